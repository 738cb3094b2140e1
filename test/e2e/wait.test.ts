/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { createHmac, randomUUID } from 'node:crypto';
import axios from 'axios';
import fastify from 'fastify';

import { N8nClient } from '../../scripts/n8n/client.js';
import { installCommunityPackage } from '../../scripts/n8n/communityPackage.js';
import { startN8n } from '../../scripts/n8n/instance.js';
import { makeUserFolder } from '../../scripts/n8n/userFolder.js';
import payAndWaitExample from '../../examples/pay-and-wait.json';
import { brazil, credentialFor } from '../engine/fixtures';
import { startSimulator, type Simulator } from '../simulator';

type Install = Parameters<typeof startN8n>[0]['n8n'];
const { n8n, tarball } = JSON.parse(process.env.DIRECTA24_E2E_INSTALL as string) as { n8n: Install; tarball: string };

/** An n8n of its own, since these tests restart it. */
let simulator: Simulator;
let client: N8nClient;
let instance: Awaited<ReturnType<typeof startN8n>>;
let credentials: object;
const userFolder = makeUserFolder();

const start = async () => {
	instance = await startN8n({ n8n, userFolder: userFolder.folder });
	client = new N8nClient(instance.url);
	await client.enter();
};

beforeAll(async () => {
	simulator = await startSimulator();
	await installCommunityPackage(tarball, userFolder.folder);
	await start();
	const { id, name } = await client.createCredential('directa24Api', credentialFor(simulator), 'Directa24');
	credentials = { directa24Api: { id, name } };
}, 60_000);
afterAll(async () => {
	await instance.stop();
	userFolder.remove();
	await simulator.close();
});

const sleep = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));

/** Starts Manual Trigger -> Rows -> Create and Wait -> Next; the node's name is one that a user might choose. */
async function payAndWait(externalIds: string[], parameters: object = {}) {
	const rows = JSON.stringify({ rows: externalIds.map((id) => ({ id })) });
	const link = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
	const name = 'Pay {{ "x" }}';
	const { id } = await client.createWorkflow({
		name: `wait ${randomUUID()}`,
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} },
			{ name: 'Sheet', type: 'n8n-nodes-base.set', typeVersion: 3.4, position: [200, 0], parameters: { mode: 'raw', jsonOutput: rows, options: {} } },
			{ name: 'Rows', type: 'n8n-nodes-base.splitOut', typeVersion: 1, position: [400, 0], parameters: { fieldToSplitOut: 'rows', options: {} } },
			{
				name,
				type: 'n8n-nodes-directa24.directa24Cashout',
				typeVersion: 1,
				position: [600, 0],
				parameters: { ...brazil({ operation: 'createAndWait', externalId: '={{ $json.id }}' }), ...parameters },
				credentials,
			},
			{ name: 'Next', type: 'n8n-nodes-base.noOp', typeVersion: 1, position: [800, 0], parameters: {} },
		],
		connections: { Start: link('Sheet'), Sheet: link('Rows'), Rows: link(name), [name]: link('Next') },
	});
	return await client.runManually(id);
}

async function waiting(executionId: string, externalId: string) {
	for (let attempt = 0; attempt < 200; attempt++) {
		if (simulator.ledger.find(externalId) && (await client.getExecution(executionId)).status === 'waiting') return;
		await sleep(50);
	}
	throw new Error('the execution is not waiting');
}

const control = (externalId: string) => createHmac('sha256', simulator.credentials.secretSignature).update(`Be4${externalId}Bo7`).digest('hex').toUpperCase();
const post = async (url: string, body: string, headers = { 'content-type': 'application/x-www-form-urlencoded' }) =>
	(await axios.post(url, body, { headers, validateStatus: () => true })).status;
const urlOf = (externalId: string) => simulator.ledger.find(externalId)?.notification_url ?? '';

