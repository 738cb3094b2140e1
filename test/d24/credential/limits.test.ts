import * as fc from 'fast-check';

import { compareAmounts } from '../../../d24/amounts';
import { parseJsonObject } from '../../../d24/json';
import { brokenLimit, limitsOf, type LimitedCall } from '../../../d24/credential/limits';
import { credentials } from '../../fixtures/credentials';

const BODY = '{"login":"key","pass":"phrase","external_id":"1","country":"BR","currency":"BRL","amount":100.00}';

const call = (change: Partial<Omit<LimitedCall, 'body'>> = {}, body = BODY): LimitedCall => ({
	method: 'POST',
	path: '/v3/cashout',
	hasQuery: false,
	headers: {},
	body: parseJsonObject(body) ?? {},
	...change,
});

function verdict(settings: Parameters<typeof credentials>[0], limited: LimitedCall): string {
	const limits = limitsOf(credentials(settings));
	return limits ? (brokenLimit(limited, limits)?.() ?? 'allowed') : 'no limits';
}

const createWith = (fields: string) => call({}, BODY.replace('"amount":100.00', fields));
const update = (body: string) => call({ method: 'PUT', path: '/v3/cashout/status' }, body);
const RELEASE = update('{"cashout_id":1,"status":"PENDING"}');
const HOLD = update('{"cashout_id":1,"status":"ON_HOLD"}');
const CANCEL = call({ method: 'DELETE', path: '/v3/cashout/cancel' }, '{"cashout_id":1}');
const LOOK_UP = call({ path: '/v3/cashout/status' }, '{"external_id":"1"}');
const ON_HOLD = createWith('"amount":100,"on_hold":true');

it('there are none unless one is set', () => {
	expect(limitsOf(credentials({}))).toBeUndefined();
	expect(limitsOf(credentials({ allowedCalls: 'all', highestAmounts: ' ', allowedCountries: ',', allowedCurrencies: '' }))).toBeUndefined();
});

