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
	expect(valid?.[0]?.json).toEqual({ ...rows[0], external_id: 'ok', valid: true, issues: [], environment: 'custom' });
	expect(valid?.[1]?.json.issues).toEqual([expect.objectContaining({ field: 'notification_url', rule: 'url', blocking: false })]);
	expect(invalid?.map(({ json, pairedItem }) => [json.id, json.valid, pairedItem])).toEqual([
		['bad', false, { item: 1 }],
		['twice', false, { item: 2 }],
		['twice', false, { item: 3 }],
	]);
	expect(invalid?.[0]?.json.issues).toEqual([{ field: 'amount', rule: 'format', message: 'The amount "R$ 1.234,50" is not a plain decimal number', fix: 'Write it as 1234.50', blocking: true }]);
	expect(invalid?.[1]?.json.issues).toEqual([expect.objectContaining({ field: 'external_id', rule: 'unique' })]);
	expect(simulator.counters.requests).toBe(0);
});

it('all other operations have one output', async () => {
	const run = await n8n.run(brazil());
	expect(run.outputs).toHaveLength(1);
});
