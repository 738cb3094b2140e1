import { BENEFICIARY_FIELDS, DIGIT_FIELDS, type BeneficiaryField } from '../../../d24/cashout/cashout';
import { takeFromColumns, type Taken } from '../../../d24/beneficiary/columns';
import { countryOf, methodByValue, methodOf, plainCode } from '../../../d24/countries';
import type { Country, PayoutMethod } from '../../../d24/countries/types';
import { withoutNumbers } from '../../../d24/masking';
import type { Parameters } from './parameters';

/** The method does not depend on these. */
const NO_MONEY = { external_id: '', country: '', amount: '' };

/** The beneficiary of one item, from the form or from the columns of the item, with the bank code of the payout method. */
export function readBeneficiary(parameters: Parameters, countryCode: string): Taken['fields'] {
	const country = countryOf(countryCode);
	const taken = parameters.text('beneficiarySource') === 'item' ? fromItem(parameters, country) : fromForm(parameters);
	parameters.taken = taken;
	parameters.issues.push(...taken.issues);
	if (country) applyMethod(taken, country, parameters);
	for (const field of DIGIT_FIELDS) refuseQuantity(field, taken.fields[field] ?? '', parameters);
	return taken.fields;
}

function fromForm(parameters: Parameters): Taken {
	const fields: Taken['fields'] = {};
	for (const field of BENEFICIARY_FIELDS) fields[field] = parameters.text(field) || parameters.additionalText(field);
	return { fields, mapping: {}, method: parameters.text('payoutMethod'), issues: [] };
}

function fromItem(parameters: Parameters, country: Country | undefined): Taken {
	return takeFromColumns(Object.keys(parameters.item), (heading, field) => parameters.inputText(heading, field), country);
}

/** A method that stands for a bank code sets it. The usual method sets nothing: the bank tells what is meant. */
function applyMethod(taken: Taken, country: Country, parameters: Parameters): void {
	if (taken.method === '') return;
	const method = methodNamed(country, taken.method);
	const issue = (field: string, rule: string, message: string, fix: string) => void parameters.issues.push({ field, rule, message, fix, blocking: true });
	if (!method) {
		const names = country.methods.map(({ name }) => name).join(', ');
		return issue('payout_method', 'choice', `${country.name} has no payout method "${withoutNumbers(taken.method)}"`, `Choose one of: ${names}`);
	}
	if (method.bankCode === undefined) {
		// Nothing that is sent tells this method but the account.
		const fits = method === country.methods[0] || methodOf(country, { ...taken.fields, ...NO_MONEY }) === method;
		if (!fits) issue('bank_account', 'method', `The account is not one for the payout method ${method.name}`, 'Correct the account, or choose another payout method');
		return;
	}
	const bank = taken.fields.bank_code || method.bankCode;
	taken.fields.bank_code = method.bankCode;
	if (plainCode(bank) === plainCode(method.bankCode) || parameters.issues.some(({ field, rule }) => field === 'bank_code' && rule === 'conflict')) return;
	issue(
		'bank_code',
		'conflict',
		`The payout method ${method.name} has the bank code ${method.bankCode}, but the item has the bank "${withoutNumbers(bank)}"`,
		'Leave the bank empty, or choose the payout method to a bank account',
	);
}

/** By its stored value or by its name. */
function methodNamed(country: Country, text: string): PayoutMethod | undefined {
	const wanted = text.toLowerCase();
	return methodByValue(country, text) ?? country.methods.find(({ value, name }) => value.toLowerCase() === wanted || name.toLowerCase() === wanted);
}

/** A spreadsheet that takes a number for a quantity writes `123.0` or `1.23E+17`, and may have dropped digits of it. */
function refuseQuantity(field: BeneficiaryField, text: string, parameters: Parameters): void {
	if (!/^\d+[.,]0{1,2}$|^\d+(?:[.,]\d+)?E\+\d{1,3}$|^\d+[.,]\d+E\d{1,3}$/i.test(text)) return;
	parameters.issues.push({
		field,
		rule: 'exactNumber',
		message: `${field} ends like a quantity (".0" or "E+"), as a spreadsheet writes a number that it may have rounded`,
		fix: 'Format the column as text in the spreadsheet, and paste the numbers again from their source',
		blocking: true,
	});
}
