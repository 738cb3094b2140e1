import { validatePeruRuc, weightedSum } from '../vendor/stdnum';
import { digitsIssue } from './characters';
import { checkDigitIssue, formIssue, lastDigitIssue, lengthIssue, type NumberRule } from './rule';
import { say } from '../language/say';

const RUC_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const CCI_WEIGHTS = [1, 2];

function cciCheckDigit(digits: string): string {
	return String((10 - weightedSum(digits, { weights: CCI_WEIGHTS, modulus: 10, sumByDigit: true })) % 10);
}

/**
 * CCI: bank 3, branch 3, account 12 digits, then a check digit of bank and branch and one of the account. Each: weights 1
 * and 2 in turn from the left, products summed by digit, modulo 10. The check digits are rebuilt from the public examples
 * of D24 and of Tupay, which both pass; D24's own listing is cut off. D24 also takes 18 digits that end in 00, which have
 * none. The library stdnum does not know the CCI.
 */
export const cci: NumberRule = {
	name: () => say`a CCI (Peruvian account)`,
	length: 20,
	leadingZeros: 2,
	twoCheckDigits: true,
	issue(value) {
		const issue = digitsIssue(value);
		if (issue) return issue;
		if (value.length === 18 && value.endsWith('00')) return undefined;
		const wrongLength = lengthIssue(value, 'digit', 20);
		if (wrongLength) return wrongLength;
		const first = cciCheckDigit(value.slice(0, 6));
		if (value[18] !== first) return checkDigitIssue('nineteenth', first);
		return lastDigitIssue(value, cciCheckDigit(value.slice(6, 18)));
	},
};

/** RUC: 11 digits, the last of which is a check digit modulo 11 (SUNAT). */
export const peruRuc: NumberRule = {
	name: () => say`a RUC (Peru)`,
	length: 11,
	issue(value) {
		const issue = digitsIssue(value) ?? lengthIssue(value, 'digit', 11);
		if (issue) return issue;
		const result = validatePeruRuc(value);
		if (result.isValid) return undefined;
		if (result.error?.name !== 'InvalidChecksum') return formIssue(say`begins with two digits that no RUC begins with (10, 15, 16, 17, 20)`);
		const rest = weightedSum(value.slice(0, 10), { weights: RUC_WEIGHTS, modulus: 11 });
		return checkDigitIssue('last', '10987654321'[rest] ?? '');
	},
};

/** DNI: 8 digits; the check character that is printed beside them is no part of it. */
export const peruDni: NumberRule = {
	name: () => say`a DNI (Peru)`,
	length: 8,
	leadingZeros: 2,
	issue: (value) => digitsIssue(value) ?? lengthIssue(value, 'digit', 8),
};

/** Carné de extranjería: 9 digits without a check digit, which mostly begin with zeros. */
export const peruCe: NumberRule = {
	name: () => say`a carné de extranjería (Peru)`,
	length: 9,
	leadingZeros: 3,
	issue: (value) => digitsIssue(value) ?? lengthIssue(value, 'digit', 9),
};
