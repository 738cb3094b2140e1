import type { Expected } from './expected';
import { grouped } from './sum';
import { money, type Totals } from './totals';

/** One thing in which a sheet differs from what was expected; amounts are decimal text, null where there is none. */
export interface Difference {
	/** `count`, or the currency; '' for payouts that name none. */
	of: string;
	expected: string | null;
	found: string | null;
	/** Found less expected. */
	difference: string;
	/** The same as a sentence without final period. */
	text: string;
}

/** In what a sheet differs from what was expected; nothing where it is the same to the last decimal. */
export function differences(expected: Expected, found: Totals): Difference[] {
	return [...countDifference(expected, found), ...(expected.totals ? totalDifferences(expected.totals, found) : [])];
}

function countDifference({ count }: Expected, found: Totals): Difference[] {
	if (count === undefined || count === found.count) return [];
	const difference = found.count - count;
	const text = `Count: ${count} expected, ${found.count} found: ${Math.abs(difference)} too ${difference > 0 ? 'many' : 'few'}`;
	return [{ of: 'count', expected: String(count), found: String(found.count), difference: String(difference), text }];
}

function totalDifferences(totals: ReadonlyMap<string, string>, found: Totals): Difference[] {
	const list: Difference[] = [];
	for (const [currency, expected] of totals) {
		const sum = found.sumOf(currency);
		if (!sum) {
			if (/[1-9]/.test(expected)) list.push({ of: currency, expected, found: null, difference: `-${expected}`, text: `${money(currency, expected)} expected, no ${currency} found` });
			continue;
		}
		const more = sum.moreThan(expected);
		if (more === undefined) continue;
		const [size, which] = more.startsWith('-') ? [more.slice(1), 'too little'] : [more, 'too much'];
		list.push({ of: currency, expected, found: sum.toString(), difference: more, text: `${money(currency, expected)} expected, ${grouped(sum.toString())} found: ${grouped(size)} ${which}` });
	}
	for (const currency of found.currencies) {
		if (totals.has(currency)) continue;
		const sum = String(found.sumOf(currency));
		const text = currency === '' ? `${grouped(sum)} without a currency found` : `${money(currency, sum)} found, no ${currency} expected`;
		list.push({ of: currency, expected: null, found: sum, difference: sum, text });
	}
	if (found.unreadable > 0) {
		const { unreadable } = found;
		list.push({ of: 'unreadable', expected: '0', found: String(unreadable), difference: String(unreadable), text: `${unreadable} ${unreadable === 1 ? 'amount is' : 'amounts are'} no plain number and in no total` });
	}
	return list;
}
