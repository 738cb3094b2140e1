import { plainNumberIn } from '../amounts';
import { withoutTrailing } from '../plainText';
import { externalIdForm } from '../rules/externalId';
import type { ListedCashout } from './rows';
import { statusWord } from '../cashout/status';
import { textOf } from '../json';
import { say } from '../language/say';

/** What one row of the own books says about a payout; a member that is undefined is not compared. */
export interface OwnPayout {
	/** '' = the row has none. */
	externalId: string;
	/** Why what stands there is no ID. */
	noId?: string;
	amount?: string;
	currency?: string;
	status?: string;
}

export interface Difference {
	field: 'external_id' | 'amount' | 'currency' | 'status';
	here: string;
	directa24: string | null;
}

/** How one row of the own books fits the list. */
interface Compared {
	index: number;
	theirs: ListedCashout;
	/** What had to be known to compare it, a sentence each. */
	remarks: string[];
}

export interface Comparison {
	matching: Compared[];
	different: Array<Compared & { differences: Difference[] }>;
	/** Rows of the own books that D24 does not have. */
	onlyHere: number[];
	onlyTheirs: ListedCashout[];
}

/**
 * Compares the own books with D24's list, row by row by external ID. A row that repeats the external ID of an earlier one
 * is different, since D24 has paid it once.
 */
export function compareBooks(own: readonly OwnPayout[], list: readonly ListedCashout[]): Comparison {
	const byExternalId = new Map<string, ListedCashout>();
	const onlyTheirs: ListedCashout[] = [];
	for (const theirs of list) {
		const externalId = theirs.external_id === null ? undefined : externalIdForm(theirs.external_id);
		if (externalId === undefined || byExternalId.has(externalId)) onlyTheirs.push(theirs);
		else byExternalId.set(externalId, theirs);
	}
	const result: Comparison = { matching: [], different: [], onlyHere: [], onlyTheirs };
	const times = new Map<string, number>();
	own.forEach((payout, index) => {
		const externalId = externalIdForm(payout.externalId);
		const theirs = byExternalId.get(externalId);
		if (!theirs) return void result.onlyHere.push(index);
		const time = (times.get(externalId) ?? 0) + 1;
		times.set(externalId, time);
		const repeated: Difference = { field: 'external_id', here: say`row ${time} with this ID`, directa24: say`one payout` };
		const { differences, remarks } = time > 1 ? { differences: [repeated], remarks: [] } : differencesOf(payout, theirs);
		if (differences.length === 0) result.matching.push({ index, theirs, remarks });
		else result.different.push({ index, theirs, remarks, differences });
	});
	for (const [externalId, theirs] of byExternalId) if (!times.has(externalId)) onlyTheirs.push(theirs);
	return result;
}

function differencesOf(own: OwnPayout, theirs: ListedCashout): Pick<Compared, 'remarks'> & { differences: Difference[] } {
	const differences: Difference[] = [];
	const remarks: string[] = [];
	const compare = (field: Difference['field'], here: string | undefined, directa24: string | null, normal: (text: string) => string) => {
		if (here === undefined || here === '') return;
		if (directa24 === null || normal(here) !== normal(directa24)) differences.push({ field, here, directa24 });
	};
	const sides = isInCredited(own, theirs) ? credited(theirs) : { amount: theirs.amount, currency: theirs.currency };
	if (sides.amount !== theirs.amount || sides.currency !== theirs.currency) {
		remarks.push(say`Compared with what the beneficiary was credited, ${sides.amount ?? ''} ${sides.currency ?? ''}; the payout was created with ${String(theirs.amount)} ${String(theirs.currency)}`);
	}
	const amount = withoutFloatNoise(own.amount);
	if (amount !== undefined && normalAmount(amount) !== normalAmount(own.amount ?? '')) remarks.push(say`The amount ${own.amount ?? ''} is taken as ${amount}: the digits behind are what a calculation with floating point adds`);
	compare('amount', amount, sides.amount, normalAmount);
	compare('currency', own.currency, sides.currency, currencyWord);
	compare('status', own.status, theirs.status, statusWord);
	return { differences, remarks };
}

const currencyWord = (text: string) => text.trim().toUpperCase();

/** What the beneficiary got, where D24 tells it: a payout that is created in USD is credited in the currency of the country. */
function credited({ credited_amount: amount, credited_currency: currency }: ListedCashout): { amount: string | null; currency: string | null } {
	return { amount: textOf(amount) ?? null, currency: textOf(currency) ?? null };
}

/**
 * Whether a row of the own books is in the currency that was credited: it says so, or says no currency and has exactly
 * that amount. A row in the currency of the payout is compared with the payout.
 */
function isInCredited(own: OwnPayout, theirs: ListedCashout): boolean {
	const { amount, currency } = credited(theirs);
	if (amount === null || currency === null || theirs.currency === currency) return false;
	if (own.currency) return currencyWord(own.currency) === currency && currencyWord(own.currency) !== theirs.currency;
	const here = normalAmount(withoutFloatNoise(own.amount) ?? '');
	return here === normalAmount(amount) && here !== normalAmount(theirs.amount ?? '');
}

/** Digits that only a calculation with floating point brings about: at least 12 of them, from the third decimal on zeros or nines. */
const FLOAT_NOISE = /^\d{1,13}\.\d\d(?:0{4,}|9{4,})\d{0,3}$/;

/**
 * The amount without the digits that floating point adds: `1234.5600000001` is `1234.56`. D24 takes two decimals, so no
 * payout can have had the others. Text that is longer than a floating point number can be was not made by one.
 */
function withoutFloatNoise(amount: string | undefined): string | undefined {
	const digits = amount?.replace('.', '').replace(/^0+/, '').length ?? 0;
	if (amount === undefined || digits < 12 || digits > 17 || !FLOAT_NOISE.test(amount)) return amount;
	const [whole = '', decimals = ''] = amount.split('.');
	const hundredths = BigInt(whole + decimals.slice(0, 2)) + (decimals[2] === '9' ? 1n : 0n);
	const text = hundredths.toString().padStart(3, '0');
	return `${text.slice(0, -2)}.${text.slice(-2)}`;
}

/** The shortest way to write an amount: `10.50`, `10.5` and `010.5` are the same. What is no number stays as it is. */
function normalAmount(text: string): string {
	const plain = /^\d+(\.\d+)?$/.test(text) ? text : (plainNumberIn(text) ?? text);
	if (!/^\d+(?:\.\d*)?$/.test(plain)) return plain;
	const [whole = '', decimals = ''] = plain.split('.').map((digits, index) => (index === 0 ? digits.replace(/^0+(?=\d)/, '') : withoutTrailing(digits, '0')));
	return decimals === '' ? whole : `${whole}.${decimals}`;
}
