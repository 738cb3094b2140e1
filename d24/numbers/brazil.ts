import { validateCnpj, validateCpf, weightedSum } from '../vendor/stdnum';
import { digitsIssue, lettersAndDigitsIssue, placesIssue } from './characters';
import { checkDigitIssue, formIssue, lengthIssue, type NumberRule } from './rule';
import { say } from '../language/say';

const CPF_WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const CNPJ_WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9];

/** The values of the characters of a CNPJ: their ASCII code less 48, hence 17 for A (Instrução Normativa RFB 2.229/2024). */
const CNPJ_ALPHABET = '0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const ONE_CHARACTER = /^(.)\1*$/;

/** Both numbers end in two check digits; each is computed from everything before it. */
function twoCheckDigits(front: string, weights: number[], alphabet?: string): string {
	const next = (text: string) => {
		const rest = weightedSum(text, { reverse: true, weights, modulus: 11, alphabet });
		return text + (rest < 2 ? 0 : 11 - rest);
	};
	return next(next(front)).slice(-2);
}

/** CPF: 9 digits and 2 check digits, modulo 11. One digit eleven times passes that, but is never issued. */
export const cpf: NumberRule = {
	name: () => say`a CPF (of a person)`,
	length: 11,
	leadingZeros: 3,
	twoCheckDigits: true,
	issue(value) {
		const issue = digitsIssue(value) ?? lengthIssue(value, 'digit', 11);
		if (issue) return issue;
		if (ONE_CHARACTER.test(value)) return formIssue(say`is one digit repeated, which is nobody's CPF`, say`Enter the real number`);
		return validateCpf(value).isValid ? undefined : checkDigitIssue('lastTwo', twoCheckDigits(value.slice(0, 9), CPF_WEIGHTS));
	},
};

/**
 * CNPJ: 12 characters and 2 check digits, modulo 11. The characters are digits, and for companies registered from July
 * 2026 on also letters (Instrução Normativa RFB 2.229/2024).
 */
export const cnpj: NumberRule = {
	name: () => say`a CNPJ (of a company)`,
	length: 14,
	leadingZeros: 6,
	twoCheckDigits: true,
	issue(value) {
		const text = value.toUpperCase();
		const issue = lettersAndDigitsIssue(text) ?? lengthIssue(text, 'character', 14) ?? placesIssue(text, 'XXXXXXXXXXXX00');
		if (issue) return issue;
		if (ONE_CHARACTER.test(text)) return formIssue(say`is one digit repeated, which is no company's CNPJ`, say`Enter the real number`);
		return validateCnpj(text).isValid ? undefined : checkDigitIssue('lastTwo', twoCheckDigits(text.slice(0, 12), CNPJ_WEIGHTS, CNPJ_ALPHABET));
	},
};
