import { takeFromColumns } from '../../../d24/beneficiary/columns';
import { readHeading } from '../../../d24/beneficiary/headings';
import { FIELDS } from '../../../d24/cashout/cashout';
import { COUNTRIES, countryOf, fieldsOf } from '../../../d24/countries';
import type { Country } from '../../../d24/countries/types';
import { LANGUAGES, inLanguage } from '../../../d24/language/inLanguage';
import { word, type Language } from '../../../d24/language/say';
import { templateOf, waysOf } from '../../../d24/sheet/template';
import { HEADINGS, SHEET_LANGUAGES } from '../../../d24/sheet/words';

const SPOKEN = Object.keys(LANGUAGES) as Language[];

/** As people write a label at the head of a column. */
function written(label: string): string[] {
	const all = [label, label.replace(/\s*\([^()]*\)/g, '')];
	return [...new Set(all.flatMap((text) => [text, text.toUpperCase(), text.toLowerCase()]).flatMap((text) => [text, text.normalize('NFD').replace(/\p{M}/gu, ''), `${text}:`, text.replaceAll(' ', '_')]))];
}

const inAll = (label: string) => [...new Set(SPOKEN.map((language) => inLanguage(language, () => String(word(label)))))];

/** What is not as its label says, in all ways to write it. */
function misread(label: string, country: Country | undefined, isIt: (target: string | undefined) => boolean): string[] {
	return inAll(label).flatMap(written).flatMap((heading) => {
		const { target } = readHeading(heading, country);
		return isIt(target) ? [] : [`${country?.code ?? 'any country'}: ${heading} stands for ${target ?? 'nothing'}`];
	});
}

/** A bank may be named, a name may be the whole one, and a Pix key says by itself which field it is. */
const meansField = (field: string) => (target: string | undefined) => target !== undefined && [field, { bank_code: 'bank_name', beneficiary_name: 'full_name' }[field], 'pix_key'].includes(target);

it('every label of a field in the form of a country is understood as its field, in every language', () => {
	const wrong = COUNTRIES.flatMap((country) =>
		country.methods.flatMap((method) =>
			Object.entries(fieldsOf(country, method)).flatMap(([field, { label }]) => {
				// The Philippines pay to phones as accounts, and have phones beside them.
				const mayBePhone = country.code === 'PH' && label === 'Mobile Phone';
				// Which field a Bre-B key belongs to is what the part in parentheses says: without it the column is told as not understood.
				return misread(label, country, (target) => meansField(field)(target) || (mayBePhone && target === 'phone')).filter((told) => !/^CO: (?:bre-b[ _]key|(?:llave|chave)[ _]bre-b):? stands for nothing$/i.test(told));
			}),
		),
	);
	expect(wrong).toEqual([]);
});

it('every label that fields have where no country is meant is understood in every country', () => {
	const wrong = [undefined, ...COUNTRIES].flatMap((country) => FIELDS.flatMap(({ name, label }) => (label === undefined ? [] : misread(label, country, meansField(name)))));
	expect(wrong).toEqual([]);
});

it('every kind of account and of document in the form is understood as the number of it', () => {
	const wrong = COUNTRIES.flatMap((country) => [
		...country.accountTypes.flatMap(({ label }) => misread(label, country, (target) => target === 'bank_account')),
		// An ID alone is as a rule the one of the row: it is told, see payoutColumns.ts.
		...country.documentTypes.flatMap(({ label }) => misread(label, country, (target) => target === 'document_id')).filter((told) => !/: id:? stands for weak_external_id$/i.test(told)),
	]);
	expect(wrong).toEqual([]);
});

it('every heading of a template is understood as its field, in every country and without one', () => {
	const wrong = [undefined, ...COUNTRIES].flatMap((country) =>
		Object.entries(HEADINGS).flatMap(([field, words]) => Object.values(words).flatMap(written).flatMap((heading) => (meansField(field)(readHeading(heading, country).target) ? [] : [`${country?.code ?? ''} ${heading}`]))),
	);
	expect(wrong).toEqual([]);
});

it('no heading of a template is told as not used when the sheet comes back', () => {
	for (const country of COUNTRIES) {
		for (const language of SHEET_LANGUAGES) {
			const ways = waysOf(country);
			const { headings, examples } = templateOf(ways, language);
			for (const example of examples) {
				const { others } = takeFromColumns(headings, (heading) => example[headings.indexOf(heading)] ?? '', country);
				expect(others.not_used ?? []).toEqual([]);
			}
		}
	}
});

describe('a label of the account of some payout methods alone', () => {
	const take = (item: Record<string, string>) => takeFromColumns(Object.keys(item), (heading) => item[heading] ?? '', countryOf('CO'));
	const wallet = { 'Celular de la billetera': '3001234567' };

	it.each<Record<string, string>>([{}, { Banco: 'Nequi' }, { Banco: '1507' }, { 'Forma de pago': 'Daviplata' }, { Banco: 'NEQUI S.A.' }])('is the account beside %j', (more) => {
		expect(take({ ...wallet, ...more })).toMatchObject({ fields: { bank_account: '3001234567' }, issues: [] });
	});

	it.each<Record<string, string>>([{ Banco: 'Bancolombia' }, { Banco: '007' }, { 'Forma de pago': 'Cuenta bancaria', Banco: 'Bancolombia' }, { 'Forma de pago': 'Efecty' }])('stops beside %j: the number of a wallet is no account of a bank', (more) => {
		const { issues } = take({ ...wallet, ...more });
		expect(issues.filter(({ blocking }) => blocking).map(({ message }) => String(message))).toEqual([expect.stringContaining('The column "Celular de la billetera" is the account of Nequi or Daviplata, and the row names "')]);
	});
});

it.each([
	['CL', { 'Cuenta Vista': '12345678' }, { bank_account: '12345678', account_type: 'V' }],
	['CL', { 'Conta à vista (Cuenta Vista)': '12345678' }, { bank_account: '12345678', account_type: 'V' }],
	['BR', { 'Conta Poupança (Savings)': '12345678-9' }, { bank_account: '12345678-9', account_type: 'S' }],
	['BR', { 'CPF (Pessoa física)': '01716001340' }, { document_id: '01716001340' }],
	['EC', { 'CC (Cédula)': '1710034065' }, { document_id: '1710034065' }],
	['CO', { 'Llave Bre-B (celular)': '+573001234567' }, { phone: '+573001234567' }],
] as const)('%s: the columns %j tell %j', (code, item, fields) => {
	const texts: Record<string, string> = item;
	const taken = takeFromColumns(Object.keys(texts), (heading) => texts[heading] ?? '', countryOf(code));
	expect(taken.fields).toMatchObject(fields);
	expect(taken.issues.filter(({ blocking }) => blocking)).toEqual([]);
});
