import { BENEFICIARY_FIELDS, type CashoutInput, type CashoutReference } from './cashout';
import type { JsonObject } from '../json';
import { LosslessNumber } from '../vendor/lossless-json';

/**
 * The body of a create without `login` and `pass`, which signing adds. The amount becomes a JSON number with exactly
 * the digits the user gave: D24 documents a number, and text like 0.30 must not pass through a float.
 * Empty fields are left out; `type` is left out too, since JSON is its default and only documented value.
 */
export function createBody(input: CashoutInput): JsonObject {
	const optional: JsonObject = {};
	for (const field of [...BENEFICIARY_FIELDS, 'notification_url', 'comments'] as const) {
		const value = input[field];
		if (value !== undefined && value !== '') optional[field] = value;
	}
	return {
		...input.further_fields,
		external_id: input.external_id,
		country: input.country,
		...(input.currency ? { currency: input.currency } : {}),
		amount: new LosslessNumber(input.amount),
		...optional,
		...(input.on_hold ? { on_hold: true } : {}),
	};
}

/** The body of a look-up: by our ID where there is one. `cashout_id` is a JSON number with all its digits, see below. */
export function lookUpBody(reference: CashoutReference): JsonObject {
	return reference.external_id ? { external_id: reference.external_id } : referenceBody(reference);
}

/**
 * Names a cashout for hold, release and cancel by every ID that is known: D24's pages disagree on which of them are
 * needed (its update page, its cancel page, and the mirrors of both). `cashout_id` is a JSON number with all its digits: D24 documents an int64, too long for a float.
 */
export function referenceBody(reference: CashoutReference): JsonObject {
	return {
		...(reference.cashout_id ? { cashout_id: new LosslessNumber(reference.cashout_id) } : {}),
		...(reference.external_id ? { external_id: reference.external_id } : {}),
	};
}
