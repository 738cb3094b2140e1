import type { Call } from './call';
import type { Directa24 } from './directa24';
import { failureOf, type Failure } from './failure';
import { patience } from './patience';
import { send } from './send';
import { isLasting, pauseAskedFor, type Unanswered } from './sent';

export type Asked<T> = { ok: true; value: T } | { ok: false; answer: Unanswered; failure: Failure };

/** Sends a call that changes nothing, again and again until there is an answer to rely on or the deadline has passed. */
export async function ask<T>(directa24: Directa24, call: Call<T>): Promise<Asked<T>> {
	const wait = patience(directa24);
	for (;;) {
		const answer = await send(directa24, call);
		if (answer.kind === 'ok') return { ok: true, value: answer.value };
		const goOn = !isLasting(answer) && (await wait(pauseAskedFor(answer))) && !directa24.cancelled();
		if (!goOn) return { ok: false, answer, failure: failureOf(answer, call.endpoint.codes) };
	}
}
