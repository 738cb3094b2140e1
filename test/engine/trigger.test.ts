import { createHmac } from 'node:crypto';

import { sleep } from 'n8n-workflow';

import { startSimulator, type Simulator } from '../simulator';
import { engine } from './engine';
import { brazil, credentialFor } from './fixtures';

let simulator: Simulator;
let n8n: Awaited<ReturnType<typeof engine>>;

beforeEach(async () => {
	simulator = await startSimulator();
	n8n = await engine(credentialFor(simulator));
	await n8n.run(brazil());
});
afterEach(async () => await simulator.close());

const control = (externalId: string, secret = simulator.credentials.secretSignature) =>
	createHmac('sha256', secret).update(`Be4${externalId}Bo7`).digest('hex').toUpperCase();

const JSON_TYPE = { 'content-type': 'application/json' };

const form = (fields: Record<string, string>) =>
	Object.entries(fields)
		.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
		.join('&');

const genuine = (change: Record<string, string> = {}) =>
	form({ date: '2026-03-12 20:26:11', bank_reference_id: '', comments: '', external_id: 'payout-1', control: control('payout-1'), cashout_id: '8405147', status_reason: '', ...change });

describe('a genuine notification', () => {
	it('starts the workflow with the status that Directa24 has', async () => {
		await simulator.setStatus('payout-1', 'DELIVERED');
		const { answer, result } = await n8n.webhook({}, { rawBody: genuine({ comments: 'João & Cia' }) });
		expect(answer).toEqual({ status: 200, text: '' });
		expect(result.workflowData?.[0]?.[0]?.json).toEqual({
			external_id: 'payout-1',
			cashout_id: null,
			status: 'DELIVERED',
			final: false,
			environment: 'custom',
			notification: expect.objectContaining({ comments: 'João & Cia', cashout_id: '8405147' }),
			verified: { by: 'control', fields: ['external_id'] },
			deduplication_key: expect.stringMatching(/^[0-9a-f]{64}$/),
		});
	});

	it('of the simulator itself, posted over HTTP, is accepted', async () => {
		const received: Array<{ rawBody: Buffer; contentType: string }> = [];
		const target = await startReceiver((rawBody, contentType) => received.push({ rawBody, contentType }));
		await simulator.notify('payout-1', { url: target.url });
		await target.close();
		const [notification] = received;
		const { result } = await n8n.webhook({}, { rawBody: notification?.rawBody, headers: { 'content-type': notification?.contentType ?? '' } });
		expect(result.workflowData?.[0]?.[0]?.json).toMatchObject({ external_id: 'payout-1', status: 'PENDING' });
	});

	it('has the same deduplication key while the status stays the same', async () => {
		const key = async () => (await n8n.webhook({}, { rawBody: genuine() })).result.workflowData?.[0]?.[0]?.json.deduplication_key;
		const first = await key();
		expect(await key()).toBe(first);
		await simulator.setStatus('payout-1', 'DELIVERED');
		expect(await key()).not.toBe(first);
	});

	it('is answered and starts nothing when its status is not wanted', async () => {
		const { answer, result } = await n8n.webhook({ statuses: ['COMPLETED'] }, { rawBody: genuine() });
		expect(answer).toEqual({ status: 200, text: 'OK' });
		expect(result).toEqual({ noWebhookResponse: true });
	});

	it('starts without a status when Directa24 cannot be asked', async () => {
		simulator.configure({ ipWhitelisted: false });
		const { result } = await n8n.webhook({ statuses: ['COMPLETED'] }, { rawBody: genuine() });
		expect(result.workflowData?.[0]?.[0]?.json).toMatchObject({ external_id: 'payout-1', status: null, final: false });
		expect(result.workflowData?.[0]?.[0]?.json.status_unknown_because).toContain('Cashouts IP Address');
	});

	it('is asked for again when chosen and Directa24 cannot be asked', async () => {
		simulator.addFault({ endpoint: 'status', kind: 'close', when: 'before', times: Infinity });
		const { answer, result } = await n8n.webhook({ options: { whenLookUpFails: 'retry' } }, { rawBody: genuine() });
		expect(answer.status).toBe(503);
		expect(result).toEqual({ noWebhookResponse: true });
	});

	it('needs no look-up when that is switched off', async () => {
		const before = simulator.counters.requests;
		const { result } = await n8n.webhook({ lookUpStatus: false }, { rawBody: genuine() });
		expect(result.workflowData?.[0]?.[0]?.json).toMatchObject({ external_id: 'payout-1', status: null });
		expect(simulator.counters.requests).toBe(before);
	});

	it('signed with the previous API Signature is accepted while that is set', async () => {
		const old = genuine({ control: control('payout-1', 'an older example') });
		expect((await n8n.webhook({}, { rawBody: old })).answer.status).toBe(401);
		const rotating = await engine(credentialFor(simulator, { previousSecretSignature: 'an older example' }));
		expect((await rotating.webhook({}, { rawBody: old })).result.workflowData).toBeDefined();
	});
});

