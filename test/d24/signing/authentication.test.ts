/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import * as fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { Readable } from 'node:stream';

import { signRequest, type Call } from '../../../d24/signing/authentication';
import { CredentialSettingIssue } from '../../../d24/credential/credentials';
import { USER_AGENT } from '../../../d24/userAgent';
import { credentials, deepFreeze } from '../../fixtures/credentials';

const NOW = new Date('2024-02-29T23:59:58.765Z');
const LATER = new Date('2030-01-01T00:00:00.000Z');
const CREDENTIALS = deepFreeze(credentials());
const { apiKey: LOGIN, apiPassphrase: PASS, secretSignature: HMAC_KEY } = CREDENTIALS;

const create = (body?: unknown, headers: Record<string, unknown> = {}): Call => ({ method: 'POST', path: '/v3/cashout', headers, body });
const validate = (body?: unknown, headers: Record<string, unknown> = {}): Call => ({ method: 'POST', path: '/v5/account/validate', headers, body });
const banks = (headers: Record<string, unknown> = {}): Call => ({ method: 'GET', path: '/v3/banks', headers });

const sign = (call: Call, now = NOW) => signRequest(call, CREDENTIALS, now);
const hmacHex = (message: string) => createHmac('sha256', HMAC_KEY).update(message, 'utf8').digest('hex');

/** Random JSON objects as D24 bodies could be, also with keys that JavaScript treats specially. */
const jsonObject = fc.dictionary(
	fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('login', 'pass', '__proto__', 'constructor', 'toJSON', '1', '')),
	fc.jsonValue(),
);

describe('the payload scheme', () => {
	it('puts login and pass first into the body and signs exactly that text', () => {
		const { headers, body } = sign(create({ external_id: 'João-1', amount: 10 }));

		expect(body).toBe('{"login":"example-login","pass":"example-pass","external_id":"João-1","amount":10}');
		expect(headers).toEqual({
			'User-Agent': USER_AGENT,
			'Content-Type': 'application/json',
			'Payload-Signature': hmacHex(body ?? ''),
			Authorization: `Basic ${Buffer.from('example-login:example-pass').toString('base64')}`,
		});
	});

	it.each(['POST', 'post', 'PUT', 'DELETE'])('is used for %s', (method) => {
		expect(Object.keys(sign({ ...create({}), method }).headers)).toContain('Payload-Signature');
	});

	it.each([
		['undefined', undefined],
		['null', null],
		['an empty text', ''],
		['an empty object', {}],
		['an empty object as text', ' {} '],
		['an empty object as bytes', Buffer.from('{}')],
	])('takes %s as an empty body', (_name, body) => {
		expect(sign(create(body)).body).toBe('{"login":"example-login","pass":"example-pass"}');
	});

	it.each([
		['an object', { login: 'theirs', pass: 'theirs', a: 1 }],
		['a text', '{"pass":"theirs","a":1,"login":"theirs"}'],
		['bytes', Buffer.from('{"a":1,"login":null,"pass":{}}')],
	])('replaces login and pass given in %s', (_name, body) => {
		expect(sign(create(body)).body).toBe('{"login":"example-login","pass":"example-pass","a":1}');
	});

	it.each(['0.30', '12345678901234567890', '1234567.89', '-0', '1E400', '1.0', '0.1000000000000000000001'])(
		'keeps the number %s of a text body digit for digit',
		(number) => {
			const expected = `{"login":"example-login","pass":"example-pass","amount":${number},"deep":[{"n":${number}}]}`;
			const given = `{ "amount": ${number}, "deep": [ { "n": ${number} } ] }`;

			expect(sign(create(given)).body).toBe(expected);
			expect(sign(create(Buffer.from(given))).body).toBe(expected);
		},
	);

	it('keeps every member of any object, in its order', () => {
		fc.assert(
			fc.property(jsonObject, (given) => {
				const { login, pass, ...others } = given;
				expect([login, pass]).toHaveLength(2);
				expect(sign(create(given)).body).toBe(JSON.stringify({ login: LOGIN, pass: PASS, ...others }));
			}),
		);
	});

	it('signs exactly the text that is sent, whatever the body', () => {
		fc.assert(
			fc.property(jsonObject, fc.boolean(), (given, asText) => {
				const { headers, body } = sign(create(asText ? JSON.stringify(given, null, 2) : given));
				expect(headers['Payload-Signature']).toBe(hmacHex(body ?? ''));
			}),
		);
	});
});

describe('the bearer scheme', () => {
	it('sends the read-only key and no body', () => {
		expect(sign({ ...banks(), body: { a: 1 } })).toEqual({
			headers: { 'User-Agent': USER_AGENT, Authorization: 'Bearer example-read-only' },
			body: undefined,
		});
	});

	it('needs no other key', () => {
		const only = credentials({ apiKey: '', apiPassphrase: '', secretSignature: '' });
		expect(signRequest(banks(), only, NOW).headers.Authorization).toBe('Bearer example-read-only');
	});
});

