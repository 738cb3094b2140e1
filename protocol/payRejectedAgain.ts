import type { CashoutInput } from '../d24/cashout/cashout';
import { againId } from '../d24/cashout/again';
import { LABEL } from '../d24/labels';
import { say, type Said } from '../d24/language/say';
import type { Directa24 } from './directa24';
import { existingRecord } from './existing';
import { executionCancelled, local, type Failure } from './failure';
import { lookUpUntilKnown } from './lookUp';
import type { Recorded } from './outcome';
import { payOut, type Payout } from './payOut';
import { saidByRow } from './records';
import type { SentBefore } from './sentBefore';

/** A payout that was rejected more often will be rejected again. */
const MOST = 9;

/**
 * Pays somebody out, and where Directa24 has rejected the payout with this external ID, pays it again under the next linked one:
 * `F-1001-R1`, then `F-1001-R2`. What always holds:
 * - a linked payout is sent only after Directa24 has said, asked in this very run, that each one before it is REJECTED. Any
 *   other status is told as it is, and where it cannot be found out nothing is sent;
 * - the next ID follows from what Directa24 says and from nothing else, so that two runs at the same moment come to the same
 *   one, of which Directa24 takes the first alone;
 * - an execution pays a row again once at most, and a further try of it begins with what it has sent;
 * - the account may be another one than that of the rejected payout, which is why many are paid again; amount and currency
 *   may not, as far as Directa24 tells them.
 */
export async function payRejectedAgain(directa24: Directa24, sentBefore: SentBefore, payout: Payout): Promise<Recorded> {
	const { cashout } = payout;
	const before = lastAgain(sentBefore, cashout);
	if (before) return linked(cashout, before.external_id, await payOut(directa24, sentBefore, { ...payout, cashout: before, returnExisting: true }));
	const first = await payOut(directa24, sentBefore, { ...payout, returnExisting: true, accountMayDiffer: true });
	if (!first.ok || first.record.created !== false || first.record.status !== 'REJECTED') return first;
	for (let times = 1; times <= MOST; times++) {
		const externalId = againId(cashout.external_id, times);
		if (externalId === undefined) return { ok: false, failure: { ...local('refused', 'noRoomForAgain', () => say`It has ${cashout.external_id.length} characters`), existing: first.record } };
		if (directa24.cancelled()) return { ok: false, failure: local('not_started', 'cancelled', executionCancelled) };
		const again = { ...payout, cashout: { ...cashout, external_id: externalId }, returnExisting: true };
		if (sentBefore.payoutOf(again.cashout)) return linked(cashout, externalId, await payOut(directa24, sentBefore, again));

		const found = await lookUpUntilKnown(directa24, { external_id: externalId });
		if (found.kind === 'failed') return linked(cashout, externalId, { ok: false, failure: notAsked(found.failure) });
		if (found.kind === 'absent') {
			if (directa24.cancelled()) return { ok: false, failure: local('not_started', 'cancelled', executionCancelled) };
			return linked(cashout, externalId, await payOut(directa24, sentBefore, again));
		}
		const isRejected = found.facts.status === 'REJECTED';
		const existing = existingRecord(directa24, again.cashout, found, { created: false, said: saidByRow(cashout), accountMayDiffer: isRejected });
		if (!isRejected || !existing.ok) return linked(cashout, externalId, existing);
	}
	return { ok: false, failure: { ...local('refused', 'rejectedTooOften', () => say`Directa24 has rejected it and the ${MOST} payouts that were linked to it`), existing: first.record } };
}

/** What an earlier try of this run has done for a row, under its own external ID or under a linked one. */
export function earlierAgain(sentBefore: SentBefore, cashout: CashoutInput): Recorded | undefined {
	const again = lastAgain(sentBefore, cashout);
	const earlier = again && sentBefore.outcomeOf(again);
	return earlier ? linked(cashout, again.external_id, earlier) : sentBefore.outcomeOf(cashout);
}

/** The row under the last linked ID that an earlier try of this run has sent, or may have. */
function lastAgain(sentBefore: SentBefore, cashout: CashoutInput): CashoutInput | undefined {
	for (let times = MOST; times >= 1; times--) {
		const externalId = againId(cashout.external_id, times);
		const again = externalId === undefined ? undefined : { ...cashout, external_id: externalId };
		if (again && sentBefore.outcomeOf(again)) return again;
	}
	return undefined;
}

/** Names the row's own ID beside the linked one. */
function linked({ external_id: own }: CashoutInput, externalId: string, outcome: Recorded): Recorded {
	if (!outcome.ok) {
		const { failure } = outcome;
		// What was found and may be another payout has advice of its own.
		const isOpen = failure.outcome === 'unknown' && failure.existing === undefined;
		const explanation = isOpen ? { ...failure.explanation, nextStep: () => lookUpLinked(own, externalId) } : failure.explanation;
		return { ok: false, failure: { ...failure, explanation, externalId, detail: () => say`To be paid again as ${externalId}: ${failure.detail()}` } };
	}
	const { external_id, ...rest } = outcome.record;
	return { ok: true, record: { external_id, pays_again: own, ...rest } };
}

/** The row's own ID says no more of it than that it was rejected. */
const lookUpLinked = (own: string, externalId: string): Said =>
	say`Do not pay it again under another external ID. Use ${LABEL.getStatus} with ${externalId} and not with ${own}, or look in the Merchant Panel; running this node again with the same row and ${LABEL.onDuplicate} set to ${LABEL.payRejectedAgain} cannot pay twice`;

/** Whether the linked payout exists already could not be asked: nothing was sent. */
function notAsked(failure: Failure): Failure {
	const detail = () => say`Whether it exists already could not be asked: ${failure.detail()}`;
	return { ...failure, outcome: failure.outcome === 'unknown' ? 'not_sent' : failure.outcome, detail };
}
