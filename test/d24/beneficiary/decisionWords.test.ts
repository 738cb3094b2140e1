import { isAffirmed, isNotYet, isSettled } from '../../../d24/beneficiary/decisionTexts';
import { decisionOf } from '../../../d24/beneficiary/decisionWords';
import { saysNotToPay } from '../../../d24/beneficiary/remarksNotToPay';

it.each([
	['Pagar', 'ask'],
	['¿Pagar (S/N)?', 'ask'],
	['Procesar hoy', 'pay'],
	['Pagar a', 'pay'],
	['Pay today', 'pay'],
	['A pagar', 'pay'],
	['Aprobado por Finanzas (sí/no)', 'pay'],
	['No pagar', 'dont'],
	['No pagar (X)', 'dont'],
	['¿Ya fue pagado este pago?', 'paid'],
	['Pago', 'paid'],
	['¿Ya pagado este pago?', 'paid'],
	['Estado del pago', 'status'],
	['On Hold (Y/N)', 'hold'],
	['Fecha de pago', 'day'],
	['Sí', undefined],
	['S/N', undefined],
	['', undefined],
	['Pagar viernes', undefined],
	['Nombre', undefined],
	['Pagar '.repeat(30), undefined],
])('the column "%s" decides: %s', (heading, decision) => {
	// The second answer is the one that was kept.
	for (const again of [false, true]) expect([again, decisionOf(heading)]).toStrictEqual([again, decision]);
});

it.each([
	['Pagado', true, true, false],
	['YA PAGADO.', true, true, false],
	['cancelled', true, true, false],
	['completed', true, true, false],
	['COMPLETED', false, false, false],
	['Pendiente', false, true, false],
	['en espera', false, true, false],
	['not yet', false, true, false],
	['Listo', false, false, true],
	['todo', false, false, true],
	['pagado ayer', false, false, false],
	['', false, false, false],
	[`pagado${'.'.repeat(34)}`, true, true, false],
	[`pagado${'.'.repeat(35)}`, false, false, false],
	[`pendiente${'.'.repeat(31)}`, false, true, false],
	[`pendiente${'.'.repeat(32)}`, false, false, false],
	[`listo${'!'.repeat(35)}`, false, false, true],
	[`listo${'!'.repeat(36)}`, false, false, false],
])('"%s" settled: %s, not to be paid yet: %s, affirmed: %s', (text, settled, notYet, affirmed) => {
	expect([isSettled(text), isNotYet(text), isAffirmed(text)]).toStrictEqual([settled, notYet, affirmed]);
});

it.each([
	['No pagar', true],
	['¡¡NO PAGAR!!', true],
	['no procesar todavía', true],
	['não enviar', true],
	['Do not pay', true],
	["don't pay before Friday", true],
	['ya pagado', true],
	['Ya se pagó', true],
	['já foi pago em mãos', true],
	['already paid', true],
	[`No pagar ${'hasta nuevo aviso '.repeat(10)}`, true],
	['------ no pagar', true],
	['no pagaré', false],
	['no', false],
	['Ya', false],
	['Juan no pagar', false],
	['pagar no', false],
	['already paying', false],
	['do not payroll', false],
])('"%s" begins by saying that nothing is to be paid: %s', (text, says) => {
	expect(saysNotToPay(text)).toBe(says);
});
