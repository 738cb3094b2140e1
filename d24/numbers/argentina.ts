import { weightedSum } from '../vendor/stdnum';
import { digitsIssue } from './characters';
import { checkDigitIssue, formIssue, lastDigitIssue, lengthIssue, type NumberRule } from './rule';
import { say } from '../language/say';

const CBU_WEIGHTS = [3, 1, 7, 9];
const CUIT_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** People: 20, 23 to 27. Companies: 30, 33, 34. Foreign ones: 50, 51, 55. The library stdnum lacks 25 and 26. */
const CUIT_TYPES = new Set(['20', '23', '24', '25', '26', '27', '30', '33', '34', '50', '51', '55']);

/** 6 to 20 letters and digits, with dots and dashes (Banco Central); three letters in a row are no slip of the keyboard. */
const ALIAS = /^(?=.{0,17}[a-z]{3})[a-z0-9.-]{6,20}$/i;

/** With fewer digits than this, letters are no slips in a CBU. */
const FEWEST_DIGITS = 15;

function cbuCheckDigit(block: string): string {
	return String((10 - weightedSum(block, { reverse: true, weights: CBU_WEIGHTS, modulus: 10 })) % 10);
}

/**
 * CBU (bank) and CVU (wallet, begins with 000): 22 digits in two blocks, digits 1 to 8 and 9 to 22, each of which ends in
 * a check digit: weights 3, 1, 7, 9 from the right, modulo 10 (Banco Central de la
 * República Argentina). By hand because the library stdnum refuses every number that has a check digit 0.
 */
export const cbu: NumberRule = {
	name: () => say`a CBU or CVU (Argentine account)`,
	length: 22,
	leadingZeros: 8,
	twoCheckDigits: true,
	issue(value) {
		if (ALIAS.test(value)) return formIssue(say`is an alias, and the 22 digits of the account behind it are wanted`, say`Ask the beneficiary for the CBU or CVU that the alias stands for`);
		if (/\p{L}/u.test(value) && value.replace(/\D/g, '').length < FEWEST_DIGITS) return formIssue(say`has letters, as an alias or a name has, and the 22 digits of the account are wanted`, say`Ask the beneficiary for the CBU or CVU of the account`);
		const issue = digitsIssue(value) ?? lengthIssue(value, 'digit', 22);
		if (issue) return issue;
		const eighth = cbuCheckDigit(value.slice(0, 7));
		if (value[7] !== eighth) return checkDigitIssue('eighth', eighth);
		return lastDigitIssue(value, cbuCheckDigit(value.slice(8, 21)));
	},
};

/** CUIT and CUIL: type, DNI or number of the company, check digit modulo 11 (9 where that gives 10, as in the library stdnum). */
export const cuit: NumberRule = {
	name: () => say`a CUIT or CUIL (Argentina)`,
	length: 11,
	issue(value) {
		const issue = digitsIssue(value) ?? lengthIssue(value, 'digit', 11);
		if (issue) return issue;
		if (!CUIT_TYPES.has(value.slice(0, 2))) return formIssue(say`begins with two digits that no CUIT or CUIL begins with (20, 23 to 27, 30, 33, 34, 50, 51, 55)`);
		const rest = weightedSum(value.slice(0, 10), { weights: CUIT_WEIGHTS, modulus: 11 });
		return lastDigitIssue(value, '09987654321'[rest] ?? '');
	},
};

/** DNI: 7 or 8 digits without a check digit; D24 also takes 9. */
export const argentinaDni: NumberRule = {
	name: () => say`a DNI (Argentina)`,
	issue: (value) => digitsIssue(value) ?? lengthIssue(value, 'digit', 7, 9),
};
