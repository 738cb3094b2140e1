/** How a call proves who sends it: see d24/signing/authentication.ts. */
export type Scheme = 'payload' | 'bearer' | 'd24' | 'link' | 'open' | 'session';

/** Which of the hosts of an environment answers: see d24/credential/hosts.ts, and d24/reconciliation/credentials.ts for `merchants`. */
export type HostKind = 'api' | 'card' | 'link' | 'merchants';

export interface Endpoint {
	readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	readonly path: string;
	readonly scheme: Scheme;
	readonly host: HostKind;
	readonly codes: CodeFamily;
	/** What a call that only reads may be asked for. A credential with limits signs no other query. */
	readonly query?: readonly string[];
}

/** Which list of codes explains the refusals of a call: see d24/refusals/explain.ts. */
export type CodeFamily = 'cashout' | 'reading' | 'account' | 'link' | 'merchants';

/** Every D24 call that is made with the credential of the Cashouts API. Paths are the same in all environments (D24: "Technical and Security Aspects"). */
export const ENDPOINTS = {
	createCashout: { method: 'POST', path: '/v3/cashout', scheme: 'payload', host: 'api', codes: 'cashout' },
	createCardCashout: { method: 'POST', path: '/v3/cashout', scheme: 'payload', host: 'card', codes: 'cashout' },
	cashoutStatus: { method: 'POST', path: '/v3/cashout/status', scheme: 'payload', host: 'api', codes: 'cashout' },
	/** Hold and release. */
	updateCashout: { method: 'PUT', path: '/v3/cashout/status', scheme: 'payload', host: 'api', codes: 'cashout' },
	cancelCashout: { method: 'DELETE', path: '/v3/cashout/cancel', scheme: 'payload', host: 'api', codes: 'cashout' },
	banks: { method: 'GET', path: '/v3/banks', scheme: 'bearer', host: 'api', codes: 'reading', query: ['country'] },
	exchangeRate: { method: 'GET', path: '/v3/exchange_rates', scheme: 'bearer', host: 'api', codes: 'reading', query: ['country', 'amount'] },
	/** Easy Cashout, version 2 (D24: "Easy Cashout API"). */
	createLink: { method: 'POST', path: '/v2/request', scheme: 'link', host: 'link', codes: 'link' },
	/** `{request_id}` stands for the ID of the link. D24 documents no authentication for it. */
	linkStatus: { method: 'GET', path: '/v1/payments/{request_id}', scheme: 'open', host: 'link', codes: 'link' },
	validateAccount: { method: 'POST', path: '/v5/account/validate', scheme: 'd24', host: 'api', codes: 'account' },
} as const satisfies Record<string, Endpoint>;

export type CallName = keyof typeof ENDPOINTS;

const CALL_NAMES = Object.keys(ENDPOINTS) as CallName[];

/**
 * The call that a method and a path make, exactly as D24 writes the path: `/v3/cashout/` and `/V3/cashout` are none of
 * them. Undefined for calls that this package does not know. A payout to a card is a create like any other.
 */
export function callOf(method: string, path: string): CallName | undefined {
	const verb = method.toUpperCase();
	const wanted = verb === 'GET' && LINK_STATUS.test(path) ? ENDPOINTS.linkStatus.path : path;
	return CALL_NAMES.find((name) => ENDPOINTS[name].method === verb && ENDPOINTS[name].path === wanted);
}

const LINK_STATUS = /^\/v1\/payments\/[A-Za-z0-9_-]{1,100}$/;

/**
 * The scheme that D24 wants for a method and a path, also for calls that are not in ENDPOINTS (n8n's HTTP Request
 * node can use the credential): v5, KYC and deposits sign with the D24 scheme, so that no passphrase is in their bodies;
 * Easy Cashout has one of its own for its requests and none for its statuses, other GETs take the read-only key, the rest
 * signs the body.
 */
export function schemeOf(method: string, path: string): Scheme {
	const reads = method.toUpperCase() === 'GET';
	if (/^\/v5\//.test(path)) return 'd24';
	if (reads) return /^\/v1\/payments\//.test(path) ? 'open' : 'bearer';
	if (/^\/(?:v1\/kyc|v3\/deposits?)(?:\/|$)/.test(path)) return 'd24';
	return /^\/v[12]\/request$/.test(path) ? 'link' : 'payload';
}
