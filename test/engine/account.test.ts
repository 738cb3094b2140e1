/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject } from 'n8n-workflow';

import { startSimulator, type CallFault, type RuntimeSettings, type Simulator } from '../simulator';
import { engine } from './engine';
import { credentialFor, reconciliationFor } from './fixtures';

let simulator: Simulator;
const others: Server[] = [];
beforeEach(async () => {
	simulator = await startSimulator();
});
afterEach(async () => {
	await simulator.close();
	for (const server of others.splice(0)) server.close();
});

const PARAMETERS = { resource: 'account', operation: 'check', country: 'BR', checkReconciliation: true, options: {} };
const ALL = ['host', 'ip_address', 'api_key', 'api_passphrase', 'api_signature', 'payouts_enabled', 'read_only_key', 'exchange_rate', 'bank_list', 'card_host', 'link_host', 'account_validation', 'reconciliation', 'clock', 'limits'];

async function check(credential: IDataObject = {}, reconciliation: IDataObject = {}, parameters: IDataObject = {}) {
	const n8n = await engine(credentialFor(simulator, credential), reconciliationFor(simulator, reconciliation));
	const run = await n8n.run({ ...PARAMETERS, ...parameters });
	expect([run.error?.message, run.error?.description]).toEqual([undefined, undefined]);
	const checks = run.items.map(({ json }) => json);
	for (const each of checks) {
		expect(each).toEqual({ check: expect.any(String), name: expect.any(String), ok: each.ok, seen: expect.stringMatching(/\S/), meaning: expect.stringMatching(/\S/), next_step: expect.stringMatching(/\S/), environment: 'custom' });
		expect([each.check, each.next_step === 'Nothing to do']).toEqual([each.check, each.ok === true]);
	}
	return { run, checks, of: (name: string) => checks.find((each) => each.check === name) as IDataObject };
}

const named = (checks: IDataObject[], ok: boolean | null) => checks.filter((each) => each.ok === ok).map((each) => each.check);

