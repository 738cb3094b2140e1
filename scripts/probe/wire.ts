/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';

export interface Call {
	method: string;
	url: string;
	headers: Record<string, string>;
	body?: string;
}

/** What came back, or why nothing did. */
export type Reply = { httpStatus: number; headers: Record<string, unknown>; text: string } | { lost: string };

const TIMEOUT_MS = 30_000;
const MOST_BYTES = 5_000_000;

/** Sends one call once: no redirect is followed, no proxy asked, nothing repeated. */
export async function send({ method, url, headers, body }: Call): Promise<Reply> {
	return await new Promise((resolve) => {
		const send = url.startsWith('https:') ? tlsRequest : plainRequest;
		const all = body === undefined ? headers : { ...headers, 'Content-Length': String(Buffer.byteLength(body)) };
		const request = send(url, { method, headers: all, timeout: TIMEOUT_MS, agent: false }, (response) => {
			const chunks: Buffer[] = [];
			let bytes = 0;
			response.on('data', (chunk: Buffer) => {
				bytes += chunk.length;
				if (bytes > MOST_BYTES) request.destroy(new Error('the answer is too long'));
				else chunks.push(chunk);
			});
			response.on('error', (error) => resolve({ lost: error.message }));
			response.on('aborted', () => resolve({ lost: 'the connection was closed within the answer' }));
			response.on('end', () => resolve({ httpStatus: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString('utf8') }));
		});
		request.on('timeout', () => request.destroy(new Error(`no answer in ${TIMEOUT_MS / 1000} seconds`)));
		request.on('error', (error: Error & { code?: string }) => resolve({ lost: error.code ? `${error.code}: ${error.message}` : error.message }));
		request.end(body);
	});
}
