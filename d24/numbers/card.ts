import { luhnChecksumDigit, luhnChecksumValidate } from '../vendor/stdnum';
import { digitsIssue } from './characters';
import { formIssue, lastDigitIssue, lengthIssue, type NumberRule } from './rule';
import { say } from '../language/say';

export type CardBrand = 'visa' | 'mastercard' | 'amex' | 'discover' | 'diners' | 'jcb';

/** As on D24's page on Mexico, and the Mastercards that begin with 2221 to 2720, which it lacks. */
const BRANDS: ReadonlyArray<readonly [CardBrand, RegExp]> = [
	['visa', /^4\d{12}(?:\d{3})?$/],
	['mastercard', /^(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}$/],
	['amex', /^3[47]\d{13}$/],
	['discover', /^6(?:011|5\d\d)\d{12}$/],
	['diners', /^3(?:0[0-5]|[68]\d)\d{11}$/],
	['jcb', /^(?:(?:2131|1800)\d{11}|35\d{14})$/],
];

/** The brand that a card number of this beginning and length has, right check digit or not. */
export function cardBrand(value: string): CardBrand | undefined {
	return BRANDS.find(([, pattern]) => pattern.test(value))?.[0];
}

/** True for the digits of a card of a known brand with the right check digit (Luhn), without separators. */
export function isCardNumber(value: string): boolean {
	return cardBrand(value) !== undefined && luhnChecksumValidate(value);
}

/** Debit card: 13 to 16 digits of a known brand, check digit of Luhn. */
export const card: NumberRule = {
	name: () => say`a card number`,
	issue(value) {
		const issue = digitsIssue(value) ?? lengthIssue(value, 'digit', 13, 16);
		if (issue) return issue;
		if (!cardBrand(value)) return formIssue(say`begins with digits, or has a number of digits, that no card brand uses`);
		return lastDigitIssue(value, luhnChecksumDigit(value.slice(0, -1)));
	},
};
