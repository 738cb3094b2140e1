import { markedFields } from '../../../d24/beneficiary/marked';

const SPANISH = () => ['Folio', 'Nombre', 'Apellidos'];
const PORTUGUESE = () => ['Fatura', 'Nome', 'Sobrenome'];
const marks = (field: string, text: string, sheet = SPANISH) => markedFields({ external_id: 'F-1', beneficiary_name: 'Juan', beneficiary_lastname: 'López', [field]: text }, sheet).map(({ message, rule, field: of, blocking }) => [of, rule, String(message), blocking]);
const stopped = (field: string, mark: string) => [[field, 'notToBePaid', `${field} says "${mark}", so that the row is not to be paid`, true]];

describe('names that say that the row is not to be paid', () => {
	it.each([
		['Juan (NO PAGAR)', 'NO PAGAR'],
		['López Gómez - BAJA', 'BAJA'],
		['López – baja', 'baja'],
		['López-BAJA', 'BAJA'],
		['NO PAGAR', 'NO PAGAR'],
		['Juan NO PAGAR', 'NO PAGAR'],
		['NO PAGAR - Juan', 'NO PAGAR'],
		['Juan *BAJA*', 'BAJA'],
		['Juan / Cancelado', 'Cancelado'],
		['Juan: bloqueada', 'bloqueada'],
		['Juan [RETENIDO]', 'RETENIDO'],
		['Ana (on hold)', 'on hold'],
		['Ana (do not pay)', 'do not pay'],
		['Ana {já pago}', 'já pago'],
		['CANCELADO', 'CANCELADO'],
		['suspended', 'suspended'],
	])('%s', (text, mark) => {
		for (const field of ['beneficiary_name', 'beneficiary_lastname']) expect(marks(field, text)).toStrictEqual(stopped(field, mark));
	});

	it.each(['Baja', 'Paga', 'Paid', 'Pago', 'Void', 'No', 'Hold', 'López-Baja', 'LOPEZ-BAJA', 'BAJA', 'María (Mary)', 'Ana-María', 'Juan / Pedro', 'Hurtado - Machado', "D'Angelo", 'Salgado', 'Juan (Pago)', 'Pagos del Norte SA', 'Baja Energy SA de CV', 'Servicios (México) SA', 'Jr.', 'Acme S/A', 'Ya Ling', 'Nobel', ''])('%j is a name', (text) => {
		for (const field of ['beneficiary_name', 'beneficiary_lastname']) expect(marks(field, text)).toStrictEqual([]);
	});
});

describe('IDs that say that the row is not to be paid', () => {
	it.each([
		['F-2 CANCELADO', 'CANCELADO'],
		['F-2 cancelado', 'cancelado'],
		['F-2 (NO PAGAR)', 'NO PAGAR'],
		['F-2 no pagar', 'no pagar'],
		['F-2 - BAJA', 'BAJA'],
		['F-2 BAJA', 'BAJA'],
		['F-2/ANULADO', 'ANULADO'],
		['F-2-CANCELADO', 'CANCELADO'],
		['F-2_voided', 'voided'],
		['2026-11 DUPLICADO', 'DUPLICADO'],
	])('%s', (text, mark) => expect(marks('external_id', text)).toStrictEqual(stopped('external_id', mark)));

	it.each(['F-2', 'F-2 PAGO', 'F-2 (PAGO)', 'PAGO-12', 'PAGO', 'BAJA-001', 'F-2-BAJA', 'INV-PAID-1', 'NOM 22 PAGO 1', 'F/2/2026', 'Q22 Baja California', 'F-2-NO', 'No. 12', 'TIJUANA BAJA 12', 'F-2 ACTIVO', ''])('%j is an ID', (text) => expect(marks('external_id', text)).toStrictEqual([]));

	it('`pago` is paid in Portuguese', () => {
		expect(marks('external_id', 'F-2 (PAGO)', PORTUGUESE)).toStrictEqual(stopped('external_id', 'PAGO'));
		expect(marks('beneficiary_name', 'Ana - PAGO', PORTUGUESE)).toStrictEqual(stopped('beneficiary_name', 'PAGO'));
	});
});

it.each(['@ana', 'ana@example.com', 'www.example.com'])('%s is nobody’s name', (text) => {
	expect(markedFields({ external_id: 'F-1', beneficiary_name: text, beneficiary_lastname: 'López' }, SPANISH)).toMatchObject([{ field: 'beneficiary_name', rule: 'handle', blocking: true }]);
});

it('a text that is too long for Directa24 is told elsewhere', () => expect(marks('external_id', `F-2 (${'x'.repeat(300)}) CANCELADO`)).toStrictEqual([]));
