import { bodyOf, create, http, PAYOUT, status, until, verdict } from './harness';
import { startSimulator, type CallFault, type Simulator } from './index';

let simulator: Simulator;

beforeEach(async () => {
	simulator = await startSimulator();
});
afterEach(async () => await simulator.close());

async function timed<T>(call: Promise<T>): Promise<{ result: T; ms: number }> {
	const start = Date.now();
	const result = await call;
	return { result, ms: Date.now() - start };
}

function created(): boolean {
	return simulator.ledger.find('payout-1') !== undefined;
}

it.each([
	['before', false],
	['after', true],
] as const)('closes the socket %s the create took effect', async (when, exists) => {
	simulator.addFault({ endpoint: 'create', kind: 'close', when });

	await expect(create(simulator)).rejects.toMatchObject({ code: 'ECONNRESET' });
	expect(created()).toBe(exists);
	expect(simulator.requests[0]).toMatchObject({ httpStatus: null, code: null, fault: 'close' });
	expect(simulator.counters.byCode).toEqual({ closed: 1 });
	expect(verdict(await create(simulator))).toBe(exists ? '412 511' : '200 ok');
});

it.each([
	['before', false],
	['after', true],
] as const)('answers 500 %s the create took effect', async (when, exists) => {
	simulator.addFault({ endpoint: 'create', kind: 'http_500', when });
	const json = await create(simulator);
	simulator.addFault({ endpoint: 'status', kind: 'http_500', when, body: 'text' });
	const text = await status(simulator, { external_id: 'payout-1' });

	expect(verdict(json)).toBe('500 500');
	expect([text.status, text.data]).toEqual([500, 'Internal Server Error']);
	expect(created()).toBe(exists);
});

it.each([
	[{ kind: 'http_502' }, 502, 'text/html', '<html>'],
	[{ kind: 'http_503' }, 503, 'text/html', '<html>'],
	[{ kind: 'http_429', retryAfterSeconds: 7 }, 429, 'application/json', '{'],
] as const)('answers %j without effect', async (fault, httpStatus, type, start) => {
	simulator.addFault({ endpoint: 'create', ...fault });
	const reply = await create(simulator);

	expect(reply.status).toBe(httpStatus);
	expect(reply.headers['content-type']).toContain(type);
	expect(reply.data).toMatch(new RegExp(`^${start}`));
	expect(reply.headers['retry-after']).toBe(httpStatus === 429 ? '7' : undefined);
	expect(created()).toBe(false);
	expect(simulator.counters.byCode).toEqual({ [`http_${httpStatus}`]: 1 });
});

it('can answer 502 after the effect', async () => {
	simulator.addFault({ endpoint: 'create', kind: 'http_502', when: 'after' });
	expect((await create(simulator)).status).toBe(502);
	expect(created()).toBe(true);
});

it.each([302, 307] as const)('redirects with %i', async (httpStatus) => {
	const location = 'http://127.0.0.1:9/elsewhere';
	simulator.addFault({ endpoint: 'create', kind: 'redirect', status: httpStatus, location });
	const reply = await create(simulator);

	expect([reply.status, reply.headers.location]).toEqual([httpStatus, location]);
	expect(created()).toBe(false);
});

it('answers malformed JSON after the effect', async () => {
	simulator.addFault({ endpoint: 'create', kind: 'malformed_json' });
	const reply = await create(simulator);

	expect([reply.status, reply.data]).toEqual([200, '{"cashout_id":"8405147']);
	expect(created()).toBe(true);
});

it('answers an empty 200 after the effect', async () => {
	simulator.addFault({ endpoint: 'create', kind: 'empty' });
	const reply = await create(simulator);

	expect([reply.status, reply.data]).toEqual([200, '']);
	expect(created()).toBe(true);
});

