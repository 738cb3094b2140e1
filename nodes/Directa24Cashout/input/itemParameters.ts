import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { TakenColumns } from '../../../d24/beneficiary/columns';
import { isPlainObject, type JsonObject } from '../../../d24/json';
import { LABEL, type Labelled } from '../../../d24/labels';
import type { Issue } from '../../../d24/issue';
import { externalIdForm, externalIdIssue } from '../../../d24/rules/externalId';
import { readNumberIn, readYesNo, type NumberRange } from '../../../d24/rules/switches';
import { textIssue } from '../../../d24/rules/text';
import { holdsForPerson, isTool } from './agent';
import { exactText } from './exactText';
import { expressionIn, FIELD_OF_PARAMETER, PARAMETER_OF_FIELD, storedParameter } from './storedParameter';
import type { Parameters } from './parameters';
import { parameterReader, type ReadParameter } from './readParameter';
import { columnRead } from './columnRead';
import { numberProblem, rangeInWords, shown, yesOrNo } from './settingTexts';
import { MOST_HEADINGS, SheetHeadings } from './sheetHeadings';
import { resumeUrl } from '../waiting/wait';
import { languageNamed } from '../../../d24/language/inLanguage';
import { asWritten, say, type Language, type Said } from '../../../d24/language/say';

/** The parameters of each input item, or of the first ones only. */
export function parametersOf(context: IExecuteFunctions, most = Infinity): Parameters[] {
	const all = context.getInputData();
	const node = context.getNode();
	const readParameter = parameterReader(context);
	const language = all.length > 0 ? languageIn(readParameter('options', 0, {})) : 'en';
	const run: Run = { context, all, language, readParameter, mustHold: holdsForPerson(node), own: node.parameters as IDataObject, version: node.typeVersion, items: undefined, headings: undefined, isTool: isTool(node) };
	return all.slice(0, most).map(({ json = {} }, index) => new ItemParameters(run, index, json));
}

/** The language in which a run tells what concerns it as a whole, before its items are read. */
export function languageOf(context: IExecuteFunctions): Language {
	return languageIn(context.getNodeParameter('options', 0, {}));
}

/** One that this package does not speak is refused by readRunSettings, in English. */
function languageIn(options: unknown): Language {
	return languageNamed((options as IDataObject).messageLanguage) ?? 'en';
}

/** What all items have in common. */
interface Run {
	context: IExecuteFunctions;
	all: INodeExecutionData[];
	language: Language;
	readParameter: ReadParameter;
	mustHold: boolean;
	/** The parameters of the node as they are stored. */
	own: IDataObject;
	version: number;
	/** The json of all items, made when it is first asked for. */
	items: IDataObject[] | undefined;
	/** Their headings; the same. */
	headings: SheetHeadings | undefined;
	isTool: boolean;
}

/** A class, because a sheet may have 100,000 items: methods are shared, functions of each item would be a third of the memory that a payout needs. */
class ItemParameters implements Parameters {
	readonly issues: Issue[] = [];
	taken?: TakenColumns;
	private readonly options: IDataObject;
	private additional: IDataObject | undefined;

	constructor(
		private readonly run: Run,
		private readonly index: number,
		readonly item: IDataObject,
	) {
		this.options = this.collection('options');
	}

	get mustHold(): boolean {
		return this.run.mustHold;
	}

	get version(): number {
		return this.run.version;
	}

	get language(): Language {
		return this.run.language;
	}

	items(): IDataObject[] {
		return (this.run.items ??= this.run.all.map(({ json = {} }) => json));
	}

	headings(): readonly string[] {
		if (this.hasNoColumns()) return [];
		const headings = (this.run.headings ??= new SheetHeadings(this.items()));
		if (headings.areTooMany && !this.issues.some(({ rule }) => rule === 'columns')) this.issues.push(tooManyColumns());
		return headings.of(this.item);
	}

	ownHeadings(): readonly string[] {
		return this.hasNoColumns() ? [] : Object.keys(this.item);
	}

	private hasNoColumns(): boolean {
		return this.run.isTool && this.text('beneficiarySource') !== 'item';
	}

	timezone(): string {
		return this.run.context.getTimezone();
	}

	resumeUrl(externalId: string): string {
		return resumeUrl(this.run.context, externalId);
	}

