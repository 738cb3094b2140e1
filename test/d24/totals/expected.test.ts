import { readExpectedTotals } from '../../../d24/totals/expected';

const HOW = 'Write a currency and an amount for each total, e.g. MXN 145300.00, BRL 9800';

it.each([
	['', 'is empty', `${HOW}, or remove the option`],
	[' ;\r\n ', 'is empty', `${HOW}, or remove the option`],
	['145300', 'has "145300", which is no currency with an amount', HOW],
	['MXN 5; 145300', 'has "145300", which is no currency with an amount', HOW],
	['MXN', 'has "MXN", which is no currency with an amount', HOW],
	['undefined', 'has "undefined", which is no currency with an amount', HOW],
	['pesos 5', 'has "pesos 5", which is no currency with an amount', HOW],
	['MXN 1, mxn 2', 'names MXN twice', 'Write one total for each currency'],
	['MXN 1E5', 'has "MXN 1E5", whose amount is no number', HOW],
	['MXN -5', 'has "MXN -5", whose amount is no number', HOW],
	['MXN 100 BRL 5', 'has "MXN 100 BRL 5", whose amount is no number', HOW],
	['-5 MXN', 'has "-5 MXN", whose amount is no number', HOW],
	[`MXN ${'1'.repeat(50)}`, `has "MXN ${'1'.repeat(50)}", whose amount is no number`, HOW],
	[`MXN ${'1'.repeat(70)}`, `has "MXN ${'1'.repeat(56)}", whose amount is no number`, HOW],
	['MXN 145.300', 'has "MXN 145.300", which can be read as 145300 and as 145.3', 'Write MXN 145300 or MXN 145.30, whichever is meant'],
	['10,500 cop', 'has "10,500 cop", which can be read as 10500 and as 10.5', 'Write COP 10500 or COP 10.50, whichever is meant'],
	['COP 1.000', 'has "COP 1.000", which can be read as 1000 and as 1', 'Write COP 1000 or COP 1.00, whichever is meant'],
	['COP 1.250', 'has "COP 1.250", which can be read as 1250 and as 1.25', 'Write COP 1250 or COP 1.25, whichever is meant'],
	['COP 1.255', 'has "COP 1.255", which can be read as 1255 and as 1.255', 'Write COP 1255 or COP 1.2550, whichever is meant'],
])('%j is refused, with what to write', (text, message, fix) => {
	expect(readExpectedTotals(text)).toEqual({ message, fix });
});

it('a text of more than 5000 characters is no list of totals', () => {
	const spaces = ' '.repeat(4995);
	expect(readExpectedTotals(`MXN 5${spaces}`)).toEqual(new Map([['MXN', '5']]));
	expect(readExpectedTotals(`MXN 50${spaces}`)).toEqual({ message: 'is too long to be a list of totals', fix: HOW });
});

it('what it says to write is read as one of the two', () => {
	for (const text of ['MXN 145300', 'MXN 145.30', 'COP 1.00', 'COP 1.2550']) expect([...(readExpectedTotals(text) as Map<string, string>)]).toEqual([text.split(' ')]);
});

it.each([
	['MXN 5', { MXN: '5' }],
	['MXN:5', { MXN: '5' }],
	['MXN = 5', { MXN: '5' }],
	['5MXN', { MXN: '5' }],
	[`5${' '.repeat(70)}mxn`, { MXN: '5' }],
	[`MXN${' '.repeat(70)}5`, { MXN: '5' }],
	['MXN 1,250.50 , BRL 1.250,50', { MXN: '1250.50', BRL: '1250.50' }],
	['1,250.50 MXN , 7 BRL', { MXN: '1250.50', BRL: '7' }],
	['MXN 5;;\n\nBRL 7\r\n', { MXN: '5', BRL: '7' }],
])('%j is a list of totals', (text, totals) => {
	expect(Object.fromEntries(readExpectedTotals(text) as Map<string, string>)).toEqual(totals);
});
