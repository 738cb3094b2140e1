/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { createHmac, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
	await it24.simulator.setStatus('e2e-n', 'COMPLETED', { notify: false });
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
	await it24.simulator.setStatus('e2e-twice', 'COMPLETED');
	await it24.client.waitExecutions(once.id, 2);
	expect(Object.values(await it24.client.countExecutions(once.id))).toEqual([2]);
});

it('one captured notification, replayed 200 times with another unsigned date of 60 KB each: a look-up a second, one execution', async () => {
	const target = await it24.publishTrigger();
	await it24.run({ parameters: brazil({ externalId: 'e2e-replayed', notificationUrl: target.url }) });
	const before = it24.simulator.counters.byEndpoint.status;
	const startedAt = Date.now();
	const statuses = new Set<number>();
	const replay = async (sender: number) => {
		for (let index = 0; index < 20; index++) {
			const body = `external_id=e2e-replayed&control=${control('e2e-replayed')}&date=${sender}-${index}-${'x'.repeat(60_000)}`;
			statuses.add((await axios.post(target.url, body, { headers: FORM, validateStatus: () => true })).status);
		}
	};
	await Promise.all(Array.from({ length: 10 }, async (_, sender) => await replay(sender)));
	const seconds = (Date.now() - startedAt) / 1_000;
	const lookUps = it24.simulator.counters.byEndpoint.status - before;
	process.stderr.write(`200 replays: ${lookUps} look-ups in ${seconds.toFixed(1)} s\n`);
	// 503 is n8n's own answer when it has no time left.
	expect([...statuses].filter((status) => ![200, 503].includes(status))).toEqual([]);
	expect(lookUps).toBeLessThanOrEqual(seconds + 2);
	const [row] = await it24.client.waitExecutions(target.id, 1);
	expect(await it24.client.countExecutions(target.id)).toEqual({ success: 1 });
	expect(JSON.stringify((await it24.client.waitExecution(row.id)).output).length).toBeLessThan(5_000);
}, 120_000);

it('a payout link that Directa24 notifies without a signature: refused, or by choice started on what Directa24 answers', async () => {
	const body = JSON.stringify({ cashout_id: 1, cashout_status: 1, cashout_status_description: 'Completed', external_id: 'e2e-n' });
	const type = { 'content-type': 'application/json' };
	expect((await post(body, type)).status).toBe(401);
	const asking = await it24.publishTrigger({ options: { askOnUnsigned: true } });
	const send = async (text: string) => (await axios.post(asking.url, text, { headers: type, validateStatus: () => true })).status;
	expect([await send(body), await send(body), await send(body.replace('e2e-n', 'guessed'))]).toEqual([200, 200, 404]);
	const [row] = await it24.client.waitExecutions(asking.id, 1);
	const status = it24.simulator.ledger.find('e2e-n')?.status;
	expect((await it24.client.waitExecution(row.id)).output.Next).toEqual([expect.objectContaining({ external_id: 'e2e-n', status, notification: {}, verified: { by: 'look-up', fields: [] } })]);
	expect(await it24.client.countExecutions(asking.id)).toEqual({ success: 1 });
}, 60_000);

it('the file of a refused multipart call does not stay on the disk', async () => {
	const marker = randomUUID();
	const body = `--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n${marker}\r\n--b--\r\n`;
	expect((await post(body, { 'content-type': 'multipart/form-data; boundary=b' })).status).toBe(415);
	const left = () =>
		readdirSync(tmpdir(), { withFileTypes: true })
			.filter((entry) => entry.isFile() && /^[0-9a-z]{20,}$/.test(entry.name))
			.filter(({ name }) => existsSync(path.join(tmpdir(), name)) && readFileSync(path.join(tmpdir(), name), 'utf8').includes(marker));
	await new Promise((resolve) => setTimeout(resolve, 1_000));
	expect(left()).toEqual([]);
});
