import * as fc from 'fast-check';

import { withoutSeparators } from '../../../d24/numbers';

describe('withoutSeparators', () => {
	it.each([
		['529.982.247-25', '52998224725'],
		['16.727.230/0001-97', '16727230000197'],
		['032 180 00011835971 9', '032180000118359719'],
		[' \t\r\n032180\u00a0000\u202f118359719\u3000', '032180000118359719'],
		['76.086.428\u20135', '760864285'],
		['76.086.428\u20145', '760864285'],
		['76.086.428\u22125', '760864285'],
		['76.086.428\u20115', '760864285'],
		['76\u00ad086428\u00ad5', '760864285'],
		['\ufeff032\u200b180\u200e\u202c', '032180'],
		['12345.000', '12345000'],
		['1.234', '1234'],
		['+55 11 96666-6666', '+5511966666666'],
		['', ''],
		['- . /', ''],
	])('%j → %j', (value, bare) => {
		expect(withoutSeparators(value)).toBe(bare);
	});

	it.each(['12345.0', '12345.00', '12345,0', '12345,00'])('leaves %s as it is, because a digit more could be the account of somebody else', (value) => {
		expect(withoutSeparators(value)).toBe(value);
	});

	it('leaves everything else', () => {
		const others = fc.string({ unit: fc.constantFrom(...'0123456789abcXYZÑñé+@_,;:()\'"\\|*#&١💥') });
		fc.assert(
			fc.property(others, (value) => {
				expect(withoutSeparators(value)).toBe(value);
			}),
		);
	});

	it('finds the characters between any separators', () => {
		const separators = fc.string({ unit: fc.constantFrom(' ', '.', '-', '/', '\u00a0', '\u2013', '\u200b'), maxLength: 3 });
		const parts = fc.array(fc.tuple(separators, fc.constantFrom(...'0123456789KX')), { minLength: 1, maxLength: 25 });
		fc.assert(
			fc.property(parts, separators, (pairs, end) => {
				const value = pairs.flat().join('') + end;
				fc.pre(!/^\d+\.00?$/.test(value));
				expect(withoutSeparators(value)).toBe(pairs.map(([, character]) => character).join(''));
			}),
		);
	});
});
