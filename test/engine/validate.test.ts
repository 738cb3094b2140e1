import { startSimulator, type Simulator } from '../simulator';
import { engine } from './engine';
import { brazil, credentialFor } from './fixtures';

let simulator: Simulator;
let n8n: Awaited<ReturnType<typeof engine>>;

beforeAll(async () => {
	simulator = await startSimulator();
	n8n = await engine(credentialFor(simulator));
});
afterAll(async () => await simulator.close());

const rows = [
	{ id: 'ok', amount: '10.00', note: 'kept' },
	{ id: 'bad', amount: 'R$ 1.234,50' },
	{ id: 'twice', amount: '1' },
	{ id: 'twice', amount: '2' },
	{ id: 'warned', amount: '3', url: 'https://n8n.example.com:8443/webhook/x/directa24' },
];

it('sends nothing and wires valid and invalid items to outputs of their own', async () => {
	const run = await n8n.run(brazil({ operation: 'validate', externalId: '={{ $json.id }}', amount: '={{ $json.amount }}', notificationUrl: '={{ $json.url }}' }), rows);
	expect(run.status).toBe('success');
	const [valid, invalid] = run.outputs;
	expect(valid?.map(({ json, pairedItem }) => [json.id, json.valid, pairedItem])).toEqual([
		['ok', true, { item: 0 }],
		['warned', true, { item: 4 }],
	]);
	expect(valid?.[0]?.json).toEqual({ ...rows[0], external_id: 'ok', valid: true, to_fix: '', issues: [], environment: 'custom' });
	expect(Object.keys(valid?.[0]?.json ?? {})).toEqual(['external_id', 'valid', 'to_fix', 'id', 'amount', 'note', 'issues', 'environment']);
	expect(valid?.[0]?.json.issues).not.toBe(valid?.[1]?.json.issues);
	expect(valid?.[1]?.json.issues).toEqual([expect.objectContaining({ field: 'notification_url', rule: 'url', blocking: false })]);
	expect(invalid?.map(({ json, pairedItem }) => [json.id, json.valid, pairedItem])).toEqual([
		['bad', false, { item: 1 }],
		['twice', false, { item: 2 }],
		['twice', false, { item: 3 }],
	]);
	expect(invalid?.[0]?.json.issues).toEqual([{ field: 'amount', column: 'amount', rule: 'format', message: 'The amount "R$ 1.234,50" has a currency beside the number', fix: 'Write it as 1234.50', blocking: true }]);
	expect(invalid?.[0]?.json.to_fix).toBe('amount: The amount "R$ 1.234,50" has a currency beside the number. Write it as 1234.50');
	expect(invalid?.[1]?.json.issues).toEqual([expect.objectContaining({ field: 'external_id', column: 'id', rule: 'unique' })]);
	expect(invalid?.[1]?.json.to_fix).toBe('id: external_id "twice" occurs 2 times: items 3, 4. Remove the repeated row, or give a payout that is really another one an ID of its own');
	expect(simulator.counters.requests).toBe(0);
});

it('a node of today has a third output for the summary, and one that 0.1.0 has stored keeps its outputs where they were', async () => {
	const sheet = brazil({ operation: 'validate', externalId: '={{ $json.id }}', amount: '={{ $json.amount }}' });
	expect((await n8n.run(sheet, rows, { typeVersion: 1.1 })).outputs.map((items) => items.length)).toEqual([2, 3, 1]);
	expect((await n8n.run(sheet, rows)).outputs.map((items) => items.length)).toEqual([2, 3]);
	const unreadable = { ...sheet, options: { expectedTotals: 'BRL 1.000' } };
	for (const [typeVersion, outputs] of [[1, [0, 0, 5]], [1.1, [0, 0, 1, 5]]] as const) {
		const run = await n8n.run(unreadable, rows, { typeVersion, onError: 'continueErrorOutput' });
		expect([typeVersion, run.outputs.map((items) => items.length)]).toEqual([typeVersion, outputs]);
	}
});

it('all other operations have one output', async () => {
	const run = await n8n.run(brazil());
	expect(run.outputs).toHaveLength(1);
});

