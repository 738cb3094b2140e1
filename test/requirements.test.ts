/**
 * The demands of Directa24's page "Technical and Security Aspects" of the Cashouts V3 endpoints, one test for each.
 * They run the packed package on n8n's engine against a Directa24 that checks what Directa24 checks.
 */
import { createHmac } from 'node:crypto';
import type { IHttpRequestOptions } from 'n8n-workflow';

import { engine } from './engine/engine';
import { brazil, credentialFor } from './engine/fixtures';
import { startSimulator, type Simulator } from './simulator';

let simulator: Simulator;
let n8n: Awaited<ReturnType<typeof engine>>;

beforeEach(async () => {
	simulator = await startSimulator({ requireBasic: true });
	n8n = await engine(credentialFor(simulator));
});
afterEach(async () => await simulator.close());

async function sign(credential: Record<string, string>, options: IHttpRequestOptions): Promise<IHttpRequestOptions> {
	const { authenticate } = n8n.loaded.credential;
	if (typeof authenticate !== 'function') throw new Error('authenticate is not a function');
	return await authenticate.call(n8n.loaded.credential, credential, options);
}

const create: IHttpRequestOptions = { method: 'POST', url: '/v3/cashout', body: { external_id: 'x' } };

it('APIs are reached over https only', async () => {
	const insecure = credentialFor(simulator, { customUrl: 'http://api.example.com' });
	await expect(sign(insecure, create)).rejects.toThrow('must start with https://');
	const run = await (await engine(insecure)).run(brazil());
	expect(run.error?.message).toContain('must start with https://');
	expect((await sign(credentialFor(simulator, { customUrl: 'https://api.example.com' }), create)).url).toBe('https://api.example.com/v3/cashout');
});

it('calls are possible only from whitelisted IPs: a refusal says where to whitelist', async () => {
	simulator.configure({ ipWhitelisted: false });
	const run = await n8n.run(brazil());
	expect(run.error?.message).toContain('IP address of this n8n');
	expect(run.error?.description).toContain('Merchant Panel &gt; Settings &gt; API Access &gt; Cashouts IP Address');
	const notice = n8n.loaded.credential.properties.find((property) => property.type === 'notice');
	expect(notice?.displayName).toContain('Cashouts IP Address');
});

it('staging is the documented host and the default', async () => {
	const environment = n8n.loaded.credential.properties.find((property) => property.name === 'environment');
	expect(environment?.default).toBe('staging');
	const signed = await sign(credentialFor(simulator, { environment: 'staging', cardUrl: '' }), create);
	expect(signed.url).toBe('https://api-stg.directa24.com/v3/cashout');
});

it('the production host is entered by the user, and staging keys never go there', async () => {
	const production = { environment: 'production', cardUrl: '' };
	await expect(sign(credentialFor(simulator, { ...production, productionUrl: '' }), create)).rejects.toThrow('Production Host is empty');
	const signed = await sign(credentialFor(simulator, { ...production, productionUrl: 'https://api.example.com' }), create);
	expect(signed.url).toBe('https://api.example.com/v3/cashout');
	const toProduction = { ...create, url: 'https://api.example.com/v3/cashout' };
	await expect(sign(credentialFor(simulator, { environment: 'staging', productionUrl: 'https://api.example.com', cardUrl: '' }), toProduction)).rejects.toThrow('was not sent to api.example.com');
});

it('every output says the environment', async () => {
	expect((await n8n.run(brazil())).items[0]?.json.environment).toBe('custom');
	expect((await n8n.run(brazil())).error?.message).toContain('[custom]');
});

it('"Insufficient funds" is explained with how to get funds on staging', async () => {
	simulator.configure({ balance: '0' });
	const run = await n8n.run(brazil());
	expect(run.error?.message).toContain('Insufficient funds');
	expect(run.error?.description).toContain('On staging, create and approve a deposit');
});

it('the three keys are asked for, masked', () => {
	const field = (name: string) => n8n.loaded.credential.properties.find((property) => property.name === name);
	expect(['apiKey', 'apiPassphrase', 'secretSignature'].map((name) => [field(name)?.displayName, field(name)?.required, field(name)?.typeOptions?.password])).toEqual([
		['API Key', true, true],
		['API Passphrase', true, true],
		['API Signature', true, true],
	]);
	for (const name of ['apiKey', 'apiPassphrase', 'secretSignature']) {
		expect(field(name)?.description).toContain('Settings > API Access > Cashouts Credentials');
	}
});

