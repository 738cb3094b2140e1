import { compareBooks, type OwnPayout } from '../../../d24/reconciliation/compare';
import { balanceKey, isBalanceRow, isCashoutRow, listedCashout, readPage } from '../../../d24/reconciliation/rows';
import type { JsonObject } from '../../../d24/json';

const theirs = (externalId: string | null, change: JsonObject = {}) => listedCashout({ idCashout: 7, externalId, status: 'COMPLETED', amount: '10.50', currency: 'BRL', ...change });
const own = (externalId: string, change: Partial<OwnPayout> = {}): OwnPayout => ({ externalId, ...change });

describe('two books', () => {
	it('fall apart into what matches, what differs, and what only one of them has', () => {
		const list = [theirs('a'), theirs('b'), theirs('c'), theirs(null), theirs('a', { idCashout: 8 })];
		const { matching, different, onlyHere, onlyTheirs } = compareBooks([own('b', { amount: '10.5' }), own('x'), own('a', { amount: '7' })], list);
		expect(matching).toEqual([{ index: 0, theirs: list[1], remarks: [] }]);
		expect(different).toEqual([{ index: 2, theirs: list[0], remarks: [], differences: [{ field: 'amount', here: '7', directa24: '10.50' }] }]);
		expect(onlyHere).toEqual([1]);
		expect(onlyTheirs).toEqual([list[3], list[4], list[2]]);
	});

	it('a row that repeats an ID is different, since it was paid once, and the third one too', () => {
		const { matching, different } = compareBooks([own('a'), own('a'), own('a')], [theirs('a')]);
		expect(matching.map(({ index }) => index)).toEqual([0]);
		expect(different.map(({ index, differences, remarks }) => [index, differences, remarks])).toEqual([
			[1, [{ field: 'external_id', here: 'row 2 with this ID', directa24: 'one payout' }], []],
			[2, [{ field: 'external_id', here: 'row 3 with this ID', directa24: 'one payout' }], []],
		]);
	});

	it('a cashout without an external ID belongs to no row, not even to one without an ID', () => {
		expect(compareBooks([own('')], [theirs(null)])).toMatchObject({ onlyHere: [0], onlyTheirs: [{ external_id: null }] });
	});
});

describe('an amount that was credited in the currency of the country', () => {
	const inUsd = (change: JsonObject = {}) => theirs('a', { amount: '2.00', currency: 'USD', creditedAmount: '10.50', creditedCurrency: 'BRL', ...change });
	const compared = (row: Partial<OwnPayout>, change: JsonObject = {}) => {
		const { matching, different } = compareBooks([own('a', row)], [inUsd(change)]);
		return [matching.length, (matching[0] ?? different[0])?.remarks.length];
	};

	it('is what a row is compared with that names its currency, or has exactly this amount', () => {
		expect([compared({ amount: '10.50', currency: 'BRL' }), compared({ amount: '10.50' }), compared({ amount: '10.5', currency: ' brl ' })]).toEqual([[1, 1], [1, 1], [1, 1]]);
	});

	it('is not, where the row is in the currency of the payout, or has its amount', () => {
		expect([compared({ amount: '2', currency: 'USD' }), compared({ amount: '2' }), compared({ amount: '3' })]).toEqual([[1, 0], [1, 0], [0, 0]]);
		expect(compared({ amount: '10.50' }, { amount: '10.50' })).toEqual([1, 0]);
	});

	it.each([{ creditedAmount: null }, { creditedCurrency: null }, { creditedCurrency: 'USD' }])('counts only where amount and another currency are told, not with %j', (change) => {
		expect(compared({ amount: '10.50', currency: 'BRL' }, change)[0]).toBe(0);
	});

	it('says what it was compared with', () => {
		expect(compareBooks([own('a', { amount: '10.50' })], [inUsd()]).matching[0]?.remarks).toEqual(['Compared with what the beneficiary was credited, 10.50 BRL; the payout was created with 2.00 USD']);
	});
});

