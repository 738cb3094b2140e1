import { create, http, Receiver, status, until, verdict, type Reply } from './harness';
import { startSimulator, type Simulator } from './index';

let simulator: Simulator;
let receiver: Receiver;

beforeEach(async () => {
	simulator = await startSimulator();
	receiver = await Receiver.start();
});
afterEach(async () => {
	await simulator.close();
	await receiver.close();
});

async function call(method: string, path: string, body?: unknown): Promise<Reply> {
	const text = body === undefined ? undefined : JSON.stringify(body);
	return await http(method, `${simulator.url}/_simulator${path}`, text);
}

async function read<T = Record<string, unknown>>(
	method: string,
	path: string,
	body?: unknown,
): Promise<T> {
	const reply = await call(method, path, body);
	expect([reply.status, reply.data.slice(0, 200)]).toEqual([200, expect.any(String)]);
	return JSON.parse(reply.data) as T;
}

it('introduces itself', async () => {
	expect(await read('GET', '')).toMatchObject({
		url: simulator.url,
		card_url: simulator.cardUrl,
		credentials: {
			api_key: simulator.credentials.apiKey,
			read_only_api_key: simulator.credentials.readOnlyApiKey,
		},
	});
	expect(simulator.requests).toEqual([]);
});

it.each(['plain', 'a/b c', 'ñ 日本 💸', '100%', '%2F', 'a?b#c&d', 'a;b', '"\\', 'x'.repeat(100)])(
	'finds and moves the cashout "%s"',
	async (externalId) => {
		await create(simulator, { external_id: externalId });
		const path = `/cashouts/${encodeURIComponent(externalId)}`;

		expect(await read('GET', path)).toMatchObject({ external_id: externalId, status: 'PENDING' });
		await read('POST', `${path}/status`, { status: 'DELIVERED' });
		expect(simulator.ledger.find(externalId)?.status).toBe('DELIVERED');
		const list = `/cashouts?external_id=${encodeURIComponent(externalId)}`;
		expect(await read('GET', list)).toMatchObject({
			total: 1,
			cashouts: [{ status: 'DELIVERED' }],
		});
	},
);

it('reaches an external_id that no path can carry', async () => {
	await create(simulator, { external_id: '..' });
	await read('POST', '/status', { external_id: '..', status: 'ON_HOLD' });
	expect(await read('GET', '/cashouts?external_id=..')).toMatchObject({
		cashouts: [{ status: 'ON_HOLD' }],
	});
});

it('lists cashouts in pages and shows exact amounts', async () => {
	for (const externalId of ['a', 'b', 'c']) {
		await create(simulator, { external_id: externalId, amount: '0.30' });
	}
	await simulator.setStatus('b', 'DELIVERED');

	expect(await read('GET', '/cashouts?offset=1&limit=1')).toMatchObject({
		total: 3,
		cashouts: [{ external_id: 'b', amount: '0.30', cashout_id: '8405148' }],
	});
	expect(await read('GET', '/cashouts?status=PENDING')).toMatchObject({ total: 2 });
});

it('rejects with a code, waiting for the notification when asked to', async () => {
	await create(simulator, { notification_url: receiver.url });
	const cashout = await read('POST', '/cashouts/payout-1/status', {
		status: 'REJECTED',
		rejection_code: 800,
		force: true,
		wait: true,
	});

	expect(cashout).toMatchObject({
		status: 'REJECTED',
		rejection_reason: 'ERROR_ACCOUNT_INCORRECT',
	});
	expect(receiver.forms).toMatchObject([{ status_reason: 'ERROR_ACCOUNT_INCORRECT' }]);
	expect(await read('GET', '/deliveries')).toMatchObject({
		deliveries: [{ outcome: 'delivered', attempts: [{ http_status: 200 }] }],
	});
});

it('explains illegal moves and unknown cashouts', async () => {
	await create(simulator);
	const illegal = await call('POST', '/cashouts/payout-1/status', { status: 'COMPLETED' });
	expect(illegal.status).toBe(409);
	expect(illegal.data).toContain('cannot go from PENDING to COMPLETED');
	for (const [method, path, body] of [
		['GET', '/cashouts/nobody', undefined],
		['POST', '/cashouts/nobody/status', { status: 'DELIVERED' }],
		['POST', '/notifications', { external_id: 'nobody' }],
		['GET', '/nothing', undefined],
	] as const) {
		expect((await call(method, path, body)).status).toBe(404);
	}
});

it('plans', async () => {
	await read('POST', '/plans', { external_id: 'payout-1', final: 'REJECTED', step_ms: 1 });
	simulator.configure({ automatic: { stepMs: 60_000 } });
	await create(simulator);
	await until(() => simulator.ledger.find('payout-1')?.status === 'REJECTED');
	expect(simulator.ledger.find('payout-1')?.status).toBe('REJECTED');
});

