import type { Bank } from '../countries/types';
import { plainCode } from '../countries';
import { SHORT_NAMES } from './bankShortNames';
import { isPlainObject, textOf, type JsonObject } from '../json';
import { decomposed } from '../plainText';

/**
 * The banks of an answer: a list of `{ code, name }`, alone or somewhere in an object, since no page of D24 shows the
 * whole body; hosts of the same API under other names have `{ bank_code, bank_name }`. Codes are text, whether D24 sends numbers or text; a number cannot bring back zeros that it lost.
 */
export function banksIn(body: JsonObject): Bank[] | undefined {
	const list = Object.values(body).find((value): value is unknown[] => Array.isArray(value));
	return list?.flatMap((entry) => {
		if (!isPlainObject(entry)) return [];
		const code = textOf(entry.code) ?? textOf(entry.bank_code);
		const name = textOf(entry.name) ?? textOf(entry.bank_name);
		return code === undefined ? [] : [{ code, name: name ?? '' }];
	});
}

/** The outcome of looking for a bank by its name. `candidates`: banks that may be meant, but a person has to say so. */
export type FoundBank = { kind: 'one'; bank: Bank } | { kind: 'candidates'; banks: Bank[] } | { kind: 'none' };

/** A code of a bank in front of its name or behind it: `001 - Banco do Brasil`, `Itaú (341)`. */
const CODE_IN_FRONT = /^\(?(?<code>\d{1,6})\)?[\s:–-]+(?=\D)(?<name>.+)$/;
const CODE_BEHIND = /^(?<name>.+?\D)[\s:–(-]+(?<code>\d{1,6})\)?$/;
const LONGEST_NAME = 200;

/**
 * The bank that a text names, by its name, the short name that everybody uses, or by code and name that agree.
 * @param country where short names are looked up
 */
export function findBank(banks: readonly Bank[], text: string, isComplete: boolean, country = ''): FoundBank {
	if (text.length > LONGEST_NAME) return { kind: 'none' };
	const byName = bankCalled(banks, text, isComplete, country);
	if (byName.kind === 'one') return byName;
	const parts = (CODE_IN_FRONT.exec(text) ?? CODE_BEHIND.exec(text))?.groups;
	if (!parts) return byName;
	const { code = '', name = '' } = parts;
	const withCode = banks.filter((bank) => plainCode(bank.code) === plainCode(code));
	const called = meantBy(bankCalled(banks, name, isComplete, country));
	const agreed = withCode.find((bank) => called.some((each) => each.code === bank.code));
	if (agreed) return { kind: 'one', bank: agreed };
	const candidates = [...withCode, ...called];
	return candidates.length > 0 ? { kind: 'candidates', banks: candidates } : { kind: 'none' };
}

function meantBy(found: FoundBank): readonly Bank[] {
	return found.kind === 'one' ? [found.bank] : found.kind === 'candidates' ? found.banks : [];
}

/**
 * The bank that a text names. Accents, case, punctuation and words such as "Banco" do not count. `one` is a bank with
 * exactly this name or, in a list that has all banks, the only one whose name has all these words: in a list that is not
 * complete the bank that is meant may be missing, and "Banco do Nordeste do Brasil" is not "Banco do Brasil".
 */
function bankCalled(banks: readonly Bank[], text: string, isComplete: boolean, country: string): FoundBank {
	const all = wordsOf(text);
	if (all.length === 0) return { kind: 'none' };
	const wanted = telling(all);
	const part = wanted.join('');
	const has = (words: string[], those: string[]) => those.every((word) => words.includes(word));
	const named = banks.map((bank) => ({ bank, words: telling(wordsOf(bank.name)), spellings: spellingsOf(bank.name), initials: initialsOf(bank.name) }));
	const short = Object.entries(SHORT_NAMES[country] ?? {}).find(([, names]) => names.includes(all.join(' ')) || names.includes(wanted.join(' ')))?.[0];
	const everybodys = short === undefined ? undefined : banks.find(({ code }) => plainCode(code) === plainCode(short));
	if (everybodys) return { kind: 'one', bank: everybodys };
	const steps: Array<{ isSure?(bank: Bank): boolean; matches(words: string[], spellings: string[], initials?: string): boolean }> = [
		{ isSure: () => true, matches: (_, spellings) => spellings.slice(0, 2).includes(part) || spellings.slice(0, 2).includes(all.join('')) },
		// A part of a name, or its initials, is sure only where no other bank can claim it as well.
		{ isSure: ({ name }) => spellingsOf(name).some((each) => each === part || each === all.join('')), matches: (_, spellings, initials) => spellings.includes(part) || spellings.includes(all.join('')) || initials === all.join('') },
		{ isSure: () => isComplete, matches: (words) => has(words, wanted) },
		{ matches: (words) => words.length > 0 && has(wanted, words) },
		{ matches: (words) => part.length >= 3 && words.join('').includes(part) },
	];
	for (const { isSure, matches } of steps) {
		const found = named.filter(({ words, spellings, initials }) => matches(words, spellings, initials)).map(({ bank }) => bank);
		const [first] = found;
		if (!first) continue;
		const isOne = new Set(found.map(({ code }) => code)).size === 1;
		return isOne && isSure?.(first) ? { kind: 'one', bank: first } : { kind: 'candidates', banks: found };
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

/** A bank as the lists of a template have it: with its name and its code, so that neither has to be guessed. */
export function bankWords({ name, code }: Bank): string {
	return `${name} (${code})`;
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

/** `Banco Credito e Inversiones` → `bci`; none for names of fewer than three words. */
function initialsOf(name: string): string | undefined {
	const words = wordsOf(name).filter((word) => word.length > 1 && !['de', 'del', 'do', 'da', 'la', 'el'].includes(word));
	return words.length < 3 ? undefined : words.map((word) => word.charAt(0)).join('');
}

/** The name in one piece, with and without common words, and with and without what stands in parentheses: `Ueno Bank (older: Financiera Ueno)`. */
function spellingsOf(name: string): string[] {
	return [name, name.replace(/\([^()]*\)/g, '')].map(wordsOf).flatMap((words) => [words.join(''), telling(words).join('')]);
}

/** Small letters and digits without accents, in words. */
export function wordsOf(text: string): string[] {
	return decomposed(text).replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
