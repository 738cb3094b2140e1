import { plainNumberIn } from '../amounts';
import type { ListedCashout } from './rows';
import { statusWord } from '../cashout/status';

/** What one row of the own books says about a payout; a member that is undefined is not compared. */
export interface OwnPayout {
	/** '' = the row has none. */
	externalId: string;
	amount?: string;
	currency?: string;
	status?: string;
}

export interface Difference {
	field: 'external_id' | 'amount' | 'currency' | 'status';
	here: string;
	directa24: string | null;
}

export interface Comparison {
	matching: Array<{ index: number; theirs: ListedCashout }>;
	different: Array<{ index: number; theirs: ListedCashout; differences: Difference[] }>;
	/** Rows of the own books that D24 does not have. */
	onlyHere: number[];
	onlyTheirs: ListedCashout[];
}

/**
 * Compares the own books with D24's list, row by row by external ID. A row that repeats the external ID of an earlier one
 * is different, since D24 has paid it once.
 */
export function compareBooks(own: readonly OwnPayout[], list: readonly ListedCashout[]): Comparison {
	const byExternalId = new Map<string, ListedCashout>();
	const onlyTheirs: ListedCashout[] = [];
	for (const theirs of list) {
		if (theirs.external_id === null || byExternalId.has(theirs.external_id)) onlyTheirs.push(theirs);
		else byExternalId.set(theirs.external_id, theirs);
	}
	const result: Comparison = { matching: [], different: [], onlyHere: [], onlyTheirs };
	const times = new Map<string, number>();
	own.forEach((payout, index) => {
		const theirs = byExternalId.get(payout.externalId);
		if (!theirs) return void result.onlyHere.push(index);
		const time = (times.get(payout.externalId) ?? 0) + 1;
		times.set(payout.externalId, time);
		const differences = time > 1 ? [{ field: 'external_id', here: `row ${time} with this ID`, directa24: 'one payout' } as const] : differencesOf(payout, theirs);
		if (differences.length === 0) result.matching.push({ index, theirs });
		else result.different.push({ index, theirs, differences });
	});
	for (const [externalId, theirs] of byExternalId) if (!times.has(externalId)) onlyTheirs.push(theirs);
	return result;
}

function differencesOf(own: OwnPayout, theirs: ListedCashout): Difference[] {
	const differences: Difference[] = [];
	const compare = (field: 'amount' | 'currency' | 'status', normal: (text: string) => string) => {
		const here = own[field];
		if (here === undefined || here === '') return;
		if (theirs[field] === null || normal(here) !== normal(theirs[field])) differences.push({ field, here, directa24: theirs[field] });
	};
	compare('amount', normalAmount);
	compare('currency', (text) => text.trim().toUpperCase());
	compare('status', statusWord);
	return differences;
}

/** The shortest way to write an amount: `10.50`, `10.5` and `010.5` are the same. What is no number stays as it is. */
function normalAmount(text: string): string {
	const plain = /^\d+(\.\d+)?$/.test(text) ? text : (plainNumberIn(text) ?? text);
	const [, whole, decimals = ''] = /^0*(\d+?)(?:\.(\d*?)0*)?$/.exec(plain) ?? [];
	if (whole === undefined) return plain;
	return decimals === '' ? whole : `${whole}.${decimals}`;
}
