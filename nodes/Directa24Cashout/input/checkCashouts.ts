import { adviceOnDamaged, adviceOnHeadings, adviceOnInvisible, emptyColumnFor } from '../../../d24/beneficiary/notUnderstood';
import { markedFields } from '../../../d24/beneficiary/marked';
import { mayBeNumber, notAPayout, repeatsHeadings, withoutPayout } from '../../../d24/beneficiary/sheetShape';
import type { CashoutInput } from '../../../d24/cashout/cashout';
import { countryOf } from '../../../d24/countries';
import { blockersFirst, type Issue } from '../../../d24/issue';
import { asWritten, say, type Said } from '../../../d24/language/say';
import { withoutPersonalData } from '../../../d24/masking';
import { twins } from '../../../d24/rules/twins';
import { prepareCashout, repeatedExternalIds, validateLink } from '../../../d24/rules/validation';
import { HEADINGS, type SheetField } from '../../../d24/sheet/words';
import { shownText } from './exactText';
import type { Parameters } from './parameters';
import { adviceOnWeak, columnsOfPayout, howToRead } from './readPayout';

/**
 * The issues of a batch, one list an item: what could not be read, what D24 would refuse, external IDs that repeat. The
 * cashout of each input becomes the one that is to be sent: without separators, with codes in the place of words.
 */
export function checkCashouts(inputs: Array<{ cashout: CashoutInput }>, parameters: Parameters[]): Issue[][] {
	const issues = inputs.map((input, index) => {
		const own = parameters[index];
		const unreadable = own?.issues ?? [];
		const alreadyNamed = new Set(unreadable.filter((issue) => issue.blocking).map((issue) => issue.field));
		const given = input.cashout;
		const prepared = prepareCashout(given);
		input.cashout = prepared.cashout;
		const marked = own ? markedFields(given, () => own.ownHeadings()) : [];
		const found = [...marked, ...prepared.issues].filter((issue) => !alreadyNamed.has(issue.field));
		const all = [...unreadable, ...found.map((issue) => (own ? aboutColumns(issue, own, given.country) : issue))];
		const none = own && noPayout(all, own, given);
		return none ? [none] : withoutBeneficiary(all, given);
	});
	addRepeated(inputs, issues);
	addTwins(inputs, issues);
	return withColumns(issues, parameters);
}

/** A row lacks nearly everything from here on. */
const LACKS_MUCH = 3;

/** One issue in the place of all that a line of totals or a remark lacks, or a sheet that was read wrongly. Its words are not those of a beneficiary. */
function noPayout(issues: Issue[], parameters: Parameters, given: CashoutInput): Issue | undefined {
	if (!issues.some(({ blocking }) => blocking) || parameters.text('beneficiarySource') !== 'item') return undefined;
	const lacking = new Set(issues.flatMap(({ blocking, rule, field }) => (blocking && (rule === 'required' || rule === 'missing') ? [field] : [])));
	const headings = Object.keys(parameters.item);
	const texts = Object.values(parameters.item).map(shownText);
	const why = repeatsHeadings(headings, texts) ?? (lacking.size >= LACKS_MUCH ? notAPayout(headings, texts) : undefined) ?? (isNobodys(given, parameters) ? withoutPayout(texts) : undefined);
	return why && { field: 'item', rule: 'sheet', ...why, blocking: true };
}

/** Neither a document nor an account, in a sheet that has columns for them, and no name or no ID. */
function isNobodys({ external_id: id, document_id: document = '', bank_account: account = '', beneficiary_name: name, email, phone, country }: CashoutInput, { taken, item }: Parameters): boolean {
	if ([document, account].some(mayBeNumber) || [email, phone].some((text) => text?.trim()) || (id.trim() !== '' && name?.trim())) return false;
	const hasColumn = (['document_id', 'bank_account'] as const).some((field) => taken?.mapping[field] ?? emptyColumnFor(field, taken?.others.empty ?? [], countryOf(country)));
	// What was not understood may be somebody's number.
	return hasColumn && (taken?.others.not_used ?? []).every((heading) => !/\d{4}/.test(shownText(item[heading])));
}

/** Those that stop the item first, each with the heading of the user's column, since that is what is looked for in the sheet. */
function withColumns(issues: Issue[][], parameters: Parameters[]): Issue[][] {
	const none: Issue[] = [];
	return issues.map((each, index) => {
		if (each.length === 0) return none;
		return blockersFirst(each).map(({ field, ...issue }) => {
			const column = issue.column ?? parameters[index]?.columnOf(field);
			return { field, ...(column === undefined ? {} : { column }), ...issue };
		});
	});
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
