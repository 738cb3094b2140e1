import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { Expression, NodeHelpers, type IDataObject, type IHttpRequestMethods, type IHttpRequestOptions, type INodeParameters } from 'n8n-workflow';

import { Directa24Api } from '../../credentials/Directa24Api.credentials';
import { API_CODES } from '../../d24/refusals/apiCodes';
import { CredentialSettingIssue } from '../../d24/credential/credentials';
import { USER_AGENT } from '../../d24/userAgent';
import { credentials, deepFreeze } from '../fixtures/credentials';

const STAGING = 'https://api-stg.directa24.com';
const credential = new Directa24Api();
const stored = (change: IDataObject = {}) => ({ ...credentials(), ...change }) as IDataObject as Parameters<Directa24Api['authenticate']>[0];

type Requested = Partial<IHttpRequestOptions> & { uri?: string; form?: unknown; formData?: unknown };
const authenticate = async (requested: Requested, change: IDataObject = {}) =>
	await credential.authenticate(deepFreeze(stored(change)), deepFreeze(requested) as IHttpRequestOptions);

const create = (change: Requested = {}): Requested => ({ method: 'POST', url: '/v3/cashout', body: { external_id: 'p-1' }, ...change });

/** Where an HTTP client sends a request, and the rest of the options. */
function split({ url, uri, baseURL, ...rest }: Requested) {
	expect(`${url ?? ''}${uri ?? ''}${baseURL ?? ''}`).not.toMatch(/\s/);
	return { address: new URL(url ?? uri ?? '', baseURL).href, rest };
}

const BODY = '{"login":"example-login","pass":"example-pass","external_id":"p-1"}';
const SIGNED = {
	'User-Agent': USER_AGENT,
	'Content-Type': 'application/json',
	'Payload-Signature': createHmac('sha256', credentials().secretSignature).update(BODY).digest('hex'),
	Authorization: `Basic ${Buffer.from('example-login:example-pass').toString('base64')}`,
};

