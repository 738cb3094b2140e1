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

const NEW = { typeVersion: 1.1 };
/** What a person chooses in a new node, and nothing else. */
const chosen = (change: IDataObject = {}): IDataObject => ({ resource: 'cashout', operation: 'create', country: 'item', beneficiarySource: 'item', ...change });
const validate = async (rows: IDataObject[], change: IDataObject = {}) => {
	const run = await n8n.run(chosen({ operation: 'validate', ...change }), structuredClone(rows), NEW);
	expect(run.error).toBeUndefined();
	const told: Array<IDataObject & { valid: boolean; mapping: IDataObject; issues: Array<{ field: string; rule: string; message: string; fix: string; blocking: boolean }> }> = [];
	run.outputs.slice(0, 2).forEach((items) => items.forEach(({ json, pairedItem }) => (told[(pairedItem as { item: number }).item] = json as never)));
	return told;
};
const blocking = (told: Awaited<ReturnType<typeof validate>>, index = 0) => (told[index]?.issues ?? []).filter((issue) => issue.blocking).map(({ message, fix }) => `${message}. ${fix}`).join('\n');

const MEXICO = { Nombre: 'Elena', Apellidos: 'Gómez', CURP: 'GALM850101MDFRPR04', CLABE: '021790064060296642' };
const BRAZIL = { Nome: 'Ana', CPF: '01716001340', 'Chave Pix': '+5511987654321' };

let count = 0;
const id = () => `map-${++count}`;

describe('one node checks and pays a sheet', () => {
	it('with Spanish headings, of several countries', async () => {
		const rows = [
			{ Folio: id(), País: 'México', Monto: '2500.00', Moneda: 'MXN', ...MEXICO },
			{ Folio: id(), País: 'Brasil', Monto: 100.5, Moneda: 'Reais', Nombre: 'Ana', Documento: '01716001340', 'Llave Pix': '+5511987654321' },
			{ Folio: id(), País: 'MX', Monto: '10', Moneda: 'Dólares', ...MEXICO },
		];
		expect((await n8n.run(chosen(), rows, NEW)).error).toBeUndefined();
		expect(rows.map(({ Folio }) => simulator.ledger.find(Folio)?.request as unknown as IDataObject)).toEqual([
			expect.objectContaining({ country: 'MX', currency: 'MXN', bank_account: MEXICO.CLABE }),
			expect.objectContaining({ country: 'BR', currency: 'BRL', phone: '+5511987654321' }),
			expect.objectContaining({ country: 'MX', currency: 'USD' }),
		]);
		expect(rows.map(({ Folio }) => simulator.ledger.find(Folio)?.amount)).toEqual(['2500.00', '100.5', '10']);
	});

	it.each([
		['Factura', 'Importe a pagar', 'Divisa', 'Country'],
		['Nº de referencia', 'Importe', 'moneda', 'país'],
		['Referência', 'Valor', 'Moeda', 'País'],
		['invoice number', 'Amount', 'Currency', 'Country code'],
		['external_id', 'amount', 'currency', 'country'],
		['ID de pago', 'Total a pagar', 'Moneda', 'Pais destino'],
		['Orden de pago', 'Neto a pagar', 'Moneda de pago', 'País'],
	])('headings %s, %s, %s, %s', async (externalId, amount, currency, country) => {
		const own = id();
		const [told] = await validate([{ [externalId]: own, [amount]: '12.50', [currency]: 'MXN', [country]: 'MX', ...MEXICO }]);
		expect(told?.issues).toEqual([]);
		expect(told).toMatchObject({ external_id: own, mapping: { external_id: externalId, amount, currency, country } });
		expect(JSON.stringify(told?.mapping.of_no_concern ?? '')).not.toContain(externalId);
	});

	it('Nota is the number of a bill in Brazil, and a remark elsewhere', async () => {
		const [brazil, mexico] = await validate([
			{ Nota: id(), Valor: '1', País: 'BR', ...BRAZIL },
			{ Nota: 'urgente', Folio: id(), Monto: '1', País: 'MX', ...MEXICO },
		]);
		expect([brazil?.valid, brazil?.mapping.external_id]).toEqual([true, 'Nota']);
		expect([mexico?.valid, mexico?.mapping.external_id]).toEqual([true, 'Folio']);
	});
});

