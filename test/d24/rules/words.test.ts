import fc from 'fast-check';

import type { CashoutInput } from '../../../d24/cashout/cashout';
import { COUNTRIES, countryOf } from '../../../d24/countries';
import type { Country } from '../../../d24/countries/types';
import { prepareCashout } from '../../../d24/rules/validation';
import { methodsNamed } from '../../../d24/rules/words';

const VALID: Record<string, CashoutInput> = Object.fromEntries(
	(
		[
			{ country: 'BR', currency: 'BRL', document_id: '01716001340', bank_code: '001', bank_account: '3423422-7', bank_branch: '1234', account_type: 'C' },
			{ country: 'CL', currency: 'CLP', document_id: '123456785', bank_code: '001', bank_account: '1234567890', account_type: 'C' },
			{ country: 'CO', currency: 'COP', document_type: 'CC', document_id: '1012345678', bank_code: '007', bank_account: '1234567890123', account_type: 'S', address: 'Calle 10' },
			{ country: 'EC', currency: 'USD', document_type: 'CC', document_id: '1710034065', bank_code: '010', bank_account: '2203128341', account_type: 'S' },
			{ country: 'MX', currency: 'MXN', document_id: 'GALM850101MDFRPR04', bank_account: '021790064060296642' },
			{ country: 'PE', currency: 'PEN', document_type: 'DNI', document_id: '45678912', bank_account: '00219300153895206813', account_type: 'S' },
			{ country: 'PY', currency: 'PYG', document_type: 'CIC', document_id: '1234567', bank_code: '17', bank_account: '1234567890' },
			{ country: 'BO', currency: 'BOB', document_type: 'CI', document_id: '1234567', bank_code: '001', bank_account: '1234567890', account_type: 'S' },
			{ country: 'AR', currency: 'ARS', document_type: 'CUIT', document_id: '20123456786', bank_account: '2850590940090418135201' },
		] as Array<Partial<CashoutInput> & { country: string }>
	).map((each) => [each.country, { external_id: 'p-1', amount: '100', beneficiary_name: 'Ana', beneficiary_lastname: 'Silva', ...each }]),
);

const given = (country: string, change: Partial<CashoutInput>) => {
	const { cashout, issues } = prepareCashout({ ...VALID[country]!, ...change });
	return { cashout, issues, blocking: issues.filter(({ blocking }) => blocking) };
};

