import type { Cashout, Ledger } from './types';

const LARGEST_ID = (1n << 63n) - 1n;

/** All cashouts, by both IDs. */
export class Cashouts implements Ledger {
	private readonly byExternalId = new Map<string, Cashout>();
	private readonly byId = new Map<string, Cashout>();
	private nextId: bigint;

	constructor(firstCashoutId: string) {
		if (!/^\d+$/.test(firstCashoutId) || BigInt(firstCashoutId) > LARGEST_ID) {
			throw new Error(
				`firstCashoutId must be decimal digits up to 2^63-1, not "${firstCashoutId}"`,
			);
		}
		this.nextId = BigInt(firstCashoutId);
	}

	get size(): number {
		return this.byId.size;
	}

	all(): Cashout[] {
		return [...this.byId.values()];
	}

	/** The last one, where an external_id could be used again. */
	find(externalId: string): Cashout | undefined {
		return this.byExternalId.get(externalId);
	}

	findInAnyCase(externalId: string): Cashout | undefined {
		return this.all().find((cashout) => cashout.external_id.toLowerCase() === externalId.toLowerCase());
	}

	findById(cashoutId: string): Cashout | undefined {
		return this.byId.get(cashoutId);
	}

	add(cashout: Omit<Cashout, 'cashout_id'>): Cashout {
		const added = { ...cashout, cashout_id: (this.nextId++).toString() };
		this.byExternalId.set(added.external_id, added);
		this.byId.set(added.cashout_id, added);
		return added;
	}
}
