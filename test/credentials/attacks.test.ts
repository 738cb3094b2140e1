import * as fc from 'fast-check';
import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { Directa24Api } from '../../credentials/Directa24Api.credentials';
import { Directa24ReconciliationApi } from '../../credentials/Directa24ReconciliationApi.credentials';
import { compareAmounts } from '../../d24/amounts';
import { CredentialSettingIssue } from '../../d24/credential/credentials';
import { ENDPOINTS } from '../../d24/endpoints';
import { parseJsonObject } from '../../d24/json';
import { credentials } from '../fixtures/credentials';
import { HARMLESS, HEADERS, TRANSPORTS } from '../hostile/attacks';

type Signing = { authenticate(stored: ICredentialDataDecryptedObject, options: IHttpRequestOptions): Promise<IHttpRequestOptions> };
const reconciliation = { environment: 'staging', email: 'finance@example.com', password: 'example-password', customUrl: '', sessionToken: '' };
const BOTH: Array<[string, Signing, object, string]> = [
	['Directa24 API', new Directa24Api(), credentials(), '/v3/banks'],
	['Directa24 Reconciliation API', new Directa24ReconciliationApi(), reconciliation, '/v1/cashouts'],
];
const NO_REDIRECTS = { disableFollowRedirect: true, followRedirect: false, followAllRedirects: false, maxRedirects: 0 };
const KEYS = /^(?:encoding|json|gzip|simple|resolveWithFullResponse|returnFullResponse|ignoreHttpStatusErrors|useQuerystring|qsStringifyOptions|arrayFormat|abortSignal|allowedDomains|timeout|method|url|uri|qs|headers|body|disableFollowRedirect|followRedirect|followAllRedirects|maxRedirects)$/;

describe.each(BOTH)('with HTTP Request, the keys of %s', (_, credential, stored, url) => {
	const sign = async (options: Record<string, unknown>) => await credential.authenticate(stored as ICredentialDataDecryptedObject, { url, ...options } as unknown as IHttpRequestOptions);

	it.each(TRANSPORTS)('do not go through %s: it is refused in words', async (_attack, options) => {
		await expect(sign(options)).rejects.toThrow(CredentialSettingIssue);
		await expect(sign(options)).rejects.toThrow(/(?:Remove|Switch)/);
	});

	it.each(HEADERS)('are not signed for a call with the header %s', async (name) => {
		await expect(sign({ headers: { accept: '*/*', [name]: 'other.example' } })).rejects.toThrow(`The header "${name}" can send a signed call elsewhere`);
	});

	it.each(HARMLESS)('are signed with what is set by %s, and no redirect is followed', async (_what, options) => {
		const signed = await sign(options);
		expect(signed).toMatchObject(NO_REDIRECTS);
		expect(await sign(signed as unknown as Record<string, unknown>)).toEqual(signed);
	});

	it('are handed over with options of a closed list, whatever was asked for, and the same again on that', async () => {
		const names = fc.oneof(fc.string(), fc.constantFrom('followRedirect', 'maxRedirects', 'sendCredentialsOnCrossOriginRedirect', 'auth', 'followOriginalHttpMethod', 'removeRefererHeader', 'jar', 'paramsSerializer', 'transformRequest', 'validateStatus', 'timeout', 'json'));
		await fc.assert(
			fc.asyncProperty(fc.dictionary(names, fc.anything(), { maxKeys: 5 }), async (options) => {
				const signed = await sign(options).catch((error: Error) => void expect(error).toBeInstanceOf(CredentialSettingIssue));
				if (!signed) return;
				expect(Object.keys(signed).filter((name) => !KEYS.test(name))).toEqual([]);
				expect(signed).toMatchObject(NO_REDIRECTS);
				expect(await sign(signed as unknown as Record<string, unknown>)).toEqual(signed);
			}),
			{ numRuns: 2_000 },
		);
	});

	it('are signed for no method that Directa24 does not have, and for no GET with a body', async () => {
		for (const method of ['TRACE', 'CONNECT', 'OPTIONS', 'HEAD', 'GET\r\nX: y', '']) await expect(sign({ method })).rejects.toThrow('has no calls with the method');
		await expect(sign({ method: 'GET', body: { amount: 1 } })).rejects.toThrow('has no body');
		await expect(sign({ method: 'GET', body: 'amount=1' })).rejects.toThrow('has no body');
		await expect(sign({ method: 'GET', body: {} })).resolves.not.toHaveProperty('body');
		await expect(sign({ method: 'GET', headers: { 'content-type': 'multipart/form-data' } })).resolves.not.toHaveProperty('headers.content-type');
	});
});

