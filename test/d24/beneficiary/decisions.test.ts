import fc from 'fast-check';

import { readDecisions, saysYes, type Remark, type Says } from '../../../d24/beneficiary/decisions';
import { decisionOf } from '../../../d24/beneficiary/decisionWords';

const TODAY = '2026-11-27';
const sheetOf = (isMarked: (heading: string) => boolean, headings: () => string[]) => ({ some: (heading: string, says: Says) => says === saysYes && isMarked(heading), headings, today: () => TODAY });
const read = (remarks: Record<string, string>, marked: string[] = []) => readDecisions(Object.entries(remarks).map(([heading, text]): Remark => ({ heading, text })), sheetOf((heading) => marked.includes(heading), () => Object.keys(remarks)));
const stops = (remarks: Record<string, string>, marked?: string[]) => read(remarks, marked).issues.filter(({ blocking }) => blocking).map(({ column }) => column);

const NO = ['no', 'NO', 'N', 'não', 'Nao', 'false', 'falso', 'FALSO', '0'];
const YES = ['sí', 'SI', 's', 'yes', 'Y', 'sim', 'x', 'X', 'true', 'verdadero', '1'];

describe('a row that says of itself that it is not to be paid', () => {
	it.each(['Pagar', '¿Pagar?', 'Pagar (S/N)', 'PAGAR SI/NO', 'pay?', 'Pay (Y/N)', 'Incluir', 'Procesar', 'Activo', 'Ativo', 'Autorizado', 'Pago autorizado', 'Aprobado por Finanzas', 'approved', 'Aprovado?', 'Vo.Bo.', 'ok para pago', 'a pagar'])('no in the column %s', (heading) => {
		for (const no of [...NO, 'Pendiente', 'por autorizar', 'Rechazado', 'pending', 'em análise']) expect([no, stops({ [heading]: no })]).toEqual([no, [heading]]);
		for (const yes of [...YES, 'ok', '']) expect([yes, stops({ [heading]: yes })]).toEqual([yes, []]);
	});

	it.each(['Pagar', '¿Pagar? (S/N)', 'Pay (Y/N)', 'Incluir'])('a word that is neither yes nor no in the column %s', (heading) => {
		for (const unclear of ['viernes', 'tal vez', 'después', 'Juan', '??']) expect([unclear, read({ [heading]: unclear }).issues]).toEqual([unclear, [expect.objectContaining({ column: heading, rule: 'switch', blocking: true })]]);
		for (const clear of ['ok', 'Listo', 'PAGAR', 'aprobado', '100.00', '$ 1,250.50', '2026-11-20', '']) expect([clear, read({ [heading]: clear }).issues]).toEqual([clear, []]);
	});

	it.each(['Pagar a', 'Pagar por', 'Aprobado por', 'Autorizado', 'A pagar'])('the column %s asks for something else, and whatever is in it is left', (heading) => {
		expect(read({ [heading]: 'Juan Pérez' }).issues).toEqual([]);
	});

	it.each(['No pagar', 'NÃO PAGAR', 'do not pay', "Don't Pay", 'Excluir', 'skip', 'Bloqueado', 'Suspendido', 'Cancelado', 'Anulada', 'Retener', 'Baja', 'en espera'])('yes in the column %s, or a reason', (heading) => {
		for (const yes of [...YES, 'fraude', '2026-01-31']) expect([yes, stops({ [heading]: yes })]).toEqual([yes, [heading]]);
		for (const no of [...NO, '', '-', '16.00', '$ 1,250.50', '12 %']) expect([no, stops({ [heading]: no })]).toEqual([no, []]);
	});

	it.each(['Cancelado', 'Baja', 'Anulado', 'Excluido', 'Bloqueado', 'Suspendido'])('a day that lost its format in the column %s is asked about', (heading) => {
		for (const day of ['46187', '46187.5', '46187,5']) expect([day, read({ [heading]: day }).issues]).toEqual([day, [expect.objectContaining({ column: heading, rule: 'switch', blocking: true })]]);
		for (const amount of ['5', '16.00', '146187', '39000', '$ 46187']) expect([amount, read({ [heading]: amount }).issues]).toEqual([amount, []]);
	});

	it('of what is kept back it is an amount', () => {
		for (const heading of ['Retenido', 'Retener', 'Retida']) expect([heading, read({ [heading]: '46187' }).issues]).toEqual([heading, []]);
	});

	it('a day of payment as a number of days is told when it is still to come', () => {
		expect(read({ 'Fecha de pago': '59000' }).issues).toEqual([expect.objectContaining({ rule: 'day', blocking: false })]);
		expect(read({ 'Fecha de pago': '40000' }).issues).toEqual([]);
	});

	it.each(['Pagado', 'Pagada (sí/no)', '¿Ya pagado?', 'Paid', 'already_paid', 'Liquidado', 'Pago', 'Transferido'])('paid in the column %s', (heading) => {
		for (const yes of ['sí', 'Sim', 'x', 'PAGADO', '2026-11-20', '20/11/2026', 'completed']) expect([yes, stops({ [heading]: yes })]).toEqual([yes, [heading]]);
		for (const no of ['no', '', '0', '0.00', 'transferencia', 'pendiente']) expect([no, stops({ [heading]: no })]).toEqual([no, []]);
		// In Spanish `Pago` is the payment, which has a number.
		for (const some of ['1', '1042', '100.00', '$ 1,250.50', 'BRL 50', '50 %', '-20']) expect([some, stops({ [heading]: some })]).toEqual([some, heading === 'Pago' ? [] : [heading]]);
	});

	it.each(['Pago', 'Pago?', 'já foi pago', 'PAGA'])('%s asks in a Portuguese sheet', (heading) => {
		const inSheet = (other: string, text: string) => readDecisions([{ heading, text }], sheetOf(() => false, () => ['id', other, heading])).issues.map(({ blocking }) => blocking);
		for (const paid of ['1', '20/11', '1.250,00', 'x', 'sim']) expect([paid, inSheet('Nome do favorecido', paid)]).toEqual([paid, [true]]);
		expect(inSheet('Conta', 'transferência')).toEqual([false]);
		for (const open of ['0', 'não', '', '0,00', 'pendente']) expect([open, inSheet('Nome', open)]).toEqual([open, []]);
		if (!heading.includes('foi')) for (const number of ['1', '1/3', '1042']) expect([number, inSheet('Nombre', number)]).toEqual([number, []]);
	});

	it.each(['Estado', 'Estatus', 'status', 'Payment Status', 'Estado del pago', 'Situação', 'status do pagamento'])('the column %s', (heading) => {
		for (const settled of ['PAGADO', 'Pagada', 'paid', 'Pago', 'Cancelado', 'ANULADO', 'Baja', 'no pagar', 'Concluído', 'blocked', 'Inactivo']) expect([settled, stops({ [heading]: settled })]).toEqual([settled, [heading]]);
		for (const other of ['', 'Jalisco', 'SP', 'activo', 'pendiente de pago', 'REJECTED', 'Rechazado', 'PENDING', 'COMPLETED', 'DELIVERED', 'ON_HOLD']) expect([other, stops({ [heading]: other })]).toEqual([other, []]);
	});

	it('a remark that begins so, in whatever column', () => {
		for (const text of ['No pagar hasta el viernes', '¡NO PAGAR!', 'não pagar', 'Do not pay yet', "don't pay", 'ya se pagó', 'Já pago em mãos', 'Already paid by transfer']) expect([text, stops({ Notas: text })]).toEqual([text, ['Notas']]);
		for (const text of ['Pago de nómina', 'Norma', 'reintegro por no pagar a tiempo', 'No. 12', 'nota', 'Don Pablo', 'jabón', 'Noviembre']) expect([text, stops({ Notas: text })]).toEqual([text, []]);
	});

	it('an empty cell, where other rows are marked', () => {
		expect(stops({ Pagar: '' }, ['Pagar'])).toEqual(['Pagar']);
		expect(stops({ Pagar: '' })).toEqual([]);
		expect(stops({ Bloqueado: '', Pagado: '', Estado: '' }, ['Bloqueado', 'Pagado', 'Estado'])).toEqual([]);
	});

	it('says which column, and what is in it', () => {
		const [issue] = read({ Pagar: 'NO' }).issues;
		expect(issue).toMatchObject({ column: 'Pagar', rule: 'notToBePaid', blocking: true, message: 'The column "Pagar" says "NO", so that the row is not to be paid' });
	});

	it('whatever stands in columns that decide nothing, and whatever is written in those that do, it ends', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (heading, text) => {
				if (decisionOf(heading) === undefined && !/^\W*(?:n|d|ya|j|already)/iu.test(text)) expect(read({ [heading]: text }, [heading])).toEqual({ issues: [] });
				for (const deciding of ['Pagar', 'Bloqueado', 'Pagado', 'Estado', 'On Hold', 'Fecha de pago']) read({ [deciding]: text }, [deciding]);
			}),
		);
	});
});