it('arms, lists and clears faults', async () => {
	await read('POST', '/faults', { endpoint: 'create', kind: 'http_429', retry_after_seconds: 3 });
	await read('POST', '/faults', { endpoint: 'notification', kind: 'dropped', times: 'always' });
	expect(await read('GET', '/faults')).toEqual({
		faults: [
			{ endpoint: 'create', kind: 'http_429', retry_after_seconds: 3, times: 1 },
			{ endpoint: 'notification', kind: 'dropped', times: 'always' },
		],
	});
	expect((await create(simulator)).headers['retry-after']).toBe('3');
	await read('DELETE', '/faults');
	expect(await read('GET', '/faults')).toEqual({ faults: [] });
});

it.each([
	{ kind: 'latency', ms: 1, when: 'after' },
	{ kind: 'close', when: 'before' },
	{ kind: 'http_500', when: 'after', body: 'text' },
	{ kind: 'http_502' },
	{ kind: 'http_503' },
	{ kind: 'redirect', status: 307, location: 'http://127.0.0.1:1/' },
	{ kind: 'malformed_json' },
	{ kind: 'empty' },
	{ kind: 'slow_body', ms: 5 },
	{ kind: 'huge_body', bytes: 10 },
	{ kind: 'd24_error', code: 508, message: 'Limit exceeded: DAILY' },
])('takes the fault %j', async (fault) => {
	const full = { ...fault, endpoint: 'any', external_id: 'a', probability: 0.5, times: 4 };
	expect(await read('POST', '/faults', full)).toEqual(full);
});

it('changes and shows settings', async () => {
	const changes = {
		ip_whitelisted: false,
		balance: { BRL: '5.00' },
		automatic: { step_ms: 60_000 },
		http_status_by_code: { 402: 403 },
	};
	expect(await read('PUT', '/settings', changes)).toMatchObject(changes);
	expect(verdict(await create(simulator))).toBe('403 402');
	await read('PUT', '/settings', { ip_whitelisted: true });
	expect(verdict(await create(simulator))).toBe('412 514');
	expect(await read('GET', '/settings')).toMatchObject({ ...changes, ip_whitelisted: true });
	expect(await read('PUT', '/settings', { automatic: null })).toMatchObject({ automatic: null });
});

it('sends notifications by hand, forged ones too', async () => {
	await create(simulator, { notification_url: receiver.url });
	await read('POST', '/notifications', { external_id: 'payout-1', control: 'FF' });
	await read('POST', '/notifications', { external_id: 'ghost', url: receiver.url, forged: true });

	expect(receiver.forms).toMatchObject([
		{ external_id: 'payout-1', control: 'FF' },
		{ external_id: 'ghost' },
	]);
});

it('shows requests and counters', async () => {
	await status(simulator, { external_id: 'ñ' });
	const { requests } = await read<{ requests: Array<Record<string, string>> }>('GET', '/requests');

	expect(requests).toMatchObject([
		{ endpoint: 'status', path: '/v3/cashout/status', http_status: 412, code: 509 },
	]);
	expect(requests[0]?.body).toContain('"external_id":"ñ"');
	expect(Buffer.from(requests[0]?.body_base64 ?? '', 'base64').toString()).toBe(requests[0]?.body);
	expect(await read('GET', '/counters')).toMatchObject({
		requests: 1,
		by_endpoint: { status: 1 },
		by_code: { 509: 1 },
	});
});

it.each([
	['PUT', '/settings', { balanse: '1' }, 'balanse'],
	['PUT', '/settings', { balance: 5 }, 'balance: decimal text'],
	['PUT', '/settings', { automatic: { stepMs: 5 } }, 'automatic'],
	['PUT', '/settings', { latency_ms: -1 }, 'latency_ms'],
	['PUT', '/settings', [], 'object'],
	['POST', '/faults', { endpoint: 'create', kind: 'explode' }, 'kind'],
	['POST', '/faults', { endpoint: 'create', kind: 'close' }, 'when: Required'],
	['POST', '/faults', { endpoint: 'create', kind: 'empty', surprise: 1 }, 'surprise'],
	['POST', '/faults', { endpoint: 'create', kind: 'dropped' }, 'endpoint'],
	['POST', '/faults', { endpoint: 'any', kind: 'empty', times: 0 }, 'times'],
	['POST', '/plans', { final: 'REJECTED' }, 'external_id: Required'],
	['POST', '/plans', { external_id: 'a', final: 'ON_HOLD' }, 'final'],
	['POST', '/cashouts/payout-1/status', { status: 'Completed' }, 'status'],
	['POST', '/cashouts/payout-1/status', { status: 'PENDING', forse: true }, 'forse'],
	['POST', '/notifications', { external_id: 'payout-1', url: 'x' }, 'url'],
	['POST', '/notifications', undefined, 'one JSON object'],
	['GET', '/cashouts?limit=x', undefined, 'limit'],
	['GET', '/cashouts?page=1', undefined, 'page'],
	['GET', '/cashouts?status=DONE', undefined, 'status'],
])('refuses %s %s %j with a clear message', async (method, path, body, word) => {
	const reply = await call(method, path, body);
	expect(reply.status).toBe(400);
	expect((JSON.parse(reply.data) as { error: string }).error).toContain(word);
});
