import { fateOf } from '../../../d24/fate';
import { CredentialSettingIssue, readCredentials, requiredKey } from '../../../d24/credential/credentials';
import { limitsOf } from '../../../d24/credential/limits';
import { credentials, deepFreeze } from '../../fixtures/credentials';

const FIELDS = [
	'apiKey',
	'apiPassphrase',
	'secretSignature',
	'previousSecretSignature',
	'readOnlyApiKey',
	'productionUrl',
	'customUrl',
	'cardUrl',
	'linkUrl',
	'allowedCalls',
	'highestAmounts',
	'allowedCountries',
	'allowedCurrencies',
] as const;

describe('readCredentials', () => {
	it('reads a stored credential as it is', () => {
		const stored = credentials({ environment: 'custom', customUrl: 'https://api.example.com', previousSecretSignature: 'example-old' });
		expect(readCredentials(deepFreeze({ ...stored }))).toEqual(stored);
	});

	it('takes staging and nothing else when nothing is stored', () => {
		expect(readCredentials({})).toEqual({ environment: 'staging', ...Object.fromEntries(FIELDS.map((name) => [name, ''])) });
	});

	it.each(FIELDS)('drops white space around %s and keeps it inside', (name) => {
		expect(readCredentials({ [name]: ' \t\r\n\u00a0example value\u00a0\n ' })[name]).toBe('example value');
	});

	const LIMITS = ['allowedCalls', 'highestAmounts', 'allowedCountries', 'allowedCurrencies'] as const;

	it.each([undefined, null, 5, true, {}, ['x'], '', ' \n'])('takes %j as not set', (value) => {
		const read = readCredentials(Object.fromEntries(FIELDS.map((name) => [name, value])));
		const names = FIELDS.filter((name) => !(LIMITS as readonly string[]).includes(name));
		expect(names.map((name) => read[name])).toEqual(names.map(() => ''));
	});

	it.each(LIMITS.flatMap((name) => [5, 0, true, false, {}, { BRL: 5 }, [], ['BR'], ['statusOnly'], [['BRL']]].map((value) => [name, value] as const)))('a limit that is no text is none that can be read: %s %j', (name, value) => {
		expect(() => limitsOf(readCredentials({ [name]: value }))).toThrow(CredentialSettingIssue);
	});

	it.each(LIMITS)('%s is not set where it is empty', (name) => {
		for (const value of [undefined, null, '', ' ']) expect(limitsOf(readCredentials({ [name]: value }))).toBeUndefined();
	});

	it.each(['staging', 'production', 'custom', ' production '])('knows the environment %j', (environment) => {
		expect(readCredentials({ environment }).environment).toBe(environment.trim());
	});

	it.each(['Production', 'prod', '__proto__', 'constructor'])('refuses the environment %j', (environment) => {
		expect(() => readCredentials({ environment })).toThrow(new CredentialSettingIssue('Choose an Environment in the Directa24 credential'));
	});
});

describe('requiredKey', () => {
	it.each([
		['apiKey', 'example-login'],
		['apiPassphrase', 'example-pass'],
		['secretSignature', 'example-signature'],
		['readOnlyApiKey', 'example-read-only'],
	] as const)('gives %s', (name, value) => {
		expect(requiredKey(credentials(), name)).toBe(value);
	});

	it.each([
		['apiKey', 'API Key', 'Cashouts Credentials'],
		['apiPassphrase', 'API Passphrase', 'Cashouts Credentials'],
		['secretSignature', 'API Signature', 'Cashouts Credentials'],
		['readOnlyApiKey', 'Read-Only API Key', 'Bank lists and exchange rates'],
	] as const)('names %s as the form does when it is empty', (name, label, hint) => {
		const ask = () => requiredKey(credentials({ [name]: '' }), name);

		expect(ask).toThrow(CredentialSettingIssue);
		expect(ask).toThrow(new RegExp(`^${label} is empty .*${hint}`));
		expect(ask).toThrow('Merchant Panel under Settings > API Access');
	});
});

it('a setting that cannot be used is known by everybody as a call that was not sent', () => {
	const error = new CredentialSettingIssue('API Key is empty');
	expect([error.name, fateOf(error)]).toMatchObject(['CredentialSettingIssue', { kind: 'notSent', why: 'API Key is empty', by: 'credential' }]);
});
