import { weightedSum } from '../vendor/stdnum';
import { digitsIssue } from './characters';
import { lastDigitIssue, lengthIssue, type NumberRule } from './rule';
import { say } from '../language/say';

const RUC_WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9];

/** Cédula: no check digit, up to 7 digits today; D24 takes up to 8. */
export const paraguayCedula: NumberRule = {
	name: () => say`a cédula (Paraguay)`,
	issue: (value) => digitsIssue(value) ?? lengthIssue(value, 'digit', 5, 8),
};

/**
 * RUC: cédula or number of the company and a check digit, weights 2, 3, 4 … from the right, modulo 11, where 10 and 11
 * give 0 (Subsecretaría de Estado de Tributación). By hand because the library stdnum takes 1 where 11 must give 0.
 */
export const paraguayRuc: NumberRule = {
	name: () => say`a RUC (Paraguay)`,
	issue(value) {
		const issue = digitsIssue(value) ?? lengthIssue(value, 'digit', 5, 9);
		if (issue) return issue;
		const rest = weightedSum(value.slice(0, -1), { reverse: true, weights: RUC_WEIGHTS, modulus: 11 });
		return lastDigitIssue(value, rest < 2 ? '0' : String(11 - rest));
	},
};
