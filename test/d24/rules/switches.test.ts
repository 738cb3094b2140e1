import fc from 'fast-check';

import { readNumberIn, readYesNo } from '../../../d24/rules/switches';

it.each([true, 'true', 'TRUE', ' True ', 'yes', 'Yes', 1, 1n, '1', 'ｙｅｓ', `x${'\u0301'.repeat(19)}`, 'sí', 'si', 'SÍ', 'sim', 'verdadero', 'VERDADEIRO', 'x', 'X'])('%s is yes', (value) => {
	expect(readYesNo(value)).toBe(true);
});

it.each([false, 'false', 'FALSE', 'no', 'No', 0, '0', 'não', 'NAO', 'falso', 'FALSO', 'off', 0n])('%s is no', (value) => {
	expect(readYesNo(value)).toBe(false);
});

it.each([undefined, null, '', ' ', 'maybe', 'undefined', 2, -1, NaN, [], {}, [true], '10', 'yes please', '#N/A', 'tru', `x${'\u0301'.repeat(20)}`, 'x'.repeat(100_000), Symbol('yes'), { toString: () => 'yes' }])('%s is neither', (value) => {
	expect(readYesNo(value)).toBeUndefined();
});

it('nothing but the listed words is a yes or a no', () => {
	const known = /^(?:true|yes|y|si|s|sim|verdadero|verdadeiro|on|1|x|✓|✔|false|no|n|nao|falso|off|0)$/;
	fc.assert(fc.property(fc.string(), (text) => expect(readYesNo(text) !== undefined).toBe(known.test(text.trim().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()))));
});

describe('numbers', () => {
	const range = { least: 1, most: 50, whole: true };

	it.each([[5, 5], [5n, 5], ['5', 5], ['42', 42], [' 7 ', 7], ['1.0', 1], ['1.000000', 1], [1, 1], [50, 50]])('%s is %j', (value, number) => expect(readNumberIn(value, range)).toBe(number));

	it.each([0, 51, -1, 2.5, 'abc', '', ' ', null, undefined, NaN, Infinity, '-1', '1e1', '0x5', '5,5', '1.0000000', '51', true, [], [5], {}, '5 h', '#N/A'])('%j is none', (value) => {
		expect(readNumberIn(value, range)).toBeUndefined();
	});

	it.each([[2.5, 2.5], ['2.5', 2.5], ['123456789.654321', 123456789.654321], ['1234567890', undefined], [0.4, undefined]])('%j is %j where it need not be whole', (value, number) => expect(readNumberIn(value, { least: 0.5, most: 1e10 })).toBe(number));

	it('is within the range or not at all', () => {
		fc.assert(fc.property(fc.anything(), (value) => expect([undefined, ...Array.from({ length: 50 }, (_, index) => index + 1)]).toContain(readNumberIn(value, range))));
	});
});
