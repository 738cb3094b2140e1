/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import * as fc from 'fast-check';

import { API_CODES } from '../../d24/refusals/apiCodes';
import { readAnswer, readRefusal } from '../../d24/answer';
import { parseJsonObject, type JsonObject } from '../../d24/json';
import { said } from '../fixtures/said';

const NOW = Date.parse('2026-11-27T12:00:00Z');
const withId = (body: JsonObject) => (body.cashout_id === undefined ? undefined : body);
const answer = (httpStatus: number, text: string, headers: Record<string, unknown> = {}) => said(readAnswer({ httpStatus, text, headers }, withId, 'cashout', NOW));

it('takes a Retry-After that is a date, and one of an answer that is no 429', () => {
	const at = (ms: number) => answer(429, '', { 'retry-after': new Date(NOW + ms).toUTCString() });
	expect(at(60_000)).toEqual({ kind: 'throttled', retryAfterSeconds: 60 });
	expect(at(-60_000)).toEqual({ kind: 'throttled' });
	expect(answer(503, '', { 'retry-after': '7' })).toEqual({ kind: 'unknown', why: expect.any(String), retryAfterSeconds: 7 });
});

it('counts a Retry-After that is a date from the date of the answer, whatever the clock here says', () => {
	const headers = (ms: number) => ({ date: new Date(NOW + ms).toUTCString(), 'retry-after': new Date(NOW + ms + 4000).toUTCString() });
	for (const ms of [-90_000_000, 0, 90_000_000]) expect(answer(429, '', headers(ms))).toEqual({ kind: 'throttled', retryAfterSeconds: 4 });
	expect(answer(429, '', { ...headers(0), date: 'yesterday GMT' })).toEqual({ kind: 'throttled', retryAfterSeconds: 4 });
});

describe('ok', () => {
	it.each([
		[200, '{"cashout_id":"8405147"}'],
		[200, ' {"cashout_id":8405147} '],
		[201, '{"cashout_id":1,"message":"x"}'],
		[200, '{"cashout_id":1,"code":null}'],
		[200, '{"cashout_id":1,"code":"OK"}'],
	])('is %i %s', (status, text) => {
		expect(answer(status, text)).toEqual({ kind: 'ok', value: parseJsonObject(text) });
	});

	it('keeps all digits of an ID', () => {
		const read = readAnswer({ httpStatus: 200, headers: {}, text: '{"cashout_id":12345678901234567890}' }, (body) => String(body.cashout_id), 'cashout', NOW);
		expect(read).toEqual({ kind: 'ok', value: '12345678901234567890' });
	});
});

describe('a refusal one level deeper, as hosts of the same API have it', () => {
	it.each(['{"error":{"code":509,"message":"x","details":{"a":1}}}', '{"error":{"code":"509","description":"x"},"status":400}'])('%s is the same refusal', (text) => {
		expect(answer(400, text)).toEqual({ kind: 'refused', refusal: { code: '509', text: 'x' }, httpStatus: 400 });
	});

	it('has a reason too, and the code outside counts before the one inside', () => {
		expect(readRefusal({ error: { code: '504', message: 'm', reason: 'r', reason_code: '105' } })).toEqual({ code: '504', text: 'm', reason: 'r', reasonCode: '105' });
		expect(readRefusal({ code: '511', message: 'a', error: { code: '509', message: 'b' } })).toEqual({ code: '511', text: 'a' });
	});

	it.each(['{"error":{}}', '{"error":{"code":"x"}}', '{"error":{"error":{"code":509}}}', '{"error":[{"code":509}]}', '{"error":"509"}'])('%s is none', (text) => {
		expect(answer(400, text).kind).toBe('unknown');
	});

	it('an unlisted code or a 5xx proves nothing there either', () => {
		expect(answer(400, '{"error":{"code":999}}').kind).toBe('unknown');
		expect(answer(500, '{"error":{"code":509}}')).toMatchObject({ kind: 'unknown', refusal: { code: '509' } });
	});
});

describe('HTTP status 400 without any content', () => {
	const read = (family: 'reading' | 'cashout' | 'account', httpStatus = 400, text = '') => readAnswer({ httpStatus, text, headers: {} }, withId, family, NOW).kind;
	it('says of rates and bank lists that there is none, and nothing of anything else', () => {
		expect([read('reading'), read('reading', 400, ' \n'), read('reading', 404), read('reading', 400, '<html>'), read('cashout'), read('account')]).toEqual(['refused', 'refused', 'unknown', 'unknown', 'unknown', 'unknown']);
	});
});

