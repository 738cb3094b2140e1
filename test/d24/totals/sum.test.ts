import { grouped, isDecimal, Sum } from '../../../d24/totals/sum';
import { money, totalsOf } from '../../../d24/totals/totals';

function sumOf(...amounts: string[]): Sum {
	const sum = new Sum();
	for (const amount of amounts) sum.add(amount);
	return sum;
}

it.each([
	[[], '0.00'],
	[['5'], '5.00'],
	[['5', '0.5'], '5.50'],
	[['0.5', '5'], '5.50'],
	[['0.05', '0.95'], '1.00'],
	[['0.12500'], '0.125'],
	[['0.10000'], '0.10'],
	[['99.995', '0.005'], '100.00'],
	[['1000000000000000000000000000', '0.000000000000000000001'], '1000000000000000000000000000.000000000000000000001'],
])('%j is %s in all', (amounts, total) => expect(String(sumOf(...amounts))).toBe(total));

it.each([
	['5', '5.000', undefined],
	['5.001', '5', '0.001'],
	['5', '5.001', '-0.001'],
	['0.10', '100', '-99.90'],
	['100', '0.1', '99.90'],
])('%s is more than %s by %s', (amount, other, more) => expect(sumOf(amount).moreThan(other)).toBe(more));

it.each([
	['0', '0'],
	['999.50', '999.50'],
	['1000', '1,000'],
	['123456', '123,456'],
	['1234567.1234567', '1,234,567.1234567'],
	['-1', '-1'],
	['-999', '-999'],
	['-1000.5', '-1,000.5'],
])('%s is shown as %s', (amount, shown) => expect(grouped(amount)).toBe(shown));

it.each([
	['0', true],
	['12.50', true],
	['1'.repeat(40), true],
	['1'.repeat(41), false],
	[`1.${'1'.repeat(40)}`, true],
	[`1.${'1'.repeat(41)}`, false],
	['', false],
	['.5', false],
	['5.', false],
	['1.2.3', false],
	['-5', false],
	['1,000', false],
	[' 5', false],
	['5 ', false],
])('that %j can be added up is %s', (text, expected) => expect(isDecimal(text)).toBe(expected));

it('totals are told by currency, in the order of the sheet, with those without a currency apart', () => {
	const totals = totalsOf([{ amount: '145299.50', currency: 'MXN' }, { amount: '7' }, { amount: '9800', currency: 'BRL' }, { amount: '0.5', currency: 'MXN' }, { amount: 'much', currency: 'COP' }]);
	expect([totals.count, totals.unreadable, totals.currencies]).toEqual([5, 1, ['MXN', '', 'BRL']]);
	expect(totals.inWords()).toBe('MXN 145,300.00, no currency 7.00, BRL 9,800.00');
	expect(totals.byCurrency()).toEqual({ MXN: '145300.00', '': '7.00', BRL: '9800.00' });
	expect(totalsOf([]).inWords()).toBe('');
	expect([money('MXN', '1234.5'), money('', '1234.5')]).toEqual(['MXN 1,234.5', 'no currency 1,234.5']);
});
