import * as fc from 'fast-check';

import { comparePayouts, saidBy, toldBy } from '../../../d24/cashout/samePayout';
import { parseJsonObject } from '../../../d24/json';

const ROW = { external_id: 'a', country: 'BR', amount: '100', currency: 'BRL', bank_account: '3423422-7' };
const against = (body: Record<string, unknown>) => comparePayouts(saidBy(ROW), toldBy(body));

describe('the account that a status answer tells', () => {
	const told = (account: unknown) => against({ cashout_status: '1', bank: { account } });

	it.each(['3423422-8', '999', 'other@example.com'])('%s is another one', (account) => expect(told(account).differing).toEqual(['bank_account']));
	it.each(['3423422-7', '34234227', '0003423422-7', '1234/3423422-7'])('%s is the same', (account) => expect(told(account)).toEqual({ differing: [], notCompared: ['amount', 'currency'] }));
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
