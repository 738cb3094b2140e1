import { BENEFICIARY_FIELDS, type CashoutInput, type CashoutReference } from './cashout';
import type { JsonObject } from './json';
import { LosslessNumber } from './vendor/lossless-json';

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

/** The body of a look-up. `cashout_id` is a JSON number with all its digits: D24 documents an int64, too long for a float. */
export function referenceBody(reference: CashoutReference): JsonObject {
	return 'external_id' in reference
		? { external_id: reference.external_id }
		: { cashout_id: new LosslessNumber(reference.cashout_id) };
}
