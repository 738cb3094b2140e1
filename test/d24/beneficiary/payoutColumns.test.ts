import { ownColumn, PayoutColumns, type ReadingOfPayout } from '../../../d24/beneficiary/payoutColumns';
import { countryOf } from '../../../d24/countries';

const columnsOf = (item: Record<string, string>, country = 'MX', reading: Partial<ReadingOfPayout> = {}) => {
	const textOf = (heading: string) => String(item[heading]);
	return new PayoutColumns(Object.keys(item), countryOf(country), { textOf, peek: textOf, leaveOut: [], ownFirst: false, ...reading });
};

const read = (item: Record<string, string>, country?: string, reading?: Partial<ReadingOfPayout>) => {
	const columns = columnsOf(item, country, reading);
	const amount = columns.amount();
	const told = { externalId: columns.externalId(), amount, currency: columns.currency(amount), country: columns.countryCode() };
	const { taken, same } = columns.used;
	return { ...told, taken: Object.fromEntries(taken), same, issues: columns.issues };
};

const NOTHING = { externalId: '', amount: '', currency: undefined, country: '', taken: {}, same: [], issues: [] };

const differ = (field: string, column: string, names: string, all = 'both') => ({
	field,
	column,
	rule: 'conflict',
	message: `The columns ${names} ${all} stand for ${field}, and they differ`,
	fix: 'Empty or rename one of them, make them equal, or name the one that is none of ours in the option Columns to Leave Out',
	blocking: true,
});

describe('what a row tells of its payout', () => {
	it('is taken from its columns, each named', () => {
		expect(read({ Folio: 'F-1', Monto: '100.00', Moneda: 'pesos', 'País': 'México', Nombre: 'Ana' })).toStrictEqual({
			externalId: 'F-1',
			amount: '100.00',
			currency: { heading: 'Moneda', text: 'pesos', code: 'MXN' },
			country: 'MX',
			taken: { amount: ['Monto'], external_id: ['Folio'], currency: ['Moneda'], country: ['País'] },
			same: [],
			issues: [],
		});
	});

	it.each([
		['where no column tells it', { Nombre: 'Ana', Estado: 'Jalisco' }],
		['where the columns are empty', { Folio: '', Monto: '', Moneda: '', 'País': '' }],
	])('is nothing %s', (_, item) => {
		expect(read(item)).toStrictEqual(NOTHING);
	});

	it('is not read before somebody asks', () => {
		const columns = columnsOf({ Folio: 'F-1', Monto: '100' }, 'MX', { leaveOut: ['Nota'] });
		expect(columns.used).toStrictEqual({ taken: new Map(), same: [] });
		expect(columns.issues).toStrictEqual([]);
		expect(columns.leaveOut).toStrictEqual(['Nota']);
	});

	it('comes with the field that a text is read for', () => {
		const asked: string[] = [];
		const columns = columnsOf({ Folio: 'F-1', Monto: '100', Moneda: 'MXN', 'País': 'MX' }, 'MX', { textOf: (heading, field) => (asked.push(`${heading}: ${field}`), 'x') });
		columns.externalId();
		columns.amount();
		columns.currency('x');
		columns.countryCode();
		expect(asked).toStrictEqual(['Folio: external_id', 'Monto: amount', 'Moneda: currency', 'País: country']);
	});

	it('is not taken from a column that is left out', () => {
		expect(read({ Folio: 'F-1', Monto: '100', Importe: '7' }, 'MX', { leaveOut: ['Folio', 'Importe'] })).toStrictEqual({ ...NOTHING, amount: '100', taken: { amount: ['Monto'] } });
	});

	it.each([
		['Brasil', 'BR'],
		['co', 'CO'],
		['Narnia', 'NARNIA'],
	])('the country %s is %s', (text, country) => {
		expect(read({ 'País': text })).toStrictEqual({ ...NOTHING, country, taken: { country: ['País'] } });
	});
});

describe('columns that say the same', () => {
	it.each([
		['an amount with and without zeros', { Total: '100.0', Monto: '100.00', Importe: '100' }, { amount: '100', taken: { amount: ['Importe'] }, same: ['Total', 'Monto'] }],
		['an amount with one zero behind', { Monto: '100.50', Importe: '100.5' }, { amount: '100.5', taken: { amount: ['Importe'] }, same: ['Monto'] }],
		['an amount with a zero within', { Monto: '100.0500', Importe: '100.05' }, { amount: '100.05', taken: { amount: ['Importe'] }, same: ['Monto'] }],
		['an amount with thousands', { Monto: '1,000.00', Importe: '1000' }, { amount: '1000', taken: { amount: ['Importe'] }, same: ['Monto'] }],
		['an ID whose accents were typed otherwise', { Folio: 'café', Factura: 'cafe\u0301' }, { externalId: 'cafe\u0301', taken: { external_id: ['Factura'] }, same: ['Folio'] }],
		['a country by name and by code', { 'País': 'México', Country: 'MX' }, { country: 'MX', taken: { country: ['Country'] }, same: ['País'] }],
		['an ID that stands twice', { external_id: 'A-1', 'External ID': 'A-1' }, { externalId: 'A-1', taken: { external_id: ['External ID'] }, same: ['external_id'] }],
	])('are one: %s', (_, item, result) => {
		expect(read(item)).toStrictEqual({ ...NOTHING, ...result });
	});

	it('are one: a currency in words and by code', () => {
		expect(read({ Moneda: 'pesos', Divisa: 'MXN' })).toStrictEqual({ ...NOTHING, currency: { heading: 'Divisa', text: 'MXN', code: 'MXN' }, taken: { currency: ['Divisa'] }, same: ['Moneda'] });
	});
});

