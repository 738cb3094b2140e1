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

/** Calls back when the time for an answer is over. */
export type Late = Set<() => void>;

/**
 * What n8n's helper gives for a full response, read to its end or until it is longer than any answer of Directa24.
 * @param late ends the reading
 */
export async function replyOf(response: unknown, late: Late): Promise<Reply> {
	const { statusCode, headers, body } = response as IN8nHttpFullResponse;
	return { httpStatus: statusCode, headers, content: isStream(body) ? await readAll(body, late) : contentOf(body) };
}

interface Stream {
	on(event: 'data' | 'end' | 'error' | 'close', listener: (value: never) => void): unknown;
	destroy(): unknown;
}

function isStream(body: unknown): body is Stream {
	return typeof body === 'object' && body !== null && !ArrayBuffer.isView(body) && 'on' in body && 'destroy' in body;
}

function contentOf(body: unknown): Uint8Array {
	if (Buffer.isBuffer(body)) return body;
	if (body instanceof ArrayBuffer) return new Uint8Array(body);
	return Buffer.from(typeof body === 'string' ? body : '', 'utf8');
}

async function readAll(stream: Stream, late: Late): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	const stop = () => void stream.destroy();
	late.add(stop);
	try {
		return await new Promise<Uint8Array>((resolve, reject) => {
			stream.on('data', (chunk: Uint8Array) => {
				chunks.push(chunk);
				length += chunk.length;
				if (length <= MOST_BYTES) return;
				resolve(Buffer.concat(chunks).subarray(0, KEPT_BYTES));
				// Ends the connection.
				stop();
			});
			stream.on('end', () => resolve(Buffer.concat(chunks, length)));
			stream.on('error', reject);
			stream.on('close', () => reject(Object.assign(new Error('the answer broke off'), { code: 'ECONNRESET' })));
		});
	} finally {
		late.delete(stop);
	}
}

/** So that n8n's own timeout comes first where it comes at all. */
const GRACE_MS = 500;
/** Calls that begin so soon after each other share a clock, since each costs more than reading an answer. */
const SHARED_MS = GRACE_MS / 2;

interface Clock {
	startedAt: number;
	late: Late;
}

/** The newest clock for each length of time. */
const clocks = new Map<number, Clock>();

function clockFor(timeoutMs: number): Clock {
	const startedAt = performance.now();
	const running = clocks.get(timeoutMs);
	if (running && startedAt - running.startedAt < SHARED_MS) return running;
	const clock: Clock = { startedAt, late: new Set() };
	clocks.set(timeoutMs, clock);
	const end = () => {
		if (clocks.get(timeoutMs) === clock) clocks.delete(timeoutMs);
		for (const tell of [...clock.late]) tell();
	};
	AbortSignal.timeout(timeoutMs + GRACE_MS).addEventListener('abort', end, { once: true });
	return clock;
}

/** n8n's timeout ends when nothing comes for so long; an answer that trickles in would never end. */
export async function inTime<T>(work: (late: Late) => Promise<T>, timeoutMs: number): Promise<T> {
	const { late } = clockFor(timeoutMs);
	return await new Promise<T>((resolve, reject) => {
		const tooLate = () => reject(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' }));
		late.add(tooLate);
		// Otherwise the answer would stay in memory until the timeout.
		const done = () => late.delete(tooLate);
		void work(late).then(resolve, reject).finally(done);
	});
}
