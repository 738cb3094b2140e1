import { validateCurp, validateRfc, weightedSum } from '../vendor/stdnum';
import { digitsIssue, lettersAndDigitsIssue, placesIssue } from './characters';
import { checkDigitIssue, formIssue, lastDigitIssue, lengthIssue, type NumberRule } from './rule';
import { say } from '../language/say';

const CLABE_WEIGHTS = [3, 7, 1];
const CURP_WEIGHTS = [18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2];
const CURP_ALPHABET = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';
const RFC_WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
const RFC_ALPHABET = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';

/** Of the general public and of foreigners (SAT). They have no check digit; the library stdnum refuses them. */
const RFC_GENERIC = new Set(['XAXX010101000', 'XEXX010101000']);

const MONTH_AND_DAY = '(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9])|(?:0[13-9]|1[0-2])30|(?:0[13578]|1[02])31)';
const CURP_DATE = new RegExp(`^.{6}${MONTH_AND_DAY}`);
const RFC_DATE = new RegExp(`^.{5,6}${MONTH_AND_DAY}.{3}$`);

/**
 * CLABE: 17 digits and a check digit, weights 3, 7, 1, modulo 10 (Banco de México; D24's page on Mexico). By hand because
 * the library stdnum refuses banks and cities that are not in its list, among them the newer payment institutions.
 */
export const clabe: NumberRule = {
	name: () => say`a CLABE (Mexican account)`,
	length: 18,
	leadingZeros: 2,
	issue(value) {
		const issue = digitsIssue(value) ?? lengthIssue(value, 'digit', 18);
		if (issue) return issue;
		const sum = weightedSum(value.slice(0, 17), { weights: CLABE_WEIGHTS, modulus: 10 });
		return lastDigitIssue(value, String((10 - sum) % 10));
	},
};

/** CURP: 18 characters, the last of which is a check digit (RENAPO). */
export const curp: NumberRule = {
	name: () => say`a CURP`,
	length: 18,
	issue(value) {
		const text = value.toUpperCase();
		const issue = lettersAndDigitsIssue(text) ?? lengthIssue(text, 'character', 18) ?? placesIssue(text, 'AAAA000000AAAAAAX0');
		if (issue) return issue;
		const result = validateCurp(text);
		if (result.isValid) return undefined;
		if (result.error?.name !== 'InvalidChecksum') {
			return formIssue(
				CURP_DATE.test(text)
					? say`has letters that no CURP has: characters 1 to 4 (name), 11 (H, M or X) or 12 and 13 (state of birth)`
					: say`has no date in its digits 5 to 10 (year, month, day)`,
			);
		}
		const sum = weightedSum(text.slice(0, 17), { alphabet: CURP_ALPHABET, weights: CURP_WEIGHTS, modulus: 10 });
		return checkDigitIssue('last', String((10 - sum) % 10));
	},
};

/**
 * RFC: 13 characters for people, 12 for companies; the last is a check digit (SAT). A few RFCs in use do not follow it,
 * so treat that issue as a warning.
 */
export const rfc: NumberRule = {
	name: () => say`an RFC`,
	issue(value) {
		const text = value.toUpperCase();
		if (RFC_GENERIC.has(text)) return undefined;
		const issue =
			lettersAndDigitsIssue(text, 'Ñ&') ??
			lengthIssue(text, 'character', 12, 13) ??
			placesIssue(text, text.length === 12 ? 'NNN000000XXX' : 'NNNN000000XXX');
		if (issue) return issue;
		const result = validateRfc(text);
		if (result.isValid) return undefined;
		if (result.error?.name !== 'InvalidChecksum') {
			return formIssue(
				RFC_DATE.test(text)
					? say`has letters or a last part that no RFC has`
					: text.length === 12 ? say`has no date in its digits 4 to 9 (year, month, day)` : say`has no date in its digits 5 to 10 (year, month, day)`,
			);
		}
		const rest = weightedSum(text.slice(0, -1).padStart(12), { reverse: true, alphabet: RFC_ALPHABET, weights: RFC_WEIGHTS, modulus: 11 });
		return {
			...checkDigitIssue('lastCharacter', '0A987654321'[rest] ?? ''),
			message: say`has a last character that does not match the others: ${'0A987654321'[rest] ?? ''} expected, though a few RFCs in use do not follow that rule`,
		};
	},
};