	text(name: string): string {
		return this.exact(name, this.run.readParameter(name, this.index, ''));
	}

	heading(name: string): string {
		const value = this.run.readParameter(name, this.index, '');
		return typeof value === 'string' ? value.trim() : this.exact(name, value);
	}

	columnOf(field: string): string | undefined {
		const found = (this.taken?.mapping as Record<string, string | undefined> | undefined)?.[field];
		return found ?? columnRead(storedParameter(this.run.own, PARAMETER_OF_FIELD[field] ?? field));
	}

	isExpression(name: string): boolean {
		return expressionIn(this.run.own[name]) !== undefined;
	}

	value(name: string): unknown {
		return this.run.readParameter(name, this.index, undefined);
	}

	option(name: string): unknown {
		return this.options[name];
	}

	hasOption(name: string): boolean {
		return Object.hasOwn(this.options, name);
	}

	switchOption(name: Labelled): boolean {
		return this.hasOption(name) && this.isOn(name, this.options[name]);
	}

	switchValue(name: Labelled): boolean {
		return this.isOn(name, this.value(name));
	}

	choiceOption<Choice extends string>(name: Labelled, choices: readonly [Choice, ...Choice[]]): Choice {
		const value = this.options[name] ?? choices[0];
		const chosen = choices.find((choice) => choice === value);
		if (chosen === undefined) this.refuse(name, 'choice', say`${LABEL[name]} is ${shown(value)}, which is none of its choices`, say`Use one of: ${choices.join(', ')}`);
		return chosen ?? choices[0];
	}

	numberValue(name: Labelled, range: NumberRange, usual: number): number {
		const value = this.value(name);
		const number = readNumberIn(value, range);
		if (number === undefined) this.refuse(name, 'number', numberProblem(LABEL[name], value), rangeInWords(range));
		return number ?? usual;
	}

	private isOn(name: Labelled, value: unknown): boolean {
		const isOn = readYesNo(value);
		if (isOn === undefined) this.refuse(name, 'switch', say`${LABEL[name]} is ${shown(value)}, which means neither yes nor no`, yesOrNo());
		return isOn ?? true;
	}

	private refuse(name: string, rule: string, message: Said, fix: Said): void {
		this.issues.push({ field: FIELD_OF_PARAMETER[name] ?? name, rule, message, fix, blocking: true });
	}

	optionText(name: string): string {
		return this.exact(name, this.options[name]);
	}

	additionalText(name: string): string {
		return this.exact(name, (this.additional ??= this.collection('additionalFields'))[name]);
	}

	inputText(name: string, field = name): string {
		return this.exact(field, (this.item as JsonObject)[name], name);
	}

	textOf(field: string, value: unknown): string {
		return this.exact(field, value);
	}

	private collection(name: string): IDataObject {
		return this.run.readParameter(name, this.index, {}) as IDataObject;
	}

	/** @param heading the column that it comes from */
	private exact(name: string, value: unknown, heading?: string): string {
		const field = FIELD_OF_PARAMETER[name] ?? name;
		const where = heading === undefined || heading === field ? '' : say` (column "${heading}")`;
		const from = heading === undefined ? {} : { column: heading };
		const text = exactText(isLocator(value) ? value.value : value);
		if (typeof text !== 'string') {
			this.issues.push({ field, ...from, blocking: true, ...text, message: asWritten(`${field}${where}: ${text.message}`) });
			return '';
		}
		const isId = field === 'external_id';
		const issue = isId ? externalIdIssue(text, expressionIn(this.run.own.externalId)) : textIssue(field, text);
		if (!issue) return isId ? externalIdForm(text) : text;
		this.issues.push({ field, ...from, blocking: true, ...issue, message: asWritten(`${field}${where} ${issue.message}`) });
		return '';
	}
}

function tooManyColumns(): Issue {
	return {
		field: 'row',
		rule: 'columns',
		message: say`The rows of this run have more than ${String(MOST_HEADINGS)} columns that may say something about a payout`,
		fix: say`Pay the rows of different sheets in runs of their own, and take what is no part of the payout out of the rows before this node`,
		blocking: true,
	};
}

/** A resource locator: a choice from a list, or an ID that was typed in. */
function isLocator(value: unknown): value is { value: unknown } {
	return isPlainObject(value) && value.__rl === true;
}
