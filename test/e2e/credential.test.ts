import fastify, { type FastifyInstance } from 'fastify';

import { N8N_VERSION, world, type World } from './world';

const NOT_DIRECTA24 = 'did not answer like the Directa24 Cashout API';
/** n8n 2.8 judges every HTTP status by the content of the answer. */
const textFor = (text: string) => (N8N_VERSION.startsWith('2.8.') ? NOT_DIRECTA24 : text);

let it24: World;
beforeAll(async () => {
	it24 = await world();
});
afterAll(async () => await it24.simulator.close());
afterEach(() => it24.simulator.configure({ ipWhitelisted: true, httpStatusByCode: {} }));

const test24 = async (change: Record<string, string> = {}) => await it24.client.testCredential(it24.credential, { ...it24.data, ...change });

it('good keys', async () => {
	const before = it24.simulator.counters.requests;
	expect(await test24()).toEqual({ status: 'OK', message: 'Connection successful!' });
	expect(it24.simulator.counters.requests - before).toBe(1);
});

it.each([
	['a wrong API Key', { apiKey: 'another example' }, 'refused the API Key or API Passphrase (code 401)'],
	['a wrong API Passphrase', { apiPassphrase: 'another example' }, 'refused the API Key or API Passphrase (code 401)'],
	['a wrong API Signature', { secretSignature: 'another example' }, 'refused the signature (code 302)'],
	['an empty API Signature', { secretSignature: '' }, 'API Signature is empty'],
	['a host that is not https', { customUrl: 'http://api.example.com' }, 'must start with https://'],
	['a host that is no address', { customUrl: 'api.example.com' }, 'Custom Host is not a web address'],
	['a host with a path', { customUrl: 'https://api.example.com/v3' }, 'must be the host alone'],
	['no production host', { environment: 'production', productionUrl: '' }, 'Production Host is empty'],
])('%s', async (_, change, text) => {
	const before = it24.simulator.counters.requests;
	const result = await test24(change);
	expect(result.status).toBe('Error');
	expect(result.message).toContain(text);
	expect(it24.simulator.counters.requests - before).toBeLessThanOrEqual(1);
});

it.each([200, 400, 401, 403, 412])('an IP address that is not whitelisted, whatever the HTTP status (%i)', async (status) => {
	it24.simulator.configure({ ipWhitelisted: false, httpStatusByCode: { 402: status } });
	const result = await test24();
	expect(result.status).toBe('Error');
	expect(result.message).toContain('Merchant Panel > Settings > API Access > Cashouts IP Address');
});

describe('a host that is not Directa24', () => {
	let server: FastifyInstance;
	let url: string;
	let answer: { status: number; body: string; type: string; location?: string };
	beforeAll(async () => {
		server = fastify();
		server.all('/*', async (_request, reply) => {
			if (answer.location) reply.header('location', answer.location);
			return await reply.code(answer.status).type(answer.type).send(answer.body);
		});
		url = await server.listen({ host: '127.0.0.1', port: 0 });
	});
	afterAll(async () => await server.close());

	it.each([
		['a web page', { status: 200, body: '<html>Welcome</html>', type: 'text/html' }, NOT_DIRECTA24],
		['an empty answer', { status: 200, body: '', type: 'text/plain' }, NOT_DIRECTA24],
		['a status for an ID that cannot exist', { status: 200, body: '{"cashout_status":1}', type: 'application/json' }, NOT_DIRECTA24],
		['a 403 page', { status: 403, body: '<html>Forbidden</html>', type: 'text/html' }, NOT_DIRECTA24],
		['a 404 page', { status: 404, body: '<html>Not found</html>', type: 'text/html' }, textFor('has no Directa24 Cashout API')],
		['a code that is not listed', { status: 400, body: '{"code":104,"message":"x"}', type: 'application/json' }, 'Directa24 answered with code 104'],
	])('%s', async (_, given, text) => {
		answer = given;
		expect(await test24({ customUrl: url })).toEqual({ status: 'Error', message: expect.stringContaining(text) });
	});

	it('a redirect, which is not followed', async () => {
		answer = { status: 307, body: '', type: 'text/plain', location: `${it24.simulator.url}/v3/cashout/status` };
		const before = it24.simulator.counters.requests;
		expect(await test24({ customUrl: url })).toEqual({ status: 'Error', message: expect.stringContaining(textFor('The host redirects')) });
		expect(it24.simulator.counters.requests).toBe(before);
	});
});

it('a host that cannot be reached', async () => {
	const result = await test24({ customUrl: 'http://127.0.0.1:9' });
	expect(result.status).toBe('Error');
	expect(result.message).toMatch(/ECONNREFUSED|refused the connection/);
});
