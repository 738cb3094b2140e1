import type { Environment } from '../credential/credentials';
import { isPlainObject, textOf, type JsonObject } from '../json';
import { rejectionMeaning } from '../refusals/rejections';

/** Statuses by the number that D24 sends as `cashout_status` (D24: "API Codes", "Status flow"). */
const STATUS_BY_NUMBER = ['PENDING', 'COMPLETED', 'CANCELLED', 'REJECTED', 'DELIVERED', 'ON_HOLD'] as const;

export type CashoutStatus = (typeof STATUS_BY_NUMBER)[number];

/** All statuses with what they mean for the payee, in the order of a cashout's life. */
export const STATUS_MEANINGS: Record<CashoutStatus, string> = {
	PENDING: 'Accepted by Directa24, not yet sent to the bank',
	ON_HOLD: 'Held by you, not processed until released',
	DELIVERED: 'Sent to the bank, can no longer be cancelled',
	COMPLETED: 'The money reached the account',
	REJECTED: 'The bank refused or returned it',
	CANCELLED: 'Cancelled by you',
};

const FINAL: readonly CashoutStatus[] = ['COMPLETED', 'CANCELLED', 'REJECTED'];

/** True when nothing more is expected to happen. COMPLETED can still turn into REJECTED when the bank returns the money days later. */
export function isFinal(status: CashoutStatus | null): boolean {
	return status !== null && FINAL.includes(status);
}

/** The beneficiary's fields of a create, under D24's names and in the order of its table ("Cashout Creation Endpoint"). */
export const BENEFICIARY_FIELDS = [
	'document_id',
	'document_type',
	'beneficiary_id',
	'beneficiary_name',
	'beneficiary_lastname',
	'beneficiary_birthdate',
	'email',
	'phone',
	'bank_code',
	'bank_account',
	'bank_branch',
	'account_type',
	'address',
	'city',
	'postal_code',
] as const;

export type BeneficiaryField = (typeof BENEFICIARY_FIELDS)[number];

/** A create as the user means it: every value is text, an absent or empty one is not sent. `amount` is decimal text. */
export interface CashoutInput extends Partial<Record<BeneficiaryField, string>> {
	external_id: string;
	country: string;
	amount: string;
	currency?: string;
	notification_url?: string;
	comments?: string;
	on_hold?: boolean;
	/** Fields of D24 that this package does not know, sent as they are. */
	further_fields?: JsonObject;
}

/** How one cashout is named to D24: by our ID, by its own, or by both. At least one is set. */
export interface CashoutReference {
	external_id?: string;
	cashout_id?: string;
}

/** One shape for the output of every operation on a cashout and of the trigger. */
export interface CashoutRecord {
	/** The ID that the user gave; null when the cashout was named by D24's ID only. */
	external_id: string | null;
	/** D24's ID, always text; null when D24 did not say it (a look-up by external ID does not). */
	cashout_id: string | null;
	/** null = not known. */
	status: CashoutStatus | null;
	final: boolean;
	rejection_code?: string;
	rejection_reason?: string;
	rejection_meaning?: string;
	provider_external_reference?: string;
	bank_reference_id?: string;
	environment: Environment;
}

/** What D24 says about a cashout in a status answer. */
export type StatusFacts = Omit<CashoutRecord, 'external_id' | 'environment'>;

/**
 * Reads the body of a 200 answer of the status, hold, release and cancel calls. Undefined when it holds no status that
 * D24 documents. The number decides; the description is used where the number is missing.
 */
export function readStatusFacts(body: JsonObject): StatusFacts | undefined {
	const status = statusFrom(body);
	if (!status) return undefined;
	const rejectionCode = textOf(body.rejection_code);
	const facts: StatusFacts = { cashout_id: textOf(body.cashout_id) ?? null, status, final: isFinal(status) };
	return {
		...facts,
		...optional('rejection_code', rejectionCode),
		...optional('rejection_reason', textOf(body.rejection_reason)),
		...optional('rejection_meaning', rejectionCode === undefined ? undefined : rejectionMeaning(rejectionCode)),
		...optional('provider_external_reference', textOf(body.provider_external_reference)),
		...optional('bank_reference_id', textOf(body.bank_reference_id)),
	};
}

/**
 * True when a status answer names an account (`bank.account`, which D24's older page documents) and it is not the one
 * that this payout goes to: then the external ID belongs to another payout. Punctuation, zeros in front and a bank or
 * branch before the number do not count, and a masked account proves nothing.
 */
export function goesElsewhere(body: JsonObject, account: string | undefined): boolean {
	const told = isPlainObject(body.bank) ? textOf(body.bank.account) : undefined;
	if (told === undefined || !account || /[*•#]|x{2}/i.test(told)) return false;
	const plain = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').replace(/^0+/, '').toLowerCase();
	return !plain(told).endsWith(plain(account)) && !plain(account).endsWith(plain(told));
}

function statusFrom(body: JsonObject): CashoutStatus | undefined {
	const number = textOf(body.cashout_status);
	if (number !== undefined && /^-?\d+$/.test(number)) return STATUS_BY_NUMBER[Number(number)];
	const word = (textOf(body.cashout_status_description) ?? '').toUpperCase().replace(/[\s-]+/g, '_');
	const spelling = word === 'CANCELED' ? 'CANCELLED' : word;
	return STATUS_BY_NUMBER.find((status) => status === spelling);
}

function optional<K extends string>(name: K, value: string | undefined): { [key in K]?: string } {
	return value === undefined ? {} : ({ [name]: value } as { [key in K]: string });
}
