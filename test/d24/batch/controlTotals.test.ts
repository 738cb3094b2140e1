import fc from 'fast-check';

import { differencesFrom, readControlTotals, type ControlTotals } from '../../../d24/batch/controlTotals';
import { grouped, Total } from '../../../d24/batch/total';

const cents = fc.bigInt({ min: 0n, max: 10n ** 15n });
const textOf = (value: bigint) => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`;
const rows = fc.array(fc.record({ cents, currency: fc.constantFrom('MXN', 'BRL', 'COP', 'USD') }), { maxLength: 60 });
const expected = (sheet: ReadonlyArray<{ cents: bigint; currency: string }>) => {
	const sums = new Map<string, bigint>();
	for (const { cents: each, currency } of sheet) sums.set(currency, (sums.get(currency) ?? 0n) + each);
	return sums;
};

it('a sum is exact, whatever the number of decimals', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(cents, fc.integer({ min: 0, max: 4 }))), (parts) => {
			const total = new Total();
			let exact = 0n;
			for (const [value, places] of parts) {
				const digits = String(value).padStart(places + 1, '0');
				total.add(places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`);
				exact += value * 10n ** BigInt(4 - places);
			}
			const [whole = '', decimals = ''] = total.toString().split('.');
			expect(BigInt(whole + decimals.padEnd(4, '0'))).toBe(exact);
			expect(total.count).toBe(parts.length);
		}),
	);
});

it('a batch is as expected exactly when count and every sum are', () => {
	fc.assert(
		fc.property(rows, (sheet) => {
			const counted = sheet.map(({ cents: each, currency }) => ({ amount: textOf(each), currency }));
			const sums = [...expected(sheet)].map(([currency, sum]) => `${currency} ${textOf(sum)}`);
			const totals = readControlTotals(String(sheet.length), sums.join(', ')) as ControlTotals;
			expect(differencesFrom(totals, counted)).toEqual([]);
		}),
	);
});

it('one cent, one row or one currency more is told', () => {
	fc.assert(
		fc.property(rows.filter((sheet) => sheet.length > 0), fc.nat(), fc.constantFrom('cent', 'row', 'currency'), (sheet, place, change) => {
			const sums = [...expected(sheet)].map(([currency, sum]) => `${currency} ${textOf(sum)}`);
			const totals = readControlTotals(String(sheet.length), sums.join('\n')) as ControlTotals;
			const changed = sheet.map((row) => ({ ...row }));
			const one = changed[place % changed.length] as { cents: bigint; currency: string };
			if (change === 'cent') one.cents += 1n;
			if (change === 'row') changed.push({ ...one });
			if (change === 'currency') Object.assign(one, { currency: 'PEN', cents: one.cents + 1n });
			expect(differencesFrom(totals, changed.map(({ cents: each, currency }) => ({ amount: textOf(each), currency })))).not.toEqual([]);
		}),
	);
});

it.each([
	['MXN 145300.00, BRL 9800', [['MXN', '145300.00'], ['BRL', '9800']]],
	['mxn 145,300.00; 9.800,50 BRL', [['MXN', '145300.00'], ['BRL', '9800.50']]],
	['MXN: 145 300.00\nBRL=9800', [['MXN', '145300.00'], ['BRL', '9800']]],
	['MXN 145,300.00, BRL 9,800.00, USD 5', [['MXN', '145300.00'], ['BRL', '9800.00'], ['USD', '5']]],
])('reads %j', (text, sums) => {
	expect(readControlTotals('', text)).toEqual({ sums: new Map(sums as Array<[string, string]>) });
});

it.each([
	['MXN 145.300', 'can be read in two ways'],
	['MXN 145,300', 'can be read in two ways'],
	['145300', 'is not a currency and an amount'],
	['MXN', 'is not a currency and an amount'],
	['MXN 5 BRL', 'is not a currency and an amount'],
	['MXN 5, MXN 6', 'names MXN twice'],
	['MXN -5', 'is not a currency and an amount'],
	['MXN 1e5', 'is not a currency and an amount'],
	['undefined', 'is not a currency and an amount'],
])('says why it cannot read %j', (text, problem) => {
	expect(readControlTotals('', text)).toEqual({ problem: expect.stringContaining(problem) });
});

it('does not look into a text that is far too long', () => {
	expect(readControlTotals('', '1'.repeat(100_000))).toEqual({ problem: expect.stringContaining('has 100000 characters') });
});

it.each(['-1', '1.5', 'sixty', '1e3', 'undefined', '9'.repeat(100)])('says that %j is no count', (count) => {
	expect(readControlTotals(count, '')).toEqual({ problem: expect.stringContaining('Expected Count must be a whole number') });
});

it('names what is expected and what there is', () => {
	const totals = readControlTotals('3', 'MXN 145300.00, BRL 9800') as ControlTotals;
	expect(differencesFrom(totals, [{ amount: '100000', currency: 'MXN' }, { amount: '0.5', currency: 'USD' }])).toEqual([
		'Expected Count is 3, and there are 2 payouts',
		'Expected Totals for MXN is 145,300.00, and the payouts come to 100,000.00 (1)',
		'Expected Totals for BRL is 9,800, and the payouts come to 0.00 (0)',
		'Expected Totals has none for USD, and the payouts come to 0.50 (1)',
	]);
});

it.each([
	['0', '0'],
	['999', '999'],
	['1000', '1,000'],
	['145300.00', '145,300.00'],
	['1234567.5', '1,234,567.5'],
])('%s is shown as %s', (amount, shown) => expect(grouped(amount)).toBe(shown));
