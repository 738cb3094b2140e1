import type { CashoutInput, LinkField, PayoutOnlyField } from '../../../d24/cashout/cashout';
import { reservedName } from '../../../d24/cashout/furtherFields';
import { isPlainObject, parseJsonObject, plainJson, type JsonObject } from '../../../d24/json';
import { withoutPersonalData } from '../../../d24/masking';
import { textIssue } from '../../../d24/rules/text';
import { adviceOnDamaged, adviceOnHeadings, adviceOnInvisible, emptyColumnFor } from '../../../d24/beneficiary/notUnderstood';
import { notAPayout } from '../../../d24/beneficiary/sheetShape';
import { countryOf } from '../../../d24/countries';
import { countryCodeOf } from '../../../d24/countries/names';
import { twins } from '../../../d24/rules/twins';
import { prepareCashout, repeatedExternalIds, validateLink } from '../../../d24/rules/validation';
import { blockersFirst, type Issue } from '../../../d24/issue';
import { LABEL } from '../../../d24/labels';
import { HEADINGS, type SheetField } from '../../../d24/sheet/words';
import { shownText } from './exactText';
import type { Parameters } from './parameters';
import { readBeneficiary } from './readBeneficiary';
import { holdsByColumn } from './readDecisions';
import { adviceOnWeak, columnsOfPayout, howToRead, readPayout, tellColumns } from './readPayout';
import { readCurrency } from './readCurrency';
import { asWritten, say, type Said } from '../../../d24/language/say';

/** The cashout that one item describes. Anything that could not be read is in `parameters.issues` and left empty. */
export function readCashout(parameters: Parameters): CashoutInput {
	const { columns, ...what } = readPayout(parameters);
	const payout: Required<Pick<CashoutInput, PayoutOnlyField>> = {
		...what,
		notification_url: parameters.text('notificationUrl'),
		comments: parameters.optionText('comments'),
		on_hold: isOnHold(parameters),
	};
	const beneficiary = readBeneficiary(parameters, what.country);
	if (parameters.taken) tellColumns(parameters.taken, columns);
	if (parameters.taken && parameters.text('beneficiarySource') === 'item' && holdsByColumn(parameters, parameters.taken)) payout.on_hold = true;
	return { ...payout, further_fields: furtherFields(parameters), ...beneficiary };
}

/** The payout that a link is for. It has no account: the customer enters it on D24's page. */
export function readLinkCashout(parameters: Parameters): Required<Pick<CashoutInput, LinkField>> {
	const country = countryCodeOf(parameters.text('country'));
	const amount = parameters.text('amount');
	return {
		external_id: parameters.text('externalId'),
		country,
		amount,
		currency: readCurrency(parameters, country, { columns: columnsOfPayout(parameters, country, { fromItem: false, leaveOut: [] }), fromItem: false, amount }),
		document_id: parameters.text('document_id'),
		beneficiary_name: parameters.text('beneficiary_name'),
		beneficiary_lastname: parameters.text('beneficiary_lastname'),
		notification_url: parameters.text('notificationUrl'),
		on_hold: isOnHold(parameters),
	};
}

const isOnHold = (parameters: Parameters) => parameters.switchOption('onHold') || parameters.mustHold;

const ON_DUPLICATE = ['error', 'returnExisting', 'payRejectedAgain'] as const;

/** The option On Duplicate of a payout. */
export function readOnDuplicate(parameters: Parameters): (typeof ON_DUPLICATE)[number] {
	return parameters.choiceOption('onDuplicate', ON_DUPLICATE);
}

/** The same of a payout link, which is never created again. */
export function returnsExisting(parameters: Parameters): boolean {
	return parameters.choiceOption('onDuplicate', ['error', 'returnExisting']) === 'returnExisting';
}

/** True for a cashout that says neither which payout it is nor to whom. */
export function isBlankCashout({ external_id: externalId, document_id: document, bank_account: account, beneficiary_name: name, email, phone }: CashoutInput): boolean {
	return [externalId, document, account, name, email, phone].every((text) => !text?.trim());
}

/** Names the cashout to the user. */
export function cashoutLabel(cashout: CashoutInput): string {
	return cashout.external_id;
}

