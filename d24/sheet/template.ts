import { bankWords } from '../beneficiary/banks';
import type { BeneficiaryField } from '../cashout/cashout';
import { fieldsOf } from '../countries';
import type { Country, FieldRule, PayoutMethod } from '../countries/types';
import { EXAMPLES } from './examples';
import { accountTypeWord, formWords, HEADINGS, labelWords, methodWord, WORDS, type SheetField, type SheetLanguage } from './words';

/** A country with one of its payout methods. */
export interface Way {
	country: Country;
	method: PayoutMethod;
}

/** What is to be said of one column for one way of payment. */
export interface GuideRow {
	country: string;
	method: string;
	column: string;
	needed: string;
	allowed: string;
	example: string;
}

/** A sheet for the payouts of some countries: its columns, what belongs in them, an example row each, and what can be chosen. */
export interface Template {
	language: SheetLanguage;
	fields: SheetField[];
	headings: string[];
	/** In the order of the headings. */
	examples: string[][];
	guide: GuideRow[];
	/** What can be chosen in a column. Other text may be right too: the lists of banks are not complete. */
	lists: Partial<Record<SheetField, string[]>>;
}

/** The ways that have an example, which are those whose rules are known. */
export function waysOf(country: Country): Way[] {
	const methods = EXAMPLES[country.code]?.methods ?? {};
	return country.methods.filter(({ value }) => Object.hasOwn(methods, value)).map((method) => ({ country, method }));
}

export function templateOf(ways: readonly Way[], language: SheetLanguage): Template {
	const rows = ways.map((way, index) => exampleOf(way, index, language));
	const isUsed = (field: SheetField) => PAYMENT.includes(field) || ways.some((way, index) => rows[index]?.[field] !== '' || isAsked(field, way));
	const fields = (Object.keys(HEADINGS) as SheetField[]).filter(isUsed);
	return {
		language,
		fields,
		headings: fields.map((field) => HEADINGS[field][language]),
		examples: rows.map((row) => fields.map((field) => row[field])),
		guide: [...guideOfAll(language), ...ways.flatMap((way, index) => fields.flatMap((field) => guideRow(field, way, rows[index]?.[field] ?? '', language)))],
		lists: Object.fromEntries(fields.map((field) => [field, distinct(ways.flatMap((way) => choicesOf(field, way, language)))]).filter(([, choices]) => (choices as string[]).length > 0)),
	};
}

const PAYMENT: readonly SheetField[] = ['external_id', 'country', 'amount', 'currency'];

const distinct = (texts: string[]) => [...new Set(texts)];

/** The fields that are filled in for a way; a method that stands for a bank code needs no bank. */
function rulesOf({ country, method }: Way): Partial<Record<BeneficiaryField, FieldRule>> {
	const { bank_code: bank, ...others } = fieldsOf(country, method);
	return bank === undefined || method.bankCode !== undefined ? others : { ...others, bank_code: bank };
}

function isAsked(field: SheetField, way: Way): boolean {
	if (field === 'payout_method') return isMethodAsked(way);
	const rule = ruleOf(field, way);
	return rule !== undefined && rule.required !== 'no';
}

function ruleOf(field: SheetField, way: Way): FieldRule | undefined {
	return (rulesOf(way) as Partial<Record<SheetField, FieldRule>>)[field];
}

const isMethodAsked = ({ country }: Way) => country.methods.length > 1;

function exampleOf(way: Way, index: number, language: SheetLanguage): Record<SheetField, string> {
	const { country, method } = way;
	const example = EXAMPLES[country.code];
	const beneficiary: Partial<Record<SheetField, string>> = { ...example?.all, ...example?.methods[method.value] };
	const cell = (field: SheetField) => beneficiary[field] ?? '';
	const texts: Partial<Record<SheetField, string>> = {
		...beneficiary,
		external_id: `example-${country.code}-${index + 1}`,
		country: country.code,
		amount: '100.00',
		currency: currenciesOf(country)[0],
		payout_method: isMethodAsked(way) ? methodWord(method, language) : '',
		bank_code: bankCell(country, cell('bank_code')),
		account_type: cell('account_type') === '' ? '' : accountTypeWord(cell('account_type'), language),
	};
	return Object.fromEntries(Object.keys(HEADINGS).map((field) => [field, texts[field as SheetField] ?? ''])) as Record<SheetField, string>;
}

