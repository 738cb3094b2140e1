import * as fc from 'fast-check';

import { cardBrand, isCardNumber } from '../../../d24/numbers';

describe('the brand of a card', () => {
	it.each([
		['4111111111111111', 'visa'],
		['4222222222222', 'visa'],
		['5105105105105100', 'mastercard'],
		['5555555555554444', 'mastercard'],
		['2221000000000009', 'mastercard'],
		['2720999999999996', 'mastercard'],
		['341111111111111', 'amex'],
		['371449635398431', 'amex'],
		['6011111111111117', 'discover'],
		['6510000000000000', 'discover'],
		['30569309025904', 'diners'],
		['36227206271667', 'diners'],
		['38520000023237', 'diners'],
		['3530111333300000', 'jcb'],
		['213112345678905', 'jcb'],
		['180012345678908', 'jcb'],
	])('%s is %s', (value, brand) => {
		expect(cardBrand(value)).toBe(brand);
	});

	it.each([
		['', 'nothing'],
		['2220999999999999', 'just below the Mastercards'],
		['2721000000000000', 'just above them'],
		['5011111111111111', '50'],
		['5611111111111111', '56'],
		['411111111111111', 'Visa with 15 digits'],
		['41111111111111111', 'Visa with 17 digits'],
		['4111 1111 1111 1111', 'separators'],
		['032180000118359719', 'a CLABE'],
		['30611111111111', 'between the Diners'],
	])('%s has none: %s', (value) => {
		expect(cardBrand(value)).toBeUndefined();
		expect(isCardNumber(value)).toBe(false);
	});
});

describe('a card number', () => {
	it.each(['4111111111111111', '5555555555554444', '378282246310005', '30569309025904', '2223003122003222'])('%s', (value) => {
		expect(isCardNumber(value)).toBe(true);
	});

	it('is not one with any other digit in a place', () => {
		const cards = fc.constantFrom('4111111111111111', '5555555555554444', '378282246310005', '30569309025904', '6011111111111117', '3530111333300000');
		fc.assert(
			fc.property(cards, fc.nat(15), fc.integer({ min: 1, max: 9 }), (value, place, shift) => {
				const at = place % value.length;
				const changed = value.slice(0, at) + ((Number(value[at]) + shift) % 10) + value.slice(at + 1);
				expect(isCardNumber(changed)).toBe(false);
			}),
			{ numRuns: 1000 },
		);
	});
});