describe('a sheet is told what is the matter in its own words', () => {
	const row = () => ({ Folio: id(), País: 'México', Importe: 100, ...MEXICO });

	it.each([
		['a line of totals', [row(), { Folio: '', País: '', Importe: 300, Nombre: 'TOTAL', Apellidos: '', CURP: '', CLABE: '' }], ['line of totals ("TOTAL")', 'Delete it from the sheet']],
		['a line of totals in short', [row(), { Folio: 'TOTAL 145,300' }], ['line of totals ("TOTAL 145,300")']],
		['a line of totals by other words', [row(), { Folio: '', Nombre: 'Total Ventas', CURP: '', CLABE: '', Importe: 300 }], ['line of totals ("Total Ventas")']],
		['a line of totals in the column of the account', [row(), { Folio: '', País: '', Importe: 300, Nombre: '', CURP: '', CLABE: 'TOTAL' }], ['line of totals ("TOTAL")']],
		['a remark', [row(), { Folio: '* Elaboró: Lic. Ana Ruiz', País: '', Importe: '', Nombre: '', CURP: '', CLABE: '' }], ['remark ("* Elaboró: Lic. Ana Ruiz")']],
		['the headings once more', [row(), Object.fromEntries(Object.keys(row()).map((heading) => [heading, heading]))], ['repeats the headings']],
		['a title above the headings', [row(), { 'Pagos semana 48': 'F-1', __EMPTY: 'México', __EMPTY_1: 'Elena', __EMPTY_2: MEXICO.CLABE }], ['first line of the sheet is not its headings']],
		['another delimiter', [row(), { 'Folio;País;Nombre;CLABE': 'F-1;México;Elena;021790064060296642' }], ['read as one column', 'Set Delimiter to ;']],
	])('%s', async (_title, rows, words) => {
		const told = await validate(rows as IDataObject[]);
		expect(told[0]?.valid).toBe(true);
		expect(told[1]?.issues).toHaveLength(1);
		for (const text of words) expect(blocking(told, 1)).toContain(text);
	});

	it('rows that have nothing but what all rows have are skipped', async () => {
		const same = { Moneda: 'MXN', Estado: 'Pendiente' };
		const told = await validate([{ 'No.': 1, ...row(), ...same }, { 'No.': 2, Folio: '', ...same, Importe: '$ -   ' }, { 'No.': 3, ...same, Nombre: 'Pedro' }, { ...same, Importe: 100 }]);
		expect(told.map((each) => each?.valid)).toEqual([true, undefined, false, false]);
	});

	it('a beneficiary with such a name is none', async () => {
		const [told] = await validate([{ ...row(), Nombre: 'Total Play SA de CV', CLABE: '' }]);
		expect(blocking([told] as never)).toContain('CLABE (bank_account) is empty');
	});

	it.each([
		['CURP', 'CURP: document_id is empty'],
		['Nombre', 'Nombre: beneficiary_name is empty'],
		['Apellidos', 'Apellidos: Last Name (beneficiary_lastname) is empty'],
		['Folio', 'Folio: external_id is empty'],
		['Importe', 'Importe: The amount is missing'],
	])('an empty cell, by the heading %s', async (heading, words) => {
		const [told] = await validate([{ ...row(), [heading]: '' }]);
		expect(told?.to_fix).toContain(words);
		expect(told?.to_fix).not.toContain('add one called');
	});

	it('a column that is not there is to be added', async () => {
		const [told] = await validate([{ Folio: id(), País: 'Colombia', Importe: 100, Nombre: 'Ana', Apellido: 'Gómez', Cédula: '1012345678', Documento: '', Banco: 'Bancolombai', Cuenta: '12345678901', 'Tipo de cuenta': 'Ahorros' }]);
		expect(told?.to_fix).toContain('Banco: No bank is called "Bancolombai". The nearest is Bancolombia (007)');
		const [other] = await validate([{ Folio: id(), País: 'Colombia', Importe: 100, Nombre: 'Ana', Apellido: 'Gómez', Documento: '1012345678', Banco: 'Bancolombia', Cuenta: '12345678901', 'Tipo de cuenta': 'Ahorros' }]);
		expect(other?.to_fix).toContain('The sheet has no column for it: add one called "Document type"');
	});
});

