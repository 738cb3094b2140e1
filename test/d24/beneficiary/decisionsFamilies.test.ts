import { readDecisions, type Says } from '../../../d24/beneficiary/decisions';

/** The issues of the last of some rows of one column; the others are the rest of the sheet. */
function lastOf(heading: string, texts: readonly string[], others: readonly string[] = []) {
	const some = (column: string, says: Says) => column === heading && texts.some((text) => says(heading, text));
	return readDecisions([{ heading, text: texts[texts.length - 1] ?? '' }], { some, headings: () => [heading, ...others], today: () => '2026-11-27' }).issues.map(({ rule, blocking }) => (blocking ? rule : `${rule}, told`));
}

describe('an approval that is refused, with its reason', () => {
	const headings = ['Aprobado', 'Aprobado por', 'Autorizado', 'Autorización', 'Approved by', 'Aprovado pelo gestor', 'Vo.Bo. Finanzas', 'VoBo', 'Visto bueno', 'Confirmado', 'Estado de aprobación', 'Approval status'];
	const refusals = ['Rechazado por Ana', 'Rechazado, sin contrato', 'NO - falta factura', 'No (ver correo)', 'No, falta firma', 'No procede', 'Falta firma', 'Falta autorización', 'Por revisar', 'por confirmar', 'esperando', 'pendiente de autorización', 'En trámite', 'em análise', 'under review', 'Rejected - no invoice', 'Not approved yet', 'Sem contrato', 'Pend.', '0.00', '$0', '0 %'];
	it.each(headings)('under %s', (heading) => {
		for (const text of refusals) {
			expect([text, lastOf(heading, [text])]).toEqual([text, ['notToBePaid']]);
			// It is no mark of the rows that are to be paid: the others are paid as if the column were not there.
			expect([text, lastOf(heading, [text, ''])]).toEqual([text, []]);
		}
	});

	it.each(headings)('a name, a day or a reference under %s is none, and a row without one is not to be paid', (heading) => {
		for (const text of ['Ana García', 'Norma', 'Omar', 'Esperanza López', 'S. Pérez', 'Dir. Finanzas', '2026-11-20', '46187', 'No. 12345', 'Nº 77', 'OK Ana', 'Sí, Ana', 'sí (correo)', 'Aprobado por Ana', 'x - Ana', 'Revisión Contable', 'Review Board']) {
			expect([text, lastOf(heading, [text])]).toEqual([text, []]);
			for (const empty of ['', '-', 'N/A', 'ninguno', 'Nadie']) expect([text, empty, lastOf(heading, [text, empty])]).toEqual([text, empty, ['notToBePaid']]);
		}
	});

	it.each(['Aprobado', 'Autorizado', 'Vo.Bo.', 'Confirmado'])('something between yes and no is asked about under %s, where other rows have a plain yes', (heading) => {
		for (const text of ['Parcial', '50%', 'tal vez', 'ver correo']) expect([text, lastOf(heading, ['Sí', text])]).toEqual([text, ['switch']]);
		for (const text of ['2026-11-20', '20 nov', '1234', 'Aprobado', 'ok']) expect([text, lastOf(heading, ['Sí', text])]).toEqual([text, []]);
		expect(lastOf(`${heading} por`, ['Sí', 'Ana García'])).toEqual([]);
	});
});

describe('a status', () => {
	const headings = ['Estatus', 'Payment Status', 'Invoice Status', 'Estado de la factura', 'Status do funcionário', 'Estado empleado', 'Order status', 'Situação da conta', 'Status SAP'];
	it.each(headings)('under %s', (heading) => {
		for (const text of ['Pagado en efectivo', 'Pagada con cheque', 'Pagado parcialmente', 'Cancelado por cliente', 'Anulado por error', 'Retenido por juzgado', 'Hold - legal', 'Paid by check', 'Paid in full', 'Dispersado', 'Abonado', 'Depositada', 'Acreditado', 'Consignado', 'Settled', 'Cleared', 'Processed', 'Baixado', 'Efetivado', 'Compensado', 'Anulada', 'Inativo', 'En disputa', 'Draft', 'ya depositado', 'PAGADO - SPEI']) {
			expect([text, lastOf(heading, [text])]).toEqual([text, ['notToBePaid']]);
		}
		for (const text of ['Pendiente', 'Activo', 'REJECTED', 'Rechazado', 'Por pagar', 'Unpaid', 'Aprobado por finanzas', 'Vigente', 'ON_HOLD', 'OK', 'Rechazada', 'Lista para pago', '']) expect([text, lastOf(heading, [text])]).toEqual([text, []]);
		for (const text of ['Fallecido', 'Paid leave', 'Transferido a otra área', 'Baja California', 'Full-time']) expect([text, lastOf(heading, ['Activo', text])]).toEqual([text, ['status, told']]);
	});

	it.each(['Estatus', 'Status', 'Payment Status', 'Situação do pagamento'])('%s tells by itself that it is one', (heading) => {
		expect(lastOf(heading, ['Fallecido'])).toEqual(['status, told']);
	});

	it.each(['Employment status', 'Estado civil', 'Status do funcionário', 'Home state'])('%s may be something else', (heading) => {
		expect(lastOf(heading, ['Full-time', 'Divorciado'])).toEqual([]);
	});

	it('Estado is also where somebody lives, unless other rows tell', () => {
		for (const text of ['Jalisco', 'Baja California', 'SP', 'Nuevo León']) expect([text, lastOf('Estado', ['Ciudad de México', text])]).toEqual([text, []]);
		expect(lastOf('Estado', ['Pendiente', 'Fallecido'])).toEqual(['status, told']);
		expect(lastOf('Estado anterior', ['Pagado'])).toEqual([]);
	});
});

