import { lookUpBody } from '../d24/cashout/bodies';
import type { CashoutReference } from '../d24/cashout/cashout';
import { readStatusFacts, type StatusFacts } from '../d24/cashout/record';
import { ENDPOINTS } from '../d24/endpoints';
import type { JsonObject } from '../d24/json';
import { NOT_FOUND } from '../d24/refusals/apiCodes';
import type { Directa24 } from './directa24';
import { failureOf, refused, type Failure } from './failure';
import { patience } from './patience';
import { send } from './send';
import { pauseAskedFor } from './sent';

export type LookUp =
	| { kind: 'found'; facts: StatusFacts; body: JsonObject }
	| { kind: 'absent'; failure: Failure }
	| { kind: 'failed'; failure: Failure; retryAfterSeconds?: number | undefined };

export type Found = LookUp & { kind: 'found' };

/** Asks D24 once where a cashout stands. `absent` is D24's own statement that it has no such cashout. */
export async function lookUp(directa24: Directa24, reference: CashoutReference): Promise<LookUp> {
	const answer = await send(directa24, { endpoint: ENDPOINTS.cashoutStatus, body: lookUpBody(reference), read: readFound });
	if (answer.kind === 'ok') return answer.value;
	const refusal = 'refusal' in answer ? answer.refusal : undefined;
	if (refusal?.code === NOT_FOUND) return { kind: 'absent', failure: refused(refusal) };
	return { kind: 'failed', failure: failureOf(answer), retryAfterSeconds: pauseAskedFor(answer) };
}

/** Asks until there is an answer to rely on, or the deadline has passed. A refusal by D24 ends it at once. */
export async function lookUpUntilKnown(directa24: Directa24, reference: CashoutReference): Promise<LookUp> {
	const wait = patience(directa24);
	for (;;) {
		const result = await lookUp(directa24, reference);
		if (result.kind !== 'failed' || result.failure.outcome === 'refused' || result.failure.explanation.scope === 'credential') return result;
		if (!(await wait(result.retryAfterSeconds)) || directa24.cancelled()) return result;
	}
}

function readFound(body: JsonObject): Found | undefined {
	const facts = readStatusFacts(body);
	return facts && { kind: 'found', facts, body };
}