describe('nothing is guessed', () => {
	it.each([
		[{ Folio: 'F-1', Factura: 'A-1' }, ['"Factura" and "Folio"', 'external_id']],
		[{ Folio: 'F-1', Monto: '10', Total: '12' }, ['"Monto" and "Total"', 'amount']],
		[{ Folio: 'F-1', Monto: '10', Monto_1: '12' }, ['"Monto" and "Monto_1"', 'amount']],
		[{ Folio: 'F-1', Monto: '1250', Importe: '12.50' }, ['"Importe" and "Monto"', 'amount']],
		[{ Folio: 'F-1', Moneda: 'MXN', Divisa: 'USD' }, ['"Divisa" and "Moneda"', 'currency']],
		[{ Folio: 'F-1', Moneda: 'MXN', Monto: '', 'Monto USD': '10' }, ['"Moneda" and "Monto USD"', 'currency']],
		[{ Folio: 'F-1', País: 'MX', Country: 'BR' }, ['"Country" and "País"', 'country']],
	])('two columns that differ stop the item: %j', async (columns, [headings, field]) => {
		const told = await validate([{ País: 'MX', Monto: '10', ...columns, ...MEXICO }]);
		expect(blocking(told)).toContain(`The columns ${headings} both stand for ${field}`);
	});

	it.each([
		[{ Monto: '10', Importe: '10.00' }],
		[{ Monto: '10', Moneda: 'MXN', Divisa: 'Pesos mexicanos' }],
		[{ Monto: '10', Country: 'Mexico' }],
	])('two columns that say the same are one: %j', async (columns) => {
		const [told] = await validate([{ Folio: id(), País: 'MX', ...columns, ...MEXICO }]);
		expect(told?.valid).toBe(true);
	});

	it.each([
		['ID', 'Monto', 'external_id is empty', '$json["ID"]'],
		['Orden', 'Monto', 'external_id is empty', '$json["Orden"]'],
		['Folio', 'Cantidad', 'The amount is missing', '$json["Cantidad"]'],
		['Folio', 'Subtotal', 'The amount is missing', '$json["Subtotal"]'],
		['Folio', 'Sueldo bruto', 'The amount is missing', '$json["Sueldo bruto"]'],
	])('%s and %s: a column that often is something else is named and not taken', async (one, two, message, advice) => {
		const told = await validate([{ [one]: id(), [two]: '10', País: 'MX', ...MEXICO }]);
		expect(blocking(told)).toContain(message);
		expect(blocking(told)).toContain(advice);
	});

	it('an ID or a country that is nowhere is an error, never invented', async () => {
		expect(blocking(await validate([{ País: 'MX', Monto: '10', ...MEXICO }]))).toContain('external_id is empty');
		expect(blocking(await validate([{ Folio: id(), Monto: '10', ...MEXICO }]))).toContain('country is empty: no column of the item tells it');
		expect(blocking(await validate([{ Folio: id(), Monto: '10', País: '', ...MEXICO }]))).toContain('the column "País" has nothing in it');
	});
});

describe('a parameter that is filled in', () => {
	it('wins, and what a column says of the amount is told where they differ', async () => {
		const own = id();
		const [told] = await validate([{ Folio: 'other', Monto: '90', País: 'MX', ...MEXICO }], { externalId: own, amount: '100' });
		expect(told).toMatchObject({ external_id: own, valid: true });
		expect(told?.issues).toContainEqual(expect.objectContaining({ field: 'amount', blocking: false, message: 'The amount is 100, and the column "Monto" says 90' }));
		const [chosenColumn] = await validate([{ Folio: id(), Neto: '80', Total: '90', País: 'MX', ...MEXICO }], { amount: '={{ $json.Neto }}' });
		expect(chosenColumn?.issues).toEqual([]);
	});

	it('and gives nothing is an error, whatever a column says', async () => {
		const told = await validate([{ Folio: id(), Monto: '90', País: 'MX', ...MEXICO }], { externalId: '={{ $json.none }}', amount: '={{ $json.none }}' });
		expect(blocking(told)).toMatch(/The amount is missing[^]*external_id|external_id[^]*The amount is missing/);
	});

	it('as country stops where a column says another one', async () => {
		const told = await validate([{ Folio: id(), Monto: '90', País: 'Colombia', ...MEXICO }], { country: 'MX' });
		expect(blocking(told)).toContain('The country is MX, and the column "País" says CO');
		const [leftOut] = await validate([{ Folio: id(), Monto: '90', País: 'Colombia', ...MEXICO }], { country: 'MX', options: { leaveOut: '["País"]' } });
		expect(leftOut?.valid).toBe(true);
	});
});

