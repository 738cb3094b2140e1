import { compareAmounts } from '../amounts';
import { isPlainObject, textOf, type JsonObject } from '../json';
import type { CashoutInput } from './cashout';

/** By what two payouts under one external ID are told apart. */
export const COMPARED = ['amount', 'currency', 'bank_account'] as const;

export type Compared = (typeof COMPARED)[number];

/** What is known of a payout; absent or empty where it is not known. The amount is decimal text. */
export type KnownPayout = Partial<Record<Compared, string>>;

export interface Comparison {
	/** In these it is certainly another payout. */
	differing: Compared[];
	/** These are known of the one and not of the other. */
	notCompared: Compared[];
}

/** What a row says of its payout. */
export function saidBy({ amount, currency, bank_account }: CashoutInput): Record<Compared, string> {
	return { amount, currency: currency ?? '', bank_account: bank_account ?? '' };
}

/**
 * What a status answer tells of its payout. D24 documents the account alone (`bank.account`, on its older page), and
 * only masked accounts are told by some. An amount counts only with its currency: it may be in US dollars.
 */
export function toldBy(body: JsonObject): KnownPayout {
	const account = isPlainObject(body.bank) ? textOf(body.bank.account) : undefined;
	const amount = textOf(body.amount);
	const currency = textOf(body.currency);
	return {
		...(account === undefined || /[*•#]|x{2}/i.test(account) ? {} : { bank_account: account }),
		...(currency === undefined ? {} : { currency }),
		...(amount === undefined || currency === undefined || !/^\d{1,30}(\.\d{1,30})?$/.test(amount) ? {} : { amount }),
	};
}

/** What a payout has in common with another one under the same external ID, as far as both are known. */
export function comparePayouts(own: KnownPayout, other: KnownPayout): Comparison {
	const known = COMPARED.filter((field) => own[field]);
	return {
		differing: known.filter((field) => other[field] && DIFFERS[field](own[field] ?? '', other[field] ?? '')),
		notCompared: known.filter((field) => !other[field]),
	};
}

const DIFFERS: Record<Compared, (own: string, other: string) => boolean> = {
	amount: (own, other) => compareAmounts(own, other) !== 0,
	currency: (own, other) => own.toUpperCase() !== other.toUpperCase(),
	bank_account: otherAccount,
};

/** Punctuation, zeros in front and a bank or branch before the number do not count. */
function otherAccount(own: string, other: string): boolean {
	const plain = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').replace(/^0+/, '').toLowerCase();
	return !plain(own).endsWith(plain(other)) && !plain(other).endsWith(plain(own));
}
