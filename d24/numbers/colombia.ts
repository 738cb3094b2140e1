import { validateNit, weightedSum } from '../vendor/stdnum';
import { digitsIssue } from './characters';
import { checkDigitIssue, lengthIssue, type NumberRule } from './rule';
import { say } from '../language/say';

const NIT_WEIGHTS = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];

/**
 * NIT: a company's 9 digits or a person's number, with or without a check digit (DIAN, Orden Administrativa 4 of 1989). It
 * is there for certain in a company's number of 10 digits, which begins with 8 or 9, and in numbers of more digits, because
 * people's have 10 at most; only then is it checked. D24 takes 8 to 15 digits.
 */
export const nit: NumberRule = {
	name: () => say`a NIT (Colombia)`,
	issue(value) {
		const issue = digitsIssue(value) ?? lengthIssue(value, 'digit', 8, 15);
		if (issue) return issue;
		const hasCheckDigit = value.length > 10 || /^[89]\d{9}$/.test(value);
		if (!hasCheckDigit || validateNit(value).isValid) return undefined;
		const rest = weightedSum(value.slice(0, -1), { reverse: true, weights: NIT_WEIGHTS, modulus: 11 });
		return checkDigitIssue('last', '01987654321'[rest] ?? '');
	},
};

/** Cédula de ciudadanía: no check digit; D24 takes 6 to 10 digits. */
export const colombiaCedula: NumberRule = {
	name: () => say`a cédula (Colombia)`,
	issue: (value) => digitsIssue(value) ?? lengthIssue(value, 'digit', 6, 10),
};