describe('words that people write are understood', () => {
	it.each<[string, Partial<CashoutInput>, Partial<CashoutInput>]>([
		['CO', { document_type: 'Cédula' }, { document_type: 'CC' }],
		['CO', { document_type: 'Cédula de Ciudadanía' }, { document_type: 'CC' }],
		['CO', { document_type: 'CC (Cédula de Ciudadanía)' }, { document_type: 'CC' }],
		['CO', { document_type: 'C.C.' }, { document_type: 'CC' }],
		['CO', { document_type: 'cc - cedula' }, { document_type: 'CC' }],
		['CO', { document_type: 'Cédula de Extranjería' }, { document_type: 'CE' }],
		['CO', { document_type: 'NIT (Empresa)', document_id: '900123456' }, { document_type: 'NIT' }],
		['CO', { document_type: 'Pasaporte', document_id: '123456' }, { document_type: 'PASS' }],
		['EC', { document_type: 'cédula' }, { document_type: 'CC' }],
		['PY', { document_type: 'Cédula de identidad' }, { document_type: 'CIC' }],
		['BO', { document_type: 'Carnet de Identidad' }, { document_type: 'CI' }],
		['PE', { document_type: 'Documento Nacional de Identidad' }, { document_type: 'DNI' }],
		['PY', { account_type: 'Corriente' }, { account_type: 'C' }],
		['PY', { account_type: 'Caja de Ahorro' }, { account_type: 'S' }],
		['CO', { account_type: 'Cuenta de Ahorros' }, { account_type: 'S' }],
		['CO', { account_type: 'Cta. Cte.' }, { account_type: 'C' }],
		['CL', { account_type: 'Cuenta Vista' }, { account_type: 'V' }],
		['CL', { account_type: 'Cuenta RUT' }, { account_type: 'V' }],
		['CL', { account_type: 'Checking (Cuenta Corriente)' }, { account_type: 'C' }],
		['BR', { account_type: 'Conta Corrente' }, { account_type: 'C' }],
		['BR', { account_type: 'C - Corrente' }, { account_type: 'C' }],
		['BR', { bank_code: '001 - Banco do Brasil S.A.' }, { bank_code: '001' }],
		['BR', { bank_code: 'Itaú (341)', bank_account: '123456-7' }, { bank_code: '341' }],
		['BR', { bank_code: '1' }, { bank_code: '001' }],
		['BR', { bank_code: 'Caixa Econômica Federal' }, { bank_code: '104' }],
		['CL', { bank_code: 'BCI' }, { bank_code: '016' }],
		['CL', { bank_code: 'Banco BCI' }, { bank_code: '016' }],
		['CL', { bank_code: 'BancoEstado' }, { bank_code: '012' }],
		['CL', { bank_code: 'Mach' }, { bank_code: '116' }],
		['CL', { bank_code: '16' }, { bank_code: '016' }],
		['BR', { document_id: 'CPF 01716001340' }, { document_id: '01716001340' }],
		['BR', { document_id: 'CPF: 017.160.013-40' }, { document_id: '01716001340' }],
		['BR', { document_id: 'CPF01716001340' }, { document_id: '01716001340' }],
		['BR', { document_id: "'01716001340" }, { document_id: '01716001340' }],
		['BR', { document_id: '="01716001340"' }, { document_id: '01716001340' }],
		['BR', { document_id: '"01716001340"' }, { document_id: '01716001340' }],
		['CL', { document_id: 'RUT 12.345.678-5' }, { document_id: '123456785' }],
		['CO', { document_id: 'CC 1012345678', document_type: '' }, { document_id: '1012345678', document_type: 'CC' }],
		['MX', { bank_account: 'CLABE 021790064060296642' }, { bank_account: '021790064060296642' }],
		['MX', { document_id: 'CURP: GALM850101MDFRPR04' }, { document_id: 'GALM850101MDFRPR04' }],
		['CO', { bank_code: '1507', bank_account: '+573001234567' }, { bank_account: '3001234567' }],
		['CO', { bank_code: '1507', bank_account: '573001234567' }, { bank_account: '3001234567' }],
		['CO', { bank_code: '1551', bank_account: '+57 300 123 4567' }, { bank_account: '3001234567' }],
		['CO', { bank_code: '1507', bank_account: '5715551234' }, { bank_account: '5715551234' }],
		['MX', { beneficiary_name: 'Comercial del Norte SA de CV', beneficiary_lastname: '', document_id: 'PAF070213GI1' }, { document_id: 'PAF070213GI1' }],
	])('%s %j is sent as %j', (country, change, sent) => {
		const { cashout, blocking } = given(country, change);
		expect(blocking).toEqual([]);
		expect(cashout).toMatchObject(sent);
	});

	it.each(COUNTRIES.filter(({ documentTypes, accountTypes }) => documentTypes.length + accountTypes.length > 0))("the form's own labels are values: $name", ({ code, documentTypes, accountTypes }) => {
		const base: CashoutInput = { external_id: 'p', country: code, amount: '1', document_id: '1', beneficiary_name: 'x' };
		for (const { code: type, label } of documentTypes) expect(prepareCashout({ ...base, document_type: label }).cashout.document_type).toBe(type);
		for (const { code: letter, label } of accountTypes) expect(prepareCashout({ ...base, account_type: label }).cashout.account_type).toBe(letter);
	});
});

describe('what can mean two things stops and names both', () => {
	it.each<[string, Partial<CashoutInput>, RegExp]>([
		['AR', { document_type: 'CUIT/CUIL' }, /can mean CUIT or CUIL/],
		['CL', { account_type: 'Corriente / Vista' }, /can mean C or V/],
		['BR', { bank_code: '001 - Itaú' }, /Banco do Brasil \(001\).*Itaú \(341\)/],
		['CO', { document_type: 'CC', document_id: 'NIT 900123456' }, /is CC, but the number is written with "NIT"/],
	])('%s %j', (country, change, message) => {
		const { issues } = given(country, change);
		expect(issues.map((issue) => issue.message).join('\n')).toMatch(message);
		expect(issues.some(({ blocking }) => blocking)).toBe(true);
	});
});

