import fc from 'fast-check';

import { claimOf, type Claim } from '../../../d24/beneficiary/amountClaims';
import { PayoutColumns } from '../../../d24/beneficiary/payoutColumns';
import { countryOf } from '../../../d24/countries';

const columnsOf = (item: Record<string, string>, country = 'MX', leaveOut: string[] = []) => {
	const peek = (heading: string) => item[heading] ?? '';
	return new PayoutColumns(Object.keys(item), countryOf(country), { textOf: peek, peek, leaveOut, ownFirst: false });
};

/** What is paid of a row, or the columns that stop it. */
const read = (item: Record<string, string>, country = 'MX') => {
	const columns = columnsOf(item, country);
	const amount = columns.amount();
	const [issue] = columns.issues;
	return issue ? `${issue.field} ${issue.rule}: ${issue.column}` : amount;
};
const stops = (item: Record<string, string>, country = 'MX') => expect([item, read(item, country)]).toEqual([item, expect.stringMatching(/^amount conflict: /)]);

describe('a column beside the amount that may be what is to be paid, and differs, stops the row', () => {
	it.each([
		'A pagar', 'Por pagar', 'Saldo por pagar', 'Pendiente por pagar', 'A depositar', 'Líquido a recibir', 'Neto a recibir', 'Sueldo neto', 'Cantidad a pagar', 'Monto no pagado', 'Monto a pagar hoy', 'Importe a pagar esta semana',
		'Monto autorizado', 'Monto aprobado', 'Monto corregido', 'Monto final', 'Monto solicitado', 'Importe pendiente', 'Valor cuota', 'Resta', 'Saldo', 'Parcialidad', 'Pago', 'Pago final', 'Pagar', 'Depósito', 'Vr a pagar', 'V. Neto', 'Valor descontado',
		'Total con IVA', 'Neto de retenciones', 'Total factura', 'Monto contrato', 'Monto pagado', 'Pagado parcial', 'Total corregido', 'montocorregido', 'neto_a_recibir', 'importeNetoARecibir',
		'A receber', 'Valor a receber', 'Valor final', 'Valor líquido', 'Total líquido', 'Valor a transferir', 'A pago', 'Importe a depositar', 'Monto a depositar',
		'Net', 'Net amount', 'Net pay', 'Net payment', 'Amount to pay', 'Approved amount', 'Final amount', 'Balance due', 'Outstanding', 'To pay', 'Remaining',
	])('%s', (heading) => {
		for (const amount of ['Monto', 'Importe total', 'Valor', 'Amount']) for (const text of ['2500', '2,500.00', '$2,500', 'MXN 2500', '2500 pesos']) stops({ [amount]: '2900', [heading]: text });
	});

	it('with all of them named', () => {
		const [issue] = issuesOf({ 'Importe total': '2500', 'Importe pagado': '1000', 'Importe pendiente': '1500' });
		expect(issue).toMatchObject({ field: 'amount', rule: 'conflict', blocking: true, message: 'The columns "Importe pagado", "Importe pendiente" and "Importe total" all stand for amount, and they differ' });
	});

	const issuesOf = (item: Record<string, string>) => {
		const columns = columnsOf(item);
		columns.amount();
		return columns.issues;
	};

	it('also where it is zero or negative', () => {
		for (const text of ['0', '0.00', '-1900', '(1,900.00)']) for (const heading of ['Saldo', 'Saldo por pagar', 'Monto aprobado', 'Neto']) stops({ Monto: '2900', [heading]: text });
	});

	it('also where only a part is to be paid', () => {
		stops({ Importe: '2500', '% a pagar': '50%' });
		expect(read({ Importe: '2500', '% a pagar': '100 %' })).toBe('2500');
	});

	it('whatever the adjective', () => {
		const adjective = fc.stringMatching(/^[ŧłđ]{3,8}$/);
		const noun = fc.constantFrom('monto', 'Importe', 'VALOR', 'amount', 'cantidad a pagar', 'saldo por pagar', 'neto', 'líquido', 'Net pay', 'A pagar', 'a receber');
		const amounts = fc.tuple(fc.integer({ min: 100, max: 999_999 }), fc.integer({ min: 100, max: 999_999 }));
		fc.assert(
			fc.property(noun, fc.array(adjective, { maxLength: 2 }), fc.boolean(), amounts, fc.boolean(), (word, more, isBefore, [amount, other], isFirst) => {
				const heading = (isBefore ? [...more, word] : [word, ...more]).join(' ');
				const cells: Array<[string, string]> = [['Importe total', `${amount}.00`], [heading, String(other)]];
				const item = Object.fromEntries(isFirst ? cells : cells.reverse());
				if (amount === other) expect([item, ['conflict'].includes(read(item))]).toEqual([item, false]);
				else stops(item);
			}),
		);
	});
});

