/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import fastify from 'fastify';

import { brazil } from '../engine/fixtures';
import { world, type World } from '../e2e/world';
import { create } from '../simulator/harness';
import { startCluster, type Cluster, type Member } from './cluster';
import { openDoor } from './door';

/** Notifications of the first case, and of each other one; the variable sets both. */
const MANY = Number(process.env.DIRECTA24_QUEUE_NOTIFICATIONS ?? 1_000);
const SOME = Number(process.env.DIRECTA24_QUEUE_NOTIFICATIONS ?? 300);
const PAYOUTS = Number(process.env.DIRECTA24_QUEUE_PAYOUTS ?? 500);

/** Directa24 tries five more times, minutes to hours apart; here seconds, yet longer than a process takes to start again. */
const RETRY_DELAYS_MS = [4_000, 8_000, 12_000, 16_000, 20_000];
const SENDERS = 20;
const PROGRESS_MS = 150_000;
/** n8n notices a lost worker after 10 to 25 s with the cluster's settings. */
const SETTLE_MS = 45_000;

let starting: Promise<Cluster>;
let cluster: Cluster;
let it24: World;
let door: Awaited<ReturnType<typeof openDoor>>;

const print = (line: string) => process.stderr.write(`${line}\n`);
const sleep = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));

beforeAll(async () => {
	starting = startCluster(print);
	cluster = await starting;
	door = await openDoor(cluster.webhook.url);
	process.env.DIRECTA24_E2E_URL = cluster.main.url;
	it24 = await world({
		balance: '100000000',
		keepRequests: 100,
		notificationConcurrency: SENDERS,
		notificationTimeoutMs: 15_000,
		retryDelaysMs: RETRY_DELAYS_MS,
	});
}, 900_000);
afterAll(async () => {
	await it24?.simulator.close();
	await door?.close();
	const started = await starting.catch(() => undefined);
	await started?.stop();
}, 120_000);

async function until(condition: () => boolean | Promise<boolean>, ms: number): Promise<boolean> {
	const end = Date.now() + ms;
	while (!(await condition())) {
		if (Date.now() > end) return false;
		await sleep(50);
	}
	return true;
}

/** Executions of a workflow by the external ID that they are about and the status they have in n8n's database. */
async function executionsOf(workflowId: string, tag: string) {
	const rows = await cluster.query(
		`select coalesce(substring(d.data from '${tag}-[0-9]+'), ''), e.status, count(*) from execution_entity e join execution_data d on d."executionId" = e.id where e."workflowId" = '${workflowId}' group by 1, 2`,
	);
	return rows.map(([id = '', status = '', count = '']) => ({ id, status, count: Number(count) }));
}

const isOver = (status: string) => !['new', 'running', 'waiting'].includes(status);

/** The external IDs of which n8n says that an execution is still to come or running, and none has succeeded. */
async function openOnes(workflowId: string, tag: string): Promise<string[]> {
	const executions = await executionsOf(workflowId, tag);
	const succeeded = new Set(executions.filter(({ status }) => status === 'success').map(({ id }) => id));
	return executions.filter(({ id, status }) => !isOver(status) && !succeeded.has(id)).map(({ id }) => id);
}

