import type { Endpoint } from './calls';

interface Status {
	/** As in D24's answers (D24: "Cashout statuses"). */
	number: number;
	description: string;
	/** Legal moves from it (D24: "Status flow"); a bank may return a completed payout days later. */
	to: readonly string[];
}

/** Every status of a cashout. Types, the control API and the life cycle follow from it. */
const TABLE = {
	PENDING: { number: 0, description: 'Pending', to: ['ON_HOLD', 'CANCELLED', 'DELIVERED'] },
	COMPLETED: { number: 1, description: 'Completed', to: ['REJECTED'] },
	CANCELLED: { number: 2, description: 'Canceled', to: [] },
	REJECTED: { number: 3, description: 'Rejected', to: [] },
	DELIVERED: { number: 4, description: 'Delivered', to: ['COMPLETED', 'REJECTED'] },
	ON_HOLD: { number: 5, description: 'On Hold', to: ['PENDING', 'CANCELLED'] },
} as const satisfies Record<string, Status>;

export type CashoutStatus = keyof typeof TABLE;

export const STATUSES: Record<CashoutStatus, Status & { to: readonly CashoutStatus[] }> = TABLE;

export const STATUS_NAMES = Object.keys(STATUSES) as [CashoutStatus, ...CashoutStatus[]];

/** Messages of D24's error codes (D24: "API codes"). */
export const MESSAGES: Record<number, string> = {
	300: 'Invalid params',
	302: 'Invalid control string',
	303: 'Invalid bank code',
	401: 'Invalid credentials.',
	402: 'Unregistered IP address',
	502: 'Invalid request body',
	503: 'Regulatory limits applied to the beneficiary account',
	504: 'User unauthorized due to cadastral situation.',
	508: 'Limit exceeded: DAILY',
	509: 'Cashout not found with this ID',
	510: 'Invalid status transition',
	511: 'External ID already used',
	514: 'Insufficient funds',
	515: 'Invalid user status: BLACKLISTED',
	518: 'Country not available',
	519: 'Merchant not enabled',
	524: 'Invalid credentials',
	525: 'Close loop rejection',
	526: 'Invalid currency',
	533: 'Invalid amount',
	537: 'Could not make the cashout',
	538: 'Invalid account status: BLACKLISTED',
	539: 'Payout method unavailable',
	540: 'Beneficiary email or phone required',
	541: 'Email already used by another beneficiary',
	542: 'Phone already used by another beneficiary',
	543: 'Must be a valid phone number',
	565: 'Bank not licensed to process this transaction',
	702: 'Could not cancel cashout',
	703: 'Could not make the cashout',
};

/** Names of the bank's rejection codes (D24: "Rejection codes"); 0 is what staging sends. */
export const REJECTIONS: Record<number, string> = {
	0: 'Test',
	800: 'ERROR_ACCOUNT_INCORRECT',
	801: 'ERROR_ACCOUNT_CLOSED',
	802: 'ERROR_AMOUNT_INCORRECT',
	803: 'ERROR_BANK_INVALID',
	804: 'ERROR_BANK_BRANCH_INCORRECT',
	805: 'ERROR_BENEFICIARY_DOCUMENT_ID_INVALID',
	806: 'ERROR_BENEFICIARY_NAME_INCORRECT',
	807: 'ERROR_REJECTED_BY_BANK',
	808: 'ERROR_OTHER',
	809: 'WITHDRAWAL_EXPIRED',
	810: 'LIMIT_EXCEEDED',
	811: 'RISK_POLICY',
	812: 'BLOCKED_FROZEN_ACCOUNT',
	813: 'DOCUMENT_ACCOUNT_MISMATCH',
	814: 'INVALID_PIX_KEY',
	815: 'INVALID_IFSC_CODE',
	816: 'INVALID_ACCOUNT_OR_IFSC_CODE',
	817: 'INVALID_NBIN',
	818: 'ACCOUNT_UNABLE',
	819: 'INVALID_ACCOUNT_TYPE',
	820: 'REJECTED_BY_MERCHANT_REQUEST',
	821: 'MONTHLY_LIMIT_EXCEEDED_FOR_USER',
	822: 'ACCOUNT_NAME_REQUIRED_TO_BE_IN_KATAKANA',
	824: 'REJECTED_BY_THIRD_PARTY_CONTROL',
	826: 'WITHDRAWAL_REVERSED',
};

/**
 * HTTP status of an error code. Documented: 401, 400 (504) and 412 in general, 510 = 412 on cancel
 * and 400 on update. The others are guesses, hence the setting `httpStatusByCode`.
 */
export function httpStatusOf(code: number, endpoint: Endpoint): number {
	if (code === 401 || code === 302 || code === 402) return 401;
	if (code === 502 || code === 504 || code === 521) return 400;
	if (code === 510 && endpoint === 'update') return 400;
	return 412;
}
