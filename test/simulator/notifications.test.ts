import { create, hmacHex, Receiver, until, update } from './harness';
import { startSimulator, type Delivery, type Simulator, type SimulatorOptions } from './index';

let receiver: Receiver;
let simulator: Simulator;

beforeEach(async () => {
	receiver = await Receiver.start();
	simulator = await startSimulator({ retryDelaysMs: [5, 5, 5, 5, 5] });
});
afterEach(async () => {
	await simulator.close();
	await receiver.close();
});

async function restart(options: SimulatorOptions) {
	await simulator.close();
	simulator = await startSimulator(options);
}

async function createWithHook(fields: object = {}) {
	await create(simulator, { notification_url: receiver.url, ...fields });
}

async function arrived(count: number): Promise<void> {
	await until(() => receiver.forms.length >= count);
}

function outcomes(): string[] {
	return simulator.deliveries.map(({ status, outcome }) => `${status} ${outcome}`);
}

it('posts the documented form on a status change, not at creation', async () => {
	await createWithHook({ comments: 'two words & ñ', external_id: 'a/b ñ' });
	expect(simulator.deliveries).toEqual([]);
	await simulator.setStatus('a/b ñ', 'DELIVERED');

	const form = receiver.forms[0] ?? {};
	expect(receiver.contentTypes).toEqual(['application/x-www-form-urlencoded']);
	expect(Object.keys(form)).toEqual([
		'date',
		'bank_reference_id',
		'comments',
		'external_id',
		'control',
		'cashout_id',
		'status_reason',
	]);
	expect(form).toMatchObject({
		bank_reference_id: '',
		comments: 'two words & ñ',
		external_id: 'a/b ñ',
		control: hmacHex(simulator.credentials.secretSignature, 'Be4a/b ñBo7').toUpperCase(),
		cashout_id: '8405147',
		status_reason: '',
	});
	expect(form.date).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
	expect(Math.abs(Date.now() - Date.parse(`${form.date?.replace(' ', 'T')}Z`))).toBeLessThan(5000);
	expect(receiver.bodies[0]).toContain('comments=two%20words%20%26%20%C3%B1&external_id=a%2Fb%20');
	expect(simulator.deliveries[0]).toMatchObject({
		status: 'DELIVERED',
		url: receiver.url,
		body: receiver.bodies[0],
		outcome: 'delivered',
		attempts: [{ httpStatus: 200, error: null }],
	});
});

it('signs D24’s sample external_id with the expected control', async () => {
	await restart({ credentials: { secretSignature: 'your_cashout_api_signature' } });
	await createWithHook({ external_id: 'cashoutID1234' });
	await simulator.setStatus('cashoutID1234', 'DELIVERED');

	expect(receiver.forms[0]?.control).toBe(
		'DDD345FB66A8053FBB69E0DBCACFDE5F63CA05140C3A2C446B7A0E4118F8BA1D',
	);
});

it('names the reason of a rejection and the reference of a completed payout', async () => {
	await createWithHook();
	await simulator.setStatus('payout-1', 'DELIVERED');
	await simulator.setStatus('payout-1', 'COMPLETED');
	await simulator.setStatus('payout-1', 'REJECTED', { rejection_code: 826 });

	expect(receiver.forms.map((form) => form.bank_reference_id)).toEqual([
		'',
		'SIM8405147',
		'SIM8405147',
	]);
	expect(receiver.forms.map((form) => form.status_reason)).toEqual(['', '', 'WITHDRAWAL_REVERSED']);
});

it('also announces a change made through the API, and nothing when told so', async () => {
	await createWithHook();
	await update(simulator, { cashout_id: 8405147, status: 'ON_HOLD' });
	await arrived(1);
	expect(receiver.forms).toHaveLength(1);

	await simulator.setStatus('payout-1', 'PENDING', { notify: false });
	expect(simulator.deliveries).toHaveLength(1);
});

it('falls back on the withdrawal URL', async () => {
	simulator.configure({ withdrawalUrl: receiver.url });
	await create(simulator);
	await simulator.setStatus('payout-1', 'DELIVERED');
	expect(receiver.forms).toHaveLength(1);
});

