import type { IDataObject } from 'n8n-workflow';

import { startSimulator, type Simulator } from '../simulator';
import { engine } from './engine';
import { credentialFor } from './fixtures';

let simulator: Simulator;
let n8n: Awaited<ReturnType<typeof engine>>;

beforeAll(async () => {
	simulator = await startSimulator();
	n8n = await engine(credentialFor(simulator));
});
afterAll(async () => await simulator.close());

const PEOPLE: Record<string, IDataObject> = {
	MX: { Nombre: 'Elena', Apellidos: 'Gómez', CURP: 'GALM850101MDFRPR04', CLABE: '021790064060296642' },
	AR: { Nombre: 'Elena', Apellido: 'Gómez', CUIT: '20123456786', CBU: '0170099220000067797370' },
	BO: { Nombre: 'Elena', Apellido: 'Gómez', 'Tipo de documento': 'CI', Documento: '1234567', Banco: 'Banco Unión', 'Tipo de cuenta': 'Ahorros', 'Número de cuenta': '10000012345678' },
};
let count = 0;

/** What is sent of a row: amount and currency, or why nothing is. */
async function sent(country: string, columns: IDataObject, change: IDataObject = {}): Promise<string> {
	const row = { Folio: `other-${++count}`, ...columns, ...PEOPLE[country] };
	const run = await n8n.run({ resource: 'cashout', operation: 'create', country, beneficiarySource: 'item', ...change }, [row], { typeVersion: 1.1 });
	if (run.error) return `${run.error.message} ${run.error.description ?? ''}`;
	const { amount, currency } = simulator.ledger.find(row.Folio)?.request as unknown as { amount: unknown; currency: string };
	return `${String(amount)} ${currency}`;
}

describe('nobody is paid the gross amount where another column says what is to be paid', () => {
	it.each([
		[{ Monto: '2900', Descuento: '400', 'A pagar': '2500' }, '"A pagar" and "Monto"'],
		[{ Importe: '2900', ISR: '400', 'Neto a recibir': '2500' }, '"Importe" and "Neto a recibir"'],
		[{ Total: '2900', Anticipo: '1000', Resta: '1900' }, '"Resta" and "Total"'],
		[{ 'Monto total': '30000', Cuota: '1/12', 'Valor cuota': '2500' }, '"Monto total" and "Valor cuota"'],
	])('%j', async (columns, headings) => {
		expect(await sent('MX', columns)).toContain(`The columns ${headings} both stand for amount, and they differ`);
	});

	it('and the one that is meant is paid when it is chosen, or the other is left out', async () => {
		const columns = { Monto: '2900', Descuento: '400', 'A pagar': '2500' };
		expect(await sent('MX', columns, { amount: '={{ $json["A pagar"] }}' })).toBe('2500 MXN');
		expect(await sent('MX', columns, { options: { leaveOut: 'A pagar' } })).toBe('2900 MXN');
		expect(await sent('MX', { Bruto: '2900', Descuento: '400', Neto: '2500' })).toBe('2500 MXN');
	});

	it.each(['A pagar', 'Pago'])('%s alone is named, and not a column that is to be added', async (heading) => {
		const told = await sent('MX', { [heading]: '2500' });
		expect(told).toContain(`set Amount to {{ $json["${heading}"] }}`);
		expect(told).not.toContain('add one called');
	});
});

describe('the sign in the heading of the amount', () => {
	it.each([
		['AR', 'Importe AR$', '1500 ARS'],
		['AR', 'Importe U$S', '1500 USD'],
		['BO', 'Monto Sus', '1500 USD'],
		['BO', 'Monto Bs', '1500 BOB'],
		['MX', 'Monto $', '1500 MXN'],
	])('%s %s: %s', async (country, heading, payout) => {
		expect(await sent(country, { [heading]: '1500' })).toBe(payout);
	});

	it.each([
		['MX', 'Monto €', 'The heading of the column "Monto €" says EUR, which is none of the currencies that Directa24 names for Mexico'],
		['AR', 'Importe £', 'The heading of the column "Importe £" says GBP'],
		['AR', 'Importe R$', 'The heading of the column "Importe R$" says BRL'],
		['BO', 'Monto $', 'The column "Monto $" says "$", which does not tell one currency'],
		['MX', 'Monto (%)', 'The amount is missing'],
		['MX', 'Amount %', 'is a percentage by its heading'],
	])('%s %s stops the row', async (country, heading, words) => {
		const told = await sent(country, { [heading]: '1500' });
		expect(told).toContain(words);
		if (words.includes('currenc')) expect(told).toContain('in the heading of the amount');
	});

	it('is overruled by the currency that is chosen only where they agree', async () => {
		expect(await sent('MX', { 'Monto US$': '15' }, { currency: 'USD' })).toBe('15 USD');
		expect(await sent('MX', { 'Monto €': '15' }, { currency: 'MXN' })).toContain('currency is MXN, and the column "Monto €" says EUR');
	});
});

