import { CredentialSettingIssue, readCredentials } from '../../../d24/credential/credentials';
import { allowedOrigins, hostOf } from '../../../d24/credential/hosts';
import { credentials } from '../../fixtures/credentials';

const custom = (customUrl: string) => hostOf(credentials({ environment: 'custom', customUrl }), 'api');

describe('the host of an environment', () => {
	it('is the published one on staging, whatever else is filled in', () => {
		const other = 'https://elsewhere.example';
		const staging = credentials({ productionUrl: other, customUrl: other });

		expect(hostOf(staging, 'api')).toBe('https://api-stg.directa24.com');
		expect(hostOf(staging, 'card')).toBe('https://cc-api-stg.directa24.com');
	});

	it('is the one from Directa24 in production and the own one with a custom host', () => {
		const both = { productionUrl: 'https://api.example.com', customUrl: 'https://custom.example' };

		expect(hostOf(credentials({ environment: 'production', ...both }), 'api')).toBe('https://api.example.com');
		expect(hostOf(credentials({ environment: 'custom', ...both }), 'api')).toBe('https://custom.example');
	});

	it('may not be empty in production', () => {
		expect(() => hostOf(credentials({ environment: 'production' }), 'api')).toThrow(
			new CredentialSettingIssue(
				'Production Host is empty in the Directa24 credential: enter the host that Directa24 gave you, e.g. https://api.example.com',
			),
		);
	});
});

describe('a host that can be used', () => {
	it.each([
		['https://api.example.com', 'https://api.example.com'],
		['https://api.example.com/', 'https://api.example.com'],
		['https://API.Example.COM', 'https://api.example.com'],
		['HTTPS://api.example.com:443/', 'https://api.example.com'],
		['https://api.example.com:8443', 'https://api.example.com:8443'],
		['https://192.0.2.7', 'https://192.0.2.7'],
		['http://localhost:5678', 'http://localhost:5678'],
		['http://LOCALHOST', 'http://localhost'],
		['http://127.0.0.1:5678/', 'http://127.0.0.1:5678'],
		['http://127.9.255.3', 'http://127.9.255.3'],
		['http://[::1]:80', 'http://[::1]'],
		['http://[0:0:0:0:0:0:0:1]:9000', 'http://[::1]:9000'],
	])('%s', (setting, origin) => {
		expect(custom(setting)).toBe(origin);
	});

	it('may have white space around it in the stored credential', () => {
		const stored = { environment: 'custom', customUrl: '\n https://api.example.com \t' };
		expect(hostOf(readCredentials(stored), 'api')).toBe('https://api.example.com');
	});
});

describe('a host that cannot be used', () => {
	it.each([
		['http://api.example.com', 'https'],
		['http://127.0.0.1.evil.example', 'https'],
		['http://localhost.evil.example', 'https'],
		['http://notlocalhost', 'https'],
		['http://localhost.', 'https'],
		['http://128.0.0.1', 'https'],
		['http://10.127.0.0', 'https'],
		['http://0.0.0.0', 'https'],
		['http://[::2]', 'https'],
		['http://127.0.0.1@evil.example', 'https'],
		['ftp://api.example.com', 'https'],
		['file:///etc/passwd', 'https'],
		['javascript:alert(1)', 'https'],
		['localhost:5678', 'https'],
		['https://user:word@api.example.com', 'must not contain a user name or password'],
		['https://user@api.example.com', 'must not contain a user name or password'],
		['https://:word@api.example.com', 'must not contain a user name or password'],
		['http://user:word@127.0.0.1', 'must not contain a user name or password'],
		['https://api.example.com/v3', 'must be the host alone'],
		['https://api.example.com/v3/', 'must be the host alone'],
		['https://api.example.com//', 'must be the host alone'],
		['https://api.example.com/?x=1', 'must be the host alone'],
		['https://api.example.com#x', 'must be the host alone'],
		['', 'is empty in the Directa24 credential'],
		['api.example.com', 'is not a web address'],
		['//api.example.com', 'is not a web address'],
		['https://', 'is not a web address'],
		['https:// api.example.com', 'is not a web address'],
		['https://api.example.com:99999', 'is not a web address'],
		['={{ $json.host }}', 'is not a web address'],
		['garbage', 'is not a web address'],
	])('%j %s', (setting, sentence) => {
		const asCustom = () => custom(setting);
		const asProduction = () => hostOf(credentials({ environment: 'production', productionUrl: setting }), 'api');
		const rule = sentence === 'https' ? 'must start with https:// because Directa24 refuses plain http' : sentence;

		expect(asCustom).toThrow(CredentialSettingIssue);
		expect(asCustom).toThrow(`Custom Host ${rule}`);
		expect(asProduction).toThrow(`Production Host ${rule}`);
	});

	it('does not get its password into the message', () => {
		expect(() => custom('https://user:planted@api.example.com/v3')).toThrow(/^(?!.*planted)/);
	});

	it('with a path gets the host alone as proposal', () => {
		expect(() => custom('https://api.example.com/v3/cashout?x#y')).toThrow(/: https:\/\/api\.example\.com$/);
	});
});

