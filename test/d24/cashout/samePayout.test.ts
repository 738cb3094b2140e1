import * as fc from 'fast-check';

import { comparePayouts, saidBy, toldBy } from '../../../d24/cashout/samePayout';
import { parseJsonObject } from '../../../d24/json';

const ROW = { external_id: 'a', country: 'BR', amount: '100', currency: 'BRL', bank_account: '3423422-7' };
const against = (body: Record<string, unknown>) => comparePayouts(saidBy(ROW), toldBy(body));

describe('the account that a status answer tells', () => {
	const told = (account: unknown) => against({ cashout_status: '1', bank: { account } });

	it.each(['3423422-8', '999', 'other@example.com'])('%s is another one', (account) => expect(told(account).differing).toEqual(['bank_account']));
	it.each(['3423422-7', '34234227', '0003423422-7', '1234/3423422-7'])('%s is the same', (account) => expect(told(account)).toEqual({ differing: [], notCompared: ['amount', 'currency'] }));
	it('is the same however its letters and zeros are written, and another one where only its beginning is the same', () => {
		const compared = (own: string, other: string) => comparePayouts({ bank_account: own }, { bank_account: other }).differing;
		for (const [own, other] of [['GB29NWBK60161331926819', 'gb29 nwbk 6016 1331 9268 19'], ['007', '7'], ['7', '0012-7'], ['12-7', '7']] as const) expect([own, compared(own, other)]).toEqual([own, []]);
		for (const [own, other] of [['7001', '71'], ['12', '1234'], ['1234', '12']] as const) expect([own, compared(own, other)]).toEqual([own, ['bank_account']]);
	});

	it.each(['****227', 'XXXX227', '•••227', '', null, undefined])('%s tells nothing', (account) => expect(told(account)).toEqual({ differing: [], notCompared: ['amount', 'currency', 'bank_account'] }));
	it('is not compared where the payout has none, or the answer has no bank', () => {
		expect(comparePayouts({ amount: '1', currency: 'BRL', bank_account: '' }, toldBy({ bank: { account: '1' } }))).toEqual({ differing: [], notCompared: ['amount', 'currency'] });
		expect(against({ bank: 'x' }).notCompared).toContain('bank_account');
	});
});

describe('amount and currency', () => {
	it.each([['100', []], ['100.00', []], ['100.01', ['amount']], ['1000', ['amount']]])('an amount of %s BRL: %j differs', (amount, differing) => {
		expect(against(parseJsonObject(`{"amount":${amount},"currency":"BRL"}`) ?? {})).toEqual({ differing, notCompared: ['bank_account'] });
	});
	it.each(['about 100', '100 or so', '1e2', '-100'])('an amount "%s" tells nothing', (amount) => expect(against({ amount, currency: 'BRL' })).toEqual({ differing: [], notCompared: ['amount', 'bank_account'] }));
	it('another currency differs', () => expect(against({ currency: 'USD' }).differing).toEqual(['currency']));
	it('an amount without its currency tells nothing: it may be in US dollars', () => expect(against({ amount: 20 })).toEqual({ differing: [], notCompared: ['amount', 'currency', 'bank_account'] }));
	it('a row without currency does not compare it', () => expect(comparePayouts(saidBy({ ...ROW, currency: '' }), { currency: 'USD', amount: '100' })).toEqual({ differing: [], notCompared: ['bank_account'] }));
});

it('a payout never differs from itself, and differing is mutual', () => {
	const payout = fc.record({ amount: fc.stringMatching(/^\d{1,9}(\.\d{1,2})?$/), currency: fc.constantFrom('', 'BRL', 'USD'), bank_account: fc.string() });
	fc.assert(
		fc.property(payout, payout, (one, other) => {
			expect(comparePayouts(one, one)).toEqual({ differing: [], notCompared: [] });
			expect(comparePayouts(one, other).differing).toEqual(comparePayouts(other, one).differing);
		}),
	);
});