describe('refused, and nothing starts', () => {
	it.each<[string, number, () => Parameters<typeof n8n.webhook>[1]]>([
		['a forged control', 401, () => ({ rawBody: genuine({ control: 'A'.repeat(64) }) })],
		['no control', 401, () => ({ rawBody: form({ external_id: 'payout-1' }) })],
		['an empty control', 401, () => ({ rawBody: genuine({ control: '' }) })],
		['the control of another external ID', 401, () => ({ rawBody: genuine({ external_id: 'payout-2' }) })],
		['a truncated control', 401, () => ({ rawBody: genuine({ control: control('payout-1').slice(0, 63) }) })],
		['a form cut off in the external ID', 401, () => ({ rawBody: `control=${control('payout-1')}&external_id=payout-` })],
		['two external IDs', 400, () => ({ rawBody: `${genuine()}&external_id=payout-2` })],
		['external_id[] beside the external ID', 400, () => ({ rawBody: `${genuine()}&external_id%5B%5D=payout-2` })],
		['no external ID', 400, () => ({ rawBody: form({ control: control('') }) })],
		['an empty external ID', 400, () => ({ rawBody: genuine({ external_id: '', control: control('') }) })],
		['broken percent-encoding of the external ID', 400, () => ({ rawBody: genuine().replace('payout-1', 'payout-1%E0%A4%A') })],
		['an empty body', 400, () => ({ rawBody: '' })],
		['no raw body, as of multipart', 415, () => ({ rawBody: undefined, headers: { 'content-type': 'multipart/form-data; boundary=x' } })],
		['no raw body', 400, () => ({ rawBody: undefined })],
		['another content type', 415, () => ({ rawBody: genuine(), headers: { 'content-type': 'text/plain' } })],
		['a deposit notification', 400, () => ({ rawBody: '{"deposit_id":1}', headers: JSON_TYPE })],
		['a notification of a payout link without a signature', 401, () => ({ rawBody: '{"cashout_id":8405147,"cashout_status":1,"cashout_status_description":"Completed","external_id":"payout-1"}', headers: JSON_TYPE })],
		['JSON without a signature', 401, () => ({ rawBody: '{"external_id":"payout-1"}', headers: JSON_TYPE })],
		['more than 64 KB', 413, () => ({ rawBody: genuine({ comments: 'x'.repeat(70_000) }) })],
	])('%s', async (_, status, request) => {
		const before = simulator.counters.requests;
		const { answer, result, log } = await n8n.webhook({}, request());
		expect(answer.status).toBe(status);
		expect(result).toEqual({ noWebhookResponse: true });
		expect(log).toEqual([expect.stringContaining(`Directa24 Cashout Trigger answered ${status}: ${answer.text}`)]);
		expect(log[0]?.trimEnd()).not.toMatch(/payout-|8405147|[0-9a-f]{32}|\n/i);
		expect(log[0]).not.toContain(simulator.credentials.secretSignature);
		expect(simulator.counters.requests).toBe(before);
	});

	it.each([
		['JSON', '{"deposit_id":302001}', 'application/json'],
		['a form', 'deposit_id=302001', 'application/x-www-form-urlencoded'],
	])('a deposit notification in %s is told that it is at the wrong address', async (_, rawBody, type) => {
		const { answer, log } = await n8n.webhook({}, { rawBody, headers: { 'content-type': type } });
		expect(answer).toEqual({ status: 400, text: 'this is a deposit notification; this address takes cashout notifications only' });
		expect(log).toEqual([expect.stringContaining('answered 400: this is a deposit notification')]);
		expect(log[0]).not.toContain('302001');
	});

	it('everything, when the credential has no API Signature', async () => {
		const open = await engine(credentialFor(simulator, { secretSignature: ' ' }));
		const { answer, result } = await open.webhook({}, { rawBody: genuine({ control: control('payout-1', ' ') }) });
		expect(answer.status).toBe(401);
		expect(result.workflowData).toBeUndefined();
	});
});

