import { createHmac } from 'node:crypto';
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
		['broken percent-encoding', 400, () => ({ rawBody: `${genuine()}&x=%E0%A4%A` })],
		['an empty body', 400, () => ({ rawBody: '' })],
		['no raw body, as of multipart', 415, () => ({ rawBody: undefined, headers: { 'content-type': 'multipart/form-data; boundary=x' } })],
		['no raw body', 400, () => ({ rawBody: undefined })],
		['another content type', 415, () => ({ rawBody: genuine(), headers: { 'content-type': 'text/plain' } })],
		['a deposit notification', 400, () => ({ rawBody: '{"deposit_id":1}', headers: { 'content-type': 'application/json' } })],
		['JSON without a signature', 401, () => ({ rawBody: '{"external_id":"payout-1"}', headers: { 'content-type': 'application/json' } })],
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
