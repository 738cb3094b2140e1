/* eslint-disable @n8n/community-nodes/require-node-api-error */
import { Balance } from './balance';
import { CashoutCalls } from './cashouts';
import { addControl } from './control';
import { Faults } from './faults';
import { Journal } from './journal';
import { Cashouts } from './ledger';
import { LifeCycle } from './lifecycle';
import { Links } from './links';
import { Merchants } from './merchants';
import { Notifications } from './notifications';
import { addApi, createServer } from './server';
import { DEFAULT_CREDENTIALS, defaultSettings, givenSettings } from './settings';
import { Timers } from './timers';
import type { Cashout, PastCashout, RuntimeSettings, Simulator, SimulatorOptions } from './types';

export type * from './types';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const LOOPBACK = '127.0.0.1';

/**
 * Starts a Directa24 on four free loopback ports (API, card host, Easy Cashout, reconciliation). Without options it accepts
 * every correct payout and moves none by itself; see `SimulatorOptions`.
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
	const settings: RuntimeSettings = { ...defaultSettings(), ...givenSettings(options) };
	const credentials = { ...DEFAULT_CREDENTIALS, ...options.credentials };
	const timers = new Timers();
	const journal = new Journal(options.keepRequests ?? 1000, options.keepDeliveries ?? 10_000);
	const faults = new Faults(options.random ?? Math.random);
	const ledger = new Cashouts(options.firstCashoutId ?? '8405147');
	const balance = new Balance();
	balance.reset(settings.balance);
	const notifications = new Notifications(
		credentials.secretSignature,
		settings,
		faults,
		journal,
		timers,
		options.notificationConcurrency ?? 64,
	);
	const lifeCycle = new LifeCycle(settings, balance, notifications, timers);
	const links: Links = new Links(settings, () => calls);
	const isOpenLink = (externalId: unknown) => links.isOpen(externalId);
	const calls = new CashoutCalls(settings, ledger, balance, lifeCycle, journal, isOpenLink);
	const merchants = new Merchants(settings, credentials, ledger);
	const d24 = { credentials, settings, calls, links, merchants, faults, journal, timers };
	const main = createServer();
	const others = { card: createServer(), link: createServer(), merchants: createServer() };
	for (const { server } of [main, ...Object.values(others)]) server.on('connection', () => (journal.counters.connections += 1));

	let closing: Promise<void> | undefined;
	const stop = async () => {
		timers.close();
		notifications.close();
		await Promise.all([main, ...Object.values(others)].map(async (server) => await server.close()));
	};

	const simulator: Writable<Simulator> = {
		url: '',
		cardUrl: '',
		linkUrl: '',
		merchantsUrl: '',
		credentials,
		ledger,
		requests: journal.requests,
		counters: journal.counters,
		deliveries: journal.deliveries,
		settings,
		addFault: (fault) => faults.add(fault),
		clearFaults: () => faults.clear(),
		configure(changes) {
			if (changes.balance !== undefined) balance.reset(changes.balance);
			Object.assign(settings, givenSettings(changes));
			if (changes.automatic === undefined) return;
			for (const cashout of ledger.all()) lifeCycle.schedule(cashout);
		},
		plan: (externalId, plan) => lifeCycle.plan(externalId, plan, ledger.find(externalId)),
		async setStatus(externalId, status, details) {
			const cashout = ledger.find(externalId);
			if (!cashout) throw new Error(`No cashout with external_id "${externalId}"`);
			await lifeCycle.change(cashout, status, 'command', details);
		},
		async notify(externalId, overrides = {}) {
			const cashout = ledger.find(externalId);
			if (!cashout && overrides.url === undefined) {
				throw new Error(`No cashout with external_id "${externalId}": give a url to notify anyway`);
			}
			const nobody = {
				external_id: externalId,
				cashout_id: '0',
				notification_url: null,
				status: null,
			};
			return await notifications.sendByHand(cashout ?? nobody, overrides);
		},
		fillIn: (id, account) => links.fillIn(id, account),
		link: (id) => links.find(id),
		record: (past) => ledger.add(fromPast(past)),
		endSessions: () => merchants.endSessions(),
		availableBalance: (currency) => balance.text(currency),
		close: async () => await (closing ??= stop()),
	};

	addApi(main, 'main', d24);
	for (const host of ['card', 'link', 'merchants'] as const) addApi(others[host], host, d24);
	addControl(main, simulator, () => faults.list);
	try {
		simulator.url = await main.listen({ host: LOOPBACK, port: options.port ?? 0 });
		const listen = async (host: keyof typeof others, port = 0) =>
			await others[host].listen({ host: LOOPBACK, port });
		simulator.cardUrl = await listen('card', options.cardPort);
		simulator.linkUrl = await listen('link', options.linkPort);
		simulator.merchantsUrl = await listen('merchants', options.merchantsPort);
	} catch (error) {
		await simulator.close();
		throw error;
	}
	return simulator;
}

function fromPast(past: PastCashout): Omit<Cashout, 'cashout_id'> {
	const { external_id, amount, created, currency = 'BRL', country = 'BR', status = 'COMPLETED' } = past;
	return {
		external_id,
		status,
		amount,
		currency,
		country,
		host: 'main',
		notification_url: null,
		request: past.document_id === undefined ? {} : { document_id: past.document_id },
		history: [{ status, at: created, by: 'create' }],
		rejection_code: null,
		rejection_reason: null,
		provider_external_reference: null,
		plan: {},
	};
}
