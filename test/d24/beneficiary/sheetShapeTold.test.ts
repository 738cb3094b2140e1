import { notAPayout } from '../../../d24/beneficiary/sheetShape';

const told = (headings: string[], texts: string[]) => {
	const why = notAPayout(headings, texts);
	return why && [String(why.message), String(why.fix)];
};

const TITLE_ABOVE = ['The first line of the sheet is not its headings: most columns have none', 'Delete the lines above the headings, or let the node that reads the file begin at the headings'];

describe('a sheet that was read as one column', () => {
	it.each([
		['id;nombre;monto', ';'],
		['id\tnombre\tmonto', '\\t'],
		['id|nombre|monto', '|'],
		['id\tnombre;apellido', '\\t'],
	])('%j: the delimiter is %s', (heading, delimiter) => {
		const said = [`The sheet was read as one column, "${heading.replaceAll('\t', ' ')}"`, `Set Delimiter to ${delimiter} in the options of the node that reads the file`];
		expect(told([heading], ['1'])).toStrictEqual(said);
		expect(told(['row_number', heading], ['2', '1'])).toStrictEqual(said);
		expect(told([heading, 'row_number'], ['1', '2'])).toStrictEqual(said);
	});

	it.each([[['id; nombre', 'monto']], [['nombre', 'a|b']], [['nombre']], [['row_number']], [[]]])('and one that was not: %j', (headings) => expect(told(headings, headings.map(() => 'x'))).toBeUndefined());
});

describe('a sheet whose first line is a title', () => {
	it.each([
		[['Pagos', '__EMPTY', '__EMPTY_1']],
		[['Pagos', '_1', '_2']],
		[['Pagos', 'column_2', 'Column3']],
		[['Pagos', 'Mayo', '__EMPTY', '__EMPTY_1', '__EMPTY_2']],
		[['__EMPTY', '__EMPTY_1']],
		[['row_number', 'Pagos', '__EMPTY', '__EMPTY_1']],
	])('%j', (headings) => expect(told(headings, headings.map(() => 'x'))).toStrictEqual(TITLE_ABOVE));

	it.each([[['__EMPTY']], [['Folio', '__EMPTY']], [['Folio', 'Nombre', '__EMPTY', '__EMPTY_1']], [['Folio', 'Nombre', 'Monto', '__EMPTY', '__EMPTY_1']]])('and one with some columns without a heading: %j', (headings) =>
		expect(told(headings, headings.map(() => 'x'))).toBeUndefined(),
	);
});

it.each([
	['TOTAL', '"TOTAL"'],
	['  Total a pagar: $145,300.00', '"Total a pagar: $145,300.00"'],
])('a line of totals: %s', (text, shown) => {
	expect(told(['Folio', 'Nombre'], ['', text])).toStrictEqual([`The row looks like a line of totals (${shown})`, 'Delete it from the sheet; a payout needs at least its ID, a document, a name and an amount']);
});
