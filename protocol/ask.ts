import type { Endpoint } from '../d24/endpoints';
import type { JsonObject } from '../d24/json';
import type { Failure } from '../nodes/Directa24Cashout/run/errors';
import { patience } from './patience';
import { pauseAskedFor, send, type Directa24, type Sent } from './send';
import { failureOf } from './createCashout';

export interface Question {
	endpoint: Endpoint;
	body?: JsonObject;
	query?: Record<string, string>;
	/** Whether this is the body of an answer that worked. */
	isExpected(body: JsonObject): boolean;
}

export type Asked = { ok: true; body: JsonObject } | { ok: false; answer: Exclude<Sent, { kind: 'ok' }>; failure: Failure };

/** Sends a call that changes nothing, again and again until there is an answer to rely on or the deadline has passed. */
export async function ask(directa24: Directa24, { endpoint, body = {}, query, isExpected }: Question): Promise<Asked> {
	const wait = patience(directa24);
	for (;;) {
		const answer = await send(directa24, endpoint, body, isExpected, query);
		if (answer.kind === 'ok') return { ok: true, body: answer.body };
		const failed: Asked = { ok: false, answer, failure: failureOf(answer, endpoint.codes) };
		if (answer.kind === 'refused' || (answer.kind === 'notSent' && answer.by !== 'network')) return failed;
		if (!(await wait(pauseAskedFor(answer))) || directa24.cancelled()) return failed;
	}
}