describe('Easy Cashout', () => {
	const link = (body: unknown) => sign({ method: 'POST', path: '/v2/request', headers: {}, body });

	it('puts login and password into the body, signs exactly that, and sends no HTTP Basic', () => {
		const { headers, body } = link({ external_id: 'x', password: 'another example' });
		expect(body).toBe('{"login":"example-login","password":"example-pass","external_id":"x"}');
		expect(headers).toEqual({ 'User-Agent': USER_AGENT, 'Content-Type': 'application/json', 'Payload-Signature': hmacHex(String(body)) });
	});

	it('signs its own output again to the same', () => {
		const once = link({ external_id: 'x', amount: 0.3 });
		expect(sign({ method: 'POST', path: '/v2/request', ...once })).toEqual(once);
	});

	it('sends no key with the question for a status, which takes none, and needs none', () => {
		const none = credentials({ apiKey: '', apiPassphrase: '', secretSignature: '', readOnlyApiKey: '' });
		const call = { method: 'GET', path: '/v1/payments/9f', headers: {} };
		expect(signRequest(call, none, NOW)).toEqual({ headers: { 'User-Agent': USER_AGENT }, body: undefined });
	});
});

describe('the D24 scheme of v5', () => {
	it('signs date, login and body, and puts no login or pass into the body', () => {
		const { headers, body } = sign(validate({ country: 'BR', first_name: 'João' }));

		expect(body).toBe('{"country":"BR","first_name":"João"}');
		expect(headers).toEqual({
			'User-Agent': USER_AGENT,
			'Content-Type': 'application/json',
			'X-Date': '2024-02-29T23:59:58Z',
			'X-Login': LOGIN,
			Authorization: `D24 ${hmacHex(`2024-02-29T23:59:58Z${LOGIN}${body}`)}`,
		});
	});

	it.each(['X-Date', 'x-date', 'X-DATE'])('keeps a date given as %s', (name) => {
		const { headers, body } = sign(validate({}, { [name]: '2020-06-21T12:33:20Z' }));

		expect(headers['X-Date']).toBe('2020-06-21T12:33:20Z');
		expect(headers.Authorization).toBe(`D24 ${hmacHex(`2020-06-21T12:33:20Z${LOGIN}${body}`)}`);
	});

	it.each([
		'2020-06-21T12:33:20.123Z',
		'2020-06-21T12:33:20+00:00',
		'2020-06-21 12:33:20',
		'Sun, 21 Jun 2020 12:33:20 GMT',
		'2020-06-21T12:33:20Z\n',
		'+02020-06-21T12:33:20Z',
		['2020-06-21T12:33:20Z'],
		'',
		1592742800,
		null,
		undefined,
	])('replaces the date %j, which is not in the form of D24', (date) => {
		expect(sign(validate({}, { 'X-Date': date })).headers['X-Date']).toBe('2024-02-29T23:59:58Z');
	});

	it.each([
		['a list', [{ key: 'ana@example.com' }]],
		['a list as text', '[{"key":"ana@example.com"}]'],
		['a list as text after a line break', '\n [{"key":"ana@example.com"}]'],
		['a list as bytes', Buffer.from('[{"key":"ana@example.com"}]')],
	])('signs the bytes of %s, as the check of Pix keys takes it', (_, list) => {
		const { headers, body } = sign({ method: 'POST', path: '/v5/account/pix_key/validate', headers: {}, body: list });

		expect(body).toBe('[{"key":"ana@example.com"}]');
		expect(headers.Authorization).toBe(`D24 ${hmacHex(`2024-02-29T23:59:58Z${LOGIN}${body}`)}`);
		expect(sign({ method: 'POST', path: '/v5/account/pix_key/validate', headers, body }, LATER)).toEqual({ headers, body });
	});

	it.each([['[1'], ['[1]]'], [Buffer.from([0x5b, 0xff, 0x5d])], [Buffer.from('["caf\xe9"]', 'latin1')], [Object.assign([1], { toJSON: () => ({ key: 'another' }) })]])('refuses what begins like a list and is none: %j', (body) => {
		expect(() => sign({ method: 'POST', path: '/v5/account/pix_key/validate', headers: {}, body })).toThrow(CredentialSettingIssue);
	});

	it.each(['/v1/kyc', '/v3/deposits', '/v3/deposits/1'])('is that of %s, so the passphrase is not in its body', (path) => {
		const { headers, body } = sign({ method: 'POST', path, headers: {}, body: { country: 'BR' } });
		expect(body).toBe('{"country":"BR"}');
		expect(headers.Authorization).toMatch(/^D24 /);
	});

	it.each(['/v3/cashout', '/v3/cashout/status', '/v3/other'])('is not that of %s, where a list is refused', (path) => {
		expect(() => sign({ method: 'POST', path, headers: {}, body: [{ external_id: 'p-1' }] })).toThrow(CredentialSettingIssue);
	});

	it('takes an object as text too', () => {
		expect(sign(validate(' {"key":"x"}')).body).toBe('{"key":"x"}');
		expect(sign({ ...validate('{"key":"x"}'), path: '/v5/account/pix_key/validate' }).body).toBe('{"key":"x"}');
	});

	it('signs a question without a body by its date and login alone', () => {
		const { headers, body } = sign({ method: 'GET', path: '/v5/account/types', headers: {} });
		expect(body).toBeUndefined();
		expect(headers.Authorization).toBe(`D24 ${hmacHex(`2024-02-29T23:59:58Z${LOGIN}`)}`);
	});

	it('needs no API Passphrase', () => {
		expect(() => signRequest(validate({}), credentials({ apiPassphrase: '' }), NOW)).not.toThrow();
	});
});

