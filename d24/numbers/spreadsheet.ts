import type { NumberRule } from './rule';
import type { NumberIssue } from './types';
import { say, word } from '../language/say';

/** With its plus sign, or else with decimals: digits around an E alone can be letters and digits of a number. */
const EXPONENT = /^\d+(?:(?:[.,]\d+)?E\+|[.,]\d+E)\d{1,3}$/i;
const DECIMAL = /^\d+[.,]0{1,2}$/;
const DIGITS = /^\d+$/;

/** Spreadsheets and JSON parsers keep this many digits of a number and write zeros for the rest. */
const DIGITS_KEPT = 15;

const FORMAT_AS_TEXT = 'Format the column as text and paste the numbers again from their source';

/** True for a number with one or two zeros as decimals, e.g. `123.0`. Three could be thousands. */
export function isChangedToDecimal(value: string): boolean {
	return DECIMAL.test(value);
}

/** What a spreadsheet has done to a wrong value when it took it for a number. Undefined when it shows no trace of that. */
export function spreadsheetIssue(value: string): NumberIssue | undefined {
	if (EXPONENT.test(value)) {
		return { rule: 'form', message: say`is written with an exponent (E+), so a spreadsheet has dropped some of its digits`, fix: word(FORMAT_AS_TEXT) };
	}
	if (isChangedToDecimal(value)) return { rule: 'form', message: say`ends in decimals, so a spreadsheet has taken it for a quantity`, fix: word(FORMAT_AS_TEXT) };
	if (hasZerosAfterDigitsKept(value)) {
		return { rule: 'form', message: say`has only zeros after ${DIGITS_KEPT} digits, as if a spreadsheet had rounded it`, fix: word(FORMAT_AS_TEXT) };
	}
	return undefined;
}

/** True for a number with nothing but zeros behind as many digits as a spreadsheet keeps: two of them or more. */
export function hasZerosAfterDigitsKept(value: string): boolean {
	return DIGITS.test(value) && /^00+$/.test(value.replace(/^0+/, '').slice(DIGITS_KEPT));
}

/** A value that is right with zeros in front. */
export function leadingZeroIssue(rule: NumberRule, value: string): NumberIssue | undefined {
	const { length, leadingZeros = 0 } = rule;
	if (length === undefined || !DIGITS.test(value)) return undefined;
	const missing = length - value.length;
	if (missing < 1 || missing > leadingZeros || rule.issue(value.padStart(length, '0'))) return undefined;
	return {
		rule: 'leading_zero',
		message: missing === 1 ? say`seems to lack a zero in front: it has ${value.length} digits instead of ${length}` : say`seems to lack ${missing} zeros in front: it has ${value.length} digits instead of ${length}`,
		fix: say`Compare it with the original and put the zeros back in front; a spreadsheet keeps them when the column is formatted as text`,
	};
}
