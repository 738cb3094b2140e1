import { referenceBody } from '../d24/cashout/bodies';
import type { CashoutReference } from '../d24/cashout/cashout';
import { readStatusFacts, type StatusFacts } from '../d24/cashout/record';
import type { CashoutStatus } from '../d24/cashout/status';
import type { Endpoint } from '../d24/endpoints';
import { say, sentence, type Later } from '../d24/language/say';
import type { JsonObject } from '../d24/json';
import { INVALID_FIELD, NOT_POSSIBLE } from '../d24/refusals/apiCodes';
import type { Directa24 } from './directa24';
import { failureOf, local, refused, statusIs, type Failure } from './failure';
import { lookUp } from './lookUp';
import { patience } from './patience';
import { send } from './send';
import { pauseAskedFor, type Unanswered } from './sent';

export interface Change {
	endpoint: Endpoint;
	/** What D24 is told besides the IDs. */
	body: JsonObject;
	/** Statuses that show that the change has taken place. */
	done: ReadonlyArray<CashoutStatus | null>;
}

export type Changed = { ok: true; facts: StatusFacts } | { ok: false; failure: Failure };

/**
 * Holds, releases or cancels a cashout. Asking twice does no harm, so a lost answer is settled by looking the status up
 * and asking again. The status of the answer is not relied on where it does not show the change: D24's own example
 * of an update answers with another one. What the look-up says then counts, and a look-up that fails leaves the answer.
 */
export async function changeCashout(directa24: Directa24, reference: CashoutReference, change: Change): Promise<Changed> {
	const wait = patience(directa24);
	const isDone = ({ status }: StatusFacts) => change.done.includes(status);
	let open: Later | undefined;
	/** Where it stood after D24 had taken the change. */
	let undone: StatusFacts | undefined;
	const unsettled = (why: Later) => (undone ? local('unknown', 'notChanged', statusIs(undone)) : unknownChange(why));
	const mayGoOn = async (seconds?: number) => (await wait(seconds)) && !directa24.cancelled();
	for (;;) {
		const body = { ...referenceBody(reference), ...change.body };
		const answer = await send(directa24, { endpoint: change.endpoint, body, read: readStatusFacts });
		if (answer.kind === 'ok') {
			const told = answer.value;
			const found = isDone(told) ? undefined : await lookUp(directa24, reference);
			if (found?.kind !== 'found') return { ok: true, facts: told };
			if (isDone(found.facts)) return { ok: true, facts: found.facts };
			if (isOver(found.facts)) return { ok: false, failure: local('refused', 'notChanged', statusIs(found.facts)) };
			// The look-up may lag behind the change.
			undone = found.facts;
			open = statusIs(undone);
			if (await mayGoOn()) continue;
			return { ok: false, failure: unsettled(open) };
		}
		if (answer.kind === 'refused') {
			const found = answer.refusal.code === NOT_POSSIBLE || open !== undefined ? await lookUp(directa24, reference) : undefined;
			const facts = found?.kind === 'found' ? found.facts : undefined;
			if (facts && open !== undefined && isDone(facts)) return { ok: true, facts };
			// An attempt that is open may be why this one was refused, and the look-up may lag behind.
			const isProof = open === undefined || (facts !== undefined && isOver(facts));
			if (isProof) return { ok: false, failure: refusedChange(answer, reference, facts) };
		}
		if (answer.kind === 'notSent' && answer.by !== 'network') return { ok: false, failure: open === undefined ? failureOf(answer) : unsettled(open) };
		if (answer.kind === 'unknown') {
			open = answer.why;
			const found = await lookUp(directa24, reference);
			if (found.kind === 'found' && isDone(found.facts)) return { ok: true, facts: found.facts };
		}
		if (await mayGoOn(pauseAskedFor(answer))) continue;
		return { ok: false, failure: open === undefined ? failureOf(answer) : unsettled(open) };
	}
}

/** From these there is no way back, so a change that did not take place will not. */
function isOver({ status, final }: StatusFacts): boolean {
	return final || status === 'DELIVERED';
}

function refusedChange({ refusal, httpStatus }: Unanswered & { kind: 'refused' }, reference: CashoutReference, facts: StatusFacts | undefined): Failure {
	const failure = refused(refusal, httpStatus);
	const missing = refusal.code === INVALID_FIELD ? missingId(reference) : undefined;
	if (missing) return { ...local('refused', missing, failure.detail), code: INVALID_FIELD };
	return facts ? withStatus(failure, facts) : failure;
}

function withStatus(failure: Failure, { status }: StatusFacts): Failure {
	return { ...failure, detail: () => say`${failure.detail()}. Its status is ${String(status)}` };
}

function unknownChange(why: Later): Failure {
	return local('unknown', 'unknownChange', () => sentence(why()));
}

function missingId(reference: CashoutReference): 'needsCashoutId' | 'needsExternalId' | undefined {
	if (!reference.cashout_id) return 'needsCashoutId';
	return reference.external_id ? undefined : 'needsExternalId';
}