describe('invalid rows as the sheet to correct', () => {
	const parameters = (options: object) => brazil({ operation: 'validate', externalId: '={{ $json.Folio }}', amount: '={{ $json.Importe }}', beneficiary_name: '={{ $json.Nombre }}', options });
	const own = { Folio: 'F-1', Nota: 'de ayer', Importe: 'R$ 1.234,50', Nombre: 'JosÃ©' };

	it('are her own columns, what to correct, and the right values where they are certain', async () => {
		const { outputs, error } = await n8n.run(parameters({ invalidRows: 'sheetEs' }), [own, { ...own, Folio: 'F-2', Importe: '1.234' }, { ...own, Folio: 'F-3', Importe: '5', Nombre: 'José' }]);
		expect(error).toBeUndefined();
		expect(outputs[1]?.map(({ json }) => json)).toEqual([
			{ ...own, 'Qué corregir': expect.stringContaining('Importe: '), 'Corregido: Importe': '1234.50', 'Corregido: Nombre': 'José' },
			// What can be read in two ways is not proposed.
			{ ...own, Folio: 'F-2', Importe: '1.234', 'Qué corregir': expect.stringContaining('1234'), 'Corregido: Nombre': 'José' },
		]);
		expect(Object.keys(outputs[1]?.[0]?.json ?? {}).slice(0, 5)).toEqual(['Folio', 'Nota', 'Importe', 'Nombre', 'Qué corregir']);
		expect(outputs[0]?.map(({ json }) => [json.Folio, json.valid])).toEqual([['F-3', true]]);
	});

	it('propose nothing where personal data is masked, and a choice that is none is told', async () => {
		const { outputs } = await n8n.run(parameters({ invalidRows: 'sheetPt', maskPersonalData: true }), [own]);
		expect(Object.keys(outputs[1]?.[0]?.json ?? {})).toEqual([...Object.keys(own), 'O que corrigir']);
		expect((await n8n.run(parameters({ invalidRows: 'all' }), [own])).outputs[1]?.[0]?.json.to_fix).toContain('Invalid Rows is "all"');
	});
});

describe('what is to be fixed', () => {
	const mexico = (columns: Record<string, string>) => ({ Folio: 'F-1', Importe: '100', Moneda: 'MXN', Nombre: 'Elena', Apellido: 'Gómez', CURP: 'GOPE850101HDFXYZ09', CLABE: '021790064060296642', ...columns });
	const sheet = brazil({ operation: 'validate', country: 'MX', beneficiarySource: 'item', externalId: '={{ $json.Folio }}', amount: '={{ $json["Importe"].trim() }}', currency: "={{ $('Start').item.json.Moneda }}", document_type: '', notificationUrl: 'https://n8n.example.com:8443/webhook/x/directa24' });

	it("has a line for each problem, with the user's own column, and those first that stop the row", async () => {
		const { outputs } = await n8n.run(sheet, [mexico({ Folio: '', Importe: '1,5', Moneda: 'PESOS', CLABE: '021790064060296641' })]);
		const json = outputs[1]?.[0]?.json as { to_fix: string; issues: Array<{ column?: string; blocking: boolean }> };
		expect(Object.keys(json).slice(0, 3)).toEqual(['external_id', 'valid', 'to_fix']);
		expect(json.issues.map(({ column, blocking }) => [column, blocking])).toEqual([['Folio', true], ['Moneda', true], ['Importe', true], ['CLABE', true], [undefined, false]]);
		const lines = json.to_fix.split('\n');
		expect(lines).toHaveLength(5);
		expect(lines[0]).toBe('Folio: external_id is empty. Enter your own unique ID of the payout, e.g. the number of the invoice');
		expect(lines[3]).toContain('CLABE');
		expect(lines[4]).toContain('notification_url uses port 8443');
	});

	it('does not ask for what was only written in another way', async () => {
		const { outputs } = await n8n.run({ ...sheet, notificationUrl: '' }, [mexico({ CLABE: '021 790 06406029664 2' })]);
		expect(outputs[0]?.[0]?.json).toMatchObject({ valid: true, to_fix: '', issues: [{ field: 'bank_account', column: 'CLABE', rule: 'changed', blocking: false }] });
	});
});
