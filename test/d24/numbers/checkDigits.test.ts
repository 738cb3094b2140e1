import * as fc from 'fast-check';

import { numberIssue, type NumberKind } from '../../../d24/numbers';

/*
 * Generators with an arithmetic of their own, written from the rules and not from the shipped code, so that a mistake
 * there does not hide here.
 */

const RUNS = { numRuns: 10_000 };

const digits = (length: number) => fc.array(fc.nat(9), { minLength: length, maxLength: length });

/** The weighted sum of digits, first digit with the first weight. */
function sum(numbers: readonly number[], weights: readonly number[]): number {
	let total = 0;
	numbers.forEach((number, index) => (total += number * weights[index]!));
	return total;
}

const modulo11Brazil = (total: number) => (total % 11 < 2 ? 0 : 11 - (total % 11));

function withBrazilianCheckDigits(front: readonly number[], weights: readonly number[]): number[] {
	const first = [...front, modulo11Brazil(sum(front, weights.slice(1)))];
	return [...first, modulo11Brazil(sum(first, weights))];
}

const isOneDigit = (numbers: readonly number[]) => numbers.every((number) => number === numbers[0]);

const CPF = digits(9)
	.filter((front) => !isOneDigit(front))
	.map((front) => withBrazilianCheckDigits(front, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]).join(''));

const CNPJ_WEIGHTS = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];

const CNPJ = digits(12)
	.filter((front) => !isOneDigit(front))
	.map((front) => withBrazilianCheckDigits(front, CNPJ_WEIGHTS).join(''));