describe('advice', () => {
	it.each<[string, Partial<CashoutInput>, RegExp]>([
		['AR', { bank_account: 'banco.casa.moneda' }, /is an alias.*22 digits/],
		['MX', { bank_account: '4111111111111112' }, /number of a card, whose last digit does not match/],
		['CO', { bank_code: '1507', bank_account: 'ana@example.com' }, /must be the number of a mobile phone/],
	])('%s %j', (country, change, text) => {
		const { issues } = given(country, change);
		expect(issues.map(({ message, fix }) => `${message}. ${fix}`).join('\n')).toMatch(text);
		expect(issues.some(({ blocking }) => blocking)).toBe(true);
	});

	it('an ISPB is told with the code of its bank', () => {
		expect(given('BR', { bank_code: '60701190' }).issues.map(({ fix }) => fix).join()).toContain('ISPB of Itaú: use its code 341');
		expect(given('BR', { bank_code: '12345678' }).issues.map(({ fix }) => fix).join()).toContain('ISPB of a bank');
	});

	it('never shortens what identifies somebody', () => {
		const identifiers = ['external_id', 'document_id', 'document_type', 'bank_code', 'bank_account', 'bank_branch', 'account_type', 'phone', 'email', 'postal_code'] as const;
		fc.assert(
			fc.property(fc.constantFrom(...Object.keys(VALID)), fc.constantFrom(...identifiers), fc.stringMatching(/^[0-9A-Za-z]{1,300}$/), (country, field, text) => {
				for (const { fix } of given(country, { [field]: text }).issues.filter((issue) => issue.field === field)) expect(fix).not.toMatch(/shorten/i);
			}),
		);
	});
});

it('a bank is never taken by a name that another bank of the country has as well', () => {
	const countries = COUNTRIES.filter(({ banks }) => banks.list.length > 0);
	const part = fc.tuple(fc.constantFrom(...countries), fc.nat(), fc.nat(), fc.nat()).map(([country, bank, from, count]) => {
		const words = (country.banks.list[bank % country.banks.list.length]?.name ?? '').split(' ');
		const start = from % words.length;
		return { country, text: words.slice(start, start + 1 + (count % words.length)).join(' ') };
	});
	fc.assert(
		fc.property(part, ({ country, text }) => {
			const { cashout } = prepareCashout({ external_id: 'p', country: country.code, amount: '1', document_id: '1', beneficiary_name: 'x', bank_code: text });
			if (cashout.bank_code === text) return;
			const all = [...country.banks.list, ...country.methods.flatMap(({ name, bankCode }) => (bankCode ? [{ code: bankCode, name }] : []))];
			const exact = all.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
			if (exact.length > 0) expect(exact.map(({ code }) => code)).toContain(cashout.bank_code);
			else expect(all.find(({ code }) => code === cashout.bank_code)).toBeDefined();
		}),
	);
});

describe('payout methods', () => {
	const of = (country: string, text: string) => methodsNamed(countryOf(country) as Country, text).map(({ value }) => value);

	it.each([
		['BR', 'Pix', ['pixPhone', 'pixEmail', 'pixDocument']],
		['BR', 'PIX celular', ['pixPhone']],
		['BR', 'Pix e-mail', ['pixEmail']],
		['BR', 'Chave Pix CPF', ['pixDocument']],
		['BR', 'TED', ['bank']],
		['MX', 'Tarjeta de débito', ['debitCard']],
		['MX', 'SPEI', ['bank']],
		['CO', 'Nequi', ['nequi']],
		['CO', 'Transferencia bancaria', ['bank']],
		['CO', 'Efecty', ['efecty']],
		['BR', 'efecty', []],
		['BR', '', []],
	])('%s %j is %j', (country, text, methods) => expect(of(country, text)).toEqual(methods));

	it('by value and by name, each itself', () => {
		for (const country of COUNTRIES) for (const { value, name } of country.methods) expect([methodsNamed(country, value), methodsNamed(country, name)].map(([first]) => first?.value)).toEqual([value, value]);
	});
});
