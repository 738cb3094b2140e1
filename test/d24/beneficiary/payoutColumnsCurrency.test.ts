import { PayoutColumns } from '../../../d24/beneficiary/payoutColumns';
import { countryOf } from '../../../d24/countries';

const columnsOf = (item: Record<string, string>, country = 'MX') => {
	const peek = (heading: string) => String(item[heading]);
	return new PayoutColumns(Object.keys(item), countryOf(country), { textOf: peek, peek, leaveOut: [], ownFirst: false });
};

describe('the currency in the heading of the amount', () => {
	it.each([
		['MX', { 'Monto USD': '100.00' }, { heading: 'Monto USD', text: 'usd', code: 'USD' }],
		['MX', { 'Monto USD': '100.00', Moneda: '' }, { heading: 'Monto USD', text: 'usd', code: 'USD' }],
		['MX', { 'Importe (pesos)': '250' }, { heading: 'Importe (pesos)', text: 'pesos', code: 'MXN' }],
		['MX', { 'Monto M.N.': '250' }, { heading: 'Monto M.N.', text: 'mn', code: 'MXN' }],
		['BR', { 'Valor R$': '10,50' }, { heading: 'Valor R$', text: 'reais', code: 'BRL' }],
		['PE', { 'Monto en dólares US$': '10' }, { heading: 'Monto en dólares US$', text: 'dolares usd', code: 'USD' }],
		['XX', { 'Monto pesos': '10' }, { heading: 'Monto pesos', text: 'pesos', code: undefined }],
		['MX', { 'Monto USD MXN': '100' }, { heading: 'Monto USD MXN', text: 'usd mxn', code: undefined }],
		['MX', { Monto: '100' }, undefined],
		['MX', { 'Monto USD': '', Monto: '100' }, undefined],
		['MX', { 'Monto USD': '', 'Importe MXN': '100' }, { heading: 'Importe MXN', text: 'mxn', code: 'MXN' }],
		['MX', { 'Monto USD': '100', 'Importe dólares': '100' }, { heading: 'Importe dólares', text: 'dolares', code: 'USD' }],
		['MX', { 'Monto USD': '100', 'Importe MXN': '100' }, { heading: 'Importe MXN', text: 'mxn usd', code: undefined }],
		['MX', { 'Monto USD': '100.00', 'Importe MXN': '100' }, { heading: 'Importe MXN', text: 'mxn usd', code: undefined }],
		['MX', { 'Monto USD': '100.00', Monto: '100' }, { heading: 'Monto USD', text: 'usd', code: 'USD' }],
		['MX', { 'Monto USD': '100', 'Importe MXN': '100', 'Total dólares': '100' }, { heading: 'Importe MXN', text: 'mxn usd dolares', code: undefined }],
	])('%s %j', (country, item, currency) => {
		const columns = columnsOf(item, country);
		expect(columns.currency(columns.amount())).toStrictEqual(currency);
		expect(columns.issues).toStrictEqual([]);
	});

	it('counts for the column that has the amount', () => {
		expect(columnsOf({ 'Monto USD': '100.00', 'Importe MXN': '1800.00' }).currency('1800.00')).toStrictEqual({ heading: 'Importe MXN', text: 'mxn', code: 'MXN' });
		expect(columnsOf({ 'Monto USD': '100.00', 'Importe MXN': '1800.00' }).currency('55')).toBeUndefined();
	});

	it.each([
		['the same', { 'Monto USD': '100.00', Moneda: 'dólares' }, { heading: 'Moneda', text: 'dólares', code: 'USD' }],
		['a word that is no currency', { 'Monto USD': '100.00', Moneda: 'extranjera' }, { heading: 'Moneda', text: 'extranjera', code: undefined }],
		['a currency, and the heading none', { Monto: '100.00', Moneda: 'USD' }, { heading: 'Moneda', text: 'USD', code: 'USD' }],
		['a currency, and the heading two', { 'Monto USD MXN': '100.00', Moneda: 'USD' }, { heading: 'Moneda', text: 'USD', code: 'USD' }],
	])('beside a column that says %s', (_, item, currency) => {
		const columns = columnsOf(item);
		expect(columns.currency('100.00')).toStrictEqual(currency);
		expect(columns.issues).toStrictEqual([]);
	});

	it('of no known country says nothing against a column', () => {
		const columns = columnsOf({ 'Monto pesos': '100.00', Moneda: 'USD' }, 'XX');
		expect(columns.currency('100.00')).toStrictEqual({ heading: 'Moneda', text: 'USD', code: 'USD' });
		expect(columns.issues).toStrictEqual([]);
	});

	it('beside a column that says another one', () => {
		const columns = columnsOf({ 'Monto USD': '100.00', Moneda: 'MXN' });
		expect(columns.currency('100.00')).toStrictEqual({ heading: 'Moneda', text: 'MXN', code: 'MXN' });
		expect(columns.issues).toStrictEqual([
			{
				field: 'currency',
				column: 'Moneda + Monto USD',
				rule: 'conflict',
				message: 'The columns "Moneda" and "Monto USD" both stand for currency, and they differ',
				fix: 'Empty or rename one of them, make them equal, or name the one that is none of ours in the option Columns to Leave Out',
				blocking: true,
			},
		]);
	});
});

describe('the columns for a field', () => {
	it.each([
		['with what they say', { Folio: 'F-1', Factura: '', Referencia: 'R-9', Monto: '5' }, [['Folio', 'F-1'], ['Referencia', 'R-9']], undefined],
		['that are empty', { Monto: '5', Folio: '', Factura: '' }, [], 'Factura'],
		['that are not there', { Monto: '5', Nombre: 'Ana' }, [], undefined],
	])('%s', (_, item, filled, empty) => {
		const columns = columnsOf(item);
		expect(columns.named('external_id').map(({ heading, text }) => [heading, text])).toStrictEqual(filled);
		expect(columns.emptyColumn('external_id')).toBe(empty);
		expect(columns.used).toStrictEqual({ taken: new Map(), same: [] });
		expect(columns.issues).toStrictEqual([]);
	});

	it('of no concern for another field', () => {
		const columns = columnsOf({ Moneda: 'MXN', 'País': '' });
		expect(columns.named('currency').map(({ heading, text }) => ({ heading, text }))).toStrictEqual([{ heading: 'Moneda', text: 'MXN' }]);
		expect(columns.emptyColumn('currency')).toBeUndefined();
		expect(columns.named('country')).toStrictEqual([]);
		expect(columns.emptyColumn('country')).toBe('País');
	});

	it('that may be it and often are something else', () => {
		const columns = columnsOf({ ID: '3', Orden: '5', Sueldo: '9000', Saldo: '', Folio: 'F-1', Monto: '100' });
		expect(columns.mayBe('external_id')).toStrictEqual(['ID', 'Orden']);
		expect(columns.mayBe('amount')).toStrictEqual(['Sueldo']);
		expect(columnsOf({ Nombre: 'Ana' }).mayBe('amount')).toStrictEqual([]);
	});
});