describe('that it was paid', () => {
	it.each(['Pagado', 'Pagado en efectivo', 'Pagado noviembre', '¿Se le pagó?', 'Ya se abonó', 'Depositado', 'Acreditado', 'Baixado', 'Dispersada', 'Settled'])('%s', (heading) => {
		for (const text of ['Sí', 'Sí (banco)', 'Ya', 'OK', 'Pagado 50%', 'Hecho', '20/11/2025', 'Yes - wire', 'Ya pagado']) expect([text, lastOf(heading, [text])]).toEqual([text, ['notToBePaid']]);
		for (const text of ['No', '', '-', 'no, falta', 'Pendiente', 'Ya no']) expect([text, lastOf(heading, [text]).filter((rule) => !rule.includes('told'))]).toEqual([text, []]);
	});

	it.each(['Abonar', 'Girar', 'Acreditar', 'Enviar pago', 'Ready to pay', 'Send payment', 'Consignar', 'Transferir'])('%s asks whether to', (heading) => {
		for (const text of ['No', 'NO - falta factura', '❌', 'Rechazado']) expect([text, lastOf(heading, [text])]).toEqual([text, ['notToBePaid']]);
		for (const text of ['Sí', '', 'x', '1500.00', '2026-11-20']) expect([text, lastOf(heading, [text])]).toEqual([text, []]);
		expect(lastOf(heading, ['x', ''])).toEqual(['notToBePaid']);
		expect(lastOf(heading, ['1500.00', ''])).toEqual([]);
	});
});

describe('a remark', () => {
	const texts = ['FAVOR NÃO PAGAR - aguardando NF', 'OJO: no pagar', 'Por favor NO PAGAR todavía', 'não pague', 'No girar', 'No abonar aún', 'no liberar', 'Retener pago', 'Suspender el pago', 'Stop payment', 'Hold payment', 'YA SE LE PAGÓ', 'Se pagó el 15/11', 'ya está pagado', 'ya depositado', 'Not to be paid', 'Should not be paid', 'No se debe pagar', 'Não deve ser pago', "Please don't pay", 'Urgente: no pagar', 'Cancelar pago', 'Cancelar el pago', 'Cancelar pagamento da NF 12', 'já foi depositado'];
	it.each(['Observaciones', 'Notas internas', 'Cualquier cosa'])('under %s', (heading) => {
		for (const text of texts) expect([text, lastOf(heading, [text])]).toEqual([text, ['notToBePaid']]);
		for (const text of ['No olvidar pagar', 'Se paga los lunes', 'Pago de nómina', 'No pagado aún', 'Not paid yet', 'No. 12', 'Nota de pago', 'no se pagó la anterior', 'Favor pagar', 'Pagar', 'Por pagar', 'cancelar', 'Cancelar pago de factura 12', 'Seguro de pago']) expect([text, lastOf(heading, [text])]).toEqual([text, []]);
	});

	it.each(['Observaciones', 'Comments', 'Nota'])('under %s in a word or two', (heading) => {
		for (const text of ['HOLD', 'On hold', 'Pagado con cheque 123', 'Rechazado por gerencia', 'Cancelada', 'En revisión', 'Cobrado por Juan']) expect([text, lastOf(heading, [text])]).toEqual([text, ['notToBePaid']]);
		for (const text of ['No', 'no hay', 'Pago', 'pagado a proveedor X en enero', 'sin comentarios', 'ninguna', 'Nuevo', 'factura enviada', 'Processed by HR', 'Retener ISR', 'Excluido de IVA', 'Depósito en efectivo']) expect([text, lastOf(heading, [text])]).toEqual([text, []]);
	});
});

describe('a day before which nothing is to be paid', () => {
	it.each(['No pagar antes del', 'Do not pay before', 'No pagar hasta', 'Pay after', 'Pagar a partir de', 'Retener hasta', 'Hold until', 'Pagar depois de'])('%s', (heading) => {
		expect(lastOf(heading, ['15/12/2030'])).toEqual(['notToBePaid']);
		expect(lastOf(heading, ['15/12/2020'])).toEqual([]);
	});

	it.each(['Programado para', 'Fecha a pagar', 'Fecha estimada de pago', 'Scheduled for', 'Data prevista de pagamento', 'Fecha de transferencia'])('%s is a day to come, which is told', (heading) => {
		expect(lastOf(heading, ['15/12/2030'])).toEqual(['day, told']);
	});

	it.each(['Pagar antes del', 'Pay before', 'Fecha límite de pago', 'Vencimiento'])('%s is a deadline', (heading) => {
		expect(lastOf(heading, ['15/12/2030'])).toEqual([]);
	});
});
