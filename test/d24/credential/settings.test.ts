import { forAskingOnly, settingsOf } from '../../../d24/credential/settings';
import { limitsOf } from '../../../d24/credential/limits';
import { readCredentials } from '../../../d24/credential/credentials';
import { credentials } from '../../fixtures/credentials';
import { said } from '../../fixtures/said';

const stored = (change: Parameters<typeof credentials>[0] = {}): Record<string, unknown> => ({ ...credentials(change) });
const settings = (change: Parameters<typeof credentials>[0] = {}) => said(settingsOf(stored(change)));

it('a credential of staging has the hosts of staging, and nothing to complain of', () => {
	const { hosts, ...rest } = settings();
	expect(hosts).toMatchObject({ api: { kind: 'set', origin: 'https://api-stg.directa24.com' }, card: { kind: 'set', origin: 'https://cc-api-stg.directa24.com' }, link: { kind: 'set' } });
	expect(rest).toEqual({ environment: 'staging', warnings: [], empty: new Set(), limits: { kind: 'none' } });
});

it('each key that is empty is named, and no other', () => {
	for (const name of ['apiKey', 'apiPassphrase', 'secretSignature', 'readOnlyApiKey'] as const) expect([...settings({ [name]: '' }).empty]).toEqual([name]);
});

describe('hosts', () => {
	it('that are set are told by their origin', () => {
		const { hosts } = settings({ environment: 'custom', customUrl: 'https://api.example.com/', cardUrl: 'https://cards.example.com', linkUrl: 'https://links.example.com' });
		expect([hosts.api, hosts.card, hosts.link]).toEqual([{ kind: 'set', origin: 'https://api.example.com' }, { kind: 'set', origin: 'https://cards.example.com' }, { kind: 'set', origin: 'https://links.example.com' }]);
	});

	it('that are missing where only some calls need them are unset, and the one of all calls is wrong', () => {
		const { hosts } = settings({ environment: 'custom' });
		expect([hosts.api.kind, hosts.card.kind, hosts.link.kind]).toEqual(['wrong', 'unset', 'unset']);
		for (const host of Object.values(hosts)) expect(host).toMatchObject({ why: expect.stringMatching(/\S/) as unknown });
	});

	it.each(['cardUrl', 'linkUrl'] as const)('that are none are wrong, and say why: %s', (name) => {
		const { hosts, warnings } = settings({ environment: 'custom', customUrl: 'https://10.0.0.1', [name]: 'not a host' });
		expect(hosts[name === 'cardUrl' ? 'card' : 'link']).toMatchObject({ kind: 'wrong', why: expect.stringMatching(/\S/) as unknown });
		expect(hosts.api).toEqual({ kind: 'set', origin: 'https://10.0.0.1' });
		expect(warnings).toEqual([]);
	});

	it('that are unusual are warned of', () => {
		expect(settings({ environment: 'custom', customUrl: 'https://10.0.0.1' }).warnings).toEqual([expect.stringContaining('private address (10.0.0.1)')]);
	});
});

describe('limits', () => {
	it.each([
		[{ allowedCalls: 'createOnHold' }, 'payouts are created on hold only'],
		[{ allowedCalls: 'createOnHoldNoRelease' }, 'payouts are created on hold only, and not released'],
		[{ allowedCalls: 'statusOnly' }, 'statuses and lists only'],
		[{ highestAmounts: 'BRL 100, MXN 2000' }, 'all calls; one payout at most BRL 100, MXN 2000'],
		[{ allowedCountries: 'BR MX', allowedCurrencies: 'BRL' }, 'all calls; countries BR, MX; currencies BRL'],
	])('%j are told in words', (change, words) => expect(settings(change).limits).toEqual({ kind: 'set', words }));

	it('that cannot be read do not hide the rest', () => {
		const told = settings({ highestAmounts: 'much', apiKey: '' });
		expect(told.limits).toEqual({ kind: 'wrong', why: expect.stringContaining('Highest Amounts') as unknown });
		expect([...told.empty]).toEqual(['apiKey']);
	});
});

it('an environment that nobody knows is no credential', () => {
	expect(() => settingsOf(stored({ environment: 'moon' as never }))).toThrow();
});

describe('for asking only', () => {
	const asking = (change: Parameters<typeof credentials>[0] = {}) => {
		const given = stored(change);
		return forAskingOnly(given, settingsOf(given));
	};

	it('a credential may pay nothing, whatever its limits are', () => {
		const given = asking({ highestAmounts: 'much', allowedCountries: 'Brazil', allowedCurrencies: '?' });
		expect(limitsOf(readCredentials(given))).toEqual({ calls: 'statusOnly' });
		expect(given).toMatchObject({ apiKey: 'example-login', environment: 'staging' });
	});

	it('hosts that cannot be used are left out, those that can be stay', () => {
		expect(asking({ cardUrl: 'not a host', linkUrl: 'https://links.example.com' })).toMatchObject({ cardUrl: '', linkUrl: 'https://links.example.com' });
		expect(asking({ cardUrl: 'https://cards.example.com', linkUrl: 'not a host' })).toMatchObject({ cardUrl: 'https://cards.example.com', linkUrl: '' });
	});
});
