import fc from 'fast-check';

import { BENEFICIARY_FIELDS } from '../../d24/cashout/cashout';

/** Texts that have broken programs of this kind: prototypes, injections, numbers in disguise, odd Unicode, dates, URLs. */
export const NASTY_TEXTS = [
	'', ' ', '\0', '\u00a0', '\u200b', '\ufeff1', '\ud800', '\udc00x', '𝒢', 'İ', 'ß', '١٢٣', '１２３', '\r\n', '\u2028', '"', '\\', "'; DROP TABLE x; --", '<img src=x onerror=alert(1)>', '{{ 1+1 }}', '={{ $json }}', '${x}', '%00', '%', '&', '=', '[object Object]',
	'__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'length', 'then', 'undefined', 'null', 'NaN', 'Infinity', '-0', '0', '-1', '1e400', '1E+17', '1.0', '01', '+1', '0x10', '1_000', '1,5', '1.234,56', 'R$ 1.234,50', '9'.repeat(400), '0'.repeat(60), '.', '..', '1..2', '1.2.3',
	'01716001340', '017.160.013-40', '3423422-7', '+5511987654321', '(11) 98765-4321', 'maria@example.com', '@', 'a@b@c', '4111111111111111', 'TR330006100519786457841326', 'BR', 'br', 'MX', 'ZZ', 'BRL', 'ON_HOLD', 'PENDING', '511', '509', '200', 'https://example.com', 'http://127.0.0.1', 'http://[::1]', '//x', 'javascript:alert(1)', 'https://u:p@x', 'https://x?y#z', 'https://', 'BRL 5000, MXN 2', 'BRL', 'BR, MX', 'BR;;', 'statusOnly', 'createOnHold',
];

/** Names of members that D24, n8n or JavaScript give a meaning. */
export const NAMES = [
	...NASTY_TEXTS.slice(29, 37), 'code', 'message', 'description', 'reason', 'reason_code', 'cashout_id', 'cashout_status', 'cashout_status_description', 'rejection_code', 'rejection_reason', 'bank', 'account', 'list', 'name',
	'external_id', 'control', 'login', 'pass', 'external_id[]', 'amount', 'currency', 'country', 'on_hold', 'status', 'deposit_id', 'Amount', 'onHold', ...BENEFICIARY_FIELDS, 'CPF', 'banco', 'pix', 'nome completo', 'payout_method',
];

export const text = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom(...NASTY_TEXTS) },
	{ weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
	{ weight: 3, arbitrary: fc.stringMatching(/^[0-9.,+ E-]{0,24}$/) },
	{ weight: 2, arbitrary: fc.string({ maxLength: 40 }) },
	{ weight: 1, arbitrary: fc.string({ maxLength: 10 }).map((part) => part.repeat(200)) },
);

export const name = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...NAMES) }, { weight: 1, arbitrary: text });

/** Anything at all that JavaScript has: also lists with holes, objects without a prototype, dates, maps, huge numbers. */
export const anything = fc.oneof(
	{ weight: 3, arbitrary: text as fc.Arbitrary<unknown> },
	{ weight: 1, arbitrary: fc.anything({ maxDepth: 3, withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withObjectString: true, withSparseArray: true, withTypedArray: true }) },
	{ weight: 1, arbitrary: fc.double() },
);

/** JSON values with members that mean something, own members called `__proto__` among them. */
export const { json } = fc.letrec<{ json: unknown }>((tie) => ({
	json: fc.oneof(
		{ maxDepth: 4, withCrossShrink: true },
		{ weight: 4, arbitrary: text },
		{ weight: 2, arbitrary: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)) },
		{ weight: 1, arbitrary: fc.array(tie('json'), { maxLength: 4 }) },
		{ weight: 2, arbitrary: objectOf(tie('json')) },
	),
}));

function objectOf(value: fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> {
	return fc.array(fc.tuple(name, value), { maxLength: 6 }).map((entries) => {
		const object: Record<string, unknown> = {};
		for (const [key, member] of entries) Object.defineProperty(object, key, { value: member, enumerable: true, configurable: true, writable: true });
		return object;
	});
}

export const jsonObject = objectOf(json);

/** JSON text, right or cut or with something in it that does not belong there, numbers of any length, or no JSON at all. */
export const jsonText = fc.oneof(
	{ weight: 5, arbitrary: jsonObject.map((value) => JSON.stringify(value)) },
	{ weight: 2, arbitrary: fc.tuple(jsonObject, fc.nat(200), text).map(([value, at, other]) => { const whole = JSON.stringify(value); return whole.slice(0, at) + other + whole.slice(at); }) },
	{ weight: 2, arbitrary: fc.tuple(jsonObject, fc.nat(200)).map(([value, at]) => JSON.stringify(value).slice(0, at)) },
	{ weight: 1, arbitrary: json.map((value) => JSON.stringify(value)) },
	{ weight: 1, arbitrary: fc.tuple(name, fc.stringMatching(/^-?[0-9]{1,40}(\.[0-9]{1,20})?(e[+-]?[0-9]{1,4})?$/)).map(([key, number]) => `{${JSON.stringify(key)}:${number}}`) },
	{ weight: 1, arbitrary: text },
);
