import { cashoutIdIn, goesElsewhere, type StatusFacts } from '../d24/cashout/record';
import type { Endpoint } from '../d24/endpoints';
import { textOf, type JsonObject } from '../d24/json';
import { isListedCode } from '../d24/refusals/explain';
import type { Directa24 } from './directa24';
import { failureOf, local, refused, sentence, type Failure } from './failure';
import { lookUp, type Found } from './lookUp';
import { patience, type Patience } from './patience';
import { send } from './send';
import { pauseAskedFor } from './sent';

/** `recovered`: the answer was lost, and the cashout was found by its external ID. */
export type Created = { kind: 'created'; cashoutId: string } | { kind: 'recovered'; facts: StatusFacts } | { kind: 'failed'; failure: Failure };

/**
 * Creates a cashout so that it is never created twice and its fate is never guessed:
 * - not sent or throttled: sent again, later, with the same external ID;
 * - no usable answer: looked up by external ID. Found = created. Absent = the same create is sent again;
 * - a refusal after an attempt whose fate is open: looked up until the deadline, since that attempt may still create it;
 * - still open at the deadline, or when the execution is cancelled: reported as unknown.
 * @param openSince what is known of an earlier attempt with the same external ID whose fate is still open
 */
export async function createCashout(directa24: Directa24, endpoint: Endpoint, body: JsonObject, openSince?: string): Promise<Created> {
	const reference = { external_id: String(body.external_id) };
	const wait = patience(directa24);
	let mayExist = openSince !== undefined;
	let lastProblem = openSince ?? '';
	for (;;) {
		const answer = await send(directa24, { endpoint, body, read: cashoutIdIn });
		if (answer.kind === 'ok') return { kind: 'created', cashoutId: answer.value };
		if (answer.kind === 'refused') {
			const failure = refused(answer.refusal, answer.httpStatus);
			return mayExist ? await refusedAfterOpenAttempt(directa24, body, failure, wait) : { kind: 'failed', failure };
		}
		if (answer.kind === 'notSent' && answer.by !== 'network') {
			return { kind: 'failed', failure: mayExist ? unknownCreate(lastProblem) : failureOf(answer) };
		}
		if (answer.kind === 'unknown') {
			lastProblem = answer.why;
			const found = await lookUp(directa24, reference);
			if (found.kind === 'found') return recovered(found, body);
			// D24 has answered the only open attempt with a code and has no cashout: nothing is under way any more.
			if (found.kind === 'absent' && answer.refusal && isListedCode(answer.refusal.code) && !mayExist) {
				return { kind: 'failed', failure: refused(answer.refusal) };
			}
			mayExist = true;
		}
		const goOn = await wait(pauseAskedFor(answer));
		if (goOn && !directa24.cancelled()) continue;
		if (!mayExist) return { kind: 'failed', failure: failureOf(answer) };
		const found = await lookUp(directa24, reference);
		return found.kind === 'found' ? recovered(found, body) : { kind: 'failed', failure: unknownCreate(lastProblem) };
	}
}

/**
 * An earlier attempt got no answer and may still take effect, so a refusal of this one does not show that nothing was
 * created. Looked up until the deadline; what is not found by then is not known.
 */
async function refusedAfterOpenAttempt(directa24: Directa24, body: JsonObject, failure: Failure, wait: Patience): Promise<Created> {
	const reference = { external_id: String(body.external_id) };
	do {
		const found = await lookUp(directa24, reference);
		if (found.kind === 'found') return recovered(found, body);
	} while (await wait());
	return { kind: 'failed', failure: unknownCreate(failure.detail) };
}

/** What was found under the external ID is this payout, unless D24 names another account. */
function recovered(found: Found, body: JsonObject): Created {
	if (!goesElsewhere(found.body, textOf(body.bank_account))) return { kind: 'recovered', facts: found.facts };
	return { kind: 'failed', failure: anotherPayout(found.facts) };
}

/** The external ID belongs to a payout to another account. */
export function anotherPayout(facts: StatusFacts): Failure {
	return local('refused', 'anotherPayout', `Directa24 has a cashout with this external ID to another account; its status is ${facts.status}`);
}

function unknownCreate(why: string): Failure {
	return local('unknown', 'unknownCreate', sentence(why));
}
