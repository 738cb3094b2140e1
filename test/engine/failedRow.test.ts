import type { IDataObject } from 'n8n-workflow';

import { startSimulator, type Simulator } from '../simulator';
import { engine } from './engine';
import { brazil, credentialFor } from './fixtures';

let simulator: Simulator;
let n8n: Awaited<ReturnType<typeof engine>>;

beforeEach(async () => {
	simulator = await startSimulator();
	n8n = await engine(credentialFor(simulator));
});
afterEach(async () => await simulator.close());

const ROWS: IDataObject[] = [
	{ id: 'bad', amount: 'x', Nome: 'Ana', note: { deep: [1] }, code: 'mine', detail: 'mine too' },
	{ id: 'poor', amount: '1', Nome: 'Ana', note: null, code: '', detail: 7 },
	{ id: 'good', amount: '1', Nome: 'Ana', note: 'x', code: 0, detail: '' },
];
const parameters = brazil({ externalId: '={{ $json.id }}', amount: '={{ $json.amount }}' });

it.each(['continueErrorOutput', 'continueRegularOutput'] as const)('a failed row keeps its columns, with the error and the facts: %s', async (onError) => {
	simulator.addFault({ endpoint: 'create', kind: 'd24_error', code: 514, external_id: 'poor' });
	const run = await n8n.run(parameters, ROWS, { onError });
	expect(run.status).toBe('success');
	const failed = onError === 'continueErrorOutput' ? run.outputs[1] : run.items.filter(({ json }) => json.error !== undefined);
	expect(failed?.map(({ json, pairedItem }) => [json, pairedItem])).toEqual([
		[{ ...ROWS[0], error: expect.stringContaining('The amount "x"'), details: expect.objectContaining({ outcome: 'invalid_input', external_id: 'bad', safe_to_retry: true }) }, { item: 0 }],
		[{ ...ROWS[1], error: expect.stringContaining('Insufficient funds'), details: expect.objectContaining({ outcome: 'refused', external_id: 'poor', code: '514', next_step: expect.any(String) }) }, { item: 1 }],
	]);
	const good = onError === 'continueErrorOutput' ? run.items : run.items.filter(({ json }) => json.error === undefined);
	expect(good.map(({ json }) => json.external_id)).toEqual(['good']);
});

it('a corrected row can be run again as it came out of the error output', async () => {
	const first = await n8n.run(parameters, [ROWS[0] as IDataObject], { onError: 'continueErrorOutput' });
	const corrected = (first.outputs[1] ?? []).map(({ json }) => ({ ...json, amount: '5' }));
	const second = await n8n.run(parameters, corrected, { onError: 'continueErrorOutput' });
	expect([second.items.map(({ json }) => json.external_id), second.outputs[1]]).toEqual([['bad'], []]);
});

it.each(['continueErrorOutput', 'continueRegularOutput'] as const)('its personal data is masked where the node is told to: %s', async (onError) => {
	const row = { id: '1', CPF: '01716001340', conta: '3423422-7' };
	const account = { resource: 'bankAccount', operation: 'validate', country: 'BR', document_id: '={{ $json.CPF }}', bank_account: '={{ $json.conta }}', amount: 'x', options: { maskPersonalData: true } };
	const run = await n8n.run(account, [row], { onError });
	const failed = onError === 'continueErrorOutput' ? run.outputs[1] : run.items;
	expect(failed?.map(({ json }) => json)).toEqual([expect.objectContaining({ id: '1', CPF: '••••1340', error: expect.any(String) })]);
	expect(JSON.stringify(run.outputs)).not.toMatch(/01716001340|3423422/);
});
