import fc from 'fast-check';

import { readWords, wordsOf } from '../../../d24/beneficiary/headingWords';
import { currencySaid, isMoneySign, withMoneyWords } from '../../../d24/beneficiary/moneySigns';
import { PayoutColumns } from '../../../d24/beneficiary/payoutColumns';
import { COUNTRIES, countryOf } from '../../../d24/countries';
import { ownCurrency } from '../../../d24/rules/currencies';

const columnsOf = (item: Record<string, string>, country: string) => {
	const peek = (heading: string) => String(item[heading]);
	return new PayoutColumns(Object.keys(item), countryOf(country), { textOf: peek, peek, leaveOut: [], ownFirst: false });
};
const inHeading = (heading: string, country: string) => columnsOf({ [heading]: '2500' }, country).currency('2500');

describe('the currency that the sign in the heading of the amount says', () => {
	it.each([
		['MX', 'Monto €', 'EUR'],
		['MX', 'Monto (€)', 'EUR'],
		['MX', 'Amount €', 'EUR'],
		['MX', 'Monto EUR', 'EUR'],
		['MX', 'Importe en euros', 'EUR'],
		['MX', 'Monto $', 'MXN'],
		['MX', 'Mto$', 'MXN'],
		['MX', 'Monto MXN$', 'MXN'],
		['MX', 'Monto ($ MXN)', 'MXN'],
		['MX', 'Monto (USD $)', 'USD'],
		['MX', 'Monto (US $)', 'USD'],
		['AR', 'Importe £', 'GBP'],
		['AR', 'Importe AR$', 'ARS'],
		['AR', 'Importe ARS$', 'ARS'],
		['AR', 'Importe R$', 'BRL'],
		['AR', 'Importe U$S', 'USD'],
		['AR', 'Importe u$d', 'USD'],
		['AR', 'Importe U$', 'USD'],
		['CL', 'Monto CLP$', 'CLP'],
		['CO', 'Valor COL$', 'COP'],
		['EC', 'Valor $', 'USD'],
		['BO', 'Monto Sus', 'USD'],
		['BO', 'Monto $us', 'USD'],
		['BO', 'Monto ($us.)', 'USD'],
		['BO', 'Monto Bs.', 'BOB'],
		['BO', 'Monto $', undefined],
		['MX', 'Monto sus', undefined],
		['UY', 'Monto $U', 'UYU'],
		['UY', 'Monto UYU$', 'UYU'],
		['UY', 'Monto U$S', 'USD'],
		['UY', 'Monto U$', undefined],
		['PE', 'Monto S/', 'PEN'],
		['PE', 'Monto (S/.)', 'PEN'],
		['PE', 'Monto $', undefined],
		['PY', 'Monto ₲', 'PYG'],
		['PY', 'Monto Gs.', 'PYG'],
		['BR', 'Valor $', undefined],
		['BR', 'Valor R$', 'BRL'],
		['JP', 'Amount ¥', 'JPY'],
		['MX', 'Monto ¥', undefined],
		['MX', 'Monto ₿', undefined],
		['MX', 'Monto US$ €', undefined],
	])('%s %s: %s', (country, heading, code) => {
		expect(inHeading(heading, country)).toMatchObject({ heading, code });
	});

	it.each(['Monto A$', 'Monto C$', 'Monto M$', 'Monto HK$'])('%s is not understood, and not taken', (heading) => {
		expect(columnsOf({ [heading]: '2500' }, 'MX').amount()).toBe('');
	});

	it('is never dropped, whatever the sign and wherever it stands', () => {
		const signs = Array.from({ length: 0x11000 }, (_, code) => String.fromCodePoint(code)).filter((char) => /^\p{Sc}$/u.test(char) && /^\p{Sc}$/u.test(char.normalize('NFKD')));
		expect(signs.length).toBeGreaterThan(40);
		const around = fc.constantFrom<(sign: string) => string>((sign) => `Monto ${sign}`, (sign) => `${sign} Monto`, (sign) => `Importe (${sign})`, (sign) => `VALOR${sign}`, (sign) => `amount_${sign}`, (sign) => `Total ${sign} a pagar`);
		fc.assert(
			fc.property(fc.constantFrom(...signs), around, fc.constantFrom(...COUNTRIES), (sign, place, country) => {
				const heading = place(sign);
				const said = inHeading(heading, country.code);
				expect([heading, said?.heading]).toEqual([heading, heading]);
				if (said?.code === ownCurrency(country)) expect([sign, country.code, said?.code]).toEqual([sign, country.code, currencySaid(sign, country)]);
			}),
			{ numRuns: 1_000 },
		);
	});
});

describe('a percentage by its heading is no amount', () => {
	it('whatever else it says', () => {
		const heading = fc.tuple(fc.constantFrom('Monto', 'Valor', 'amount', 'Importe', 'Total a pagar', 'Neto'), fc.constantFrom<(text: string) => string>((text) => `${text} %`, (text) => `% ${text}`, (text) => `${text} (%)`, (text) => `${text}%`, (text) => `${text}_％`)).map(([text, place]) => place(text));
		fc.assert(
			fc.property(heading, fc.integer({ min: 1, max: 100 }), (text, number) => {
				const columns = columnsOf({ [text]: String(number) }, 'MX');
				const amount = columns.amount();
				expect([text, amount === '' || columns.issues.some(({ rule, blocking }) => rule === 'percent' && blocking)]).toEqual([text, true]);
			}),
		);
	});

	it('and is told by its own name', () => {
		const columns = columnsOf({ 'Amount (%)': '50' }, 'MX');
		columns.amount();
		expect(columns.issues).toEqual([{ field: 'amount', column: 'Amount (%)', rule: 'percent', message: 'The column "Amount (%)" is a percentage by its heading, and no amount', fix: 'Give the amount to be paid in a column of its own', blocking: true }]);
	});
});

describe('the currency of a column', () => {
	it.each([
		['BO', 'Sus', 'USD'],
		['BO', '$us', 'USD'],
		['BO', '$us.', 'USD'],
		['CL', 'Sus', undefined],
		['UY', '$U', 'UYU'],
		['UY', 'U$', undefined],
		['UY', 'U$S', 'USD'],
		['AR', 'AR$', 'ARS'],
		['AR', 'US $', 'USD'],
		['AR', 'Dólares', 'USD'],
		['PE', '$', undefined],
		['MX', 'x'.repeat(41), undefined],
	])('%s %s is %s', (country, text, code) => {
		expect(currencySaid(text, countryOf(country))).toBe(code);
	});
});

it('words keep no signs, and know those that have letters', () => {
	expect(wordsOf('Monto AR$ (%) €')).toEqual(['monto', 'ars']);
	expect(readWords('Monto €').money).toEqual(['€']);
	expect(readWords('Monto $').money).toEqual(['$']);
	expect(readWords('Monto $ USD').money).toEqual(['usd']);
	expect(withMoneyWords('Pagar (S/N), s/ dígito, BONUS$')).toBe('Pagar (S/N), s/ dígito, BONUS$');
	expect(['€', '$', 'u$', '%', 'a$', ''].map(isMoneySign)).toEqual([true, true, true, false, false, false]);
});
