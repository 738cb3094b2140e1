import { takeFromColumns, type Taken } from '../../../d24/beneficiary/columns';
import { countryOf } from '../../../d24/countries';
import type { Issue } from '../../../d24/issue';

export type Cells = Readonly<Record<string, string>>;

export function take(country: string, item: Cells): Taken {
	return takeFromColumns(Object.keys(item), (heading) => item[heading] ?? '', countryOf(country));
}

/** What is sent in each field, and the heading that it was taken from; without a text, what else a column told. */
export type Fields = Readonly<Record<string, readonly [heading: string, text?: string]>>;

/** A row, and everything that comes of it. */
export type Case = readonly [why: string, country: string, item: Cells, fields: Fields, more: Partial<Taken>];

export function wholeOf(fields: Fields, more: Partial<Taken>): Taken {
	const all = Object.entries(fields);
	return wholly({
		fields: Object.fromEntries(all.flatMap(([field, [, text]]) => (text === undefined ? [] : [[field, text]]))),
		mapping: Object.fromEntries(all.map(([field, [heading]]) => [field, heading])),
		...more,
	});
}

/** The same in another order: everything that comes of a row but the method and the issues where it has none. */
export type RowCase = readonly [country: string, item: Cells, outcome: Outcome];
type Outcome = Partial<Taken> & Pick<Taken, 'fields' | 'mapping'>;

export const wholly = (outcome: Outcome): Taken => ({ method: '', others: {}, issues: [], ...outcome });

/** An issue that stops the row. */
export function stops(field: string, column: string, rule: string, message: string, fix: string): Issue {
	return { field, column, rule, message: message as Issue['message'], fix: fix as Issue['fix'], blocking: true };
}

export function notes(field: string, message: string, fix: string): Issue {
	return { field, rule: 'changed', message: message as Issue['message'], fix: fix as Issue['fix'], blocking: false };
}

export const RENAME = 'Empty or rename one of them, make them equal, or name the one that is none of ours in the option Columns to Leave Out';
export const SAY_WHAT = 'Say in the heading what it is, or name it there if it is none of ours in the option Columns to Leave Out';
export const COMPARE = 'Compare both columns with the original, or write the number with its digit in one column and empty the other';