describe('on hold', () => {
	it.each(['on_hold', 'On Hold', 'ON HOLD', 'hold', 'onHold'])('in the column %s', (heading) => {
		for (const yes of YES) expect(read({ [heading]: yes })).toEqual({ hold: { heading, holds: true }, issues: [] });
		for (const no of NO) expect(read({ [heading]: no })).toEqual({ hold: { heading, holds: false }, issues: [] });
		expect(read({ [heading]: '' })).toEqual({ issues: [] });
		expect(read({ [heading]: 'perhaps' }).issues).toMatchObject([{ field: 'on_hold', column: heading, blocking: true }]);
	});

	it('one column that says so is enough', () => {
		expect(read({ on_hold: 'yes', Hold: 'no' }).hold?.holds).toBe(true);
		expect(read({ on_hold: 'no', Hold: 'yes' }).hold?.holds).toBe(true);
	});
});

describe('a day of payment that is still to come is told', () => {
	it.each([
		['2026-11-28', true],
		['2026-11-27', false],
		['2026-11-26', false],
		['31/12/2026', true],
		['12/31/2026', true],
		['1/12/2026', false],
		['2/12/2026', false],
		['12/12/2026', true],
		['viernes', false],
		['', false],
	])('%s', (text, isTold) => {
		expect(read({ 'Fecha de pago': text }).issues).toEqual(isTold ? [expect.objectContaining({ column: 'Fecha de pago', rule: 'day', blocking: false })] : []);
	});
});

