import { namesPayee } from '../../../d24/beneficiary/payeeHeadings';
import { take } from './taken';

const ROW = { Nombre: 'María', Apellido: 'Romero', CUIT: '27284561231', CBU: '0140411501200345678901' };
const UNNAMED = { CUIT: ROW.CUIT, CBU: ROW.CBU };

const WHOM = ['Pagar a', 'Pagar a nombre de', 'Endosado a', 'Cesionario', 'Pay to', 'A favor de', 'A nombre de', 'Em favor de', 'Em nome de', 'Pay to the order of', 'Cheque a la orden de', 'Payable to', 'Pagadero a', 'Pagar para', 'Transferir a', 'Cedido a', 'A quien pagar', 'Pagar a quién', 'Quién cobra', 'Quem recebe', 'Nombre del cesionario', 'Razón social del cesionario', 'payTo', 'In favor of'];

describe.each(WHOM)('the column %s', (heading) => {
	it('that names somebody else stops the row', () => {
		expect(take('AR', { ...ROW, [heading]: 'Factoring del Plata SA' }).issues).toMatchObject([{ field: 'beneficiary_name', rule: 'conflict', column: expect.stringContaining(heading), blocking: true }]);
		expect(take('AR', { Titular: 'María Romero', CUIT: ROW.CUIT, CBU: ROW.CBU, [heading]: 'Pedro Gómez' }).issues).toMatchObject([{ rule: 'conflict' }]);
	});

	it.each(['María Romero', 'ROMERO, MARÍA', 'María Elena Romero Díaz', 'Romero'])('that names the same one lets it pass: %s', (text) => {
		const taken = take('AR', { ...ROW, [heading]: text });
		expect(taken).toMatchObject({ fields: { beneficiary_name: 'María', beneficiary_lastname: 'Romero', document_id: ROW.CUIT, bank_account: ROW.CBU }, issues: [], others: { same: [heading] } });
	});

	it('has the name where nothing else has it', () => {
		expect(take('AR', { ...UNNAMED, [heading]: 'María Romero' })).toMatchObject({ fields: { beneficiary_name: 'María Romero' }, wholeName: heading, issues: [] });
	});

	it.each(['', 'CBU', 'Cuenta bancaria', 'Banco Galicia', 'Banco', '30 días', '15/11/2026', 'Sí', 'X', 'ok', 'Proveedor', 'Proveedores', 'Titular', 'Efectivo', 'Transferencia', '-', '100'])('with %j names nobody', (text) => {
		expect(take('AR', { ...ROW, [heading]: text })).toMatchObject({ fields: { beneficiary_name: 'María', beneficiary_lastname: 'Romero' }, issues: [] });
		expect(take('AR', { ...UNNAMED, [heading]: text }).fields.beneficiary_name).toBeUndefined();
	});

	it('with another account stops the row', () => {
		expect(take('AR', { ...ROW, [heading]: '0170099220000067797370' }).issues).toMatchObject([{ field: 'bank_account', rule: 'unused' }]);
	});
});

it.each(['Pagar', 'A pagar', 'Monto a pagar', 'Monto a pagar a', 'Pagar por', 'Pagado por', 'Aprobado por', 'Facturar a', 'Factura a nombre de', 'Bill to', 'Asignado a', 'Assigned to', 'Reporta a', 'Enviar a', 'Ship to', 'Saldo a favor', 'Saldo a favor de', 'Nota a favor de', 'Quién paga', 'Quem paga', 'Fecha de pago a', 'CUIT del cesionario', 'CBU cesionario', 'Cuenta a nombre de', 'Por favor', 'a', ''])('%j does not ask whom', (heading) => expect(namesPayee(heading)).toBe(false));

it.each<Record<string, string>>([{ 'CUIT del cesionario': '30500010912' }, { 'CBU cesionario': '0170099220000067797370' }])('what else is an assignee’s is not taken for the payee’s: %j', (more) => {
	expect(take('AR', { ...ROW, ...more })).toMatchObject({ fields: { document_id: ROW.CUIT, bank_account: ROW.CBU }, issues: [{ rule: 'unused', blocking: true }] });
});
