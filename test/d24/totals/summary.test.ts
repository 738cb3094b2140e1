import type { CashoutInput } from '../../../d24/cashout/cashout';
import type { Issue } from '../../../d24/issue';
import { asWritten } from '../../../d24/language/say';
import { summaryOf, type Summary } from '../../../d24/totals/summary';
import { summaryText } from '../../../d24/totals/summaryText';
import { tidiedLine } from '../../../d24/totals/tidied';

const issue = (change: Partial<Issue>): Issue => ({ field: 'amount', rule: 'format', message: asWritten('The amount is odd'), fix: asWritten('Correct it'), blocking: true, ...change });
const changed = (field: string) => issue({ field, rule: 'changed', blocking: false });
const warned = issue({ rule: 'number', blocking: false });

const row = (change: Partial<CashoutInput>, ...issues: Issue[]) => ({ cashout: { external_id: 'F-1', country: 'MX', currency: 'MXN', amount: '10', ...change }, issues });
const rowsOf = (count: number, change: (index: number) => Partial<CashoutInput>, ...issues: Issue[]) => Array.from({ length: count }, (_, index) => row({ external_id: `F-${index + 1}`, ...change(index + 1) }, ...issues));

describe('the summary', () => {
	it('of nothing has nothing', () => {
		expect(summaryOf([], null)).toEqual({ rows: 0, valid: 0, invalid: 0, tidied: 0, totals: {}, by_method: [], largest: [], repeated: [], invalid_rows: [], invalid_totals: {}, differences: null });
	});

	it('has every row that is not empty once, under its currency, country and method or among those to correct', () => {
		const sheet = [
			row({ amount: '100.10', beneficiary_name: 'Elena', beneficiary_lastname: 'Gómez' }, changed('document_id'), warned),
			undefined,
			row({ external_id: 'F-2', amount: '0.20', bank_account: '4111111111111111', bank_code: '21' }),
			row({ external_id: 'F-3', country: 'BR', amount: '7', currency: 'USD', bank_code: '10000', beneficiary_name: 'João' }, warned),
			row({ external_id: 'F-4', amount: '5.000', country: 'XX', currency: undefined }),
			row({ external_id: 'F-5', amount: 'ten', currency: 'COP' }),
			row({ external_id: 'F-6', amount: '1000' }, issue({ column: 'Importe' }), changed('phone')),
			row({ external_id: '', amount: '?', currency: undefined }, issue({}), warned),
		];
		expect(summaryOf(sheet, [])).toEqual({
			rows: 7,
			valid: 5,
			invalid: 2,
			tidied: 2,
			totals: { MXN: '100.30', USD: '7.00', '': '5.00' },
			by_method: [
				{ currency: 'MXN', country: 'MX', payout_method: 'bank', count: 1, total: '100.10' },
				{ currency: 'MXN', country: 'MX', payout_method: 'debitCard', count: 1, total: '0.20' },
				{ currency: 'USD', country: 'BR', payout_method: 'pixPhone', count: 1, total: '7.00' },
				{ currency: '', country: 'XX', payout_method: null, count: 1, total: '5.00' },
				{ currency: 'COP', country: 'MX', payout_method: 'bank', count: 1, total: '0.00' },
			],
			largest: [
				{ external_id: 'F-1', amount: '100.10', currency: 'MXN', beneficiary: 'Elena Gómez' },
				{ external_id: 'F-3', amount: '7', currency: 'USD', beneficiary: 'João' },
				{ external_id: 'F-4', amount: '5.000', currency: '', beneficiary: '' },
			],
			repeated: [],
			invalid_rows: [
				{ item: 7, external_id: 'F-6', amount: '1000', currency: 'MXN', to_fix: 'Importe: The amount is odd. Correct it' },
				{ item: 8, external_id: '', amount: '?', currency: '', to_fix: 'The amount is odd. Correct it\nThe amount is odd. Correct it' },
			],
			invalid_totals: { MXN: '1000.00' },
			differences: [],
		});
	});

	it.each([
		['the first of equal ones', ['5', '5.00', '1'], 'F-1'],
		['a later one', ['5', '6', '5.5'], 'F-2'],
		['by amount and not by text', ['9', '10', '9.5'], 'F-2'],
		['a number', ['much', '1', 'more'], 'F-2'],
	])('the largest amount is %s', (_, amounts, id) => {
		const { largest } = summaryOf(amounts.map((amount, index) => row({ external_id: `F-${index + 1}`, amount })), null);
		expect(largest.map(({ external_id }) => external_id)).toEqual([id]);
	});

	const account = (...accounts: Array<Partial<CashoutInput>>) => summaryOf(accounts.map((each, index) => row({ external_id: `F-${index + 1}`, ...each })), null).repeated;

	it.each<[string, Array<Partial<CashoutInput>>, Summary['repeated']]>([
		['of the same account in several spellings', [{ bank_account: '12345-6789' }, { bank_account: '123456789' }, { bank_account: '1234 5678 9' }], [{ field: 'bank_account', value: '••••6789', count: 3, external_ids: ['F-1', 'F-2', 'F-3'] }]],
		['of letters in both cases', [{ bank_account: 'tr33000612345' }, { bank_account: 'TR33000612345' }], [{ field: 'bank_account', value: '••••2345', count: 2, external_ids: ['F-1', 'F-2'] }]],
		['of an account at the same bank', [{ bank_account: '123456789', bank_code: '001' }, { bank_account: '123456789', bank_code: '1' }], [{ field: 'bank_account', value: '••••6789', count: 2, external_ids: ['F-1', 'F-2'] }]],
		['of an account without a bank', [{ bank_account: '123456789', bank_code: '' }, { bank_account: '123456789' }], [{ field: 'bank_account', value: '••••6789', count: 2, external_ids: ['F-1', 'F-2'] }]],
		['of an email as account', [{ bank_account: 'ana@example.com' }, { bank_account: 'Ana@example.com' }], [{ field: 'bank_account', value: '••••@example.com', count: 2, external_ids: ['F-1', 'F-2'] }]],
		['of a document', [{ document_id: '017.160.013-40' }, { document_id: '2' }, { document_id: '01716001340' }], [{ field: 'document_id', value: '••••3-40', count: 2, external_ids: ['F-1', 'F-3'] }]],
		['of accounts first and then of documents', [{ document_id: '0171600', bank_account: '1' }, { document_id: '0171600', bank_account: '1' }], [{ field: 'bank_account', value: '••••', count: 2, external_ids: ['F-1', 'F-2'] }, { field: 'document_id', value: '••••', count: 2, external_ids: ['F-1', 'F-2'] }]],
		['not of an account at another bank', [{ bank_account: '123456789', bank_code: '001' }, { bank_account: '123456789', bank_code: '2' }], []],
		['not of an account or document in another country', [{ bank_account: '123456789', document_id: '1' }, { bank_account: '123456789', document_id: '1', country: 'BR' }], []],
		['not of other accounts', [{ bank_account: 'a@b.c' }, { bank_account: 'ab.c' }, { bank_account: 'ñ' }, { bank_account: 'Á' }], []],
		['not where there is none', [{}, {}, { bank_account: '', document_id: '' }, { bank_account: '-', document_id: '--' }, { bank_account: '-', document_id: '--' }], []],
	])('tells a repetition %s', (_, rows, repeated) => expect(account(...rows)).toEqual(repeated));

	it('lists a hundred of each, and counts all', () => {
		const same = summaryOf(rowsOf(101, () => ({ bank_account: '123456789' }), issue({})), null);
		expect([same.invalid, same.invalid_rows.length, same.invalid_rows.at(-1)?.external_id]).toEqual([101, 100, 'F-100']);
		expect(same.repeated.map(({ count, external_ids: ids }) => [count, ids.length, ids.at(-1)])).toEqual([[101, 100, 'F-100']]);
		const pairs = summaryOf(rowsOf(202, (index) => ({ document_id: String(Math.ceil(index / 2)) })), null);
		expect([pairs.repeated.length, pairs.repeated.at(-1)?.external_ids]).toEqual([100, ['F-199', 'F-200']]);
	});
});

