import { readStatusFacts, type CashoutReference, type StatusFacts } from '../../d24/cashout';
import { referenceBody } from '../../d24/createBody';
import { ENDPOINTS, type Endpoint } from '../../d24/endpoints';
import { isListedCode } from '../../d24/errors';
import { textOf, type JsonObject } from '../../d24/json';
import { refused, transport, type Failure } from './failure';
import { send, type Directa24, type Sent } from './send';

/** D24: "Cashout not found with this ID". */
const NOT_FOUND = '509';
/** D24: "External ID already used". */
export const DUPLICATE = '511';

export type LookUp =
	| { kind: 'found'; facts: StatusFacts }
	| { kind: 'absent'; failure: Failure }
	| { kind: 'failed'; failure: Failure };

/** Asks D24 once where a cashout stands. `absent` is D24's own statement that it has no such cashout. */
export async function lookUp(directa24: Directa24, reference: CashoutReference): Promise<LookUp> {
	const answer = await send(directa24, ENDPOINTS.cashoutStatus, referenceBody(reference), (body) => readStatusFacts(body) !== undefined);
	const refusal = answer.kind === 'refused' || answer.kind === 'unknown' ? answer.refusal : undefined;
	if (answer.kind === 'ok') return { kind: 'found', facts: readStatusFacts(answer.body) as StatusFacts };
	if (refusal?.code === NOT_FOUND) return { kind: 'absent', failure: refused(refusal) };
	return { kind: 'failed', failure: readFailure(answer) };
}

/** Asks until there is an answer to rely on, or the deadline has passed. Refusals that concern the credential end it at once. */
export async function lookUpUntilKnown(directa24: Directa24, reference: CashoutReference): Promise<LookUp> {
	const until = deadlineOf(directa24);
	for (let attempt = 1; ; attempt++) {
		const result = await lookUp(directa24, reference);
		if (result.kind !== 'failed' || result.failure.outcome === 'refused' || result.failure.explanation.scope === 'credential') return result;
		if (!(await pause(directa24, attempt, until))) return result;
	}
}

/** `recovered`: the answer was lost, and the cashout was found by its external ID. */
export type Created = { kind: 'created'; cashoutId: string } | { kind: 'recovered'; facts: StatusFacts } | { kind: 'failed'; failure: Failure };

/**
 * Creates a cashout so that it is never created twice and its fate is never guessed:
 * - not sent or throttled: sent again, later, with the same external ID;
 * - no usable answer: looked up by external ID. Found = created. Absent = the same create is sent again;
 * - a refusal after an attempt whose fate was open: looked up once more, since that attempt may have created it;
 * - still open at the deadline: reported as unknown.
 */
export async function createSafely(directa24: Directa24, endpoint: Endpoint, body: JsonObject): Promise<Created> {
	const reference = { external_id: String(body.external_id) };
	const until = deadlineOf(directa24);
	let mayExist = false;
	let lastProblem = '';
	for (let attempt = 1; ; attempt++) {
		const answer = await send(directa24, endpoint, body, (received) => textOf(received.cashout_id) !== undefined);
		if (answer.kind === 'ok') {
			return { kind: 'created', cashoutId: textOf(answer.body.cashout_id) as string };
		}
		if (answer.kind === 'refused') {
			const failure = refused(answer.refusal, answer.httpStatus);
			if (!mayExist) return { kind: 'failed', failure };
			const found = await lookUpUntilKnown(directa24, reference);
			if (found.kind === 'found') return { kind: 'recovered', facts: found.facts };
			if (found.kind === 'absent' && answer.refusal.code !== DUPLICATE) return { kind: 'failed', failure };
			return { kind: 'failed', failure: transport('unknown', 'unknownCreate', failure.detail) };
		}
		if (answer.kind === 'notSent' && answer.credential) return { kind: 'failed', failure: unsigned(answer.why) };

		if (answer.kind === 'unknown') {
			lastProblem = answer.why;
			const found = await lookUp(directa24, reference);
			if (found.kind === 'found') return { kind: 'recovered', facts: found.facts };
			// D24 has answered the only open attempt with a code and has no cashout: nothing is under way any more.
			if (found.kind === 'absent' && answer.refusal && isListedCode(answer.refusal.code) && !mayExist) return { kind: 'failed', failure: refused(answer.refusal) };
			mayExist = true;
		} else {
			lastProblem = answer.kind === 'throttled' ? 'Directa24 asked to slow down' : answer.why;
		}
		if (await pause(directa24, attempt, until, answer)) continue;
		if (mayExist) return { kind: 'failed', failure: transport('unknown', 'unknownCreate', sentence(lastProblem)) };
		return { kind: 'failed', failure: readFailure(answer) };
	}
}

/** The failure of a call that only asks and changes nothing. */
function readFailure(answer: Exclude<Sent, { kind: 'ok' }>): Failure {
	switch (answer.kind) {
		case 'refused':
			return refused(answer.refusal, answer.httpStatus);
		case 'throttled':
			return transport('not_sent', 'throttled', 'Directa24 answered with HTTP status 429');
		case 'notSent':
			return answer.credential ? unsigned(answer.why) : transport('not_sent', 'notReached', sentence(answer.why));
		case 'unknown':
			return transport('unknown', 'unreadable', sentence(answer.why));
	}
}

function unsigned(why: string): Failure {
	return {
		outcome: 'not_sent',
		detail: why,
		explanation: {
			message: 'The request could not be signed, so nothing was sent',
			cause: 'A setting of the Directa24 credential',
			fixedBy: 'you',
			nextStep: 'Correct the credential, test it, then run again with the same external IDs',
			safeToRetry: true,
			scope: 'credential',
		},
	};
}

function sentence(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

function deadlineOf(directa24: Directa24): number {
	return Date.now() + directa24.deadlineMs;
}

/** Waits before the next attempt: doubling with jitter, or what D24 asks for. False when the deadline would pass. */
async function pause(directa24: Directa24, attempt: number, until: number, answer?: Sent): Promise<boolean> {
	const asked = answer?.kind === 'throttled' && answer.retryAfterSeconds !== undefined ? answer.retryAfterSeconds * 1000 : 0;
	const backOff = Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2);
	const wait = Math.max(asked, backOff);
	if (Date.now() + wait >= until) return false;
	await directa24.sleep(wait);
	return true;
}
