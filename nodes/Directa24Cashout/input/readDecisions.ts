import type { IDataObject } from 'n8n-workflow';

import type { TakenColumns } from '../../../d24/beneficiary/columns';
import { readDecisions, type Decisions } from '../../../d24/beneficiary/decisions';
import { readYesNo } from '../../../d24/rules/switches';
import { shownText } from './exactText';
import type { Parameters } from './parameters';

/** What became of the columns that may decide about a row. */
const BESIDE = ['of_no_concern', 'not_used', 'empty'] as const;

/**
 * What the columns beside the payout decide about it; see d24/beneficiary/decisions.ts. To be called when all columns that
 * tell the payout are taken.
 * @returns whether the cashout is to be created on hold
 */
export function holdsByColumn(parameters: Parameters, taken: TakenColumns): boolean {
	const headings = BESIDE.flatMap((use) => taken.others[use] ?? []);
	const remarks = headings.map((heading) => ({ heading, text: shownText(parameters.item[heading]).trim() }));
	const { hold, issues } = readDecisions(remarks, (heading) => isMark(parameters.items(), heading), () => new Date().toISOString().slice(0, 10), () => Object.keys(parameters.item));
	parameters.issues.push(...issues);
	if (hold) tellHold(taken, hold);
	return hold?.holds === true;
}

function tellHold(taken: TakenColumns, { heading }: NonNullable<Decisions['hold']>): void {
	taken.mapping.on_hold = heading;
	for (const use of BESIDE) {
		const left = taken.others[use]?.filter((each) => each !== heading);
		if (left && left.length > 0) taken.others[use] = left;
		else delete taken.others[use];
	}
}

/** The columns of a sheet in which some row says yes, by the list of its items. */
const marks = new WeakMap<object, Map<string, boolean>>();

function isMark(items: readonly IDataObject[], heading: string): boolean {
	const [first] = items;
	if (!first) return false;
	const known = marks.get(first) ?? new Map<string, boolean>();
	marks.set(first, known);
	const found = known.get(heading) ?? items.some((item) => readYesNo(item[heading]) === true);
	known.set(heading, found);
	return found;
}
