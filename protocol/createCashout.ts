import type { CashoutReference } from '../d24/cashout/cashout';
import { goesElsewhere, readStatusFacts, type StatusFacts } from '../d24/cashout/record';
import { lookUpBody } from '../d24/cashout/bodies';
import { ENDPOINTS, type CodeFamily, type Endpoint } from '../d24/endpoints';
import { isListedCode } from '../d24/refusals/explain';
import { textOf, type JsonObject } from '../d24/json';
import { local, refused, type Failure } from '../nodes/Directa24Cashout/run/errors';
import { patience } from './patience';
import { pauseAskedFor, send, type Directa24, type Sent } from './send';

/** D24: "Cashout not found with this ID". */
const NOT_FOUND = '509';
/** D24: "External ID already used". */
export const DUPLICATE = '511';

const hasStatus = (body: JsonObject) => readStatusFacts(body) !== undefined;

export type LookUp =
	| { kind: 'found'; facts: StatusFacts; body: JsonObject }
	| { kind: 'absent'; failure: Failure }
	| { kind: 'failed'; failure: Failure };

/** Asks D24 once where a cashout stands. `absent` is D24's own statement that it has no such cashout. */
export async function lookUp(directa24: Directa24, reference: CashoutReference): Promise<LookUp> {
	const answer = await send(directa24, ENDPOINTS.cashoutStatus, lookUpBody(reference), hasStatus);
	const refusal = answer.kind === 'refused' || answer.kind === 'unknown' ? answer.refusal : undefined;
	if (answer.kind === 'ok') return { kind: 'found', facts: readStatusFacts(answer.body) as StatusFacts, body: answer.body };
	if (refusal?.code === NOT_FOUND) return { kind: 'absent', failure: refused(refusal) };
	return { kind: 'failed', failure: failureOf(answer) };
}

/** Asks until there is an answer to rely on, or the deadline has passed. A refusal by D24 ends it at once. */
export async function lookUpUntilKnown(directa24: Directa24, reference: CashoutReference): Promise<LookUp> {
	const wait = patience(directa24);
	for (;;) {
		const result = await lookUp(directa24, reference);
		if (result.kind !== 'failed' || result.failure.outcome === 'refused' || result.failure.explanation.scope === 'credential') return result;
		if (!(await wait())) return result;
	}
}

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
export async function createSafely(directa24: Directa24, endpoint: Endpoint, body: JsonObject, openSince?: string): Promise<Created> {
	const reference = { external_id: String(body.external_id) };
	const wait = patience(directa24);
	let mayExist = openSince !== undefined;
	let lastProblem = openSince ?? '';
	for (;;) {
		const answer = await send(directa24, endpoint, body, (received) => textOf(received.cashout_id) !== undefined);
		if (answer.kind === 'ok') return { kind: 'created', cashoutId: textOf(answer.body.cashout_id) as string };
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
async function refusedAfterOpenAttempt(directa24: Directa24, body: JsonObject, failure: Failure, wait: () => Promise<boolean>): Promise<Created> {
	const reference = { external_id: String(body.external_id) };
	do {
		const found = await lookUp(directa24, reference);
		if (found.kind === 'found') return recovered(found, body);
	} while (await wait());
	return { kind: 'failed', failure: unknownCreate(failure.detail) };
}

/** What was found under the external ID is this payout, unless D24 names another account. */
function recovered(found: LookUp & { kind: 'found' }, body: JsonObject): Created {
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

const NOT_SENT_CASES = { network: 'notReached', credential: 'unsigned', limit: 'limit', login: 'loginRefused', session: 'sessionRefused' } as const;

/** The failure of a call that asked for something and changed nothing by itself. */
export function failureOf(answer: Exclude<Sent, { kind: 'ok' }>, family?: CodeFamily): Failure {
	switch (answer.kind) {
		case 'refused':
			return refused(answer.refusal, answer.httpStatus, family);
		case 'throttled':
			return local('not_sent', 'throttled', 'Directa24 answered with HTTP status 429');
		case 'notSent':
			return local('not_sent', NOT_SENT_CASES[answer.by], sentence(answer.why));
		case 'unknown':
			return local('unknown', 'unreadable', sentence(answer.why));
	}
}

export function sentence(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
