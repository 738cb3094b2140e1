import type { CashoutReference } from '../d24/cashout/cashout';
import type { StatusFacts } from '../d24/cashout/record';
import { isFinal, type CashoutStatus } from '../d24/cashout/status';
import type { Environment } from '../d24/credential/credentials';
import type { JsonObject } from '../d24/json';

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

/** The output of a create that D24 answered: it names the cashout but not its status, which follows from `on_hold`. */
export function createdRecord(externalId: string, cashoutId: string, status: CashoutStatus, environment: Environment): JsonObject {
	return {
		external_id: externalId,
		cashout_id: cashoutId,
		status,
		final: isFinal(status),
		environment,
		created: true,
		recovered: false,
	};
}
