import { createHash } from 'node:crypto';

import type { CashoutStatus } from '../d24/cashout/status';
import type { Environment } from '../d24/credential/credentials';
import type { JsonObject } from '../d24/json';
import type { VerifiedNotification } from '../d24/signing/notification';
import { details } from './failure';
import type { LookUp } from './lookUp';
import { statusRecord } from './records';

/**
 * What a workflow gets of a verified notification, on top of the record of a cashout:
 * - `notification`: the fields as received; only those named in `verified.fields` are proven to come from Directa24, and
 *   the others are cut to the lengths that Directa24 documents (`notification_cut` is true then);
 * - `deduplication_key`: the same for every notification about the same cashout in the same status, for n8n's
 *   Remove Duplicates;
 * - `status_unknown_because`: why the status could not be looked up;
 * - `cashout_id_differs`: true when the notification names another cashout_id than Directa24 does when asked.
 *
 * The facts come from the look-up. The `cashout_id` of a form is not covered by `control`, so it is not taken over.
 */
export function notificationRecord(
	notification: VerifiedNotification,
	found: LookUp | undefined,
	environment: Environment,
): JsonObject {
	const reference = { external_id: notification.external_id };
	const facts =
		found?.kind === 'found'
			? statusRecord(reference, found.facts, environment)
			: { ...reference, cashout_id: null, status: null, final: false, environment };
	const given = notification.fields.cashout_id || undefined;
	const signed = notification.verified.fields.includes('cashout_id') && given !== undefined && IS_CASHOUT_ID.test(given) ? given : undefined;
	const unknownBecause = whyUnknown(found);
	const differs = facts.cashout_id !== null && given !== undefined && facts.cashout_id !== given;
	return {
		...facts,
		cashout_id: facts.cashout_id ?? signed ?? null,
		...(unknownBecause === undefined ? {} : { status_unknown_because: unknownBecause }),
		...(differs ? { cashout_id_differs: true } : {}),
		notification: notification.fields,
		...(notification.cut ? { notification_cut: true } : {}),
		verified: notification.verified,
		deduplication_key: deduplicationKey(notification, found, environment),
	};
}

/** D24: `cashout_id` is a 64-bit number. */
const IS_CASHOUT_ID = /^\d{1,20}$/;

/** Why a look-up has told no status; undefined where it has, or where none was made. */
export function whyUnknown(found: LookUp | undefined): string | undefined {
	return found === undefined || found.kind === 'found' ? undefined : details(found.failure);
}

/** Without a known status, each notification counts as a change of its own by its date. */
export function deduplicationKey(notification: VerifiedNotification, found: LookUp | undefined, environment: Environment): string {
	const status: CashoutStatus | null = found?.kind === 'found' ? found.facts.status : null;
	const change = status ?? `unknown ${notification.fields.date ?? ''}`;
	return createHash('sha256').update(JSON.stringify([environment, notification.external_id, change])).digest('hex');
}