/**
 * The issues of a batch, one list an item: what could not be read, what D24 would refuse, external IDs that repeat. The
 * cashout of each input becomes the one that is to be sent: without separators, with codes in the place of words.
 */
export function checkCashouts(inputs: Array<{ cashout: CashoutInput }>, parameters: Parameters[]): Issue[][] {
	const issues = inputs.map((input, index) => {
		const unreadable = parameters[index]?.issues ?? [];
		const alreadyNamed = new Set(unreadable.filter((issue) => issue.blocking).map((issue) => issue.field));
		const given = input.cashout;
		const prepared = prepareCashout(given);
		input.cashout = prepared.cashout;
		const found = prepared.issues.filter((issue) => !alreadyNamed.has(issue.field));
		const own = parameters[index];
		const all = [...unreadable, ...found.map((issue) => (own ? aboutColumns(issue, own, given.country) : issue))];
		return withoutBeneficiary(own ? notAPayoutAtAll(all, own) : all, given);
	});
	addRepeated(inputs, issues);
	addTwins(inputs, issues);
	return withColumns(issues, parameters);
}

/** A row lacks nearly everything from here on. */
const LACKS_MUCH = 3;

/** One issue in the place of all that a line of totals, or a sheet that was read wrongly, lacks. */
function notAPayoutAtAll(issues: Issue[], parameters: Parameters): Issue[] {
	const lacking = new Set(issues.flatMap(({ blocking, rule, field }) => (blocking && (rule === 'required' || rule === 'missing') ? [field] : [])));
	if (lacking.size < LACKS_MUCH || parameters.text('beneficiarySource') !== 'item') return issues;
	const why = notAPayout(Object.keys(parameters.item), Object.values(parameters.item).map(shownText));
	return why === undefined ? issues : [{ field: 'item', rule: 'sheet', ...why, blocking: true }];
}

/** Those that stop the item first, each with the heading of the user's column, since that is what is looked for in the sheet. */
function withColumns(issues: Issue[][], parameters: Parameters[]): Issue[][] {
	return issues.map((each, index) =>
		blockersFirst(each).map(({ field, ...issue }) => {
			const column = issue.column ?? parameters[index]?.columnOf(field);
			return { field, ...(column === undefined ? {} : { column }), ...issue };
		}),
	);
}

/** The issues of a batch of payout links, one list an item. */
export function checkLinks(inputs: Array<{ cashout: CashoutInput }>, parameters: Parameters[]): Issue[][] {
	const issues = inputs.map(({ cashout }, index) => {
		const unreadable = parameters[index]?.issues ?? [];
		const alreadyNamed = new Set(unreadable.filter(({ blocking }) => blocking).map((issue) => issue.field));
		return withoutBeneficiary([...unreadable, ...validateLink(cashout).filter((issue) => !alreadyNamed.has(issue.field))], cashout);
	});
	addRepeated(inputs, issues);
	return withColumns(issues, parameters);
}

function withoutBeneficiary(issues: Issue[], cashout: CashoutInput): Issue[] {
	return issues.map((issue) => ({ ...issue, message: asWritten(withoutPersonalData(issue.message, cashout)), fix: asWritten(withoutPersonalData(issue.fix, cashout)) }));
}

/** External IDs that occur more than once in a batch. */
function addRepeated(inputs: Array<{ cashout: CashoutInput }>, issues: Issue[][]): void {
	for (const [externalId, indexes] of repeatedExternalIds(inputs.map(({ cashout }) => cashout.external_id))) {
		const rows = indexes.slice(0, 10).map((index) => index + 1).join(', ');
		for (const index of indexes) {
			issues[index]?.push({
				field: 'external_id',
				rule: 'unique',
				message: say`external_id "${externalId}" occurs ${indexes.length} times: items ${rows}${indexes.length > 10 ? ' …' : ''}`,
				fix: say`Remove the repeated row, or give a payout that is really another one an ID of its own`,
				blocking: true,
			});
		}
	}
}

/** Rows that pay once more what an earlier one pays. */
function addTwins(inputs: Array<{ cashout: CashoutInput }>, issues: Issue[][]): void {
	const cashouts = inputs.map(({ cashout }) => cashout);
	for (const [index, earlier] of twins(cashouts)) {
		issues[index]?.push({
			field: 'row',
			rule: 'twin',
			message: say`The item pays the same amount to the same account as item ${earlier + 1} (${cashouts[earlier]?.external_id ?? ''})`,
			fix: say`Nothing to do if both are meant; otherwise remove one of them`,
			blocking: false,
		});
	}
}

