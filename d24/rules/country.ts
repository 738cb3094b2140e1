import { BENEFICIARY_FIELDS, FIELDS, type BeneficiaryField, type CashoutInput } from '../cashout/cashout';
import type { Issue } from '../issue';
import { isCompany, NUMBERED, typeOfLabel, unlabelled } from './asWritten';
import { nearBanks } from './bankByName';
import { bankByName, type Change } from './bankCode';
import { documentIssues, documentWithoutSeparators } from './document';
import { countryOf, fieldsOf, methodOf, plainCode } from '../countries';
import { countryName } from '../countries/names';
import type { AccountRule, Country, FieldRule, PayoutMethod } from '../countries/types';
import { firstBroken, formatIssue, issueOf, nameOf, mayBeRounded, valueIssue, withoutWhatD24DoesNotWant } from './value';
import { accountTypeLetter, accountTypesNamed, documentTypeCode, documentTypesNamed } from './words';
import { eitherOf, say, word, type Said } from '../language/say';

const NO_NAME_FOR_COMPANIES = 'its page asks for a last name and does not say what a company enters, whose document this is';

/** Checked for every country alike in validation.ts. */
const REQUIRED_EVERYWHERE = new Set<string>(FIELDS.filter(({ required }) => required !== undefined).map(({ name }) => name));

const SEPARATORS_REMOVED = 'spaces, dots, dashes or slashes removed';

const OLDER_LIST = 'that list may be older than the one of the API';

const OTHERS_NOT_REFUSED = 'its pages do not say that others are refused';

const LIST_MAY_HAVE_GROWN = 'its list may have grown';

const CUT_OFF = "Directa24's page on the country is cut off there";

/**
 * What the rules of its country say about a cashout. The cashout that is returned is the one to send: without the
 * separators that D24 does not want, and with letters and codes in the place of words. Each change is an issue as well.
 */
export function checkForCountry(cashout: CashoutInput): { cashout: CashoutInput; issues: Issue[] } {
	const country = countryOf(cashout.country);
	if (!country) return { cashout, issues: /^[A-Z]{2}$/.test(cashout.country) ? [unknownCountry(cashout.country)] : [] };

	const issues: Issue[] = [];
	const sent = { ...cashout };
	const change: Change = (field, value, what, rule = country.fields[field]) => {
		if (value === sent[field]) return;
		sent[field] = value;
		const message = say`${nameOf(field, rule)} was changed: ${what}`;
		issues.push({ field, rule: 'changed', message, fix: say`Correct it in your data to be rid of this note`, blocking: false });
	};

	withoutLabels(country, sent, change, issues);
	bankByName(country, sent, change, issues);
	const plan = planOf(country, methodOf(country, sent));
	typesByWord(plan, sent, change);
	for (const { field, rule } of plan.fields) {
		const value = sent[field];
		if (!value?.trim() || !rule.dropSeparators) continue;
		const bare = withoutWhatD24DoesNotWant(field, rule, value);
		change(field, bare, value.includes('+') && !bare.includes('+') ? say`separators and the plus sign removed` : word(SEPARATORS_REMOVED), rule);
	}
	for (const [field, sample] of Object.entries(plan.method.samples ?? {}) as Array<[BeneficiaryField, string]>) {
		if (!sent[field]?.trim()) change(field, sample, say`it is empty, so ${sample} is sent as in Directa24's samples for ${word(plan.method.name)}`);
	}
	const document = documentWithoutSeparators(country, sent);
	if (document !== undefined) change('document_id', document, word(SEPARATORS_REMOVED));

	for (const { field, rule } of plan.fields) {
		const value = sent[field] ?? '';
		if (value.trim() === '') issues.push(...missing(plan, field, rule, sent));
		else if (field !== 'document_id') issues.push(...ofValue(field, () => nameOf(field, rule), value, rule));
	}
	if (sent.document_id?.trim()) issues.push(...documentIssues(country, sent.document_id, sent.document_type));
	issues.push(...accountAtBank(plan, sent), ...types(plan, sent), ...wantedEmpty(plan, sent), ...bank(plan, sent), ...currency(country, sent));
	return { cashout: sent, issues };
}

function ofValue(field: BeneficiaryField, name: () => Said, value: string, rule: FieldRule): Issue[] {
	const issues = valueIssue(field, name, value, rule);
	return issues.length === 0 && field === 'bank_account' ? mayBeRounded(name, value, rule) : issues;
}

/** What is the same for every payout to one country by one method. */
interface Plan {
	country: Country;
	method: PayoutMethod;
	isFirst: boolean;
	fields: ReadonlyArray<{ field: BeneficiaryField; rule: FieldRule }>;
	/** By bank code without zeros in front; '' for all other banks. */
	accountRules: ReadonlyMap<string, AccountRule>;
	bankCodes: ReadonlySet<string>;
}

