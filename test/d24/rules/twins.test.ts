import fc from 'fast-check';

import type { CashoutInput } from '../../../d24/cashout/cashout';
import { twins } from '../../../d24/rules/twins';
import { cpuMsOf } from '../../fixtures/cpuTime';

const row = (change: Partial<CashoutInput> = {}): CashoutInput => ({ external_id: 'a', country: 'MX', currency: 'MXN', amount: '10', document_id: 'GALM850101MDFRPR04', bank_account: '021790064060296642', ...change });

it('the same amount to the same account under another ID is told with the first such row', () => {
	expect([...twins([row(), row({ external_id: 'b', amount: '10.00' }), row({ external_id: 'c', amount: '11' }), row({ external_id: 'd' })])]).toEqual([[1, 0], [3, 0]]);
});

it.each(['country', 'currency', 'amount', 'document_id', 'bank_code', 'bank_account', 'email', 'phone'] as const)('another %s makes another payout of it', (field) => {
	expect(twins([row(), row({ external_id: 'b', [field]: '77' })]).size).toBe(0);
});

it('a repeated ID is told elsewhere, and rows that say too little are not compared', () => {
	expect(twins([row(), row()]).size).toBe(0);
	expect(twins([row({ amount: '' }), row({ external_id: 'b', amount: '' })]).size).toBe(0);
	expect(twins([row({ bank_account: '', document_id: '' }), row({ external_id: 'b', bank_account: '', document_id: '' })]).size).toBe(0);
});

it('an account alone or a document alone is enough, and a field that is empty is like one that is not there', () => {
	for (const field of ['document_id', 'bank_account'] as const) {
		expect([...twins([row({ [field]: '', email: '' }), row({ [field]: undefined, external_id: 'b' })])]).toEqual([[1, 0]]);
	}
});

it('a payee in many rows is compared by all that tells a payout', () => {
	const rows = ['1', '2', '1', '3', '2.0'].map((amount, index) => row({ external_id: String(index), amount }));
	expect([...twins(rows)]).toEqual([[2, 0], [4, 1]]);
	expect([...twins([row(), row({ external_id: 'b', bank_account: '7' }), row({ external_id: 'c', bank_account: '7' })])]).toEqual([[2, 1]]);
});

it('each row is told once, and only with an earlier one', () => {
	const sheet = fc.array(fc.tuple(fc.constantFrom('1', '2', '3'), fc.constantFrom('10', '10.0', '20')), { maxLength: 30 });
	fc.assert(
		fc.property(sheet, (rows) => {
			const cashouts = rows.map(([account, amount], index) => row({ external_id: String(index), bank_account: account, amount }));
			const groups = new Set(rows.map(([account, amount]) => `${account} ${Number(amount)}`));
			const found = twins(cashouts);
			expect(found.size).toBe(rows.length - groups.size);
			for (const [index, earlier] of found) expect(earlier).toBeLessThan(index);
		}),
	);
});

it('each row is compared with all before it, whether it has a document, an account or both', () => {
	const number = fc.constantFrom('', '1', '2');
	fc.assert(
		fc.property(fc.array(fc.tuple(number, number, fc.constantFrom('10', '20')), { maxLength: 12 }), (sheet) => {
			const cashouts = sheet.map(([document_id, bank_account, amount], index) => row({ external_id: String(index), document_id, bank_account, amount }));
			const same = (one: CashoutInput, other: CashoutInput) => (['document_id', 'bank_account', 'amount'] as const).every((field) => one[field] === other[field]);
			const expected = cashouts.flatMap((cashout, index) => {
				const earlier = cashouts.findIndex((other) => same(cashout, other));
				return earlier < index && (cashout.document_id || cashout.bank_account) ? [[index, earlier]] : [];
			});
			expect([...twins(cashouts)]).toEqual(expected);
		}),
	);
});

it.each(['0'.repeat(100_000) + '.1x', '1.' + '0'.repeat(100_000) + '1', '.'.repeat(100_000)])('an amount of 100,000 characters takes no more than a moment', (amount) => {
	expect(cpuMsOf(() => twins([row({ amount }), row({ external_id: 'b', amount })]))).toBeLessThan(500);
});
