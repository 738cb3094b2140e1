import { readDecisions, saysYes, type Says } from '../../../d24/beneficiary/decisions';

const TODAY = '2026-11-27';
const sheetOf = (isMarked: (heading: string) => boolean, headings: () => string[]) => ({ some: (heading: string, says: Says) => says === saysYes && isMarked(heading), headings, today: () => TODAY });
const read = (remarks: Record<string, string>, marked: string[] = []) => readDecisions(Object.entries(remarks).map(([heading, text]) => ({ heading, text })), sheetOf((heading) => marked.includes(heading), () => Object.keys(remarks)));

const stopped = (column: string, message: string) => ({
	field: 'row',
	column,
	rule: 'notToBePaid',
	message,
	fix: 'Take the row out before this node, or correct the column; where it says nothing about this payout, name it in the option Columns to Leave Out',
	blocking: true,
});

const unclear = (field: string, column: string, text: string) => ({
	field,
	column,
	rule: 'switch',
	message: `The column "${column}" says "${text}", which is neither yes nor no`,
	fix: 'Write yes or no in it; where it says nothing about this payout, name it in the option Columns to Leave Out',
	blocking: true,
});

const toCome = (column: string, text: string) => ({
	field: 'row',
	column,
	rule: 'day',
	message: `The column "${column}" says "${text}", which is still to come, and the payout is sent as soon as this node runs`,
	fix: 'Run the workflow on that day, or take the row out until then',
	blocking: false,
});

describe('what is told of a row', () => {
	it.each([
		['Pagar', 'NO'],
		['Autorizado', 'pendiente'],
		['Bloqueado', 'sí'],
		['Bloqueado', 'fraude'],
		['Bloqueado', '✓'],
		['Bloqueado', '2026-01-31'],
		['Bloqueado', '16.00 por fraude'],
		['Bloqueado', 'caso 16.00'],
		['Bloqueado', 'caso 7'],
		['Bloqueado', '7 casos'],
		['Bloqueado', '1'],
		['Pagado', '20/11/2026'],
		['Pagado', '20/11/26'],
		['Pagado', 'Sí, 20-11-26'],
		['Pagado', '20-nov-26'],
		['Pago', '20 de noviembre'],
		['Paid', 'Nov 20, 2026'],
		['Pagado', '20 fev. 2026'],
		['Pagado', 'março 3'],
		['Pagado', 'viernes 20/11/2026'],
		['Pagado', 'Vie. 20-nov-26'],
		['Paid', 'Sex., 20/11/26'],
		['Pagado', 'mar 20/11/2026'],
		['Pagado', 'mar 20'],
		['Pagado', 'nov-26'],
		['Pagado', '20/11'],
		['Pagado', 'sí, 20-11'],
		['¿Ya se pagó?', '3/11'],
		['Pagado', '1'],
		['already paid', '1'],
		['Pagado', '2026-11-20T10:00:00'],
		['Estado', 'ANULADO'],
		['Observaciones', 'No pagar hasta el viernes'],
		['Fecha de pago', 'no pagar'],
		['Pagar', 'ya se pagó'],
	])('that is not to be paid, as %s says "%s"', (heading, text) => {
		expect(read({ [heading]: text })).toStrictEqual({ issues: [stopped(heading, `The column "${heading}" says "${text}", so that the row is not to be paid`)] });
	});

	it.each(['Pagar', 'A pagar', 'Aprobado'])('that is empty in the column %s, where other rows say yes', (heading) => {
		expect(read({ [heading]: '' }, [heading])).toStrictEqual({ issues: [stopped(heading, `The column "${heading}" is empty here and says yes in other rows, so that this row is not to be paid`)] });
		expect(read({ [heading]: 'sí' }, [heading])).toStrictEqual({ issues: [] });
		expect(read({ [heading]: 'no' }, [heading])).toStrictEqual({ issues: [stopped(heading, `The column "${heading}" says "no", so that the row is not to be paid`)] });
	});

	it('that says neither yes nor no', () => {
		expect(read({ Pagar: 'viernes' })).toStrictEqual({ issues: [unclear('row', 'Pagar', 'viernes')] });
		expect(read({ Pagado: '1,250.00' })).toStrictEqual({ issues: [unclear('row', 'Pagado', '1,250.00')] });
		expect(read({ Paid: '0.5' })).toStrictEqual({ issues: [unclear('row', 'Paid', '0.5')] });
		for (const [heading, text] of [['Bloqueado', '??'], ['Pagado', '🟡'], ['Aprobado', '🤔'], ['Pagar', '-'], ['Pagar', '⏳']] as const) expect(read({ [heading]: text })).toStrictEqual({ issues: [unclear('row', heading, text)] });
		expect(read({ 'On Hold': 'tal vez' })).toStrictEqual({ issues: [unclear('on_hold', 'On Hold', 'tal vez')] });
	});

	it('in each of its columns', () => {
		expect(read({ Pagar: 'no', Nombre: 'Ana', Estado: 'pagado', 'Fecha de pago': '2026-12-31', Hold: 'quizás', on_hold: 'sí' })).toStrictEqual({
			hold: { heading: 'on_hold', holds: true },
			issues: [stopped('Pagar', 'The column "Pagar" says "no", so that the row is not to be paid'), stopped('Estado', 'The column "Estado" says "pagado", so that the row is not to be paid'), toCome('Fecha de pago', '2026-12-31'), unclear('on_hold', 'Hold', 'quizás')],
		});
	});

	it.each([
		['Bloqueado', '5'],
		['Bloqueado', '-16.00'],
		['Bloqueado', '0'],
		['Estado', 'COMPLETED'],
		['Vencimiento', '2026-12-31'],
		['Fecha', '31/12/2026'],
		['Pagado', '0'],
		['Pago', '1'],
		['Pago', '12-34-56'],
		['Pago', '40.50.60'],
		['Pago', 'Factura 12'],
		['Pago', 'nómina noviembre'],
		['Pagado por', 'Ana'],
		['Pagado', 'DELIVERED'],
		['Pagado', 'No, 20-nov-26'],
		['Pago', '12 novelas'],
		['Pago', '32 nov'],
		['Pago', '1/3'],
		['Pagado por', '1/3'],
		['Pagado', '32/13'],
		['Pagado', '0,00'],
		['Pagado por', '1250.00'],
		['Nombre', 'no'],
	])('is nothing where %s says "%s"', (heading, text) => {
		expect(read({ [heading]: text }, [heading])).toStrictEqual({ issues: [] });
	});
});

