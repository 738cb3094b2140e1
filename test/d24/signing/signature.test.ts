import * as fc from 'fast-check';

import { d24Authorization, notificationControl, payloadSignature, safeEqual } from '../../../d24/signing/signature';
import vectors from '../../fixtures/signatureVectors.json';
import { itWith, outputOf } from '../programs';

const PYTHON_HMAC = `
import sys, json, hmac, hashlib
for line in sys.stdin.buffer:
    key, message = json.loads(line)
    print(hmac.new(key.encode('utf-8'), message.encode('utf-8'), hashlib.sha256).hexdigest())
`;

const OPENSSL = ['dgst', '-sha256', '-mac', 'HMAC', '-macopt'];

/** The HMACs of [key, message] pairs as Python computes them, in one process. */
function pythonHmacs(pairs: ReadonlyArray<readonly [string, string]>): string[] {
	const lines = pairs.map((pair) => JSON.stringify(pair)).join('\n');
	return outputOf('python3', ['-c', PYTHON_HMAC], lines).trim().split('\n');
}

function opensslHmac(key: string, message: string): string | undefined {
	const hexKey = `hexkey:${Buffer.from(key, 'utf8').toString('hex')}`;
	return /([0-9a-f]{64})\s*$/.exec(outputOf('openssl', [...OPENSSL, hexKey], message))?.[1];
}

const anyText = fc.string({ unit: 'binary', maxLength: 300 });
const anyKey = fc.string({ unit: 'binary', minLength: 1, maxLength: 80 });
const payload = fc.oneof(anyText, fc.json(), fc.string({ unit: 'grapheme', maxLength: 100 }));

const AWKWARD = [
	'',
	'{}',
	'João Ñandú Šimůnek',
	'👩‍👩‍👧‍👦 😀 𝒳',
	'e\u0301 and é',
	'{"a":"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00"}',
	'line\r\nline\n\ttab',
	'\u0000 NUL \u007f \u2028 \ufeff',
	'{"n":0.30,"big":12345678901234567890}',
	'é😀'.repeat(20_000),
	'x'.repeat(100_000),
];

describe('payloadSignature', () => {
	it.each(vectors.payload)('of $message', ({ keyedWith, message, expected }) => {
		expect(payloadSignature(message, keyedWith)).toBe(expected);
	});

	it('is the same for a text and for its UTF-8 bytes', () => {
		for (const text of AWKWARD) {
			expect(payloadSignature(Buffer.from(text, 'utf8'), 'k')).toBe(payloadSignature(text, 'k'));
		}
	});

	it('signs bytes that are no text as they are', () => {
		expect(payloadSignature(new Uint8Array([0xff]), 'k')).not.toBe(payloadSignature('\ufffd', 'k'));
	});

	itWith('python3', ['--version'], 'equals the HMAC of Python for 300 random payloads and keys', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(anyKey, payload), { minLength: 300, maxLength: 300 }), (random) => {
				const pairs = [...random, ...AWKWARD.map((message) => ['ключ-é-😀', message] as const)];
				expect(pythonHmacs(pairs)).toEqual(pairs.map(([key, message]) => payloadSignature(message, key)));
			}),
			{ numRuns: 1, endOnFailure: true },
		);
	});

	itWith('openssl', ['version'], 'equals the HMAC of openssl for awkward and random payloads', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(anyKey, payload), { minLength: 15, maxLength: 15 }), (random) => {
				const pairs = [...random, ...AWKWARD.map((message) => ['ключ-é-😀', message] as const)];
				for (const [key, message] of pairs) expect(payloadSignature(message, key)).toBe(opensslHmac(key, message));
			}),
			{ numRuns: 1, endOnFailure: true },
		);
	});
});

describe('notificationControl', () => {
	it.each(vectors.control)('of $externalId', ({ keyedWith, externalId, expected }) => {
		expect(notificationControl(externalId, keyedWith)).toBe(expected);
	});

	itWith('python3', ['--version'], 'equals the HMAC of Python over Be4…Bo7, in capitals', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(anyKey, anyText), { minLength: 100, maxLength: 100 }), (pairs) => {
				const expected = pythonHmacs(pairs.map(([key, id]) => [key, `Be4${id}Bo7`] as const));
				expect(pairs.map(([key, id]) => notificationControl(id, key))).toEqual(expected.map((hex) => hex.toUpperCase()));
			}),
			{ numRuns: 1, endOnFailure: true },
		);
	});
});

describe('d24Authorization', () => {
	itWith('python3', ['--version'], 'is D24 and the HMAC of Python over date, login and body', () => {
		const date = '2020-06-21T12:33:20Z';
		const body = '{"first_name":"João 😀"}';
		const [hex] = pythonHmacs([['k-é', `${date}login${body}`]]);

		expect(d24Authorization({ date, login: 'login', body, secret: 'k-é' })).toBe(`D24 ${hex}`);
	});
});

describe('safeEqual', () => {
	const hex = '0123456789abcdef'.repeat(4);

	it.each([
		['the same', hex],
		['capitals', hex.toUpperCase()],
		['mixed case', `${hex.slice(0, 32)}${hex.slice(32).toUpperCase()}`],
	])('holds for %s', (_rule, received) => {
		expect(safeEqual(received, hex)).toBe(true);
		expect(safeEqual(hex, received)).toBe(true);
	});

	it.each<[string, unknown]>([
		['another first digit', `f${hex.slice(1)}`],
		['another last digit', `${hex.slice(0, -1)}0`],
		['one digit less', hex.slice(0, -1)],
		['one digit more', `${hex}0`],
		['a line break at the end', `${hex}\n`],
		['a blank before it', ` ${hex}`],
		['a letter that is no hex digit', `${hex.slice(0, -1)}g`],
		['a full-width digit', `${hex.slice(0, -1)}\uff10`],
		['an empty text', ''],
		['undefined', undefined],
		['null', null],
		['a number', 0],
		['an array with it', [hex]],
		['its bytes', Buffer.from(hex, 'hex')],
		['an object that prints as it', { toString: () => hex }],
	])('does not hold for %s', (_rule, received) => {
		expect(safeEqual(received, hex)).toBe(false);
	});

	it.each(['', 'no hex', 'g'.repeat(64)])('never holds when %j is expected, not even for itself', (expected) => {
		expect(safeEqual(expected, expected)).toBe(false);
	});
});
