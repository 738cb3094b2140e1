import type { CashoutInput } from '../../d24/cashout/cashout';
import type { Row } from './plan';

export const CURRENCY = 'BRL';

/** A valid CPF, different for each number below 800 million. */
function cpf(number: number): string {
	const digits = Array.from(String(100_000_000 + number), Number);
	for (const length of [9, 10]) {
		const sum = digits.slice(0, length).reduce((total, digit, index) => total + digit * (length + 1 - index), 0);
		digits.push(((sum * 10) % 11) % 10);
	}
	return digits.join('');
}

const DOCUMENTS: string[] = [];

/** The payee of a row: in one row only, so that a second payout to it is noticed under any external ID. */
export function documentOf(key: number): string {
	return (DOCUMENTS[key] ??= cpf(key + 1));
}

/** Somebody who got a payout on an earlier day and is in no row. */
export const ANOTHER_PAYEE = cpf(900_000);

export function amountOf(key: number): string {
	return `${10 + (key % 90)}.25`;
}

export function accountOf(key: number): string {
	return `3423${100 + key}-7`;
}

/** The row above is in the sheet twice: both are one payout. */
export function payeeKey(row: Row, rows: readonly Row[]): number {
	return row.defect === 'twin' ? (rows[rows.indexOf(row) - 1]?.key ?? row.key) : row.key;
}

/** The payout that a row asks for in one try of one round. */
export function cashoutOf(row: Row, key: number, isChanged: boolean): CashoutInput {
	const what = isChanged ? row.change?.what : undefined;
	return {
		external_id: row.name,
		country: 'BR',
		currency: CURRENCY,
		amount: row.defect === 'amount' ? '1.234,50' : what === 'amount' ? '9.75' : amountOf(key),
		document_id: what === 'payee' ? documentOf(key + 1000) : documentOf(key),
		document_type: 'CPF',
		beneficiary_name: 'João',
		beneficiary_lastname: 'Silva',
		bank_code: '001',
		bank_account: what === 'account' ? accountOf(key + 500) : accountOf(key),
		bank_branch: '1234',
		account_type: 'C',
	};
}