describe('signing its own output again', () => {
	const again = (call: Call) => {
		const first = sign(call);
		return { first, second: sign({ ...call, ...first }, LATER) };
	};

	it.each<[string, Call]>([
		['no body', create()],
		['an empty text', create('')],
		['an object', create({ amount: 0.3, nested: { a: [1, null] } })],
		['a text', create(' {"amount":0.30,"id":12345678901234567890} ')],
		['bytes', create(Buffer.from('{"amount":1234567.89}'))],
		['given login and pass', create({ login: 'theirs', pass: 'theirs' })],
		['headers of the user', create({}, { 'content-type': 'text/plain', Accept: '*/*', 'X-Trace': 7 })],
		['bearer', banks({ accept: 'application/json' })],
		['v5 without a body', validate()],
		['v5 with a text', validate('{"amount":1.10}')],
		['v5 with a date', validate({}, { 'x-date': '2020-06-21T12:33:20Z' })],
	])('changes nothing: %s', (_name, call) => {
		const { first, second } = again(call);
		expect(second).toEqual(first);
	});

	it('changes nothing for any body, as object, text or bytes', () => {
		fc.assert(
			fc.property(jsonObject, fc.constantFrom('object', 'text', 'bytes'), fc.constantFrom(create, validate), (given, form, call) => {
				const text = JSON.stringify(given);
				const body = { object: given, text, bytes: Buffer.from(text) }[form];
				const { first, second } = again(call(body));
				expect(second).toEqual(first);
			}),
		);
	});
});

describe('headers', () => {
	it.each([
		['payload', create({}, {})],
		['bearer', banks()],
		['d24', validate({})],
	])('are replaced in any case of letters and never doubled: %s', (_scheme, call) => {
		const expected = sign(call).headers;
		const disguised = Object.keys(expected).flatMap((name) => [
			[name.toLowerCase(), 'theirs'],
			[name.toUpperCase(), 'theirs'],
		]);

		expect(sign({ ...call, headers: Object.fromEntries(disguised) as Record<string, string> }).headers).toEqual(expected);
	});

	it('of the user are kept as text, those without a value left out', () => {
		const { headers } = sign(create({}, { Accept: 'application/json', 'X-Trace': 7, 'X-Nothing': undefined }));

		expect(headers).toMatchObject({ Accept: 'application/json', 'X-Trace': '7' });
		expect(Object.keys(headers)).not.toContain('X-Nothing');
	});

	it('of the user may be a list of texts or a switch; what is no text at all is left out', () => {
		const { headers } = sign(create({}, { Accept: ['application/json', 'text/plain'], 'X-Debug': true, 'X-Mixed': ['a', {}], 'X-Object': { a: 1 }, 'X-Null': null }));

		expect(headers).toMatchObject({ Accept: 'application/json,text/plain', 'X-Debug': 'true' });
		expect(Object.keys(headers).filter((name) => /X-(?:Mixed|Object|Null)/.test(name))).toEqual([]);
	});

	it.each(['Content-Length', 'content-length'])('leave out the %s of the body without the keys', (name) => {
		expect(Object.keys(sign(create({ amount: 1 }, { [name]: '12' })).headers)).not.toContain(name);
	});
});

describe('what it is given', () => {
	it('is not changed', () => {
		fc.assert(
			fc.property(jsonObject, (given) => {
				const before = JSON.stringify(given);
				const headers = { 'content-type': 'text/plain', 'X-Date': 'theirs' };
				sign(deepFreeze(create(given, headers)));
				sign(deepFreeze(validate(given, headers)));
				sign(deepFreeze(banks(headers)));
				expect(JSON.stringify(given)).toBe(before);
			}),
		);
	});

	it('as bytes is not changed', () => {
		const body = Buffer.from('{"login":"theirs"}');
		sign(deepFreeze(create(body)));
		expect(body.toString()).toBe('{"login":"theirs"}');
	});
});

