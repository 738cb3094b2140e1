import { bankWords } from '../beneficiary/banks';
import { fieldsOf, plainCode } from '../countries';
import type { Country, FieldRule, PayoutMethod } from '../countries/types';
import { inLanguage } from '../language/inLanguage';
import { word } from '../language/say';
import { EXAMPLES } from './examples';
import { accountTypeWord, HEADINGS, methodWord, WORDS, type SheetField, type SheetLanguage } from './words';

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
	const rows = ways.map((way, index) => ({ way, example: exampleOf(way, index, language) }));
	const isUsed = (field: SheetField) => PAYMENT.includes(field) || rows.some(({ way, example }) => example[field] !== '' || isAsked(field, way));
	const fields = (Object.keys(HEADINGS) as SheetField[]).filter(isUsed);
	return {
		language,
		fields,
		headings: fields.map((field) => HEADINGS[field][language]),
		examples: rows.map(({ example }) => fields.map((field) => example[field])),
		guide: [...guideOfAll(language), ...rows.flatMap(({ way, example }) => fields.flatMap((field) => guideRow(field, way, example[field], language)))],
		lists: Object.fromEntries(fields.map((field) => [field, distinct(ways.flatMap((way) => choicesOf(field, way, language)))]).filter(([, choices]) => (choices as string[]).length > 0)),
	};
}

const PAYMENT: readonly SheetField[] = ['external_id', 'country', 'amount', 'currency'];

const distinct = (texts: string[]) => [...new Set(texts)];

function isAsked(field: SheetField, way: Way): boolean {
	const rule = ruleOf(field, way);
	return rule !== undefined && rule.required !== 'no';
}

/** What is wanted of a field that is filled in for a way; a method that stands for a bank code needs no bank. */
function ruleOf(field: SheetField, { country, method }: Way): FieldRule | undefined {
	if (field === 'bank_code' && method.bankCode !== undefined) return undefined;
	return (fieldsOf(country, method) as Partial<Record<SheetField, FieldRule>>)[field];
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
		account_type: accountTypeWord(cell('account_type'), language),
	};
	return Object.fromEntries(Object.keys(HEADINGS).map((field) => [field, texts[field as SheetField] ?? ''])) as Record<SheetField, string>;
}

function currenciesOf({ currencies }: Country): readonly string[] {
	return currencies.length > 0 ? currencies : ['USD'];
}

function bankCell(country: Country, code: string): string {
	const bank = country.banks.list.find((each) => plainCode(each.code) === plainCode(code));
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
	const allowed = allowedIn(field, way, language);
	if (allowed === undefined) return [];
	const rule = ruleOf(field, way);
	return [
		{
			country: way.country.code,
			method: methodWord(way.method, language),
			column: HEADINGS[field][language],
			needed: WORDS[rule?.required ?? 'yes'][language],
			allowed,
			example: example || rule?.example || '',
		},
	];
}

/** What belongs in a column for a way; undefined for a column that it does not need. */
function allowedIn(field: SheetField, way: Way, language: SheetLanguage): string | undefined {
	const { country } = way;
	const choices = choicesOf(field, way, language);
	const oneOf = (texts: string[]) => (texts.length > 0 ? `${WORDS.oneOf[language]}: ${texts.join(', ')}` : '');
	if (field === 'currency') return oneOf(choices);
	if (field === 'payout_method') return choices[0];
	const rule = ruleOf(field, way);
	if (!rule) return undefined;
	const inWords = (text: string) => String(inLanguage(language, () => word(text)));
	const { label, formats = [], hint } = rule;
	if (hint !== undefined && (field === 'account_type' || field === 'document_type')) return inWords(hint);
	if (field === 'account_type') return oneOf(choices) || inWords(label);
	if (field === 'document_type') return country.documentTypes.length === 0 ? inWords(label) : oneOf(country.documentTypes.map(({ code, label: name }) => (name.startsWith(code) ? inWords(name) : `${code}: ${inWords(name)}`)));
	if (field === 'bank_code') return choices.length > 0 ? WORDS.bankForm[language] : WORDS.bankCodeForm[language];
	const forms = formats.flatMap(({ words, certainty }) => (certainty === 'certain' ? [inWords(words)] : []));
	const ofTypes = field === 'document_id' ? country.documentTypes.flatMap(({ code, formats: all = [] }) => (all.length > 0 ? [`${code}: ${all.map(({ words }) => inWords(words)).join(', ')}`] : [])) : [];
	return [inWords(label), forms.join(', '), ...ofTypes, hint && inWords(hint)].filter(Boolean).join('; ');
}
