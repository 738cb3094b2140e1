import { createBody } from '../d24/cashout/bodies';
import type { CashoutInput } from '../d24/cashout/cashout';
import { cashoutIdIn } from '../d24/cashout/record';
import type { Endpoint } from '../d24/endpoints';
import { sentence, type Later } from '../d24/language/say';
import type { Directa24 } from './directa24';
import { failureOf, local, refused, type Failure } from './failure';
import { lookUp, type Found } from './lookUp';
import { patience, type Patience } from './patience';
import { send } from './send';
import { pauseAskedFor } from './sent';

/** `found`: the answer was lost, and D24 has a cashout with the external ID; whose it is, it does not say. */
export type Created = { kind: 'created'; cashoutId: string } | Found | { kind: 'failed'; failure: Failure };

/**
 * Creates a cashout so that it is never created twice and its fate is never guessed. What always holds:
 * - every attempt has the same external ID, so that D24's refusal of a used one stands behind all else;
 * - an attempt is *open* when its answer does not say what became of it. It stays open: D24 may carry it out at any later
 *   moment, and neither "not found" nor a refusal of another attempt is proof against it;
 * - nothing is sent while an attempt is open, unless D24 has said since, for as long as `settleMs`, that it has no such
 *   cashout. Look-ups that fail are repeated;
 * - `created` is said only for the answer of this very call. What is found after an open attempt is `found`;
 * - `refused` and `not sent` are said only while no attempt is open; otherwise, at the deadline, it is unknown;
 * - once the execution is cancelled nothing is sent.
 * @param openSince what is known of an earlier attempt with the same external ID that is open
 */
export async function createCashout(directa24: Directa24, cashout: CashoutInput, endpoint: Endpoint, openSince?: Later): Promise<Created> {
	const body = createBody(cashout);
	const wait = patience(directa24);
	let openBecause = openSince;
	let settle = settling(directa24, cashout.external_id, wait);
	for (;;) {
		if (openBecause !== undefined) {
			const settled = await settle();
			if (settled !== 'absent') return settled === 'open' ? unknownCreate(openBecause) : settled;
			if (directa24.cancelled()) return unknownCreate(openBecause);
		}
		const answer = await send(directa24, { endpoint, body, read: cashoutIdIn });
		if (answer.kind === 'ok') return { kind: 'created', cashoutId: answer.value };
		if (answer.kind === 'unknown') {
			// D24 may deny the payout at once, each time: the pauses and the deadline hold for what is sent again as well.
			const goOn = openBecause === undefined || (await wait(pauseAskedFor(answer)));
			openBecause = answer.why;
			if (!goOn) return await lastLook(directa24, cashout.external_id, openBecause);
			settle = settling(directa24, cashout.external_id, wait);
			continue;
		}
		if (answer.kind === 'refused' && openBecause !== undefined) return await findUntilDeadline(directa24, cashout.external_id, wait, refused(answer.refusal).detail);
		if (answer.kind === 'refused') return { kind: 'failed', failure: refused(answer.refusal, answer.httpStatus) };
		const isLasting = answer.kind === 'notSent' && answer.by !== 'network';
		const goOn = !isLasting && (await wait(pauseAskedFor(answer))) && !directa24.cancelled();
		if (goOn) continue;
		return openBecause === undefined ? { kind: 'failed', failure: failureOf(answer) } : await lastLook(directa24, cashout.external_id, openBecause);
	}
}

/**
 * Tells what D24 has under an external ID while an attempt is open: it is found, or certainly `absent` by the measure of
 * `settleMs`, or still `open` when the deadline has come or the execution was cancelled. To be called again before each
 * attempt: D24's silence so far counts, and it is asked once more.
 */
function settling(directa24: Directa24, externalId: string, wait: Patience): () => Promise<Found | 'absent' | 'open'> {
	let absentSince: number | undefined;
	return async () => {
		for (let isLast = directa24.cancelled(); ; isLast = directa24.cancelled()) {
			const askedAt = directa24.elapsed();
			const found = await lookUp(directa24, { external_id: externalId });
			if (found.kind === 'found') return found;
			if (found.kind === 'absent') {
				absentSince ??= askedAt;
				if (askedAt - absentSince >= directa24.settleMs) return 'absent';
			}
			const pause = found.kind === 'failed' ? found.retryAfterSeconds : undefined;
			if (isLast || !(await wait(pause))) return 'open';
		}
	};
}

/** An earlier attempt is open and may still take effect, so the refusal of this one does not show that nothing was created. */
async function findUntilDeadline(directa24: Directa24, externalId: string, wait: Patience, why: Later): Promise<Created> {
	do {
		const found = await lookUp(directa24, { external_id: externalId });
		if (found.kind === 'found') return found;
	} while (!directa24.cancelled() && (await wait()));
	return unknownCreate(why);
}

async function lastLook(directa24: Directa24, externalId: string, why: Later): Promise<Created> {
	const found = await lookUp(directa24, { external_id: externalId });
	return found.kind === 'found' ? found : unknownCreate(why);
}

function unknownCreate(why: Later): Created {
	return { kind: 'failed', failure: local('unknown', 'unknownCreate', () => sentence(why())) };
}