const plans = new Map<Country, Map<PayoutMethod, Plan>>();

function planOf(country: Country, method: PayoutMethod): Plan {
	const known = plans.get(country)?.get(method);
	if (known) return known;
	const rules = fieldsOf(country, method);
	const plan: Plan = {
		country,
		method,
		isFirst: method === country.methods[0],
		fields: BENEFICIARY_FIELDS.flatMap((field) => (rules[field] ? [{ field, rule: rules[field] }] : [])),
		accountRules: new Map((country.accountRules ?? []).flatMap((rule) => (rule.bankCodes.length > 0 ? rule.bankCodes : ['']).map((code) => [plainCode(code), rule]))),
		bankCodes: new Set(country.banks.list.map(({ code }) => plainCode(code))),
	};
	const ofCountry = plans.get(country) ?? new Map<PayoutMethod, Plan>();
	plans.set(country, ofCountry.set(method, plan));
	return plan;
}

/** Numbers with their name in front, or in quotes: `CPF 01716001340`, `="01716001340"`. */
function withoutLabels(country: Country, sent: CashoutInput, change: Change, issues: Issue[]): void {
	for (const field of NUMBERED) {
		const value = sent[field]?.trim();
		if (!value) continue;
		const { number, label } = unlabelled(value, sent);
		if (number === value) continue;
		change(field, number, label === '' ? say`the quotes around it removed` : say`"${label}" in front of it removed`);
		const type = field === 'document_id' ? typeOfLabel(country, label) : undefined;
		if (type === undefined) continue;
		const given = sent.document_type?.trim() ? documentTypeCode(country.documentTypes, sent.document_type) : '';
		if (given === '' && country.fields.document_type) change('document_type', type, say`the number is written with "${label}" in front`);
		else if (given !== '' && given !== type) {
			issues.push({ field: 'document_type', rule: 'conflict', message: say`${nameOf('document_type', undefined)} is ${given}, but the number is written with "${label}" in front`, fix: say`Use ${type} as document type, or correct the number`, blocking: true });
		}
	}
}

function typesByWord({ country, method }: Plan, sent: CashoutInput, change: Change): void {
	if (sent.document_type && country.documentTypes.length > 0) {
		const code = documentTypeCode(country.documentTypes, sent.document_type);
		const isKnown = country.documentTypes.some((type) => type.code === code);
		change('document_type', code, isKnown ? say`Directa24 writes it ${code}` : say`Directa24 writes types in capital letters`);
	}
	if (sent.account_type && (!method.anyAccountType || sent.account_type.trim().length > 1)) {
		const letter = accountTypeLetter(country.accountTypes, sent.account_type);
		change('account_type', letter, say`the letter for it is ${letter}`);
	}
}

function missing({ country, method, isFirst }: Plan, field: BeneficiaryField, rule: FieldRule, sent: CashoutInput): Issue[] {
	if (rule.required === 'no' || REQUIRED_EVERYWHERE.has(field)) return [];
	if (field === 'beneficiary_lastname' && isCompany(sent)) {
		return [issueOf(field, 'required', say`${nameOf(field, rule)} is empty, which Directa24 may not take`, say`Nothing to do where Directa24 takes it; otherwise ask Directa24 what it wants for companies`, { doubt: NO_NAME_FOR_COMPANIES })];
	}
	const who = isFirst ? countryName(country) : say`${word(method.name)} in ${countryName(country)}`;
	const certainty = rule.required === 'yes' ? 'certain' : { doubt: rule.requiredDoubt ?? CUT_OFF };
	const message = rule.required === 'yes' ? say`${nameOf(field, rule)} is empty; ${who} needs it` : say`${nameOf(field, rule)} is empty; ${who} may need it`;
	return [issueOf(field, 'required', message, howToEnter(country, field, rule), certainty)];
}

function howToEnter(country: Country, field: BeneficiaryField, { example }: FieldRule): Said {
	const listed = field === 'account_type' ? country.accountTypes : field === 'document_type' ? country.documentTypes : [];
	if (listed.length > 0) return say`Enter one of: ${listOf(listed)}`;
	if (field === 'bank_code') return say`Choose the bank, or enter its code`;
	return example === undefined ? say`Enter it` : say`Enter it, e.g. ${example}`;
}

function listOf(types: ReadonlyArray<{ code: string; label: string }>): string {
	return types.map(({ code, label }) => (label === code ? code : `${code} = ${wordsFor(code, word(label))}`)).join(', ');
}

