import { findBank, type FoundBank } from '../beneficiary/banks';
import type { Bank, Country } from '../countries/types';

/** No more candidates are named in a message. */
const MOST = 5;

/** Every bank and every method that has a code; the name of the method comes first where both have one. */
export function payees({ banks, methods }: Country): Bank[] {
	return [...methods.flatMap(({ name, bankCode }) => (bankCode ? [{ code: bankCode, name }] : [])), ...banks.list];
}

/** The bank or method that goes by a name, as far as the pages of D24 tell; their lists may be older than the one of the API. */
export function bankNamed(country: Country, given: string): FoundBank {
	const found = findBank(payees(country), given, false, country.code);
	if (found.kind !== 'candidates') return found;
	const byCode = new Map(found.banks.map((bank) => [bank.code, bank]));
	return { kind: 'candidates', banks: [...byCode.values()].slice(0, MOST) };
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
