import type { CashoutInput } from '../cashout/cashout';
import { withoutTrailing } from '../plainText';

/** What makes two rows of a sheet look like one payout. */
const SAME = ['country', 'currency', 'document_id', 'bank_code', 'bank_account', 'email', 'phone'] as const;

/**
 * Rows that pay the same amount to the same payee and account as a row before them, under another external ID: a line that
 * was copied, or two bills of one supplier. By the index of the later row, the index of the first one.
 */
export function twins(cashouts: readonly CashoutInput[]): Map<number, number> {
	const first = new Map<string, number>();
	const found = new Map<number, number>();
	cashouts.forEach((cashout, index) => {
		if (!cashout.amount || !(cashout.bank_account || cashout.document_id)) return;
		const key = JSON.stringify([plain(cashout.amount), ...SAME.map((field) => cashout[field] ?? '')]);
		const earlier = first.get(key);
		if (earlier === undefined) first.set(key, index);
		else if (cashouts[earlier]?.external_id !== cashout.external_id) found.set(index, earlier);
	});
	return found;
}

/** 10 and 10.00 are one amount. */
const plain = (amount: string): string => (amount.includes('.') ? withoutTrailing(withoutTrailing(amount, '0'), '.') : amount);