describe('refused', () => {
	it.each([200, 201, 302, 400, 401, 403, 404, 409, 412, 499])('is a listed code with HTTP status %i, as number or text', (status) => {
		for (const code of ['509', '"509"']) {
			expect(answer(status, `{"code":${code},"message":"Cashout not found with this ID"}`)).toEqual({
				kind: 'refused',
				refusal: { code: '509', text: 'Cashout not found with this ID' },
				httpStatus: status,
			});
		}
	});

	it.each(Object.keys(API_CODES))('is code %s below 500 and never from 500 on', (code) => {
		expect(answer(412, `{"code":${code}}`).kind).toBe('refused');
		expect(answer(500, `{"code":${code}}`).kind).toBe('unknown');
		expect(answer(503, `{"code":"${code}"}`).kind).toBe('unknown');
	});

	it('is a 200 with a listed code, even with a cashout_id beside it', () => {
		expect(answer(200, '{"cashout_id":1,"code":511,"message":"m"}').kind).toBe('refused');
	});

	it('brings reason and reason code of a KYC refusal', () => {
		const text = '{"code":504,"message":"User unauthorized due to cadastral situation.","reason":"Underage user detected","reason_code":105}';
		expect(answer(400, text)).toEqual({
			kind: 'refused',
			refusal: { code: '504', text: 'User unauthorized due to cadastral situation.', reason: 'Underage user detected', reasonCode: '105' },
			httpStatus: 400,
		});
	});
});

describe('throttled', () => {
	it.each([
		[{ 'retry-after': '7' }, { retryAfterSeconds: 7 }],
		[{ 'retry-after': 120 }, { retryAfterSeconds: 120 }],
		[{ 'retry-after': '0' }, { retryAfterSeconds: 0 }],
		[{ 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }, {}],
		[{ 'retry-after': 'not a date GMT' }, {}],
		[{ 'retry-after': '-1' }, {}],
		[{ 'retry-after': '1.5' }, {}],
		[{ 'retry-after': '999999' }, {}],
		[{ 'retry-after': ['7'] }, {}],
		[{ 'retry-after': '' }, {}],
		[{}, {}],
	])('is 429 with %j', (headers, expected) => {
		expect(answer(429, '', headers)).toEqual({ kind: 'throttled', ...expected });
		expect(answer(429, '{"code":509}', headers)).toEqual({ kind: 'throttled', ...expected });
		expect(answer(429, '<html>', headers)).toEqual({ kind: 'throttled', ...expected });
	});
});

describe('unknown', () => {
	it.each([
		[200, '', 'HTTP status 200 without any content'],
		[204, ' \n', 'HTTP status 204 without any content'],
		[200, '<html>Login</html>', 'HTTP status 200 with content that is not from the Directa24 API'],
		[200, '[]', 'HTTP status 200 with content that Directa24 does not document'],
		[200, '{"cashout_id":1', 'HTTP status 200 with content that is not from the Directa24 API'],
		[200, '{}', 'HTTP status 200 with content that Directa24 does not document'],
		[200, '{"__proto__":{"cashout_id":1}}', 'HTTP status 200 with content that Directa24 does not document'],
		[400, '{"__proto__":{"code":509}}', 'HTTP status 400 with content that Directa24 does not document'],
		[403, '<html>Forbidden</html>', 'HTTP status 403 with content that is not from the Directa24 API'],
		[404, '{"error":"Not Found"}', 'HTTP status 404 with content that Directa24 does not document'],
		[400, '{"code":{"code":509}}', 'HTTP status 400 with content that Directa24 does not document'],
		[301, '', 'HTTP status 301: the host redirects, which Directa24 does not do'],
		[302, '<html>Found</html>', 'HTTP status 302: the host redirects, which Directa24 does not do'],
		[307, '{"cashout_id":1}', 'HTTP status 307: the host redirects, which Directa24 does not do'],
		[500, '', 'HTTP status 500 without any content'],
		[500, '{"cashout_id":1}', 'HTTP status 500 with content that Directa24 does not document'],
		[502, '<html>Bad Gateway</html>', 'HTTP status 502 with content that is not from the Directa24 API'],
	])('is %i %j', (status, text, why) => {
		expect(answer(status, text)).toEqual({ kind: 'unknown', why });
	});

	it.each([
		[400, '{"code":999,"message":"New rule"}', 'HTTP status 400 with code 999 (New rule)', { code: '999', text: 'New rule' }],
		[200, '{"code":0,"cashout_id":1}', 'HTTP status 200 with code 0', { code: '0', text: '' }],
		[500, '{"code":509,"message":"m"}', 'HTTP status 500 with code 509 (m)', { code: '509', text: 'm' }],
		[503, '{"code":"514"}', 'HTTP status 503 with code 514', { code: '514', text: '' }],
	])('is %i %s and brings the code', (status, text, why, refusal) => {
		expect(answer(status, text)).toEqual({ kind: 'unknown', why, refusal });
	});

	it('is every answer from 500 on, whatever its body', () => {
		const body = fc.oneof(fc.string(), fc.json(), fc.constantFrom(...Object.keys(API_CODES)).map((code) => `{"code":${code},"cashout_id":1}`));
		fc.assert(
			fc.property(fc.integer({ min: 500, max: 599 }), body, (status, text) => {
				expect(answer(status, text).kind).toBe('unknown');
			}),
		);
	});
});