it.each([
	['http://192.0.2.1/hook', '192.0.2.1 is not a loopback address'],
	['https://example.com/hook', 'example.com is not a loopback address'],
	['http://127.0.0.1.example.com/', '127.0.0.1.example.com is not a loopback address'],
	['', 'no notification_url and no withdrawalUrl'],
])('sends nothing to "%s"', async (url, reason) => {
	await create(simulator, { notification_url: url });
	await simulator.setStatus('payout-1', 'DELIVERED');

	expect(simulator.deliveries).toMatchObject([{ outcome: 'refused', reason, attempts: [] }]);
	expect(simulator.counters.deliveries).toMatchObject({ attempts: 0, refused: 1 });
});

it('retries until it gets a 2xx', async () => {
	receiver.answers = [500, 404, 204];
	await createWithHook();
	await simulator.setStatus('payout-1', 'DELIVERED');

	expect(simulator.deliveries[0]?.attempts.map((attempt) => attempt.httpStatus)).toEqual([
		500, 404, 204,
	]);
	expect(simulator.deliveries[0]?.outcome).toBe('delivered');
	expect(new Set(receiver.bodies).size).toBe(1);
});

it('gives up after five retries, and follows no redirect', async () => {
	receiver.answers = [302, 500, 500, 500, 500, 500, 200];
	await createWithHook();
	await simulator.setStatus('payout-1', 'DELIVERED');

	expect(simulator.deliveries[0]).toMatchObject({ outcome: 'given_up', reason: 'HTTP 500' });
	expect(receiver.forms).toHaveLength(6);
	expect(simulator.counters.deliveries).toMatchObject({ attempts: 6, given_up: 1 });
});

it('waits the configured pauses between attempts', async () => {
	simulator.configure({ retryDelaysMs: [40, 80] });
	receiver.answers = [500, 500, 500];
	await createWithHook();
	await simulator.setStatus('payout-1', 'DELIVERED');

	const times = simulator.deliveries[0]?.attempts.map(({ at }) => Date.parse(at)) ?? [];
	expect(times).toHaveLength(3);
	expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(38);
	expect((times[2] ?? 0) - (times[1] ?? 0)).toBeGreaterThanOrEqual(78);
});

it('counts silence and a dead target as failed attempts', async () => {
	simulator.configure({ notificationTimeoutMs: 30, retryDelaysMs: [1] });
	receiver.answers = ['hang', 200];
	await createWithHook();
	await simulator.setStatus('payout-1', 'DELIVERED');
	expect(simulator.deliveries[0]).toMatchObject({
		outcome: 'delivered',
		attempts: [{ httpStatus: null, error: 'ECONNABORTED' }, { httpStatus: 200 }],
	});

	const gone = await Receiver.start();
	const url = gone.url;
	await gone.close();
	await create(simulator, { external_id: 'dead', notification_url: url });
	await simulator.setStatus('dead', 'DELIVERED');
	expect(simulator.deliveries[1]).toMatchObject({ outcome: 'given_up', reason: 'ECONNREFUSED' });
});

