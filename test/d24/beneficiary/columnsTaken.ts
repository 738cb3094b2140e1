import { takeFromColumns, type Taken } from '../../../d24/beneficiary/columns';
import { countryOf } from '../../../d24/countries';
import type { Issue } from '../../../d24/issue';

export type Cells = Readonly<Record<string, string>>;

/** Everything that comes of a row but the method and the issues where it has none. */
type Outcome = Omit<Partial<Taken>, 'issues'> & { issues?: unknown[] };

export type RowCase = readonly [country: string, item: Cells, outcome: Outcome];

export function take(country: string, item: Cells): Taken {
	return takeFromColumns(Object.keys(item), (heading) => item[heading] ?? '', countryOf(country));
}

export const wholly = (outcome: Outcome) => ({ method: '', others: {}, issues: [], ...outcome });

/** An issue that stops the row. */
export const stops = (field: string, column: string, rule: string, message: string, fix: string) => ({ field, column, rule, message, fix, blocking: true });

export const notes = (field: string, message: string, fix: string): Omit<Issue, 'message' | 'fix'> & { message: string; fix: string } => ({ field, rule: 'changed', message, fix, blocking: false });

export const RENAME = 'Empty or rename one of them, make them equal, or name the one that is none of ours in the option Columns to Leave Out';
export const SAY_WHAT = 'Say in the heading what it is, or name it there if it is none of ours in the option Columns to Leave Out';
export const COMPARE = 'Compare both columns with the original, or write the number with its digit in one column and empty the other';
