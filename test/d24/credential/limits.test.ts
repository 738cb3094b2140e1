import * as fc from 'fast-check';

import { compareAmounts } from '../../../d24/amounts';
import { parseJsonObject } from '../../../d24/json';
import { brokenLimit, LimitBroken, limitOfCreate, limitsOf, type LimitedCall } from '../../../d24/credential/limits';
import { fateOf } from '../../../d24/fate';
import { credentials } from '../../fixtures/credentials';
import { said } from '../../fixtures/said';

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
	expect(limitsOf(credentials({ allowedCalls: 'all', highestAmounts: ' ', allowedCountries: '', allowedCurrencies: '' }))).toBeUndefined();
});

it.each(['allowedCountries', 'allowedCurrencies', 'highestAmounts'])('%s that has nothing but commas cannot be read', (name) => {
	expect(() => limitsOf(credentials({ [name]: ' ,; ,' }))).toThrow('in the Directa24 credential must be');
});

it('a currency that is named twice cannot be read: nobody knows which amount is meant', () => {
	expect(() => limitsOf(credentials({ highestAmounts: 'BRL 100, MXN 2000, brl 100000' }))).toThrow('Highest Amounts in the Directa24 credential names BRL twice');
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
	it('says which it has where it has none for the currency, and for how little it allows', () => {
		expect(verdict(limited, call({}, BODY.replace('"BRL"', '"EUR"')))).toBe('Highest Amounts in the Directa24 credential is BRL 100.50, USD 20, MXN 3000 and has none for EUR, so this payout was not sent');
		expect(verdict(limited, createWith('"amount":"100.51"'))).toBe('Highest Amounts in the Directa24 credential allows 100.50 BRL for one payout, so this one of 100.51 BRL was not sent');
		expect(verdict(limited, createWith('"amount":"1e1"'))).toBe('The Directa24 credential has limits, and this call cannot be judged by them: its amount is not a plain decimal number. It was not sent');
	});
	it.each(['BRL100', 'BRL   100', 'BRL: 100', 'brl = 100', ';\nBRL 100,,'])('may be written as "%s"', (highestAmounts) => {
		expect(verdict({ highestAmounts }, call())).toBe('allowed');
		expect(verdict({ highestAmounts }, createWith('"amount":100.01'))).toContain('allows 100 BRL');
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

describe('before a payout is signed', () => {
	const limits = limitsOf(credentials({ highestAmounts: 'BRL 100' }));
	const judged = (fields: object) => limits && said(limitOfCreate({ external_id: '1', country: 'BR', currency: 'BRL', amount: '100', ...fields }, limits));

	it.each([{ first_name: 'Ana' }, { last_name: 'Souza' }, { first_name: 'Ana', last_name: 'Souza' }])('a body with %j is judged as that of a link', (fields) => {
		expect(judged(fields)).toBeUndefined();
		expect(judged({ ...fields, beneficiary_name: 'Ana' })).toContain('its field "beneficiary_name" is none of this call');
	});

	it('any other is judged as that of a payout', () => {
		expect(judged({ beneficiary_name: 'Ana' })).toBeUndefined();
		expect(judged({ beneficiary_name: 'Ana', amount: '100.01' })).toContain('allows 100 BRL');
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
		expect(verdict({ allowedCountries: 'BR' }, call({}, BODY.replace('"BR"', '["BR"]')))).toBe('Allowed Countries in the Directa24 credential is BR, so this payout with country of another form was not sent');
		expect(verdict({ allowedCountries: 'MX;CO' }, call({}, BODY.replace('"BR"', '""')))).toBe('Allowed Countries in the Directa24 credential is MX, CO, and this payout does not say its country: fill it in');
	});
	it.each(['BRA', 'B', 'Brazil', 'BR, Mexico'])('cannot be "%s"', (allowedCountries) => {
		expect(() => limitsOf(credentials({ allowedCountries }))).toThrow('Allowed Countries in the Directa24 credential must be country codes of two letters, e.g. BR, MX');
	});
	it.each(['BR', 'BRLX', 'XBRL', 'R$', 'BRL, dollars'])('cannot be the currency "%s"', (allowedCurrencies) => {
		expect(() => limitsOf(credentials({ allowedCurrencies }))).toThrow('Allowed Currencies in the Directa24 credential must be currency codes of three letters, e.g. BRL, USD');
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
	it('with none but look-ups say so of a call that nobody knows', () => {
		const other = call({ path: '/v3/other' });
		expect(verdict({ allowedCalls: 'statusOnly' }, other)).toContain('allows only looking up statuses and lists (Allowed Calls)');
		expect(verdict({ allowedCalls: 'createOnHold' }, other)).toContain('it is none of the calls that this package knows');
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
		['a second spelling without signs', createWith('"amount":1,"onHold":false')],
		['a field that no payout has', createWith('"amount":1,"cashout_id":5')],
		['a look-up with a field of a payout', call({ path: '/v3/cashout/status' }, '{"external_id":"1","amount":5}')],
		['a release with a field of a payout', update('{"cashout_id":1,"status":"PENDING","amount":5}')],
		['a list that is asked for anything else', call({ method: 'GET', path: '/v3/banks', query: ['country', 'callback'] })],
	])('%s is refused', (_, limited) => {
		expect(verdict(settings, limited)).toContain('cannot be judged');
	});
	it.each<[string, LimitedCall]>([
		['it has a query', call({ hasQuery: true })],
		['its status is neither ON_HOLD nor PENDING', update('{"status":"COMPLETED"}')],
		[`its header "${'x'.repeat(60)}" is none that a call to Directa24 needs`, call({ headers: { ['x'.repeat(70)]: '' } })],
		[`its field "am${'_'.repeat(38)}" resembles a limited one`, createWith(`"amount":1,"am${'_'.repeat(60)}ount":5`)],
		[`its query has "${'q'.repeat(40)}"`, call({ method: 'GET', path: '/v3/banks', query: ['q'.repeat(50)] })],
	])('is told that %s', (why, limited) => {
		expect(verdict(settings, limited)).toBe(`The Directa24 credential has limits, and this call cannot be judged by them: ${why}. It was not sent`);
	});
	it('the headers of signing itself are no obstacle', () => {
		expect(verdict(settings, call({ headers: { 'User-Agent': 'x', 'Content-Type': 'application/json', 'Payload-Signature': 'x', Authorization: 'x', 'X-Date': 'x', 'X-Login': 'x' } }))).toBe('allowed');
	});
	it.each(['Accept', 'accept-encoding', 'Accept-Language', 'Cache-Control', 'Content-Length'])('nor is %s, which n8n or a proxy adds', (name) => {
		expect(verdict(settings, call({ headers: { [name]: 'x' } }))).toBe('allowed');
	});
	it.each(['Amount', 'currency ', 'COUNTRY', 'on.hold', '_status'])('the field %j is taken for another spelling of a limited one', (name) => {
		expect(verdict(settings, createWith(`"amount":1,"${name}":"x"`))).toContain(`its field "${name}" resembles a limited one`);
	});
	it('an account can be checked, with the bank account as the object that it is', () => {
		const check = (fields: string) => call({ path: '/v5/account/validate' }, `{"country":"BR",${fields}}`);
		expect(verdict(settings, check('"bank_account":{"account_number":"1"}'))).toBe('allowed');
		expect(verdict(settings, check('"document":{"number":"1"}'))).toContain('its field document has more than one value');
	});
	it('a call that they stop is known by everybody as not sent', () => {
		const error = new LimitBroken('It is too much');
		expect([error.name, fateOf(error)]).toMatchObject(['LimitBroken', { kind: 'notSent', why: 'It is too much', by: 'limit' }]);
	});
	it('reading stays possible', () => {
		expect(verdict({ allowedCalls: 'statusOnly' }, call({ method: 'GET', path: '/v3/banks', hasQuery: true }))).toBe('allowed');
		expect(verdict(settings, call({ method: 'GET', path: '/v3/exchange_rates', hasQuery: true, query: ['country', 'amount'] }))).toBe('allowed');
		expect(verdict({ allowedCalls: 'statusOnly' }, call({ path: '/v5/account/validate' }, '{}'))).toBe('allowed');
	});
});
