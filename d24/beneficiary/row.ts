import type { BeneficiaryField } from '../cashout/cashout';
import type { Country } from '../countries/types';
import type { Issue } from '../issue';
import type { Column, Columns } from './headings';
import { LABEL } from '../labels';
import type { Target } from './targets';
import { say, type Said } from '../language/say';

/** A column with what the row has in it. */
export interface Cell extends Column {
	text: string;
}

/**
 * What became of a column that is taken for no field: it says the same as one that is; it is empty; it is of no concern to
 * the beneficiary; it was not understood; the user said to leave it out.
 */
export type Use = 'taken' | 'same' | 'empty' | 'of_no_concern' | 'not_used' | 'left_out';

/** How the columns of a row are read: each is in the end taken, or has another use, or is named in an issue. */
export class Row {
	readonly issues: Issue[] = [];
	readonly fields: Partial<Record<BeneficiaryField, string>> = {};
	/** The headings that each field was taken from, and what else the row tells: the bank by name, the payout method, the kind of Pix key. */
	readonly sources = new Map<string, readonly string[]>();
	private readonly uses = new Map<string, Use>();
	private readonly texts = new Map<string, string>();

	/**
	 * @param textOf the text of a column; the field is named for the issues that reading it may raise
	 * @param peek the same without issues, for a column that may be none of ours
	 */
	constructor(
		readonly columns: Columns,
		readonly country: Country | undefined,
		private readonly textOf: (heading: string, field: string) => string,
		readonly peek: (heading: string) => string,
	) {}

	/** The columns for a target that are not empty. */
	cells(target: Target, field: string = target): Cell[] {
		const columns = this.columns.byTarget.get(target);
		if (!columns) return [];
		const cells: Cell[] = [];
		for (const { heading, meaning } of columns) {
			let text = this.texts.get(heading);
			if (text === undefined) this.texts.set(heading, (text = this.textOf(heading, field)));
			if (text === '') this.use('empty', heading);
			else cells.push({ heading, meaning, text });
		}
		return cells;
	}

	use(use: Use, ...headings: string[]): void {
		for (const heading of headings) this.uses.set(heading, use);
	}

	useOf(heading: string): Use | undefined {
		return this.uses.get(heading);
	}

	/** Sets a field to what one or several columns say. */
	set(field: BeneficiaryField, text: string, ...cells: ReadonlyArray<{ heading: string }>): void {
		const headings = cells.map(({ heading }) => heading);
		this.fields[field] = text;
		this.sources.set(field, headings);
		this.use('taken', ...headings);
	}

	/** A column that tells something besides the fields. */
	tell(what: 'bank_name' | 'payout_method' | 'pix_key_type', heading: string): void {
		this.sources.set(what, [heading]);
		this.use('taken', heading);
	}

	/** An issue that stops the item. Columns that it names count as told. */
	stop(field: string, rule: string, message: Said, fix: Said, ...cells: ReadonlyArray<{ heading: string }>): void {
		const column = cells.map(({ heading }) => heading).join(' + ');
		this.issues.push({ field, ...(column === '' ? {} : { column }), rule, message, fix, blocking: true });
		for (const { heading } of cells) if (!this.uses.has(heading)) this.use('not_used', heading);
	}

	note(field: string, message: Said, fix: Said): void {
		this.issues.push({ field, rule: 'changed', message, fix, blocking: false });
	}
}

/** A heading as it is shown in a message. */
export function shown(heading: string): string {
	const plain = heading.replace(/[\p{C}\s]+/gu, ' ').trim();
	return `"${plain.length > 60 ? `${plain.slice(0, 60)}…` : plain}"`;
}

/** Advice for a column that is not the beneficiary's. */
export const leaveOut = () => say`name the one that is none of ours in the option ${LABEL.ignoreColumns}`;
