import type { IDataObject, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import type { Reply, Request } from '../../protocol/directa24';

/**
 * A request of the protocol in n8n's words. n8n re-sends a 401 and follows redirects unless told not to, and parses
 * numbers of the answer as floats: hence the raw response, whatever its status; as a stream, so that an answer without end
 * is left off.
 */
export function optionsOf({ endpoint, body, query, timeoutMs }: Request, host: string): IHttpRequestOptions {
	return {
		method: endpoint.method,
		baseURL: host,
		url: endpoint.path,
		headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
		...(endpoint.method === 'GET' ? { qs: query ?? {} } : { body: (body ?? {}) as IDataObject }),
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: timeoutMs,
	};
}

/** A document of D24 has some hundred kilobytes, a page of a list less. */
const MOST_BYTES = 16 * 2 ** 20;
/** Of a longer answer only the beginning is kept, which is none of Directa24. */
const KEPT_BYTES = 1_000;

/**
 * What n8n's helper gives for a full response, read to its end or until it is longer than any answer of Directa24.
 * @param late ends the reading
 */
export async function replyOf(response: unknown, late: AbortSignal): Promise<Reply> {
	const { statusCode, headers, body } = response as IN8nHttpFullResponse;
	return { httpStatus: statusCode, headers, content: isStream(body) ? await readAll(body, late) : contentOf(body) };
}

interface Stream extends AsyncIterable<Uint8Array> {
	destroy(): unknown;
}

function isStream(body: unknown): body is Stream {
	return typeof body === 'object' && body !== null && Symbol.asyncIterator in body && 'destroy' in body;
}

function contentOf(body: unknown): Uint8Array {
	if (Buffer.isBuffer(body)) return body;
	if (body instanceof ArrayBuffer) return new Uint8Array(body);
	return Buffer.from(typeof body === 'string' ? body : '', 'utf8');
}

async function readAll(stream: Stream, late: AbortSignal): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	const stop = () => void stream.destroy();
	late.addEventListener('abort', stop, { once: true });
	try {
		for await (const chunk of stream) {
			chunks.push(chunk);
			length += chunk.length;
			// Leaving the loop ends the connection.
			if (length > MOST_BYTES) return Buffer.concat(chunks).subarray(0, KEPT_BYTES);
		}
		return Buffer.concat(chunks, length);
	} finally {
		late.removeEventListener('abort', stop);
	}
}

/** So that n8n's own timeout comes first where it comes at all. */
const GRACE_MS = 500;

/** n8n's timeout ends when nothing comes for so long; an answer that trickles in would never end. */
export async function inTime<T>(work: (late: AbortSignal) => Promise<T>, timeoutMs: number): Promise<T> {
	const limit = AbortSignal.timeout(timeoutMs + GRACE_MS);
	let late = () => {};
	const tooLate = new Promise<never>((_, reject) => {
		late = () => reject(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' }));
		limit.addEventListener('abort', late, { once: true });
	});
	try {
		return await Promise.race([work(limit), tooLate]);
	} finally {
		// Otherwise the answer would stay in memory until the timeout.
		limit.removeEventListener('abort', late);
	}
}
