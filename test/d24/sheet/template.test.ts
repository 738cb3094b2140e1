import * as fc from 'fast-check';

import { takeFromColumns } from '../../../d24/beneficiary/columns';
import { columnsOf } from '../../../d24/beneficiary/headings';
import { BENEFICIARY_FIELDS, type CashoutInput } from '../../../d24/cashout/cashout';
import { COUNTRIES } from '../../../d24/countries';
import { accountTypesNamed, documentTypesNamed, methodsNamed } from '../../../d24/rules/words';
import { validateCashout } from '../../../d24/rules/validation';
import { EXAMPLES } from '../../../d24/sheet/examples';
import { templateOf, waysOf, type Way } from '../../../d24/sheet/template';
import { accountTypeWord, HEADINGS, methodWord, SHEET_LANGUAGES } from '../../../d24/sheet/words';

const WAYS = COUNTRIES.flatMap(waysOf);
const nameOf = ({ country, method }: Way) => `${country.code} ${method.value}`;

it('there is one for every country whose rules are known, and every example is of a method that exists', () => {
	expect([...new Set(WAYS.map(({ country }) => country.code))].sort()).toEqual(COUNTRIES.filter(({ known }) => known !== 'named').map(({ code }) => code).sort());
	const methods = Object.entries(EXAMPLES).flatMap(([code, { methods: all }]) => Object.keys(all).map((method) => `${code} ${method}`));
	expect(methods.sort()).toEqual(WAYS.map(nameOf).sort());
	// Directa24 names no bank of Bangladesh.
	expect(COUNTRIES.flatMap(({ code, methods: all, known }) => (known === 'named' ? [] : all.map(({ value }) => `${code} ${value}`))).filter((name) => !methods.includes(name))).toEqual(['BD bank']);
});

describe.each(SHEET_LANGUAGES)('in %s', (language) => {
	it.each(WAYS.map((way) => [nameOf(way), way] as const))('the example of %s passes every check of its country', (_, way) => {
		const { headings, fields, examples } = templateOf([way], language);
		const item = Object.fromEntries(headings.map((heading, index) => [heading, examples[0]?.[index] ?? '']));
		const taken = takeFromColumns(headings, (heading) => item[heading] ?? '', way.country);
		expect(taken.issues.filter(({ blocking }) => blocking)).toEqual([]);
		const [method] = methodsNamed(way.country, taken.method);
		const bank = /\(([^()]+)\)$/.exec(taken.fields.bank_code ?? '')?.[1] ?? taken.fields.bank_code ?? '';
		const of = (field: (typeof fields)[number]) => examples[0]?.[fields.indexOf(field)] ?? '';
		const cashout: CashoutInput = { ...taken.fields, bank_code: method?.bankCode ?? bank, external_id: of('external_id'), country: of('country'), amount: of('amount'), currency: of('currency') };
		expect(validateCashout(cashout).filter(({ blocking }) => blocking)).toEqual([]);
	});

	it('the words of the lists are understood again, each as what it stands for', () => {
		const misread = WAYS.flatMap(({ country, method }) => [
			...(methodsNamed(country, methodWord(method, language)).some((each) => each !== method) || methodsNamed(country, methodWord(method, language)).length !== 1 ? [`${country.code} ${method.value}`] : []),
			...country.accountTypes.filter(({ code }) => accountTypesNamed(country.accountTypes, accountTypeWord(code, language)).join() !== code).map(({ code }) => `${country.code} account ${code}`),
			...country.documentTypes.filter((type) => documentTypesNamed(country.documentTypes, type.code)[0] !== type).map(({ code }) => `${country.code} document ${code}`),
		]);
		expect(misread).toEqual([]);
	});

	it('the headings are understood, each as its own field', () => {
		const understood = (Object.keys(HEADINGS) as Array<keyof typeof HEADINGS>).filter((field) => (BENEFICIARY_FIELDS as readonly string[]).includes(field) && field !== 'bank_code');
		for (const field of understood) {
			const columns = columnsOf([HEADINGS[field][language]], undefined);
			expect([field, JSON.stringify(columns, (_key, value: unknown) => (value instanceof Map ? [...value] : value instanceof Set ? [...value] : value)).includes(`"${field}"`)]).toEqual([field, true]);
		}
	});
});

it('a template of any ways has each column once, a row for each way, and no column that is empty everywhere and not asked for', () => {
	fc.assert(
		fc.property(fc.subarray(WAYS, { minLength: 1 }), fc.constantFrom(...SHEET_LANGUAGES), (ways, language) => {
			const { headings, examples, guide, lists, fields } = templateOf(ways, language);
			expect(new Set(headings).size).toBe(headings.length);
			expect(examples.map((row) => row.length)).toEqual(ways.map(() => headings.length));
			expect(new Set(examples.map(([id]) => id)).size).toBe(ways.length);
			for (const [index, field] of fields.entries()) {
				const isFilled = examples.some((row) => row[index] !== '');
				const isTold = guide.some(({ column }) => column === headings[index]);
				expect([field, isFilled || isTold]).toEqual([field, true]);
			}
			for (const field of ['country', 'currency', 'payout_method', 'account_type'] as const) {
				// Of a country without a list of account types any may be right.
				const isListed = ({ country }: Way) => field !== 'account_type' || country.accountTypes.length > 0;
				examples.forEach((row, index) => ways.slice(index, index + 1).some(isListed) && expect([undefined, '', ...(lists[field] ?? [])]).toContain(row[fields.indexOf(field)]));
			}
		}),
		{ numRuns: 100 },
	);
});

it('whatever a column of a way needs is told, in every language', () => {
	const silent = SHEET_LANGUAGES.flatMap((language) => templateOf(WAYS, language).guide.filter(({ allowed }) => allowed.trim() === '').map(({ country, method, column }) => `${language} ${country} ${method}: ${column}`));
	expect(silent).toEqual([]);
});

it('an example names its bank as the list does', () => {
	const odd = WAYS.flatMap((way) => {
		const { fields, examples, lists } = templateOf([way], 'en');
		const bank = examples[0]?.[fields.indexOf('bank_code')] ?? '';
		return bank === '' || lists.bank_code === undefined || lists.bank_code.includes(bank) ? [] : [`${nameOf(way)}: ${bank}`];
	});
	expect(odd).toEqual([]);
});
