import { createBody } from '../d24/cashout/bodies';
import type { CashoutInput, CashoutReference } from '../d24/cashout/cashout';
import type { StatusFacts } from '../d24/cashout/record';
import { isFinal, type CashoutStatus } from '../d24/cashout/status';
import { countryOf, methodOf } from '../d24/countries';
import type { Environment } from '../d24/credential/credentials';
import { toJson, type JsonObject } from '../d24/json';
import { maskedItem } from '../d24/masking';

/** The output of everything but a create that was answered: what D24 says, under the IDs that the user and D24 gave. */
export function statusRecord(reference: CashoutReference, facts: StatusFacts, environment: Environment): JsonObject {
	const { cashout_id: told, ...rest } = facts;
	return {
		external_id: reference.external_id || null,
		cashout_id: reference.cashout_id || told,
		...rest,
		environment,
	};
}

/** What a row says of its payout; see saidByRow. */
export interface SaidByRow {
	amount: string;
	currency: string | null;
	country: string;
	payout_method: string | null;
}

/** What a row says of its payout, for totals and sheets: the amount as it is sent, and the payout method by its stored value. */
export function saidByRow(cashout: CashoutInput): SaidByRow {
	const country = countryOf(cashout.country);
	return {
		amount: cashout.amount,
		currency: cashout.currency || null,
		country: cashout.country,
		payout_method: country ? methodOf(country, cashout).value : null,
	};
}

/** Who created a cashout, and what is told of it besides what D24 says. */
interface Creation {
	/** null where nobody can tell: the answer was lost. */
	created: boolean | null;
	/** Undefined where the row says no payout. */
	said: SaidByRow | undefined;
	notCompared?: readonly string[];
}

/** The output of a create: what D24 says, who created it, and what the row says. */
export function creationRecord(externalId: string, facts: StatusFacts, environment: Environment, { created, said, notCompared }: Creation): JsonObject {
	const { cashout_id, status, final, ...others } = facts;
	const external_id = externalId || null;
	const recovered = created === null;
	// Written out: put together from others it takes more memory, and a batch has 100,000.
	const record: JsonObject = said
		? { external_id, cashout_id, status, created, recovered, amount: said.amount, currency: said.currency, country: said.country, payout_method: said.payout_method, final, ...others, environment }
		: { external_id, cashout_id, status, created, recovered, final, ...others, environment };
	if (notCompared) record.not_compared = notCompared;
	return record;
}

/** What D24 says about a cashout that it has just created: its ID. Its status follows from `on_hold`. */
export function justCreated(cashoutId: string, status: CashoutStatus): StatusFacts {
	return { cashout_id: cashoutId, status, final: isFinal(status) };
}

/** What a create would send, with personal data masked: nothing in it looks like a payout that exists. */
export function dryRunRecord(cashout: CashoutInput, environment: Environment): JsonObject {
	const body = JSON.parse(toJson(maskedItem(createBody(cashout), cashout))) as JsonObject;
	return {
		external_id: cashout.external_id,
		cashout_id: null,
		status: null,
		dry_run: true,
		...saidByRow(cashout),
		final: false,
		would_send: { ...body, amount: cashout.amount },
		environment,
	};
}
