import { csvFilesOf, workbookOf } from '../../../d24/sheet/file';
import type { Template } from '../../../d24/sheet/template';
import { xlsxOf } from '../../../d24/sheet/xlsx';
import { tablesIn } from './workbook';

const TEMPLATE: Template = {
	language: 'es',
	fields: ['external_id', 'country', 'beneficiary_name', 'currency'],
	headings: ['Referencia', 'País', 'Nombre', 'Moneda'],
	examples: [['F-1', 'MX', 'Ana "la" Ñ', 'MXN'], ['F-2', 'BR', '', 'BRL']],
	guide: [{ country: 'MX', method: 'Transferencia bancaria', column: 'Moneda', needed: 'sí', allowed: 'Uno de: MXN, USD', example: 'MXN' }],
	lists: { country: ['MX', 'BR'], currency: ['MXN', 'USD', 'BRL'] },
};

const headingCells = { A1: 'Referencia', B1: 'País', C1: 'Nombre', D1: 'Moneda' };
const headings = ['A1', 'B1', 'C1', 'D1'];

it('a template is a workbook with an empty sheet with lists, the examples, what is allowed, and the texts of the lists', () => {
	const { name, type, content } = workbookOf(TEMPLATE);
	expect([name, type]).toEqual(['directa24-pagos.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
	expect(tablesIn(content)).toEqual([
		{ name: 'Pagos', cells: headingCells, headings, widths: { 1: 13, 2: 13, 3: 13, 4: 13 }, lists: { 'B2:B10000': "'Listas'!$A$2:$A$3", 'D2:D10000': "'Listas'!$B$2:$B$4" } },
		{ name: 'Ejemplos', cells: { ...headingCells, A2: 'F-1', B2: 'MX', C2: 'Ana "la" Ñ', D2: 'MXN', A3: 'F-2', B3: 'BR', D3: 'BRL' }, headings, widths: { 1: 13, 2: 13, 3: 13, 4: 13 }, lists: {} },
		{
			name: 'Qué se admite',
			cells: { A1: 'País', B1: 'Forma de pago', C1: 'Columna', D1: 'Obligatoria', E1: 'Qué se admite', F1: 'Ejemplo', A2: 'MX', B2: 'Transferencia bancaria', C2: 'Moneda', D2: 'sí', E2: 'Uno de: MXN, USD', F2: 'MXN' },
			headings: [...headings, 'E1', 'F1'],
			widths: { 1: 13, 2: 25, 3: 13, 4: 14, 5: 19, 6: 13 },
			lists: {},
		},
		{ name: 'Listas', cells: { A1: 'País', A2: 'MX', A3: 'BR', B1: 'Moneda', B2: 'MXN', B3: 'USD', B4: 'BRL' }, headings: ['A1', 'B1'], widths: { 1: 13, 2: 13 }, lists: {} },
	]);
});

it('a template without lists is a workbook as well', () => {
	const [payouts, , , lists] = tablesIn(workbookOf({ ...TEMPLATE, language: 'en', lists: {} }).content);
	expect(payouts).toMatchObject({ name: 'Payouts', cells: headingCells, lists: {} });
	expect(lists).toEqual({ name: 'Lists', cells: {}, headings: [], widths: { 1: 13 }, lists: {} });
});

it.each([
	['en', 'directa24-payouts.csv', 'directa24-payouts-examples.csv'],
	['es', 'directa24-pagos.csv', 'directa24-pagos-ejemplos.csv'],
	['pt', 'directa24-pagamentos.csv', 'directa24-pagamentos-exemplos.csv'],
] as const)('in %s the CSV files are %s and %s', (language, empty, examples) => {
	const files = csvFilesOf({ ...TEMPLATE, language });
	const shown = ({ name, type, content }: typeof files.empty) => [name, type, Buffer.from(content).toString()];
	expect(shown(files.empty)).toEqual([empty, 'text/csv', 'Referencia,País,Nombre,Moneda\r\n']);
	expect(shown(files.examples)).toEqual([examples, 'text/csv', 'Referencia,País,Nombre,Moneda\r\nF-1,MX,"Ana ""la"" Ñ",MXN\r\nF-2,BR,,BRL\r\n']);
});

it('markup in a cell, a name or a place of a list stays text', () => {
	const lists = new Map([[27, "'a & <b>'!$A$2"]]);
	expect(tablesIn(xlsxOf([{ name: 'a & <b>', rows: [['<b>', '"x" & y']], lists }]))).toEqual([
		{ name: 'a & <b>', cells: { A1: '<b>', B1: '"x" & y' }, headings: ['A1', 'B1'], widths: { 1: 13, 2: 13 }, lists: { 'AB2:AB10000': "'a & <b>'!$A$2" } },
	]);
});

it('columns are as wide as their longest text, up to a limit, where rows differ in length', () => {
	const [{ widths, cells }] = tablesIn(xlsxOf([{ name: 'x', rows: [['12345678901'], ['short', 'x'.repeat(56), 'y'.repeat(57), 'z'.repeat(300)], ['', 'end']] }])) as [ReturnType<typeof tablesIn>[number]];
	expect(widths).toEqual({ 1: 14, 2: 59, 3: 60, 4: 60 });
	expect(Object.keys(cells)).toEqual(['A1', 'A2', 'B2', 'C2', 'D2', 'B3']);
});
