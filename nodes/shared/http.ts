import type { IDataObject, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import type { Reply, Request } from '../../protocol/directa24';

/**
 * A request of the protocol in n8n's words. n8n re-sends a 401 and follows redirects unless told not to, and parses
 * numbers of the answer as floats: hence the raw response, whatever its status.
 */
export function optionsOf({ endpoint, body, query, timeoutMs }: Request, host: string): IHttpRequestOptions {
	return {
		method: endpoint.method,
		baseURL: host,
		url: endpoint.path,
		headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
		...(endpoint.method === 'GET' ? { qs: query ?? {} } : { body: (body ?? {}) as IDataObject }),
		encoding: 'arraybuffer',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: timeoutMs,
	};
}

/** What n8n's helper gives for a full response. */
export function replyOf(response: unknown): Reply {
	const { statusCode, headers, body } = response as IN8nHttpFullResponse;
	return { httpStatus: statusCode, headers, content: contentOf(body) };
}

function contentOf(body: unknown): Uint8Array {
	if (Buffer.isBuffer(body)) return body;
	if (body instanceof ArrayBuffer) return new Uint8Array(body);
	return Buffer.from(typeof body === 'string' ? body : '', 'utf8');
}

/** So that n8n's own timeout comes first where it comes at all. */
const GRACE_MS = 500;

/** n8n's timeout ends when nothing comes for so long; an answer that trickles in would never end. */
export async function inTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
	const limit = AbortSignal.timeout(timeoutMs + GRACE_MS);
	let late = () => {};
	const tooLate = new Promise<never>((_, reject) => {
		late = () => reject(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' }));
		limit.addEventListener('abort', late, { once: true });
	});
	try {
		return await Promise.race([work, tooLate]);
	} finally {
		// Otherwise the answer would stay in memory until the timeout.
		limit.removeEventListener('abort', late);
	}
}
