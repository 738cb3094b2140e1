import type { IDataObject } from 'n8n-workflow';

import type { TakenColumns } from '../../../d24/beneficiary/columns';
import { readDecisions, type Decisions, type Says } from '../../../d24/beneficiary/decisions';
import { kept } from '../../../d24/beneficiary/kept';
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
	const { hold, issues } = readDecisions(remarks, {
		some: (heading, says) => isSaid(parameters.items(), heading, says),
		headings: () => parameters.ownHeadings(),
		today: () => todayIn(parameters.timezone()),
	});
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

/** What some row of a sheet says in its columns, by the list of its items. */
const found = new WeakMap<readonly IDataObject[], Map<Says, Map<string, boolean>>>();

function isSaid(items: readonly IDataObject[], heading: string, says: Says): boolean {
	const ofSheet = found.get(items) ?? new Map<Says, Map<string, boolean>>();
	found.set(items, ofSheet);
	const ofColumns = ofSheet.get(says) ?? new Map<string, boolean>();
	ofSheet.set(says, ofColumns);
	const known = ofColumns.get(heading) ?? items.some((item) => says(heading, shownText(item[heading]).trim()));
	ofColumns.set(heading, known);
	return known;
}

/** The day that it is in a time zone, as 2026-12-31. */
const todayIn = (timeZone: string): string => dayFormat(timeZone).format(new Date());

const dayFormat = kept((timeZone) => new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }));
