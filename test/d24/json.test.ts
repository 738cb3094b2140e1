/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import * as fc from 'fast-check';
import { runInNewContext } from 'node:vm';

import { isPlainObject, parseJsonList, parseJsonObject, plainJson, textOf, toJson, type JsonObject } from '../../d24/json';
import { LosslessNumber } from '../../d24/vendor/lossless-json';

describe('parseJsonObject', () => {
	it.each(['', ' ', 'null', '5', '"x"', '[]', '[{}]', 'true', '{', '{}{}', '{"a":1,}', "{'a':1}", '{"a":01}', '{"a":NaN}', '\ufeff{}', '<html></html>'])(
		'takes %j for no object',
		(text) => {
			expect(parseJsonObject(text)).toBeUndefined();
		},
	);

	it('takes a member that occurs twice with two values for no object', () => {
		expect(parseJsonObject('{"code":509,"code":200}')).toBeUndefined();
	});

	it.each([100, 100_000])('does not break on %i levels of nesting', (levels) => {
		const text = `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`;
		expect(() => parseJsonObject(text)).not.toThrow();
	});

	it.each(['0.30', '12345678901234567890', '-0', '1E400', '1.000'])('keeps %s as it is written', (number) => {
		const text = `{"n":${number},"list":[${number}]}`;
		expect(toJson(parseJsonObject(text))).toBe(text);
	});

	it('takes __proto__ as an ordinary member', () => {
		const parsed = parseJsonObject('{"__proto__":{"code":509}}');

		expect(parsed?.code).toBeUndefined();
		expect(Object.keys(parsed ?? {})).toEqual(['__proto__']);
		expect(toJson(parsed)).toBe('{"__proto__":{"code":509}}');
		expect(Object.keys(Object.prototype)).toEqual([]);
	});

	it('reads every object that JSON can hold', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (given) => {
				expect(toJson(parseJsonObject(JSON.stringify(given, null, '\t')))).toBe(JSON.stringify(given));
			}),
		);
	});
});

describe('toJson', () => {
	it.each([
		[undefined, 'null'],
		[null, 'null'],
		[{ a: undefined, b: 1 }, '{"b":1}'],
		[{ n: new LosslessNumber('0.10') }, '{"n":0.10}'],
		[{ n: 12345678901234567890n }, '{"n":12345678901234567890}'],
		[{ d: new Date(0) }, '{"d":"1970-01-01T00:00:00.000Z"}'],
		[['\ud800', 'é"\n'], '["\\ud800","é\\"\\n"]'],
	])('writes %o', (value, text) => {
		expect(toJson(value)).toBe(text);
	});

	it('does not take an object that looks like a number of the library for one', () => {
		expect(toJson({ isLosslessNumber: true, value: '5},{' })).toBe('{"isLosslessNumber":true,"value":"5},{"}');
	});
});

class Something {
	field = 1;
}

describe('isPlainObject', () => {
	it.each<[string, unknown]>([
		['{}', {}],
		['an object without prototype', Object.create(null)],
		['an object of another realm, as n8n expressions make them', runInNewContext('({ a: 1 })')],
		['an object of JSON.parse', JSON.parse('{"a":1}')],
		['an object of parseJsonObject', parseJsonObject('{"a":1}')],
	])('holds for %s', (_name, value) => {
		expect(isPlainObject(value)).toBe(true);
	});

	it.each<[string, unknown]>([
		['undefined', undefined],
		['null', null],
		['a text', '{}'],
		['an array', []],
		['a number of parseJsonObject', new LosslessNumber('1')],
		['a Buffer', Buffer.from('{}')],
		['a date', new Date()],
		['a Map', new Map()],
		['a form', new URLSearchParams()],
		['a function', () => ({})],
		['an instance of a class', new Something()],
	])('does not hold for %s', (_name, value) => {
		expect(isPlainObject(value)).toBe(false);
	});
});

describe('textOf', () => {
	it.each<[unknown, string | undefined]>([
		['a', 'a'],
		[' a ', ' a '],
		['', undefined],
		[0, '0'],
		[509, '509'],
		[-1.5, '-1.5'],
		[new LosslessNumber('12345678901234567890'), '12345678901234567890'],
		[new LosslessNumber('1.0'), '1.0'],
		[null, undefined],
		[undefined, undefined],
		[true, undefined],
		[[1], undefined],
		[{ a: 1 }, undefined],
		[{ isLosslessNumber: true, value: '5' }, undefined],
	])('of %j is %j', (value, text) => {
		expect(textOf(value)).toBe(text);
	});

	it('of a bigint has all digits', () => {
		expect(textOf(12345678901234567890n)).toBe('12345678901234567890');
	});
});

describe('plainJson', () => {
	const written = (value: unknown) => toJson(plainJson(value));

	it.each<[string, unknown, string]>([
		['numbers, as they are', { a: 0.3, b: 12345678901234567890n }, '{"a":0.3,"b":12345678901234567890}'],
		['numbers that are none, as null', { a: NaN, b: Infinity }, '{"a":null,"b":null}'],
		['numbers of a text, digit for digit', parseJsonObject('{"a":0.30}'), '{"a":0.30}'],
		['objects for texts, numbers and switches', { a: new String('x'), b: new Number(5), c: new Boolean(false) }, '{"a":"x","b":5,"c":false}'],
		['lists with holes and what is no data, as null', [undefined, null, 1], '[null,null,1]'],
		['what has a form of its own, in that form', { at: new Date(0), nested: { toJSON: () => ({ toJSON: () => 'deep' }) } }, '{"at":"1970-01-01T00:00:00.000Z","nested":"deep"}'],
		['no members without data', { a: undefined, b: () => 1, c: Symbol('x'), d: null, e: false }, '{"d":null,"e":false}'],
		['texts', 'x', '"x"'],
		['null', null, 'null'],
	])('copies %s', (_name, value, text) => expect(written(value)).toBe(text));

	it('has no members without data, and null for numbers that are none', () => {
		expect(plainJson({ a: undefined, b: () => 1, c: Symbol('x'), d: NaN, e: -Infinity, f: 1 })).toEqual({ d: null, e: null, f: 1 });
		expect(Object.keys(plainJson({ a: undefined, b: () => 1, c: Symbol('x'), d: 1 }) as JsonObject)).toEqual(['d']);
	});

	it('reads each value once, so that it is written as it was looked at', () => {
		let reads = 0;
		const copy = plainJson({ get amount() { return ++reads; } }) as JsonObject;
		expect([copy.amount, copy.amount, reads]).toEqual([1, 1, 1]);
	});

	it('takes 500 levels, and no more', () => {
		const nested = (levels: number) => { let value: unknown = 'x'; for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { a: value }; return value; };
		expect(() => plainJson(nested(500))).not.toThrow();
		expect(() => plainJson(nested(501))).toThrow('The JSON is nested too deeply');
		const endless: { toJSON?: unknown } = {};
		endless.toJSON = () => endless;
		expect(() => plainJson(endless)).toThrow('The JSON is nested too deeply');
	});
});

it('a list is read as one, and nothing else is', () => {
	expect([parseJsonList('[1,"a"]')?.length, parseJsonList('{}'), parseJsonList('x'), parseJsonList('[')]).toEqual([2, undefined, undefined, undefined]);
});
