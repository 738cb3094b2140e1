import type { CashoutInput } from '../d24/cashout/cashout';
import { comparePayouts, saidBy, toldBy, type Compared, type KnownPayout } from '../d24/cashout/samePayout';
import type { JsonObject } from '../d24/json';
import { allOf, say, type Later, type Said } from '../d24/language/say';
import { masked } from '../d24/masking';
import type { Directa24 } from './directa24';
import { local, type Failure } from './failure';
import type { Found } from './lookUp';
import { creationRecord, type SaidByRow } from './records';
import { payeeOf, type SentPayout } from './sentBefore';

/** What was found under the external ID of a row: certainly another payout, or one that may be it. */
export type Existing = { ok: true; record: JsonObject } | { ok: false; failure: Failure };

interface Row {
	/** false where it existed already, null where nobody can tell: the answer of this run was lost. */
	created: false | null;
	/** What the row says of its payout, as the record tells it. */
	said: SaidByRow | undefined;
	sent?: KnownPayout | undefined;
	/** Another account is no sign that it is another payout. */
	accountMayDiffer?: boolean;
}

/**
 * The record of a cashout that was found under the external ID of a row, unless it is certainly another payout.
 * `not_compared` names what of the row neither D24 nor this run tells of it.
 * @param sent what this run has sent under the external ID
 */
export function existingRecord(directa24: Directa24, cashout: CashoutInput, { facts, body }: Found, { created, said, sent, accountMayDiffer = false }: Row): Existing {
	const { differing: all, notCompared } = comparePayouts(saidBy(cashout), { ...sent, ...toldBy(body) });
	const differing = all.filter((field) => !(accountMayDiffer && field === 'bank_account'));
	if (differing.length > 0) return { ok: false, failure: anotherPayout(() => say`Directa24 has a cashout with this external ID that has ${another(differing)}; its status is ${String(facts.status)}`) };
	return { ok: true, record: creationRecord(cashout.external_id, facts, directa24.environment, { created, said, notCompared }) };
}

/** Why a row cannot be the payout that this run has sent under its external ID; undefined where it can. */
export function contradictsSent(cashout: CashoutInput, sent: SentPayout | undefined): Failure | undefined {
	if (!sent) return undefined;
	const { differing } = comparePayouts(saidBy(cashout), sent);
	const values = () => differing.map((field) => say`${field} ${shown(field, sent[field])} there, ${shown(field, cashout[field])} here`).join('; ');
	if (differing.length > 0) return anotherPayout(() => say`This execution has sent a payout with this external ID that has ${another(differing)} (${values()})`);
	return sent.payee === payeeOf(cashout) ? undefined : anotherPayout(() => say`This execution has sent a payout with this external ID to another person or bank`);
}

function shown(field: Compared, value = ''): string {
	return field === 'bank_account' ? masked(value) : value;
}

const WORDS: Record<Compared, Later> = { amount: () => say`another amount`, currency: () => say`another currency`, bank_account: () => say`another account` };

function another(differing: Compared[]): Said {
	return allOf(differing.map((field) => WORDS[field]()));
}

/** The external ID belongs to a payout with another amount, currency or account. */
function anotherPayout(detail: Later): Failure {
	return local('refused', 'anotherPayout', detail);
}
