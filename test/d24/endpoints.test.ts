import { callOf, ENDPOINTS, schemeOf } from '../../d24/endpoints';

describe('schemeOf', () => {
	it.each([
		['POST', '/v3/cashout', 'payload'],
		['PUT', '/v3/cashout/status', 'payload'],
		['DELETE', '/v3/cashout/cancel', 'payload'],
		['post', '/v3/anything', 'payload'],
		['GET', '/v3/banks', 'bearer'],
		['get', '/v3/exchange_rates', 'bearer'],
		['POST', '/v5/account/validate', 'd24'],
		['GET', '/v5/anything', 'd24'],
		['POST', '/v2/request', 'link'],
		['POST', '/v1/request', 'link'],
		['POST', '/v2/request/x', 'payload'],
		['get', '/v1/payments/abc', 'open'],
		['POST', '/v1/payments/abc', 'payload'],
		['POST', '/v50/x', 'payload'],
		['POST', '/v3/v5/x', 'payload'],
		['POST', '/v3/deposits', 'd24'],
		['POST', '/v3/deposit', 'd24'],
		['PUT', '/v3/deposit/5', 'd24'],
		['POST', '/v1/kyc/', 'd24'],
		['POST', '/v1/kyc', 'd24'],
		['POST', '/v1/kycs', 'payload'],
		['POST', '/x/v3/deposits', 'payload'],
		['POST', '/x/v2/request', 'payload'],
		['GET', '/x/v1/payments/abc', 'bearer'],
	])('%s %s is signed by the scheme %s', (method, path, scheme) => {
		expect(schemeOf(method, path)).toBe(scheme);
	});
});

describe('callOf', () => {
	it.each(Object.entries(ENDPOINTS).filter(([name]) => name !== 'createCardCashout'))('finds %s by its method and path', (name, { method, path }) => {
		const own = path.replace('{request_id}', 'abc-1');
		expect([callOf(method, own), callOf(method.toLowerCase(), own)]).toEqual([name, name]);
	});

	it.each([
		['POST', '/v3/banks'],
		['GET', '/v3/cashout'],
		['PATCH', '/v3/cashout'],
		['POST', '/v3/cashout/'],
		['POST', '/V3/cashout'],
		['POST', '/v1/payments/abc-1'],
		['GET', '/v1/payments/'],
		['GET', '/v1/payments/a/b'],
		['GET', `/v1/payments/${'a'.repeat(101)}`],
	])('%s %s is none', (method, path) => expect(callOf(method, path)).toBeUndefined());
});

describe('every endpoint', () => {
	it.each(Object.entries(ENDPOINTS))('%s names the scheme that signing uses for it', (_name, { method, path, scheme }) => {
		expect(schemeOf(method, path)).toBe(scheme);
	});

	it('of cards goes to the host of cards and has the path of the others', () => {
		expect(ENDPOINTS.createCardCashout).toEqual({ ...ENDPOINTS.createCashout, host: 'card' });
	});

	it('creates and looks up where D24 documents it', () => {
		expect(ENDPOINTS.createCashout).toEqual({ method: 'POST', path: '/v3/cashout', scheme: 'payload', host: 'api', codes: 'cashout' });
		expect(ENDPOINTS.cashoutStatus).toEqual({ method: 'POST', path: '/v3/cashout/status', scheme: 'payload', host: 'api', codes: 'cashout' });
	});
});