describe('Highest Amounts', () => {
	const limited = { highestAmounts: 'BRL 100.50; usd:20\nMXN=3000' };
	it.each(['0.01', '100', '100.5', '100.50', '100.500', '00100.5'])('lets %s BRL pass', (amount) => {
		expect(verdict(limited, createWith(`"amount":"${amount}"`))).toBe('allowed');
	});
	it.each(['100.51', '100.5000000000000000001', '101', '1000', '99999999999999999999999999'])('stops %s BRL', (amount) => {
		const message = verdict(limited, createWith(`"amount":${amount}`));
		expect(message).toContain('Highest Amounts in the Directa24 credential allows 100.50 BRL');
		expect(message).toContain(amount);
	});
	it.each(['1e1', '-5', '"0x10"', '" 5"', '"5,0"', 'null', 'true', '[5]', '{"a":5}', '""'])('stops the amount %s, which it cannot judge', (amount) => {
		expect(verdict(limited, createWith(`"amount":${amount}`))).toContain('cannot be judged');
	});
	it.each(['"EUR"', '"brl"', '""', 'null', '5', '["BRL"]'])('stops the currency %s, for which it has none', (currency) => {
		expect(verdict(limited, call({}, BODY.replace('"BRL"', currency)))).toContain('has none for');
	});
	it('stops a payout without amount or currency', () => {
		expect(verdict(limited, call({}, '{"currency":"BRL"}'))).toContain('cannot be judged');
		expect(verdict(limited, call({}, '{"amount":1}'))).toContain('has none for no currency');
	});
	it.each(['5000', 'BRL', 'BRL 5,000', 'R$ 5', 'BRL -1', 'BRL 5 MXN 6', 'BRL 1e9'])('written as "%s" it stops everything until it is corrected', (highestAmounts) => {
		expect(() => limitsOf(credentials({ highestAmounts }))).toThrow('Highest Amounts in the Directa24 credential must be');
	});
	it('compares digit by digit', () => {
		fc.assert(
			fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.integer({ min: 0, max: 6 }), (a, b, places) => {
				const text = (value: bigint) => {
					const digits = value.toString().padStart(places + 1, '0');
					return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
				};
				expect(compareAmounts(text(a), text(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
			}),
		);
	});
});

describe('payout links', () => {
	const link = (body = BODY.replace('"pass"', '"password"')) => call({ path: '/v2/request' }, body);

	it('are held to the same limits as payouts', () => {
		expect(verdict({ highestAmounts: 'BRL 100' }, link())).toBe('allowed');
		expect(verdict({ highestAmounts: 'BRL 99.99' }, link())).toContain('allows 99.99 BRL');
		expect(verdict({ allowedCountries: 'MX' }, link())).toContain('Allowed Countries');
		expect(verdict({ allowedCurrencies: 'USD' }, link())).toContain('Allowed Currencies');
		expect(verdict({ allowedCalls: 'createOnHold' }, link())).toContain('created on hold');
		expect(verdict({ allowedCalls: 'createOnHold' }, link(BODY.replace('"amount"', '"on_hold":true,"amount"')))).toBe('allowed');
		expect(verdict({ allowedCalls: 'statusOnly' }, link())).toContain('only looking up');
		expect(verdict({ highestAmounts: 'BRL 100' }, link(BODY.replace('"amount"', '"Amount":1,"amount"')))).toContain('resembles a limited one');
	});

	it('of the unsigned first version cannot be judged, and their status can be asked for', () => {
		expect(verdict({ highestAmounts: 'BRL 100' }, call({ path: '/v1/request' }))).toContain('cannot be judged');
		expect(verdict({ allowedCalls: 'statusOnly' }, call({ method: 'GET', path: '/v1/payments/9f' }, '{}'))).toBe('allowed');
	});
});

describe('Allowed Countries and Allowed Currencies', () => {
	it('let those pass that are listed', () => {
		expect(verdict({ allowedCountries: 'mx, br', allowedCurrencies: 'BRL' }, call())).toBe('allowed');
	});
	it('stop the others, and payouts that do not say theirs', () => {
		expect(verdict({ allowedCountries: 'MX' }, call())).toBe('Allowed Countries in the Directa24 credential is MX, so this payout with country BR was not sent');
		expect(verdict({ allowedCurrencies: 'USD' }, call())).toContain('with currency BRL was not sent');
		expect(verdict({ allowedCurrencies: 'USD' }, call({}, '{"amount":1}'))).toContain('does not say its currency');
		expect(verdict({ allowedCountries: 'BR' }, call({}, BODY.replace('"BR"', '["BR"]')))).toContain('was not sent');
	});
	it.each(['BRA', 'B', 'Brazil'])('cannot be "%s"', (allowedCountries) => {
		expect(() => limitsOf(credentials({ allowedCountries }))).toThrow('must be country codes of two letters');
	});
});

describe('Allowed Calls', () => {
	it.each([
		['createOnHold', [ON_HOLD, HOLD, RELEASE, CANCEL, LOOK_UP], [call()]],
		['createOnHoldNoRelease', [ON_HOLD, HOLD, CANCEL, LOOK_UP], [call(), RELEASE]],
		['statusOnly', [LOOK_UP], [call(), ON_HOLD, HOLD, RELEASE, CANCEL]],
	] as Array<[string, LimitedCall[], LimitedCall[]]>)('%s', (allowedCalls, allowed, refused) => {
		for (const each of allowed) expect(verdict({ allowedCalls }, each)).toBe('allowed');
		for (const each of refused) expect(verdict({ allowedCalls }, each)).toContain('(Allowed Calls)');
	});
	it.each(['"true"', '1', '"yes"', 'null', 'false'])('on_hold must be true, not %s', (value) => {
		expect(verdict({ allowedCalls: 'createOnHold' }, createWith(`"amount":1,"on_hold":${value}`))).toContain('on hold');
	});
	it('that this version does not know stop everything', () => {
		expect(() => limitsOf(credentials({ allowedCalls: 'everything' }))).toThrow('Choose Allowed Calls');
	});
});

describe('with any limit', () => {
	const settings = { allowedCountries: 'BR' };
	it.each<[string, LimitedCall]>([
		['another path', call({ path: '/v3/cashout/' })],
		['a path in capital letters', call({ path: '/V3/cashout' })],
		['an encoded path', call({ path: '/v3/%63ashout' })],
		['an older version', call({ path: '/v2/cashout' })],
		['a query', call({ hasQuery: true })],
		['another method in a header', call({ headers: { 'X-HTTP-Method-Override': 'DELETE' } })],
		['PATCH', call({ method: 'PATCH' })],
		['a status that is none', update('{"status":"COMPLETED"}')],
		['no status', update('{}')],
		['a second spelling of a limited field', createWith('"amount":1,"Country":"MX"')],
		['a second spelling with other signs', createWith('"amount":1,"on-hold":false')],
	])('%s is refused', (_, limited) => {
		expect(verdict(settings, limited)).toContain('cannot be judged');
	});
	it('reading stays possible', () => {
		expect(verdict({ allowedCalls: 'statusOnly' }, call({ method: 'GET', path: '/v3/banks', hasQuery: true }))).toBe('allowed');
		expect(verdict({ allowedCalls: 'statusOnly' }, call({ path: '/v5/account/validate' }, '{}'))).toBe('allowed');
	});
});