describe('columns that differ', () => {
	it.each([
		['amounts', { Monto: '1000', Importe: '100' }, { amount: '1000', taken: { amount: ['Monto'] }, issues: [differ('amount', 'Monto + Importe', '"Importe" and "Monto"')] }],
		['amounts with zeros within', { Monto: '1001', Importe: '101' }, { amount: '1001', taken: { amount: ['Monto'] }, issues: [differ('amount', 'Monto + Importe', '"Importe" and "Monto"')] }],
		['amounts in decimals', { Monto: '1.25', Importe: '125' }, { amount: '1.25', taken: { amount: ['Monto'] }, issues: [differ('amount', 'Monto + Importe', '"Importe" and "Monto"')] }],
		['amounts of which one is the other with a zero', { Monto: '20.05', Importe: '20.5' }, { amount: '20.05', taken: { amount: ['Monto'] }, issues: [differ('amount', 'Monto + Importe', '"Importe" and "Monto"')] }],
		['amounts that are no numbers', { Monto: 'cien', Importe: 'mil' }, { amount: 'cien', taken: { amount: ['Monto'] }, issues: [differ('amount', 'Monto + Importe', '"Importe" and "Monto"')] }],
		['three IDs', { Folio: '1', Factura: '2', Referencia: '1' }, { externalId: '1', taken: { external_id: ['Folio'] }, issues: [differ('external_id', 'Folio + Factura', '"Factura" and "Folio"')] }],
		['three IDs, all of them', { Folio: '1', Factura: '2', Referencia: '3' }, { externalId: '1', taken: { external_id: ['Folio'] }, issues: [differ('external_id', 'Folio + Factura + Referencia', '"Factura", "Folio" and "Referencia"', 'all')] }],
		['countries', { 'País': 'México', Country: 'Brasil' }, { country: 'BR', taken: { country: ['Country'] }, issues: [differ('country', 'Country + País', '"Country" and "País"')] }],
		['currencies', { Moneda: 'pesos', Divisa: 'USD' }, { currency: { heading: 'Moneda', text: 'pesos', code: 'MXN' }, taken: { currency: ['Moneda'] }, issues: [differ('currency', 'Moneda + Divisa', '"Divisa" and "Moneda"')] }],
		['words that are no currencies', { Moneda: 'propia', Divisa: 'extranjera' }, { currency: { heading: 'Divisa', text: 'extranjera', code: undefined }, taken: { currency: ['Divisa'] }, issues: [differ('currency', 'Divisa + Moneda', '"Divisa" and "Moneda"')] }],
	])('stop the row: %s', (_, item, result) => {
		expect(read(item)).toStrictEqual({ ...NOTHING, ...result });
	});
});

describe("Directa24's own name of a field", () => {
	it.each([
		['of the ID decides', { external_id: 'A-1', Folio: '77' }, false, { externalId: 'A-1', taken: { external_id: ['external_id'] } }],
		['of the ID decides, however it is punctuated', { Folio: '77', 'External ID': 'A-1', Factura: 'B' }, false, { externalId: 'A-1', taken: { external_id: ['External ID'] } }],
		['of the ID that stands twice decides nothing', { external_id: 'A-1', external_id_1: 'A-2' }, false, { externalId: 'A-1', taken: { external_id: ['external_id'] }, issues: [differ('external_id', 'external_id + external_id_1', '"external_id" and "external_id_1"')] }],
		['of the ID beside a copy of another one decides nothing', { external_id: 'A-1', Folio_1: '77', Factura: '77' }, false, { externalId: 'A-1', taken: { external_id: ['external_id'] }, issues: [differ('external_id', 'external_id + Factura + Folio_1', '"Factura", "Folio_1" and "external_id"', 'all')] }],
		['comes before a copy where it comes first', { external_id: 'A-1', Folio_1: '77' }, true, { externalId: 'A-1', taken: { external_id: ['external_id'] } }],
		['in two columns decides nothing', { external_id: 'A-1', 'External ID': 'A-2' }, true, { externalId: 'A-1', taken: { external_id: ['external_id'] }, issues: [differ('external_id', 'external_id + External ID', '"External ID" and "external_id"')] }],
		['of the amount decides where it comes first', { Monto: '200', amount: '100' }, true, { amount: '100', taken: { amount: ['amount'] } }],
		['of the amount decides nothing otherwise', { Monto: '200', amount: '100' }, false, { amount: '100', taken: { amount: ['amount'] }, issues: [differ('amount', 'amount + Monto', '"Monto" and "amount"')] }],
		['of the amount says the same as another one', { Monto: '100.0', amount: '100' }, false, { amount: '100.0', taken: { amount: ['Monto'] }, same: ['amount'] }],
		['that no column has decides nothing', { Monto: '200', Importe: '100' }, true, { amount: '100', taken: { amount: ['Importe'] }, issues: [differ('amount', 'Importe + Monto', '"Importe" and "Monto"')] }],
	])('%s', (_, item, ownFirst, result) => {
		expect(read(item, 'MX', { ownFirst })).toStrictEqual({ ...NOTHING, ...result });
	});

	it.each([
		[['Folio', 'External ID', 'external_id'], 'external_id', 'external_id'],
		[['Folio', 'External ID', 'EXTERNAL-ID'], 'external_id', 'External ID'],
		[['Folio', 'Monto'], 'external_id', undefined],
		[['Folio', 'Amount'], 'amount', 'Amount'],
		[[], 'amount', undefined],
	])('in %j is the column for %s: %s', (headings, field, column) => {
		expect(ownColumn(headings, field)).toBe(column);
	});
});
