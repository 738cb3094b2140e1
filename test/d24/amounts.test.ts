import * as fc from 'fast-check';

import { amountIssue, amountReadings, compareAmounts, plainNumberIn } from '../../d24/amounts';
import { cpuMsOf } from '../fixtures/cpuTime';

describe('an amount that Directa24 can take', () => {
	it.each(['1', '0.01', '0.1', '0.10', '10', '100.5', '1234.50', '1234567.89', '9007199254740993.01', '12345678901234567890'])('%s', (amount) => {
		expect(amountIssue(amount)).toBeUndefined();
	});

	it('is every plain number with up to two decimals', () => {
		const plain = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 20n }), fc.constantFrom('', '.0', '.5', '.00', '.07', '.99'));
		fc.assert(
			fc.property(plain, ([whole, decimals]) => {
				expect(amountIssue(`${whole}${decimals}`)).toBeUndefined();
			}),
		);
	});
});

describe('an amount that is refused', () => {
	it.each([
		['', 'missing', 'Enter the amount, e.g. 1234.50'],
		[' \t', 'missing', 'Enter the amount, e.g. 1234.50'],
		['0', 'positive', 'Enter an amount greater than zero'],
		['0.0', 'positive', 'Enter an amount greater than zero'],
		['0.00', 'positive', 'Enter an amount greater than zero'],
		['1.234', 'decimals', 'Write 1234 if that is meant; otherwise decide how to round 1.234 before this node'],
		['1234.567', 'decimals', 'Decide how to round it before this node; it is not rounded for you'],
		['1234.500', 'decimals', 'Write it as 1234.5'],
		['0.500', 'decimals', 'Write it as 0.5'],
		['0.001', 'decimals', 'Decide how to round it before this node; it is not rounded for you'],
		['0.000', 'decimals', 'Decide how to round it before this node; it is not rounded for you'],
		['10.000', 'decimals', 'Write 10000 or 10, whichever is meant'],
		['15.500', 'decimals', 'Write 15500 or 15.5, whichever is meant'],
		['$ 15.000', 'format', 'Write 15000 or 15, whichever is meant'],
		['15,000', 'format', 'Write 15000 or 15, whichever is meant'],
		['1,234', 'format', 'Write 1234 if that is meant; otherwise decide how to round 1.234 before this node'],
		['1.234.567', 'format', 'Write it as 1234567'],
		['1,234,567', 'format', 'Write it as 1234567'],
		['$ 1.234.567', 'format', 'Write it as 1234567'],
		['COP 1.234.567,50', 'format', 'Write it as 1234567.50'],
		['S/ 1,234.50', 'format', 'Write it as 1234.50'],
		['15000.-', 'format', 'Write it as 15000'],
		['1.234,56', 'format', 'Write it as 1234.56'],
		['1,234.56', 'format', 'Write it as 1234.56'],
		['R$ 1.234,56', 'format', 'Write it as 1234.56'],
		['R$\u00a01.234,56', 'format', 'Write it as 1234.56'],
		['US$ 12.50', 'format', 'Write it as 12.50'],
		['$1,234,567.8', 'format', 'Write it as 1234567.8'],
		['1.234,56 €', 'format', 'Write it as 1234.56'],
		['BRL 10', 'format', 'Write it as 10'],
		['10 MXN', 'format', 'Write it as 10'],
		["1'234.50", 'format', 'Write it as 1234.50'],
		['12,5', 'format', 'Write it as 12.5'],
		['12,50', 'format', 'Write it as 12.50'],
		['1 000', 'format', 'Write it as 1000'],
		['1\u202f000,00', 'format', 'Write it as 1000.00'],
		[' 10', 'format', 'Write it as 10'],
		['10\n', 'format', 'Write it as 10'],
		['00.10', 'format', 'Write it as 0.10'],
		['007', 'format', 'Write it as 7'],
		['Bs 100', 'format', 'Write it as 100'],
		['Bs. 100', 'format', 'Write it as 100'],
		['Gs 100', 'format', 'Write it as 100'],
		['Gs. 1.500.000', 'format', 'Write it as 1500000'],
		['100USD', 'format', 'Write it as 100'],
		['100  USD', 'format', 'Write it as 100'],
	])('%j breaks the rule %s: %s', (amount, rule, fix) => {
		expect(amountIssue(amount)).toMatchObject({ rule, fix });
	});

	it.each([
		'12,34,567.00',
		'1.23.456,00',
		'1,2,3',
		'1.2,3.4',
		'.5',
		',5',
		'5.',
		'5,',
		'1..2',
		'1e3',
		'1E3',
		'0x10',
		'-5',
		'+5',
		'(5)',
		'5-',
		'１２',
		'٣',
		'½',
		'NaN',
		'Infinity',
		'null',
		'undefined',
		'[object Object]',
		'ten',
		'R$',
		'BRL',
		'10 reais',
		'10%',
		'10$20',
		'10USD20',
		'ABCD$5',
		'10/2',
		'1_000',
		'={{ 5 }}',
	])('%j is no plain number and nothing is guessed', (amount) => {
		expect(amountIssue(amount)).toMatchObject({ rule: 'format', fix: expect.stringMatching(/^(Write it with digits and one point, e.g. 1234.50$|Enter the amount to be paid)/) });
	});

	it.each(['CLP', 'COP', 'PYG', 'BRL', ''])('thousands or decimals: both readings are named in %j, and neither is taken', (currency) => {
		const amounts = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }), fc.constantFrom('.', ','), fc.constantFrom('', '$ ', 'R$'));
		fc.assert(
			fc.property(amounts, ([whole, rest, separator, sign]) => {
				const digits = String(rest).padStart(3, '0');
				const issue = amountIssue(`${sign}${whole}${separator}${digits}`, currency);
				expect(issue?.rule).toBe(sign === '' && separator === '.' ? 'decimals' : 'format');
				expect(issue?.message).toContain(`as ${whole}${digits} and as ${String(Number(`${whole}.${digits}`))}`);
				expect(issue?.fix).toContain(`Write ${whole}${digits}`);
			}),
		);
	});

	it('of any length is looked at in a moment', () => {
		for (const unit of ['1', '.', '1.', '1 ', '$']) {
			const ms = cpuMsOf(() => expect(amountIssue(unit.repeat(100_000))).toBeDefined());
			expect([unit, ms < 500]).toEqual([unit, true]);
		}
	});

	it.each([
		['-50', 'The amount "-50" is negative'],
		['-$50.00', 'The amount "-$50.00" is negative'],
		['$ -50', 'The amount "$ -50" is negative'],
		['(50)', 'The amount "(50)" is in brackets or has a dash behind it, as negative amounts are written'],
		['50-', 'The amount "50-" is in brackets or has a dash behind it, as negative amounts are written'],
		['0', 'The amount is zero'],
		['0,00', 'The amount is zero'],
		['$0.00', 'The amount is zero'],
		['50%', 'The amount "50%" is a percentage'],
		['$ 50', 'The amount "$ 50" has a currency beside the number'],
		['50 MXN', 'The amount "50 MXN" has a currency beside the number'],
		['1.234,56', 'The amount "1.234,56" has separators of thousands or another decimal separator than a point'],
		['12,5', 'The amount "12,5" has separators of thousands or another decimal separator than a point'],
		['50 pesos', 'The amount "50 pesos" has words beside the number'],
		['cincuenta', 'The amount "cincuenta" is in words and not in digits'],
		['1/2', 'The amount "1/2" is not a plain decimal number'],
	])('%j is told by what is wrong with it', (amount, message) => expect(amountIssue(amount)?.message).toBe(message));

	it('is quoted as it was given', () => {
		expect(amountIssue('R$ 1.234,56')?.message).toBe('The amount "R$ 1.234,56" has a currency beside the number');
		expect(amountIssue('1.2345')?.message).toBe('The amount 1.2345 has 4 decimals, Directa24 takes at most 2');
	});

	it.each(['12,5678', '1,234.567', '0,125', '0,00'])('%j does not get a proposal that would be refused in turn', (amount) => {
		const proposal = /^Write it as (.*)$/.exec(amountIssue(amount)?.fix ?? '')?.[1] ?? 'none';
		expect([proposal, proposal === 'none' ? undefined : amountIssue(proposal)]).toEqual([proposal, undefined]);
	});

	it.each(['12 5', '1 00', '1 2 3', '1234.567,89', '1.2345,00', '1.23,45', '1,234.567.8'])('%j is grouped like no number, so nothing is guessed', (amount) => {
		expect(plainNumberIn(amount)).toBeUndefined();
	});
});