/** Sends a notification for each of so many cashouts, disturbs at a third and at two thirds of them, and tells what became of each. */
async function deliver(tag: string, count: number, parameters: object, disturbances: Array<() => Promise<void>>) {
	const { simulator } = it24;
	const credentials = { directa24Api: { id: it24.credential.id, name: it24.credential.name } };
	const getStatus = { resource: 'cashout', operation: 'getStatus', idType: 'external_id', externalId: '={{ $json.external_id }}' };
	const hook = await it24.publishTrigger(parameters, { type: 'n8n-nodes-directa24.directa24Cashout', typeVersion: 1, parameters: getStatus, credentials });
	const ids = Array.from({ length: count }, (_, index) => `${tag}-${String(index).padStart(5, '0')}`);
	simulator.configure({ latencyMs: 0 });
	for (const external_id of ids) await create(simulator, { external_id, notification_url: `${door.url}${hook.path}` });
	simulator.configure({ latencyMs: 100 });

	const crashesBefore = cluster.members.reduce((sum, { crashes }) => sum + crashes, 0);
	const startedAt = Date.now();
	const deliveredBefore = simulator.counters.deliveries.delivered;
	const sending = Promise.all(ids.map(async (id) => await simulator.setStatus(id, 'DELIVERED')));
	for (const [index, disturb] of disturbances.entries()) {
		const share = (index + 1) / (disturbances.length + 1);
		await until(() => simulator.counters.deliveries.delivered - deliveredBefore >= count * share, PROGRESS_MS);
		await disturb();
	}
	await sending;
	const sentAfter = Date.now() - startedAt;
	await Promise.all(cluster.members.map(async (member) => await member.ready()));
	await until(async () => (await openOnes(hook.id, tag)).length === 0, SETTLE_MS);

	const executions = await executionsOf(hook.id, tag);
	const succeeded = new Map(executions.filter(({ status }) => status === 'success').map(({ id, count: times }) => [id, times]));
	const byStatus: Record<string, number> = {};
	for (const { status, count: times } of executions) byStatus[status] = (byStatus[status] ?? 0) + times;
	const deliveries = simulator.deliveries.filter(({ external_id: id }) => id.startsWith(`${tag}-`));
	const answers: Record<string, number> = {};
	for (const { attempts } of deliveries) for (const { httpStatus, error } of attempts) answers[httpStatus ?? String(error)] = (answers[httpStatus ?? String(error)] ?? 0) + 1;
	const unsuccessful = ids.filter((id) => !succeeded.has(id));
	const result = {
		notifications: count,
		'delivered (a 2xx in the end)': deliveries.filter(({ outcome }) => outcome === 'delivered').length,
		'sent more than once': deliveries.filter(({ attempts }) => attempts.length > 1).length,
		answers,
		executions: byStatus,
		'without a successful execution': unsuccessful.length,
		'with more than one': [...succeeded.values()].filter((times) => times > 1).length,
		'processes of n8n that ended by themselves': cluster.members.reduce((sum, { crashes }) => sum + crashes, 0) - crashesBefore,
		seconds: { sending: Math.round(sentAfter / 1000), 'until everything was over': Math.round((Date.now() - startedAt) / 1000) },
	};
	print(`${tag}: ${JSON.stringify(result, null, 2)}`);
	for (const lost of unsuccessful) {
		const attempts = deliveries.find(({ external_id: id }) => id === lost)?.attempts ?? [];
		const runs = executions.filter(({ id }) => id === lost).map(({ status, count: times }) => `${status} × ${times}`);
		print(`${lost}: answers ${attempts.map(({ httpStatus, error }) => httpStatus ?? error).join(', ') || 'none'}; executions ${runs.join(', ') || 'none'}`);
	}
	return { result, unsuccessful, executions, deliveries };
}

it('whenFinished: a workflow that fails twice and then succeeds: the sender gets 5xx, 5xx, 200', async () => {
	const { simulator, client } = it24;
	let calls = 0;
	const server = fastify();
	server.get('/', async (_request, reply) => await reply.code(++calls < 3 ? 500 : 200).send({}));
	const url = await server.listen({ host: '127.0.0.1', port: 0 });
	try {
		const hook = await it24.publishTrigger({ respond: 'whenFinished' }, { type: 'n8n-nodes-base.httpRequest', typeVersion: 4.2, parameters: { url, options: {} } });
		await create(simulator, { external_id: 'fails-twice', notification_url: `${cluster.webhook.url}${hook.path}` });
		await simulator.setStatus('fails-twice', 'DELIVERED');
		expect(simulator.deliveries.at(-1)?.attempts.map(({ httpStatus }) => httpStatus)).toEqual([500, 500, 200]);
		expect(await client.countExecutions(hook.id)).toEqual({ error: 2, success: 1 });
	} finally {
		await server.close();
	}
}, 120_000);

const kill = (member: () => Member) => async () => await member().kill();

it(`whenFinished: ${MANY} notifications, a worker and the webhook process killed: none is lost`, async () => {
	const { unsuccessful, deliveries } = await deliver('finished', MANY, { respond: 'whenFinished' }, [
		kill(() => cluster.workers[0]),
		kill(() => cluster.webhook),
	]);
	expect(unsuccessful).toEqual([]);
	expect(deliveries.filter(({ outcome }) => outcome !== 'delivered')).toEqual([]);
}, 600_000);

it(`immediately: ${SOME} notifications, a worker and the webhook process killed: what ran on the worker fails and is not run again`, async () => {
	const { unsuccessful, executions, deliveries } = await deliver('immediately', SOME, { respond: 'immediately' }, [
		kill(() => cluster.workers[1]),
		kill(() => cluster.webhook),
	]);
	expect(deliveries.filter(({ outcome }) => outcome !== 'delivered')).toEqual([]);
	// What has not succeeded was begun, and once only: n8n shows it as failed or, when the process that would have noticed
	// is gone too, as new or running until its next queue recovery (every three hours).
	const begun = unsuccessful.map((id) => executions.filter((execution) => execution.id === id).reduce((sum, { count }) => sum + count, 0));
	expect(begun).toEqual(unsuccessful.map(() => 1));
}, 600_000);

