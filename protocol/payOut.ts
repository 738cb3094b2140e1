import { createBody } from '../d24/cashout/bodies';
import type { CashoutInput } from '../d24/cashout/cashout';
import { goesElsewhere, type StatusFacts } from '../d24/cashout/record';
import type { Endpoint } from '../d24/endpoints';
import type { JsonObject } from '../d24/json';
import { DUPLICATE } from '../d24/refusals/apiCodes';
import { concludeCreate } from './conclude';
import { anotherPayout, createCashout } from './createCashout';
import type { Directa24 } from './directa24';
import { lookUp, lookUpUntilKnown } from './lookUp';
import type { Recorded } from './outcome';
import { createdRecord, statusRecord } from './records';
import type { SentBefore } from './sentBefore';

export interface Payout {
	cashout: CashoutInput;
	/** Which of D24's hosts takes it. */
	endpoint: Endpoint;
	/** Whether a cashout that exists already is told instead of an error. */
	returnExisting: boolean;
}

/** Pays somebody out. A try of Retry On Fail tells what an earlier one has paid, as it stands now, and settles what that left open. */
export async function payOut(directa24: Directa24, sentBefore: SentBefore, payout: Payout): Promise<Recorded> {
	const earlier = sentBefore.outcomeOf(payout.cashout);
	if (earlier?.ok) return { ok: true, record: { ...earlier.record, ...(await statusNow(directa24, payout.cashout)) } };
	return concludeCreate(sentBefore, payout.cashout, await createOrFind(directa24, payout, earlier?.failure.detail));
}

/** @param openSince why it is not known what became of the same payout in an earlier try of this run */
async function createOrFind(directa24: Directa24, { cashout, endpoint, returnExisting }: Payout, openSince?: string): Promise<Recorded> {
	const result = await createCashout(directa24, endpoint, createBody(cashout), openSince);
	if (result.kind === 'created') {
		// D24's answer has no status; a cashout starts as PENDING, or ON_HOLD when asked for (D24: "Status flow").
		const status = cashout.on_hold ? 'ON_HOLD' : 'PENDING';
		return { ok: true, record: createdRecord(cashout.external_id, result.cashoutId, status, directa24.environment) };
	}
	if (result.kind === 'recovered') return { ok: true, record: foundRecord(directa24, cashout, result.facts, true) };
	if (result.failure.code !== DUPLICATE) return { ok: false, failure: result.failure };

	const existing = await lookUpUntilKnown(directa24, { external_id: cashout.external_id });
	if (existing.kind !== 'found') return { ok: false, failure: result.failure };
	if (goesElsewhere(existing.body, cashout.bank_account)) return { ok: false, failure: anotherPayout(existing.facts) };
	const record = foundRecord(directa24, cashout, existing.facts, false);
	if (returnExisting) return { ok: true, record };
	const detail = `${result.failure.detail}. Its status is ${existing.facts.status}`;
	return { ok: false, failure: { ...result.failure, detail, existing: record } };
}

/** Where a cashout that this run has created stands by now; nothing where that cannot be told. */
async function statusNow(directa24: Directa24, cashout: CashoutInput): Promise<JsonObject> {
	const found = await lookUp(directa24, { external_id: cashout.external_id });
	if (found.kind !== 'found') return {};
	const { cashout_id: told, ...facts } = found.facts;
	return told === null ? facts : { ...facts, cashout_id: told };
}

function foundRecord(directa24: Directa24, cashout: CashoutInput, facts: StatusFacts, createdByThisRun: boolean): JsonObject {
	const record = statusRecord({ external_id: cashout.external_id }, facts, directa24.environment);
	return { ...record, created: createdByThisRun, recovered: createdByThisRun };
}
