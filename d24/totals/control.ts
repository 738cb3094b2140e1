import { say, type Said } from '../language/say';
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
	text: Said;
}

/** In what a sheet differs from what was expected; nothing where it is the same to the last decimal. */
export function differences(expected: Expected, found: Totals): Difference[] {
	return [...countDifference(expected, found), ...(expected.totals ? totalDifferences(expected.totals, found) : [])];
}

function countDifference({ count }: Expected, found: Totals): Difference[] {
	if (count === undefined || count === found.count) return [];
	const difference = found.count - count;
	const text = difference > 0 ? say`Count: ${count} expected, ${found.count} found: ${difference} too many` : say`Count: ${count} expected, ${found.count} found: ${-difference} too few`;
	return [{ of: 'count', expected: String(count), found: String(found.count), difference: String(difference), text }];
}

function totalDifferences(totals: ReadonlyMap<string, string>, found: Totals): Difference[] {
	const list: Difference[] = [];
	for (const [currency, expected] of totals) {
		const sum = found.sumOf(currency);
		if (!sum) {
			if (/[1-9]/.test(expected)) list.push({ of: currency, expected, found: null, difference: `-${expected}`, text: say`${money(currency, expected)} expected, no ${currency} found` });
			continue;
		}
		const more = sum.moreThan(expected);
		if (more === undefined) continue;
		const values = [money(currency, expected), grouped(sum.toString()), grouped(more.replace('-', ''))] as const;
		const text = more.startsWith('-') ? say`${values[0]} expected, ${values[1]} found: ${values[2]} too little` : say`${values[0]} expected, ${values[1]} found: ${values[2]} too much`;
		list.push({ of: currency, expected, found: sum.toString(), difference: more, text });
	}
	for (const currency of found.currencies) {
		if (totals.has(currency)) continue;
		const sum = String(found.sumOf(currency));
		const text = currency === '' ? say`${grouped(sum)} without a currency found` : say`${money(currency, sum)} found, no ${currency} expected`;
		list.push({ of: currency, expected: null, found: sum, difference: sum, text });
	}
	if (found.unreadable > 0) {
		const { unreadable } = found;
		list.push({ of: 'unreadable', expected: '0', found: String(unreadable), difference: String(unreadable), text: unreadable === 1 ? say`1 amount is no plain number and in no total` : say`${unreadable} amounts are no plain number and in no total` });
	}
	return list;
}