describe('the currency', () => {
	const sent = async (row: IDataObject, change: IDataObject = {}, extra: IDataObject = NEW) => {
		const own = id();
		const run = await n8n.run(chosen({ country: 'MX', ...change }), [{ Folio: own, ...(row.Monto === undefined && row['Monto USD'] === undefined ? { Monto: '10' } : {}), ...MEXICO, ...row }], extra);
		return run.error ? `${run.error.message} ${run.error.description}` : (simulator.ledger.find(own)?.request.currency ?? 'none');
	};

	it('is the one of a column, by code or in words; else that of the heading of the amount; else the own one', async () => {
		expect(await sent({})).toBe('MXN');
		expect(await sent({ Moneda: 'usd' })).toBe('USD');
		expect(await sent({ Moneda: 'Pesos' })).toBe('MXN');
		expect(await sent({ 'Monto USD': '10' })).toBe('USD');
		expect(await sent({ 'Monto (US$)': '10', Monto: '' })).toBe('USD');
		expect(await sent({ Moneda: '' })).toContain('the column "Moneda" has nothing in it');
		expect(await sent({ Moneda: 'bitcoin' })).toContain('"bitcoin", which does not tell one currency');
	});

	it('an empty cell beside filled ones stops, also where n8n leaves it out of the row', async () => {
		const told = await validate([{ Folio: id(), Monto: '1', Moneda: 'USD', ...MEXICO }, { Folio: id(), Monto: '1', ...MEXICO }], { country: 'MX' });
		expect([told[0]?.valid, told[1]?.valid]).toEqual([true, false]);
		expect(blocking(told, 1)).toContain('the column "Moneda" has nothing in it in this row');
	});

	it('that is chosen wins over the own one, and stops where a column contradicts it', async () => {
		expect(await sent({}, { currency: 'USD' })).toBe('USD');
		expect(await sent({ Moneda: 'USD' }, { currency: 'MXN' })).toContain('currency is MXN, and the column "Moneda" says USD');
		expect(await sent({}, { currency: '={{ "usd" }}' })).toBe('USD');
		expect(await sent({}, { currency: '' })).toBe('none');
	});

	it('in nodes of the type version 1 that never named one, is still that of a column alone', async () => {
		const old = { typeVersion: 1 };
		expect(await sent({}, {}, old)).toContain('currency is empty');
		expect(await sent({ currency: 'USD' }, {}, old)).toBe('USD');
		expect(await sent({ currency: 'USD', Moneda: 'MXN' }, { beneficiarySource: 'fields', externalId: '={{ $json.Folio }}', amount: '1', beneficiary_name: 'Elena', beneficiary_lastname: 'Gómez', document_id: MEXICO.CURP, bank_account: MEXICO.CLABE }, old)).toBe('USD');
	});

	it('that the country does not name warns', async () => {
		const [told] = await validate([{ Folio: id(), Monto: '1', Moneda: 'BRL', ...MEXICO }], { country: 'MX' });
		expect(told?.issues).toContainEqual(expect.objectContaining({ field: 'currency', blocking: false, message: expect.stringContaining('BRL is none of the currencies that Directa24 names for Mexico') }));
	});
});