describe('faults', () => {
	it('sends duplicates', async () => {
		simulator.addFault({ endpoint: 'notification', kind: 'duplicated', copies: 3 });
		await createWithHook();
		await simulator.setStatus('payout-1', 'DELIVERED');
		await simulator.setStatus('payout-1', 'COMPLETED');

		expect(receiver.bodies).toHaveLength(4);
		expect(new Set(receiver.bodies.slice(0, 3)).size).toBe(1);
	});

	it('delivers a later status first', async () => {
		simulator.addFault({ endpoint: 'notification', kind: 'reordered' });
		await createWithHook();
		await simulator.setStatus('payout-1', 'DELIVERED');
		expect(outcomes()).toEqual(['DELIVERED held']);
		await simulator.setStatus('payout-1', 'COMPLETED');

		expect(receiver.forms.map((form) => form.bank_reference_id)).toEqual(['SIM8405147', '']);
		expect(outcomes()).toEqual(['DELIVERED delivered', 'COMPLETED delivered']);
	});

	it('forges the control', async () => {
		simulator.addFault({ endpoint: 'notification', kind: 'forged' });
		await createWithHook();
		await simulator.setStatus('payout-1', 'DELIVERED');
		await simulator.setStatus('payout-1', 'COMPLETED');

		const right = hmacHex(simulator.credentials.secretSignature, 'Be4payout-1Bo7').toUpperCase();
		expect(receiver.forms[0]?.control).toMatch(/^[0-9A-F]{64}$/);
		expect(receiver.forms[0]?.control).not.toBe(right);
		expect(receiver.forms[1]?.control).toBe(right);
	});

	it('drops the chosen status of the chosen cashout', async () => {
		simulator.addFault({
			endpoint: 'notification',
			kind: 'dropped',
			external_id: 'b',
			status: 'COMPLETED',
		});
		for (const name of ['a', 'b']) {
			await createWithHook({ external_id: name });
			await simulator.setStatus(name, 'DELIVERED');
			await simulator.setStatus(name, 'COMPLETED');
		}
		expect(receiver.forms.map((form) => form.external_id)).toEqual(['a', 'a', 'b']);
		expect(outcomes().at(-1)).toBe('COMPLETED dropped');
	});

	it('delays', async () => {
		simulator.addFault({ endpoint: 'notification', kind: 'delayed', ms: 60 });
		await createWithHook();
		const start = Date.now();
		await simulator.setStatus('payout-1', 'DELIVERED');
		expect(Date.now() - start).toBeGreaterThanOrEqual(58);
		expect(receiver.forms).toHaveLength(1);
	});
});

describe('by hand', () => {
	it('sends one attempt with what was asked for', async () => {
		receiver.answers = [401, 401];
		await createWithHook();
		const forged = await simulator.notify('payout-1', { forged: true, status_reason: 'x' });
		const override = await simulator.notify('payout-1', { control: 'AB', cashout_id: '7' });

		expect([forged.outcome, forged.attempts.length]).toEqual(['given_up', 1]);
		expect(receiver.forms).toMatchObject([
			{ status_reason: 'x', cashout_id: '8405147' },
			{ control: 'AB', cashout_id: '7' },
		]);
		expect(override.fields.control).toBe('AB');
	});

	it('can name a cashout that does not exist, given a URL', async () => {
		await expect(simulator.notify('nobody')).rejects.toThrow('give a url');
		const delivery: Delivery = await simulator.notify('nobody', { url: receiver.url });
		expect(delivery).toMatchObject({ status: null, cashout_id: '0', outcome: 'delivered' });
	});
});

it('keeps a bounded list but counts all', async () => {
	await restart({ keepDeliveries: 2 });
	await createWithHook();
	for (let i = 0; i < 3; i++) await simulator.notify('payout-1');

	expect(simulator.deliveries).toHaveLength(2);
	expect(simulator.counters.deliveries.delivered).toBe(3);
});

it('limits how many are in flight', async () => {
	await restart({ notificationConcurrency: 1, notificationTimeoutMs: 80, retryDelaysMs: [] });
	receiver.answers = ['hang'];
	await createWithHook();
	const first = simulator.notify('payout-1');
	const second = simulator.notify('payout-1');
	await second;

	expect(simulator.deliveries.map((delivery) => delivery.outcome)).toEqual([
		'given_up',
		'delivered',
	]);
	await first;
});

it('stops retries and hanging attempts when closed', async () => {
	simulator.configure({ retryDelaysMs: [60_000] });
	receiver.answers = [500, 'hang'];
	await createWithHook();
	await createWithHook({ external_id: 'b' });
	const retrying = simulator.setStatus('payout-1', 'DELIVERED');
	await arrived(1);
	const hanging = simulator.setStatus('b', 'DELIVERED');
	await arrived(2);
	await Promise.all([simulator.close(), simulator.close()]);
	await Promise.all([retrying, hanging]);

	expect(simulator.deliveries.map((delivery) => delivery.outcome)).toEqual(['stopped', 'stopped']);
});
