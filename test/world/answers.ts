import type { Reply } from '../../protocol/directa24';
import { STATUS_WORDS, type Spoilt, type StatusWord } from './plan';

/** An answer, or the error that the network gives instead; undefined where nothing ever comes. */
export type Answer = Reply | Error | undefined;

const JSON_HEADERS = { 'content-type': 'application/json' };

export function replyWith(httpStatus: number, body: unknown, headers: Record<string, string> = {}): Reply {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	return { httpStatus, headers: { ...JSON_HEADERS, ...headers }, content: Buffer.from(text, 'utf8') };
}

/** An error as Node.js makes it for a failed system call. */
export function broken(code: string): Error {
	const syscall = { ECONNREFUSED: 'connect', EHOSTUNREACH: 'connect', ENOTFOUND: 'getaddrinfo', EAI_AGAIN: 'getaddrinfo' }[code];
	const error = new Error(code);
	error.stack = '';
	return Object.assign(error, { code, ...(syscall === undefined ? {} : { syscall }) });
}

export function refusalOf(code: number, httpStatus: number): Reply {
	return replyWith(httpStatus, { code, message: `Directa24 says ${code}`, type: 'ERROR' });
}

/** What a payout link is answered in the place of a code. */
export function linkRefusalOf(word: string, httpStatus: number): Reply {
	return replyWith(httpStatus, { error: word, message: 'Directa24 says no' });
}

export function throttled(retryAfter: number | 'date' | null, now: number): Reply {
	const value = retryAfter === 'date' ? new Date(now + 4000).toUTCString() : retryAfter === null ? undefined : String(retryAfter);
	return replyWith(429, 'Too many requests', { date: new Date(now).toUTCString(), ...(value === undefined ? {} : { 'retry-after': value }) });
}

export function statusAnswer(status: StatusWord, more: Record<string, unknown>): Reply {
	return replyWith(200, { cashout_status: STATUS_WORDS.indexOf(status), cashout_status_description: status, ...more });
}

const PAGE = '<!doctype html><html><head><title>Error</title></head><body>Please try again</body></html>';

/** An answer that says nothing about what became of the call. */
export function spoilt(how: Spoilt): Answer {
	switch (how) {
		case 'cut':
			return broken('ECONNRESET');
		case 'silence':
			return undefined;
		case 'http500':
			return replyWith(500, { message: 'Internal error' });
		case 'http500code':
			return replyWith(500, { code: 537, message: 'Cashout could not be made' });
		case 'http502html':
			return replyWith(502, PAGE, { 'content-type': 'text/html' });
		case 'http503':
			return replyWith(503, 'Service unavailable', { 'retry-after': '2' });
		case 'html':
			return replyWith(200, PAGE, { 'content-type': 'text/html' });
		case 'truncated':
			return replyWith(200, '{"cashout_id":84051');
		case 'empty':
			return replyWith(200, '');
		case 'noContent':
			return replyWith(204, '');
		case 'unlisted':
			return replyWith(412, { code: 999, message: 'Something else' });
		case 'redirect':
			return replyWith(307, '', { location: 'https://elsewhere.example/v3/cashout' });
	}
}