describe('the form', () => {
	const field = (name: string) => credential.properties.find((property) => property.name === name);
	const names = [...new Set(credential.properties.filter(({ type }) => type !== 'notice').map(({ name }) => name))];

	it('is the one stored in databases', () => {
		expect(credential.name).toBe('directa24Api');
		expect(credential.displayName).toBe('Directa24 API');
		expect([...names].sort()).toEqual([
			'allowedCalls',
			'allowedCountries',
			'allowedCurrencies',
			'allowedDomains',
			'allowedHttpRequestDomains',
			'apiKey',
			'apiPassphrase',
			'cardUrl',
			'changeSignature',
			'customUrl',
			'environment',
			'furtherHosts',
			'highestAmounts',
			'linkUrl',
			'previousSecretSignature',
			'productionUrl',
			'readOnlyApiKey',
			'secretSignature',
			'setLimits',
		]);
	});

	it('begins with what a payout needs, and a new one shows no more than that and the switches', () => {
		const defaults = NodeHelpers.getNodeParameters(credential.properties, {}, true, false, null, null) ?? {};
		expect(Object.keys(defaults).filter((name) => name !== 'whitelistNotice')).toEqual(['environment', 'apiKey', 'apiPassphrase', 'secretSignature', 'readOnlyApiKey', 'setLimits', 'changeSignature', 'furtherHosts', 'allowedHttpRequestDomains']);
	});

	it("has n8n's own restriction for HTTP Request in it, and is closed to that by itself", () => {
		expect(field('allowedHttpRequestDomains')).toMatchObject({ default: 'none', noDataExpression: true });
		expect((field('allowedHttpRequestDomains')?.options as Array<{ value: string }>).map(({ value }) => value).sort()).toEqual(['all', 'domains', 'none']);
		expect(field('allowedDomains')).toMatchObject({ displayOptions: { show: { allowedHttpRequestDomains: ['domains'] } } });
	});

	it('folds nothing away that has a value, whatever the switches say: n8n would drop it when it saves or reads a credential', () => {
		const folded = ['previousSecretSignature', 'cardUrl', 'linkUrl', 'allowedCalls', 'highestAmounts', 'allowedCountries', 'allowedCurrencies'];
		const value = fc.oneof({ weight: 2, arbitrary: fc.string({ minLength: 1 }) }, fc.constantFrom('statusOnly', 'createOnHold', ' ', '0', 'false'));
		const onOrOff = fc.oneof(fc.boolean(), fc.constantFrom('', 'true', 'false', 'no', null, 0, '={{ false }}'));
		const any = fc.record({ ...Object.fromEntries(folded.map((name) => [name, value])), setLimits: onOrOff, changeSignature: onOrOff, furtherHosts: onOrOff }, { requiredKeys: [] });
		fc.assert(
			fc.property(any, fc.boolean(), (data, returnDefaults) => {
				const kept = NodeHelpers.getNodeParameters(credential.properties, data as INodeParameters, returnDefaults, false, null, null) ?? {};
				// n8n itself takes the sign of an expression away where a field takes none; what is left may be nothing.
				const wanted = Object.entries(data).filter(([name, each]) => folded.includes(name) && ![field(name)?.default, `=${String(field(name)?.default)}`].includes(each as string));
				expect(wanted.filter(([name]) => kept[name] === undefined)).toEqual([]);
				expect(wanted.filter(([name, each]) => kept[name] !== each && `=${String(kept[name])}` !== each)).toEqual([]);
			}),
			{ numRuns: 500 },
		);
	});

	it('masks the keys and nothing else', () => {
		const masked = credential.properties.filter(({ typeOptions }) => typeOptions?.password).map(({ name }) => name);
		expect([...new Set(masked)].sort()).toEqual(['apiKey', 'apiPassphrase', 'previousSecretSignature', 'readOnlyApiKey', 'secretSignature']);
	});

	it('starts on staging without limits and with everything else empty', () => {
		expect(Object.fromEntries(names.map((name) => [name, field(name)?.default]))).toEqual({
			...Object.fromEntries(names.map((name) => [name, ''])),
			environment: 'staging',
			allowedCalls: 'all',
			allowedHttpRequestDomains: 'none',
			...Object.fromEntries(['setLimits', 'changeSignature', 'furtherHosts'].map((name) => [name, false])),
		});
	});

	it('offers three environments', () => {
		const values = field('environment')?.options?.map((option) => ('value' in option ? option.value : undefined));
		expect(values).toEqual(['staging', 'production', 'custom']);
	});

	it.each([
		['productionUrl', 'production'],
		['customUrl', 'custom'],
	])('asks for %s only with %s', (name, environment) => {
		expect(field(name)).toMatchObject({ required: true, displayOptions: { show: { environment: [environment] } } });
	});

	it.each([
		['apiKey', 'API Key'],
		['apiPassphrase', 'API Passphrase'],
		['secretSignature', 'API Signature'],
	])('requires %s and calls it %s as Directa24 does', (name, displayName) => {
		expect(field(name)).toMatchObject({ required: true, displayName });
	});

	it('says where the IP address of n8n has to be entered', () => {
		expect(credential.properties.find(({ type }) => type === 'notice')?.displayName).toContain('Cashouts IP Address');
	});

	it('has texts without a period after a single sentence', () => {
		const texts = credential.properties.flatMap(({ description }) => (description ? [description] : []));
		expect(texts.filter((text) => /\.$/.test(text) && !/\. [A-Z]/.test(text))).toEqual([]);
	});
});