it('sleeps through forged, foreign and non-final notifications and a restart, and resumes at the final one', async () => {
	const executionId = await payAndWait(['wait-1']);
	await waiting(executionId, 'wait-1');
	const url = urlOf('wait-1');
	const body = `external_id=wait-1&control=${control('wait-1')}`;

	expect(await post(url, `external_id=wait-1&control=${'0'.repeat(64)}`)).toBe(401);
	expect(await post(url, `external_id=wait-2&control=${control('wait-2')}`)).toBe(200);
	expect(await post(url.replace(/awaited=\w+/, `awaited=${'0'.repeat(32)}`), body)).toBe(200);
	expect(await post(url, 'null', { 'content-type': 'application/json' })).toBe(400);
	expect(await post(url, body, { 'content-type': 'text/plain' })).toBe(415);
	expect(await post(url, body)).toBe(200);
	await simulator.setStatus('wait-1', 'DELIVERED');
	simulator.addFault({ endpoint: 'status', kind: 'http_502' });
	expect(await post(url, body)).toBe(503);
	expect((await client.getExecution(executionId)).status).toBe('waiting');

	instance.kill('SIGKILL');
	await instance.exited;
	const { port } = new URL(instance.url);
	instance = await startN8n({ n8n, userFolder: userFolder.folder, port: Number(port) });
	client = new N8nClient(instance.url);
	await client.enter();
	expect((await client.getExecution(executionId)).status).toBe('waiting');
	expect(await post(url, `external_id=wait-1&control=${'0'.repeat(64)}`)).toBe(401);

	const before = Date.now();
	await simulator.setStatus('wait-1', 'COMPLETED');
	const execution = await client.waitExecution(executionId);
	const [next] = (execution.data as { resultData: { runData: { Next: [{ startTime: number }] } } }).resultData.runData.Next;
	const resumedAfter = next.startTime - before;
	process.stderr.write(`Resumed ${resumedAfter} ms after the final notification\n`);
	// Well under a second on a quiet machine; n8n would look for waits that are over only once a minute.
	expect(resumedAfter).toBeLessThan(10_000);
	expect(execution.status).toBe('success');
	expect(execution.output.Next).toEqual([
		expect.objectContaining({
			external_id: 'wait-1',
			cashout_id: simulator.ledger.find('wait-1')?.cashout_id,
			status: 'COMPLETED',
			final: true,
			created: true,
			timed_out: false,
			verified: { by: 'control', fields: ['external_id'] },
		}),
	]);
}, 90_000);

it('refuses more than one item before anything is sent', async () => {
	const execution = await client.waitExecution(await payAndWait(['wait-a', 'wait-b']));
	expect(execution.status).toBe('error');
	expect(execution.error.message).toContain('Only one cashout at a time');
	expect(simulator.ledger.find('wait-a')).toBeUndefined();
});

it('goes on at the deadline with timed_out and the record', async () => {
	const execution = await client.waitExecution(await payAndWait(['wait-late'], { waitHours: 2 / 3600 }), 100_000);
	expect(execution.status).toBe('success');
	expect(execution.output.Next).toEqual([expect.objectContaining({ external_id: 'wait-late', status: 'PENDING', created: true, timed_out: true, environment: 'custom' })]);
}, 120_000);

it('does not wait for what is refused or already final', async () => {
	simulator.configure({ balance: '0' });
	const refused = await client.waitExecution(await payAndWait(['wait-refused']));
	expect(refused.error.message).toContain('Insufficient funds');
	simulator.configure({ balance: '1000000' });

	const first = await payAndWait(['wait-again']);
	await waiting(first, 'wait-again');
	await simulator.setStatus('wait-again', 'CANCELLED', { force: true });
	await client.waitExecution(first);
	const second = await client.waitExecution(await payAndWait(['wait-again'], { options: { onDuplicate: 'returnExisting' } }));
	expect(second.output.Next).toEqual([expect.objectContaining({ status: 'CANCELLED', created: false, timed_out: false })]);
}, 60_000);

