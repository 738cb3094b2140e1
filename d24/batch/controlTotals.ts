import { compareAmounts, plainNumberIn } from '../amounts';
import { grouped, Total } from './total';

/** What a batch must come to, as the person who prepared it says: the count and sum of a payment file (ISO 20022: NbOfTxs, CtrlSum). */
export interface ControlTotals {
	count?: number;
	/** Decimal text by currency. A currency that is not named must not occur. */
	sums?: ReadonlyMap<string, string>;
}

/** What the check looks at. */
export interface Counted {
	amount: string;
	currency?: string;
}

/**
 * Reads the two parameters. Empty means that nothing is expected.
 * @param count whole number as text
 * @param sums currencies and amounts in either order, separated by commas, semicolons or lines: `MXN 145300.00, BRL 9800`
 * @returns the totals, or the sentence that says what cannot be read
 */
export function readControlTotals(count: string, sums: string): ControlTotals | { problem: string } {
	const totals: ControlTotals = {};
	if (count.trim() !== '') {
		if (!/^\d{1,9}$/.test(count.trim())) return { problem: `Expected Count must be a whole number, not "${count.trim().slice(0, 40)}"` };
		totals.count = Number(count);
	}
	if (sums.trim() === '') return totals;
	if (sums.length > LONGEST) return { problem: `Expected Totals has ${sums.length} characters; write a currency and an amount each, e.g. ${EXAMPLE}` };
	const read = new Map<string, string>();
	for (const entry of entriesOf(sums)) {
		const [, before, amount = '', after] = /^([A-Za-z]{3})?[ :=]{0,5}([\d.,' ]{1,60}?)[ :=]{0,5}([A-Za-z]{3})?$/.exec(entry) ?? [];
		const currency = (before ?? after)?.toUpperCase();
		if (currency === undefined || (before !== undefined && after !== undefined)) return { problem: `Expected Totals: "${entry.slice(0, 40)}" is not a currency and an amount; write e.g. ${EXAMPLE}` };
		const plain = /^\d{1,30}(\.\d{1,30})?$/.test(amount) && !isThousands(amount) ? amount : plainNumberIn(amount);
		if (plain === undefined) return { problem: `Expected Totals: "${entry.slice(0, 40)}" can be read in two ways; write digits and one point, e.g. ${EXAMPLE}` };
		if (read.has(currency)) return { problem: `Expected Totals names ${currency} twice` };
		read.set(currency, plain);
	}
	return { ...totals, sums: read };
}

/** Every way in which a batch differs from what was expected, a sentence each; none when it is as expected. */
export function differencesFrom({ count, sums }: ControlTotals, rows: readonly Counted[]): string[] {
	const differences = count === undefined || count === rows.length ? [] : [`Expected Count is ${count}, and there are ${rows.length} payouts`];
	if (!sums) return differences;
	const totals = totalsOf(rows);
	for (const currency of new Set([...sums.keys(), ...totals.keys()])) {
		const expected = sums.get(currency);
		const total = totals.get(currency);
		const found = total?.toString() ?? '0.00';
		const name = currency === '' ? 'without a currency' : currency;
		if (expected === undefined) differences.push(`Expected Totals has none for ${name}, and the payouts come to ${grouped(found)} (${total?.count})`);
		else if (compareAmounts(expected, found) !== 0) differences.push(`Expected Totals for ${name} is ${grouped(expected)}, and the payouts come to ${grouped(found)} (${total?.count ?? 0})`);
	}
	return differences;
}

/** Sum and count by currency, in the order in which the currencies first occur; '' where a payout has none. */
export function totalsOf(rows: readonly Counted[]): Map<string, Total> {
	const totals = new Map<string, Total>();
	for (const { amount, currency = '' } of rows) {
		let total = totals.get(currency);
		if (!total) totals.set(currency, (total = new Total()));
		total.add(amount);
	}
	return totals;
}

const EXAMPLE = 'MXN 145300.00, BRL 9800';
const LONGEST = 2_000;

/** `145.300` is 145 thousand to one reader and 145 point three to another. */
const isThousands = (amount: string) => /\.\d{3}$/.test(amount);

/** A semicolon or a line ends an entry; a comma does where a currency follows, and belongs to the number elsewhere. */
function entriesOf(sums: string): string[] {
	return sums.split(/[;\n]/).flatMap((line) => {
		const entries: string[] = [];
		for (const part of line.split(',').map((each) => each.trim())) {
			const last = entries.at(-1);
			if (last !== undefined && /^\d/.test(part) && /^[A-Za-z]{3}[ :=]{0,5}\d|^\d/.test(last) && !/[A-Za-z]$/.test(last)) entries[entries.length - 1] = `${last},${part}`;
			else if (part !== '') entries.push(part);
		}
		return entries;
	});
}