describe('a currency in words in a column that was not taken stops the row as its code does', () => {
	it.each(['Tipo moneda', 'Moneda Cta', 'Moneda cuenta', 'Pesos/Dólares', 'Símbolo', 'Unidad'])('%s', async (heading) => {
		for (const text of ['USD', 'Dólares', 'dolares', 'US$', 'U$S', 'Dólar americano']) {
			expect([text, await sent('AR', { Importe: '1500', [heading]: text })]).toEqual([text, expect.stringContaining(`The column "${heading}", which was not taken, says USD, and without it the currency is ARS`)]);
		}
		for (const text of ['ARS', 'Pesos', 'pesos argentinos', 'AR$', 'Moneda nacional', 'M.N.', '', '-', 'N/A']) expect([text, await sent('AR', { Importe: '1500', [heading]: text })]).toEqual([text, '1500 ARS']);
	});

	it.each(['Tipo moneda', 'Moneda cuenta'])('%s: also in small letters and in words that are others elsewhere', async (heading) => {
		for (const text of ['usd', 'Soles', 'reales']) expect(await sent('AR', { Importe: '1500', [heading]: text })).toContain('which was not taken, says');
	});

	it.each(['Tipo de moneda', 'Moneda Cta', 'Moneda cuenta'])('%s: also in a text that does not tell which one', async (heading) => {
		for (const text of ['2', '840', 'D', 'XYZ']) expect([text, await sent('AR', { Importe: '1500', [heading]: text })]).toEqual([text, expect.stringContaining(`The column "${heading}" says "${text}", which does not tell one currency. Call the column "currency" and write ARS`)]);
		for (const text of ['ME', 'M.E.', 'Extranjera', 'Moneda extranjera', 'Foreign', 'estrangeira']) expect([text, await sent('AR', { Importe: '1500', [heading]: text })]).toEqual([text, expect.stringContaining(`The column "${heading}" says "${text}": another currency than the country's own, and not which one`)]);
	});

	it.each([['Moneda extranjera', 'No'], ['Moneda extranjera', '0'], ['Moneda verificada', 'Sí'], ['Decimales moneda', '2'], ['Tipo de cambio moneda', '3.75'], ['Moneda origen', 'ME'], ['Cuenta en moneda extranjera', '123456789'], ['Comentario moneda', 'ninguno']])('%s: %s says nothing of the currency', async (heading, text) => {
		expect(await sent('AR', { Importe: '1500', [heading]: text })).toBe('1500 ARS');
	});

	it('unless it asks whether the currency is a foreign one, and it is', async () => {
		expect(await sent('AR', { Importe: '1500', 'Moneda extranjera': 'Sí' })).toContain('The column "Moneda extranjera" says "Sí", which does not tell one currency');
	});

	it.each([['Nacionalidad', 'Boliviano'], ['Zapato', 'Sol'], ['Equipo', 'Real'], ['Zapato', 'Reales']])('%s: %s is something else', async (heading, text) => {
		expect(await sent('AR', { Importe: '1500', [heading]: text })).toBe('1500 ARS');
	});

	it('unless a column that was taken says the currency', async () => {
		expect(await sent('AR', { Importe: '1500', Moneda: 'ARS', 'Moneda cuenta': 'Dólares' })).toBe('1500 ARS');
		expect(await sent('BO', { Monto: '15', Moneda: 'Sus' })).toBe('15 USD');
	});
});

describe('a currency in the cell of the amount', () => {
	it.each([
		['100 USD', 'says USD'],
		['US$100', 'says USD'],
		['U$S 1.100,50', 'says USD'],
		['100 dólares', 'says USD'],
		['100 dlls', 'says USD'],
		['€100', 'says EUR'],
		['R$ 100', 'says BRL'],
	])('%s is not the one that would be sent', async (text, words) => {
		const told = await sent('MX', { Importe: text });
		expect(told).toContain(`The amount "${text}" ${words}, and the currency that would be sent is MXN. Write the number alone, and the currency that is meant in a column "currency" of its own`);
		expect(told).not.toContain('Write it as');
		expect(await sent('MX', { Importe: text }, { currency: '' })).toContain(`The amount "${text}" has a currency beside the number. Write the number alone`);
	});

	it.each([
		['MX', '$100', {}],
		['MX', '100 MXN', {}],
		['MX', '$ 100.00 MXN', {}],
		['MX', '$100', { Moneda: 'USD' }],
		['MX', '100 USD', { Moneda: 'dólares' }],
		['BO', 'Bs. 100', {}],
	])('%s %s is the one that is sent with %j', async (country, text, more) => {
		expect(await sent(country, { Importe: text, ...more })).toContain('Write it as 100');
	});

	it('that may be another one stops the row as well', async () => {
		expect(await sent('BO', { Importe: '$100' })).toContain('The amount "$100" says $, and the currency that would be sent is BOB');
		expect(await sent('MX', { Importe: '100 USD EUR' })).not.toContain('Write it as');
	});
});