it.each([
	['redis-kept', 'with its data', false],
	['redis-emptied', 'empty', true],
])(`whenFinished: ${SOME} notifications, Redis restarted (%s, %s): none is lost`, async (tag, _, emptied) => {
	const logStart = cluster.webhook.log().length;
	const { unsuccessful } = await deliver(tag, SOME, { respond: 'whenFinished' }, [async () => await cluster.restartRedis({ emptied })]);
	// n8n logs one of the two, whichever comes last within a second.
	expect(cluster.webhook.log().slice(logStart)).toMatch(/(Lost|Recovered) Redis connection/);
	expect(unsuccessful).toEqual([]);
}, 600_000);

it(`${PAYOUTS} payouts, the worker killed in the middle, the same sheet again with Return Existing: each is paid once`, async () => {
	const { simulator, client } = it24;
	simulator.configure({ latencyMs: 50 });
	const sheet = Array.from({ length: PAYOUTS }, (_, index) => ({ id: `sheet-${index}` }));
	const { id, path } = await publishSheet();
	const start = async () => expect((await client.raw('POST', path, { body: { rows: sheet } })).status).toBe(200);
	const inLedger = () => simulator.ledger.all().map((cashout) => cashout.external_id).filter((external) => external.startsWith('sheet-'));
	const created = simulator.counters.created;

	await start();
	expect(await until(() => inLedger().length >= PAYOUTS / 3, 60_000)).toBe(true);
	const [{ id: first }] = (await client.listExecutions(id)) as [{ id: string }];
	const worker = cluster.workers.find((member) => new RegExp(`started execution ${first}\\b`).test(member.log()));
	expect(worker).toBeDefined();
	await worker?.kill();
	const paidBefore = inLedger().length;
	expect(paidBefore).toBeLessThan(PAYOUTS);

	await start();
	const isSecondOver = async () => (await client.listExecutions(id)).some((row: { id: string; status: string }) => row.id !== first && isOver(row.status));
	expect(await until(isSecondOver, 120_000)).toBe(true);
	const second = (await client.listExecutions(id)).find((row: { id: string }) => row.id !== first) as { id: string };
	const execution = await client.waitExecution(second.id);
	const records = execution.output.Pay as Array<{ external_id: string; created: boolean }>;
	const firstRun = await client.waitExecution(first, PROGRESS_MS);
	const result = {
		payouts: PAYOUTS,
		'paid when the worker was killed': paidBefore,
		'first run': firstRun.status,
		'second run': execution.status,
		'found to be paid by the second run': records.filter((record) => !record.created).length,
		'paid twice': simulator.counters.created - created - new Set(inLedger()).size,
		lost: sheet.filter((row) => simulator.ledger.find(row.id) === undefined).length,
	};
	print(`payouts: ${JSON.stringify(result, null, 2)}`);
	expect(execution.status).toBe('success');
	expect(records.map((record) => record.external_id)).toEqual(sheet.map((row) => row.id));
	expect(inLedger().sort()).toEqual(sheet.map((row) => row.id).sort());
	expect(simulator.counters.created - created).toBe(PAYOUTS);
}, 400_000);

/** Webhook -> one item per row -> pay. Production executions run on the workers, manual ones would run in main. */
async function publishSheet(): Promise<{ id: string; path: string }> {
	const { client, credential } = it24;
	const nodes = [
		{ name: 'Sheet', type: 'n8n-nodes-base.webhook', typeVersion: 2, position: [0, 0], parameters: { httpMethod: 'POST', path: 'sheet', options: {} }, webhookId: 'sheet' },
		{ name: 'Rows', type: 'n8n-nodes-base.splitOut', typeVersion: 1, position: [200, 0], parameters: { fieldToSplitOut: 'body.rows', options: {} } },
		{
			name: 'Pay',
			type: 'n8n-nodes-directa24.directa24Cashout',
			typeVersion: 1,
			position: [400, 0],
			parameters: brazil({ externalId: '={{ $json.id }}', options: { onDuplicate: 'returnExisting', concurrency: 5 } }),
			credentials: { directa24Api: { id: credential.id, name: credential.name } },
		},
	];
	const connections = { Sheet: { main: [[{ node: 'Rows', type: 'main', index: 0 }]] }, Rows: { main: [[{ node: 'Pay', type: 'main', index: 0 }]] } };
	const { id } = (await client.createWorkflow({ name: 'a sheet', nodes, connections })) as { id: string };
	await client.activate(id);
	return { id, path: '/webhook/sheet' };
}
