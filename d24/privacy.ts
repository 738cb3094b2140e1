import type { CashoutInput } from './cashout';

const PERSONAL = ['document_id', 'bank_account', 'phone', 'email'] as const;

/** Shorter values are no personal data, and would be found in every text. */
const SHORTEST = 5;

/**
 * A text without the numbers and addresses of the beneficiary, of which the last characters stay: `••••1340`. For D24's
 * own words in errors and logs, which may repeat what was sent.
 */
export function withoutPersonalData(text: string, cashout: Pick<CashoutInput, (typeof PERSONAL)[number]>): string {
	return PERSONAL.reduce((rest, field) => {
		const value = cashout[field] ?? '';
		return value.length < SHORTEST ? rest : rest.replaceAll(value, masked(value));
	}, text);
}

/** The end of a number, or the domain of an e-mail address, behind dots. */
export function masked(value: string): string {
	const at = value.lastIndexOf('@');
	if (at > 0) return `••••${value.slice(at)}`;
	return `••••${value.length > 2 * 4 ? value.slice(-4) : ''}`;
}