/** `CC (Cédula)` without the code, `Cuenta Corriente (Checking)` without the translation. */
function wordsFor(code: string, label: string): string {
	const [before = '', inside = ''] = label.split(/ \(|\)/);
	return before === code ? inside : before;
}

function accountAtBank({ country, method, isFirst, accountRules }: Plan, { bank_account: account, bank_code: code }: CashoutInput): Issue[] {
	if (!isFirst || !account?.trim() || !code) return [];
	const rule = accountRules.get(plainCode(code)) ?? accountRules.get('');
	if (!rule || !firstBroken([rule.format], account)) return [];
	const name = nameOf('bank_account', fieldsOf(country, method).bank_account);
	return [formatIssue('bank_account', rule.bankCodes.length > 0 ? say`${name} of ${word(rule.bank)}` : name, rule.format)];
}

function types({ country, method }: Plan, { document_type: document, account_type: account }: CashoutInput): Issue[] {
	const issues: Issue[] = [];
	const { documentTypes, documentTypesComplete, accountTypes, accountTypesComplete } = country;
	if (document?.trim() && documentTypes.length > 0 && !documentTypes.some(({ code }) => code === document)) {
		const meant = documentTypesNamed(documentTypes, document);
		const isSeveral = meant.length > 1;
		const message = isSeveral ? say`${nameOf('document_type', undefined)} can mean ${eitherOf(meant.map(({ code }) => code))}` : noneNamed('document_type', country);
		issues.push(issueOf('document_type', 'document_type', message, say`Enter one of: ${listOf(isSeveral ? meant : documentTypes)}`, isSeveral ? 'certain' : documentTypesComplete));
	}
	if (account?.trim() && accountTypes.length > 0 && !method.anyAccountType) {
		const known = accountTypes.find(({ code }) => code === account);
		if (!known) {
			const meant = accountTypesNamed(accountTypes, account);
			const message = meant.length > 1 ? say`${nameOf('account_type', undefined)} can mean ${eitherOf(meant)}` : noneNamed('account_type', country);
			issues.push(issueOf('account_type', 'account_type', message, say`Enter one of: ${listOf(accountTypes)}`, accountTypesComplete));
		} else if (known.doubt) {
			const message = say`${nameOf('account_type', undefined)} ${known.code} may not be taken`;
			issues.push(issueOf('account_type', 'account_type', message, say`Ask Directa24 before you rely on it`, { doubt: known.doubt }));
		}
	}
	return issues;
}

function noneNamed(field: 'document_type' | 'account_type', country: Country): Said {
	return say`${nameOf(field, undefined)} is none that Directa24 names for ${countryName(country)}`;
}

function wantedEmpty({ country, method }: Plan, sent: CashoutInput): Issue[] {
	return (method.empty ?? []).flatMap(({ fields, certainty }) =>
		fields.filter((field) => sent[field]?.trim()).map((field) => issueOf(field, 'empty', say`${nameOf(field, country.fields[field])} must be empty for ${word(method.name)}`, say`Leave it empty`, certainty)),
	);
}

function bank({ country, method, bankCodes }: Plan, { bank_code: code }: CashoutInput): Issue[] {
	const issues: Issue[] = [];
	if (method.doubt) {
		issues.push(issueOf('bank_code', 'method', say`${word(method.name)} may not be possible`, say`Ask Directa24 before you rely on it`, { doubt: method.doubt }));
	}
	const isUnknown = country.banks.complete && !method.bankCode && code && !/\p{L}/u.test(code) && !bankCodes.has(plainCode(code));
	if (isUnknown) {
		const near = nearBanks(country, code).map((each) => `${each.code} = ${each.name}`);
		const message = say`${nameOf('bank_code', country.fields.bank_code)} is not in the list of banks on Directa24's page on ${countryName(country)}`;
		const fix = near.length > 0 ? say`Compare the code with the bank list; near it are ${near.join(', ')}` : say`Compare the code with the bank list`;
		issues.push(issueOf('bank_code', 'bank', message, fix, { doubt: OLDER_LIST }));
	}
	return issues;
}

function currency(country: Country, { currency: given }: CashoutInput): Issue[] {
	const { currencies } = country;
	if (!given || !/^[A-Z]{3}$/.test(given) || currencies.length === 0 || currencies.includes(given)) return [];
	const message = say`${given} is none of the currencies that Directa24 names for ${countryName(country)}`;
	return [issueOf('currency', 'currency', message, say`Use ${eitherOf(currencies)}`, { doubt: OTHERS_NOT_REFUSED })];
}

function unknownCountry(code: string): Issue {
	const message = say`Directa24's pages do not name the country ${code} for payouts`;
	return issueOf('country', 'country', message, say`Make sure with Directa24 that it pays to this country`, { doubt: LIST_MAY_HAVE_GROWN });
}