/** A server that answers everything with a web page. */
async function webPage(): Promise<string> {
	const server = createServer((_request, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<html>Not here</html>'));
	others.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it('finds everything right, and changes nothing', async () => {
	const { checks, of } = await check();
	expect(checks.map((each) => each.check)).toEqual(ALL);
	expect(named(checks, true)).toEqual(ALL);
	expect(of('exchange_rate').seen).toBe('1 USD = 5.8829 BRL');
	expect(of('bank_list').seen).toBe('7 banks, codes as text, such as 001');
	expect(of('limits').seen).toBe('None');
	expect(simulator.ledger.size).toBe(0);
	expect(simulator.counters.byEndpoint).toMatchObject({ create: 0, update: 0, cancel: 0, link: 0, status: 1, validate: 1, rates: 1, banks: 1, linkStatus: 1, list: 1 });
});

it('is asked once, however many items come in', async () => {
	const n8n = await engine(credentialFor(simulator), reconciliationFor(simulator));
	const { items } = await n8n.run(PARAMETERS, [{ a: 1 }, { a: 2 }, { a: 3 }]);
	expect(items).toHaveLength(ALL.length);
	expect(simulator.counters.byEndpoint.status).toBe(1);
});

interface Broken {
	credential?: IDataObject;
	reconciliation?: IDataObject;
	settings?: Partial<RuntimeSettings>;
	fault?: CallFault;
	/** The one thing that is broken. */
	is: string;
	/** What cannot be told because of it. */
	open?: string[];
}

const always = { times: Infinity };
const KEYS = ['ip_address', 'api_key', 'api_passphrase', 'api_signature', 'payouts_enabled'];

const BROKEN: Record<string, Broken> = {
	'API Key': { credential: { apiKey: 'another example' }, is: 'api_key', open: ['ip_address', 'api_passphrase', 'api_signature', 'payouts_enabled', 'account_validation'] },
	'API Key, empty': { credential: { apiKey: '' }, is: 'api_key', open: ['ip_address', 'api_passphrase', 'api_signature', 'payouts_enabled', 'card_host', 'account_validation'] },
	'API Passphrase': { credential: { apiPassphrase: 'another example' }, is: 'api_passphrase', open: ['payouts_enabled'] },
	'API Passphrase, empty': { credential: { apiPassphrase: '' }, is: 'api_passphrase', open: ['payouts_enabled', 'card_host'] },
	'API Signature': { credential: { secretSignature: 'another example' }, is: 'api_signature', open: ['payouts_enabled', 'account_validation'] },
	'IP address': { settings: { ipWhitelisted: false }, is: 'ip_address', open: ['api_key', 'api_passphrase', 'api_signature', 'payouts_enabled', 'account_validation'] },
	'Payouts not enabled': { fault: { endpoint: 'status', kind: 'd24_error', code: 519, ...always }, is: 'payouts_enabled' },
	'Credentials not valid for payouts': { fault: { endpoint: 'status', kind: 'd24_error', code: 524, ...always }, is: 'api_key', open: ['api_passphrase', 'payouts_enabled'] },
	'Read-Only API Key': { credential: { readOnlyApiKey: 'another example' }, is: 'read_only_key', open: ['exchange_rate', 'bank_list'] },
	'Exchange rate of the country': { fault: { endpoint: 'rates', kind: 'answer', httpStatus: 400, body: '', when: 'before', ...always }, is: 'exchange_rate' },
	'Bank list that is none': { fault: { endpoint: 'banks', kind: 'answer', httpStatus: 200, body: '{"total":0}', when: 'before', ...always }, is: 'bank_list' },
	'Card host, nobody there': { credential: { cardUrl: 'http://127.0.0.1:1' }, is: 'card_host' },
	'Card host, no address': { credential: { cardUrl: 'cards' }, is: 'card_host' },
	'Link host, nobody there': { credential: { linkUrl: 'http://127.0.0.1:1' }, is: 'link_host' },
	'Link host with plain http': { credential: { linkUrl: 'http://example.com' }, is: 'link_host' },
	'Account validation not activated': { fault: { endpoint: 'validate', kind: 'd24_error', code: 203, ...always }, is: 'account_validation' },
	'Reconciliation password': { reconciliation: { password: 'another example' }, is: 'reconciliation' },
	'Reconciliation user, empty': { reconciliation: { email: '' }, is: 'reconciliation' },
	'Reconciliation not enabled': { settings: { reconciliationEnabled: false }, is: 'reconciliation' },
	'Clock behind': { settings: { clockAheadMs: 300_000 }, is: 'clock' },
	'Clock a day ahead': { settings: { clockAheadMs: -90_000_000 }, is: 'clock', open: ['account_validation'] },
	'Limits that cannot be read': { credential: { highestAmounts: 'a lot' }, is: 'limits' },
	'Limits that are unknown': { credential: { allowedCalls: 'some' }, is: 'limits' },
	'Host, nobody there': { credential: { customUrl: 'http://127.0.0.1:1' }, is: 'host', open: [...KEYS, 'read_only_key', 'exchange_rate', 'bank_list', 'account_validation', 'clock'] },
	'Host, no address': { credential: { customUrl: 'directa24' }, is: 'host', open: [...KEYS, 'read_only_key', 'exchange_rate', 'bank_list', 'card_host', 'link_host', 'account_validation', 'clock'] },
};

it.each(Object.entries(BROKEN))('names what is broken alone: %s', async (_name, { credential, reconciliation, settings = {}, fault, is, open = [] }) => {
	simulator.configure(settings);
	if (fault) simulator.addFault(fault);
	const { checks } = await check(credential, reconciliation);
	expect(named(checks, false)).toEqual([is]);
	expect(named(checks, null)).toEqual(open);
	for (const each of checks.filter(({ ok }) => ok === null)) expect(each.meaning).toMatch(/^Not known because /);
	expect(simulator.ledger.size).toBe(0);
});

it.each(['customUrl', 'cardUrl', 'linkUrl'])('knows a web page at %s from Directa24', async (setting) => {
	const { checks, of } = await check({ [setting]: await webPage() });
	const name = { customUrl: 'host', cardUrl: 'card_host', linkUrl: 'link_host' }[setting] as string;
	expect(named(checks, false).filter((each) => !['bank_list', 'exchange_rate', 'account_validation'].includes(String(each)))).toEqual([name]);
	expect(of(name).meaning).toContain('A web page came');
});

it('names two that are broken together', async () => {
	const { checks } = await check({ apiPassphrase: 'another example', secretSignature: 'another example' });
	expect(named(checks, false)).toEqual(['api_passphrase', 'api_signature']);
	simulator.configure({ ipWhitelisted: false });
	const behind = await check({ readOnlyApiKey: 'another example', highestAmounts: 'a lot' });
	expect(named(behind.checks, false)).toEqual(['ip_address', 'read_only_key', 'limits']);
});

it('puts what is broken first, and says above the output what to do', async () => {
	const { run, checks } = await check({ apiPassphrase: 'another example', highestAmounts: 'a lot' });
	expect(checks.map((each) => each.ok).slice(0, 3)).toEqual([false, false, true]);
	expect(Object.keys(checks[0] ?? {})).toEqual(['name', 'ok', 'meaning', 'next_step', 'seen', 'check', 'environment']);
	expect(run.stored).toContain('12 of 15 work; 2 to put right; 1 not set or not known');
	expect(run.stored).toContain('API Passphrase: Directa24 knows the API Key and refuses the API Passphrase. Copy the API Passphrase again');
	const { run: all } = await check();
	expect(all.stored).toContain('15 of 15 work');
});

it('calls nothing broken that is only not set or not wanted', async () => {
	const { checks, of } = await check({ readOnlyApiKey: '', cardUrl: '', linkUrl: '' }, { email: '', password: '' }, { checkReconciliation: false });
	expect(named(checks, false)).toEqual([]);
	expect(named(checks, null)).toEqual(['read_only_key', 'exchange_rate', 'bank_list', 'card_host', 'link_host', 'reconciliation']);
	expect(of('card_host')).toMatchObject({ seen: 'Not set', next_step: expect.stringContaining('integration@d24.com') });
	expect(simulator.counters.byEndpoint.login).toBe(0);
});

it('needs no credential for reconciliation unless it is asked for', async () => {
	const n8n = await engine(credentialFor(simulator));
	const run = await n8n.run({ ...PARAMETERS, checkReconciliation: false }, [{}], { credentials: { directa24Api: { id: '1', name: 'Directa24' } } });
	expect([run.status, run.items.length]).toEqual(['success', ALL.length]);
	const without = await n8n.run(PARAMETERS, [{}], { credentials: { directa24Api: { id: '1', name: 'Directa24' } } });
	expect(without.error?.message).toContain('credential');
	const listing = await n8n.run({ resource: 'cashout', operation: 'getStatus', lookupBy: 'externalId', externalId: 'x', options: {} }, [{}], { credentials: { directa24Api: { id: '1', name: 'Directa24' } } });
	expect(listing.error?.message).toContain('no cashout with this ID');
});

it('tells the limits, and is stopped by none of them', async () => {
	const { checks, of } = await check({ allowedCalls: 'createOnHold', highestAmounts: 'BRL 5000, USD 1000', allowedCountries: 'BR', allowedCurrencies: 'BRL, USD' });
	expect(named(checks, true)).toEqual(ALL);
	expect(of('limits').seen).toBe('payouts are created on hold only; one payout at most BRL 5000, USD 1000; countries BR; currencies BRL, USD');
});

it('has no key in any output, also where Directa24 repeats what it was sent', async () => {
	const { apiKey, apiPassphrase, secretSignature, readOnlyApiKey, panelPassword } = simulator.credentials;
	const secrets = [apiKey, apiPassphrase, secretSignature, readOnlyApiKey, panelPassword];
	const message = secrets.join(' ');
	for (const endpoint of ['status', 'validate', 'rates', 'banks', 'linkStatus', 'list'] as const) {
		simulator.addFault({ endpoint, kind: 'answer', httpStatus: 400, body: JSON.stringify({ code: 300, error: 'not_found', message, description: message, fx_rate: apiKey }), when: 'before', ...always });
	}
	const page = await webPage();
	const haveNone = async () => {
		const { run, checks } = await check({ cardUrl: page });
		for (const secret of secrets) for (const text of [JSON.stringify(checks), run.stored]) expect(text).not.toContain(secret);
	};
	await haveNone();
	simulator.clearFaults();
	simulator.addFault({ endpoint: 'rates', kind: 'answer', httpStatus: 200, body: JSON.stringify({ fx_rate: 5.8, currency: apiKey }), when: 'before', ...always });
	simulator.addFault({ endpoint: 'banks', kind: 'answer', httpStatus: 200, body: JSON.stringify([{ code: readOnlyApiKey, name: apiKey }]), when: 'before', ...always });
	simulator.addFault({ endpoint: 'login', kind: 'answer', httpStatus: 401, body: JSON.stringify({ code: 80, description: `${panelPassword} is wrong` }), when: 'before', ...always });
	await haveNone();
});

it('says what cannot be told where Directa24 does not answer', async () => {
	for (const endpoint of ['status', 'validate', 'rates', 'banks'] as const) simulator.addFault({ endpoint, kind: 'http_503', ...always });
	const { checks, of } = await check();
	expect(named(checks, false)).toEqual(['host']);
	expect(of('host')).toMatchObject({ meaning: 'The host is up, but Directa24 behind it does not answer', next_step: 'Check again later' });
	simulator.clearFaults();
	simulator.addFault({ endpoint: 'status', kind: 'close', when: 'before', ...always });
	const lost = await check();
	expect(named(lost.checks, false)).toEqual([]);
	expect(named(lost.checks, null)).toEqual(['api_passphrase', 'payouts_enabled']);
});