describe('the host for payouts to cards', () => {
	it.each(['staging', 'production', 'custom'] as const)('is the one that is filled in: %s', (environment) => {
		expect(hostOf(credentials({ environment, cardUrl: 'https://cards.example/' }), 'card')).toBe('https://cards.example');
	});

	it.each(['production', 'custom'] as const)('must be asked for outside staging: %s', (environment) => {
		const ask = () => hostOf(credentials({ environment, productionUrl: 'https://a.example', customUrl: 'https://a.example' }), 'card');

		expect(ask).toThrow(CredentialSettingIssue);
		expect(ask).toThrow(/ask integration@d24\.com for it and enter it as Card Host/);
	});

	it.each(['http://cards.example', 'cards.example', 'https://cards.example/v3', 'https://u@cards.example'])(
		'is held to the same rules: %s',
		(cardUrl) => {
			expect(() => hostOf(credentials({ cardUrl }), 'card')).toThrow(/^Card Host /);
		},
	);
});

describe('the host for payout links', () => {
	it('is the published one on staging, and otherwise the one that is filled in', () => {
		expect(hostOf(credentials(), 'link')).toBe('https://payout-api-stg.directa24.com');
		expect(hostOf(credentials({ environment: 'production', linkUrl: 'https://links.example/' }), 'link')).toBe('https://links.example');
	});

	it('must be asked for outside staging, and is held to the same rules', () => {
		expect(() => hostOf(credentials({ environment: 'production', productionUrl: 'https://a.example' }), 'link')).toThrow(/does not publish: ask integration@d24\.com for it and enter it as Payout Link Host/);
		expect(() => hostOf(credentials({ linkUrl: 'http://links.example' }), 'link')).toThrow(/^Payout Link Host must start with https/);
	});

	it('of the reconciliation API is not the business of this credential', () => {
		expect(() => hostOf(credentials(), 'merchants')).toThrow('Reconciliation has a credential of its own');
	});
});

describe('the origins that may get the keys', () => {
	const API = 'https://api.example.com';
	const CARD = 'https://cards.example';
	const LINK = 'https://links.example';

	it.each([
		['staging', {}, ['https://api-stg.directa24.com', 'https://cc-api-stg.directa24.com', 'https://payout-api-stg.directa24.com']],
		['staging', { productionUrl: API, customUrl: API }, ['https://api-stg.directa24.com', 'https://cc-api-stg.directa24.com', 'https://payout-api-stg.directa24.com']],
		['staging', { cardUrl: CARD, linkUrl: LINK }, ['https://api-stg.directa24.com', CARD, LINK]],
		['production', { productionUrl: API }, [API]],
		['production', { productionUrl: API, cardUrl: CARD }, [API, CARD]],
		['production', { productionUrl: API, linkUrl: LINK }, [API, LINK]],
		['custom', { customUrl: 'http://127.0.0.1:7/' }, ['http://127.0.0.1:7']],
		['custom', { customUrl: API, productionUrl: CARD }, [API]],
	] as const)('%s %j', (environment, hosts, origins) => {
		expect(allowedOrigins(credentials({ environment, ...hosts }))).toEqual(origins);
	});

	it('cannot be told while a host is wrong', () => {
		expect(() => allowedOrigins(credentials({ environment: 'production' }))).toThrow('Production Host is empty');
		expect(() => allowedOrigins(credentials({ cardUrl: 'http://cards.example' }))).toThrow('Card Host must start with https://');
	});
});
