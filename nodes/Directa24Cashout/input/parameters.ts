import type { IDataObject } from 'n8n-workflow';

import type { TakenColumns } from '../../../d24/beneficiary/columns';
import type { Labelled } from '../../../d24/labels';
import type { Issue } from '../../../d24/issue';
import type { NumberRange } from '../../../d24/rules/switches';
import type { Language } from '../../../d24/language/say';

/** The parameters and the input of one item, with every value turned into text without losing digits. */
export interface Parameters {
	/** A text parameter without surrounding white space; '' when empty or hidden, and for a text that is no data. */
	text(name: string): string;
	/** The same for a parameter that names a column, however that is spelled. */
	heading(name: string): string;
	/** Whether a parameter is an expression. */
	isExpression(name: string): boolean;
	/** The user's own column that a field comes from: found among the columns, or the only one that its expression reads. */
	columnOf(field: string): string | undefined;
	/** A parameter as it is. */
	value(name: string): unknown;
	/** A member of the collection `options`; undefined when the user did not add it. */
	option(name: string): unknown;
	/** Whether the user added a member to the collection `options`. */
	hasOption(name: string): boolean;
	/** A switch among the options. Absent is off; a value that means neither yes nor no is an issue, and on until it is corrected. */
	switchOption(name: Labelled): boolean;
	/** A switch that is a parameter of its own; the same. */
	switchValue(name: Labelled): boolean;
	/** One of a few words among the options, the first of which is the usual one; any other text is an issue. */
	choiceOption<Choice extends string>(name: Labelled, choices: readonly [Choice, ...Choice[]]): Choice;
	/** A number that is a parameter of its own; what is not in the range is an issue. */
	numberValue(name: Labelled, range: NumberRange, usual: number): number;
	/** Any value as text, under the name of a field. */
	textOf(field: string, value: unknown): string;
	/** The same as text; '' when absent. */
	optionText(name: string): string;
	/** A member of the collection `additionalFields`, as text; '' when absent. */
	additionalText(name: string): string;
	/** A member of the input item, as text; '' when absent. Issues name the field that it stands for. */
	inputText(name: string, field?: string): string;
	/** The address that resumes this execution when the cashout with this external ID is final. */
	resumeUrl(externalId: string): string;
	/** The cashout must be created on hold, whatever the option says. */
	readonly mustHold: boolean;
	/** The type version of the node: what an empty parameter means follows from it. */
	readonly version: number;
	/** The json of the input item. */
	readonly item: IDataObject;
	/**
	 * The headings of the sheet: those of all rows, since readers of files leave empty cells out of a row; see sheetHeadings.ts. What is filled in
	 * by hand in a tool of an agent is all there is: a column could only be something that the model has added by itself.
	 */
	headings(): readonly string[];
	/** Those of this item alone. */
	ownHeadings(): readonly string[];
	/** The json of all input items, the same list in the whole run. */
	items(): IDataObject[];
	/** The time zone of the workflow. */
	timezone(): string;
	/** The language in which this run tells its issues. */
	readonly language: Language;
	/** What went wrong while turning values into text. Grows with each call above. */
	readonly issues: Issue[];
	/** What the columns of the item were taken for, once it has been read and where one was; see readBeneficiary.ts. */
	taken?: TakenColumns;
}
