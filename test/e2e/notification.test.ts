import { createHmac } from 'node:crypto';
import axios from 'axios';
import fastify from 'fastify';

import { brazil } from '../engine/fixtures';
import { world, type World } from './world';

let it24: World;
let hook: { id: string; path: string; url: string };

beforeAll(async () => {
	it24 = await world();
	hook = await it24.publishTrigger();
	await it24.run({ parameters: brazil({ externalId: 'e2e-n', notificationUrl: hook.url }) });
	await it24.run({ parameters: brazil({ externalId: 'e2e-other' }) });
});
afterAll(async () => await it24.simulator.close());

const executions = async () => Object.values(await it24.client.countExecutions(hook.id)).reduce((sum, count) => sum + count, 0);
const control = (externalId: string) => createHmac('sha256', it24.simulator.credentials.secretSignature).update(`Be4${externalId}Bo7`).digest('hex').toUpperCase();
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const post = async (body: string | Buffer, headers: Record<string, string> = FORM, method = 'POST') =>
	await axios.request<string>({ url: hook.url, method, data: body, headers, validateStatus: () => true, transformResponse: (text: string) => text });

it('a genuine notification gets 200 and starts one execution', async () => {
	const before = await executions();
	await it24.simulator.setStatus('e2e-n', 'DELIVERED');
	expect(it24.simulator.deliveries.at(-1)).toMatchObject({ outcome: 'delivered', attempts: [{ httpStatus: 200 }] });
	const [row] = await it24.client.waitExecutions(hook.id, before + 1);
	expect((await it24.client.waitExecution(row.id)).output.Next).toEqual([
		expect.objectContaining({ external_id: 'e2e-n', status: 'DELIVERED', environment: 'custom', verified: { by: 'control', fields: ['external_id'] } }),
	]);
	expect(await executions()).toBe(before + 1);
	const answer = await post(`external_id=e2e-n&control=${control('e2e-n')}`);
	expect([answer.status, answer.data]).toEqual([200, '']);
	await it24.client.waitExecutions(hook.id, before + 2);
});

const multipart = () => {
	const part = (name: string, value: string) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
	return `${part('external_id', 'e2e-n')}${part('control', control('e2e-n'))}--b--\r\n`;
};

it.each<[string, number, () => [string | Buffer, Record<string, string>?, string?]]>([
	['forged', 401, () => [`external_id=e2e-n&control=${'0'.repeat(64)}`]],
	['without control', 401, () => ['external_id=e2e-n']],
	['replayed with another ID', 401, () => [`external_id=e2e-other&control=${control('e2e-n')}`]],
	['truncated in the control', 401, () => [`external_id=e2e-n&control=${control('e2e-n').slice(0, 40)}`]],
	['truncated in the ID', 401, () => [`control=${control('e2e-n')}&external_id=e2e-`]],
	['truncated before the ID', 400, () => [`control=${control('e2e-n')}&exter`]],
	['with a second ID in disguise', 400, () => [`external_id=e2e-n&control=${control('e2e-n')}&external_id%5B%5D=e2e-other`]],
	['with two IDs', 400, () => [`external_id=e2e-n&external_id=e2e-other&control=${control('e2e-n')}`]],
	['multipart', 415, () => [multipart(), { 'content-type': 'multipart/form-data; boundary=b' }]],
	['plain text', 415, () => [`external_id=e2e-n&control=${control('e2e-n')}`, { 'content-type': 'text/plain' }]],
	['of an unknown type', 415, () => [`external_id=e2e-n&control=${control('e2e-n')}`, { 'content-type': 'application/x-unknown' }]],
	['empty', 400, () => ['', FORM]],
	['broken percent-encoding', 400, () => [`external_id=%E0%A4%A&control=${control('e2e-n')}`]],
	['a deposit', 400, () => ['{"deposit_id":1}', { 'content-type': 'application/json' }]],
	['JSON that is none', 400, () => ['{"external_id":', { 'content-type': 'application/json' }]],
	['an unsigned JSON', 401, () => ['{"external_id":"e2e-n"}', { 'content-type': 'application/json' }]],
	['a JSON null', 400, () => ['null', { 'content-type': 'application/json' }]],
	['too large', 413, () => [`external_id=e2e-n&control=${control('e2e-n')}&comments=${'x'.repeat(70_000)}`]],
	['by GET', 404, () => ['', {}, 'GET']],
	['by PUT', 404, () => [`external_id=e2e-n&control=${control('e2e-n')}`, FORM, 'PUT']],
])('%s: refused, and no execution is recorded', async (_, status, request) => {
	const before = await executions();
	const answer = await post(...request());
	expect(answer.status).toBe(status);
	expect(await executions()).toBe(before);
});

