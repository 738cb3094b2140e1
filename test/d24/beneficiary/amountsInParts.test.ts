import { PayoutColumns } from '../../../d24/beneficiary/payoutColumns';
import { countryOf } from '../../../d24/countries';

const columnsOf = (item: Record<string, string>) => {
	const peek = (heading: string) => item[heading] ?? '';
	return new PayoutColumns(Object.keys(item), countryOf('MX'), { textOf: peek, peek, leaveOut: [], ownFirst: false });
};

/** What is paid of a row, or the columns that stop it. */
const read = (item: Record<string, string>) => {
	const columns = columnsOf(item);
	const amount = columns.amount();
	const [issue] = columns.issues;
	return issue ? `${issue.field} ${issue.rule}` : amount;
};
const stops = (item: Record<string, string>) => expect([item, read(item)]).toEqual([item, 'amount conflict']);
const pays = (item: Record<string, string>, amount: string) => expect([item, read(item)]).toEqual([item, amount]);

describe('an amount before a tax, beside the one with it, stops the row', () => {
	it.each(['Total factura', 'Valor factura', 'Total operación', 'Bruto', 'Importe bruto', 'Total con IVA', 'Total c/IVA', 'Total (IVA incl.)', 'Total IVA incluido', 'Total + IVA', 'Importe más IVA', 'Valor com IVA'])('%s', (heading) => {
		for (const [amount, tax, text] of [['1000', '160', '1160'], ['1000.50', '160.08', '$1,160.58'], ['1,000.50', '160.08', '1160.580']] as const) {
			for (const taxed of ['IVA', 'IVA 16%', 'Total IVA', 'VAT']) for (const taken of ['Neto', 'Importe', 'Importe neto']) stops({ [taken]: amount, [taxed]: tax, [heading]: text });
		}
	});

	it.each([
		['a tax that is kept back', { Monto: '1000', 'IVA retenido': '160', 'Total factura': '1160' }, '1000'],
		['what is kept back otherwise', { Neto: '1000', 'Retención': '160', 'Total factura': '1160' }, '1000'],
		['what asks to be paid', { 'Monto a pagar': '1000', IVA: '160', 'Total factura': '1160' }, '1000'],
		['taxes of a wage', { Neto: '800', Impuestos: '200', 'Sueldo bruto': '1000' }, '800'],
		['another sum', { Importe: '1000', IVA: '160', 'Total factura': '5800' }, '1000'],
		['no tax', { Importe: '1000', IVA: '0.00', 'Total factura': '1000' }, '1000'],
		['a tax that is in it', { Importe: '1160', IVA: '160', 'Importe sin IVA': '1000', 'Importe s/IVA': '1000', 'Importe IVA no incluido': '1000' }, '1160'],
		['an invoice', { Subtotal: '1000', IVA: '160', Total: '1160' }, '1160'],
	])('but not %s', (_, item, amount) => pays(item, amount));
});

describe('what was paid of an amount already stops the row', () => {
	it.each(['Pagos realizados', 'Pagos ya realizados', 'Pagado a la fecha', 'Pagado hasta hoy', 'Monto pagado a la fecha', 'Abonos', 'Abono', 'Pagos previos', 'Pago previo', 'Pagos recibidos', 'Pagamentos efetuados', 'Pago até agora', 'Previous payments', 'Payments made', 'Paid to date', '1er pago', '2do pago', '3er pago', 'Primer pago', 'Segundo pago'])('%s', (heading) => {
		for (const text of ['1500', '1,500.00', '$1,500']) stops({ Total: '2000', [heading]: text });
		for (const text of ['2000', '3', 'x', 'Sí', '15/11/2026', '']) if (text !== '3' || !/^(?:Pagado|Monto|Pago até|Paid)/.test(heading)) pays({ Total: '2000', [heading]: text }, '2000');
	});

	it.each(['Pagos realizados', 'Abonos', 'Pagos previos', 'Monto pagado a la fecha'])('but not where %s is nothing', (heading) => {
		for (const text of ['0', '0.00', '$0.00']) pays({ Total: '2000', [heading]: text }, '2000');
	});

	it.each([['Pago anterior', '1500'], ['Fecha de pago', '46187'], ['Fecha pagado', '46187'], ['Total acumulado a la fecha', '9500']])('%s is something else', (heading, text) => pays({ Total: '2000', [heading]: text }, '2000'));
});

describe('an approval of another amount stops the row', () => {
	it.each(['Aprobado', 'Autorizado', 'Approved', 'Aprovado', 'Aprobado Gerencia', 'Autorizado por Dirección'])('%s', (heading) => {
		for (const text of ['1500', '1,500.00', '2500.00', '$2,500', '2500 pesos', '50%']) stops({ Importe: '2000', [heading]: text });
		for (const text of ['2000', '2,000.00', '100%', '1', '0', '0.00', 'Sí', 'OK', 'Ana', '46187', '15/11/2026', '123456', '0123', '12', '']) pays({ Importe: '2000', [heading]: text }, '2000');
	});

	it.each(['Autorización', 'Aprobación'])('%s with its number does not', (heading) => pays({ Importe: '2000', [heading]: '123456' }, '2000'));

	it('and neither does a day that is a number', () => pays({ Importe: '90000', Aprobado: '46187' }, '90000'));
});

it.each(['Depositar', 'Transferir', 'Cobrar', 'Pay'])('%s says what is to be paid as well', (heading) => {
	stops({ Importe: '2000', [heading]: '1500' });
	for (const text of ['Sí', 'x', '1', 'No']) pays({ Importe: '2000', [heading]: text }, '2000');
});

it.each(['Neto a cobrar', 'Total a cobrar', 'Líquido pagable Bs', 'Vr. a pagar', 'Valor do reembolso', 'Importe a liquidar', 'Valor a enviar', 'Monto por acreditar', 'Valor a repassar', 'Líquido a perceber', 'Monto a abonar', 'Monto del depósito', 'Amount to pay', 'Net pay'])('%s is the amount', (heading) => {
	pays({ [heading]: '1500' }, '1500');
});

it.each(['Gross pay', 'Pay rate', 'Sueldo a cobrar', 'Depósito', 'Deposit date', 'Cuenta a depositar', 'Comisión a cobrar'])('%s is not', (heading) => {
	pays({ [heading]: '1500' }, '');
});

it('where no column is the amount, the net one is named before others', () => {
	expect(columnsOf({ Devengado: '2000', Deducido: '160', 'Monto corregido': '1900', 'Neto pagado': '1840' }).mayBe('amount')).toEqual(['Neto pagado', 'Monto corregido']);
	expect(columnsOf({ Devengado: '2000', 'Neto pagado': 'Sí' }).mayBe('amount')).toEqual([]);
});

it.each(['Importe UVA', 'Importe USDT', 'Importe (000)', 'Importe x 1000', 'Monto UMA', 'Monto UTM', 'Monto M$'])('%s is another unit', (heading) => {
	pays({ Importe: '2000', [heading]: '1500' }, '2000');
	expect(columnsOf({ [heading]: '1500' }).mayBe('amount')).toEqual([]);
});