describe('a notification that is repeated', () => {
	/** The sender waits for the answer; n8n gives it once webhook() has returned. */
	const post = async (date: string, parameters = {}) => (await n8n.webhook(parameters, { rawBody: genuine({ date }), isAnswered: true })).result.workflowData?.[0]?.[0]?.json;

	it('500 times at the same moment costs one look-up more than once, and starts one workflow', async () => {
		const before = simulator.counters.byEndpoint.status;
		const started = await Promise.all(Array.from({ length: 500 }, async () => await post('2026-03-12 20:26:11')));
		expect(started.filter((record) => record !== undefined)).toHaveLength(1);
		expect(simulator.counters.byEndpoint.status - before).toBeLessThanOrEqual(2);
	});

	it.each([{}, { respond: 'whenFinished' }])('with another unsigned date each time starts one workflow for each status %j', async (parameters) => {
		const replay = async (times: number) => (await Promise.all(Array.from({ length: times }, async (_, index) => await post(`2026-03-12 20:26:11 ${index}`, parameters)))).filter((record) => record !== undefined);
		expect(await replay(50)).toEqual([expect.objectContaining({ status: 'PENDING' })]);
		await simulator.setStatus('payout-1', 'ON_HOLD');
		expect(await replay(50)).toEqual([expect.objectContaining({ status: 'ON_HOLD' })]);
		await simulator.setStatus('payout-1', 'PENDING');
		expect(await replay(50)).toEqual([expect.objectContaining({ status: 'PENDING' })]);
	});

	it.each([{}, { respond: 'whenFinished' }])('in a status that was left meanwhile for one that starts nothing is no repeat %j', async (more) => {
		const parameters = { statuses: ['ON_HOLD'], ...more };
		const told = [];
		for (const status of ['ON_HOLD', 'PENDING', 'ON_HOLD'] as const) {
			await simulator.setStatus('payout-1', status);
			told.push((await post('2026-03-12 20:26:11', parameters))?.status);
			// A look-up serves all calls of the same second.
			await sleep(1_100);
		}
		expect(told).toEqual(['ON_HOLD', undefined, 'ON_HOLD']);
	});

	it('of a workflow that n8n could not start is taken again', async () => {
		const first = await n8n.webhook({}, { rawBody: genuine() });
		expect(first.result.workflowData).toBeDefined();
		expect(await post('2026-03-12 20:26:11')).toBeDefined();
		expect(await post('2026-03-12 20:26:11')).toBeUndefined();
	});

	it('with 60 KB in an unsigned field leaves only what Directa24 documents of it', async () => {
		const record = await post('x'.repeat(60_000));
		expect(record).toMatchObject({ notification: { date: 'x'.repeat(19) }, notification_cut: true });
		expect(JSON.stringify(record).length).toBeLessThan(2_000);
	});
});

it.each([
	['Latin-1', Buffer.concat([Buffer.from('comments=Rejei'), Buffer.from([0xe7, 0xe3]), Buffer.from('o')]), 'Rejeição'],
	['a stray percent sign', Buffer.from('comments=5%%20off%'), '5% off%'],
])('a text that nothing signs in %s loses no status', async (_, comments, shown) => {
	const rawBody = Buffer.concat([comments, Buffer.from(`&external_id=payout-1&control=${control('payout-1')}`)]);
	const { result, log } = await n8n.webhook({}, { rawBody });
	expect(result.workflowData?.[0]?.[0]?.json).toMatchObject({ status: 'PENDING', notification: { comments: shown }, verified: { fields: ['external_id'] } });
	expect(log).toEqual([]);
});

it('what Directa24 says in a refusal is one line of the log, whatever characters it has', async () => {
	simulator.addFault({ endpoint: 'status', kind: 'd24_error', code: 300, message: 'bad\r\n2026-01-01 forged line\u001b[31m\u202e', times: Infinity });
	const { log } = await n8n.webhook({}, { rawBody: genuine() });
	expect(log).toEqual([expect.stringContaining('Directa24 Cashout Trigger could not look up a status')]);
	expect(log[0]).toMatch(/^[^\p{Cc}\p{Cf}]*$/u);
});

it('a cashout_id that is not digits is not taken over, even from a signed notification', async () => {
	const body = JSON.stringify({ external_id: 'payout-1', cashout_id: '<b>1</b>\nx' });
	const signature = createHmac('sha256', simulator.credentials.secretSignature).update(body).digest('hex');
	const { result } = await n8n.webhook({}, { rawBody: body, headers: { ...JSON_TYPE, 'payload-signature': signature } });
	expect(result.workflowData?.[0]?.[0]?.json).toMatchObject({ cashout_id: null, verified: { by: 'payload-signature' } });
});