describe('what a row says of itself', () => {
	it('in checkboxes, as Google Sheets and Excel give them', async () => {
		const row = () => ({ Folio: id(), Monto: '10', País: 'MX', ...MEXICO });
		for (const [heading, stops] of [['Pagado', true], ['Pagar', false], ['Autorizado', false], ['Bloqueado', true], ['No pagar', true]] as const) {
			const told = await validate([{ ...row(), [heading]: stops }, { ...row(), [heading]: !stops }]);
			expect([heading, told.map(({ valid }) => valid)]).toEqual([heading, [false, true]]);
			expect(blocking(told)).toContain(`The column "${heading}" says "${stops}", so that the row is not to be paid`);
		}
		const [held] = await validate([{ ...row(), on_hold: true }]);
		expect(held).toMatchObject({ valid: true, mapping: { on_hold: 'on_hold' } });
	});

	it('on_hold in a column creates its row on hold, and no other', async () => {
		const rows = [{ Folio: id(), País: 'MX', Monto: '10', 'On Hold': 'Sí', ...MEXICO }, { Folio: id(), País: 'MX', Monto: '10', 'On Hold': '', ...MEXICO }];
		const run = await n8n.run(chosen(), rows, NEW);
		expect(run.error).toBeUndefined();
		expect(run.items.map(({ json }) => json.status)).toEqual(['ON_HOLD', 'PENDING']);
		expect(rows.map(({ Folio }) => (simulator.ledger.find(Folio)?.request as IDataObject | undefined)?.on_hold)).toEqual([true, undefined]);
	});

	it('one row that is not to be paid stops the batch before anything is sent', async () => {
		const rows = [{ Folio: id(), País: 'MX', Monto: '10', Pagar: 'x', ...MEXICO }, { Folio: id(), País: 'MX', Monto: '10', Pagar: '', ...MEXICO }];
		const run = await n8n.run(chosen(), rows, NEW);
		expect(run.error?.message).toContain('The column "Pagar" is empty here and says yes in other rows');
		expect(rows.map(({ Folio }) => simulator.ledger.find(Folio))).toEqual([undefined, undefined]);
		expect((await n8n.run(chosen({ options: { leaveOut: 'Pagar' } }), rows, NEW)).error).toBeUndefined();
	});
});

describe('a cell that n8n leaves out of its row, since it is empty', () => {
	const row = () => ({ Folio: id(), País: 'MX', Monto: '10', ...MEXICO });

	it.each(['x', 'OK', 'Listo', 'Aprobado', 'PAGAR', '2026-11-20', '☑'])('is no mark where other rows are marked with %s', async (mark) => {
		for (const rest of [{}, { Pagar: '' }, { Pagar: '-' }, { Pagar: null }]) {
			const told = await validate([{ ...row(), Pagar: mark }, { ...row(), ...rest }]);
			expect([mark, rest, told.map(({ valid }) => valid)]).toEqual([mark, rest, [true, false]]);
		}
	});

	it.each(['Aprobado por', 'Autorizado', 'Visto bueno', 'Approved by'])('under %s is no approval where other rows are approved', async (heading) => {
		for (const mark of heading === 'Visto bueno' ? ['x', '20/11/2026'] : ['x', 'Ana Ruiz', '20/11/2026', 'G-77']) {
			expect([mark, (await validate([{ ...row(), [heading]: mark }, row(), { ...row(), [heading]: 'No' }])).map(({ valid }) => valid)]).toEqual([mark, [true, false, false]]);
		}
		expect((await validate([row(), row()])).map(({ valid }) => valid)).toEqual([true, true]);
	});

	it('lacks the digit that other rows have', async () => {
		const account = { Folio: id(), País: 'BR', Valor: '10', Nome: 'Ana', Sobrenome: 'Silva', CPF: '01716001340', Banco: '001', Agência: '1234', 'Tipo de conta': 'C', Conta: '25832' };
		const told = await validate([{ ...account, 'Dígito da conta': '0' }, { ...account, Folio: id() }]);
		expect([told[0]?.valid, told[1]?.valid]).toEqual([true, false]);
		expect(blocking(told, 1)).toContain('check digit');
	});

	it('pays nobody who is not marked, whichever rows another node has looked at before', async () => {
		const rows = [{ ...row(), Pagar: '' }, { ...row(), Pagar: 'x' }].map((json) => json as IDataObject);
		const items = structuredClone(rows);
		await n8n.run(chosen({ operation: 'validate' }), items.slice(0, 1), NEW);
		const run = await n8n.run(chosen(), items, NEW);
		expect(run.error?.message).toContain('The column "Pagar" is empty here');
		expect(rows.map(({ Folio }) => simulator.ledger.find(String(Folio)))).toEqual([undefined, undefined]);
	});
});

