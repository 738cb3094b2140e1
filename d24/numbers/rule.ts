import { say, word, type Said } from '../language/say';
import type { NumberIssue } from './types';

/** What is known about one kind of number. */
export interface NumberRule {
	/** With its article, as in "is a CLABE (Mexican account)". */
	readonly name: () => Said;
	/** What is wrong with a value that is not taken for another number or for damage by a spreadsheet. */
	readonly issue: (value: string) => NumberIssue | undefined;
	/** How many characters it has, where there is one usual length. */
	readonly length?: number;
	/** How many zeros it can begin with, which a spreadsheet removes when it takes the column for numbers. */
	readonly leadingZeros?: number;
	/** It has two check digits, so that hardly anything else passes for it by chance. */
	readonly twoCheckDigits?: true;
}

const COMPARE = 'Compare every character with the original; any of them can be mistyped, not just the one that is named';

const CHECK_DIGITS = {
	last: (expected) => say`cannot be right, its last digit does not match: ${expected} expected`,
	lastTwo: (expected) => say`cannot be right, its last two digits do not match: ${expected} expected`,
	lastCharacter: (expected) => say`cannot be right, its last character does not match: ${expected} expected`,
	eighth: (expected) => say`cannot be right, its eighth digit does not match: ${expected} expected`,
	tenth: (expected) => say`cannot be right, its tenth digit does not match: ${expected} expected`,
	nineteenth: (expected) => say`cannot be right, its 19th digit does not match: ${expected} expected`,
	thirdAndFourth: (expected) => say`cannot be right, its third and fourth characters do not match: ${expected} expected`,
} as const satisfies Record<string, (expected: string) => Said>;

type CheckDigit = keyof typeof CHECK_DIGITS;

/** For a value that has the right form, but whose characters do not belong together. */
export function checkDigitIssue(which: CheckDigit, expected: string): NumberIssue {
	return {
		rule: 'check_digit',
		message: CHECK_DIGITS[which](expected),
		fix: word(COMPARE),
	};
}

/** A value whose last character is a check digit. */
export function lastDigitIssue(value: string, expected: string): NumberIssue | undefined {
	return value.endsWith(expected) ? undefined : checkDigitIssue('last', expected);
}

/** @param message the end of a sentence that begins with the name of the field */
export function formIssue(message: Said, fix = word(COMPARE)): NumberIssue {
	return { rule: 'form', message, fix };
}

/** For a value with too few or too many characters; `max` where several lengths are right. */
export function lengthIssue(value: string, unit: 'digit' | 'character', min: number, max = min): NumberIssue | undefined {
	const { length } = value;
	if (length >= min && length <= max) return undefined;
	if (length === 0) return { rule: 'length', message: say`is empty`, fix: say`Enter it` };
	const wanted = min === max ? String(min) : max - min === 1 ? say`${min} or ${max}` : say`${min} to ${max}`;
	return {
		rule: 'length',
		message: say`has ${counted(length, unit)} instead of ${wanted}`,
		fix: length < min ? say`Add what is missing; compare it with the original` : say`Remove what is too much; compare it with the original`,
	};
}

function counted(length: number, unit: 'digit' | 'character'): Said {
	if (unit === 'digit') return length === 1 ? say`1 digit` : say`${length} digits`;
	return length === 1 ? say`1 character` : say`${length} characters`;
}
