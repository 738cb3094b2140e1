import type { CashoutInput, LinkField, PayoutOnlyField } from '../../../d24/cashout/cashout';
import { reservedName } from '../../../d24/cashout/furtherFields';
import { countryCodeOf } from '../../../d24/countries/names';
import { isPlainObject, parseJsonObject, plainJson, type JsonObject } from '../../../d24/json';
import { LABEL } from '../../../d24/labels';
import { asWritten, say, type Said } from '../../../d24/language/say';
import { textIssue } from '../../../d24/rules/text';
import type { Parameters } from './parameters';
import { readBeneficiary } from './readBeneficiary';
import { checkCurrencyBeside, readCurrency } from './readCurrency';
import { holdsByColumn } from './readDecisions';
import { columnsOfPayout, readPayout, tellColumns } from './readPayout';

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
	tellColumns(parameters, columns);
	if (parameters.taken && parameters.text('beneficiarySource') === 'item' && holdsByColumn(parameters, parameters.taken)) payout.on_hold = true;
	return { ...payout, further_fields: furtherFields(parameters), ...beneficiary };
}

/** The payout that a link is for. It has no account: the customer enters it on D24's page. */
export function readLinkCashout(parameters: Parameters): Required<Pick<CashoutInput, LinkField>> {
	const country = countryCodeOf(parameters.text('country'));
	const amount = parameters.text('amount');
	const currency = readCurrency(parameters, country, { columns: columnsOfPayout(parameters, country, { fromItem: false, leaveOut: [] }), fromItem: false, amount });
	checkCurrencyBeside(parameters, amount, country, currency);
	return {
		external_id: parameters.text('externalId'),
		country,
		amount,
		currency,
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