it.each([
	['¿Ya se pagó?', 'sí'],
	['¿Ya se pagó este pago?', 'sí'],
	['Já foi pago?', 'sim'],
	['Estado', 'Pagado el 20/11/2026'],
	['Estado', 'PAGADO (transferencia)'],
	['Status', 'paid on 20 Nov'],
	['Pagado', 'Sí, 20/11/2026'],
	['Aprobado', 'No autorizado aún'],
])('%s: %s says that the row is not to be paid', (heading, text) => {
	expect(stops({ [heading]: text }).length > 0).toBe(true);
});

it.each([
	['¿Ya se pagó?', 'no'],
	['Estado', 'Baja California'],
	['Estado', 'Pago fácil'],
	['Pago', '1'],
	['Pago', 'Transferencia'],
	['Pagado', 'No, 20/11/2026'],
	['Aprobado', 'Juan No'],
	['Pago hoy', 'sí'],
	['Para pago', 'sí'],
])('%s: %s says nothing against it', (heading, text) => {
	expect(stops({ [heading]: text }).length > 0).toBe(false);
});

describe('in the words of those who pay', () => {
	it.each([
		['Pagar', '❌'], ['Pagar', '✗'], ['Pagar', '☐'], ['Pagar', '🚫'], ['Pagado', '✅'], ['Pagado', '☑'], ['Aprobado', '❌'], ['Cancelado', '☑'], ['Bloqueado', '❌'], ['Bloqueado', '✖️'],
		['Status', 'On hold'], ['Status', 'En espera'], ['Estado', 'Retener'], ['Status', 'Por autorizar'], ['Status', 'Pago cancelado'], ['Estado', 'Pago duplicado'], ['Estado', 'Pago realizado'], ['Estado', 'Factura pagada'], ['Status', 'Rechazado por finanzas'], ['Status', 'Do not process'], ['Estado', 'Excluido'], ['Estado', 'NO'], ['Situação', 'Reprovado'], ['Situação', 'Aguardando aprovação'], ['Status', 'Payment sent'], ['Estado', 'Realizado'],
		['Pago em', '20/11/2026'], ['Quitado em', '20/11/2026'], ['Data pago', '20/11/2026'], ['Paid on', '2026-11-20'], ['Paid at', '2026-11-20'], ['Paid date', '2026-11-20'], ['Date paid', '2026-11-20'], ['Fecha pagado', '2026-11-20'],
		['Pago realizado', 'Sí'], ['Pago efectuado', 'Sí'], ['Payment made', 'Yes'], ['Payment sent', 'Yes'], ['Pago enviado', '1'], ['Pagamento feito', 'Sim'],
		['Observaciones', 'Pagado'], ['Observaciones', 'Cancelado'], ['Notas', 'Duplicado'], ['Comentarios', 'pagado el 20/11'], ['Remarks', 'Paid via transfer'], ['Notas', 'Do not process yet'],
		['Aprobado Gerencia', 'No'], ['Autorizado por Dirección', 'No'], ['Aprovado pelo gestor', 'Não'], ['Liberar', 'Não'], ['¿Se paga?', 'NO'], ['Transferir', 'No'], ['Depositar', 'No'], ['Dispersar', 'No'], ['Procede', 'No'], ['Apto para pago', 'No'], ['Bloqueo de pago', 'Sí'], ['Autorización Compras', 'pendiente'],
	])('%s: %s stops', (heading, text) => {
		expect(stops({ [heading]: text })).toEqual([heading]);
	});

	it.each([
		['Pagar', '✅'], ['Pagado', '❌'], ['Pagado', '-'], ['Aprobado', '☑'], ['Aprobado', '-'], ['Bloqueado', '—'], ['Bloqueado', ''],
		['Status', 'ON_HOLD'], ['Status', 'REJECTED'], ['Estado', 'Rechazado'], ['Estado', 'Pendiente'], ['Estado', 'Pago pendiente'], ['Estado', 'Por pagar'], ['Estado', 'Nuevo León'], ['Status', 'No. 12'], ['Status', 'OK'], ['Estado', 'Factura emitida'], ['Status', 'Invoice sent'], ['Paid in', 'MXN'], ['Status', 'Aprobado por finanzas'],
		['Observaciones', 'Pago'], ['Observaciones', 'Pago 12/2026 nómina'], ['Observaciones', 'pagado a proveedor X en enero'], ['Concepto', 'Pago'], ['Comentarios', 'Reembolso'],
		['Aprobado por', 'Norma'], ['Aprobado Gerencia', 'Sí'], ['Autorizado por Dirección', '20/11/2026'], ['Fecha de aprobación', 'no'], ['Monto aprobado', '0'], ['Pago realizado', 'No'], ['Fecha de pago', '2026-11-20'], ['Día de pago', '20/11/2026'], ['Día pago', '15/11/2026'], ['Hora de pago', '10:00'], ['Confirmación de correo', 'No'], ['Block', 'B'],
	])('%s: %s does not', (heading, text) => {
		expect(stops({ [heading]: text })).toEqual([]);
	});

	it('a remark in a Portuguese sheet', () => {
		const inSheet = (text: string) => readDecisions([{ heading: 'Observação', text }], sheetOf(() => false, () => ['Nome', 'Observação'])).issues.length;
		expect([inSheet('Pago'), inSheet('Pago em 20/11'), inSheet('Pagamento de novembro')]).toEqual([1, 1, 0]);
	});
});
