import { isFinal, statusByNumber, statusNamed, type CashoutStatus } from './status';
import type { Environment } from '../credential/credentials';
import { textOf, type JsonObject } from '../json';
import { word } from '../language/say';
import { rejectionMeaning } from '../refusals/rejections';

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
	const facts: StatusFacts = { cashout_id: cashoutIdIn(body) ?? null, status, final: isFinal(status) };
	return {
		...facts,
		...optional('rejection_code', rejectionCode),
		...optional('rejection_reason', textOf(body.rejection_reason)),
		...optional('rejection_meaning', rejectionCode === undefined ? undefined : rejectionMeaning(rejectionCode)),
		...optional('provider_external_reference', textOf(body.provider_external_reference)),
		...optional('bank_reference_id', textOf(body.bank_reference_id)),
	};
}

/** A record with its texts in the language that is spoken. Directa24's own words stay. */
export function recordInWords(record: JsonObject): JsonObject {
	const { rejection_meaning: meaning } = record;
	return typeof meaning === 'string' ? { ...record, rejection_meaning: word(meaning) } : record;
}

const CASHOUT_ID = /^\d{1,20}$/;

/** D24's ID of a cashout as text; undefined where it is none that D24 documents: an int64, also as text (D24: "Cashout Creation Endpoint"). */
export function cashoutIdIn(body: JsonObject): string | undefined {
	const id = textOf(body.cashout_id);
	return id !== undefined && CASHOUT_ID.test(id) ? id : undefined;
}

/** The number decides; a number that D24 does not document is no status, whatever stands beside it. */
function statusFrom(body: JsonObject): CashoutStatus | undefined {
	const number = textOf(body.cashout_status);
	if (number !== undefined && /^-?\d+$/.test(number)) return statusByNumber(Number(number));
	return statusNamed(textOf(body.cashout_status_description) ?? '');
}

function optional<K extends string>(name: K, value: string | undefined): { [key in K]?: string } {
	return value === undefined ? {} : ({ [name]: value } as { [key in K]: string });
}
