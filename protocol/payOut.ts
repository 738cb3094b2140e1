import type { CashoutInput } from '../d24/cashout/cashout';
import { isUnpaid } from '../d24/cashout/status';
import type { Endpoint } from '../d24/endpoints';
import type { JsonObject } from '../d24/json';
import { say } from '../d24/language/say';
import { DUPLICATE } from '../d24/refusals/apiCodes';
import { concludeCreate } from './conclude';
import { createCashout, type Created } from './createCashout';
import type { Directa24 } from './directa24';
import { contradictsSent, existingRecord } from './existing';
import { local, refused, statusIs } from './failure';
import { lookUp, lookUpUntilKnown } from './lookUp';
import type { Recorded } from './outcome';
import { creationRecord, justCreated, saidByRow } from './records';
import type { SentBefore, SentPayout } from './sentBefore';

export interface Payout {
	cashout: CashoutInput;
	/** Which of D24's hosts takes it. */
	endpoint: Endpoint;
	/** Whether a cashout that exists already is told instead of an error. */
	returnExisting: boolean;
	/** Whether a cashout that exists and was rejected may have gone to another account. */
	accountMayDiffer?: boolean;
}

/**
 * Pays somebody out. What this run has done under the external ID comes first: another payout is not sent, what was
 * created is told as it stands now, and what is open is settled before anything is sent.
 */
export async function payOut(directa24: Directa24, sentBefore: SentBefore, payout: Payout): Promise<Recorded> {
	const { cashout } = payout;
	const sent = sentBefore.payoutOf(cashout);
	if (sent?.isLink) return { ok: false, failure: local('refused', 'paidByLink', () => say`This execution has requested a link with this external ID already`) };
	const contradiction = contradictsSent(cashout, sent);
	if (contradiction) return { ok: false, failure: contradiction };
	const earlier = sentBefore.outcomeOf(cashout);
	if (earlier?.ok) return { ok: true, record: { ...earlier.record, ...(await statusNow(directa24, cashout)) } };
	return concludeCreate(sentBefore, cashout, await createOrFind(directa24, sentBefore, payout));
}

async function createOrFind(directa24: Directa24, sentBefore: SentBefore, { cashout, endpoint, returnExisting, accountMayDiffer = false }: Payout): Promise<Recorded> {
	const sent = sentBefore.payoutOf(cashout);
	// What this execution has created or found is there; D24's refusal of the ID is not needed to find out.
	const result = sent && sent.open === undefined ? knownHere(sent) : await createCashout(directa24, cashout, endpoint, sent?.open);
	if (result.kind === 'created') {
		// D24's answer has no status; a cashout starts as PENDING, or ON_HOLD when asked for (D24: "Status flow").
		const status = cashout.on_hold ? 'ON_HOLD' : 'PENDING';
		return { ok: true, record: creationRecord(cashout.external_id, justCreated(result.cashoutId, status), directa24.environment, { created: true, said: saidByRow(cashout) }) };
	}
	if (result.kind === 'found') {
		// What this run has sent under the ID was not answered, so it says nothing about what was found there.
		const recovered = existingRecord(directa24, cashout, result, { created: null, said: saidByRow(cashout) });
		// A payout that was just created has seldom ended, so this may be one of an earlier day.
		if (!recovered.ok || !isUnpaid(result.facts.status)) return recovered;
		return { ok: false, failure: { ...local('unknown', 'endedUnpaid', statusIs(result.facts)), existing: recovered.record } };
	}
	if (result.failure.code !== DUPLICATE) return { ok: false, failure: result.failure };

	const found = await lookUpUntilKnown(directa24, { external_id: cashout.external_id });
	if (found.kind !== 'found') return { ok: false, failure: result.failure };
	const existing = existingRecord(directa24, cashout, found, { created: false, said: saidByRow(cashout), sent: sent?.created ? sent : undefined, accountMayDiffer: accountMayDiffer && found.facts.status === 'REJECTED' });
	if (returnExisting || !existing.ok) return existing;
	const detail = () => say`${result.failure.detail()}. Its status is ${String(found.facts.status)}`;
	return { ok: false, failure: { ...result.failure, detail, existing: existing.record } };
}

/** Another round or node of this execution has come upon the payout already. */
function knownHere({ created }: SentPayout): Created {
	const detail = () => (created ? say`This execution has created a payout with this external ID already` : say`This execution has found a payout with this external ID already`);
	return { kind: 'failed', failure: { ...refused({ code: DUPLICATE, text: '' }), detail } };
}

/** Where a cashout that this run has created stands by now; nothing where that cannot be told. */
async function statusNow(directa24: Directa24, cashout: CashoutInput): Promise<JsonObject> {
	const found = await lookUp(directa24, { external_id: cashout.external_id });
	if (found.kind !== 'found') return {};
	const { cashout_id: told, ...facts } = found.facts;
	return told === null ? facts : { ...facts, cashout_id: told };
}