/** A field that is missing: it may be in a column that was not understood, or in one with a whole name. */
function aboutColumns(issue: Issue, parameters: Parameters, country: string): Issue {
	const { taken, item } = parameters;
	if (issue.rule !== 'required' && issue.rule !== 'missing') return issue;
	const advice = taken ? adviceOnHeadings(issue.field, taken.others.not_used ?? [], countryOf(country)) : { text: '', isNear: false };
	if (issue.field === 'beneficiary_lastname' && taken?.wholeName !== undefined && !advice.isNear) {
		const split = taken.isCompany
			? say`A company has no last name, and Directa24 does not say what it wants instead: ask Directa24, or put the legal form, e.g. "SA de CV", into a column "Last Name" and the rest into the one with the name`
			: say`Split the column "${taken.wholeName}" into first name and last name: where the last name begins cannot be told for sure`;
		return { ...issue, fix: split };
	}
	const about = [taken ? adviceOnWeak(issue.field, parameters, country) : '', advice.text, adviceOnDamaged(Object.keys(item)), adviceOnInvisible(Object.keys(item))].filter(Boolean);
	const fromItem = parameters.text('beneficiarySource') === 'item';
	const column = parameters.columnOf(issue.field) ?? (fromItem ? emptyColumn(issue.field, parameters, country) : undefined);
	const missing = fromItem && column === undefined && about.length === 0 && issue.blocking ? columnToAdd(issue.field, parameters) : '';
	return { ...issue, ...(column === undefined ? {} : { column }), fix: asWritten([issue.fix, missing, ...about].filter(Boolean).join('. ')) };
}

/** The heading of the user's column for a field, where this row has nothing in it. */
function emptyColumn(field: string, parameters: Parameters, country: string): string | undefined {
	const ofPayout = field === 'external_id' || field === 'amount';
	return ofPayout ? columnsOfPayout(parameters, country, howToRead(parameters)).emptyColumn(field) : emptyColumnFor(field, parameters.taken?.others.empty ?? [], countryOf(country));
}

/** A sheet without any column for a field gets one. */
function columnToAdd(field: string, parameters: Parameters): Said | '' {
	if (!Object.hasOwn(HEADINGS, field)) return '';
	return say`The sheet has no column for it: add one called "${HEADINGS[field as SheetField][parameters.language]}"`;
}

function furtherFields(parameters: Parameters): JsonObject | undefined {
	const given = parameters.option('furtherFields');
	if (given === undefined || given === '') return undefined;
	const fields = typeof given === 'string' ? parseJsonObject(given) : objectOf(given);
	const issue = (rule: string, message: Said, fix: Said) => {
		parameters.issues.push({ field: 'furtherFields', rule, message, fix, blocking: true });
		return undefined;
	};
	if (!isPlainObject(fields)) return issue('json', say`${LABEL.furtherFields} is not a JSON object`, say`Write it like {"field_name": "value"}`);
	const reserved = reservedName(fields);
	if (reserved !== undefined) {
		return issue('reserved', say`${LABEL.furtherFields} must not contain ${reserved.slice(0, 60)}`, say`Use the field of the form, or leave it out; names have letters, digits and _ only`);
	}
	const [wrong] = textsIn(fields).flatMap(([path, text]) => {
		const found = textIssue('further_fields', text);
		return found ? [{ ...found, path }] : [];
	});
	return wrong ? issue(wrong.rule, asWritten(`${LABEL.furtherFields}: ${wrong.path} ${wrong.message}`), wrong.fix) : fields;
}

/** Every text in an object, however deep, with the names that lead to it. */
function textsIn(value: unknown, path = ''): Array<[path: string, text: string]> {
	if (typeof value === 'string') return [[path, value]];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, each]) => [[say`the name "${name}"`, name] as [string, string], ...textsIn(each, path === '' ? name : `${path}.${name}`)]);
}

/** Read once, since what an expression makes may be another one at the next look. */
function objectOf(given: unknown): unknown {
	try {
		return plainJson(given);
	} catch {
		return undefined;
	}
}
