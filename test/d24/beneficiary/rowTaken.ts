import { takeFromColumns, type Taken } from '../../../d24/beneficiary/columns';
import { countryOf } from '../../../d24/countries';
import type { Issue } from '../../../d24/issue';

export type Cells = Readonly<Record<string, string>>;

/** What is sent in each field, and the heading that it was taken from; without a text, what else a column told. */
export type Fields = Readonly<Record<string, readonly [heading: string, text?: string]>>;

/** A row, and everything that comes of it. */
export type Case = readonly [why: string, country: string, item: Cells, fields: Fields, more: Partial<Taken>];

export function takenFrom(country: string, item: Cells): Taken {
	return takeFromColumns(Object.keys(item), (heading) => item[heading] ?? '', countryOf(country));
}

export function wholeOf(fields: Fields, more: Partial<Taken>): Taken {
	const all = Object.entries(fields);
	return {
		fields: Object.fromEntries(all.flatMap(([field, [, text]]) => (text === undefined ? [] : [[field, text]]))),
		mapping: Object.fromEntries(all.map(([field, [heading]]) => [field, heading])),
		method: '',
		others: {},
		issues: [],
		...more,
	};
}

export function stops(field: string, column: string, rule: string, message: string, fix: string): Issue {
	return { field, column, rule, message: message as Issue['message'], fix: fix as Issue['fix'], blocking: true };
}

export function notes(field: string, message: string, fix: string): Issue {
	return { field, rule: 'changed', message: message as Issue['message'], fix: fix as Issue['fix'], blocking: false };
}
