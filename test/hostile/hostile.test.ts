/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync, statSync } from 'node:fs';

import { create } from '../simulator/harness';
import { ANSWERED_BY_N8N, bytesOf, HOSTILE, type HostileRequest } from './fixture';
import { makeMutants, seeded } from './mutants';
import { inParallel, send, type Answer } from './send';
import { LOG_FILE, world, type World } from '../e2e/world';

/** How many mutated bodies, and from which seed: set DIRECTA24_HOSTILE_SEED to the printed one to repeat a run. */
const MUTANTS = Number(process.env.DIRECTA24_HOSTILE_MUTANTS ?? 10_000);
const SEED = Number(process.env.DIRECTA24_HOSTILE_SEED ?? Date.now() % 2 ** 32);
const GENUINE = HOSTILE.length;
const AT_A_TIME = 8;
const OPTIONS = { keepRequests: 10_000, retryDelaysMs: [], notificationTimeoutMs: 30_000 };

let it24: World;

interface Attack {
	name: string;
	bytes: Buffer;
	giveUp?: boolean;
	isRight: (answer: Answer) => boolean;
}

const print = (line: string) => process.stderr.write(`${line}\n`);
const isRefusal = ({ status }: Answer) => typeof status === 'number' && status >= 400 && status < 500;
const genuineId = (index: number) => `genuine-${index}`;

/** Sends the attacks with the genuine notifications spread among them, and asserts that only the latter start anything. */
async function withstand(attacks: (url: URL) => Attack[]): Promise<void> {
	const { simulator, client } = it24;
	const hook = await it24.publishTrigger();
	const url = new URL(hook.url);
	for (const external_id of ['hostile-1', 'hostile-2']) await create(simulator, { external_id, notification_url: hook.url });
	for (let index = 0; index < GENUINE; index++) await create(simulator, { external_id: genuineId(index), notification_url: hook.url });
	const requestsBefore = simulator.counters.requests;
	const logStart = statSync(LOG_FILE).size;

	const hostile = attacks(url);
	const every = hostile.length / GENUINE;
	const jobs = hostile.flatMap((attack, index) => (Math.floor((index + 1) / every) > Math.floor(index / every) ? [attack, undefined] : [attack]));
	const wrong: unknown[] = [];
	const statuses: Record<string, number> = {};
	let genuine = 0;
	const startedAt = Date.now();
	await inParallel(jobs, AT_A_TIME, async (attack) => {
		if (attack === undefined) return await simulator.setStatus(genuineId(genuine++), 'DELIVERED');
		const answer = await send(url, attack.bytes, attack.giveUp);
		statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
		if (!attack.isRight(answer)) wrong.push({ name: attack.name, answer, sent: attack.bytes.subarray(0, 2_000).toString('base64') });
	});
	print(`${hostile.length} hostile and ${genuine} genuine requests in ${Math.round((Date.now() - startedAt) / 1000)} s; answers to the hostile ones: ${JSON.stringify(statuses)}`);

	expect(wrong).toEqual([]);
	expect(genuine).toBe(GENUINE);
	const attempts = simulator.deliveries.flatMap((delivery) => delivery.attempts.map(({ httpStatus, error }) => httpStatus ?? error));
	expect(attempts).toEqual(Array<number>(GENUINE).fill(200));

	const rows = await client.waitExecutions(hook.id, GENUINE);
	expect(await client.countExecutions(hook.id)).toEqual({ success: GENUINE });
	const started: unknown[] = [];
	await inParallel(rows, AT_A_TIME, async ({ id }) => void started.push(((await client.getExecution(id)).output.Next?.[0] as { external_id: unknown }).external_id));
	expect(started.sort()).toEqual(Array.from({ length: GENUINE }, (_, index) => genuineId(index)).sort());
	// Not even a status was looked up for anything else.
	expect(simulator.counters.requests - requestsBefore).toBe(GENUINE);

	expect(await client.isReady()).toBe(true);
	expectCleanLog(readFileSync(LOG_FILE).subarray(logStart).toString(), simulator.credentials.secretSignature);
}

function expectCleanLog(log: string, secret: string): void {
	const ours = log.split('\n').filter((line) => line.includes('Directa24 Cashout Trigger'));
	expect(ours.length).toBeGreaterThan(0);
	expect(ours.filter((line) => !/Directa24 Cashout Trigger answered 4\d\d: [\w ,;()./-]+( \{ "node": "Trigger".*)?$/.test(line))).toEqual([]);
	expect(ours.filter((line) => /hostile-|genuine-|[0-9a-f]{32}/i.test(line))).toEqual([]);
	expect(log).not.toContain('node_modules/n8n-nodes-directa24/');
	expect(log).not.toContain(secret);
}

function attackOf(request: HostileRequest, url: URL): Attack {
	const right = [request.status].flat();
	const bytes = bytesOf(request, url, it24.simulator.credentials);
	return { name: request.name, bytes, giveUp: (request.contentLength ?? 0) > 100, isRight: ({ status }) => right.some((one) => one === status) };
}

beforeEach(async () => {
	it24 = await world(OPTIONS);
});
afterEach(async () => await it24.simulator.close());

it('the table demands a refusal of everything that n8n leaves to the node', () => {
	expect(HOSTILE.length).toBeGreaterThanOrEqual(60);
	expect(new Set([...HOSTILE, ...ANSWERED_BY_N8N].map(({ name }) => name)).size).toBe(HOSTILE.length + ANSWERED_BY_N8N.length);
	const isNoRefusal = ({ status }: HostileRequest) => [status].flat().some((one) => one !== 'closed' && !isRefusal({ status: one, body: '' }));
	expect(HOSTILE.filter(isNoRefusal)).toEqual([]);
	expect(ANSWERED_BY_N8N.filter((request) => !isNoRefusal(request))).toEqual([]);
});

it(`${ANSWERED_BY_N8N.length} requests that n8n answers before it asks the node start nothing`, async () => {
	const hook = await it24.publishTrigger();
	const requestsBefore = it24.simulator.counters.requests;
	const answers: Record<string, unknown> = {};
	for (const request of ANSWERED_BY_N8N) {
		const url = new URL(hook.url);
		answers[request.name] = (await send(url, bytesOf(request, url, it24.simulator.credentials))).status;
	}
	expect(answers).toEqual(Object.fromEntries(ANSWERED_BY_N8N.map(({ name, status }) => [name, status])));
	expect(await it24.client.countExecutions(hook.id)).toEqual({});
	expect(it24.simulator.counters.requests).toBe(requestsBefore);
	expect(await it24.client.isReady()).toBe(true);
}, 60_000);

it(`${HOSTILE.length} hostile requests and as many genuine ones`, async () => {
	await withstand((url) => HOSTILE.map((request) => attackOf(request, url)));
}, 600_000);

it(`${MUTANTS} mutated notifications and ${GENUINE} genuine ones`, async () => {
	print(`DIRECTA24_HOSTILE_SEED=${SEED}`);
	await withstand((url) => {
		const mutants = makeMutants(MUTANTS, ['hostile-1', 'hostile-2', 'genuine-0'], it24.simulator.credentials.secretSignature, seeded(SEED));
		return mutants.map(({ body, headers }, index) => {
			const head = Object.entries({ Host: url.host, Connection: 'close', 'Content-Length': body.length, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
			const bytes = Buffer.concat([Buffer.from(`POST ${url.pathname} HTTP/1.1\r\n${head.join('')}\r\n`), body]);
			return { name: `mutant ${index} of seed ${SEED}`, bytes, isRight: isRefusal };
		});
	});
}, 900_000);