function currenciesOf({ currencies }: Country): readonly string[] {
	return currencies.length > 0 ? currencies : ['USD'];
}

function bankCell(country: Country, code: string): string {
	const bank = country.banks.list.find((each) => each.code === code);
	return bank ? bankWords(bank) : code;
}

function choicesOf(field: SheetField, way: Way, language: SheetLanguage): string[] {
	const { country, method } = way;
	if (field === 'country') return [country.code];
	if (field === 'currency') return [...currenciesOf(country)];
	if (field === 'payout_method') return isMethodAsked(way) ? [methodWord(method, language)] : [];
	if (ruleOf(field, way) === undefined) return [];
	if (field === 'document_type') return country.documentTypes.map(({ code }) => code);
	if (field === 'account_type') return country.accountTypes.map(({ code }) => accountTypeWord(code, language));
	if (field === 'bank_code') return banksOf(country).map(bankWords);
	return [];
}

/** The banks that are no payout method. */
function banksOf({ banks, methods }: Country) {
	const ofMethods = new Set(methods.map(({ bankCode }) => bankCode));
	return banks.list.filter(({ code }) => !ofMethods.has(code));
}

/** The columns of which the same is said in every country. */
function guideOfAll(language: SheetLanguage): GuideRow[] {
	const row = (field: SheetField, allowed: string, example: string): GuideRow => ({ country: WORDS.all[language], method: WORDS.all[language], column: HEADINGS[field][language], needed: WORDS.yes[language], allowed, example });
	return [row('external_id', WORDS.uniqueId[language], 'F-1001'), row('country', WORDS.countryCode[language], 'BR'), row('amount', WORDS.amountForm[language], '1234.50')];
}

function guideRow(field: SheetField, way: Way, example: string, language: SheetLanguage): GuideRow[] {
	const rule = ruleOf(field, way);
	const isMethod = field === 'payout_method' && isMethodAsked(way);
	if (field !== 'currency' && !isMethod && rule === undefined) return [];
	return [
		{
			country: way.country.code,
			method: methodWord(way.method, language),
			column: HEADINGS[field][language],
			needed: WORDS[rule?.required ?? 'yes'][language],
			allowed: allowedIn(field, way, rule, language),
			example: example || rule?.example || '',
		},
	];
}

function allowedIn(field: SheetField, way: Way, rule: FieldRule | undefined, language: SheetLanguage): string {
	const { country } = way;
	const choices = choicesOf(field, way, language);
	const oneOf = (texts: string[]) => (texts.length > 0 ? `${WORDS.oneOf[language]}: ${texts.join(', ')}` : '');
	if (field === 'currency' || field === 'account_type') return oneOf(choices);
	if (field === 'payout_method') return methodWord(way.method, language);
	if (field === 'document_type') return oneOf(country.documentTypes.map(({ code, label }) => (label.startsWith(code) ? label : `${code}: ${label}`)));
	if (field === 'bank_code') return choices.length > 0 ? WORDS.bankForm[language] : WORDS.bankCodeForm[language];
	const forms = (rule?.formats ?? []).flatMap(({ words, certainty }) => (certainty === 'certain' ? (formWords(words, language) ?? []) : []));
	const ofTypes = field === 'document_id' ? country.documentTypes.flatMap(({ code, formats = [] }) => formsOf(code, formats.map(({ words }) => words), language)) : [];
	const hint = language === 'en' ? (rule?.hint ?? '') : '';
	return [labelWords(rule?.label ?? '', language) ?? '', ...(forms.length > 0 ? [forms.join(', ')] : []), ...ofTypes, hint].filter(Boolean).join('; ');
}

function formsOf(code: string, words: string[], language: SheetLanguage): string[] {
	const known = words.flatMap((each) => formWords(each, language) ?? []);
	return known.length > 0 ? [`${code}: ${known.join(', ')}`] : [];
}
