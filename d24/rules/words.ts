import type { AccountType, DocumentType } from '../countries/types';
import { decomposed } from '../plainText';

/** What people write for account types in English, Spanish, Portuguese and Japanese, by the letter of D24. */
const ACCOUNT_WORDS: Readonly<Record<string, readonly string[]>> = {
	C: ['checking', 'current', 'cheque', 'corriente', 'corrente', 'toza', 'ctacte', 'cc'],
	S: ['savings', 'saving', 'ahorro', 'ahorros', 'poupanca', 'chochiku', 'ca'],
	V: ['vista', 'salary', 'sueldo'],
	M: ['master', 'maestra'],
	O: ['ordinary', 'futsu'],
};

const LETTERS = new Map(Object.entries(ACCOUNT_WORDS).flatMap(([letter, words]) => words.map((word) => [word, letter])));

const FILLERS = /\b(?:cuenta|conta|caja|account|bank|de|da|em|en)\b/g;

const PASSPORT = /^(?:passport|pasaporte|passaporte)$/;

/** Small letters without accents. */
export function plainWords(text: string): string {
	return decomposed(text).replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** The letter for an account type given as letter or word; where the country has no such letter, the text as it was. */
export function accountTypeLetter(accountTypes: readonly AccountType[], given: string): string {
	const has = (letter: string | undefined) => letter !== undefined && accountTypes.some(({ code }) => code === letter);
	const capital = given.trim().toUpperCase();
	if (has(capital)) return capital;
	const letter = LETTERS.get(plainWords(given).replace(FILLERS, '').replace(/[^a-z]/g, ''));
	return letter !== undefined && has(letter) ? letter : given;
}

/** The code of a document type given in small letters, with dots, or as the word passport. Unknown ones stay as they are, in capitals. */
export function documentTypeCode(documentTypes: readonly DocumentType[], given: string): string {
	const capitals = given.trim().toUpperCase();
	const code = PASSPORT.test(plainWords(given)) ? 'PASS' : capitals.replace(/[\s.-]/g, '');
	return documentTypes.some((type) => type.code === code) ? code : capitals;
}
