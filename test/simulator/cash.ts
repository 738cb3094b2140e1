import { exactText, type JsonObject } from './json';
import type { CashoutStatus } from './types';

/** Bank codes that stand for cash at a counter, by country. */
const CASH: Record<string, string[]> = { CO: ['10003', '10006'] };

interface Paid {
	cashout_id: string;
	status: CashoutStatus | null;
	request?: JsonObject;
}

/** The reference that the beneficiary shows at the counter, with what stands behind it after a `#`; undefined for other payouts. */
export function cashReference({ cashout_id, status, request = {} }: Paid): string | undefined {
	const isCash = CASH[exactText(request.country) ?? '']?.includes(exactText(request.bank_code) ?? '');
	return isCash && (status === 'DELIVERED' || status === 'COMPLETED') ? `${cashout_id.slice(-6)}#EFECTY` : undefined;
}
