import { readAnswer } from '../d24/answer';
import { say } from '../d24/language/say';
import type { Call } from './call';
import type { Directa24, Reply } from './directa24';
import { classifyFailedRequest } from './failedRequest';
import type { Sent } from './sent';

/** Sends one call, exactly once, and classifies what came back. */
export async function send<T>(directa24: Directa24, call: Call<T>): Promise<Sent<T>> {
	const { endpoint, body, query } = call;
	let reply: Reply;
	try {
		reply = await directa24.request({ endpoint, ...(body ? { body } : {}), ...(query ? { query } : {}), timeoutMs: directa24.timeoutMs });
	} catch (error) {
		return classifyFailedRequest(error);
	}
	const { httpStatus, headers, content } = reply;
	// Only a proxy says so, and it does instead of passing the request on.
	if (httpStatus === 407) return { kind: 'notSent', why: () => say`the proxy of this n8n wants a log-in (HTTP status 407)`, by: 'setup' };
	const value = 'readBytes' in call && httpStatus === 200 ? call.readBytes(content, String(headers['content-type'] ?? '')) : undefined;
	if (value !== undefined) return { kind: 'ok', value };
	const read = 'read' in call ? call.read : () => undefined;
	return readAnswer({ httpStatus, headers, text: textOfContent(content) }, read, endpoint.codes, directa24.now());
}

/** The text of an answer, which is UTF-8. */
export function textOfContent(content: Uint8Array): string {
	return Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString();
}
