import { mayBeNumber, notAPayout, repeatsHeadings, withoutPayout } from '../../../d24/beneficiary/sheetShape';
import { cpuMsOf } from '../../fixtures/cpuTime';

const HEADINGS = ['Folio', 'Nombre', 'Importe'];

it.each(['TOTAL', 'Total:', 'TOTAL 145,300', 'Total general', 'Gran total', 'Grand Total', 'TOTAL MXN', 'Subtotal', 'sub-total', 'Totales', 'Suma', 'Soma', '$ 300.00 total', 'Total a pagar: $145,300.00'])('%s is a line of totals', (text) => {
	expect(notAPayout(HEADINGS, ['', text, '300'])?.message).toContain('line of totals');
});

it.each(['Total Energies SA', 'Suma Capital', 'Totalmente', 'Ana', 'Sum Wan Lee', 'Soma Cruz', ''])('%s is none', (text) => {
	expect(notAPayout(HEADINGS, ['', text, '300'])).toBeUndefined();
});

it.each([[';'], ['\t'], ['|']])('one column with %j in its heading was read with another delimiter', (delimiter) => {
	expect(notAPayout([HEADINGS.join(delimiter)], ['x'])?.message).toContain('read as one column');
	expect(notAPayout(['Folio'], ['x'])).toBeUndefined();
});

it('columns without headings are those of a sheet with a title above', () => {
	expect(notAPayout(['Pagos de noviembre', '__EMPTY', '__EMPTY_1'], ['a', 'b', 'c'])?.message).toContain('first line of the sheet is not its headings');
	expect(notAPayout(['Folio', 'Nombre', 'Importe', '__EMPTY'], ['a', 'b', 'c', ''])).toBeUndefined();
});

it.each(['total', ' ', '$', '1,', 'sub-'])('cells of 100,000 characters such as %j take no more than a moment', (part) => {
	const text = part.repeat(Math.ceil(100_000 / part.length));
	expect(cpuMsOf(() => notAPayout([text, 'b'], [text, text]))).toBeLessThan(500);
});

describe('a row without document and account', () => {
	const said = (...texts: string[]) => String(withoutPayout(texts).message);

	it.each(['Total Ventas', 'TOTAL GENERAL (2 empleados)', 'Subtotal TI', 'Gran total:', 'Importe total', 'Suma de pagos', '** Totales **', 'Soma geral', 'Grand Total (3)'])('%s begins a line of totals', (text) => expect(said('', text, '3000')).toBe(`The row looks like a line of totals ("${text}")`));

	it.each(['No. de pagos: 2', '* Elaboró: Lic. Ana Ruiz', 'QUINCENA 22 - VENTAS', 'Totalmente pagado', 'MXN'])('%s alone is a remark', (text) => expect(said('', text, ' - ')).toBe(`The row looks like a remark ("${text}")`));

	it('and anything else no payout', () => {
		for (const texts of [['Pedro', '100'], ['', '100'], ['Pedro', 'Gómez']]) expect(said(...texts)).toContain('There is no payout in the row');
	});

	it('does not tell numbers of somebody', () => expect(said('Total de la cuenta 032180000118359719')).toBe('The row looks like a line of totals ("Total de la cuenta ••••9719")'));
});

it.each(['032180000118359719', 'LOGJ900215HJCPRN01', 'AB 123456', '12.345.678-9', 'mi.alias.mp', '12345-6'])('%s may be a number', (text) => expect(mayBeNumber(text)).toBe(true));
it.each(['', 'TOTAL', 'CLABE', 'TOTAL GENERAL (2 empleados)', 'No. de pagos: 2', 'Elaboró: Lic. Ana'])('%j is none', (text) => expect(mayBeNumber(text)).toBe(false));

describe('headings that occur once more', () => {
	it.each([[['Folio', 'Nombre', 'Importe']], [['FOLIO', 'nombre', '']], [['Folio ', 'Nombre:', '3000']]])('%j', (texts) => expect(String(repeatsHeadings(HEADINGS, texts)?.message)).toBe('The row repeats the headings'));
	it.each([[['Folio', '', '']], [['F-1', 'Nombre', '3000']], [['F-1', 'Ana', '300']], [['', '', '']]])('but not %j', (texts) => expect(repeatsHeadings(HEADINGS, texts)).toBeUndefined());
});
