import type { IDataObject } from 'n8n-workflow';

import { BENEFICIARY_FIELDS, DIGIT_FIELDS, type BeneficiaryField } from '../../../d24/cashout/cashout';
import { bare } from '../../../d24/beneficiary/candidates';
import { takeFromColumns, type Taken, type TakenColumns } from '../../../d24/beneficiary/columns';
import { countryOf, fieldsOf, methodOf, plainCode, type PayoutMethod } from '../../../d24/countries';
import { countryName } from '../../../d24/countries/names';
import type { Country } from '../../../d24/countries/types';
import type { Issue } from '../../../d24/issue';
import { withoutNumbers } from '../../../d24/masking';
import { withoutSeparators } from '../../../d24/numbers';
import { nameOf, valueIssue } from '../../../d24/rules/value';
import { methodsNamed } from '../../../d24/rules/words';
import { leftOverFields, leftOverMethod } from './leftOverFields';
import { shownText } from './exactText';
import type { Parameters } from './parameters';
import { say, word, type Said } from '../../../d24/language/say';

/** The method does not depend on these. */
const NO_MONEY = { external_id: '', country: '', amount: '' };

/** The beneficiary of one item, from the form or from the columns of the item, with the bank code of the payout method. */
export function readBeneficiary(parameters: Parameters, countryCode: string): Taken['fields'] {
	const country = countryOf(countryCode);
	const isFromItem = parameters.text('beneficiarySource') === 'item';
	const taken = isFromItem ? fromItem(parameters, country) : fromForm(parameters, country);
	parameters.issues.push(...taken.issues);
	if (country) applyMethod(taken, country, parameters);
	if (isFromItem) parameters.taken = withoutTexts(taken);
	for (const field of DIGIT_FIELDS) refuseQuantity(field, taken.fields[field] ?? '', parameters);
	return taken.fields;
}

/** What was in the columns is in the cashout, and so once in memory. */
function withoutTexts({ mapping, others, wholeName, isCompany, bankName }: Taken): TakenColumns {
	return { mapping, others, wholeName, isCompany, bankName };
}

function fromForm(parameters: Parameters, country: Country | undefined): Taken {
	const fields: Taken['fields'] = {};
	for (const field of BENEFICIARY_FIELDS) fields[field] = parameters.text(field);
	let method = parameters.text('payoutMethod');
	const issues: Issue[] = [];
	// Where the country comes from the item, the form has all fields, and nothing is left over in it.
	if (country && parameters.text('country') !== 'item') {
		const ofMethod = leftOverMethod(country, method);
		if (ofMethod) method = '';
		const leftOver = leftOverFields(country, method, fields);
		for (const { field } of leftOver) fields[field] = '';
		issues.push(...(ofMethod ? [ofMethod] : []), ...leftOver.map(({ issue }) => issue));
	}
	for (const field of BENEFICIARY_FIELDS) fields[field] ||= parameters.additionalText(field);
	return { fields, mapping: {}, method, others: {}, issues };
}

function fromItem(parameters: Parameters, country: Country | undefined): Taken {
	return takeFromColumns(parameters.headings(), (heading, field) => parameters.inputText(heading, field), country, {
		peek: (heading) => shownText(parameters.item[heading]),
		leaveOut: namesIn(parameters.option('leaveOut')),
		isApart: (number, digit) => isApart(parameters.items(), number, digit),
	});
}

/** A name in a list of names: as n8n writes one with spaces when it is dragged there, `["Monto total"]`, or plainly. */
const NAME_IN_LIST = /\[\s*(?:"([^"\n]*)"|'([^'\n]*)')\s*\]|[^\n,;]+/g;

/** Names of columns: a list, or a text with one a line or with commas between them. */
export function namesIn(option: unknown): string[] {
	const texts = Array.isArray(option) ? option : typeof option === 'string' ? Array.from(option.matchAll(NAME_IN_LIST), ([whole, one, two]) => one ?? two ?? whole) : [];
	return texts.flatMap((text: unknown) => (typeof text === 'string' && text.trim() !== '' ? [text.trim()] : []));
}

/** No more rows are looked at. */
const ROWS_LOOKED_AT = 1000;

/** What was found out about the digits of a sheet, by the list of its items. */
const apart = new WeakMap<readonly IDataObject[], Map<string, boolean>>();

