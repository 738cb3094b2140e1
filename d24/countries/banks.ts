import type { Bank, Country } from './types';
import { plainWords } from './words';

/** No more candidates are named in a message. */
const MOST = 5;

/** Words that tell no bank from another. */
const COMMON_WORDS = /\b(?:banco|bank|banca|de|del|da|do|the|la|el|sa|plc|ltd)\b/g;

/** Every bank and every method that has a code; the name of the method comes first where both have one. */
function payees({ banks, methods }: Country): Bank[] {
	return [...methods.flatMap(({ name, bankCode }) => (bankCode ? [{ code: bankCode, name }] : [])), ...banks.list];
}

function comparable(name: string): string {
	return plainWords(name)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.replace(COMMON_WORDS, '')
		.replace(/\s+/g, '');
}

/** The banks of the known list that go by a name: those with exactly that name, else those whose name contains it. */
export function banksNamed(country: Country, given: string): Bank[] {
	const wanted = comparable(given);
	if (wanted === '') return [];
	const candidates = payees(country).map((bank) => ({ bank, name: comparable(bank.name) }));
	const exact = candidates.filter(({ name }) => name === wanted);
	const found = exact.length > 0 ? exact : candidates.filter(({ name }) => name.includes(wanted));
	const byCode = new Map(found.map(({ bank }) => [bank.code, bank]));
	return [...byCode.values()].slice(0, MOST);
}

/** Banks whose code differs in one digit, or in two that are exchanged. */
export function nearBanks({ banks }: Country, code: string): Bank[] {
	return banks.list.filter((bank) => isNear(bank.code, code)).slice(0, MOST);
}

function isNear(one: string, other: string): boolean {
	const length = Math.max(one.length, other.length);
	const [a, b] = [one.padStart(length, '0'), other.padStart(length, '0')];
	const different = Array.from({ length }, (_, index) => index).filter((index) => a[index] !== b[index]);
	const [first = 0, second = 0] = different;
	return different.length === 1 || (different.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]);
}
