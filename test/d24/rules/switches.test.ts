import fc from 'fast-check';

import { readNumberIn, readYesNo } from '../../../d24/rules/switches';

it.each([true, 'true', 'TRUE', ' True ', 'yes', 'Yes', 1, '1', 'sí', 'si', 'SÍ', 'sim', 'verdadero', 'VERDADEIRO', 'x', 'X'])('%j is yes', (value) => {
	expect(readYesNo(value)).toBe(true);
});

it.each([false, 'false', 'FALSE', 'no', 'No', 0, '0', 'não', 'NAO', 'falso', 'FALSO', 'off'])('%j is no', (value) => {
	expect(readYesNo(value)).toBe(false);
});

it.each([undefined, null, '', ' ', 'maybe', 'undefined', 2, -1, NaN, [], {}, [true], '10', 'yes please', '#N/A', 'tru', 'x'.repeat(100_000)])('%j is neither', (value) => {
	expect(readYesNo(value)).toBeUndefined();
});

it('nothing but the listed words is a yes or a no', () => {
	const known = /^(?:true|yes|y|si|s|sim|verdadero|verdadeiro|on|1|x|✓|✔|false|no|n|nao|falso|off|0)$/;
	fc.assert(fc.property(fc.string(), (text) => expect(readYesNo(text) !== undefined).toBe(known.test(text.trim().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()))));
});

describe('numbers', () => {
	const range = { least: 1, most: 50, whole: true };

	it.each([[5, 5], ['5', 5], [' 7 ', 7], ['1.0', 1], [50, 50]])('%j is %j', (value, number) => expect(readNumberIn(value, range)).toBe(number));

	it.each([0, 51, -1, 2.5, 'abc', '', ' ', null, undefined, NaN, Infinity, '-1', '1e1', '0x5', '5,5', true, [], [5], {}, '5 h', '#N/A'])('%j is none', (value) => {
		expect(readNumberIn(value, range)).toBeUndefined();
	});

	it('is within the range or not at all', () => {
		fc.assert(fc.property(fc.anything(), (value) => expect([undefined, ...Array.from({ length: 50 }, (_, index) => index + 1)]).toContain(readNumberIn(value, range))));
	});
});