describe('authenticate', () => {
	it('signs a relative address and sends it to the host of the environment', async () => {
		expect(split(await authenticate(create()))).toEqual({
			address: `${STAGING}/v3/cashout`,
			rest: {
				method: 'POST',
				body: BODY,
				headers: SIGNED,
				disableFollowRedirect: true,
				followRedirect: false,
				followAllRedirects: false,
				maxRedirects: 0,
				timeout: 30_000,
			},
		});
	});

	it.each([
		['a base and a path', create({ baseURL: STAGING }), `${STAGING}/v3/cashout`],
		['a base with a slash', create({ baseURL: `${STAGING}/` }), `${STAGING}/v3/cashout`],
		['a path without a slash', create({ baseURL: STAGING, url: 'v3/cashout' }), `${STAGING}/v3/cashout`],
		['an absolute address', create({ url: `${STAGING}/v3/cashout` }), `${STAGING}/v3/cashout`],
		['an absolute address in capitals', create({ url: 'HTTPS://API-STG.DIRECTA24.COM/v3/cashout' }), `${STAGING}/v3/cashout`],
		['an absolute address with a query', create({ url: `${STAGING}/v3/cashout?x=1` }), `${STAGING}/v3/cashout?x=1`],
		['a path with a query', create({ url: '/v3/cashout?x=%20&y=é' }), `${STAGING}/v3/cashout?x=%20&y=%C3%A9`],
		['uri, as the HTTP Request node hands it over', { ...create(), url: undefined, uri: `${STAGING}/v3/cashout` }, `${STAGING}/v3/cashout`],
		['a relative uri', { ...create(), url: undefined, uri: '/v3/cashout' }, `${STAGING}/v3/cashout`],
		['the host of cards', create({ url: 'https://cc-api-stg.directa24.com/v3/cashout' }), 'https://cc-api-stg.directa24.com/v3/cashout'],
	])('signs %s', async (_name, requested, expected) => {
		const { address, rest } = split((await authenticate(requested)) as Requested);

		expect(address).toBe(expected);
		expect(rest).toMatchObject({ body: BODY, headers: SIGNED });
	});

	it('names one address where a request had two ways to name it', async () => {
		const { url, uri } = (await authenticate({ ...create(), url: undefined, uri: `${STAGING}/v3/cashout` })) as Requested;
		expect(url ?? uri).toBe(uri);
	});

	it.each([
		['production', { productionUrl: 'https://api.example.com/' }, 'https://api.example.com/v3/cashout'],
		['custom', { customUrl: ' http://127.0.0.1:9 ' }, 'http://127.0.0.1:9/v3/cashout'],
	])('goes to the host of %s', async (environment, hosts, expected) => {
		expect(split(await authenticate(create(), { environment, ...hosts })).address).toBe(expected);
	});

	it.each([
		['another host', create({ url: 'https://evil.example/v3/cashout' }), 'evil.example'],
		['another base', create({ baseURL: 'https://evil.example' }), 'evil.example'],
		['another uri', { ...create(), url: undefined, uri: 'https://evil.example/v3/cashout' }, 'evil.example'],
		['production while the credential is for staging', create({ url: 'https://api.directa24.com/v3/cashout' }), 'api.directa24.com'],
		['a host that starts alike', create({ url: `${STAGING}.evil.example/v3/cashout` }), 'api-stg.directa24.com.evil.example'],
		['a user name that looks like the host', create({ url: `${STAGING}@evil.example/v3/cashout` }), 'evil.example'],
		['a base that ends in a user name', create({ baseURL: `${STAGING}@evil.example` }), 'evil.example'],
		['another port', create({ url: `${STAGING}:8443/v3/cashout` }), 'api-stg.directa24.com:8443'],
		['plain http', create({ url: 'http://api-stg.directa24.com/v3/cashout' }), 'api-stg.directa24.com'],
		['backslashes', create({ url: 'https:\\\\evil.example\\v3' }), 'evil.example'],
		['no slashes', create({ url: 'https:evil.example/v3' }), 'evil.example'],
	])('does not sign for %s and says so', async (_name, requested, host) => {
		const sentence = `This Directa24 credential is for api-stg.directa24.com and was not sent to ${host}`;
		await expect(authenticate(requested)).rejects.toThrow(new CredentialSettingIssue(sentence));
	});

	it.each(['//evil.example/v3/cashout', '///evil.example/v3/cashout'])(
		'does not sign for %s, which HTTP clients take for another host',
		async (url) => {
			await expect(authenticate(create({ url }))).rejects.toThrow(CredentialSettingIssue);
			await expect(authenticate(create({ url, baseURL: STAGING }))).rejects.toThrow(CredentialSettingIssue);
		},
	);

	it('refuses an address that is none with a sentence', async () => {
		await expect(authenticate(create({ url: 'https://' }))).rejects.toThrow(
			new CredentialSettingIssue('The address of the request is not a web address'),
		);
	});

	it.each([
		['Production Host', { environment: 'production' }],
		['Custom Host', { environment: 'custom' }],
	])('names %s when it is empty, also in the test of the credential, which then has an empty base', async (label, change) => {
		await expect(authenticate(create(), change)).rejects.toThrow(`${label} is empty`);
		await expect(authenticate(create({ url: `${STAGING}/v3/cashout` }), change)).rejects.toThrow(`${label} is empty`);
		await expect(authenticate(create({ baseURL: '' }), change)).rejects.toThrow(`${label} is empty`);
	});

	it.each(['GET', 'get', undefined])('signs %s with the read-only key and without a body', async (method) => {
		const requested = { method: method as IHttpRequestMethods, url: '/v3/banks', qs: { country: 'BR' }, body: {} };
		const { headers, body, qs } = await authenticate(requested);

		expect(headers).toEqual({ 'User-Agent': USER_AGENT, Authorization: 'Bearer example-read-only' });
		expect(body).toBeUndefined();
		expect(qs).toEqual({ country: 'BR' });
	});

	it('signs v5 in its own scheme, with the time of now', async () => {
		const before = Math.floor(Date.now() / 1000) * 1000;
		const { headers, body } = await authenticate({ method: 'POST', url: '/v5/account/validate', body: { country: 'BR' } });
		const date = String(headers?.['X-Date']);
		const mac = createHmac('sha256', 'example-signature').update(`${date}example-login{"country":"BR"}`).digest('hex');

		expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
		expect(Date.parse(date)).toBeGreaterThanOrEqual(before);
		expect(Date.parse(date)).toBeLessThanOrEqual(Date.now());
		expect(body).toBe('{"country":"BR"}');
		expect(headers).toMatchObject({ 'X-Login': 'example-login', Authorization: `D24 ${mac}` });
	});

	it.each([
		[undefined, 30_000],
		[300_000, 30_000],
		[0, 0],
		[1000, 1000],
		[60_000, 60_000],
		[600_000, 600_000],
	])('turns the timeout %j into %i', async (timeout, expected) => {
		expect((await authenticate(create({ timeout }))).timeout).toBe(expected);
	});

	it('never follows a redirect and drops other authentication', async () => {
		const auth = { username: 'theirs', password: 'theirs' };
		const signed = await authenticate(create({ disableFollowRedirect: false, auth, headers: { authorization: 'theirs' } }));

		expect(signed.disableFollowRedirect).toBe(true);
		expect(signed.auth).toBeUndefined();
		expect(signed.headers).toEqual(SIGNED);
	});

	it('keeps every other option', async () => {
		const others = { qs: { a: 1 }, returnFullResponse: true, ignoreHttpStatusErrors: true, encoding: 'text', json: false } as const;
		expect(await authenticate(create(others))).toMatchObject(others);
	});

	it.each([
		['a form', { form: { a: 1 } }],
		['a multipart form', { formData: { a: 1 } }],
		['a text', { body: 'a=1' }],
		['a list', { body: [{ a: 1 }] }],
	])('refuses %s as a body with a sentence', async (_name, change) => {
		await expect(authenticate(create(change as Requested))).rejects.toThrow(
			new CredentialSettingIssue('Directa24 takes only a JSON object as body: set the body content type to JSON'),
		);
	});

	it('names a key that is empty', async () => {
		await expect(authenticate(create(), { secretSignature: ' ' })).rejects.toThrow(/^API Signature is empty in the Directa24 credential\./);
	});

	it.each([
		['a relative address', create()],
		['an absolute address', create({ url: `${STAGING}/v3/cashout`, body: '{"amount":0.30}' })],
		['uri', { ...create(), url: undefined, uri: `${STAGING}/v3/cashout` }],
		['GET', { url: '/v3/banks' }],
		['v5', { method: 'POST', url: '/v5/account/validate', body: {} } satisfies Requested],
	])('given its own output gives it again: %s', async (_name, requested) => {
		const first = await authenticate(requested);
		expect(await authenticate(first)).toEqual(first);
	});
});