describe('an unsigned notification of a payout link', () => {
	const ASK = { options: { askOnUnsigned: true } };
	const unsigned = (external_id: string, change = {}) => ({
		rawBody: JSON.stringify({ cashout_id: 1, cashout_status: 1, cashout_status_description: 'Completed', external_id, ...change }),
		headers: JSON_TYPE,
		isAnswered: true,
	});

	it('is refused by default, and the log says what it is', async () => {
		const { answer, log } = await n8n.webhook({}, unsigned('payout-1'));
		expect(answer).toEqual({ status: 401, text: expect.stringContaining('ask for the status of the link instead, with Get Status') });
		expect(log).toEqual([expect.stringContaining('answered 401: this is a notification of a payout link without a signature')]);
	});

	it('by choice makes the trigger ask, and the workflow starts on what Directa24 says alone', async () => {
		await simulator.setStatus('payout-1', 'DELIVERED');
		const { result } = await n8n.webhook(ASK, unsigned('payout-1', { cashout_id: 666, rejection_reason: 'forged' }));
		expect(result.workflowData?.[0]?.[0]?.json).toEqual({
			external_id: 'payout-1',
			cashout_id: null,
			status: 'DELIVERED',
			final: false,
			environment: 'custom',
			notification: {},
			verified: { by: 'look-up', fields: [] },
			deduplication_key: expect.stringMatching(/^[0-9a-f]{64}$/),
		});
	});

	it('starts once for each status, however often it is sent', async () => {
		const started = async () => (await n8n.webhook(ASK, unsigned('payout-1'))).result.workflowData !== undefined;
		expect([await started(), await started()]).toEqual([true, false]);
		await simulator.setStatus('payout-1', 'DELIVERED');
		expect([await started(), await started()]).toEqual([true, false]);
	}, 60_000);

	it('of an ID that Directa24 does not know, or when it cannot be asked, starts nothing', async () => {
		expect((await n8n.webhook(ASK, unsigned('guessed'))).answer.status).toBe(404);
		simulator.configure({ ipWhitelisted: false });
		const { answer, result } = await n8n.webhook(ASK, unsigned('payout-1'));
		expect([answer.status, result.workflowData]).toEqual([503, undefined]);
	});

	it('of one ID after the other asks Directa24 sixty times a minute at most, and goes on for IDs that exist', async () => {
		await n8n.webhook(ASK, unsigned('payout-1'));
		const before = simulator.counters.byEndpoint.status;
		const answers = await Promise.all(Array.from({ length: 200 }, async (_, index) => (await n8n.webhook(ASK, unsigned(`guess-${index}`))).answer.status));
		expect(simulator.counters.byEndpoint.status - before).toBeLessThanOrEqual(60);
		expect(new Set(answers)).toEqual(new Set([404, 503]));
		await simulator.setStatus('payout-1', 'DELIVERED');
		expect((await n8n.webhook(ASK, unsigned('payout-1'))).result.workflowData).toBeDefined();
	}, 60_000);

	it.each<[string, () => Parameters<typeof n8n.webhook>[1], object]>([
		['with a wrong signature', () => ({ ...unsigned('payout-1'), headers: { ...JSON_TYPE, 'payload-signature': 'a'.repeat(64) } }), {}],
		['with a wrong control', () => unsigned('payout-1', { control: 'A'.repeat(64) }), {}],
		['as a form', () => ({ rawBody: 'external_id=payout-1&cashout_status=1' }), {}],
		['with an external ID with a line break', () => unsigned('payout-1\n'), {}],
		['with an external ID that is too long', () => unsigned('x'.repeat(101)), {}],
		['with Look Up Status off', () => unsigned('payout-1'), { lookUpStatus: false }],
	])('%s asks nothing', async (_, request, change) => {
		const before = simulator.counters.requests;
		const { answer, result } = await n8n.webhook({ ...ASK, ...change }, request());
		expect([answer.status >= 400 && answer.status < 500, result.workflowData]).toEqual([true, undefined]);
		expect(simulator.counters.requests).toBe(before);
	});
});

it('files of a multipart body that is refused are removed', async () => {
	const removed: string[] = [];
	const file = (name: string) => ({ filepath: `/tmp/${name}`, destroy: () => removed.push(name) });
	const body = { data: {}, files: { a: file('a'), b: [file('b'), file('c')], forged: { filepath: '/etc/passwd' } } };
	const { answer } = await n8n.webhook({}, { rawBody: undefined, body, headers: { 'content-type': 'multipart/form-data; boundary=x' } });
	expect([answer.status, removed]).toEqual([415, ['a', 'b', 'c']]);
});

it('never throws: what cannot be processed is asked for again', async () => {
	const broken = await engine(credentialFor(simulator, { environment: 'nowhere' }));
	const { answer, result } = await broken.webhook({}, { rawBody: genuine() });
	expect(answer.status).toBe(500);
	expect(result).toEqual({ noWebhookResponse: true });
});

async function startReceiver(take: (rawBody: Buffer, contentType: string) => void) {
	const { default: fastify } = await import('fastify');
	const server = fastify();
	server.removeAllContentTypeParsers();
	server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
	server.post('/', async (request) => {
		take(request.body as Buffer, request.headers['content-type'] ?? '');
		return 'OK';
	});
	const url = await server.listen({ host: '127.0.0.1', port: 0 });
	return { url, close: async () => await server.close() };
}
