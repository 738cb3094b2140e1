/* eslint-disable @n8n/community-nodes/require-node-api-error */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';

import { STATUS_NAMES } from './d24';
import { toJson } from './json';
import { checkMove, IllegalMove } from './lifecycle';
import {
	faultSchema,
	fillSchema,
	pastSchema,
	notificationSchema,
	planSchema,
	settingsSchema,
	snakeKeys,
	statusOfSchema,
	statusSchema,
} from './schemas';
import { JSON_TYPE } from './transmit';
import type {
	Cashout,
	CashoutStatus,
	Delivery,
	Fault,
	ReceivedRequest,
	Simulator,
	StatusDetails,
} from './types';

class Complaint extends Error {
	constructor(
		readonly httpStatus: number,
		message: string,
	) {
		super(message);
	}
}

const PAGE = 1000;

const HELP = {
	'GET /_simulator/cashouts': '?external_id=, ?status=, ?offset=, ?limit= (1000)',
	'GET /_simulator/cashouts/:external_id': 'one cashout; URL-encode the external_id',
	'POST /_simulator/cashouts/:external_id/status':
		'{status, rejection_code?, rejection_reason?, force?, notify?, wait?}; wait answers after the notification',
	'POST /_simulator/status': 'the same with external_id in the body',
	'POST /_simulator/links/:id/fill':
		'the customer fills in a link, named by request_id or external_id: {bank_account?, bank_code?, …}',
	'POST /_simulator/past': '{cashouts: [{external_id, amount, created, currency?, country?, status?, document_id?}]}',
	'POST /_simulator/sessions/end': 'ends every session of the reconciliation API',
	'POST /_simulator/plans':
		'{external_id, final?, returned?, rejection_code?, rejection_reason?, provider_external_reference?, step_ms?}',
	'GET /_simulator/faults': 'faults not used up yet',
	'POST /_simulator/faults': '{endpoint, kind, external_id?, times?, probability?, …}',
	'DELETE /_simulator/faults': 'removes all faults',
	'GET /_simulator/settings': 'present settings',
	'PUT /_simulator/settings': 'changes the settings given; automatic is {step_ms} or null',
	'GET /_simulator/requests': 'what arrived last',
	'GET /_simulator/counters': 'totals since the start',
	'GET /_simulator/deliveries': 'notifications with their attempts',
	'POST /_simulator/notifications':
		'{external_id, url?, control?, forged?, date?, bank_reference_id?, comments?, cashout_id?, status_reason?, retry?}',
};

/** Adds the control API under /_simulator: everything that `Simulator` offers, for other processes. */
export function addControl(
	app: FastifyInstance,
	simulator: Simulator,
	faults: () => Fault[],
): void {
	void app.register(
		async (scope) => {
			scope.setErrorHandler(async (error: Error & { statusCode?: number }, _request, reply) => {
				await show(reply.code(statusOf(error)), { error: error.message });
			});
			scope.setNotFoundHandler(async (_request, reply) => {
				await show(reply.code(404), { error: 'Unknown path or method', help: HELP });
			});
			addReads(scope, simulator, faults);
			addCommands(scope, simulator);
		},
		{ prefix: '/_simulator' },
	);
}

function addReads(scope: FastifyInstance, simulator: Simulator, faults: () => Fault[]): void {
	const { ledger } = simulator;
	const get = (path: string, read: (request: FastifyRequest) => unknown) =>
		scope.get(path, async (request, reply) => await show(reply, read(request)));

	get('/', () => ({
		url: simulator.url,
		card_url: simulator.cardUrl,
		link_url: simulator.linkUrl,
		merchants_url: simulator.merchantsUrl,
		credentials: snakeKeys(simulator.credentials),
		help: HELP,
	}));
	get('/cashouts', (request) => {
		const query = queryOf(request, ['external_id', 'status', 'offset', 'limit']);
		const chosen = choose(simulator, query.external_id, query.status);
		const offset = count(query.offset, 'offset') ?? 0;
		const limit = count(query.limit, 'limit') ?? PAGE;
		return {
			total: chosen.length,
			cashouts: chosen.slice(offset, offset + limit).map(showCashout),
		};
	});
	get('/cashouts/:external_id', (request) =>
		showCashout(known(ledger.find(idOf(request)), idOf(request))),
	);
	get('/faults', () => ({ faults: faults().map(showFault) }));
	get('/settings', () => showSettings(simulator));
	get('/requests', () => ({ requests: simulator.requests.map(showRequest) }));
	get('/counters', () => {
		const { byEndpoint, byCode, ...others } = simulator.counters;
		return { ...others, by_endpoint: byEndpoint, by_code: byCode };
	});
	get('/deliveries', () => ({ deliveries: simulator.deliveries.map(showDelivery) }));
}