/** Like the package form-data in the versions that do not name themselves through Symbol.toStringTag. */
class FormDataLike {
	fields = ['external_id=1'];

	append(field: string) {
		this.fields.push(field);
	}
}

describe('a body that is no JSON object', () => {
	it.each<[string, unknown]>([
		['an array', [{ external_id: '1' }]],
		['a text', 'external_id=1'],
		['white space', ' '],
		['an array as text', '[{"external_id":"1"}]'],
		['a JSON text', '"x"'],
		['a JSON number', '5'],
		['null as text', 'null'],
		['cut JSON', '{"external_id":"1"'],
		['two JSON objects', '{}{}'],
		['one member twice with two values', '{"amount":1,"amount":2}'],
		['bytes that are no JSON', Buffer.from([0xff, 0xfe])],
		['JSON with a letter in Latin-1', Buffer.from('{"beneficiary_name":"Jos\xe9"}', 'latin1')],
		['URLSearchParams', new URLSearchParams({ external_id: '1' })],
		['FormData', new FormData()],
		['an object like FormData', new FormDataLike()],
		['a stream', Readable.from(['{}'])],
		['a Map', new Map([['external_id', '1']])],
		['a date', NOW],
		['a number', 5],
		['true', true],
		['bytes that are no Buffer', new Uint8Array([0x7b, 0x7d])],
	])('is refused: %s', (_name, body) => {
		const sentence = 'Directa24 takes only a JSON object as body: set the body content type to JSON';

		expect(() => sign(create(body))).toThrow(new CredentialSettingIssue(sentence));
		expect(() => sign(validate(body))).toThrow(new CredentialSettingIssue(sentence));
	});
});

describe('a body that would be another call at another address', () => {
	const status = (body: unknown): Call => ({ method: 'POST', path: '/v3/cashout/status', headers: {}, body });

	it.each(['/v3/cashout', '/v2/request', '/v1/request'])('is not signed for a payout at %s', (path) => {
		const payout = { external_id: 'p-1', country: 'BR', amount: '10.00' };
		for (const name of ['cashout_id', 'status']) {
			const signing = () => sign({ method: 'POST', path, headers: {}, body: { ...payout, [name]: 'x' } });
			expect(signing).toThrow(new CredentialSettingIssue(`This call was not signed: its field "${name}" belongs to a hold, release or cancel`));
		}
		expect(sign({ method: 'POST', path, headers: {}, body: payout }).body).toContain('"external_id":"p-1"');
	});

	it('is not signed for a look-up with a field of a payout, and a long name of one is cut', () => {
		expect(() => sign(status({ external_id: 'p-1', amount: 1 }))).toThrow('its field "amount" is none of this call');
		expect(() => sign(status({ ['x'.repeat(100)]: 1 }))).toThrow(new CredentialSettingIssue(`This call was not signed: its field "${'x'.repeat(40)}" is none of this call`));
	});

	it.each([
		['a list', { external_id: ['p-1', 'p-2'] }],
		['an object', { external_id: { a: 1 } }],
		['a list as text', '{"external_id":["p-1"]}'],
	])('is not signed for a look-up of more than one payout: %s', (_name, body) => {
		expect(() => sign(status(body))).toThrow('its field external_id has more than one value');
	});

	it.each<[string, unknown, string]>([
		['a number', { cashout_id: 5 }, '"cashout_id":5'],
		['a long number as text', '{"cashout_id":12345678901234567890}', '"cashout_id":12345678901234567890'],
		['nothing', { external_id: 'p-1', cashout_id: null }, '"cashout_id":null'],
		['an empty text', { external_id: 'p-1', cashout_id: '' }, '"cashout_id":""'],
	])('is signed for a look-up by %s', (_name, body, sent) => {
		expect(sign(status(body)).body).toContain(sent);
	});
});

describe('a key that is missing', () => {
	it.each([
		['API Key', { apiKey: '' }, create({})],
		['API Key', { apiKey: '' }, validate({})],
		['API Passphrase', { apiPassphrase: '' }, create({})],
		['API Signature', { secretSignature: '' }, create({})],
		['API Signature', { secretSignature: '' }, validate({})],
		['Read-Only API Key', { readOnlyApiKey: '' }, banks()],
	])('is named, with the place to find it: %s', (label, change, call) => {
		const signing = () => signRequest(call, credentials(change), NOW);

		expect(signing).toThrow(CredentialSettingIssue);
		expect(signing).toThrow(new RegExp(`^${label} is empty in the Directa24 credential\\. .*Merchant Panel under Settings > API Access`));
	});
});
