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
		fee: '1e2',
		flags: ['1.10'],
		has_voucher: true,
		reason: null,
	});
});