describe('the test of the credential', () => {
	const { request, rules = [] } = credential.test;

	/** What n8n shows for an answer with this body; undefined = the test passed. */
	const shown = (body: IDataObject | undefined) =>
		rules.flatMap((rule) =>
			rule.type === 'responseSuccessBody' && body?.[rule.properties.key] === rule.properties.value ? [rule.properties.message] : [],
		)[0];

	const baseFor = (change: IDataObject) =>
		Expression.resolveWithoutWorkflow(String(request.baseURL).replace(/^=/, ''), { $credentials: stored(change) });

	it('asks for the status of a cashout that does not exist', () => {
		const body = request.body as IDataObject;
		expect(request).toMatchObject({ url: '/v3/cashout/status', method: 'POST', disableFollowRedirect: true });
		expect(Object.keys(body)).toEqual(['external_id']);
		expect(Expression.resolveWithoutWorkflow(String(body.external_id).replace(/^=/, ''))).toMatch(/^n8n-credential-test-\d{13}$/);
	});

	it.each([
		[{}, STAGING],
		[{ environment: 'staging', productionUrl: 'https://p.example', customUrl: 'https://c.example' }, STAGING],
		[{ environment: 'production', productionUrl: 'https://p.example', customUrl: 'https://c.example' }, 'https://p.example'],
		[{ environment: 'custom', productionUrl: 'https://p.example', customUrl: 'https://c.example' }, 'https://c.example'],
	])('goes with %j to %s', (change, base) => {
		expect(baseFor(change)).toBe(base);
	});

	it.each(['https://p.example ', ' https://p.example', 'https://p.example\n'])('goes to the host without the white space around it: %j', async (host) => {
		const change = { environment: 'production', productionUrl: host };
		const requested = { ...create(), url: request.url, baseURL: String(baseFor(change)) };

		expect(split(await authenticate(requested, change)).address).toBe('https://p.example/v3/cashout/status');
	});

	it('contains no key of the credential', () => {
		const text = JSON.stringify(credential.test);
		const read = [...text.matchAll(/\$credentials\.(\w+)/g)].map(([, name]) => name);

		expect([...new Set(read)].sort()).toEqual(['customUrl', 'environment', 'productionUrl']);
		expect(text).not.toContain('example-');
	});

	it('passes with 509, the answer to good keys', () => {
		expect(shown({ code: 509, message: 'Cashout not found with this ID' })).toBeUndefined();
		expect(shown({ code: '509', message: 'Cashout not found with this ID' })).toBeUndefined();
	});

	it.each(Object.entries(API_CODES).filter(([code]) => code !== '509'))('explains code %s as number and as text', (code, { message, nextStep }) => {
		const sentence = `${message} (code ${code}). ${nextStep}`;
		expect([shown({ code: Number(code) }), shown({ code })]).toEqual([sentence, sentence]);
	});

	it('does not pass with a code that only other APIs of Directa24 use, as number and as text', () => {
		const sentence = (code: number) => `Directa24 answered with code ${code}, which it does not explain. Ask Directa24 support`;
		const codes = [100, 101, 102, 103, 200, 201, 202, 203, 301, 403, 429, 501, 507, 512, 513, 536];

		expect(codes.map((code) => shown({ code }))).toEqual(codes.map(sentence));
		expect(codes.map((code) => shown({ code: String(code) }))).toEqual(codes.map(sentence));
	});

	it.each([undefined, {}, { code: null }, { cashout_status: 0 }, { error: 'Not Found' }])('does not pass with the body %j', (body) => {
		expect(shown(body)).toMatch(/^The server did not answer like the Directa24 Cashout API/);
	});

	it('has the two rules for answers without a code at its end', () => {
		expect(rules.slice(-2).map(({ properties }) => properties.value)).toEqual([undefined, null]);
		expect(rules.slice(-2).map(({ type }) => type)).toEqual(['responseSuccessBody', 'responseSuccessBody']);
	});

	it('explains exactly the HTTP statuses that it judges without the body', () => {
		const statuses = rules.flatMap((rule) => (rule.type === 'responseCode' ? [rule.properties.value] : []));
		const { ignoreHttpStatusErrors: ignored } = request as { ignoreHttpStatusErrors: { ignore: boolean; except: number[] } };

		expect(ignored).toEqual({ ignore: true, except: statuses });
		expect(statuses).toEqual([301, 302, 303, 307, 308, 404, 405, 429, 502, 503, 504]);
	});

	it('has a message for each rule, without words that n8n forbids', () => {
		const messages = rules.map(({ properties }) => properties.message);
		expect(messages.filter((message) => !/^[A-Z].{20,}/.test(message) || /error|failure|mistake|problem/i.test(message))).toEqual([]);
	});
});
