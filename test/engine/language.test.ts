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

const sheet = { externalId: '={{ $json.folio }}', amount: '={{ $json.monto }}', document_id: '={{ $json.cpf }}', beneficiary_name: '={{ $json.nombre }}', bank_account: '={{ $json.cuenta }}' };
const ana = { folio: 'F-1', monto: '10.00', cpf: '01716001340', nombre: 'Ana', cuenta: '3423422-7' };
const nothing = { folio: '', monto: 0, cpf: '', nombre: '', cuenta: null, row_number: 4 };

describe('Language of Messages', () => {
	it.each([
		['en', 'The amount is zero'],
		['es', 'El importe es cero'],
		['pt', 'O valor é zero'],
	])('%s: Validate tells what is wrong in it', async (messageLanguage, message) => {
		const run = await n8n.run(brazil({ ...sheet, operation: 'validate', options: { messageLanguage } }), [ana, { ...ana, folio: 'F-2', monto: '0' }]);
		const [, invalid] = run.outputs;
		const issues = invalid?.[0]?.json.issues as Array<{ message: string; field: string }>;
		expect(issues.find(({ field }) => field === 'amount')?.message).toBe(message);
	});

	it('Create stops a batch in it, and sends nothing', async () => {
		const run = await n8n.run(brazil({ ...sheet, bank_code: '={{ $json.banco }}', options: { messageLanguage: 'es' } }), [{ ...ana, banco: 'Banco Inexistente' }]);
		expect(run.status).toBe('error');
		expect(run.error?.message).toContain('Ningún banco se llama "Banco Inexistente"');
		expect(simulator.counters.created).toBe(0);
	});

	it('one that is not there is refused before anything is sent', async () => {
		const run = await n8n.run(brazil({ options: { messageLanguage: 'fr' } }));
		expect(run.error?.message).toContain('Language of Messages is "fr", which is none of its choices');
		expect(simulator.counters.created).toBe(0);
	});
});

describe('a row without anything in it', () => {
	it('is skipped by Create and told, and the others are paid', async () => {
		const before = simulator.counters.created;
		const run = await n8n.run(brazil(sheet), [nothing, { ...ana, folio: 'B-1' }, { ...ana, folio: 'B-2' }, nothing]);
		expect(run.status).toBe('success');
		expect(run.outputs[0]?.map(({ json, pairedItem }) => [json.external_id, pairedItem])).toEqual([['B-1', { item: 1 }], ['B-2', { item: 2 }]]);
		expect(simulator.counters.created - before).toBe(2);
		expect(run.stored).toMatch(/Item 1, Item 4: The row is empty and was skipped/);
	});

	it('is skipped by Validate as well', async () => {
		const run = await n8n.run(brazil({ ...sheet, operation: 'validate' }), [{ ...ana, folio: 'B-3' }, nothing]);
		expect([run.outputs[0]?.length, run.outputs[1]?.length ?? 0]).toEqual([1, 0]);
		expect(run.stored).toContain('Item 2: The row is empty and was skipped');
	});

	it.each([
		['an ID alone', { ...nothing, folio: 'B-4' }],
		['an amount alone', { ...nothing, monto: '10.00' }],
		['the error of a formula', { ...nothing, nombre: '#N/A' }],
	])('is none with %s: the batch stops', async (_what, row) => {
		const before = simulator.counters.created;
		const run = await n8n.run(brazil(sheet), [{ ...ana, folio: 'B-5' }, row]);
		expect(run.status).toBe('error');
		expect(simulator.counters.created).toBe(before);
	});

	it('is an error where all rows are such: then the mistake is another one', async () => {
		const run = await n8n.run(brazil(sheet), [nothing, nothing]);
		expect(run.status).toBe('error');
		expect(run.error?.message).toContain('2 of 2 items need a correction');
	});
});

it('a debit card with a slip is told as a card', async () => {
	const run = await n8n.run(brazil({ operation: 'validate', country: 'MX', currency: 'MXN', payoutMethod: 'debitCard', document_id: 'GALM850101MDFRPR04', document_type: '', bank_code: '012', bank_branch: '', account_type: '', bank_account: '4111111111111112' }));
	const issues = run.outputs[1]?.[0]?.json.issues as Array<{ field: string; message: string }>;
	expect(issues.filter(({ field }) => field === 'bank_account').map(({ message }) => message)).toEqual(['Debit Card Number (bank_account) cannot be right, its last digit does not match: 1 expected']);
});