it('a deposit notification is told that it is at the wrong address', async () => {
	const answer = await post('{"deposit_id":302001}', { 'content-type': 'application/json' });
	expect([answer.status, answer.data]).toEqual([400, 'this is a deposit notification; this address takes cashout notifications only']);
});

it('a notification in a status that is not wanted gets 200 and starts nothing', async () => {
	const final = await it24.publishTrigger({ statuses: ['COMPLETED', 'REJECTED'] });
	await it24.run({ parameters: brazil({ externalId: 'e2e-final', notificationUrl: final.url }) });
	await it24.simulator.setStatus('e2e-final', 'DELIVERED');
	expect(it24.simulator.deliveries.at(-1)).toMatchObject({ outcome: 'delivered', attempts: [{ httpStatus: 200 }] });
	expect(await it24.client.countExecutions(final.id)).toEqual({});
	await it24.simulator.setStatus('e2e-final', 'REJECTED', { rejection_code: 814, rejection_reason: 'INVALID_PIX_KEY' });
	const [row] = await it24.client.waitExecutions(final.id, 1);
	expect((await it24.client.waitExecution(row.id)).output.Next?.[0]).toMatchObject({
		status: 'REJECTED',
		final: true,
		rejection_meaning: 'The Pix key does not exist or is mistyped',
	});
});

it('Respond: When the Workflow Has Finished answers 5xx until the workflow succeeds, so that Directa24 sends it again', async () => {
	let calls = 0;
	const server = fastify();
	server.get('/', async (_request, reply) => await reply.code(++calls < 3 ? 500 : 200).send({}));
	const url = await server.listen({ host: '127.0.0.1', port: 0 });
	const failing = await it24.publishTrigger({ respond: 'whenFinished' }, { type: 'n8n-nodes-base.httpRequest', typeVersion: 4.2, parameters: { url, options: {} } });
	await it24.run({ parameters: brazil({ externalId: 'e2e-retry', notificationUrl: failing.url }) });
	await it24.simulator.setStatus('e2e-retry', 'DELIVERED');
	const attempts = it24.simulator.deliveries.at(-1)?.attempts.map(({ httpStatus }) => httpStatus);
	await server.close();
	expect(attempts).toEqual([500, 500, 200]);
	expect(await it24.client.countExecutions(failing.id)).toEqual({ error: 2, success: 1 });
});

it('the same notification twice within two minutes starts one execution', async () => {
	const once = await it24.publishTrigger();
	await it24.run({ parameters: brazil({ externalId: 'e2e-twice', notificationUrl: once.url }) });
	it24.simulator.addFault({ endpoint: 'notification', kind: 'duplicated', copies: 3 });
	await it24.simulator.setStatus('e2e-twice', 'DELIVERED');
	await it24.client.waitExecutions(once.id, 1);
	const body = `external_id=e2e-twice&control=${control('e2e-twice')}&date=2026-01-01 00:00:00`;
	const again = async () => (await axios.post(once.url, body, { headers: FORM })).status;
	expect([await again(), await again(), await again()]).toEqual([200, 200, 200]);
	await it24.client.waitExecutions(once.id, 2);
	expect(Object.values(await it24.client.countExecutions(once.id))).toEqual([2]);
});
