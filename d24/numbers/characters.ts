import { isChangedToDecimal } from './spreadsheet';
import type { NumberIssue } from './types';
import { say, word, type Said } from '../language/say';

const INVISIBLE = '\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff';
const DOTS = '.\\u00b7\\u2024\\uff0e';
const DASHES = '\\p{Pd}\\u2212';
const SLASHES = '/\\u2044\\u2215\\uff0f';

const SEPARATORS = new RegExp(`[\\s${INVISIBLE}${DOTS}${DASHES}${SLASHES}]`, 'gu');

/**
 * The value without white space (of any kind, also invisible characters), dots, dashes and slashes. A value that a
 * spreadsheet has changed into a decimal number (`123.0`) stays as it is: without its dot it would have a digit more, and
 * could be the number of somebody else.
 */
export function withoutSeparators(value: string): string {
	return isChangedToDecimal(value) ? value : value.replace(SEPARATORS, '');
}

const NAMES = [
	[new RegExp(`[${INVISIBLE}]`, 'u'), 'an invisible character'],
	[/\s/, 'a space'],
	[new RegExp(`[${DOTS}]`, 'u'), 'a dot'],
	[new RegExp(`[${DASHES}]`, 'u'), 'a dash'],
	[new RegExp(`[${SLASHES}]`, 'u'), 'a slash'],
] as const satisfies ReadonlyArray<readonly [RegExp, string]>;

const MORE_NAMES = [
	[/[(){}[\]]/, 'a bracket'],
	[/['‘’`´]/, 'an apostrophe'],
	[/,/, 'a comma'],
	[/\+/, 'a plus sign'],
	[/@/, 'an @'],
	[/\p{Nd}/u, 'a digit of another script'],
	[/\p{L}/u, 'a letter with an accent or of another script'],
] as const satisfies ReadonlyArray<readonly [RegExp, string]>;

const DIGITS_FOR_LETTERS: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1' };

type Wanted = 'a digit' | 'a letter' | 'a letter or a digit' | 'another character';

/** What a place in a number can hold: `0` a digit, `A` a letter, `N` a letter of a Mexican name (also Ñ and &), `X` a letter or a digit. */
const PLACES: Readonly<Record<string, { readonly fits: RegExp; readonly what: Wanted }>> = {
	'0': { fits: /^[0-9]$/, what: 'a digit' },
	A: { fits: /^[A-Z]$/i, what: 'a letter' },
	N: { fits: /^[A-ZÑ&]$/i, what: 'a letter' },
	X: { fits: /^[0-9A-Z]$/i, what: 'a letter or a digit' },
};

const DIGIT = PLACES['0']!;

/**
 * What is wrong with the characters of a value.
 * @param places what each place holds, see PLACES; without it, digits
 */
export function placesIssue(value: string, places = ''): NumberIssue | undefined {
	let position = 0;
	for (const character of value) {
		const place = PLACES[places[position] ?? '0'] ?? DIGIT;
		position += 1;
		if (!place.fits.test(character)) return characterIssue(character, position, place.what);
	}
	return undefined;
}

/**
 * What is wrong with a value of letters and digits, whichever comes where.
 * @param more further characters that it can have
 */
export function lettersAndDigitsIssue(value: string, more = ''): NumberIssue | undefined {
	let position = 0;
	for (const character of value) {
		position += 1;
		if (!PLACES.X!.fits.test(character) && !more.includes(character)) return characterIssue(character, position, 'a letter or a digit');
	}
	return undefined;
}

/** What is wrong with a value that consists of digits, or of zeros only as placeholders do. */
export function digitsIssue(value: string): NumberIssue | undefined {
	if (/^0+$/.test(value)) return { rule: 'form', message: say`consists of zeros`, fix: say`Enter the real number` };
	return /^[0-9]*$/.test(value) ? undefined : placesIssue(value);
}

/** For a character that does not belong in its place. `position` counts from 1. */
export function characterIssue(character: string, position: number, wanted: Wanted): NumberIssue {
	const issue = (name: Said, fix: Said): NumberIssue => ({ rule: 'characters', message: say`contains ${name}: position ${position}`, fix });
	const separator = NAMES.find(([pattern]) => pattern.test(character));
	if (separator) return issue(word(separator[1]), say`Remove it and any others like it`);
	const digit = DIGITS_FOR_LETTERS[character];
	if (digit !== undefined && wanted === 'a digit') {
		return issue(
			character === 'l' ? say`the small letter L where a digit belongs` : say`the letter ${character} where ${word(wanted)} belongs`,
			digit === '0' ? say`Replace the letter with the digit zero (0)` : say`Replace the letter with the digit one (1)`,
		);
	}
	if (/[A-Z]/i.test(character)) return issue(say`the letter ${character} where ${word(wanted)} belongs`, say`Compare this character with the original and correct it`);
	if (/[0-9]/.test(character)) return issue(say`the digit ${character} where ${word(wanted)} belongs`, say`Compare this character with the original and correct it`);
	const name = MORE_NAMES.find(([pattern]) => pattern.test(character));
	return issue(name ? word(name[1]) : say`a character that does not belong there`, say`Remove or correct this character`);
}