it('authentication is HTTP Basic with API Key and API Passphrase', async () => {
	await n8n.run(brazil());
	const { apiKey, apiPassphrase } = simulator.credentials;
	expect(simulator.requests[0]?.headers.authorization).toBe(`Basic ${Buffer.from(`${apiKey}:${apiPassphrase}`).toString('base64')}`);
});

it('user and password are sent in the body of every call', async () => {
	await n8n.run(brazil());
	await n8n.run({ resource: 'cashout', operation: 'getStatus', lookupBy: 'externalId', externalId: 'payout-1' });
	expect(simulator.requests).toHaveLength(2);
	for (const request of simulator.requests) {
		expect(JSON.parse(request.rawBody.toString('utf8'))).toMatchObject({ login: simulator.credentials.apiKey, pass: simulator.credentials.apiPassphrase });
	}
});

it('Payload-Signature is the HMAC-SHA256 of the whole JSON payload', async () => {
	await n8n.run(brazil());
	const [request] = simulator.requests;
	const expected = createHmac('sha256', simulator.credentials.secretSignature).update(request?.rawBody ?? '').digest('hex');
	expect(request?.headers['payload-signature']).toBe(expected);
});

it('Content-Type is application/json', async () => {
	await n8n.run(brazil());
	expect(simulator.requests[0]?.headers['content-type']).toBe('application/json');
});

it('User-Agent names this package and its version', async () => {
	await n8n.run(brazil());
	expect(simulator.requests[0]?.headers['user-agent']).toMatch(/^n8n-nodes-directa24\/\d+\.\d+\.\d+$/);
});

it('the control string of a notification is always verified', async () => {
	await n8n.run(brazil());
	const notification = (control: string) => `external_id=payout-1&control=${control}`;
	const right = createHmac('sha256', simulator.credentials.secretSignature).update('Be4payout-1Bo7').digest('hex').toUpperCase();
	const wrong = right.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
	expect((await n8n.webhook({}, { rawBody: notification(right) })).result.workflowData).toHaveLength(1);
	for (const parameters of [{}, { lookUpStatus: false }, { statuses: ['COMPLETED'] }, { respond: 'whenFinished' }, { options: { whenLookUpFails: 'retry' } }]) {
		const { answer, result } = await n8n.webhook(parameters, { rawBody: notification(wrong) });
		expect([answer.status, result.workflowData]).toEqual([401, undefined]);
	}
	expect(n8n.loaded.nodes['n8n-nodes-directa24.directa24CashoutTrigger']?.description.properties.map(({ name }) => name)).toEqual(['urlNotice', 'lookUpStatus', 'statuses', 'respond', 'options']);
});

it('text is UTF-8 from the form to Directa24 and back', async () => {
	const name = 'João Peña 漢字 𝒢';
	await n8n.run(brazil({ externalId: 'Ñandú-1', beneficiary_name: name }));
	expect(simulator.ledger.find('Ñandú-1')?.request.beneficiary_name).toBe(name);
	const control = createHmac('sha256', simulator.credentials.secretSignature).update('Be4Ñandú-1Bo7', 'utf8').digest('hex');
	const { result } = await n8n.webhook({}, { rawBody: `external_id=${encodeURIComponent('Ñandú-1')}&comments=${encodeURIComponent(name)}&control=${control}` });
	expect(result.workflowData?.[0]?.[0]?.json).toMatchObject({ external_id: 'Ñandú-1', notification: { comments: name } });
});

it('keys stay out of every place that others can read', async () => {
	const keys = Object.values(simulator.credentials);
	const stored = [await n8n.run(brazil()), await n8n.run(brazil()), await n8n.run(brazil({ externalId: '' }), [{}], { onError: 'continueRegularOutput' }).catch(() => undefined)].map((run) => run?.stored ?? '').join();
	expect(keys.filter((key) => stored.includes(key))).toEqual([]);
	expect(n8n.loaded.credential.properties.filter((property) => property.type === 'string' && /key|pass|signature/i.test(property.name)).every((property) => property.typeOptions?.password)).toBe(true);
	const nodeParameters = JSON.stringify(Object.values(n8n.loaded.nodes).map(({ description }) => description.properties));
	expect(nodeParameters).not.toMatch(/apiKey|passphrase|secretSignature/i);
});