it('dribbles a body', async () => {
	simulator.addFault({ endpoint: 'create', kind: 'slow_body', ms: 120 });
	const { result, ms } = await timed(create(simulator));
	expect(verdict(result)).toBe('200 ok');
	expect(ms).toBeGreaterThanOrEqual(110);

	simulator.addFault({ endpoint: 'status', kind: 'slow_body', ms: 60_000 });
	const body = bodyOf(simulator, { external_id: 'payout-1' });
	const url = `${simulator.url}/v3/cashout/status`;
	await expect(http('POST', url, body, {}, 50)).rejects.toMatchObject({ code: 'ECONNABORTED' });
});

it('answers a huge body', async () => {
	simulator.addFault({ endpoint: 'create', kind: 'huge_body', bytes: 3_000_000 });
	const reply = await create(simulator);

	expect(reply.data).toHaveLength(3_000_000);
	expect(verdict(reply)).toBe('200 ok');
	expect(created()).toBe(true);
});

it('answers any D24 error without effect', async () => {
	simulator.addFault({
		endpoint: 'create',
		kind: 'd24_error',
		code: 504,
		reason: 'Underage user detected',
		reason_code: 105,
	});
	const reply = await create(simulator);
	expect(reply.status).toBe(400);
	expect(JSON.parse(reply.data)).toEqual({
		code: 504,
		message: 'User unauthorized due to cadastral situation.',
		reason: 'Underage user detected',
		reason_code: 105,
	});
	expect(created()).toBe(false);

	simulator.configure({ httpStatusByCode: { 508: 429 } });
	simulator.addFault({ endpoint: 'create', kind: 'd24_error', code: 508 });
	expect(verdict(await create(simulator))).toBe('429 508');
});

describe('latency', () => {
	it.each([
		['before', false],
		['after', true],
	] as const)('%s the effect', async (when, exists) => {
		simulator.addFault({ endpoint: 'create', kind: 'latency', ms: 250, when });
		const slow = timed(create(simulator));
		await until(() => simulator.requests.length === 1);
		await until(() => created(), 50);
		expect(created()).toBe(exists);

		const { result, ms } = await slow;
		expect(verdict(result)).toBe('200 ok');
		expect(ms).toBeGreaterThanOrEqual(245);
	});

	it('adds up with the base latency and another fault', async () => {
		simulator.configure({ latencyMs: 40 });
		simulator.addFault({ endpoint: 'create', kind: 'latency', ms: 40 });
		simulator.addFault({ endpoint: 'create', kind: 'latency', ms: 40, when: 'after' });
		simulator.addFault({ endpoint: 'create', kind: 'empty' });
		const { result, ms } = await timed(create(simulator));

		expect(result.data).toBe('');
		expect(ms).toBeGreaterThanOrEqual(115);
		expect((await timed(create(simulator))).ms).toBeGreaterThanOrEqual(38);
	});
});