const api = new Directa24Api();
const signWith = (limits: object) => async (options: object) => await api.authenticate({ ...credentials(), ...limits }, { method: 'POST', ...options } as IHttpRequestOptions);
const CREATE = { external_id: 'p-1', country: 'BR', currency: 'BRL', amount: 999_999, document_id: '01716001340', beneficiary_name: 'A', bank_code: '001', bank_account: '1' };

describe('without limits', () => {
	const sign = signWith({});

	it.each([
		['a status', 'POST', '/v3/cashout/status'],
		['a hold', 'PUT', '/v3/cashout/status'],
		['a cancel', 'DELETE', '/v3/cashout/cancel'],
	])('%s has its own fields only: the signature of a body says nothing about method and path', async (_, method, url) => {
		for (const name of Object.keys(CREATE).filter((each) => each !== 'external_id')) {
			await expect(sign({ method, url, body: { external_id: 'p-1', [name]: CREATE[name as 'amount'] } })).rejects.toThrow(`its field "${name}" is none of this call`);
		}
		await expect(sign({ method, url, body: { external_id: { amount: 1 } } })).rejects.toThrow('has more than one value');
		await expect(sign({ method, url, body: { external_id: 'p-1', cashout_id: 1 } })).resolves.toHaveProperty('headers.Payload-Signature');
	});

	it.each(['/v3/cashout/', '/V3/cashout', '/v3/cashout/batch', '/v3/%63ashout', '/v3//cashout', '/v4/anything'])('a create is signed for its own address alone, not for %s', async (url) => {
		await expect(sign({ url, body: CREATE })).rejects.toThrow('it has the fields of a payout');
		await expect(sign({ url, body: { ...CREATE, amount: undefined, Amount: '1' } })).rejects.toThrow('it has the fields of a payout');
		await expect(sign({ method: 'PATCH', url: '/v3/cashout', body: CREATE })).rejects.toThrow('it has the fields of a payout');
	});

	it('calls that this package does not know are signed', async () => {
		await expect(sign({ url: '/v3/quotes', body: { country: 'BR', currency: 'BRL', amount: 5, list: [{ a: 1 }] } })).resolves.toHaveProperty('headers.Payload-Signature');
		await expect(sign({ url: '/v3/cashout', body: { ...CREATE, something_new: { a: [1] } } })).resolves.toHaveProperty('headers.Payload-Signature');
		await expect(sign({ method: 'GET', url: '/v3/other?x=1' })).resolves.toHaveProperty('headers.Authorization', 'Bearer example-read-only');
	});

	it('what an expression makes is read once: it is signed as it was looked at', async () => {
		let looks = 0;
		const body = { external_id: 'p-1', get cashout_id() { return looks++ === 0 ? 1 : 2; } };
		expect((await sign({ url: '/v3/cashout/status', body })).body).toBe('{"login":"example-login","pass":"example-pass","external_id":"p-1","cashout_id":1}');
		await expect(sign({ url: '/v3/cashout/status', body: { external_id: 'x', toJSON: () => CREATE } })).rejects.toThrow('is none of this call');
		const posing = { [Symbol.for('lossless-json.LosslessNumber')]: true, isLosslessNumber: true, toString: () => '1,"amount":1,"amount":999999' };
		await expect(sign({ url: '/v3/cashout/status', body: { external_id: posing } })).rejects.toThrow(CredentialSettingIssue);
	});
});

describe('with Statuses and Lists Only and BRL 50', () => {
	const sign = signWith({ allowedCalls: 'statusOnly', highestAmounts: 'BRL 50' });

	it('a list as body is no way around', async () => {
		for (const url of ['/v5/account/pix_key/validate', '/v5/account/validate', '/v3/cashout', '/v1/kyc', '/v3/deposits']) {
			await expect(sign({ url, body: [CREATE] })).rejects.toThrow();
			await expect(sign({ url, body: JSON.stringify([CREATE]) })).rejects.toThrow();
		}
	});

	it('a status call does not carry a create past them', async () => {
		await expect(sign({ url: '/v3/cashout/status', body: CREATE })).rejects.toThrow();
	});

	it('GET is no way around: neither with a header, nor with a query, nor to a call that this package does not know', async () => {
		await expect(sign({ method: 'GET', url: '/v2/request', headers: { 'X-HTTP-Method-Override': 'POST' }, body: CREATE })).rejects.toThrow();
		await expect(sign({ method: 'GET', url: '/v2/request' })).rejects.toThrow();
		await expect(sign({ method: 'GET', url: '/v3/banks?country=BR&_method=POST' })).rejects.toThrow('its query has "_method"');
		await expect(sign({ method: 'GET', url: '/v3/banks', qs: { country: 'BR' } })).resolves.toHaveProperty('headers.Authorization');
		await expect(sign({ method: 'GET', url: '/v3/banks', headers: { 'x-anything': '1' } })).rejects.toThrow('its header "x-anything" is none');
	});
});