function addCommands(scope: FastifyInstance, simulator: Simulator): void {
	scope.post('/cashouts/:external_id/status', async (request, reply) => {
		const { status, wait, details } = read(statusSchema, request);
		return await show(reply, await changeStatus(simulator, idOf(request), status, wait, details));
	});
	scope.post('/status', async (request, reply) => {
		const { externalId, status, wait, details } = read(statusOfSchema, request);
		return await show(reply, await changeStatus(simulator, externalId, status, wait, details));
	});
	scope.post('/links/:id/fill', async (request, reply) => {
		const { id } = request.params as { id: string };
		const link = simulator.link(id);
		if (!link) throw new Complaint(404, `No link with the ID "${id}"`);
		return await show(reply, showCashout(simulator.fillIn(id, read(fillSchema, request))));
	});
	scope.post('/past', async (request, reply) => {
		const { cashouts } = read(pastSchema, request);
		for (const past of cashouts) simulator.record(past);
		return await show(reply, { recorded: cashouts.length });
	});
	scope.post('/sessions/end', async (_request, reply) => {
		simulator.endSessions();
		return await show(reply, {});
	});
	scope.post('/plans', async (request, reply) => {
		const { externalId, plan } = read(planSchema, request);
		simulator.plan(externalId, plan);
		return await show(reply, { external_id: externalId, plan: snakeKeys(plan) });
	});
	scope.post('/faults', async (request, reply) => {
		const fault = read(faultSchema, request);
		simulator.addFault(fault);
		return await show(reply, showFault(fault));
	});
	scope.delete('/faults', async (_request, reply) => {
		simulator.clearFaults();
		return await show(reply, { faults: [] });
	});
	scope.put('/settings', async (request, reply) => {
		simulator.configure(read(settingsSchema, request));
		return await show(reply, showSettings(simulator));
	});
	scope.post('/notifications', async (request, reply) => {
		const { externalId, overrides } = read(notificationSchema, request);
		if (overrides.url === undefined) known(simulator.ledger.find(externalId), externalId);
		return await show(reply, showDelivery(await simulator.notify(externalId, overrides)));
	});
}

async function changeStatus(
	simulator: Simulator,
	externalId: string,
	status: CashoutStatus,
	wait: boolean,
	details: StatusDetails,
): Promise<unknown> {
	const cashout = known(simulator.ledger.find(externalId), externalId);
	if (!details.force) checkMove(cashout, status);
	const delivered = simulator.setStatus(externalId, status, details);
	if (wait) await delivered;
	return showCashout(cashout);
}

function statusOf(error: Error & { statusCode?: number }): number {
	if (error instanceof Complaint) return error.httpStatus;
	return error instanceof IllegalMove ? 409 : (error.statusCode ?? 500);
}

function read<S extends z.ZodTypeAny>(schema: S, request: FastifyRequest): z.output<S> {
	const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
	let body: unknown;
	try {
		body = JSON.parse(bytes.toString());
	} catch {
		throw new Complaint(400, 'The body must be one JSON object');
	}
	const result = schema.safeParse(body);
	if (result.success) return result.data;
	const issues = result.error.issues.map(({ path, message }) =>
		path.length > 0 ? `${path.join('.')}: ${message}` : message,
	);
	throw new Complaint(400, issues.join('; '));
}

function queryOf<N extends string>(
	request: FastifyRequest,
	names: N[],
): Partial<Record<N, string>> {
	const query = Object.fromEntries(new URL(request.url, 'http://localhost').searchParams);
	const unknown = Object.keys(query).filter((name) => !names.includes(name as N));
	if (unknown.length > 0) {
		throw new Complaint(400, `Unknown query parameter: ${unknown.join(', ')}`);
	}
	return query as Partial<Record<N, string>>;
}

function count(text: string | undefined, name: string): number | undefined {
	if (text === undefined) return undefined;
	if (!/^\d{1,9}$/.test(text)) throw new Complaint(400, `${name}: must be a whole number`);
	return Number(text);
}

function choose({ ledger }: Simulator, externalId?: string, status?: string): Cashout[] {
	if (status !== undefined && !STATUS_NAMES.includes(status as CashoutStatus)) {
		throw new Complaint(400, `status: must be one of ${STATUS_NAMES.join(', ')}`);
	}
	const one = externalId === undefined ? undefined : ledger.find(externalId);
	const all = externalId === undefined ? ledger.all() : one ? [one] : [];
	return status === undefined ? all : all.filter((cashout) => cashout.status === status);
}

function idOf(request: FastifyRequest): string {
	return (request.params as { external_id: string }).external_id;
}

function known(cashout: Cashout | undefined, externalId: string): Cashout {
	if (!cashout) throw new Complaint(404, `No cashout with external_id "${externalId}"`);
	return cashout;
}

async function show(reply: FastifyReply, value: unknown): Promise<FastifyReply> {
	return await reply.headers(JSON_TYPE).send(`${toJson(value, 2)}\n`);
}

function showCashout({ plan, ...cashout }: Cashout): unknown {
	return { ...cashout, plan: snakeKeys(plan) };
}

function showFault(fault: Fault): unknown {
	const { times = 1, ...others } = fault;
	return { ...snakeKeys(others), times: times === Infinity ? 'always' : times };
}

function showSettings({ settings }: Simulator): unknown {
	const { automatic, ...others } = settings;
	return { ...snakeKeys(others), automatic: automatic && snakeKeys(automatic) };
}

function showRequest({ rawBody, ...request }: ReceivedRequest): unknown {
	return {
		...snakeKeys(request),
		body: rawBody.toString(),
		body_base64: rawBody.toString('base64'),
	};
}

function showDelivery({ attempts, ...delivery }: Delivery): unknown {
	return { ...delivery, attempts: attempts.map(snakeKeys) };
}
