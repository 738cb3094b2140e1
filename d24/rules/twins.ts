import type { CashoutInput } from '../cashout/cashout';
import { withoutTrailing } from '../plainText';

/** What makes two rows of a sheet look like one payout. */
const SAME = ['country', 'currency', 'document_id', 'bank_code', 'bank_account', 'email', 'phone'] as const;

/**
 * Rows that pay the same amount to the same payee and account as a row before them, under another external ID: a line that
 * was copied, or two bills of one supplier. By the index of the later row, the index of the first one.
 */
export function twins(cashouts: readonly CashoutInput[]): Map<number, number> {
	// Most payees are in one row only, and need no more than its index.
	const byPayee = new Map<string, number | Map<string, number>>();
	const found = new Map<number, number>();
	cashouts.forEach((cashout, index) => {
		const payee = cashout.document_id || cashout.bank_account;
		if (!cashout.amount || !payee) return;
		const known = byPayee.get(payee);
		if (known === undefined) return void byPayee.set(payee, index);
		const rows = typeof known === 'number' ? new Map([[keyOf(cashouts[known]), known]]) : known;
		byPayee.set(payee, rows);
		const key = keyOf(cashout);
		const earlier = rows.get(key);
		if (earlier === undefined) rows.set(key, index);
		else if (cashouts[earlier]?.external_id !== cashout.external_id) found.set(index, earlier);
	});
	return found;
}

function keyOf(cashout: CashoutInput | undefined): string {
	return JSON.stringify([plain(cashout?.amount ?? ''), ...SAME.map((field) => cashout?.[field] ?? '')]);
}

/** 10 and 10.00 are one amount. */
const plain = (amount: string): string => (amount.includes('.') ? withoutTrailing(withoutTrailing(amount, '0'), '.') : amount);
