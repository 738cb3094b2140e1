import type { BeneficiaryField } from '../../../d24/cashout/cashout';
import { bare } from '../../../d24/beneficiary/candidates';
import { COUNTRIES, fieldsOf, methodByValue, methodOf, plainCode } from '../../../d24/countries';
import type { Country, PayoutMethod } from '../../../d24/countries/types';
import { countryName } from '../../../d24/countries/names';
import { say, word, type Said } from '../../../d24/language/say';
import type { Issue } from '../../../d24/issue';
import { nameOf } from '../../../d24/rules/value';
import { documentTypesNamed } from '../../../d24/rules/words';

/** What says where the money goes. Contact data, which Directa24 takes in every country, is sent as it stands. */
const OF_THE_WAY = ['bank_code', 'bank_account', 'bank_branch', 'account_type', 'document_type'] as const satisfies readonly BeneficiaryField[];

const KEYS = ['phone', 'email', 'document_id'] as const;

type Fields = Partial<Record<BeneficiaryField, string>>;

/** The payout method of another country that n8n keeps when the country is changed: it is none here. */
export function leftOverMethod(country: Country, value: string): Issue | undefined {
	if (value === '' || methodByValue(country, value)) return undefined;
	const other = COUNTRIES.find((each) => methodByValue(each, value));
	const method = other && methodByValue(other, value);
	return method && note('payout_method', say`The payout method ${word(method.name)} is one of ${countryName(other)}, left over in the form, and not used for ${countryName(country)}`, say`Choose the payout method again if another one than the usual is meant`);
}

/**
 * The fields that the form of this country and method does not have, and that are there because n8n keeps what was filled in
 * for another one: what they say is not sent. Of countries whose fields are not known, everything is.
 * @param chosen the payout method as it is stored, '' where none is
 */
export function leftOverFields(country: Country, chosen: string, fields: Fields): Array<{ field: BeneficiaryField; issue: Issue }> {
	if (country.known !== 'documented') return [];
	const choice = methodByValue(country, chosen);
	const isChosen = choice !== undefined && choice !== country.methods[0];
	const method = isChosen ? choice : methodOf(country, { external_id: '', country: country.code, amount: '', ...fields });
	return OF_THE_WAY.filter((field) => (fields[field] ?? '') !== '' && !belongs(field, fields, country, method, isChosen)).map((field) => ({
		field,
		issue: note(field, say`${nameOf(field, country.fields[field])} is not sent: ${word(method.name)} in ${countryName(country)} has no such field, so that it seems to be left over in the form`, say`Nothing to do; if it is meant, enter it under Additional Fields`),
	}));
}

function belongs(field: (typeof OF_THE_WAY)[number], fields: Fields, country: Country, method: PayoutMethod, isChosen: boolean): boolean {
	const value = fields[field] ?? '';
	if (field === 'bank_code' && method.bankCode !== undefined) return !isChosen || plainCode(value) === plainCode(method.bankCode);
	if (fieldsOf(country, method)[field] !== undefined) return true;
	if (field === 'document_type') return documentTypesNamed(country.documentTypes, value).length > 0 || !isTypeElsewhere(value);
	const empty = method.empty?.find(({ fields: wanted }) => wanted.includes(field));
	// Where the method follows from the bank code, the check tells what contradicts it.
	if (empty && !isChosen) return true;
	// A newer mirror of Directa24's pages wants the key again in the account.
	return empty !== undefined && empty.certainty !== 'certain' && KEYS.some((key) => fields[key] && bare(fields[key] ?? '') === bare(value));
}

/** Types that no country has are told by the check. */
function isTypeElsewhere(value: string): boolean {
	return COUNTRIES.some(({ documentTypes }) => documentTypesNamed(documentTypes, value).length > 0);
}

function note(field: string, message: Said, fix: Said): Issue {
	return { field, rule: 'leftOver', message, fix, blocking: false };
}
