import fc from 'fast-check';

import type { CashoutInput } from '../../../d24/cashout/cashout';
import { asWritten } from '../../../d24/language/say';
import { differences } from '../../../d24/totals/control';
import { readExpectedTotals, type Expected } from '../../../d24/totals/expected';
import { grouped } from '../../../d24/totals/sum';
import { summaryOf } from '../../../d24/totals/summary';
import { summaryText } from '../../../d24/totals/summaryText';
import { tidiedLine } from '../../../d24/totals/tidied';
import { totalsOf } from '../../../d24/totals/totals';

const CURRENCIES = ['MXN', 'BRL', 'COP', 'USD', ''];
/** An amount as an exact fraction, and the text that a sheet may have for it. */
const amount = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.integer({ min: 0, max: 20 })).map(([units, scale]) => {
	const digits = String(units).padStart(scale + 1, '0');
	return { units, scale, text: scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}` };
});
const sheet = fc.array(fc.record({ amount, currency: fc.constantFrom(...CURRENCIES) }), { maxLength: 40 });
type Rows = Array<{ amount: { units: bigint; scale: number; text: string }; currency: string }>;

/** The sum of a currency in 10^-20, by another way than the code has. */
const exact = (rows: Rows, currency: string) => rows.filter((row) => row.currency === currency).reduce((sum, row) => sum + row.amount.units * 10n ** BigInt(20 - row.amount.scale), 0n);
const unitsOf = (text: string) => BigInt(text.replace('.', '') + '0'.repeat(20 - (text.split('.')[1] ?? '').length));
const found = (rows: Rows) => totalsOf(rows.map(({ amount: { text }, currency }) => ({ amount: text, currency })));

it('totals are exact to the last decimal, whatever the order', () => {
	fc.assert(
		fc.property(sheet, (rows) => {
			const totals = found(rows);
			expect(totals.count).toBe(rows.length);
			for (const currency of new Set(rows.map((row) => row.currency))) expect(unitsOf(String(totals.sumOf(currency)))).toBe(exact(rows, currency));
			expect(found([...rows].reverse()).byCurrency()).toEqual(expect.objectContaining(totals.byCurrency()));
		}),
	);
});

it('a sheet is as expected where it is so to the last decimal, and nowhere else', () => {
	fc.assert(
		fc.property(sheet, fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.nat(), fc.boolean(), (rows, error, which, more) => {
			const named = rows.filter(({ currency }) => currency !== '');
			fc.pre(named.length > 0);
			const totals = found(named);
			const expected = new Map(Object.entries(totals.byCurrency()));
			expect(differences({ count: named.length, totals: expected }, totals)).toEqual([]);
			const [currency, right] = [...expected][which % expected.size]!;
			const wrong = unitsOf(right) + (more ? error : -error);
			if (wrong < 0n) return;
			const digits = String(wrong).padStart(21, '0');
			const different = differences({ totals: new Map([...expected, [currency, `${digits.slice(0, -20)}.${digits.slice(-20)}`]]) }, totals);
			expect(different).toHaveLength(1);
			expect(different[0]).toMatchObject({ of: currency });
			expect(unitsOf(different[0]!.difference.replace('-', ''))).toBe(error);
			expect(different[0]!.difference.startsWith('-')).toBe(more);
		}),
	);
});

it('what a person writes of a sheet is read as it is', () => {
	const separator = fc.constantFrom(', ', ',', '; ', ';', '\n', ' ,\n');
	fc.assert(
		fc.property(sheet, separator, fc.boolean(), fc.boolean(), (rows, between, behind, small) => {
			const totals = found(rows.filter(({ currency }) => currency !== '')).byCurrency();
			fc.pre(Object.keys(totals).length > 0 && Object.values(totals).every((total) => total.length < 50 && !/^\d{1,3}\.\d{3}$/.test(total)));
			const text = Object.entries(totals).map(([currency, total]) => (behind ? `${grouped(total)} ${currency}` : `${small ? currency.toLowerCase() : currency} ${total.length > 6 ? grouped(total) : total}`)).join(between);
			const read = readExpectedTotals(text) as Map<string, string>;
			expect([text, [...read].map(([currency, total]) => [currency, unitsOf(total)])]).toEqual([text, Object.entries(totals).map(([currency, total]) => [currency, unitsOf(total)])]);
		}),
	);
});

it.each([
	['MXN 145300.00, BRL 9800', { MXN: '145300.00', BRL: '9800' }],
	['MXN 145,300.00, BRL 9.800,00', { MXN: '145300.00', BRL: '9800.00' }],
	['mxn: $ 145,300.50\nbrl = R$ 1', { MXN: '145300.50', BRL: '1' }],
	['145300.00 MXN, 9800 BRL;', { MXN: '145300.00', BRL: '9800' }],
	['CLP 1.234.567', { CLP: '1234567' }],
])('%j', (text, totals) => {
	expect(Object.fromEntries(readExpectedTotals(text) as Map<string, string>)).toEqual(totals);
});

it('every text is totals or refused, in a time that its length bounds', () => {
	fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => expect(readExpectedTotals(text)).toBeDefined()));
	for (const text of ['MXN ' + ','.repeat(5000), 'M'.repeat(5000), ' '.repeat(5000), 'MXN 1, '.repeat(700)]) expect(readExpectedTotals(text)).toBeDefined();
});

it('differences are named, each with its numbers', () => {
	const totals = totalsOf([{ amount: '100.10', currency: 'MXN' }, { amount: '0.20', currency: 'MXN' }, { amount: '5', currency: 'COP' }, { amount: '1.234,5', currency: 'MXN' }, { amount: '7', currency: '' }]);
	const expected: Expected = { count: 6, totals: new Map([['MXN', '100.20'], ['BRL', '9800'], ['PEN', '0']]) };
	expect(differences(expected, totals).map(({ text }) => text)).toEqual([
		'Count: 6 expected, 5 found: 1 too few',
		'MXN 100.20 expected, 100.30 found: 0.10 too much',
		'BRL 9,800 expected, no BRL found',
		'COP 5.00 found, no COP expected',
		'7.00 without a currency found',
		'1 amount is no plain number and in no total',
	]);
	expect(differences({ count: 5 }, totals)).toEqual([]);
});

describe('the summary', () => {
	const row = (change: Partial<CashoutInput>): CashoutInput => ({ external_id: 'a', country: 'MX', currency: 'MXN', amount: '10', document_id: 'GOPE850101HDFXYZ09', beneficiary_name: 'Elena', beneficiary_lastname: 'Gómez', bank_account: '021790064060296642', ...change });
	const wrong = { field: 'amount', column: 'Importe', rule: 'format', message: asWritten('The amount is odd'), fix: asWritten('Correct it'), blocking: true };
	const tidied = { field: 'document_id', rule: 'changed', message: asWritten('m'), fix: asWritten('f'), blocking: false };
	const rows = [
		{ cashout: row({ external_id: 'F-1', amount: '100.10' }), issues: [tidied] },
		{ cashout: row({ external_id: 'F-2', amount: '0.20', document_id: 'other-1234' }), issues: [] },
		{ cashout: row({ external_id: 'F-3', amount: '7', currency: 'BRL', country: 'BR', bank_account: '1234567-8', document_id: '01716001340' }), issues: [] },
		{ cashout: row({ external_id: 'F-4', amount: '1000', bank_account: '5', document_id: '6', beneficiary_name: '<img src=x>' }), issues: [wrong, tidied] },
	];
	const summary = summaryOf(rows, null);

	it('has counts and exact totals by currency, country and method, of the rows that can be paid', () => {
		expect(summary).toMatchObject({ rows: 4, valid: 3, invalid: 1, tidied: 2, totals: { MXN: '100.30', BRL: '7.00' }, invalid_totals: { MXN: '1000.00' } });
		expect(summary.by_method).toEqual([
			{ currency: 'MXN', country: 'MX', payout_method: 'bank', count: 2, total: '100.30' },
			{ currency: 'BRL', country: 'BR', payout_method: 'bank', count: 1, total: '7.00' },
		]);
		expect(summary.largest.map(({ external_id: id, amount: most }) => [id, most])).toEqual([['F-1', '100.10'], ['F-3', '7']]);
	});

	it('tells accounts and documents that several rows have, masked but for their end', () => {
		expect(summary.repeated).toEqual([{ field: 'bank_account', value: '••••6642', count: 2, external_ids: ['F-1', 'F-2'] }]);
		expect(JSON.stringify(summary)).not.toContain('021790064060296642');
	});

	it('reads well as text, in which no element of HTML begins', () => {
		expect(summaryText(summary).split('\n')).toEqual([
			'3 of 4 rows can be paid: MXN 100.30, BRL 7.00',
			'- Mexico, Bank Account (CLABE): 2 payouts, MXN 100.30',
			'- Brazil, Bank Account: 1 payout, BRL 7.00',
			'Largest: MXN 100.10 to Elena Gómez (F-1)',
			'Same account 2 times: ••••6642 (F-1, F-2)',
			'2 rows tidied: separators removed, or words replaced by codes',
			'1 row needs a correction (MXN 1,000.00):',
			'- F-4 (item 4): Importe: The amount is odd. Correct it',
		]);
		const hostile = summaryText(summaryOf([{ cashout: row({ external_id: 'b' }), issues: [] }, { cashout: row({ amount: '11', beneficiary_name: '<img src=x>' }), issues: [] }], []));
		expect(hostile).toMatch(/^Largest: MXN 11 to .*img src=x/m);
		expect(hostile).not.toMatch(/<[a-z/!]/i);
		expect(summaryText(summaryOf(rows, differences({ count: 3 }, totalsOf(rows.map(({ cashout }) => cashout)))))).toMatch(/^The sheet is not as expected:\n- Count: 3 expected, 4 found: 1 too many\n3 of 4/);
	});

	it('tells each row once, whatever the sheet', () => {
		const anyRow = fc.record({ cashout: fc.record({ external_id: fc.string({ maxLength: 5 }), country: fc.constantFrom('MX', 'BR', 'XX', ''), currency: fc.constantFrom(...CURRENCIES), amount: fc.oneof(amount.map(({ text }) => text), fc.string({ maxLength: 5 })), bank_account: fc.constantFrom('', '123456789', '1234-56789'), bank_code: fc.constantFrom('', '1', '01'), document_id: fc.string({ maxLength: 3 }) }), issues: fc.subarray([wrong, tidied]) });
		fc.assert(
			fc.property(fc.array(anyRow, { maxLength: 30 }), (any) => {
				const told = summaryOf(any, null);
				expect(told.valid + told.invalid).toBe(any.length);
				expect(told.by_method.reduce((count, group) => count + group.count, 0)).toBe(told.valid);
				expect(told.invalid_rows).toHaveLength(told.invalid);
				for (const currency of Object.keys(told.totals)) {
					const parts = told.by_method.filter((group) => group.currency === currency).map(({ total }) => unitsOf(total));
					expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(unitsOf(told.totals[currency]!));
				}
				expect(summaryText(told)).not.toMatch(/<[a-z/!?]/i);
			}),
		);
	});

	it('what was tidied is one line', () => {
		expect(tidiedLine(rows.map(({ issues }) => issues))).toBe('2 rows tidied, with separators removed or words replaced by codes: Document Number (2). Validate tells each change');
		expect(tidiedLine([[wrong], []])).toBe('');
	});
});
