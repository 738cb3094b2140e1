import type { Bank } from './countries/types';
import { isPlainObject, textOf, type JsonObject } from './json';

/**
 * The banks of an answer: a list of `{ code, name }`, alone or somewhere in an object, since no page of D24 shows the
 * whole body. Codes are text, whether D24 sends numbers or text; a number cannot bring back zeros that it lost.
 */
export function banksIn(body: JsonObject): Bank[] | undefined {
	const list = Object.values(body).find((value): value is unknown[] => Array.isArray(value));
	return list?.flatMap((entry) => {
		const code = isPlainObject(entry) ? textOf(entry.code) : undefined;
		const name = isPlainObject(entry) ? textOf(entry.name) : undefined;
		return code === undefined ? [] : [{ code, name: name ?? '' }];
	});
}

/** The outcome of looking for a bank by its name. */
export type FoundBank = { kind: 'one'; bank: Bank } | { kind: 'several'; banks: Bank[] } | { kind: 'none' };

/**
 * The bank that a text names. Accents, case and punctuation do not count. A bank with exactly this name comes first, then
 * those whose name has all these words, those whose whole name is among these words, and those with this part of a name.
 */
export function findBank(banks: readonly Bank[], text: string): FoundBank {
	const wanted = wordsOf(text);
	if (wanted.length === 0) return { kind: 'none' };
	const named = banks.map((bank) => ({ bank, words: wordsOf(bank.name) })).filter(({ words }) => words.length > 0);
	const has = (words: string[], all: string[]) => all.every((word) => words.includes(word));
	const steps: Array<(words: string[]) => boolean> = [
		(words) => words.join('') === wanted.join(''),
		(words) => has(telling(words), telling(wanted)),
		(words) => has(wanted, words),
		(words) => telling(wanted).join('').length >= 3 && words.join('').includes(telling(wanted).join('')),
	];
	for (const matches of steps) {
		const found = named.filter(({ words }) => matches(words)).map(({ bank }) => bank);
		const [first] = found;
		if (!first) continue;
		return new Set(found.map(({ code }) => code)).size === 1 ? { kind: 'one', bank: first } : { kind: 'several', banks: found };
	}
	return { kind: 'none' };
}

/** The banks for a person who types a part of a name or code; all of them for an empty text. */
export function searchBanks(banks: readonly Bank[], text: string): Bank[] {
	const wanted = wordsOf(text);
	return banks.filter(({ code, name }) => {
		const words = [...wordsOf(name), code.toLowerCase()];
		return wanted.every((part) => words.some((word) => word.includes(part)));
	});
}

/** True for what may be the name of a bank: codes are digits. */
export function looksLikeBankName(text: string): boolean {
	return /\p{L}/u.test(text);
}

/** Words that say little about which bank it is. */
const COMMON = new Set(['banco', 'bank', 'banque', 'bco', 'de', 'del', 'do', 'da', 'of', 'the', 'la', 'el', 's', 'a', 'sa', 'inc', 'ltd', 'limited', 'plc', 'company']);

/** The words that are not common ones, or all where there are only such. */
function telling(words: string[]): string[] {
	const rare = words.filter((word) => !COMMON.has(word));
	return rare.length > 0 ? rare : words;
}

function wordsOf(text: string): string[] {
	const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
