import * as fc from 'fast-check';

import { compareBooks, type OwnPayout } from '../../../d24/reconciliation/compare';
import { listedCashout } from '../../../d24/reconciliation/rows';
import { parseJsonObject } from '../../../d24/json';

const theirs = (fields: object = {}) => listedCashout({ idCashout: '1', externalId: 'a', amount: '10.50', currency: 'BRL', status: 'COMPLETED', ...fields });
const differing = (own: Partial<OwnPayout>, fields: object = {}) => compareBooks([{ externalId: 'a', ...own }], [theirs(fields)]).different.flatMap(({ differences }) => differences.map(({ field }) => field));

it.each(['10.50', '10.5', '010.500', 'R$ 10,50', '10,50'])('the amount %s is the same as 10.50', (amount) => expect(differing({ amount })).toEqual([]));
it.each(['10.51', '1050', '10.5000000000000000001', '-10.50', 'ten', '1.050'])('the amount %s is another one than 10.50', (amount) => expect(differing({ amount })).toEqual(['amount']));
it.each([['0', '0.00'], ['100', '100.0'], ['0.5', '00.50']])('the amounts %s and %s are the same', (amount, other) => expect(differing({ amount }, { amount: other })).toEqual([]));
it('long amounts are compared digit by digit', () => {
	expect(differing({ amount: '12345678901234567890.11' }, { amount: '12345678901234567890.12' })).toEqual(['amount']);
});

it('what is not given is not compared, and what Directa24 does not tell is a difference', () => {
	expect(differing({})).toEqual([]);
	expect(differing({ amount: '', currency: '', status: '' })).toEqual([]);
	expect(differing({ currency: 'BRL' }, { currency: undefined })).toEqual(['currency']);
});

it('spellings of statuses and currencies do not count', () => {
	expect(differing({ status: 'canceled', currency: ' brl ' }, { status: 'Cancelled' })).toEqual([]);
	expect(differing({ status: 'On hold' }, { status: 'ON_HOLD' })).toEqual([]);
	expect(differing({ status: 'PENDING' })).toEqual(['status']);
});

describe('books in the currency that the beneficiary was credited', () => {
	const inUsd = { amount: '200', currency: 'USD', creditedAmount: '1058.40', creditedCurrency: 'BRL' };
	const result = (own: Partial<OwnPayout>, fields: object = inUsd) => compareBooks([{ externalId: 'a', ...own }], [theirs(fields)]);

	it.each([
		{ amount: '1058.4', currency: 'BRL' },
		{ amount: '1058,40', currency: 'brl' },
		{ amount: '1058.40' },
		{ currency: 'BRL' },
	])('%j is the payout of 200 USD, and it is said what it was compared with', (own) => {
		const { matching } = result(own);
		expect(matching.map(({ remarks }) => remarks)).toEqual([['Compared with what the beneficiary was credited, 1058.40 BRL; the payout was created with 200 USD']]);
	});

	it.each([{ amount: '200', currency: 'USD' }, { amount: '200' }])('%j is compared with the payout itself', (own) => {
		expect(result(own).matching.map(({ remarks }) => remarks)).toEqual([[]]);
	});

	it.each([
		[{ amount: '1058.41', currency: 'BRL' }, [{ field: 'amount', here: '1058.41', directa24: '1058.40' }]],
		[{ amount: '200', currency: 'BRL' }, [{ field: 'amount', here: '200', directa24: '1058.40' }]],
		[{ amount: '1058.40', currency: 'USD' }, [{ field: 'amount', here: '1058.40', directa24: '200' }]],
		[{ amount: '1058.41' }, [{ field: 'amount', here: '1058.41', directa24: '200' }]],
		[{ amount: '1058.40', currency: 'MXN' }, [{ field: 'amount', here: '1058.40', directa24: '200' }, { field: 'currency', here: 'MXN', directa24: 'USD' }]],
	])('%j differs', (own, differences) => {
		expect(result(own).different.map((each) => each.differences)).toEqual([differences]);
	});

	it('what was credited in the same currency does not stand for the amount of the payout', () => {
		expect(result({ amount: '99', currency: 'BRL' }, { amount: '100', currency: 'BRL', creditedAmount: '99', creditedCurrency: 'BRL' }).different).toHaveLength(1);
		expect(result({ amount: '99' }, { amount: '100', currency: 'BRL', creditedAmount: '99', creditedCurrency: 'BRL' }).different).toHaveLength(1);
		expect(result({ amount: '99', currency: 'BRL' }, { amount: '100', currency: 'USD' }).different).toHaveLength(1);
	});
});