/** Whether the digits of a sheet stand apart from its numbers: in some row the number does not end with its digit. */
function isApart(items: readonly IDataObject[], number: string, digit: string): boolean {
	const known = apart.get(items) ?? new Map<string, boolean>();
	apart.set(items, known);
	const key = JSON.stringify([number, digit]);
	const found = known.get(key) ?? items.slice(0, ROWS_LOOKED_AT).some((item) => {
		const [whole, end] = [bare(shownText(item[number])), bare(shownText(item[digit]))];
		return /^\d{1,20}$/.test(whole) && /^[\dx]$/.test(end) && !whole.endsWith(end);
	});
	known.set(key, found);
	return found;
}

/** A method that stands for a bank code sets it. The usual method sets nothing: the bank tells what is meant. */
function applyMethod(taken: Taken, country: Country, parameters: Parameters): void {
	if (taken.method === '') return;
	const named = methodsNamed(country, taken.method);
	// A method with several kinds of keys is told by the key, where there is one.
	const method = named.length > 1 ? named.find(({ bankCode }) => bankCode !== undefined && plainCode(bankCode) === plainCode(taken.fields.bank_code ?? '')) : named[0];
	const issue = (field: string, rule: string, message: Said, fix: Said) => void parameters.issues.push({ field, rule, message, fix, blocking: true });
	if (!method && named.length > 1) {
		const names = named.map(({ name }) => word(name)).join(', ');
		return issue('payout_method', 'choice', say`The payout method "${withoutNumbers(taken.method)}" can be each of: ${names}`, say`Write which of them is meant, or give the key in a column of its own such as Chave Pix`);
	}
	if (!method) {
		const names = country.methods.map(({ name }) => word(name)).join(', ');
		return issue('payout_method', 'choice', say`${countryName(country)} has no payout method "${withoutNumbers(taken.method)}"`, say`Choose one of: ${names}`);
	}
	if (method.bankCode === undefined) {
		// Nothing that is sent tells this method but the account.
		const fits = method === country.methods[0] || methodOf(country, { ...taken.fields, ...NO_MONEY }) === method;
		if (!fits) parameters.issues.push(notOfMethod(taken.fields.bank_account ?? '', country, method));
		return;
	}
	const bank = taken.fields.bank_code || method.bankCode;
	taken.fields.bank_code = method.bankCode;
	if (plainCode(bank) === plainCode(method.bankCode) || parameters.issues.some(({ field, rule }) => field === 'bank_code' && rule === 'conflict')) return;
	issue(
		'bank_code',
		'conflict',
		say`The payout method ${word(method.name)} has the bank code ${method.bankCode}, but the item has the bank "${withoutNumbers(bank)}"`,
		say`Leave the bank empty, or choose the payout method to a bank account`,
	);
}

/** What keeps an account from being one of a method that only the account tells: a card number with a slip in it, or something else. */
function notOfMethod(account: string, country: Country, method: PayoutMethod): Issue {
	const rule = fieldsOf(country, method).bank_account;
	const name = nameOf('bank_account', rule);
	if (account === '') return { field: 'bank_account', rule: 'required', message: say`${name} is empty; ${word(method.name)} needs it`, fix: rule?.example === undefined ? say`Enter it` : say`Enter it, e.g. ${rule.example}`, blocking: true };
	const [issue] = rule ? valueIssue('bank_account', () => name, withoutSeparators(account), rule) : [];
	if (issue && issue.rule !== 'other_number') return { ...issue, blocking: true };
	return { field: 'bank_account', rule: 'method', message: say`The account is not one for the payout method ${word(method.name)}`, fix: say`Correct the account, or choose another payout method`, blocking: true };
}

/** A spreadsheet that takes a number for a quantity writes `123.0` or `1.23E+17`, and may have dropped digits of it. */
function refuseQuantity(field: BeneficiaryField, text: string, parameters: Parameters): void {
	if (!/^\d+[.,]0{1,2}$|^\d+(?:[.,]\d+)?E\+\d{1,3}$|^\d+[.,]\d+E\d{1,3}$/i.test(text)) return;
	parameters.issues.push({
		field,
		rule: 'exactNumber',
		message: say`${field} ends like a quantity (".0" or "E+"), as a spreadsheet writes a number that it may have rounded`,
		fix: say`Format the column as text in the spreadsheet, and paste the numbers again from their source`,
		blocking: true,
	});
}