describe('selection', () => {
	const FAULT = { kind: 'http_503' } as const;

	async function strikes(fault: CallFault, ...externalIds: string[]): Promise<boolean[]> {
		simulator.addFault(fault);
		const struck: boolean[] = [];
		for (const externalId of externalIds) {
			const reply = await status(simulator, { external_id: externalId });
			struck.push(reply.status === 503);
		}
		return struck;
	}

	it('strikes once, `times` or always', async () => {
		expect(await strikes({ endpoint: 'status', ...FAULT }, 'a', 'a')).toEqual([true, false]);
		expect(await strikes({ endpoint: 'status', ...FAULT, times: 2 }, 'a', 'a', 'a')).toEqual([
			true,
			true,
			false,
		]);
		expect(await strikes({ endpoint: 'any', ...FAULT, times: Infinity }, 'a', 'b', 'c')).toEqual([
			true,
			true,
			true,
		]);
		simulator.clearFaults();
		expect((await status(simulator, { external_id: 'a' })).status).toBe(412);
	});

	it('strikes the chosen endpoint only', async () => {
		expect(await strikes({ endpoint: 'create', ...FAULT }, 'a')).toEqual([false]);
		expect((await create(simulator)).status).toBe(503);
	});

	it('strikes the chosen cashout only, also when it is named by cashout_id', async () => {
		await create(simulator);
		const fault = { endpoint: 'status', external_id: 'payout-1', times: 2, ...FAULT } as const;
		expect(await strikes(fault, 'other', 'payout-1')).toEqual([false, true]);
		expect((await status(simulator, { cashout_id: 8405147 })).status).toBe(503);
	});

	it('strikes when a predicate says so', async () => {
		const matches: CallFault['matches'] = ({ rawBody }) => rawBody.includes('"c"');
		expect(await strikes({ endpoint: 'status', ...FAULT, matches }, 'a', 'c')).toEqual([
			false,
			true,
		]);
	});

	it('strikes by chance', async () => {
		const rolls = [0.9, 0.1, 0.5, 0.49];
		await simulator.close();
		simulator = await startSimulator({ random: () => rolls.shift() ?? 1 });
		const fault = { endpoint: 'status', ...FAULT, probability: 0.5, times: Infinity } as const;
		expect(await strikes(fault, 'a', 'a', 'a', 'a')).toEqual([false, true, false, true]);
	});

	it('uses one fault per call, in the order added', async () => {
		simulator.addFault({ endpoint: 'any', kind: 'http_502' });
		simulator.addFault({ endpoint: 'status', kind: 'http_503' });
		expect((await status(simulator, { external_id: 'a' })).status).toBe(502);
		expect((await status(simulator, { external_id: 'a' })).status).toBe(503);
	});
});

describe('log', () => {
	it('keeps what arrived and what was answered', async () => {
		await create(simulator);
		await create(simulator);
		await http('GET', `${simulator.url}/v3/banks?country=BR`, undefined, { 'X-Mine': 'yes' });

		expect(simulator.requests).toMatchObject([
			{ endpoint: 'create', method: 'POST', path: '/v3/cashout', httpStatus: 200, code: null },
			{ endpoint: 'create', httpStatus: 412, code: 511, externalId: 'payout-1', fault: null },
			{ endpoint: 'banks', query: 'country=BR', httpStatus: 401, code: 100 },
		]);
		expect(simulator.requests[0]?.rawBody.toString()).toBe(bodyOf(simulator, PAYOUT));
		expect(simulator.requests[2]?.headers['x-mine']).toBe('yes');
		expect(simulator.counters).toMatchObject({
			requests: 3,
			created: 1,
			byEndpoint: { create: 2, banks: 1, status: 0 },
			byCode: { ok: 1, 511: 1, 100: 1 },
		});
	});

	it('is bounded while the counters are not', async () => {
		await simulator.close();
		simulator = await startSimulator({ keepRequests: 2 });
		const { requests } = simulator;
		for (const externalId of ['a', 'b', 'c']) await create(simulator, { external_id: externalId });

		expect(requests.map((request) => request.externalId)).toEqual(['b', 'c']);
		expect(simulator.counters.requests).toBe(3);
	});
});

describe('closing', () => {
	it('ends calls that wait or dribble, and may be repeated', async () => {
		simulator.addFault({ endpoint: 'create', kind: 'latency', ms: 60_000 });
		simulator.addFault({ endpoint: 'status', kind: 'slow_body', ms: 60_000 });
		const calls = [create(simulator), status(simulator, { external_id: 'a' })].map((call) =>
			call.then(
				() => 'answered',
				() => 'cut off',
			),
		);
		await until(() => simulator.requests.length === 2);
		await simulator.close();
		await simulator.close();

		expect(await Promise.all(calls)).toEqual(['cut off', 'cut off']);
		expect(created()).toBe(false);
	});

	it('leaves the ports free', async () => {
		const port = Number(new URL(simulator.url).port);
		await simulator.close();
		const { url } = simulator;
		simulator = await startSimulator({ port });
		expect(simulator.url).toBe(url);
		await expect(startSimulator({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
		await expect(startSimulator({ cardPort: port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
	});
});