describe('a column beside the amount says something else', () => {
	it.each([
		'Bruto', 'Monto bruto', 'Sueldo bruto', 'Gross amount', 'Subtotal', 'Sueldo', 'Salario diario', 'Total percepciones', 'Total haberes', 'Total devengado', 'Total vencimentos',
		'IVA', 'Importe IVA', 'Monto sin IVA', 'Valor retención', 'Total impuestos', 'Total deducciones', 'Total descontos', 'ISR por pagar', 'Comisión a pagar', 'Monto comisión', 'Fee amount', 'Anticipo', 'Descuento', 'Valor desconto', 'Monto préstamo',
		'Monto límite', 'Valor máximo', 'Tope', 'Monto presupuestado', 'Crédito disponible', 'Tipo de cambio', 'Valor dólar', 'Valor de la UF', 'Valor UMA', 'Precio unitario', 'Valor hora', 'Cantidad', 'Total horas', 'Total viajes', 'Quantity', 'Total pedidos',
		'Porcentaje', '% ISR', 'Valor %', 'Monto en centavos', 'Monto anterior', 'Original amount', 'Total acumulado', 'Monto extra', 'Propina', 'Fecha valor', 'Value date', 'Fecha a pagar', 'Fecha de pago', 'Cuentas por pagar', 'Número de cuotas', 'Tipo de importe', 'Centro de costo', 'Importe empresa pagadora',
		'Transferencia', 'Semana', 'Folio fiscal', 'Zapato',
	])('%s, whatever its number', (heading) => {
		for (const text of ['400', '46500', '2500.00', '0']) expect([text, read({ Monto: '2900', [heading]: text })]).toEqual([text, '2900']);
	});

	it.each([
		['Bruto, Descuento, Neto', { Bruto: '2900', Descuento: '400', Neto: '2500' }, '2500'],
		['a payroll', { Sueldo: '2700', 'Total percepciones': '2900', 'Total remunerativo': '2800', 'Total deducciones': '400', 'Total ŧłđ': '99.50', 'Neto a pagar': '2500' }, '2500'],
		['an invoice', { Subtotal: '150', IVA: '22.5', Total: '172.5' }, '172.5'],
		['a part of an invoice', { 'Valor factura': '2900', 'Valor a pagar': '2500' }, '2500'],
		['a part of a contract', { 'Monto contrato': '29000', 'Total factura': '5800', Monto: '2500' }, '2500'],
		['a wallet', { amount: '50', balance: '300.00', account_balance: '20.00' }, '50'],
		['the same amount everywhere', { Monto: '2500', 'A pagar': '2500.00', 'Monto final': '$2,500.00', Pago: 'MXN 2,500.00', Neto: '2500' }, '2500'],
		['what could be the same', { Monto: '2500', 'A pagar': '2.500' }, '2500'],
		['answers', { Monto: '2500', 'A pagar': '1', Pagar: 'Sí', Pago: 'x', Pendiente: 'No' }, '2500'],
		['counts', { Monto: '2500', Pago: '2', Cuota: '3', Pagos: '1/12', 'Total ŧłđ': '12', 'Saldo ŧłđ': '5' }, '2500'],
		['nothing paid', { Monto: '2500', 'Monto pagado': '0.00', 'Pagado parcial': '1' }, '2500'],
		['words, dashes and nothing', { Monto: '2500', 'Monto final': '', 'A pagar': '-', 'Monto en letra': 'dos mil', Neto: '' }, '2500'],
		['a day', { Monto: '2500', 'A pagar': '20/11/2026', 'Pago ŧłđ': '20.11.2026' }, '2500'],
	])('%s', (_, item, amount) => {
		expect(read(item)).toBe(amount);
	});

	it('or is left out', () => {
		const columns = columnsOf({ Monto: '2900', 'A pagar': '2500' }, 'MX', ['A pagar']);
		expect([columns.amount(), columns.issues]).toEqual(['2900', []]);
	});

	it('or the amount is none, which is told elsewhere', () => {
		for (const amount of ['cien', '1,234', '']) expect(read({ Monto: amount, 'A pagar': '2500' })).toBe(amount);
	});

	it('or the columns that stand for it differ already', () => {
		const columns = columnsOf({ Monto: '2900', Total: '2500', 'A pagar': '2400' });
		columns.amount();
		expect(columns.issues.map(({ column }) => column)).toEqual(['Total + Monto']);
	});
});

it.each(['Neto a recibir', 'Monto a depositar', 'Valor a receber', 'Líquido a recibir', 'Importe a transferir', 'Net amount', 'Net', 'Vlr neto'])('%s alone is the amount', (heading) => {
	expect(columnsOf({ [heading]: '2500' }).amount()).toBe('2500');
});

it.each(['A pagar', 'Pago', 'Pendiente', 'Depósito', 'Por pagar', 'Saldo por pagar', 'Sueldo neto'])('%s alone is named as what may be the amount', (heading) => {
	expect(columnsOf({ [heading]: '2500' }).mayBe('amount')).toEqual([heading]);
	expect(columnsOf({ [heading]: '' }).mayBe('amount')).toEqual([]);
});

it.each(['A pagar', 'Pago'])('%s with an answer is not', (heading) => {
	for (const text of ['Sí', '1', 'No', '0', 'x', '20/11/2026']) expect([text, columnsOf({ [heading]: text }).mayBe('amount')]).toEqual([text, []]);
	expect(columnsOf({ [heading]: '2500' }).mayBe('external_id')).toEqual([]);
});

it.each<[string, Claim | undefined]>([
	['Monto final', 'amount'],
	['A pagar', 'due'],
	['A pagar ($)', 'amount'],
	['Facturas por pagar', 'payment'],
	['Pago', 'payment'],
	['Pago aprobado', 'payment'],
	['Estado de pago', undefined],
	['Banco a depositar', undefined],
	['Total ŧłđ', 'sum'],
	['Total a pagar ŧłđ', 'amount'],
	['Valor do boleto', 'amount'],
	['Valor boleta', 'whole'],
	['Monto pagado', 'paid'],
	['Pagado', undefined],
	['% a pagar', 'share'],
	['Due date', undefined],
	['Due', undefined],
	['Amount due', 'amount'],
	['', undefined],
])('%s claims %s', (heading, claim) => {
	for (let time = 0; time < 2; time++) expect(claimOf(heading)).toBe(claim);
});

it('many headings are read as few', () => {
	for (let count = 0; count < 1_100; count++) expect(claimOf(`Monto ${'ŧ'.repeat(3)} ${count}`)).toBe('amount');
	expect(read({ Monto: '2500', 'Monto final': '9'.repeat(61) })).toBe('2500');
});
