import { createHmac } from 'node:crypto';
import axios from 'axios';

import { brazil } from '../engine/fixtures';
import { world, type World } from '../e2e/world';

let it24: World;
beforeAll(async () => void (it24 = await world()));
afterAll(async () => await it24.simulator.close());

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const control = (externalId: string) => createHmac('sha256', it24.simulator.credentials.secretSignature).update(`Be4${externalId}Bo7`).digest('hex').toUpperCase();

it('n8n loads both nodes', async () => {
	const names = (await it24.client.nodeTypes()).map(({ name }: { name: string }) => name);
	expect(names).toEqual(expect.arrayContaining(['n8n-nodes-directa24.directa24Cashout', 'n8n-nodes-directa24.directa24CashoutTrigger']));
});

it.each([
	['good keys', {}, 'OK', 'Connection successful!'],
	['a wrong API Key', { apiKey: 'another example' }, 'Error', 'refused the API Key or API Passphrase (code 401)'],
	['a wrong API Signature', { secretSignature: 'another example' }, 'Error', 'refused the signature (code 302)'],
	['a host that is not https', { customUrl: 'http://api.example.com' }, 'Error', 'must start with https://'],
])('credential test: %s', async (_, change, status, message) => {
	const result = await it24.client.testCredential(it24.credential, { ...it24.data, ...change });
	expect(result).toEqual({ status, message: expect.stringContaining(message) });
});

it('a payout is created once, looked up, held, released and cancelled', async () => {
	const created = await it24.run({ parameters: brazil({ externalId: 'compat-1', beneficiary_name: 'João "漢字"', amount: '0.30' }) });
	expect(created.error).toBeUndefined();
	const cashout = it24.simulator.ledger.find('compat-1');
	expect(created.output.Node).toEqual([expect.objectContaining({ external_id: 'compat-1', cashout_id: cashout?.cashout_id, status: 'PENDING', created: true, environment: 'custom' })]);
	expect(cashout).toMatchObject({ amount: '0.30', request: { beneficiary_name: 'João "漢字"' } });

	const again = await it24.run({ parameters: brazil({ externalId: 'compat-1', options: { onDuplicate: 'returnExisting' } }) });
	expect(again.output.Node).toEqual([expect.objectContaining({ created: false })]);
	expect(it24.simulator.ledger.size).toBe(1);

	for (const [operation, status] of [['getStatus', 'PENDING'], ['hold', 'ON_HOLD'], ['release', 'PENDING'], ['cancel', 'CANCELLED']]) {
		const run = await it24.run({ parameters: { resource: 'cashout', operation, lookupBy: 'externalId', externalId: 'compat-1', cashoutId: cashout?.cashout_id } });
		expect(run.output.Node).toEqual([expect.objectContaining({ external_id: 'compat-1', status })]);
	}
});

it('a refusal says what happened and what to do, and the error output carries it', async () => {
	it24.simulator.addFault({ endpoint: 'create', kind: 'd24_error', code: 514, external_id: 'compat-poor' });
	const stopped = await it24.run({ parameters: brazil({ externalId: 'compat-poor' }) });
	expect(stopped.status).toBe('error');
	expect(stopped.error.message).toContain('Insufficient funds in your Directa24 account [custom]');
	expect(stopped.error.description).toContain('Next step:');

	it24.simulator.addFault({ endpoint: 'create', kind: 'd24_error', code: 514, external_id: 'compat-poor' });
	const row = { id: 'compat-poor', Nome: 'Ana', code: 'of the row' };
	const parameters = brazil({ externalId: '={{ $json.id }}' });
	const failed = { ...row, error: expect.stringContaining('Insufficient funds'), details: expect.objectContaining({ outcome: 'refused', code: '514', safe_to_retry: true }) };
	const continued = await it24.run({ parameters, onError: 'continueErrorOutput' }, row);
	expect(itemsOf(continued)).toEqual([[], [failed]]);

	it24.simulator.addFault({ endpoint: 'create', kind: 'd24_error', code: 514, external_id: 'compat-poor' });
	const amongOthers = await it24.run({ parameters, onError: 'continueRegularOutput' }, row);
	expect(itemsOf(amongOthers)).toEqual([[failed]]);
	expect(it24.simulator.ledger.find('compat-poor')).toBeUndefined();
});

function itemsOf(execution: { data: { resultData: { runData: Record<string, unknown> } } }): unknown[][] {
	const [{ data }] = execution.data.resultData.runData.Node as [{ data: { main: Array<Array<{ json: object }>> } }];
	return data.main.map((items) => items.map(({ json }) => json));
}

it('wrong input is stopped before anything is sent', async () => {
	const calls = it24.simulator.counters.requests;
	const run = await it24.run({ parameters: brazil({ externalId: 'compat-wrong', amount: '1,5' }) });
	expect(run.error.message).toContain('Nothing was sent');
	const validated = await it24.run({ parameters: brazil({ operation: 'validate', amount: '1,5' }) });
	const [valid, invalid] = validated.data.resultData.runData.Node[0].data.main as Array<Array<{ json: object }>>;
	expect([valid?.length, invalid?.length]).toEqual([0, 1]);
	expect(it24.simulator.counters.requests).toBe(calls);
});

it('the limits of the credential hold', async () => {
	const limited = await it24.client.createCredential('directa24Api', { ...it24.data, highestAmounts: 'BRL 50' }, 'limited');
	const run = await it24.run({ parameters: brazil({ externalId: 'compat-limit', amount: '51' }), credentials: { directa24Api: { id: limited.id, name: limited.name } } });
	expect(JSON.stringify(run.error)).toContain('Highest Amounts in the Directa24 credential allows 50 BRL');
	expect(it24.simulator.ledger.find('compat-limit')).toBeUndefined();
});

it('a genuine notification starts one execution; forged ones start none', async () => {
	const hook = await it24.publishTrigger();
	await it24.run({ parameters: brazil({ externalId: 'compat-n', notificationUrl: hook.url }) });
	await it24.simulator.setStatus('compat-n', 'DELIVERED');
	expect(it24.simulator.deliveries.at(-1)).toMatchObject({ outcome: 'delivered', attempts: [{ httpStatus: 200 }] });
	const [row] = await it24.client.waitExecutions(hook.id, 1);
	expect((await it24.client.waitExecution(row.id)).output.Next).toEqual([
		expect.objectContaining({ external_id: 'compat-n', status: 'DELIVERED', verified: { by: 'control', fields: ['external_id'] } }),
	]);

	const post = async (body: string, headers: Record<string, string> = FORM) => (await axios.post(hook.url, body, { headers, validateStatus: () => true })).status;
	expect(await post(`external_id=compat-n&control=${'0'.repeat(64)}`)).toBe(401);
	expect(await post('external_id=compat-n')).toBe(401);
	expect(await post(`external_id=compat-1&control=${control('compat-n')}`)).toBe(401);
	expect(await post(`external_id=compat-n&control=${control('compat-n')}`, { 'content-type': 'text/plain' })).toBe(415);
	expect(await post(`external_id=compat-n&external_id=x&control=${control('compat-n')}`)).toBe(400);
	expect(await it24.client.countExecutions(hook.id)).toEqual({ success: 1 });
});
