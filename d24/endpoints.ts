/** How a call proves who sends it: see d24/authentication.ts. */
export type Scheme = 'payload' | 'bearer' | 'd24';

/** Which of the hosts of an environment answers: see d24/environment.ts. */
export type HostKind = 'api' | 'card';

export interface Endpoint {
	readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	readonly path: string;
	readonly scheme: Scheme;
	readonly host: HostKind;
	readonly codes: CodeFamily;
}

/** Which list of codes explains the refusals of a call: see d24/errors.ts. */
export type CodeFamily = 'cashout' | 'reading' | 'account';

/** Every D24 call this package makes. Paths are the same in all environments (D24: "Technical and Security Aspects"). */
export const ENDPOINTS = {
	createCashout: { method: 'POST', path: '/v3/cashout', scheme: 'payload', host: 'api', codes: 'cashout' },
	createCardCashout: { method: 'POST', path: '/v3/cashout', scheme: 'payload', host: 'card', codes: 'cashout' },
	cashoutStatus: { method: 'POST', path: '/v3/cashout/status', scheme: 'payload', host: 'api', codes: 'cashout' },
	/** Hold and release. */
	updateCashout: { method: 'PUT', path: '/v3/cashout/status', scheme: 'payload', host: 'api', codes: 'cashout' },
	cancelCashout: { method: 'DELETE', path: '/v3/cashout/cancel', scheme: 'payload', host: 'api', codes: 'cashout' },
	banks: { method: 'GET', path: '/v3/banks', scheme: 'bearer', host: 'api', codes: 'reading' },
	exchangeRate: { method: 'GET', path: '/v3/exchange_rates', scheme: 'bearer', host: 'api', codes: 'reading' },
	validateAccount: { method: 'POST', path: '/v5/account/validate', scheme: 'd24', host: 'api', codes: 'account' },
} as const satisfies Record<string, Endpoint>;

/**
 * The scheme that D24 wants for a method and a path, also for calls that are not in ENDPOINTS (n8n's HTTP Request
 * node can use the credential): v5 signs with the D24 scheme, GET of v3 takes the read-only key, the rest signs the body.
 */
export function schemeOf(method: string, path: string): Scheme {
	if (/^\/v5\//.test(path)) return 'd24';
	return method.toUpperCase() === 'GET' ? 'bearer' : 'payload';
}