it.each([
	['00000001234.5600000001', true],
	['0.100000000000', true],
	['1.500', false],
	['10 or 20', false],
	['12345678901234.5600000001', false],
])('the noise of floating point in %s is taken away: %s', (amount, isSame) => {
	const plain = amount.replace(/^0+(?=\d)/, '').replace(/(\.\d\d?)0{4,}\d*$/, '$1');
	expect(compareBooks([own('a', { amount })], [theirs('a', { amount: plain === amount ? '1' : plain })]).matching.length === 1).toBe(isSame);
});

describe('a page', () => {
	it('is a list of rows that are all of the kind asked for', () => {
		expect(readPage({ data: [{ idCashout: 1 }], rows: 1, maxRows: '9' }, isCashoutRow)).toEqual({ rows: [{ idCashout: 1 }], told: [1, 9] });
		expect(readPage({ list: [{ date: 'x' }] }, isBalanceRow)).toEqual({ rows: [{ date: 'x' }], told: [undefined, undefined] });
		for (const data of [[{ idCashout: 1 }, { date: 'x' }], [{ idCashout: 1 }, 5], [{ idCashout: '' }], 'x', undefined]) expect(readPage({ data }, isCashoutRow)).toBeUndefined();
		for (const data of [[{ date: 'x' }, { idCashout: 1 }], [{ date: '' }]]) expect(readPage({ data }, isBalanceRow)).toBeUndefined();
	});

	it('has rows of a report that differ in merchant, date or currency', () => {
		const row = { idMerchant: 5, date: '2026-01-01', currency: 'USD', balance: 1 };
		const keys = [row, { ...row, idMerchant: 6 }, { ...row, date: '2026-01-02' }, { ...row, currency: 'BRL' }, { ...row, currency: undefined }].map((each) => balanceKey(each as JsonObject));
		expect(new Set(keys).size).toBe(5);
		expect(balanceKey({ ...row, balance: 2 })).toBe(keys[0]);
	});
});

describe('a listed cashout', () => {
	it('says of each status whether it is final, and keeps a word that nobody knows', () => {
		expect(['COMPLETED', 'PENDING', 'Strange', null, undefined].map((status) => [theirs('a', { status }).status, theirs('a', { status }).final])).toEqual([['COMPLETED', true], ['PENDING', false], [expect.any(String), false], [null, false], [null, false]]);
	});

	it('has all members in snake case and as text, however deep, and what is empty as it is', () => {
		expect(listedCashout({ idCashout: 1, idMerchant: 5, existVoucher: true, creationDate: '', bankDetails: { accountNumber: 7, codes: [1, 'x'] }, lastNote: null })).toMatchObject({
			merchant_id: '5', has_voucher: true, creation_date: '', bank_details: { account_number: '7', codes: ['1', 'x'] }, last_note: null,
		});
	});
});

describe('what is written in another way', () => {
	const same = (amount: string, other: string) => compareBooks([own('a', { amount })], [theirs('a', { amount: other })]).matching.length === 1;

	it.each([['10', '10.'], ['10.0', '10'], ['100', '100.00'], ['0010', '10'], ['1005', '1005.0'], ['ten', 'ten']])('%s and %s are the same amount', (amount, other) => expect(same(amount, other)).toBe(true));
	it.each([['10', '100'], ['10', '1'], ['1005', '15'], ['10.05', '10.5'], ['x10', '10'], ['10x', '10'], ['1', '10.0x']])('%s and %s are not', (amount, other) => expect(same(amount, other)).toBe(false));

	it('an amount of floating point in the currency that was credited is understood, too', () => {
		const { matching } = compareBooks([own('a', { amount: '1234.5600000001' })], [theirs('a', { amount: '2.00', currency: 'USD', creditedAmount: '1234.56', creditedCurrency: 'BRL' })]);
		expect(matching[0]?.remarks).toHaveLength(2);
	});
});