const CNPJ_WITH_LETTERS = fc
	.array(fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'), { minLength: 12, maxLength: 12 })
	.filter((front) => new Set(front).size > 1)
	.map((front) => {
		const values = front.map((character) => character.charCodeAt(0) - 48);
		return front.join('') + withBrazilianCheckDigits(values, CNPJ_WEIGHTS).slice(-2).join('');
	});

const complement10 = (total: number) => (10 - (total % 10)) % 10;

const notZeros = (value: string) => /[^0]/.test(value);

const CBU = fc
	.tuple(digits(7), digits(13))
	.map(([bank, account]) => [...bank, complement10(sum(bank, [7, 1, 3, 9, 7, 1, 3])), ...account, complement10(sum(account, [3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3]))].join(''))
	.filter(notZeros);

const CLABE = digits(17)
	.map((front) => {
		const products = front.map((digit, index) => (digit * [3, 7, 1][index % 3]!) % 10);
		return [...front, complement10(products.reduce((total, product) => total + product, 0))].join('');
	})
	.filter(notZeros);

function rutCheckDigit(body: string): string {
	let total = 0;
	let weight = 2;
	for (const digit of [...body].reverse()) {
		total += Number(digit) * weight;
		weight = weight === 7 ? 2 : weight + 1;
	}
	const check = 11 - (total % 11);
	return check === 11 ? '0' : check === 10 ? 'K' : String(check);
}

const RUT = fc.integer({ min: 1_000_000, max: 99_999_999 }).map((body) => `${body}${rutCheckDigit(String(body))}`);

/** Types whose check digit would be 10 are given another type, so it does not occur. */
const CUIT = fc
	.tuple(fc.constantFrom('20', '23', '24', '25', '26', '27', '30', '33', '34', '50', '51', '55'), digits(8))
	.map(([type, number]) => {
		const front = [...type].map(Number).concat(number);
		return { front, check: 11 - (sum(front, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) };
	})
	.filter(({ check }) => check !== 10)
	.map(({ front, check }) => [...front, check % 11].join(''));

function cciCheckDigit(numbers: readonly number[]): number {
	let total = 0;
	numbers.forEach((number, index) => {
		const product = index % 2 === 0 ? number : 2 * number;
		total += Math.floor(product / 10) + (product % 10);
	});
	return complement10(total);
}

const CCI = fc
	.tuple(digits(6), digits(12))
	.map(([bank, account]) => [...bank, ...account, cciCheckDigit(bank), cciCheckDigit(account)].join(''))
	.filter(notZeros);

const GENERATORS: ReadonlyArray<readonly [string, NumberKind, fc.Arbitrary<string>]> = [
	['CPF', 'cpf', CPF],
	['CNPJ of digits', 'cnpj', CNPJ],
	['CNPJ with letters', 'cnpj', CNPJ_WITH_LETTERS],
	['CBU', 'cbu', CBU],
	['CLABE', 'clabe', CLABE],
	['RUT', 'rut', RUT],
	['CUIT', 'cuit', CUIT],
	['CCI', 'cci', CCI],
];

describe('10,000 generated numbers are accepted', () => {
	it.each(GENERATORS)('%s', (_name, kind, generator) => {
		fc.assert(
			fc.property(generator, (value) => {
				const issue = numberIssue(kind, value);
				if (issue) throw new Error(issue.message);
			}),
			RUNS,
		);
	});
});

describe('the check digits that a message names are the right ones', () => {
	it.each(GENERATORS)('%s', (_name, kind, generator) => {
		fc.assert(
			fc.property(generator, fc.nat(8), (value, shift) => {
				fc.pre(/\d$/.test(value));
				const wrong = withOtherDigit(value, value.length - 1, shift + 1);
				const issue = numberIssue(kind, wrong);
				fc.pre(issue?.rule === 'check_digit');
				expect(issue?.message).toMatch(new RegExp(` ${value.slice(kind === 'cpf' || kind === 'cnpj' ? -2 : -1)} expected$`));
			}),
			{ numRuns: 1000 },
		);
	});
});

/** The value with the digit at a place moved on by 1 to 9. */
function withOtherDigit(value: string, place: number, shift: number): string {
	return value.slice(0, place) + ((Number(value[place]) + shift) % 10) + value.slice(place + 1);
}

/** The places at which a change of the digit is not noticed, once for each such change. */
function placesMissed(kind: NumberKind, value: string): number[] {
	return [...value].flatMap((character, place) => {
		if (!/\d/.test(character)) return []; // of two letters, each eleventh is worth the same
		return [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((shift) => !numberIssue(kind, withOtherDigit(value, place, shift))).map(() => place);
	});
}

/** Every place and every other digit of 300 numbers: between 27,000 and 60,000 changed numbers. */
const CHANGED = { numRuns: 300 };

describe('every change of a single digit is caught', () => {
	// Weights that have no divisor in common with 10, or Luhn: no two digits of a place give the same check digit.
	it.each(GENERATORS.filter(([, kind]) => ['cbu', 'clabe', 'cci'].includes(kind)))('%s, modulo 10', (_name, kind, generator) => {
		fc.assert(
			fc.property(generator, (value) => {
				expect(placesMissed(kind, value)).toEqual([]);
			}),
			CHANGED,
		);
	});

	// Rests 0 to 10 have eleven check digits, 0 to 9 and K: no two rests share one.
	it('RUT, modulo 11 with K', () => {
		fc.assert(
			fc.property(RUT, (value) => {
				expect(placesMissed('rut', value)).toEqual([]);
			}),
			CHANGED,
		);
	});

	// The rests 1 and 2 both give 9 here, as in stdnum. At a place, one other digit at most leads from the one to the other.
	it('CUIT, modulo 11, unless its check digit is 9; then all but one at a place', () => {
		fc.assert(
			fc.property(CUIT, (value) => {
				const missed = placesMissed('cuit', value);
				expect(value.endsWith('9') ? new Set(missed).size : 0).toBe(missed.length);
			}),
			CHANGED,
		);
	});

	// The rests 0 and 1 both give 0, so a change is missed only where both check digits are 0 before and after it.
	it.each(GENERATORS.filter(([, kind]) => kind === 'cnpj'))('%s, modulo 11, unless both check digits are 0; then all but one at a place', (_name, kind, generator) => {
		fc.assert(
			fc.property(generator, (value) => {
				const missed = placesMissed(kind, value);
				expect(value.endsWith('00') ? new Set(missed).size : 0).toBe(missed.length);
			}),
			CHANGED,
		);
	});

	// The same, but the weight of the first digit in the second check digit is 11, so that only the first one guards it.
	it('CPF, modulo 11, unless both check digits are 0, or the first one for the first digit; then all but one at a place', () => {
		fc.assert(
			fc.property(CPF, (value) => {
				const missed = placesMissed('cpf', value);
				const possible = missed.filter((place) => value[9] === '0' && (place === 0 || value[10] === '0'));
				expect(missed).toEqual([...new Set(possible)]);
			}),
			{ numRuns: 500 },
		);
	});
});