describe('digits that floating point adds', () => {
	it.each(['1234.5600000001', '1234.5599999999998', '1234.5600000000002'])('%s is 1234.56, and it is said', (amount) => {
		const { matching } = compareBooks([{ externalId: 'a', amount }], [theirs({ amount: '1234.56' })]);
		expect(matching[0]?.remarks[0]).toContain(`The amount ${amount} is taken as 1234.56`);
	});

	it('every sum of cents that JavaScript calculates is the exact sum', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1, maxLength: 20 }), (cents) => {
				const exact = cents.reduce((sum, each) => sum + BigInt(each), 0n).toString().padStart(3, '0');
				const float = String(cents.reduce((sum, each) => sum + each / 100, 0));
				expect(differing({ amount: float }, { amount: `${exact.slice(0, -2)}.${exact.slice(-2)}` })).toEqual([]);
			}),
			{ numRuns: 3000 },
		);
	});

	it.each(['1234.560001', '1234.561', '1234.5650000001', '1234.57', '1234.5600000000000000001', '1234.5500000001', '1234.5700000001'])('%s is another amount than 1234.56', (amount) => {
		expect(differing({ amount }, { amount: '1234.56' })).toEqual(['amount']);
	});

	it('nothing is said of zeros at the end', () => {
		expect(compareBooks([{ externalId: 'a', amount: '12345678.120000' }], [theirs({ amount: '12345678.12' })]).matching[0]?.remarks).toEqual([]);
	});
});

it('two payouts of Directa24 with one external ID: the second is told apart', () => {
	const { matching, onlyTheirs } = compareBooks([{ externalId: 'a' }], [theirs(), theirs({ idCashout: '2' })]);
	expect([matching.length, onlyTheirs.map(({ cashout_id: id }) => id)]).toEqual([1, ['2']]);
});

it('a listed cashout keeps its digits and D24\'s own words, and cannot overwrite our members', () => {
	const row = parseJsonObject('{"idCashout":9223372036854775807,"externalId":"","status":"Paid out","amount":0.10,"fee":1e2,"final":true,"flags":[1.10],"existVoucher":true,"reason":null}') ?? {};
	expect(listedCashout(row)).toEqual({
		external_id: null,
		cashout_id: '9223372036854775807',
		status: 'PAID_OUT',
		final: false,
		currency: null,
		amount: '0.10',
		fee: '100',
		flags: ['1.10'],
		has_voucher: true,
		reason: null,
	});
});

it.each([
	['1.0E7', '10000000'],
	['1.23456789E8', '123456789'],
	['1.2345678912E8', '123456789.12'],
	['1.0E-2', '0.01'],
	['12.5E0', '12.5'],
	['1E3', '1000'],
	['-2.50E1', '-25'],
	['0.0E0', '0'],
])('an amount that Directa24 writes as %s is %s, and no difference to the same one in the books', (written, plain) => {
	const listed = listedCashout(parseJsonObject(`{"idCashout":1,"externalId":"a","amount":${written},"currency":"COP","creditedAmount":${written}}`) ?? {});
	expect([listed.amount, listed.credited_amount]).toEqual([plain, plain]);
	expect(compareBooks([{ externalId: 'a', amount: plain, currency: 'COP', status: '' }], [listed]).different).toEqual([]);
});
