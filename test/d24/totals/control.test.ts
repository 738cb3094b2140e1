import { differences } from '../../../d24/totals/control';
import { totalsOf } from '../../../d24/totals/totals';

const totals = (...all: Array<[currency: string, amount: string]>) => totalsOf(all.map(([currency, amount]) => ({ currency, amount })));
const expected = (all: Record<string, string>) => ({ totals: new Map(Object.entries(all)) });

it.each([
	['nothing where the count is right', { count: 2 }, [['MXN', '1'], ['MXN', '2']], []],
	['nothing where nothing is expected', {}, [['MXN', '1']], []],
	['nothing where the total is right', expected({ MXN: '3.000' }), [['MXN', '1'], ['MXN', '2']], []],
	['nothing where no payouts of a currency come to nothing', expected({ MXN: '3', BRL: '0.00' }), [['MXN', '3']], []],
	['too many', { count: 1 }, [['MXN', '1'], ['MXN', '2'], ['MXN', '3']], [{ of: 'count', expected: '1', found: '3', difference: '2', text: 'Count: 1 expected, 3 found: 2 too many' }]],
	['too few', { count: 3 }, [['MXN', '1']], [{ of: 'count', expected: '3', found: '1', difference: '-2', text: 'Count: 3 expected, 1 found: 2 too few' }]],
	['too much', expected({ MXN: '1000' }), [['MXN', '2500.5']], [{ of: 'MXN', expected: '1000', found: '2500.50', difference: '1500.50', text: 'MXN 1,000 expected, 2,500.50 found: 1,500.50 too much' }]],
	['too little', expected({ MXN: '2500.50' }), [['MXN', '1000']], [{ of: 'MXN', expected: '2500.50', found: '1000.00', difference: '-1500.50', text: 'MXN 2,500.50 expected, 1,000.00 found: 1,500.50 too little' }]],
	['a currency that is missing', expected({ MXN: '1', BRL: '9800' }), [['MXN', '1']], [{ of: 'BRL', expected: '9800', found: null, difference: '-9800', text: 'BRL 9,800 expected, no BRL found' }]],
	['a currency that is not expected', expected({ MXN: '1' }), [['MXN', '1'], ['COP', '5000']], [{ of: 'COP', expected: null, found: '5000.00', difference: '5000.00', text: 'COP 5,000.00 found, no COP expected' }]],
	['payouts without a currency', expected({ MXN: '1' }), [['MXN', '1'], ['', '5000']], [{ of: '', expected: null, found: '5000.00', difference: '5000.00', text: '5,000.00 without a currency found' }]],
	['an amount that is no number', expected({ MXN: '1' }), [['MXN', '1'], ['MXN', 'x']], [{ of: 'unreadable', expected: '0', found: '1', difference: '1', text: '1 amount is no plain number and in no total' }]],
	['amounts that are no numbers', expected({ MXN: '1' }), [['MXN', '1'], ['MXN', 'x'], ['BRL', '']], [{ of: 'unreadable', expected: '0', found: '2', difference: '2', text: '2 amounts are no plain number and in no total' }]],
] as const)('%s', (_, wanted, rows, told) => {
	expect(differences(wanted, totals(...rows.map((row): [string, string] => [...row])))).toEqual(told);
});
