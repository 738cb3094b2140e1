import { createHash } from 'node:crypto';

import type { CashoutRecord } from '../../d24/cashout';
import type { Environment } from '../../d24/credentials';
import type { VerifiedNotification } from '../../d24/notification';
import { details } from '../Directa24Cashout/failure';
import { statusRecord } from '../Directa24Cashout/record';
import type { LookUp } from '../Directa24Cashout/settle';

export interface TriggerRecord extends CashoutRecord {
	/** Why the status is not known; absent when it is, or when it was not asked for. */
	status_unknown_because?: string;
	/** The fields as received. Only those named in `verified.fields` are proven to come from Directa24. */
	notification: Record<string, string>;
	verified: VerifiedNotification['verified'];
	/** The same for every notification about the same cashout in the same status, for n8n's Remove Duplicates. */
	deduplication_key: string;
}

/**
 * What the workflow starts with. The facts come from the look-up. The `cashout_id` of the notification is not covered
 * by `control`, so it stands in `notification` only, unless the signature covers it.
 */
export function triggerRecord(
	notification: VerifiedNotification,
	found: LookUp | undefined,
	environment: Environment,
): TriggerRecord {
	const reference = { external_id: notification.external_id };
	const facts =
		found?.kind === 'found'
			? statusRecord(reference, found.facts, environment)
			: { ...reference, cashout_id: null, status: null, final: false, environment };
	const signedId = notification.verified.fields.includes('cashout_id') ? notification.fields.cashout_id : undefined;
	const record = { ...facts, cashout_id: facts.cashout_id ?? signedId ?? null } as CashoutRecord;
	return {
		...record,
		...(found && found.kind !== 'found' ? { status_unknown_because: details(found.failure) } : {}),
		notification: notification.fields,
		verified: notification.verified,
		deduplication_key: deduplicationKey(record, notification),
	};
}

/** Without a known status, each notification counts as a change of its own by its date. */
function deduplicationKey(record: CashoutRecord, notification: VerifiedNotification): string {
	const change = record.status ?? `unknown ${notification.fields.date ?? ''}`;
	return createHash('sha256').update(JSON.stringify([record.environment, notification.external_id, change])).digest('hex');
}
