/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { createHmac } from 'node:crypto';
import axios from 'axios';
import fastify, { type FastifyInstance } from 'fastify';

import { brazil } from '../engine/fixtures';
import { world, type World } from '../e2e/world';
import { startCluster, type Cluster, type Member } from './cluster';

const ROWS = 8;
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

let starting: Promise<Cluster>;
let cluster: Cluster;
let it24: World;
let server: FastifyInstance;
let told: string[] = [];
let tellUrl: string;

const print = (line: string) => process.stderr.write(`${line}\n`);
const sleep = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));

beforeAll(async () => {
	starting = startCluster(print);
	cluster = await starting;
	process.env.DIRECTA24_E2E_URL = cluster.main.url;
	it24 = await world();
	server = fastify();
	server.get<{ Querystring: { id: string } }>('/', async (request) => ({ count: told.push(request.query.id) }));
	tellUrl = await server.listen({ host: '127.0.0.1', port: 0 });
}, 900_000);
afterAll(async () => {
	await server?.close();
	await it24?.simulator.close();
	const started = await starting.catch(() => undefined);
	await started?.stop();
}, 120_000);
beforeEach(() => {
	told = [];
});

const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
const pay = () => ({
	name: 'Pay',
	type: 'n8n-nodes-directa24.directa24Cashout',
	typeVersion: 1,
	position: [600, 0],
	parameters: brazil({ operation: 'createAndWait', externalId: '={{ $json.id }}', options: { onDuplicate: 'returnExisting' } }),
	credentials: { directa24Api: { id: it24.credential.id, name: it24.credential.name } },
});
const tell = () => ({ name: 'Tell', type: 'n8n-nodes-base.httpRequest', typeVersion: 4.2, position: [800, 0], parameters: { url: `=${tellUrl}/?id={{ $json.external_id }}`, options: {} } });

/** Webhook -> rows -> one execution a row, or a loop in one -> Create and Wait -> Tell. */
async function publish(path: string, inALoop: boolean): Promise<string> {
	const sheet = { name: 'Sheet', type: 'n8n-nodes-base.webhook', typeVersion: 2, position: [0, 0], parameters: { httpMethod: 'POST', path, options: {} }, webhookId: path };
	const rows = { name: 'Rows', type: 'n8n-nodes-base.splitOut', typeVersion: 1, position: [200, 0], parameters: { fieldToSplitOut: 'body.rows', options: {} } };
	const loop = { name: 'Loop', type: 'n8n-nodes-base.splitInBatches', typeVersion: 3, position: [400, 0], parameters: { options: {} } };
	const nodes = inALoop ? [sheet, rows, loop, pay(), tell()] : [sheet, rows, pay(), tell()];
	const connections = inALoop
		? { Sheet: to('Rows'), Rows: to('Loop'), Loop: { main: [[], to('Pay').main[0]] }, Pay: to('Tell'), Tell: to('Loop') }
		: { Sheet: to('Rows'), Rows: to('Pay'), Pay: to('Tell') };
	const { id } = (await it24.client.createWorkflow({ name: path, nodes, connections })) as { id: string };
	await it24.client.activate(id);
	return id;
}

/** Waits until the payout exists and an execution sleeps for it. */
async function asleep(workflowId: string, externalId: string): Promise<string> {
	for (let attempt = 0; attempt < 400; attempt++) {
		const url = it24.simulator.ledger.find(externalId)?.notification_url;
		const { waiting = 0 } = await it24.client.countExecutions(workflowId);
		if (url && waiting > 0) return url;
		await sleep(50);
	}
	throw new Error(`nothing waits for ${externalId}`);
}

/** The same final notification three times, 300 ms apart, while the first look-up takes 1.5 s; each to the next of these processes. */
async function notifyThrice(externalId: string, address: string, members: Member[]): Promise<number[]> {
	const { simulator } = it24;
	const control = createHmac('sha256', simulator.credentials.secretSignature).update(`Be4${externalId}Bo7`).digest('hex').toUpperCase();
	simulator.addFault({ endpoint: 'status', kind: 'latency', ms: 1_500, external_id: externalId });
	await simulator.setStatus(externalId, 'COMPLETED', { force: true, notify: false });
	const posts: Array<Promise<number>> = [];
	for (let copy = 0; copy < 3; copy++) {
		const { pathname, search } = new URL(address);
		const url = `${members[copy % members.length]?.url}${pathname}${search}`;
		posts.push(axios.post(url, `external_id=${externalId}&control=${control}`, { headers: FORM, validateStatus: () => true }).then(({ status }) => status));
		await sleep(300);
	}
	return await Promise.all(posts);
}

async function allOver(workflowId: string, executions: number): Promise<Record<string, number>> {
	for (let attempt = 0; attempt < 400; attempt++) {
		const { running = 0, waiting = 0, new: created = 0, ...over } = (await it24.client.countExecutions(workflowId)) as Record<string, number>;
		if (running + waiting + created === 0 && Object.values(over).reduce((sum, count) => sum + count, 0) >= executions) return over;
		await sleep(100);
	}
	throw new Error('the executions do not end');
}

async function payInALoop(path: string, members: () => Member[]) {
	const ids = Array.from({ length: ROWS }, (_, index) => `${path}-${index}`);
	const workflowId = await publish(path, true);
	const created = it24.simulator.counters.created;
	await axios.post(`${cluster.webhook.url}/webhook/${path}`, { rows: ids.map((id) => ({ id })) });
	for (const id of ids) await notifyThrice(id, await asleep(workflowId, id), members());
	const over = await allOver(workflowId, 1);
	return { ids, over, created: it24.simulator.counters.created - created };
}

it(`a loop of ${ROWS} rows, every notification at one webhook process: each row is paid once, and its following step runs once`, async () => {
	const { ids, over, created } = await payInALoop('one-process', () => [cluster.webhook]);
	expect([over, created]).toEqual([{ success: 1 }, ROWS]);
	expect(told).toEqual(ids);
}, 300_000);

it(`the same with the notifications spread over two webhook processes: each row is paid once and goes on, its following step may run twice`, async () => {
	const { ids, over, created } = await payInALoop('two-processes', () => [cluster.webhook, cluster.secondWebhook]);
	print(`two webhook processes: ${told.length - new Set(told).size} of ${ROWS} rows went on twice`);
	expect([Object.keys(over), created]).toEqual([['success'], ROWS]);
	expect([...new Set(told)]).toEqual(ids);
}, 300_000);

it('each row in an execution of its own, spread over two webhook processes: every following step runs once', async () => {
	const workflowId = await publish('own', false);
	const ids = Array.from({ length: ROWS }, (_, index) => `own-${index}`);
	for (const id of ids) {
		await axios.post(`${cluster.webhook.url}/webhook/own`, { rows: [{ id }] });
		await notifyThrice(id, await asleep(workflowId, id), [cluster.webhook, cluster.secondWebhook]);
	}
	expect(await allOver(workflowId, ROWS)).toEqual({ success: ROWS });
	expect(told).toEqual(ids);
}, 300_000);