it('the example "pay and wait" pays its sheet one after another, and looks up what is late', async () => {
	const example = structuredClone(payAndWaitExample);
	const node = example.nodes.find(({ name }) => name === 'Pay and Wait') as { parameters: object };
	node.parameters = { ...node.parameters, waitHours: 5 / 3600 };
	const { directa24Api } = credentials as { directa24Api: { id: string; name: string } };
	const { id } = await client.importWorkflow(example, [{ ...directa24Api, type: 'directa24Api' }]);
	const executionId = await client.runManually(id);
	await waiting(executionId, 'example-wait-001');
	await simulator.setStatus('example-wait-001', 'DELIVERED');
	await simulator.setStatus('example-wait-001', 'COMPLETED');
	await waiting(executionId, 'example-wait-002');
	const execution = await client.waitExecution(executionId, 100_000);
	expect(execution.status).toBe('success');
	expect(execution.output.Paid).toEqual([expect.objectContaining({ external_id: 'example-wait-001', status: 'COMPLETED', timed_out: false })]);
	expect(execution.output['Still on Its Way: Do Not Pay Again']).toEqual([expect.objectContaining({ external_id: 'example-wait-002', status: 'PENDING' })]);
}, 150_000);

/**
 * Starts Manual Trigger -> Rows -> Loop Over Items -> Create and Wait -> Next, as the example "pay and wait" does. Next tells
 * an outside server: what n8n stores of a run that was resumed twice shows one of both only.
 */
async function payInALoop(externalIds: string[], parameters: object = {}) {
	const told: string[] = [];
	const server = fastify();
	server.get<{ Querystring: { id: string } }>('/', async (request) => {
		told.push(request.query.id);
		return {};
	});
	const url = `${await server.listen({ host: '127.0.0.1', port: 0 })}/?id={{ $json.external_id }}`;
	const rows = JSON.stringify({ rows: externalIds.map((id) => ({ id })) });
	const to = (node: string) => [{ node, type: 'main', index: 0 }];
	const nodes = [
		{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} },
		{ name: 'Sheet', type: 'n8n-nodes-base.set', typeVersion: 3.4, position: [200, 0], parameters: { mode: 'raw', jsonOutput: rows, options: {} } },
		{ name: 'Rows', type: 'n8n-nodes-base.splitOut', typeVersion: 1, position: [400, 0], parameters: { fieldToSplitOut: 'rows', options: {} } },
		{ name: 'Loop', type: 'n8n-nodes-base.splitInBatches', typeVersion: 3, position: [600, 0], parameters: { options: {} } },
		{
			name: 'Pay',
			type: 'n8n-nodes-directa24.directa24Cashout',
			typeVersion: 1,
			position: [800, 0],
			parameters: { ...brazil({ operation: 'createAndWait', externalId: '={{ $json.id }}', options: { onDuplicate: 'returnExisting' } }), ...parameters },
			credentials,
		},
		{ name: 'Next', type: 'n8n-nodes-base.httpRequest', typeVersion: 4.2, position: [1000, 0], parameters: { url: `=${url}`, options: {} } },
		{ name: 'Done', type: 'n8n-nodes-base.noOp', typeVersion: 1, position: [800, -200], parameters: {} },
	];
	const connections = { Start: { main: [to('Sheet')] }, Sheet: { main: [to('Rows')] }, Rows: { main: [to('Loop')] }, Loop: { main: [to('Done'), to('Pay')] }, Pay: { main: [to('Next')] }, Next: { main: [to('Loop')] } };
	const { id } = await client.createWorkflow({ name: `loop ${randomUUID()}`, nodes, connections });
	return { executionId: await client.runManually(id), told, close: async () => await server.close() };
}

it('12 rows in a loop, each told three times 300 ms apart while the first look-up takes 1.5 s: every following step runs once', async () => {
	const ids = Array.from({ length: 12 }, (_, index) => `loop-${index + 1}`);
	const loop = await payInALoop(ids);
	try {
		const answers: number[][] = [];
		for (const id of ids) {
			await waiting(loop.executionId, id);
			simulator.addFault({ endpoint: 'status', kind: 'latency', ms: 1_500, external_id: id });
			await simulator.setStatus(id, 'COMPLETED', { force: true, notify: false });
			const posts: Array<Promise<number>> = [];
			for (let copy = 0; copy < 3; copy++) {
				posts.push(post(urlOf(id), `external_id=${id}&control=${control(id)}`));
				await sleep(300);
			}
			answers.push(await Promise.all(posts));
		}
		const execution = await client.waitExecution(loop.executionId, 60_000);
		expect(execution.status).toBe('success');
		expect(loop.told).toEqual(ids);
		expect(answers.flat().filter((status) => status >= 500)).toEqual([]);
	} finally {
		await loop.close();
	}
}, 180_000);
