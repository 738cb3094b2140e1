import { FIELDS, type CashoutInput, type CashoutReference, type FlagField, type TextField } from './cashout';
import type { JsonObject } from '../json';
import { LosslessNumber } from '../vendor/lossless-json';

/**
 * The body of a create without `login` and `pass`, which signing adds. The amount becomes a JSON number with exactly
 * the digits the user gave: D24 documents a number, and text like 0.30 must not pass through a float.
 * Empty fields are left out; `type` is left out too, since JSON is its default and only documented value.
 */
export function createBody(input: CashoutInput): JsonObject {
	return { ...input.further_fields, ...filled(input, 'create') };
}

/** The body of a request for a link, without `login` and `password`, which signing adds. */
export function linkBody(input: CashoutInput): JsonObject {
	return filled(input, 'link');
}

function filled(input: CashoutInput, body: 'create' | 'link'): JsonObject {
	const members: JsonObject = {};
	for (const { name, as, link } of FIELDS) {
		const nameThere = body === 'link' ? link : name;
		if (nameThere === undefined) continue;
		if (as === 'flag') {
			if (input[name as FlagField] === true) members[nameThere] = true;
			continue;
		}
		const value = input[name as TextField];
		if (value !== undefined && value !== '') members[nameThere] = as === 'amount' ? new LosslessNumber(value) : value;
	}
	return members;
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