/** Everything with which a body could be told to be another one by another reader. */
const spelled = fc.constantFrom('amount', 'Amount', 'AMOUNT', 'amоunt', 'ａmount', 'amount ', 'am\u200bount', 'currency', 'country', 'Country', 'on_hold', 'onHold', 'status', 'external_id', 'externalId', 'cashout_id', 'bank_account', 'document_id', 'beneficiary_name', 'login', 'pass', 'password', 'type', 'comments', 'payout', '__proto__', 'constructor', 'toJSON', '');
const scalar = fc.constantFrom<unknown>('BR', 'MX', 'BRL', 'USD', 50, '50', '50.00', '50.01', 999_999, '999999', '1e9', -1, true, false, 'true', 'PENDING', 'ON_HOLD', null, '', 'p-1', '5,0', 0.1, 1e21);
const { value: anyValue } = fc.letrec((tie) => ({ value: fc.oneof({ depthSize: 'small' }, scalar, fc.dictionary(spelled, tie('value'), { maxKeys: 3 }), fc.array(tie('value'), { maxLength: 3 })) }));
const anyBody = fc.oneof(
	fc.dictionary(spelled, anyValue, { maxKeys: 8 }),
	fc.tuple(fc.constantFrom(CREATE, { ...CREATE, amount: 50, on_hold: true }, { external_id: 'p-1' }), fc.dictionary(spelled, anyValue, { maxKeys: 3 })).map(([first, second]) => ({ ...first, ...second })),
	fc.array(fc.tuple(spelled, scalar), { maxLength: 6 }).map((members) => `{${members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join()}}`),
	fc.array(fc.dictionary(spelled, scalar), { maxLength: 2 }),
);
const anyCall = fc.oneof(fc.constantFrom(...Object.values(ENDPOINTS)), fc.record({ method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'post', 'HEAD'), path: fc.constantFrom('/v3/cashout', '/v3/cashout/', '/V3/cashout', '/v3/cashout/status', '/v3/cashout/cancel', '/v2/request', '/v1/request', '/v5/account/validate', '/v3/other', '/v3/cashout/../cashout', '/v3/cashout%2Fstatus', '/v3/cashout;x') }));
const anyLimits = fc.constantFrom({ highestAmounts: 'BRL 50' }, { allowedCalls: 'statusOnly' }, { allowedCalls: 'createOnHold', highestAmounts: 'BRL 50' }, { allowedCalls: 'createOnHoldNoRelease' }, { allowedCountries: 'BR' }, { allowedCurrencies: 'BRL' });

it('no body that is signed under a limit, for any call, is a create that breaks the limit', async () => {
	let creates = 0;
	await fc.assert(
		fc.asyncProperty(anyCall, anyBody, anyLimits, fc.dictionary(fc.constantFrom('accept', 'X-HTTP-Method-Override', 'x-anything'), fc.constant('POST'), { maxKeys: 1 }), async ({ method, path }, body, limits, headers) => {
			const signed = await signWith(limits)({ method, url: path, body: method === 'GET' ? undefined : body, headers }).catch(() => undefined);
			if (signed?.headers?.['Payload-Signature'] === undefined) return;
			const sent = parseJsonObject(String(signed.body));
			if (!sent) throw new Error('what was signed is read in two ways');
			const { amount, ...others } = JSON.parse(String(signed.body)) as Record<string, unknown>;
			expect(Object.values(others).filter((value) => typeof value === 'object' && value !== null)).toEqual([]);
			const resembling = Object.keys(others).filter((name) => /am.*nt/i.test(name.normalize('NFKC')) && name !== 'comments');
			expect(resembling).toEqual([]);
			if (amount === undefined) return;
			creates += 1;
			expect(limits).not.toHaveProperty('allowedCalls', 'statusOnly');
			if ('allowedCalls' in limits) expect(others.on_hold).toBe(true);
			if ('allowedCountries' in limits) expect(others.country).toBe('BR');
			if ('allowedCurrencies' in limits) expect(others.currency).toBe('BRL');
			if ('highestAmounts' in limits) expect([others.currency, compareAmounts(String(amount), '50') <= 0]).toEqual(['BRL', true]);
		}),
		{ numRuns: 20_000 },
	);
	expect(creates).toBeGreaterThan(20);
});
