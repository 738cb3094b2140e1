import reconciliationExample from '../../examples/nightly-reconciliation.json';
import { reconciliationFor } from '../engine/fixtures';
import { world, type World } from './world';

const DAY = 86_400_000;
const START = Date.parse('2026-01-01T00:00:00Z');

let it24: World;
let credential: { id: string; name: string; type: string };
beforeAll(async () => {
	it24 = await world();
	credential = await it24.client.createCredential('directa24ReconciliationApi', reconciliationFor(it24.simulator), 'Directa24 Reconciliation');
});
afterAll(async () => await it24.simulator.close());

const test24 = async (change: Record<string, string> = {}) => await it24.client.testCredential(credential, { ...reconciliationFor(it24.simulator), ...change });
const list = (change: object = {}) => ({
	parameters: { resource: 'reconciliation', operation: 'listCashouts', from: '2026-01-01T00:00:00Z', to: '2026-05-31T00:00:00Z', returnAll: true, options: {}, ...change },
	credentials: { directa24ReconciliationApi: { id: credential.id, name: credential.name } },
});

describe('the test of the credential', () => {
	it('logs in', async () => expect(await test24()).toEqual({ status: 'OK', message: 'Connection successful!' }));

	it.each([
		['a wrong password', { password: 'another example' }, 'refused the e-mail or password of the reconciliation credential'],
		['an empty e-mail', { email: '' }, 'E-Mail is empty'],
		['another host', () => ({ customUrl: it24.simulator.linkUrl }), 'answered with HTTP status 404'],
	])('tells %s', async (_, change, text) => {
		const result = await test24(typeof change === 'function' ? change() : change);
		expect([result.status, result.message]).toEqual(['Error', expect.stringContaining(text)]);
	});

	it('tells a user who is not enabled (code 83)', async () => {
		it24.simulator.configure({ reconciliationEnabled: false });
		const result = await test24();
		it24.simulator.configure({ reconciliationEnabled: true });
		expect([result.status, result.message]).toEqual(['Error', expect.stringContaining('Write to integration@d24.com')]);
	});
});

it('10,000 cashouts over 150 days are listed once each while rows are added and the token expires, which nobody notices', async () => {
	const { simulator } = it24;
	for (let index = 0; index < 10_000; index++) simulator.record({ external_id: `p-${index}`, amount: '1.10', created: new Date(START + Math.floor((index * 150 * DAY) / 10_000)).toISOString() });
	let added = 0;
	simulator.configure({ sessionCalls: 90 });
	simulator.endSessions();
	simulator.addFault({
		endpoint: 'list',
		kind: 'latency',
		ms: 0,
		times: Infinity,
		matches: () => {
			if (added < 50) simulator.record({ external_id: `late-${added++}`, amount: '1', created: new Date(START + (added % 140) * DAY + 1).toISOString() });
			return false;
		},
	});
	const { login, list: before } = { ...simulator.counters.byEndpoint };
	const execution = await it24.run(list());
	simulator.clearFaults();
	expect([execution.status, execution.error]).toEqual(['success', undefined]);
	const ids = (execution.output.Node ?? []).map(({ external_id: id }: { external_id: string }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids.filter((id: string) => id.startsWith('p-'))).toHaveLength(10_000);
	expect(added).toBe(50);
	const asked = simulator.requests.filter(({ endpoint }) => endpoint === 'list').slice(before);
	expect(new Set(asked.map(({ query }) => new URLSearchParams(query).get('from'))).size).toBe(3);
	expect(simulator.counters.byEndpoint.login - login).toBeGreaterThanOrEqual(2);
}, 180_000);

it('the token is kept for the next execution, and its loss is made up for', async () => {
	const { simulator } = it24;
	simulator.configure({ sessionCalls: null });
	const short = list({ to: '2026-01-02T00:00:00Z', returnAll: false, limit: 5 });
	await it24.run(short);
	const { login } = { ...simulator.counters.byEndpoint };
	expect((await it24.run(short)).output.Node).toHaveLength(5);
	expect(simulator.counters.byEndpoint.login).toBe(login);
	simulator.endSessions();
	expect((await it24.run(short)).output.Node).toHaveLength(5);
	expect(simulator.counters.byEndpoint.login).toBe(login + 1);
});

it('where its owner allows it, the HTTP Request node can use the credential, and n8n renews the token for it too', async () => {
	it24.simulator.endSessions();
	const request = { method: 'GET', url: `${it24.simulator.merchantsUrl}/v1/cashouts?from=1767225600&to=1767312000&page=0`, authentication: 'predefinedCredentialType', nodeCredentialType: 'directa24ReconciliationApi', options: {} };
	const { id, name } = await it24.client.createCredential('directa24ReconciliationApi', { ...reconciliationFor(it24.simulator), allowedHttpRequestDomains: 'all' }, 'for HTTP Request');
	const run = await it24.run({ credentials: { directa24ReconciliationApi: { id, name } }, type: 'n8n-nodes-base.httpRequest', typeVersion: 4.2, parameters: request });
	expect(run.error).toBeUndefined();
	expect(run.output.Node?.[0]).toMatchObject({ page: 0 });
});

it('the example "nightly reconciliation" sorts what is not final in the books', async () => {
	const { simulator, client } = it24;
	const created = new Date(Date.now() - 5 * DAY).toISOString();
	simulator.record({ external_id: 'example-night-001', amount: '150', created, status: 'PENDING' });
	simulator.record({ external_id: 'example-night-002', amount: '80.50', created, status: 'REJECTED' });
	simulator.record({ external_id: 'unexpected', amount: '7', created });
	const { id } = await client.importWorkflow(reconciliationExample, [credential]);
	const { status, output } = await client.waitExecution(await client.runManually(id));
	expect(status).toBe('success');
	expect(output['Still the Same']).toEqual([expect.objectContaining({ external_id: 'example-night-001' })]);
	expect(output['Update the Books']).toEqual([expect.objectContaining({ external_id: 'example-night-002', differences: [{ field: 'status', here: 'DELIVERED', directa24: 'REJECTED' }] })]);
	expect(output['Ask Why It Is Missing']).toEqual([expect.objectContaining({ external_id: 'example-night-003' })]);
	expect(output['Not in the List']).toEqual([expect.objectContaining({ external_id: 'unexpected', environment: 'custom' })]);
});