describe('plainNumberIn', () => {
	const grouped = (whole: bigint, separator: string) => whole.toString().replace(/\B(?=(\d{3})+$)/g, separator);
	const styles = fc.constantFrom(
		{ group: ',', point: '.' },
		{ group: '.', point: ',' },
		{ group: ' ', point: ',' },
		{ group: '\u00a0', point: ',' },
		{ group: '\u202f', point: ',' },
		{ group: "'", point: '.' },
		{ group: '', point: ',' },
		{ group: '', point: '.' },
	);
	const around = fc.constantFrom(['', ''], ['R$ ', ''], ['$', ''], ['', ' €'], ['USD ', ''], ['', ' BRL'], ['US$', ''], ['S$ ', '']);

	it.each(['1,234', '1.234', '12,345', '999.999'])('does not guess whether %j has thousands or decimals', (amount) => {
		expect(plainNumberIn(amount)).toBeUndefined();
	});

	it.each([
		['0,125', '0.125'],
		['12,5678', '12.5678'],
		['1.234,567', '1234.567'],
	])('of %j is %s, since there is one way to read it', (amount, plain) => {
		expect(plainNumberIn(amount)).toBe(plain);
	});

	it('gives the number back in whichever style it is written', () => {
		fc.assert(
			fc.property(
				fc.bigInt({ min: 0n, max: 10n ** 15n }),
				fc.stringMatching(/^\d{1,2}$/),
				styles,
				around,
				(whole, decimals, { group, point }, [before, after]) => {
					expect(plainNumberIn(`${before}${grouped(whole, group)}${point}${decimals}${after}`)).toBe(`${whole}.${decimals}`);
				},
			),
			{ numRuns: 500 },
		);
	});

	it('is a plain number or nothing, whatever the text', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d.,' $-]{1,12}$/)), (text) => {
				expect(plainNumberIn(text) ?? '0').toMatch(/^(0|[1-9]\d*)(\.\d+)?$/);
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('currencies without decimals', () => {
	it.each(['CLP', 'JPY', 'KRW', 'PYG', 'UGX', 'VND', 'XAF', 'XOF'])('%s has no fraction: one warns, since the tables of Directa24 take it; zeros after the point do not', (currency) => {
		expect(amountIssue('100.5', currency)).toMatchObject({ rule: 'decimals', blocking: false, message: expect.stringContaining(`The amount 100.5 has decimals, but ${currency} has none (`) });
		expect(amountIssue('100.555', currency)).toMatchObject({ rule: 'decimals', blocking: true });
		expect(amountIssue('0.01', currency)?.rule).toBe('decimals');
		expect(amountIssue('100', currency)).toBeUndefined();
		expect(amountIssue('100.00', currency)).toBeUndefined();
	});

	it.each(['BRL', 'USD', 'COP', ''])('%j takes two', (currency) => expect(amountIssue('100.55', currency)).toBeUndefined());
});

describe('what is said of an amount', () => {
	const plainly = 'Write it with digits and one point, e.g. 1234.50';
	const exponent = (amount: string) => `The amount "${amount}" is written with an exponent (E), as a spreadsheet writes a number that it may have rounded`;
	const unsigned = 'Enter the amount to be paid as a number greater than zero, without a sign';
	const notPlain = (amount: string) => `The amount "${amount}" is not a plain decimal number`;

	it.each(['1E3', '1e3', '1.5E+3', '2E-7', '12E10'])('%j has an exponent', (amount) => {
		expect(amountIssue(amount)).toEqual({ rule: 'format', message: exponent(amount), fix: plainly, blocking: true });
	});

	it.each(['-5', ' -5', '\t-5', '−5', '- 5', '-1.234,56', '-R$ 5', '- USD 5', 'R$ -5', 'USD-5', 'USD - 5', '$-5'])('%j has a sign', (amount) => {
		expect(amountIssue(amount)).toEqual({ rule: 'format', message: `The amount "${amount}" is negative`, fix: unsigned, blocking: true });
	});

	it.each(['(5)', '5-', '5 -', '5- '])('%j is written as negative amounts are', (amount) => {
		expect(amountIssue(amount)).toEqual({ rule: 'format', message: `The amount "${amount}" is in brackets or has a dash behind it, as negative amounts are written`, fix: unsigned, blocking: true });
	});

	it.each(['1Ex', 'xE-5', 'about (100)', '(about) 100', '100 or so', '12,34 or 56 USD', '-abc5', '-ab€5', '-USD abc5', 'ab$-5', 'xx USD -5', 'USD -abc5'])('%j has words beside the number', (amount) => {
		expect(amountIssue(amount)).toEqual({ rule: 'format', message: `The amount "${amount}" has words beside the number`, fix: plainly, blocking: true });
	});

	it.each(['0,00', '$ 0.00', '000'])('%j is nothing', (amount) => {
		expect(amountIssue(amount)).toEqual({ rule: 'positive', message: 'The amount is zero', fix: 'Enter an amount greater than zero', blocking: true });
	});

	it.each(['$100', 'R$ 100', '100 USD', '15000.-'])('%j has a currency', (amount) => {
		expect(amountIssue(amount)).toMatchObject({ message: `The amount "${amount}" has a currency beside the number` });
	});

	it.each(['1.234,56', "1'000", '1 000', '12,5'])('%j has separators', (amount) => {
		expect(amountIssue(amount)).toMatchObject({ message: `The amount "${amount}" has separators of thousands or another decimal separator than a point` });
	});

	it('zeros in front are neither separators nor a currency', () => {
		expect(amountIssue('007')).toMatchObject({ message: notPlain('007'), fix: 'Write it as 7' });
	});

	it.each(['1..2', '12,34,567.00', 'E5', '5E', '-', '(x)', 'a-5', 'x(5', '5-x', '5-7', 'R$', '-A5', 'A-5', '-.a5', 'a/b-5'])('%j is no number', (amount) => {
		expect(amountIssue(amount)).toEqual({ rule: 'format', message: notPlain(amount), fix: plainly, blocking: true });
	});

	it.each([
		['', 'BRL', { rule: 'missing', message: 'The amount is missing', fix: 'Enter the amount, e.g. 1234.50' }],
		['0.00', 'BRL', { rule: 'positive', message: 'The amount is zero', fix: 'Enter an amount greater than zero' }],
		['9'.repeat(61), 'BRL', { rule: 'format', message: 'The amount has 61 characters, which no amount has', fix: plainly }],
		['1234.5600', 'BRL', { rule: 'decimals', message: 'The amount 1234.5600 has 4 decimals, Directa24 takes at most 2', fix: 'Write it as 1234.56' }],
		['1234.0000', 'BRL', { rule: 'decimals', message: 'The amount 1234.0000 has 4 decimals, Directa24 takes at most 2', fix: 'Write it as 1234' }],
		['10.250', 'BRL', { rule: 'decimals', message: 'The amount "10.250" can be read as 10250 and as 10.25', fix: 'Write 10250 or 10.25, whichever is meant' }],
		['15.500', 'CLP', { rule: 'decimals', message: 'The amount "15.500" can be read as 15500 and as 15.5', fix: 'Write 15500 if that is meant; otherwise decide how to round 15.5 before this node' }],
		['15.000', 'CLP', { rule: 'decimals', message: 'The amount "15.000" can be read as 15000 and as 15', fix: 'Write 15000 or 15, whichever is meant' }],
		[
			'15.5',
			'CLP',
			{
				rule: 'decimals',
				message: "The amount 15.5 has decimals, but CLP has none (Directa24's tables take two decimals in every currency)",
				fix: 'Make sure that no separator of thousands was read as a point, as where 15.500 became 15.5. It is sent as it stands and not rounded for you',
				blocking: false,
			},
		],
	])('%j in %s', (amount, currency, issue) => {
		expect(amountIssue(amount, currency)).toEqual({ blocking: true, ...issue });
	});

	it('an amount may have sixty characters and no more', () => {
		expect([amountIssue('9'.repeat(60)), plainNumberIn('9'.repeat(60)), plainNumberIn('9'.repeat(61))]).toEqual([undefined, '9'.repeat(60), undefined]);
	});
});

describe('amountReadings', () => {
	it.each([
		['1234.50', ['1234.50']],
		['R$ 1.234,56', ['1234.56']],
		['145.300', ['145300', '145.3']],
		['ten', []],
	])('of %s are %j', (amount, readings) => expect(amountReadings(amount)).toEqual(readings));
});

describe('compareAmounts', () => {
	const amounts = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 21n }), fc.stringMatching(/^\d{0,6}$/));
	const textOf = ([whole, decimals]: [bigint, string]) => (decimals === '' ? String(whole) : `${whole}.${decimals}`);
	const millionths = ([whole, decimals]: [bigint, string]) => whole * 1_000_000n + BigInt(decimals.padEnd(6, '0'));

	it('orders amounts of any size exactly, and takes zeros at the end for nothing', () => {
		const near = fc.tuple(amounts, fc.bigInt({ min: -2n, max: 2n })).map(([[whole, decimals], more]) => [[whole, decimals], [whole + more < 0n ? 0n : whole + more, decimals]] as Array<[bigint, string]>);
		fc.assert(
			fc.property(fc.oneof(fc.tuple(amounts, amounts), near), ([a, b]) => {
				const [one, other] = [a as [bigint, string], b as [bigint, string]];
				const wanted = millionths(one) === millionths(other) ? 0 : millionths(one) < millionths(other) ? -1 : 1;
				expect(compareAmounts(textOf(one), textOf(other))).toBe(wanted);
			}),
			{ numRuns: 500 },
		);
	});

	it.each([
		['1', '1.00', 0],
		['0.1', '0.09', 1],
		['0.09', '0.1', -1],
		['1.5', '15', -1],
		['2', '1.999999', 1],
		['10', '9', 1],
	])('%s and %s', (a, b, wanted) => expect(compareAmounts(a, b)).toBe(wanted));
});
