import { BENEFICIARY_FIELDS, type BeneficiaryField } from '../cashout/cashout';
import type { Country } from '../countries/types';
import { readHeading } from './headings';
import { shown } from './row';
import type { Target } from './targets';
import { isSomethingElse } from './amountClaims';
import { allWordsOf, nearWords, readWords, wordsOf } from './headingWords';
import { asWritten, say, word, type Said } from '../language/say';
import { isWronglyDecoded, repaired } from '../rules/mojibake';

/** No more headings are named in a message. */
const MOST = 5;

/** Longer headings are texts that have slipped into the first row. */
const LONGEST = 200;

/** An amount in these is another number. */
const OF_SCALE = new Set('centavos centavo centimos cents cent cts minor miles millar millares mil mio mdp millones milhares milhoes thousand thousands million millions k mm'.split(' '));

/** Beside a word for an amount these are units of account and currencies that no bank pays. */
const UNITS = new Set('uf ufs utm uma umas uva uvas udi udis ui usdt usdc btc eth'.split(' '));

function isInOtherUnit(heading: string): boolean {
	const words = allWordsOf(heading);
	return words.some((part) => OF_SCALE.has(part)) || (readWords(heading).concepts.has('AMOUNT') && words.some((part) => UNITS.has(part) || /^(?:10{3,}|0{3,}|[mk]{1,2}\$)$/.test(part)));
}

/** The fields that a target is a part of, or can become. */
const FIELD_OF: Partial<Record<Target, BeneficiaryField>> = {
	full_name: 'beneficiary_name',
	company: 'beneficiary_name',
	second_name: 'beneficiary_name',
	second_lastname: 'beneficiary_lastname',
	bank_name: 'bank_code',
	document_digit: 'document_id',
	document_complement: 'document_id',
	account_digit: 'bank_account',
	account_alias: 'bank_account',
	branch_digit: 'bank_branch',
};

/**
 * What to tell about columns that were not understood where a field is missing: their names, and the one that may be the
 * field (`isNear`). '' where there are none.
 */
export function adviceOnHeadings(field: string, headings: readonly string[], country: Country | undefined): { text: Said; isNear: boolean } {
	const scaled = field === 'amount' ? headings.find(isInOtherUnit) : undefined;
	const notUnderstood = field === 'amount' && scaled === undefined ? headings.filter((heading) => !isSomethingElse(heading)) : headings;
	if (notUnderstood.length === 0) return { text: asWritten(''), isNear: false };
	if (scaled !== undefined) return { text: say`The column ${shown(scaled)} was not taken, since its heading says that it is in another unit: give the amount itself, in the unit of the currency, in a column "amount"`, isNear: true };
	const names = notUnderstood.slice(0, MOST).map(shown).join(', ') + (notUnderstood.length > MOST ? ' …' : '');
	const told = notUnderstood.length === 1 ? say`The column ${names} was not understood` : say`The columns ${names} were not understood`;
	const near = notUnderstood.find((heading) => nearestField(heading, country) === field);
	const label = country && isField(field) ? word(country.fields[field]?.label ?? field) : field;
	const ifOne = notUnderstood.length === 1 ? say`if it is the one, call it "${label}"` : say`if one of them is the one, call it "${label}"`;
	const what = near === undefined ? ifOne : say`${shown(near)} may be it: then call it "${label}"`;
	return { text: say`${told}; ${what}`, isNear: near !== undefined };
}

/** Of the columns that a row has nothing in, the one that would tell a field: there it is to be filled in. */
export function emptyColumnFor(field: string, empty: readonly string[], country: Country | undefined): string | undefined {
	return empty.find((heading) => fieldOf(readHeading(heading, country).target) === field);
}

/** A heading that was read with the wrong encoding, so that nobody can tell what it was: `Pa�s`, `PaÃ­s`. '' where there is none. */
export function adviceOnDamaged(headings: readonly string[]): Said {
	const damaged = headings.find((heading) => heading.length <= LONGEST && (heading.includes('\uFFFD') || repaired(heading) !== undefined || isWronglyDecoded(heading)));
	return damaged === undefined ? asWritten('') : say`The heading of the column ${shown(damaged)} was read with the wrong encoding: set Encoding to Latin1 or UTF8 in the options of the node that reads the file, whichever the file is in`;
}

/** Columns whose headings begin or end with characters that nobody sees, so that no expression finds them. */
export function adviceOnInvisible(headings: readonly string[]): Said {
	const strange = headings.find((heading) => heading.length <= LONGEST && /[\p{Cf}\p{Cc}]|^\s|\s$/u.test(heading));
	return strange === undefined ? asWritten('') : say`The heading of the column ${shown(strange)} has invisible characters or spaces around it, so an expression with its name finds nothing: write the heading again in the sheet, or read the file as UTF-8 with a byte order mark`;
}

function isField(field: string): field is BeneficiaryField {
	return (BENEFICIARY_FIELDS as readonly string[]).includes(field);
}

function fieldOf(target: Target | undefined): string | undefined {
	return target && (FIELD_OF[target] ?? target);
}

/** The field that a heading would stand for without its strange words, or with one letter of them corrected. */
function nearestField(heading: string, country: Country | undefined): string | undefined {
	const near = fieldOf(readHeading(heading, country).hints[0]);
	if (near !== undefined) return near;
	const words = wordsOf(heading);
	for (const [index, word] of words.entries()) {
		for (const corrected of nearWords(word)) {
			const { target } = readHeading([...words.slice(0, index), corrected, ...words.slice(index + 1)].join(' '), country);
			if (target !== undefined) return fieldOf(target);
		}
	}
	return undefined;
}
