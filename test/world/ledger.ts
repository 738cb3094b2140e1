import type { StatusWord } from './plan';

/** Who asked for something: one round of one execution, or somebody on an earlier day. */
export interface Asker {
	execution: number;
	round: number;
}

export const EARLIER_DAY: Asker = { execution: -1, round: 0 };

/** What Directa24 has taken: a cashout, or a payout link. The truth that reports are held against. */
export interface Entry {
	id: string;
	merchant: number;
	externalId: string;
	document: string;
	amount: string;
	currency: string;
	account: string;
	by: Asker;
	/** When the request was sent that it comes from. */
	sentAt: number;
	/** When it came into being. */
	at: number;
	isLink: boolean;
	statuses: Array<{ at: number; status: StatusWord; by: Asker | 'operator' | 'create' }>;
}

/** Everything that Directa24 has created, by merchant and external ID. */
export class Ledger {
	readonly entries: Entry[] = [];
	private readonly byId = new Map<string, Entry[]>();
	private nextId = 8405000;

	add(entry: Omit<Entry, 'id' | 'statuses'>, status: StatusWord): Entry {
		const added = { ...entry, id: String(this.nextId++), statuses: [{ at: entry.at, status, by: 'create' as const }] };
		this.entries.push(added);
		const key = keyOf(entry.merchant, entry.externalId);
		const known = this.byId.get(key);
		if (known) known.push(added);
		else this.byId.set(key, [added]);
		return added;
	}

	/** What a merchant has under an external ID, oldest first. */
	of(merchant: number, externalId: string): readonly Entry[] {
		return this.byId.get(keyOf(merchant, externalId)) ?? [];
	}

	/** The oldest cashout under an external ID that somebody sees who sees only what is older than `until`. */
	seen(merchant: number, externalId: string, until: number): Entry | undefined {
		return this.of(merchant, externalId).find((entry) => entry.at <= until && !entry.isLink);
	}
}

export function keyOf(merchant: number, externalId: string): string {
	return `${merchant} ${externalId}`;
}

/** The status at a moment; the first one for moments before it. */
export function statusAt({ statuses }: Entry, at: number): StatusWord {
	let status = statuses[0]?.status ?? 'PENDING';
	for (const each of statuses) if (each.at <= at) status = each.status;
	return status;
}

export function isSame(one: Asker, other: Asker): boolean {
	return one.execution === other.execution && one.round === other.round;
}
