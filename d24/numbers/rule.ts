import type { NumberIssue } from './types';

/** What is known about one kind of number. */
export interface NumberRule {
	/** With its article, as in "is a CLABE (Mexican account)". */
	readonly name: string;
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

/** For a value that has the right form, but whose characters do not belong together. */
export function checkDigitIssue(which: string, expected: string): NumberIssue {
	return {
		rule: 'check_digit',
		message: `cannot be right, its ${which} ${which.endsWith('s') ? 'do' : 'does'} not match: ${expected} expected`,
		fix: COMPARE,
	};
}

/** A value whose last character is a check digit. */
export function lastDigitIssue(value: string, expected: string): NumberIssue | undefined {
	return value.endsWith(expected) ? undefined : checkDigitIssue('last digit', expected);
}

/** @param message the end of a sentence that begins with the name of the field */
export function formIssue(message: string, fix = COMPARE): NumberIssue {
	return { rule: 'form', message, fix };
}

/** For a value with too few or too many characters; `max` where several lengths are right. */
export function lengthIssue(value: string, unit: 'digit' | 'character', min: number, max = min): NumberIssue | undefined {
	const { length } = value;
	if (length >= min && length <= max) return undefined;
	if (length === 0) return { rule: 'length', message: 'is empty', fix: 'Enter it' };
	return {
		rule: 'length',
		message: `has ${length} ${unit}${length === 1 ? '' : 's'} instead of ${min === max ? min : `${min} ${max - min === 1 ? 'or' : 'to'} ${max}`}`,
		fix: length < min ? 'Add what is missing; compare it with the original' : 'Remove what is too much; compare it with the original',
	};
}
