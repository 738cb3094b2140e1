import fc from 'fast-check';
import type { IHttpRequestOptions } from 'n8n-workflow';

import { Directa24Api } from '../../credentials/Directa24Api.credentials';
import { signRequest } from '../../d24/signing/authentication';
import { CredentialSettingIssue, readCredentials } from '../../d24/credential/credentials';
import { ENDPOINTS } from '../../d24/endpoints';
import { allowedOrigins, hostOf } from '../../d24/credential/hosts';
import { hostWarnings } from '../../d24/credential/hostWarnings';
import { parseJsonObject, textOf } from '../../d24/json';
import { brokenLimit, limitOfCreate, limitsOf } from '../../d24/credential/limits';
import { payloadSignature } from '../../d24/signing/signature';
import { credentials } from '../fixtures/credentials';
import { fuzz, orThrows } from './fuzz';
import { anything, json, jsonObject, jsonText, name, text } from './values';

const FIELDS = ['environment', 'apiKey', 'apiPassphrase', 'secretSignature', 'previousSecretSignature', 'readOnlyApiKey', 'productionUrl', 'customUrl', 'cardUrl', 'allowedCalls', 'highestAmounts', 'allowedCountries', 'allowedCurrencies'];
const stored = fc.record({ ...Object.fromEntries(FIELDS.map((field) => [field, anything])), environment: fc.oneof(fc.constantFrom('staging', 'production', 'custom'), anything) }, { requiredKeys: [] });

fuzz('a stored credential is read or says which setting is wrong; its hosts are https or this computer', 8_000, [stored], (value) => {
	const read = orThrows(() => readCredentials(value), CredentialSettingIssue);
	if (!read) return;
	for (const kind of ['api', 'card'] as const) {
		const host = orThrows(() => hostOf(read, kind), CredentialSettingIssue);
		if (host !== undefined) expect(host).toMatch(/^(https:\/\/[^/@?#]+|http:\/\/(localhost|127\.[\d.]+|\[::1\])(:\d+)?)$/);
	}
	const origins = orThrows(() => allowedOrigins(read), CredentialSettingIssue);
	if (origins) expect(hostWarnings(read).every((warning) => warning().startsWith('The Directa24 credential'))).toBe(true);
	const limits = orThrows(() => limitsOf(read), CredentialSettingIssue);
	if (!limits) return;
	const said = limitOfCreate({ country: 'BR', currency: 'BRL', amount: '1', on_hold: true }, limits)?.();
	expect(said === undefined || said.length > 20).toBe(true);
});

const LIMITED = limitsOf(credentials({ allowedCalls: 'createOnHoldNoRelease', highestAmounts: 'BRL 50', allowedCountries: 'BR', allowedCurrencies: 'BRL' }));
if (!LIMITED) throw new Error('no limits');
const method = fc.oneof(fc.constantFrom('POST', 'PUT', 'DELETE', 'PATCH', 'GET', 'post'), text);
const path = fc.oneof(fc.constantFrom(...Object.values(ENDPOINTS).map((endpoint) => endpoint.path), '/v3/cashout/', '/v3//cashout', '/V3/cashout', '/v3/cashout/batch', '/v4/cashout'), text);
const near = fc.record({ country: fc.constantFrom('BR', 'br', 'MX', ''), currency: fc.constantFrom('BRL', 'brl', 'USD'), amount: fc.constantFrom('50', 50, '50.00', '50.01', 51, '1e9', '-1', '0x99', ['1'], null), on_hold: fc.constantFrom(true, 'true', 1, false) }, { requiredKeys: [] });
const body: fc.Arbitrary<Record<string, unknown>> = fc.oneof(jsonObject, fc.tuple(near, jsonObject).map(([one, other]) => ({ ...other, ...one })), near as fc.Arbitrary<Record<string, unknown>>);

fuzz('what limits let pass is a call that is known and that keeps to them', 15_000, [method, path, fc.boolean(), fc.dictionary(name, text, { maxKeys: 3 }), body], (verb, where, hasQuery, headers, content) => {
	if (brokenLimit({ method: verb, path: where, hasQuery, headers, body: content }, LIMITED) !== undefined) return;
	const call = verb.toUpperCase();
	if (call === 'GET') return;
	const known = Object.values(ENDPOINTS).find((endpoint) => endpoint.method === call && endpoint.path === where);
	if (!known) throw new Error('a call that is not known was let pass');
	if (known.path === ENDPOINTS.createCashout.path) {
		expect(content).toMatchObject({ country: 'BR', currency: 'BRL', on_hold: true });
		expect(Number(textOf(content.amount))).toBeLessThanOrEqual(50);
	}
	if (known === ENDPOINTS.updateCashout) expect(content.status).toBe('ON_HOLD');
});

const KEYS = credentials({ readOnlyApiKey: 'r' });
const NOW = new Date(0);
const anyBody = fc.oneof(jsonText as fc.Arbitrary<unknown>, jsonObject as fc.Arbitrary<unknown>, jsonText.map((content) => Buffer.from(content)), json, anything);

fuzz('signing says what is wrong, or signs the bytes that it returns, and does so again on its own output', 10_000, [method, path, fc.dictionary(name, anything, { maxKeys: 3 }), anyBody], (verb, where, headers, content) => {
	const once = orThrows(() => signRequest({ method: verb, path: where, headers, body: content }, KEYS, NOW), CredentialSettingIssue);
	if (!once) return;
	const again = signRequest({ method: verb, path: where, headers: once.headers, body: once.body }, KEYS, new Date(1e12));
	expect(again).toEqual(once);
	const signature = once.headers['Payload-Signature'];
	if (once.headers.Authorization?.startsWith('Basic ')) {
		expect(signature).toBe(payloadSignature(once.body ?? '', KEYS.secretSignature));
		expect(parseJsonObject(once.body ?? '')).toMatchObject({ login: KEYS.apiKey, pass: KEYS.apiPassphrase });
	}
});

const node = new Directa24Api();
const address = fc.oneof(path, fc.webUrl(), text, fc.constantFrom('//other.example/v3', '\\\\other.example', 'https://api-stg.directa24.com.other.example', 'https://api-stg.directa24.com@other.example/v3', 'https://api-stg.directa24.com/v3/cashout'));

fuzz('keys are sent to no other host, whatever the address', 8_000, [address, fc.option(address, { nil: undefined }), jsonObject], async (url, baseURL, content) => {
	const options = { method: 'POST', url, baseURL, body: content } as IHttpRequestOptions;
	const signed = await node.authenticate({ ...KEYS }, options).catch((error: Error) => void expect(error).toBeInstanceOf(CredentialSettingIssue));
	if (signed) expect(['api-stg.directa24.com', 'cc-api-stg.directa24.com']).toContain(new URL(signed.url).host);
});