describe('a currency in a column that is not the one of the payout', () => {
	it.each(['Mon.', 'Divisa origen', 'Cta. cargo moneda', 'XYZ'])('%s stops the row when it says another one than would be sent', async (heading) => {
		const row = { Folio: id(), País: 'MX', Monto: '10', ...MEXICO };
		const told = await validate([{ ...row, [heading]: 'USD' }]);
		expect(blocking(told)).toContain(`The column "${heading}", which was not taken, says USD, and without it the currency is MXN`);
		expect((await validate([{ ...row, [heading]: 'MXN' }]))[0]?.valid).toBe(true);
		expect((await validate([{ ...row, [heading]: 'USD' }], { options: { leaveOut: heading } }))[0]?.valid).toBe(true);
		expect((await validate([{ ...row, [heading]: 'USD', Moneda: 'MXN' }]))[0]?.valid).toBe(true);
	});

	it.each([['Ccy', 'USD', 'USD'], ['Curr.', 'USD', 'USD'], ['Moneda', 'M.N.', 'MXN']])('%s: %s is %s', async (heading, text, code) => {
		const row = { Folio: id(), País: 'MX', Monto: '10', [heading]: text, ...MEXICO };
		expect((await n8n.run(chosen(), [row], NEW)).error).toBeUndefined();
		expect((simulator.ledger.find(row.Folio)?.request as unknown as IDataObject).currency).toBe(code);
	});
});

describe('an amount in another unit', () => {
	it.each(['Monto en centavos', 'amount_cents', 'Monto (miles)', 'Valor em mil', 'Importe (k)'])('%s is not taken, and nobody is told to call it the amount', async (heading) => {
		const told = await validate([{ Folio: id(), País: 'MX', [heading]: '1000', ...MEXICO }]);
		expect(blocking(told)).toContain('The amount is missing');
		expect(blocking(told)).toContain('in another unit');
		expect(blocking(told)).not.toContain('may be it');
	});

	it.each(['Descuento', 'ISR', 'Comisión', 'Retención', 'Anticipo'])('%s is none either', async (heading) => {
		const told = await validate([{ Folio: id(), País: 'MX', [heading]: '1000', ...MEXICO }]);
		expect(blocking(told)).toContain('The amount is missing');
		expect(blocking(told)).not.toContain(`$json["${heading}"]`);
	});

	it.each(['Amount Due', 'Payable Amount', 'Amount owed'])('%s is one', async (heading) => {
		expect((await validate([{ Folio: id(), País: 'MX', [heading]: '10', ...MEXICO }]))[0]?.valid).toBe(true);
	});
});

describe('a heading that was read with the wrong encoding', () => {
	it.each(['Pa\uFFFDs', 'PaÃ­s', 'Pa%C3%ADs'])('%s is named where the country is missing', async (heading) => {
		const told = await validate([{ Folio: id(), [heading]: 'MX', Monto: '10', ...MEXICO }]);
		// A byte of í is a soft hyphen, which nobody sees.
		expect(blocking(told)).toContain(`The heading of the column "${heading.replace('\u00AD', ' ')}" was read with the wrong encoding`);
	});

	it('is named where another field is missing, and not where nothing is', async () => {
		const { CURP, ...rest } = MEXICO;
		const row = { Folio: id(), País: 'MX', Monto: '10', 'Identificaci\uFFFDn': CURP };
		expect(blocking(await validate([{ ...row, ...rest }]))).toContain('The heading of the column "Identificaci\uFFFDn" was read with the wrong encoding');
		expect(blocking(await validate([{ ...row, ...MEXICO }]))).not.toContain('wrong encoding');
	});
});
