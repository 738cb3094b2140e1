/** What D24 and this package know about one status of a cashout. */
interface Status {
	/** What D24 sends as `cashout_status` (D24: "API Codes"). */
	readonly number: number;
	/** D24's other spelling of it, in capitals. */
	readonly alsoSpelled?: string;
	/** Its name in lists to choose from. */
	readonly label: string;
	/** What it means for the payee. */
	readonly meaning: string;
	/** Nothing more is expected to happen. COMPLETED can still turn into REJECTED when the bank returns the money days later. */
	readonly final: boolean;
	/** It shows that a held cashout was let go: it may have been sent to the bank, and come to its end there, before anybody looks. */
	readonly released: boolean;
	/** It has ended without money for the payee. */
	readonly unpaid: boolean;
}

/** The one table of statuses, in the order of a cashout's life (D24: "Status flow"). */
export const STATUSES = {
	PENDING: { number: 0, label: 'Pending', meaning: 'Accepted by Directa24, not yet sent to the bank', final: false, released: true, unpaid: false },
	ON_HOLD: { number: 5, label: 'On Hold', meaning: 'Held by you, not processed until released', final: false, released: false, unpaid: false },
	DELIVERED: { number: 4, label: 'Delivered', meaning: 'Sent to the bank, can no longer be cancelled', final: false, released: true, unpaid: false },
	COMPLETED: { number: 1, label: 'Completed', meaning: 'The money reached the account', final: true, released: true, unpaid: false },
	REJECTED: { number: 3, label: 'Rejected', meaning: 'The bank refused or returned it', final: true, released: true, unpaid: true },
	CANCELLED: { number: 2, alsoSpelled: 'CANCELED', label: 'Cancelled', meaning: 'Cancelled by you', final: true, released: false, unpaid: true },
} as const satisfies Record<string, Status>;

export type CashoutStatus = keyof typeof STATUSES;

const TABLE: ReadonlyArray<Status & { readonly name: CashoutStatus }> = (Object.keys(STATUSES) as CashoutStatus[]).map((name) => ({ name, ...STATUSES[name] }));

export const STATUS_NAMES: readonly CashoutStatus[] = TABLE.map(({ name }) => name);

/** The statuses that show that a held cashout was let go. */
export const RELEASED: readonly CashoutStatus[] = TABLE.filter(({ released }) => released).map(({ name }) => name);

/** True when nothing more is expected to happen. */
export function isFinal(status: CashoutStatus | null): boolean {
	return status !== null && STATUSES[status].final;
}

/** True when it has ended and nobody has got the money: such a payout may be paid under another external ID. */
export function isUnpaid(status: unknown): boolean {
	return typeof status === 'string' && isStatus(status) && STATUSES[status].unpaid;
}

export function isStatus(word: string | undefined): word is CashoutStatus {
	return word !== undefined && Object.hasOwn(STATUSES, word);
}

export function statusByNumber(number: number): CashoutStatus | undefined {
	return TABLE.find((status) => status.number === number)?.name;
}

/** A word of D24 in the spelling of this package: `Canceled` is CANCELLED, `On hold` is ON_HOLD. It may be no status. */
export function statusWord(text: string): string {
	const word = text.trim().toUpperCase().replace(/[\s-]+/g, '_');
	return TABLE.find(({ alsoSpelled }) => alsoSpelled === word)?.name ?? word;
}

/** The status that a word of D24 stands for. */
export function statusNamed(text: string): CashoutStatus | undefined {
	const word = statusWord(text);
	return isStatus(word) ? word : undefined;
}
