import { CredentialSettingIssue } from '../../d24/credential/credentials';
import { LimitBroken } from '../../d24/credential/limits';
import { ENDPOINTS } from '../../d24/endpoints';
import { LOCAL_CASES } from '../../d24/refusals/localCases';
import { LoginRefused, LoginUnanswered, SessionRefused } from '../../d24/reconciliation/session';
import { send } from '../../protocol/send';
import { answer, created, fails, scripted, system, type Step } from './script';
import { said } from '../fixtures/said';

/** An error as n8n hands it over. */
const wrapped = (cause: Error & { code?: string }) => Object.assign(new Error('The connection failed', { cause }), { code: cause.code });
const addresses = (...errors: Array<Error & { code: string }>) => Object.assign(new AggregateError(errors), { code: errors[0]?.code });

const sent = async (step: Step) => said(await send(scripted({ createCashout: [step] }).directa24, { endpoint: ENDPOINTS.createCashout, body: { external_id: 'a' }, read: ({ cashout_id: id }) => id }));
const sentWith = async (error: Error) => await sent(fails(error));

it.each([
	['ENOTFOUND', 'getaddrinfo'], ['EAI_AGAIN', 'getaddrinfo'], ['ECONNREFUSED', 'connect'], ['EHOSTUNREACH', 'connect'], ['ENETUNREACH', 'connect'], ['ENETDOWN', 'connect'], ['ETIMEDOUT', 'connect'],
])('%s of %s: nothing was sent', async (code, syscall) => {
	expect(await sentWith(wrapped(system(code, syscall)))).toMatchObject({ kind: 'notSent', by: 'network' });
});

it.each([
	['EHOSTUNREACH', 'read'], ['ENETUNREACH', 'read'], ['ENETDOWN', 'write'], ['ETIMEDOUT', 'read'], ['ECONNRESET', 'read'], ['EPIPE', 'write'],
])('%s of %s: the connection was made, so it is not known whether the request arrived', async (code, syscall) => {
	expect(await sentWith(wrapped(system(code, syscall)))).toMatchObject({ kind: 'unknown' });
});

it('a code that says nothing about when it happened is not taken for certainty', async () => {
	expect(await sentWith(Object.assign(new Error('lost'), { code: 'EHOSTUNREACH' }))).toMatchObject({ kind: 'unknown' });
});

it('a host with several addresses was not reached when none of them was', async () => {
	const refused = [system('ETIMEDOUT', 'connect'), system('ENETUNREACH', 'connect')] as const;
	expect(await sentWith(wrapped(addresses(...refused)))).toMatchObject({ kind: 'notSent', by: 'network' });
	expect(await sentWith(wrapped(addresses(refused[0], system('ETIMEDOUT', 'read'))))).toMatchObject({ kind: 'unknown' });
});

it('a certificate that is not trusted ends it before anything was sent', async () => {
	expect(await sentWith(Object.assign(new Error('x'), { code: 'CERT_HAS_EXPIRED' }))).toEqual({ kind: 'notSent', why: 'no secure connection could be made (CERT_HAS_EXPIRED)', by: 'network' });
});

describe('an error that knows the fate of its call', () => {
	it.each([
		[new CredentialSettingIssue('API Key is empty'), { kind: 'notSent', why: 'API Key is empty', by: 'credential' }],
		[new LimitBroken('too much'), { kind: 'notSent', why: 'too much', by: 'limit' }],
		[new LoginRefused(LOCAL_CASES.loginRefused, 'code 5', undefined), { kind: 'notSent', why: 'Directa24 answered the log-in with code 5', by: 'login' }],
		[new LoginRefused(LOCAL_CASES.loginRefused, 'no', '83'), { kind: 'refused', refusal: { code: '83', text: 'no' }, httpStatus: 403 }],
		[new LoginUnanswered('no answer'), { kind: 'unknown', why: 'no answer' }],
		[new SessionRefused('HTTP status 403'), { kind: 'notSent', why: 'HTTP status 403', by: 'session' }],
	])('%s', async (error, fate) => {
		expect(await sentWith(error)).toEqual(fate);
		expect(await sentWith(wrapped(wrapped(error)))).toEqual(fate);
	});

	it('is not told by its name', async () => {
		expect(await sentWith(Object.assign(new Error('nothing was sent'), { name: 'CredentialSettingIssue' }))).toMatchObject({ kind: 'unknown' });
	});
});

it('a proxy that wants a log-in has passed nothing on', async () => {
	expect(await sent(answer(407, '<html>'))).toEqual({ kind: 'notSent', why: 'the proxy of this n8n wants a log-in (HTTP status 407)', by: 'setup' });
});

it('what is asked for goes out as it is given', async () => {
	const seen: unknown[] = [];
	const { directa24 } = scripted({ banks: [answer(200, {})] });
	const port = { ...directa24, request: async (request: Parameters<typeof directa24.request>[0]) => (seen.push(request), await directa24.request(request)) };
	await send(port, { endpoint: ENDPOINTS.banks, query: { country: 'BR' }, read: (body) => body });
	expect(seen).toEqual([{ endpoint: ENDPOINTS.banks, query: { country: 'BR' }, timeoutMs: 30_000 }]);
});

describe('what an answer holds', () => {
	it('comes out of the one reader', async () => {
		expect(await sent(created(7))).toMatchObject({ kind: 'ok', value: expect.objectContaining({ value: '7' }) });
		expect(await sent(answer(200, {}))).toMatchObject({ kind: 'unknown' });
	});

	it('may be bytes, where the call says how to read them', async () => {
		const read = async (step: Step) =>
			await send(scripted({ linkStatus: [step] }).directa24, {
				endpoint: ENDPOINTS.linkStatus,
				readBytes: (content, type) => (type === 'application/pdf' ? Buffer.from(content).toString('latin1') : undefined),
			});
		expect(await read(answer(200, '%PDF-1.7 \x00', { 'content-type': 'application/pdf' }))).toEqual({ kind: 'ok', value: '%PDF-1.7 \x00' });
		expect(await read(answer(200, '<html>', { 'content-type': 'text/html' }))).toMatchObject({ kind: 'unknown' });
		expect(await read(answer(500, '%PDF-1.7', { 'content-type': 'application/pdf' }))).toMatchObject({ kind: 'unknown' });
	});
});
