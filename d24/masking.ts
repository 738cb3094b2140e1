import { PERSONAL_FIELDS as PERSONAL, type CashoutInput, type PersonalField } from './cashout/cashout';
import { targetOf } from './beneficiary/headings';
import { wordsOf } from './beneficiary/headingWords';
import { concepts } from './beneficiary/vocabulary';
import { isPlainObject, textOf } from './json';

/** What is known of a beneficiary. */
export type PersonalData = Pick<CashoutInput, PersonalField>;

/** Shorter values are no personal data, and would be found in every text. */
const SHORTEST = 5;
/** Longer ones are none that Directa24 takes. */
const LONGEST = 254;
/** As many digits in a row may be a number of somebody; amounts, codes and dates have fewer. */
const LONG_NUMBER = 7;
/** An amount, with or without separators of thousands; an IPv4 address; a date. */
const NO_PERSON = /^(?:\d+[.,]\d{1,2}|\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?|\d{1,3}(?:\.\d{1,3}){3}|\d{4}-\d\d-\d\d|\d\d[/-]\d\d[/-]\d{4})$/;
const DEEPEST = 20;
const LONGEST_WORDS = 60;

/**
 * A text without the numbers and addresses of the beneficiary, of which the last characters stay: `••••1340`. For D24's
 * own words in errors and logs, which may repeat what was sent, with or without separators.
 */
export function withoutPersonalData(text: string, beneficiary: PersonalData): string {
	return PERSONAL.reduce((rest, field) => {
		const value = beneficiary[field] ?? '';
		if (bare(value).length < SHORTEST || value.length > LONGEST || isOfSheets(value)) return rest;
		return rest.replaceAll(value, masked(value)).replace(spelledAnyhow(value), masked(value));
	}, text);
}

/** A text of D24 about somebody who is not known here: e-mail addresses and long numbers are masked, amounts are not. */
export function withoutNumbers(text: string): string {
	return text
		.replace(/[^\s@<>"'(),;:]{1,64}@[^\s@<>"'(),;:]{1,254}/g, masked)
		.replace(/\d+(?:[.,/-]\d+)*/g, (number) => (number.replace(/\D/g, '').length < LONG_NUMBER || NO_PERSON.test(number) ? number : masked(number)));
}

/** The end of a number, or the domain of an e-mail address, behind dots. */
export function masked(value: string): string {
	const at = value.lastIndexOf('@');
	if (at > 0) return `••••${value.slice(at)}`;
	return `••••${value.length > 2 * 4 ? value.slice(-4) : ''}`;
}

/**
 * A copy of an item in which the personal data that was used for a beneficiary is masked: every column with a heading of
 * such data, and every value that is one of the used ones, however deep.
 */
export function maskedItem(item: Record<string, unknown>, beneficiary: PersonalData): Record<string, unknown> {
	const used = new Set(PERSONAL.flatMap((field) => (isOfSheets(beneficiary[field] ?? '') ? [] : bare(beneficiary[field] ?? '') || [])));
	const mask = (value: unknown, isPersonal: boolean, depth: number): unknown => {
		if (depth > DEEPEST) return null;
		if (Array.isArray(value)) return value.map((each) => mask(each, isPersonal, depth + 1));
		if (isPlainObject(value)) return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mask(each, isPersonal || isPersonalHeading(name), depth + 1)]));
		const text = textOf(value);
		return text !== undefined && (isPersonal || used.has(bare(text))) ? masked(text) : value;
	};
	return mask(item, false, 0) as Record<string, unknown>;
}

function isPersonalHeading(heading: string): boolean {
	const target = targetOf(heading);
	return target === 'pix_key' || PERSONAL.some((field) => field === target);
}

/** `TOTAL`, `CLABE`: words of headings that have got into a cell, and that messages are made of. */
function isOfSheets(value: string): boolean {
	return value.length <= LONGEST_WORDS && /^[\p{L}\s]*$/u.test(value) && wordsOf(value).every((word) => concepts().has(word));
}

function bare(text: string): string {
	return text.replace(/[^\p{L}\p{N}@]/gu, '').toLowerCase();
}

/** The letters and digits of a value with at most one separator between two of them. */
function spelledAnyhow(value: string): RegExp {
	return new RegExp(Array.from(bare(value)).join('[\\s./_-]?'), 'gi');
}
