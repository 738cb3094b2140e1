import type { IDataObject } from 'n8n-workflow';

import { claimOf } from '../../../d24/beneficiary/amountClaims';
import { decisionOf } from '../../../d24/beneficiary/decisionWords';
import { readHeading } from '../../../d24/beneficiary/headings';
import { plainHeading } from '../../../d24/beneficiary/plainHeading';

/** Sheets have few columns. Where rows have more, an absent column counts only if its heading means something. */
export const MOST_HEADINGS = 200;

/**
 * The columns that a row has. Readers of files leave empty cells out of a row, so what other rows have is an empty cell of
 * this one, unless this one has the heading in another spelling: then the rows are of different sheets.
 */
export class SheetHeadings {
	/** More columns mean something than a sheet has: those that a row lacks are not all told. */
	readonly areTooMany: boolean;
	private readonly all: readonly string[];
	private readonly telling: readonly string[];
	private readonly spellings: ReadonlyMap<string, readonly string[]>;

	constructor(items: readonly IDataObject[]) {
		const headings = new Set<string>();
		for (const item of items) for (const heading of Object.keys(item)) headings.add(heading);
		this.all = [...headings];
		this.telling = this.all.length > MOST_HEADINGS ? this.all.filter(means) : this.all;
		this.areTooMany = this.telling.length > MOST_HEADINGS;
		this.spellings = spellingsOf(this.telling);
	}

	/** The headings of a row, those of its empty cells among them. */
	of(item: IDataObject): readonly string[] {
		if (this.areTooMany) return Object.keys(item);
		const isAbsent = (heading: string) => !Object.hasOwn(item, heading);
		const isSpelledOtherwise = (heading: string) => this.spellings.size > 0 && this.spellings.get(plainHeading(heading))?.some((other) => !isAbsent(other)) === true;
		if (this.all !== this.telling) return [...Object.keys(item), ...this.telling.filter((heading) => isAbsent(heading) && !isSpelledOtherwise(heading))];
		return this.spellings.size === 0 ? this.all : this.all.filter((heading) => !isAbsent(heading) || !isSpelledOtherwise(heading));
	}
}

const means = (heading: string): boolean => readHeading(heading, undefined).target !== undefined || decisionOf(heading) !== undefined || claimOf(heading) !== undefined;

/** The headings that differ in case, accents or punctuation alone, by what they have in common. */
function spellingsOf(headings: readonly string[]): Map<string, string[]> {
	const spellings = new Map<string, string[]>();
	for (const heading of headings) {
		const plain = plainHeading(heading);
		const those = spellings.get(plain);
		if (those) those.push(heading);
		else spellings.set(plain, [heading]);
	}
	for (const [plain, those] of spellings) if (those.length === 1) spellings.delete(plain);
	return spellings;
}
