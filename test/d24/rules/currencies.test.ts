import { countryOf } from '../../../d24/countries';
import { currencyNamed, ownCurrency } from '../../../d24/rules/currencies';

/** The country may be '' for one that is not known. */
const inCountry = (code: string, text: string) => currencyNamed(text, countryOf(code));

describe('the own currency', () => {
	it.each([
		['BR', 'BRL'],
		['MX', 'MXN'],
		['EC', 'USD'],
		['UY', 'UYU'],
		['', undefined],
	])('of %j is %j', (code, currency) => {
		expect(ownCurrency(countryOf(code))).toBe(currency);
	});
});

describe('a currency in any row', () => {
	it.each([
		['MXN', 'MXN'],
		['mxn', 'MXN'],
		[' Usd ', 'USD'],
		['JPY', 'JPY'],
		['peso argentino', 'ARS'],
		['Pesos Argentinos', 'ARS'],
		['boliviano', 'BOB'],
		['Bolivianos', 'BOB'],
		['Real', 'BRL'],
		['reais', 'BRL'],
		['Reales', 'BRL'],
		['R$', 'BRL'],
		['peso chileno', 'CLP'],
		['Pesos chilenos', 'CLP'],
		['peso colombiano', 'COP'],
		['pesos colombianos', 'COP'],
		['peso dominicano', 'DOP'],
		['pesos dominicanos', 'DOP'],
		['Euro', 'EUR'],
		['euros', 'EUR'],
		['Quetzal', 'GTQ'],
		['quetzales', 'GTQ'],
		['Peso Mexicano', 'MXN'],
		['pesos mexicanos', 'MXN'],
		['dls', 'USD'],
		['DLLS', 'USD'],
		['dlls.', 'USD'],
		['Sol', 'PEN'],
		['soles', 'PEN'],
		['Nuevo Sol', 'PEN'],
		['nuevos soles', 'PEN'],
		['Guaraní', 'PYG'],
		['guaraníes', 'PYG'],
		['Dólar', 'USD'],
		['dólares', 'USD'],
		['dollar', 'USD'],
		['Dollars', 'USD'],
		['US Dollar', 'USD'],
		['us dollars', 'USD'],
		['dólar americano', 'USD'],
		['dólares americanos', 'USD'],
		['Dólar estadounidense', 'USD'],
		['dólares estadounidenses', 'USD'],
		['US$', 'USD'],
		['U$S', 'USD'],
		['u$d', 'USD'],
		['peso uruguayo', 'UYU'],
		['pesos uruguayos', 'UYU'],
		['  peso \t mexicano ', 'MXN'],
		['MXN - Peso mexicano', 'MXN'],
		['MXN – Pesos   mexicanos', 'MXN'],
		['Peso mexicano (MXN)', 'MXN'],
		['Dólares [USD]', 'USD'],
		['USD: dólar americano', 'USD'],
		['BRL/Real', 'BRL'],
		['Real | BRL', 'BRL'],
		['(EUR)', 'EUR'],
	])('%j is %s', (text, currency) => {
		for (const country of ['', 'EC', 'BR', 'MX']) expect([country, inCountry(country, text)]).toEqual([country, currency]);
	});

	it.each(['', ' ', '-', '()', 'dinero', 'moneda', 'US', 'USDT', '986', '12a', 'us1', '1usd', 'peso', 'Pesos', '$', 'peso de oro', 'MXN/USD', 'USD - Peso mexicano', 'peso mexicano, peso chileno', 'MXN (moneda)', 'reales (pesos)', 'constructor'])('%j names none', (text) => {
		for (const country of ['', 'EC', 'BR']) expect([country, inCountry(country, text)]).toEqual([country, undefined]);
	});

	it('is in a text of at most 40 characters', () => {
		expect(inCountry('MX', 'Peso mexicano'.padEnd(40))).toBe('MXN');
		expect(inCountry('MX', 'Peso mexicano'.padEnd(41))).toBeUndefined();
	});
});

describe('a peso without a country is the own one', () => {
	it.each([
		['AR', 'ARS'],
		['CL', 'CLP'],
		['CO', 'COP'],
		['DO', 'DOP'],
		['MX', 'MXN'],
		['PH', 'PHP'],
		['UY', 'UYU'],
	])('in %s, %s', (country, currency) => {
		for (const text of ['peso', 'Pesos', ' PESOS ', `${currency} (pesos)`]) expect([text, inCountry(country, text)]).toEqual([text, currency]);
		expect(inCountry(country, 'USD (pesos)')).toBeUndefined();
	});
});

describe('a sign stands for the currency of its country alone', () => {
	it.each([
		['S', 'PE', 'PEN'],
		['S/', 'PE', 'PEN'],
		['Q', 'GT', 'GTQ'],
		['s/.', 'PE', 'PEN'],
		['Gs', 'PY', 'PYG'],
		['GS.', 'PY', 'PYG'],
		['₲', 'PY', 'PYG'],
		[' Bs ', 'BO', 'BOB'],
		['Bs.', 'BO', 'BOB'],
	])('%j in %s is %s', (text, country, currency) => {
		expect(inCountry(country, text)).toBe(currency);
		for (const other of ['', 'EC', 'CL']) expect([other, inCountry(other, text)]).toEqual([other, undefined]);
	});
});

describe("what says no more than that it is the country's own currency", () => {
	it.each(['MN', 'M.N.', 'Moneda Nacional', 'nacional', 'Moneda local', 'Moeda nacional', 'Local currency'])('%s', (text) => {
		for (const [country, code] of [['MX', 'MXN'], ['PE', 'PEN'], ['BO', 'BOB'], ['BR', 'BRL']] as const) expect(inCountry(country, text)).toBe(code);
		expect(inCountry('', text)).toBeUndefined();
	});
});
