import { notAPayout } from '../../../d24/beneficiary/sheetShape';
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
