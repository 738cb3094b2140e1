/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { inspect } from 'node:util';

import axios from 'axios';
import type { ICredentialDataDecryptedObject, IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';

import { bareError } from '../../credentials/bareError';
import { Directa24ReconciliationApi } from '../../credentials/Directa24ReconciliationApi.credentials';
import { classifyFailedRequest } from '../../protocol/failedRequest';

const credential = new Directa24ReconciliationApi();
const stored = { environment: 'staging', email: 'finance@example.com', password: 'example-password', customUrl: '', sessionToken: '' };

/** Logs in where Directa24 answers like this, and returns what was sent and what is kept. */
async function login(answer: { statusCode: number; headers?: object; body?: string }, change: object = {}) {
	const sent: IHttpRequestOptions[] = [];
	const httpRequest = async (options: IHttpRequestOptions) => {
		sent.push(options);
		return { headers: {}, body: '', ...answer };
	};
	const kept = await credential.preAuthentication.call({ helpers: { httpRequest } } as never, { ...stored, ...change } as ICredentialDataDecryptedObject);
	return { sent, kept };
}
const good = (token = 'abc.def') => ({ statusCode: 200, headers: { 'set-cookie': ['other=1; Path=/', `BEARER_TOKEN=${token}; Path=/; Secure; HttpOnly`] }, body: '{"idUser":1}' });
const sign = async (change: object, options: IHttpRequestOptions = { url: '/v1/cashouts' }) => await credential.authenticate({ ...stored, ...change }, options);

it('the form is the one stored in databases, with a token that n8n keeps and renews', () => {
	expect([credential.name, credential.displayName]).toEqual(['directa24ReconciliationApi', 'Directa24 Reconciliation API']);
	expect(credential.properties.filter(({ type }) => type !== 'notice').map(({ name }) => name)).toEqual(['environment', 'customUrl', 'email', 'password', 'sessionToken', 'allowedHttpRequestDomains', 'allowedDomains']);
	expect(credential.properties.find(({ name }) => name === 'allowedHttpRequestDomains')).toMatchObject({ default: 'none' });
	expect(credential.properties.find(({ name }) => name === 'sessionToken')).toMatchObject({ type: 'hidden', typeOptions: { expirable: true, password: true }, default: '' });
});

it('logs in with accessKey and secretKey and keeps the token of the cookie', async () => {
	const { sent, kept } = await login(good());
	expect(sent).toHaveLength(1);
	expect(sent[0]).toMatchObject({ method: 'POST', url: 'https://merchants-api-stg.directa24.com/v1/auth/login', body: '{"accessKey":"finance@example.com","secretKey":"example-password"}', disableFollowRedirect: true, ignoreHttpStatusErrors: true });
	expect(kept.sessionToken).toMatch(/^[0-9a-f]{16}:abc\.def$/);
	expect((await login(good(), { environment: 'production' })).sent[0]?.url).toBe('https://merchants-api.directa24.com/v1/auth/login');
});

it('sends the token as bearer and as cookie, and the same again on its own output', async () => {
	const { kept } = await login(good());
	const once = await sign(kept);
	expect(once).toMatchObject({ url: 'https://merchants-api-stg.directa24.com/v1/cashouts', disableFollowRedirect: true, timeout: 30_000, headers: { Authorization: 'Bearer abc.def', Cookie: 'BEARER_TOKEN=abc.def' } });
	expect(await sign(kept, once)).toEqual(once);
});

it.each([{ email: 'another@example.com' }, { password: 'another example' }, { environment: 'production' }, { environment: 'custom', customUrl: 'https://merchants.example' }])('a token is not sent after the credential was changed: %j', async (change) => {
	const { kept } = await login(good());
	expect(Object.keys((await sign({ ...kept, ...change })).headers ?? {})).toEqual(['User-Agent', 'Accept']);
});

it.each(['https://evil.example/v1/cashouts', 'https:evil.example/v1', 'https://api-stg.directa24.com/v1/cashouts'])('nothing is sent to %s', async (url) => {
	await expect(sign({}, { url })).rejects.toThrow('is for merchants-api-stg.directa24.com and was not sent to');
});

it('an address that is none is told', async () => {
	await expect(sign({}, { url: '//evil.example/v1' })).rejects.toThrow('is not a web address');
});

it.each([
	[{ statusCode: 403, body: '{"code":83,"description":"x"}' }, 'LoginRefused', 'Directa24 does not let this user use the reconciliation API from here. Write to integration@d24.com'],
	[{ statusCode: 401, body: '' }, 'LoginRefused', 'Directa24 refused the e-mail or password of the reconciliation credential. Correct'],
	[{ statusCode: 403, body: '{"code":1,"description":"x"}' }, 'LoginRefused', 'refused the e-mail or password'],
	[{ statusCode: 502, body: '<html>' }, 'LoginUnanswered', 'answered with HTTP status 502'],
	[{ statusCode: 200, body: '{}' }, 'LoginUnanswered', 'not an answer of its reconciliation API'],
	[{ statusCode: 302, headers: { 'set-cookie': ['BEARER_TOKEN=x'] } }, 'LoginUnanswered', 'HTTP status 302'],
	[good(''), 'LoginUnanswered', 'HTTP status 200'],
])('an answer %j to the log-in', async (answer, name, text) => {
	await expect(login(answer)).rejects.toMatchObject({ name, message: expect.stringContaining(text) });
});

it('a log-in without an answer tells why, and carries no part of the request', async () => {
	const closed = { ...stored, environment: 'custom', customUrl: 'http://127.0.0.1:1' };
	const helpers = { httpRequest: async ({ url, body, method }: IHttpRequestOptions) => await axios.request({ url, method, data: body }) };
	const error: unknown = await credential.preAuthentication.call({ helpers } as unknown as IHttpRequestHelper, closed).catch((each: unknown) => each);
	expect(error).toMatchObject({ code: 'ECONNREFUSED', message: expect.stringContaining('ECONNREFUSED') });
	expect(classifyFailedRequest(error)).toMatchObject({ kind: 'notSent', by: 'network' });
	// Also what JSON leaves out.
	expect(inspect(error, { depth: 10, showHidden: true, getters: true })).not.toMatch(/example-password|finance@example/);
});

it.each([
	['an error of a name that could not be looked up', Object.assign(new Error('x'), { errors: [Object.assign(new Error('a'), { code: 'ENOTFOUND', syscall: 'getaddrinfo', config: { data: 'example-password' } })] })],
	['a text', 'example-password failed'],
	['nothing', undefined],
	['an error in an error', Object.assign(new Error('x'), { cause: { config: { data: 'example-password' } } })],
])('%s leaves nothing but its name, message and codes', (_, error) => {
	expect(inspect(bareError(error), { depth: 10, showHidden: true })).not.toContain('example-password');
});

it.each([
	[new TypeError('Invalid URL'), { name: 'TypeError', message: 'Invalid URL' }],
	[Object.assign(new Error('getaddrinfo ENOTFOUND x'), { code: 'ENOTFOUND', syscall: 'getaddrinfo' }), { name: 'Error', message: 'getaddrinfo ENOTFOUND x', code: 'ENOTFOUND', syscall: 'getaddrinfo' }],
	[new (class DomainError extends Error {})('Domain not allowed'), { message: 'Domain not allowed' }],
	[new AggregateError([new Error('one')], 'all'), { name: 'AggregateError', message: 'all', errors: [expect.objectContaining({ message: 'one' })] }],
])('what %s says is kept', (error, told) => {
	expect(bareError(error)).toMatchObject(told);
});

it.each([
	[{ email: ' ' }, 'E-Mail is empty'],
	[{ password: '' }, 'Password is empty'],
	[{ environment: 'moon' }, 'Choose an Environment'],
	[{ environment: 'custom', customUrl: 'http://merchants.example' }, 'Custom Host must start with https'],
])('%j is told before anything is sent', async (change, text) => {
	await expect(login(good(), change)).rejects.toThrow(text);
	await expect(sign(change)).rejects.toThrow(text);
});