describe('readRefusal', () => {
	it.each([
		[{ code: 302, message: 'm' }, { code: '302', text: 'm' }],
		[{ code: '302', message: 'm' }, { code: '302', text: 'm' }],
		[{ code: 100, description: 'Invalid credentials' }, { code: '100', text: 'Invalid credentials' }],
		[{ code: 1, message: 'm', description: 'd' }, { code: '1', text: 'm' }],
		[{ code: 1, message: '', description: 'd' }, { code: '1', text: 'd' }],
		[{ code: 1, message: ['m'] }, { code: '1', text: '' }],
		[{ code: 504, reason: 'r', reason_code: '101' }, { code: '504', text: '', reason: 'r', reasonCode: '101' }],
		[{ code: 504, reason: '', reason_code: null }, { code: '504', text: '' }],
	])('reads %j', (body, refusal) => {
		expect(readRefusal(body)).toEqual(refusal);
	});

	it('of a payout link has a word in the place of the code, and in no other family', () => {
		expect(readRefusal({ error: 'missing_fields', message: 'm' }, 'link')).toEqual({ code: 'missing_fields', text: 'm' });
		for (const family of ['cashout', 'reading', 'account', 'merchants'] as const) expect(readRefusal({ error: 'missing_fields', message: 'm' }, family)).toBeUndefined();
		for (const error of ['Missing fields', 'missing fields', '1missing', 'missing1', 'x'.repeat(41), '']) expect(readRefusal({ error }, 'link')).toBeUndefined();
	});

	it('cuts words that are too long to be an explanation', () => {
		expect(readRefusal({ code: 1, message: 'x'.repeat(500) })?.text).toBe('x'.repeat(500));
		expect(readRefusal({ code: 1, message: 'x'.repeat(501) })?.text).toBe(`${'x'.repeat(500)} …`);
	});

	it.each([{}, { code: '' }, { code: null }, { code: true }, { code: 'E509' }, { code: '509 ' }, { code: -5 }, { code: 1.5 }, { code: 1_234_567 }, { message: 'm' }])(
		'finds none in %j',
		(body) => {
			expect(readRefusal(body)).toBeUndefined();
		},
	);
});

describe('calls that only ask', () => {
	const bank = (status: number, text: string) => readAnswer({ httpStatus: status, headers: {}, text }, (body) => (Array.isArray(body.list) ? body : undefined), 'reading', NOW);

	it('a list is the content of an object', () => expect(bank(200, '[{"code":"001"}]')).toEqual({ kind: 'ok', value: { list: [{ code: '001' }] } }));
	it('an answer without content counts only with status 204', () => {
		const answer = (status: number) => readAnswer({ httpStatus: status, headers: {}, text: '' }, (body) => body, 'account', NOW).kind;
		expect([answer(204), answer(200)]).toEqual(['ok', 'unknown']);
	});
	it('one with status 400 and without content is a refusal by itself, in words', () => {
		expect(bank(400, ' ')).toEqual({ kind: 'refused', refusal: { code: '400', text: 'HTTP status 400 without any content' }, httpStatus: 400 });
	});
	it.each([199, 300])('one with HTTP status %i is none that worked', (status) => expect(bank(status, '[{"code":"001"}]').kind).toBe('unknown'));
	it('a Retry-After that is over asks for no pause, and one that is no date of HTTP neither', () => {
		for (const when of [new Date(NOW).toUTCString(), '2026-11-27T13:00:00Z', 'soon', '1234567']) expect(answer(429, '', { 'retry-after': when })).toEqual({ kind: 'throttled' });
	});
	it.each([300, 302, 399])('HTTP status %i is told as a redirect', (status) => expect(answer(status, '')).toMatchObject({ kind: 'unknown', why: `HTTP status ${status}: the host redirects, which Directa24 does not do` }));
	it('any code refuses, since nothing was asked to be done', () => {
		expect(bank(401, '{"code":100,"description":"Invalid credentials"}')).toMatchObject({ kind: 'refused', refusal: { code: '100', text: 'Invalid credentials' } });
		expect(bank(400, '{"code":999}').kind).toBe('refused');
		expect(bank(500, '{"code":100}').kind).toBe('unknown');
	});
});

describe('an answer of megabytes', () => {
	const LONG = 'word '.repeat(2_000_000);
	it('is taken by its short members, and its texts are cut', () => {
		expect(answer(200, `{"cashout_id":"8405147","note":"${LONG}"}`)).toMatchObject({ kind: 'ok', value: { cashout_id: '8405147' } });
		const refused = answer(412, `{"code":300,"message":"${LONG}"}`);
		expect(refused).toMatchObject({ kind: 'refused', refusal: { code: '300', text: expect.stringMatching(/^word word/) } });
		expect(JSON.stringify(refused).length).toBeLessThan(2_000);
	});
	it.each([['numbers', '1,'], ['objects', '{"b":1},'], ['lists', '[],']])('of many %s is none of Directa24, which is told within a moment', (_, part) => {
		const text = `{"cashout_id":"8405147","a":[${part.repeat(3_000_000)}1]}`;
		const before = process.cpuUsage();
		expect(answer(200, text).kind).toBe('unknown');
		expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000);
	});
});
