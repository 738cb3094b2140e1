/* eslint-disable @n8n/community-nodes/require-node-api-error */
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';

import { CALLS, ENDPOINTS, type Call, type World } from './calls';
import { httpStatusOf } from './d24';
import type { Faults } from './faults';
import type { Journal } from './journal';
import { parseObject, toJson } from './json';
import { Refusal } from './refusal';
import type { Timers } from './timers';
import { answer, hangUp, JSON_TYPE, spoil, strikesBefore, transmit, type Answer } from './transmit';
import type { Endpoint, Host, ReceivedRequest } from './types';

const BODY_LIMIT = 16 * 1024 * 1024;
const LONGEST_PATH_PART = 10_000;

/** What all hosts share. */
export interface Directa24 extends World {
	faults: Faults;
	journal: Journal;
	timers: Timers;
}

/** A server that hands every body over as the bytes received, whatever its type. */
export function createServer(): FastifyInstance {
	const app = fastify({
		bodyLimit: BODY_LIMIT,
		exposeHeadRoutes: false,
		forceCloseConnections: true,
		routerOptions: { maxParamLength: LONGEST_PATH_PART },
	});
	app.addHttpMethod('DELETE', { hasBody: true, overrideExisting: true });
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
	return app;
}

/** Adds the API's endpoints of one host. */
export function addApi(app: FastifyInstance, host: Host, d24: Directa24): void {
	for (const endpoint of ENDPOINTS) {
		const { method, url, hosts }: Call = CALLS[endpoint];
		if (!hosts.includes(host)) continue;
		app.route({
			method,
			url,
			config: { endpoint },
			handler: async (request, reply) => {
				await handle(d24, host, endpoint, request, reply, bodyOf(request));
				return reply;
			},
		});
	}
	app.setNotFoundHandler(async (request, reply) => {
		const received = d24.journal.arrived(receive(host, 'other', request, bodyOf(request)));
		d24.journal.answered(received, { httpStatus: 404, code: null, fault: null });
		await reply.code(404).send({ message: `No ${request.method} ${received.path} on this host` });
	});
	app.setErrorHandler(
		async (error: Error & { code?: string; statusCode?: number }, request, reply) => {
			const { endpoint } = request.routeOptions.config as { endpoint?: Endpoint };
			if (endpoint && error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
				await handle(d24, host, endpoint, request, reply, await readAll(request.raw));
				return reply;
			}
			return await reply.code(error.statusCode ?? 500).send({ message: error.message });
		},
	);
}

async function handle(
	d24: Directa24,
	host: Host,
	endpoint: Endpoint,
	request: FastifyRequest,
	reply: FastifyReply,
	rawBody: Buffer,
): Promise<void> {
	const received = d24.journal.arrived(receive(host, endpoint, request, rawBody));
	received.externalId = aboutCashout(d24, endpoint, rawBody);
	reply.raw.once('close', () => (received.endedAt = performance.now()));
	if (d24.settings.clockAheadMs !== 0) reply.raw.setHeader('date', new Date(Date.now() + d24.settings.clockAheadMs).toUTCString());

	const faults = d24.faults.forCall(received);
	const fault = faults.find(({ kind }) => kind !== 'latency');
	const latency = (before: boolean) =>
		faults
			.filter((candidate) => strikesBefore(candidate) === before)
			.reduce((ms, candidate) => ms + (candidate.kind === 'latency' ? candidate.ms : 0), 0);

	await d24.timers.sleep(d24.settings.latencyMs + latency(true));
	if (d24.timers.closed) return hangUp(reply);
	const right = fault && strikesBefore(fault) ? undefined : process(d24, host, endpoint, received);
	await d24.timers.sleep(latency(false));

	const kind = fault?.kind ?? faults[0]?.kind ?? null;
	if (fault?.kind === 'close') {
		d24.journal.answered(received, { httpStatus: null, code: null, fault: kind });
		return hangUp(reply);
	}
	const sent = fault ? spoil(fault, right, endpoint) : (right as Answer);
	const status = d24.settings.httpStatusByCode[String(sent.code)];
	if (fault?.kind === 'd24_error' && status !== undefined) sent.httpStatus = status;
	d24.journal.answered(received, { httpStatus: sent.httpStatus, code: sent.code, fault: kind });
	await transmit(reply, sent, d24.timers, fault?.kind === 'slow_body' ? fault.ms : undefined);
}

/** Checks the call, lets it take effect and returns D24's answer. */
function process(
	d24: Directa24,
	host: Host,
	endpoint: Endpoint,
	received: ReceivedRequest,
): Answer {
	try {
		const { body, cookie } = (CALLS[endpoint] as Call).perform(d24, received, host);
		if (body === undefined) return answer(204, null, {}, '');
		return answer(200, null, { ...JSON_TYPE, ...(cookie === undefined ? {} : { 'set-cookie': cookie }) }, toJson(body));
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const httpStatus =
			d24.settings.httpStatusByCode[String(error.code)] ??
			error.httpStatus ??
			httpStatusOf(error.code ?? 0, endpoint);
		if (error.body === null) return answer(httpStatus, error.code, {}, '');
		const body = d24.settings.errorsAs === 'nested' ? { error: error.body } : error.body;
		return answer(httpStatus, error.code, JSON_TYPE, toJson(body));
	}
}

/** The external_id that a body names, directly or by cashout_id; faults are selected by it. */
function aboutCashout(d24: Directa24, endpoint: Endpoint, rawBody: Buffer): string | null {
	const fields = (CALLS[endpoint] as Call).namesCashout ? parseObject(rawBody) : undefined;
	if (!fields) return null;
	if (typeof fields.external_id === 'string') return fields.external_id;
	return d24.calls.named(fields)?.external_id ?? null;
}

function receive(
	host: Host,
	endpoint: Endpoint | 'other',
	request: FastifyRequest,
	rawBody: Buffer,
): ReceivedRequest {
	const [path = '', ...query] = request.url.split('?');
	return {
		at: new Date().toISOString(),
		endpoint,
		host,
		method: request.method,
		path,
		query: query.join('?'),
		headers: request.headers,
		rawBody,
		externalId: null,
		httpStatus: null,
		code: null,
		fault: null,
		endedAt: null,
	};
}

function bodyOf(request: FastifyRequest): Buffer {
	return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(chunk);
	return Buffer.concat(chunks);
}
