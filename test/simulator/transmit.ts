/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type { FastifyReply } from 'fastify';
import { once } from 'node:events';

import { httpStatusOf, MESSAGES } from './d24';
import { toJson } from './json';
import type { Timers } from './timers';
import type { CallFault, CallFaultKind, Endpoint } from './types';

/** An HTTP answer; `code` is D24's code in it, null when there is none. */
export interface Answer {
	httpStatus: number;
	code: number | null;
	headers: Record<string, string>;
	body: Buffer;
}

export const JSON_TYPE = { 'content-type': 'application/json;charset=UTF-8' };
const HTML_TYPE = { 'content-type': 'text/html' };
const SLOW_PIECES = 20;
const HUGE_BYTES = 32 * 1024 * 1024;

export function answer(
	httpStatus: number,
	code: number | null,
	headers: Record<string, string>,
	body: string | Buffer,
): Answer {
	return { httpStatus, code, headers, body: Buffer.from(body) };
}

/** Whether the fault strikes before the call takes effect. */
export function strikesBefore(fault: CallFault): boolean {
	if (fault.kind === 'd24_error') return true;
	if ('when' in fault && fault.when !== undefined) return fault.when === 'before';
	return !['malformed_json', 'empty', 'slow_body', 'huge_body'].includes(fault.kind);
}

/** The answer that a fault puts in place of the right one (`undefined` when it struck before). */
export function spoil(fault: CallFaultKind, right: Answer | undefined, endpoint: Endpoint): Answer {
	const body = right?.body ?? Buffer.from('{}');
	switch (fault.kind) {
		case 'http_500':
			return fault.body === 'text'
				? answer(500, null, { 'content-type': 'text/plain' }, 'Internal Server Error')
				: answer(500, 500, JSON_TYPE, '{"code":500,"message":"Internal server error"}');
		case 'http_502':
			return answer(502, null, HTML_TYPE, '<html><body><h1>502 Bad Gateway</h1></body></html>');
		case 'http_503':
			return answer(
				503,
				null,
				HTML_TYPE,
				'<html><body><h1>503 Service Unavailable</h1></body></html>',
			);
		case 'http_429':
			return answer(
				429,
				null,
				{ ...JSON_TYPE, 'retry-after': String(fault.retryAfterSeconds) },
				'{"message":"Too many requests"}',
			);
		case 'redirect':
			return answer(fault.status, null, { location: fault.location }, '');
		case 'answer':
			return answer(fault.httpStatus, null, JSON_TYPE, fault.body);
		case 'malformed_json':
			return answer(200, null, JSON_TYPE, body.subarray(0, Math.max(1, body.length - 2)));
		case 'empty':
			return answer(200, null, JSON_TYPE, '');
		case 'huge_body': {
			const padding = Math.max(0, (fault.bytes ?? HUGE_BYTES) - body.length);
			const huge = Buffer.concat([body, Buffer.alloc(padding, ' ')]);
			return { ...(right ?? answer(200, null, JSON_TYPE, '')), body: huge };
		}
		case 'd24_error': {
			const { code, message = MESSAGES[code] ?? 'Error', reason, reason_code } = fault;
			const text = toJson({ code, message, reason, reason_code });
			return answer(httpStatusOf(code, endpoint), code, JSON_TYPE, text);
		}
		default:
			return right ?? answer(200, null, JSON_TYPE, body);
	}
}

/** Sends an answer, dribbled over `slowMs` when that is given. */
export async function transmit(
	reply: FastifyReply,
	{ httpStatus, headers, body }: Answer,
	timers: Timers,
	slowMs?: number,
): Promise<void> {
	if (slowMs === undefined) {
		void reply
			.code(httpStatus)
			.headers(headers)
			.send(httpStatus === 204 ? undefined : body);
		return;
	}
	reply.hijack();
	const raw = reply.raw;
	raw.writeHead(httpStatus, { ...headers, 'content-length': body.length });
	raw.flushHeaders();
	const size = Math.max(1, Math.ceil(body.length / SLOW_PIECES));
	const pieces = Math.ceil(body.length / size);
	for (let i = 0; i < pieces; i++) {
		await timers.sleep(slowMs / pieces);
		if (timers.closed) raw.destroy();
		if (raw.destroyed) return;
		if (!raw.write(body.subarray(i * size, (i + 1) * size))) {
			await Promise.race([once(raw, 'drain'), once(raw, 'close')]);
		}
	}
	raw.end();
}

/** Closes the connection without an answer. */
export function hangUp(reply: FastifyReply): void {
	reply.hijack();
	reply.raw.destroy();
}
