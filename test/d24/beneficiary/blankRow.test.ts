import fc from 'fast-check';

import { constantsOf, isBlankRow } from '../../../d24/beneficiary/blankRow';

it.each([
	{},
	{ folio: '', monto: null, nombre: undefined },
	{ folio: '  ', nombre: '\u200b', ok: false },
	{ row_number: 14, folio: '', nombre: '' },
	{ '#': '14', nombre: '' },
	{ Folio: '', Monto: 0, Total: '$0.00', Saldo: 'R$ -', Porcentaje: '0%', Otro: '0,00' },
])('%j has nothing in it', (row) => expect(isBlankRow(row)).toBe(true));

it.each([
	{ folio: 'F-1' },
	{ monto: '10.00' },
	{ monto: 0.5 },
	{ nombre: '#N/A' },
	{ pais: 'MX', nombre: '' },
	{ row_number: 'x' },
	{ monto: '-50' },
	{ data: {} },
	{ list: [] },
	{ activo: true },
])('%j has something in it', (row) => expect(isBlankRow(row)).toBe(false));

it('a cell with a small letter or a digit other than zero is data, whatever stands beside it', () => {
	const blank = fc.constantFrom('', ' ', '0', '$0.00', null, 0, false);
	const data = fc.stringMatching(/^[ $0.,]{0,5}[a-z1-9]{1,10}[ $0.,]{0,5}$/);
	fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8} x$/), blank), data, (row, text) => {
		expect(isBlankRow(row)).toBe(true);
		expect(isBlankRow({ ...row, other: text })).toBe(false);
	}));
});

describe('a column that numbers the rows', () => {
	it.each([
		[' row_number ', 14],
		['Fila', ' 14 '],
		['Nº', '1234567'],
		['Línea', 1234567],
	])('%s with %j has nothing in it', (heading, value) => expect(isBlankRow({ [heading]: value, nombre: '' })).toBe(true));

	it.each([
		['Fila', 'A14'],
		['Fila', '14B'],
		['Fila', '12345678'],
		['Fila', 14.5],
		['Mi fila', 14],
		['Fila anterior', 14],
	])('%s with %j has something in it', (heading, value) => expect(isBlankRow({ [heading]: value, nombre: '' })).toBe(false));
});

it.each([
	[' R$ -  ', true],
	['\n$ 0.00', true],
	['-'.repeat(40), true],
	['-'.repeat(41), false],
	[' '.repeat(41), false],
])('a cell with %j has nothing in it: %s', (text, isBlank) => expect(isBlankRow({ Saldo: text })).toBe(isBlank));

describe('what all rows of a sheet say', () => {
	const PAID = { 'No.': 1, Folio: 'F-1', Moneda: 'MXN', Estado: 'Pendiente', Periodo: 'Quincena 22', Banco: '012', Importe: 'MXN 50', Nota: '' };
	const isConstant = constantsOf(() => [PAID, { ...PAID, 'No.': 2, Folio: 'F-2' }, { Moneda: 'MXN', Estado: 'Pendiente', Importe: 'MXN 50', Banco: '012' }]);

	it.each([{ Moneda: 'MXN' }, { 'No.': 3, Estado: 'Pendiente', Importe: '$ -   ' }, { Periodo: 'Quincena 22', Moneda: 'MXN', Folio: '' }])('%j has nothing else in it', (row) => {
		expect(isBlankRow(row, isConstant)).toBe(true);
		expect(isBlankRow(row)).toBe(false);
	});

	it.each([{ Moneda: 'USD' }, { Estado: 'Urgente' }, { Moneda: 'MXN', Importe: '10' }, { Importe: 'MXN 50' }, { Banco: '012' }, { Folio: 'F-1' }, { Otra: 'Pendiente' }])('%j has', (row) => expect(isBlankRow(row, isConstant)).toBe(false));

	it('is told by no single row, and not where rows differ', () => {
		expect(isBlankRow({ Moneda: 'MXN' }, constantsOf(() => [{ Moneda: 'MXN' }, { Folio: 'F-1' }]))).toBe(false);
		expect(isBlankRow({ Moneda: 'MXN' }, constantsOf(() => [{ Moneda: 'MXN' }, { Moneda: 'MXN' }, { Moneda: 'USD' }]))).toBe(false);
	});
});
