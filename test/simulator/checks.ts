import { parseObject, type JsonObject } from './json';
import { refuse, refuseLink, refuseOther } from './refusal';
import { isBasic, isBearer, isD24Authorization, isPayloadSignature } from './signature';
import type { Credentials, ReceivedRequest, RuntimeSettings } from './types';

/** What a call is checked against. */
export interface Gatekeeper {
	credentials: Credentials;
	settings: RuntimeSettings;
}

const DATE_TOLERANCE_MS = 24 * 60 * 60 * 1000;

/**
 * Everything that D24 checks before it looks at the meaning of a cashout call, in this order:
 * IP (402), headers (300), JSON (502), credentials (401), signature (302). Returns the body's fields.
 */
export function admitCashoutCall(request: ReceivedRequest, gate: Gatekeeper): JsonObject {
	const { apiKey, apiPassphrase, secretSignature } = gate.credentials;
	const { authorization } = request.headers;

	if (!gate.settings.ipWhitelisted) throw refuse(402);

	if (!isJsonType(request)) throw refuse(300, 'Content-Type: must be application/json');
	if (!header(request, 'user-agent')) throw refuse(300, 'User-Agent: Invalid or missing header');

	const fields = parseObject(request.rawBody);
	if (!fields) throw refuse(502);

	if (authorization !== undefined && !isBasic(authorization as string, apiKey, apiPassphrase)) {
		throw refuse(401);
	}
	if (authorization === undefined && gate.settings.requireBasic) throw refuse(401);
	const hasKeys = fields.login !== undefined || fields.pass !== undefined;
	const provedByBasic = authorization !== undefined && !gate.settings.requireBodyKeys && !hasKeys;
	if (!provedByBasic && (fields.login !== apiKey || fields.pass !== apiPassphrase)) throw refuse(401);

	const signature = header(request, 'payload-signature');
	if (!isPayloadSignature(signature, request.rawBody, secretSignature)) throw refuse(302);
	return fields;
}

/** POST /v2/request of Easy Cashout: IP, JSON, login and password, signature; no HTTP Basic. */
export function admitLinkCall(request: ReceivedRequest, gate: Gatekeeper): JsonObject {
	const { apiKey, apiPassphrase, secretSignature } = gate.credentials;
	if (!gate.settings.ipWhitelisted) throw refuseLink(401, 'invalid_ip_address', 'Invalid IP address');
	const fields = isJsonType(request) ? parseObject(request.rawBody) : undefined;
	if (!fields || !header(request, 'user-agent')) throw refuseLink(400, 'invalid_request', 'Invalid request');
	const signature = header(request, 'payload-signature');
	const isSigned = isPayloadSignature(signature, request.rawBody, secretSignature);
	if (fields.login !== apiKey || fields.password !== apiPassphrase || !isSigned) {
		throw refuseLink(401, 'invalid_credentials', 'Invalid credentials');
	}
	return fields;
}

/** GET /v3/banks and GET /v3/exchange_rates: read-only key as bearer; callable from any IP. */
export function admitReadCall(request: ReceivedRequest, { credentials }: Gatekeeper): void {
	if (!isBearer(header(request, 'authorization'), credentials.readOnlyApiKey)) {
		throw refuseOther(401, 100, 'Invalid credentials');
	}
}

/** POST /v5/account/validate: IP, headers, X-Date within a day, X-Login, signature, body. */
export function admitValidateCall(request: ReceivedRequest, gate: Gatekeeper): JsonObject {
	const date = header(request, 'x-date');
	const login = header(request, 'x-login');
	const authorization = header(request, 'authorization');
	const { apiKey, secretSignature } = gate.credentials;

	if (!gate.settings.ipWhitelisted) throw refuseOther(401, 201, 'Invalid IP', 'INVALID_IP');

	const missing = ['X-Date', 'X-Login', 'Authorization', 'Content-Type'].find(
		(name) => !header(request, name.toLowerCase()),
	);
	if (missing) {
		throw refuseOther(400, 101, `Missing required header: ${missing}`, 'MISSING_REQUIRED_HEADER');
	}
	if (!isRecentDate(date, Date.now() + gate.settings.clockAheadMs)) {
		throw refuseOther(400, 103, 'Invalid X-Date', 'INVALID_DATE_RANGE');
	}
	if (login !== apiKey) {
		throw refuseOther(401, 100, 'Invalid credentials', 'INVALID_CREDENTIALS');
	}
	if (!isD24Authorization(authorization, date, login, request.rawBody, secretSignature)) {
		throw refuseOther(401, 102, 'Invalid signature', 'INVALID_SIGNATURE');
	}
	const fields = isJsonType(request) ? parseObject(request.rawBody) : undefined;
	if (!fields) throw refuseOther(400, 202, 'Invalid request body', 'INVALID_REQUEST_BODY');
	return fields;
}

function header(request: ReceivedRequest, name: string): string {
	const value = request.headers[name];
	return typeof value === 'string' ? value : '';
}

function isJsonType(request: ReceivedRequest): boolean {
	return /^application\/json\s*(;|$)/i.test(header(request, 'content-type'));
}

/** ISO 8601 in UTC, e.g. 2020-06-21T12:33:20Z; D24's newer sample has milliseconds. */
function isRecentDate(date: string, now: number): boolean {
	if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(date)) return false;
	return Math.abs(now - Date.parse(date)) <= DATE_TOLERANCE_MS;
}
