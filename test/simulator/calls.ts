import type { CashoutCalls } from './cashouts';
import { admitCashoutCall, admitLinkCall, admitReadCall, admitValidateCall, type Gatekeeper } from './checks';
import type { Links } from './links';
import type { Merchants } from './merchants';
import { exchangeRate, listBanks, validateAccount } from './reads';
import type { Host, ReceivedRequest } from './types';

/** What a call can reach. */
export interface World extends Gatekeeper {
	calls: CashoutCalls;
	links: Links;
	merchants: Merchants;
}

/** What D24 answers with HTTP status 200, or 204 where there is no body. */
export interface Performed {
	body?: unknown;
	cookie?: string;
}

export interface Call {
	readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	readonly url: string;
	readonly hosts: readonly Host[];
	/** Its body may name a cashout; faults can be for one. */
	readonly namesCashout?: true;
	/** Checks the call and lets it take effect. Throws a Refusal. */
	perform(world: World, request: ReceivedRequest, host: Host): Performed;
}

/** Every call of the simulator. Endpoints, counters and the control API follow from it. PUT /v3/cashout/status is `update`, GET /v3/exchange_rates is `rates`. */
export const CALLS = {
	create: {
		method: 'POST',
		url: '/v3/cashout',
		hosts: ['main', 'card'],
		namesCashout: true,
		perform: (world, request, host) => ({ body: world.calls.create(admitCashoutCall(request, world), host) }),
	},
	status: {
		method: 'POST',
		url: '/v3/cashout/status',
		hosts: ['main'],
		namesCashout: true,
		perform: (world, request) => ({ body: world.calls.status(admitCashoutCall(request, world)) }),
	},
	update: {
		method: 'PUT',
		url: '/v3/cashout/status',
		hosts: ['main'],
		namesCashout: true,
		perform: (world, request) => ({ body: world.calls.update(admitCashoutCall(request, world)) }),
	},
	cancel: {
		method: 'DELETE',
		url: '/v3/cashout/cancel',
		hosts: ['main'],
		namesCashout: true,
		perform: (world, request) => ({ body: world.calls.cancel(admitCashoutCall(request, world)) }),
	},
	banks: {
		method: 'GET',
		url: '/v3/banks',
		hosts: ['main'],
		perform(world, request) {
			admitReadCall(request, world);
			return { body: listBanks(request.query, world.settings) };
		},
	},
	rates: {
		method: 'GET',
		url: '/v3/exchange_rates',
		hosts: ['main'],
		perform(world, request) {
			admitReadCall(request, world);
			return { body: exchangeRate(request.query, world.settings) };
		},
	},
	validate: {
		method: 'POST',
		url: '/v5/account/validate',
		hosts: ['main'],
		perform: (world, request) => ({ body: validateAccount(admitValidateCall(request, world), world.settings) }),
	},
	link: {
		method: 'POST',
		url: '/v2/request',
		hosts: ['link'],
		namesCashout: true,
		perform: (world, request) => ({ body: world.links.create(admitLinkCall(request, world)) }),
	},
	linkStatus: {
		method: 'GET',
		url: '/v1/payments/:request_id',
		hosts: ['link'],
		perform: (world, request) => ({ body: world.links.status(request.path.split('/').at(-1) ?? '') }),
	},
	login: { method: 'POST', url: '/v1/auth/login', hosts: ['merchants'], perform: (world, request) => world.merchants.login(request) },
	list: { method: 'GET', url: '/v1/cashouts', hosts: ['merchants'], perform: (world, request) => ({ body: world.merchants.list(request) }) },
	balance: { method: 'GET', url: '/v1/balance/report', hosts: ['merchants'], perform: (world, request) => ({ body: world.merchants.balance(request) }) },
} as const satisfies Record<string, Call>;

export type Endpoint = keyof typeof CALLS;

export const ENDPOINTS = Object.keys(CALLS) as [Endpoint, ...Endpoint[]];
