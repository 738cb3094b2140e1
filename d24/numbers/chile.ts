import { validateRut, weightedSum } from '../vendor/stdnum';
import { lettersAndDigitsIssue, placesIssue, digitsIssue } from './characters';
import { checkDigitIssue, lengthIssue, type NumberRule } from './rule';
import { say } from '../language/say';

const RUT_WEIGHTS = [9, 8, 7, 6, 5, 4];

/** RUT and RUN: 7 or 8 digits and a check digit modulo 11, which is K where that gives 10 (Servicio de Registro Civil). */
export const rut: NumberRule = {
	name: () => say`a RUT or RUN (Chile)`,
	length: 8,
	leadingZeros: 1,
	issue(value) {
		const text = value.toUpperCase();
		const front = text.slice(0, -1);
		const issue = lettersAndDigitsIssue(text) ?? lengthIssue(text, 'character', 8, 9) ?? digitsIssue(front);
		if (issue) return issue;
		if (validateRut(text).isValid) return undefined;
		const expected = '0123456789K'[weightedSum(front, { reverse: true, weights: RUT_WEIGHTS, modulus: 11 })] ?? '';
		return text.endsWith('K') ? checkDigitIssue('lastCharacter', expected) : (placesIssue(text) ?? checkDigitIssue('last', expected));
	},
};