it.each([['Pagado', 'transferencia'], ['Paid', 'Ana'], ['¿Ya se pagó?', 'viernes']])('that %s says "%s" is told', (heading, text) => {
	expect(read({ [heading]: text })).toStrictEqual({
		issues: [{ field: 'row', column: heading, rule: 'switch', message: `The column "${heading}" says "${text}", which is neither yes nor no`, fix: 'Write yes or no in it; where it says nothing about this payout, name it in the option Columns to Leave Out', blocking: false }],
	});
});

describe('on hold in two columns', () => {
	it.each([
		['yes', 'no', { heading: 'Hold', holds: true }],
		['no', 'yes', { heading: 'Hold', holds: true }],
		['no', 'no', { heading: 'Hold', holds: false }],
		['yes', '', { heading: 'on_hold', holds: true }],
		['', 'no', { heading: 'Hold', holds: false }],
	])('%s and %s', (first, second, hold) => {
		expect(read({ on_hold: first, Hold: second })).toStrictEqual({ hold, issues: [] });
	});
});

describe('the day of payment', () => {
	it.each(['2026-11-28', '2026.12.5', '2027/1/1', '2026-12-31T00:00:00Z', '28/11/2026', '12-31-2026', '1.1.2027', '31/12/2026 10:00', '31/12/26', '12/31/26', '28-11-26', '5.1.27', '26/12/31', '31/12/26 10:00', '31-dic-26', '31 de diciembre de 2026', '31 dez. 2026', 'Dec 31, 2026', 'DICIEMBRE 31 2026', 'jueves 31/12/2026', 'Qui., 31-12-26', 'Thursday Dec 31, 2026', 'mar 31 2027', 'mar 1/12/2099'])('%s is still to come', (text) => {
		expect(read({ 'Fecha de pago': text })).toStrictEqual({ issues: [toCome('Fecha de pago', text)] });
	});

	it.each(['2026-11-27', '2026-2-28', '2026-11-3', '2025-12-31', '27/11/2026', '11/27/2026', '1/12/2026', '2026-13-01', '2026-12-32', '32/12/2026', '13/13/2027', '2026-12-311', '31/12/20261', 'a 2026-12-31', 'el 31/12/2026', '20261231', 'viernes', '', '27/11/26', '26/11/20', '1/12/26', '31/12/2', '32/13/99', '31-12-26-1', '31.12.26.4', '31/12/261', '27-nov-26', '31 de diciembre', 'Dec 31', '31 dic 2025', '32 dic 2026', '31 decimos 2026', 'jueves', 'jueves 26/11/2026', 'mar 20 2026', 'jueves el 31/12/2026'])('"%s" is not', (text) => {
		expect(read({ 'Fecha de pago': text })).toStrictEqual({ issues: [] });
	});
});