describe('the summary as text', () => {
	const text = (rows: Parameters<typeof summaryOf>[0], differences: Summary['differences'] = null) => summaryText(summaryOf(rows, differences)).split('\n');

	it.each([
		['nothing', [], ['0 of 0 rows can be paid']],
		['one row', [row({})], ['1 of 1 row can be paid: MXN 10.00', '- Mexico, Bank Account (CLABE): 1 payout, MXN 10.00']],
		['one row to correct', [row({}, issue({}))], ['0 of 1 row can be paid', '1 row needs a correction (MXN 10.00):', '- F-1 (item 1): The amount is odd. Correct it']],
		['rows to correct', [row({ external_id: '', amount: '' }, issue({}), issue({ fix: asWritten('Or not') })), undefined, row({ amount: 'x' }, issue({}))], ['0 of 2 rows can be paid', '2 rows need a correction:', '- Item 1: The amount is odd. Correct it The amount is odd. Or not', '- F-1 (item 3): The amount is odd. Correct it']],
		['a country that is not known', [row({ country: 'XX', currency: undefined })], ['1 of 1 row can be paid: no currency 10.00', '- XX: 1 payout, no currency 10.00']],
		['the largest of somebody', [row({ beneficiary_name: 'Ana' }), row({ amount: '1' })], ['2 of 2 rows can be paid: MXN 11.00', '- Mexico, Bank Account (CLABE): 2 payouts, MXN 11.00', 'Largest: MXN 10 to Ana (F-1)']],
		['the largest of nobody, of two methods', [row({}), row({ bank_account: '4111111111111111', amount: '1000', external_id: 'F-2' })], ['2 of 2 rows can be paid: MXN 1,010.00', '- Mexico, Bank Account (CLABE): 1 payout, MXN 10.00', '- Mexico, Debit Card: 1 payout, MXN 1,000.00', 'Largest: MXN 1,000 (F-2)']],
		['the same account and document', rowsOf(2, () => ({ bank_account: '123456789', document_id: '987654321', amount: '1' })), ['2 of 2 rows can be paid: MXN 2.00', '- Mexico, Bank Account (CLABE): 2 payouts, MXN 2.00', 'Largest: MXN 1 (F-1)', 'Same account 2 times: ••••6789 (F-1, F-2)', 'Same document 2 times: ••••4321 (F-1, F-2)']],
		['one tidied row', [row({}, changed('phone'))], ['1 of 1 row can be paid: MXN 10.00', '- Mexico, Bank Account (CLABE): 1 payout, MXN 10.00', '1 row tidied: separators removed, or words replaced by codes']],
		['tidied rows', [row({}, changed('phone')), row({ currency: 'USD' }, changed('phone'))], ['2 of 2 rows can be paid: MXN 10.00, USD 10.00', '- Mexico, Bank Account (CLABE): 1 payout, MXN 10.00', '- Mexico, Bank Account (CLABE): 1 payout, USD 10.00', '2 rows tidied: separators removed, or words replaced by codes']],
	])('of %s', (_, rows, lines) => expect(text(rows)).toEqual(lines));

	it('begins with whether the sheet is as expected', () => {
		const difference = { of: 'count', expected: '2', found: '1', difference: '-1', text: asWritten('Count: 1 too few') };
		expect(text([], [])).toEqual(['Count and totals are as expected', '0 of 0 rows can be paid']);
		expect(text([], [difference, { ...difference, text: asWritten('BRL missing') }])).toEqual(['The sheet is not as expected:', '- Count: 1 too few', '- BRL missing', '0 of 0 rows can be paid']);
	});

	it.each([
		[10, 'Same account 10 times: ••••6789 (F-1, F-2, F-3, F-4, F-5, F-6, F-7, F-8, F-9, F-10)'],
		[11, 'Same account 11 times: ••••6789 (F-1, F-2, F-3, F-4, F-5, F-6, F-7, F-8, F-9, F-10 …)'],
	])('of the same account in %d rows names ten', (count, line) => expect(text(rowsOf(count, () => ({ bank_account: '123456789' })))).toContain(line));

	it.each([
		[20, ['20 rows need a correction:', '- F-1 (item 1): The amount is odd. Correct it', '- F-20 (item 20): The amount is odd. Correct it']],
		[21, ['21 rows need a correction:', '- F-1 (item 1): The amount is odd. Correct it', '- F-20 (item 20): The amount is odd. Correct it', '- … and 1 more']],
		[150, ['150 rows need a correction:', '- F-1 (item 1): The amount is odd. Correct it', '- F-20 (item 20): The amount is odd. Correct it', '- … and 130 more']],
	])('of %d rows to correct has twenty', (count, lines) => {
		const all = text(rowsOf(count, () => ({ amount: '' }), issue({})));
		expect([all[1], all[2], ...all.slice(21)]).toEqual(lines);
	});

	it('of many groups and repetitions has twenty each', () => {
		const all = text(rowsOf(44, (index) => ({ country: `X${index % 22}`, document_id: `${index % 22}` })));
		expect([all[1], all[20], all[21]]).toEqual(['- X1: 2 payouts, MXN 20.00', '- X20: 2 payouts, MXN 20.00', '- … and 2 more']);
		expect(all.slice(22, 24)).toEqual(['Largest: MXN 10 (F-1)', 'Same document 2 times: •••• (F-1, F-23)']);
		expect(all.slice(42)).toEqual(['Same document 2 times: •••• (F-20, F-42)', '- … and 2 more']);
	});
});

describe('what was tidied, as one line', () => {
	it.each([
		['nothing of rows without a change', [[], [warned], [issue({})]], ''],
		['one row', [[changed('document_id'), warned], []], '1 row tidied, with separators removed or words replaced by codes: Document Number (1). Validate tells each change'],
		['each field once a row', [[changed('document_id'), changed('document_id'), changed('phone')], [changed('phone')], []], '2 rows tidied, with separators removed or words replaced by codes: Document Number (1), Phone (2). Validate tells each change'],
		['a field without a label, and one that is none', [[changed('country'), changed('row')]], '1 row tidied, with separators removed or words replaced by codes: country (1), row (1). Validate tells each change'],
	])('%s', (_, rows, line) => expect(tidiedLine(rows)).toBe(line));
});
