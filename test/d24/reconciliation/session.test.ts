import { fateOf } from '../../../d24/fate';
import { hasSession, loginBody, LoginRefused, LoginUnanswered, mayBeExpired, sessionFrom, sessionHeaders, SessionRefused } from '../../../d24/reconciliation/session';
import { USER_AGENT } from '../../../d24/userAgent';

const USER = { environment: 'staging' as const, email: 'finance@example.com', password: 'example-password', customUrl: '', sessionToken: '' };
const cookie = (value: unknown, httpStatus = 200, text = '{}') => ({ httpStatus, headers: { 'set-cookie': value }, text });
const login = (value: unknown, httpStatus?: number, text?: string) => sessionFrom(cookie(value, httpStatus, text), USER);
const refusal = (httpStatus: number, text = '') => {
	try {
		login(undefined, httpStatus, text);
	} catch (error) {
		return error as Error;
	}
	throw new Error('it was let in');
};

it('the log-in has the names of Directa24 for e-mail and password', () => {
	expect(JSON.parse(loginBody(USER))).toEqual({ accessKey: 'finance@example.com', secretKey: 'example-password' });
});

describe('a session', () => {
	it.each([['one cookie', 'BEARER_TOKEN=abc; Path=/'], ['a list', ['x=1', 'BEARER_TOKEN=abc; Secure']], ['several in one', 'x=1, BEARER_TOKEN=abc']])('is the token of %s, and is sent as cookie and as bearer token', (_name, value) => {
		const stored = { ...USER, sessionToken: login(value) };
		expect(hasSession(stored)).toBe(true);
		expect(sessionHeaders(stored)).toEqual({ 'User-Agent': USER_AGENT, Accept: 'application/json', Authorization: 'Bearer abc', Cookie: 'BEARER_TOKEN=abc' });
	});

	it.each([{ email: 'other@example.com' }, { password: 'another' }, { environment: 'production' as const }])('is of one host and user alone, and sent nowhere else: %j', (change) => {
		const other = { ...USER, sessionToken: login('BEARER_TOKEN=abc'), ...change };
		expect(hasSession(other)).toBe(false);
		expect(sessionHeaders(other)).toEqual({ 'User-Agent': USER_AGENT, Accept: 'application/json' });
	});

	it.each([199, 300])('comes with no HTTP status %i', (status) => expect(() => login('BEARER_TOKEN=abc', status)).toThrow(LoginUnanswered));
	it.each([undefined, '', 'OTHER_BEARER_TOKEN=abc', 'BEARER_TOKEN=', []])('is in no cookie %j', (value) => expect(() => login(value)).toThrow(LoginUnanswered));
});

describe('a log-in that is refused', () => {
	it.each([400, 401, 403, 412, 422])('with HTTP status %i is no log-in, in Directa24\'s words', (status) => {
		expect(fateOf(refusal(status))).toMatchObject({ kind: 'notSent', why: `Directa24 answered the log-in with HTTP status ${status}`, by: 'login' });
		expect(fateOf(refusal(status, '{"code":5,"message":"no"}'))).toMatchObject({ why: 'Directa24 answered the log-in with code 5: no' });
		expect(fateOf(refusal(status, '{"code":5}'))).toMatchObject({ why: 'Directa24 answered the log-in with code 5' });
		expect(refusal(status)).toBeInstanceOf(LoginRefused);
	});

	it('because the user is not enabled is a refusal with its code', () => {
		const error = refusal(403, '{"code":83,"message":"not enabled"}');
		expect([error.name, fateOf(error)]).toMatchObject(['LoginRefused', { kind: 'refused', refusal: { code: '83', text: 'not enabled' }, httpStatus: 403 }]);
		expect(error.message).toContain('Write to integration@d24.com');
	});

	it.each([404, 500, 503])('with HTTP status %i is not known', (status) => {
		const error = refusal(status);
		const why = `the log-in at Directa24 was answered with HTTP status ${status}, which is not an answer of its reconciliation API`;
		expect([error.name, fateOf(error)]).toMatchObject(['LoginUnanswered', { kind: 'unknown', why }]);
	});

	it('right after it was accepted was not sent', () => {
		const error = new SessionRefused('HTTP status 403');
		expect([error.name, fateOf(error)]).toMatchObject(['SessionRefused', { kind: 'notSent', why: 'HTTP status 403', by: 'session' }]);
	});
});

it.each([
	[401, '', true],
	[403, '', true],
	[403, '{"code":5}', true],
	[403, '{"code":83}', false],
	[401, '{"code":83}', true],
	[200, '', false],
	[500, '', false],
])('HTTP status %i with %j may mean that the session is over: %s', (httpStatus, text, over) => expect(mayBeExpired({ httpStatus, text })).toBe(over));
