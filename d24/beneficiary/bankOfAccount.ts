import { countryOf, plainCode } from '../countries';
import type { Bank, Country } from '../countries/types';
import { allOf, say } from '../language/say';
import { withoutSeparators } from '../numbers';
import { bankNamed } from '../rules/bankByName';
import { wordsOf } from './banks';
import { kept } from './kept';
import { shown, type Row } from './row';

/** Numbers that accounts of other banks and wallets begin with as well, since theirs are at that bank. */
const OF_OTHERS_TOO: Readonly<Record<string, readonly string[]>> = { AR: ['000'], MX: ['646'] };

/** Banks of one house, or that took over accounts of another one: each may go by the name of the other. */
const ONE_HOUSE: Readonly<Record<string, ReadonlyArray<readonly string[]>>> = { PE: [['009', '043', '056']] };

/** What people write behind the name of a bank. */
const MORE_WORDS = new Set(['mexico', 'peru', 'institucion', 'banca', 'multiple', 's', 'a', 'sa']);

/**
 * Warns where the row names a bank that is certainly another one than the first digits of its CLABE, CBU or CCI say: one of
 * the two may be somebody else's. Nothing is stopped, since the lists of banks have gaps.
 * @param named the columns that name the bank, by code or by name
 */
export function checkBankOfAccount(row: Row, account: string, named: ReadonlyArray<{ heading: string; text: string }>): void {
	const { country } = row;
	const rule = country?.fields.bank_account;
	const whole = account.length > 40 ? '' : withoutSeparators(account);
	const number = whole.slice(0, 3);
	if (!country || !rule?.number || !rule.formats?.every(({ pattern }) => pattern.test(whole)) || OF_OTHERS_TOO[country.code]?.includes(number)) return;
	const column = named.find(({ text }) => isAnother(country, text, number));
	if (!column) return;
	const bank = bankOf(country, number);
	const headings = row.sources.get('bank_account') ?? [];
	row.issues.push({
		field: 'bank_code',
		column: column.heading,
		rule: 'bank',
		message: say`The column ${shown(column.heading)} says "${column.text.trim().slice(0, 60)}", but the account (column ${allOf(headings.map(shown))}) begins with the number of another bank, ${bank ? `${bank.name} (${number})` : number}`,
		fix: say`Compare both with the original: the money goes where the account is`,
		blocking: false,
	});
}

function isAnother(country: Country, text: string, number: string): boolean {
	const code = /\p{L}/u.test(text) ? codeNamed(country, text) : codeOf(country, text);
	if (code === undefined || plainCode(code) === plainCode(number) || OF_OTHERS_TOO[country.code]?.includes(code)) return false;
	if (isMethod(country, code) || ONE_HOUSE[country.code]?.some((house) => house.includes(code) && house.includes(number))) return false;
	// Of a list that has banks both have to be in it: others may have taken over the accounts of one that is not.
	const isListed = (each: string) => bankOf(country, each) !== undefined;
	return country.banks.list.every((bank) => isMethod(country, bank.code)) || (isListed(code) && isListed(number));
}

function isMethod({ methods }: Country, code: string): boolean {
	return methods.some(({ bankCode }) => bankCode !== undefined && plainCode(bankCode) === plainCode(code));
}

function bankOf({ banks }: Country, code: string): Bank | undefined {
	return banks.list.find((bank) => plainCode(bank.code) === plainCode(code));
}

/** The names of banks in a sheet, by country. */
const codesNamed = kept((country: string) => kept((text) => findCode(countryOf(country), text)));

function codeNamed({ code }: Country, text: string): string | undefined {
	return codesNamed(code)(text.slice(0, 100));
}

function findCode(country: Country | undefined, text: string): string | undefined {
	if (!country) return undefined;
	const short = wordsOf(text).filter((word) => !MORE_WORDS.has(word)).join(' ');
	const found = [text, short].map((name) => bankNamed(country, name)).find(({ kind }) => kind === 'one');
	return found?.kind === 'one' ? found.bank.code : undefined;
}

/** The code as the account has it. Mexico's payment system writes 40012 for the bank whose CLABEs begin with 012. */
function codeOf(country: Country, text: string): string | undefined {
	if (isOfPaymentSystem(country, text)) return text.trim().slice(2);
	const code = plainCode(text);
	return /^\d{1,3}$/.test(code) && code !== '0' ? code.padStart(3, '0') : undefined;
}

/** True for the number of a bank in Mexico's payment system, which no page of Directa24 has. */
export function isOfPaymentSystem({ code, banks }: Country, text: string): boolean {
	return code === 'MX' && /^(?:37|40|90)\d{3}$/.test(text.trim()) && !banks.list.some((bank) => bank.code === text.trim());
}
