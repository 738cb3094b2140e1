import { dateProblem } from '../../../d24/rules/dates';

const NO_DATE = { message: 'is not a date', fix: 'Enter a date, e.g. 1990-12-31' };
const SHORT_YEAR = { message: 'has a year of two digits, which can be of either century', fix: 'Write the year with four digits, e.g. 1990-12-31' };
const NOT_ON_THE_CALENDAR = { message: 'is a date that does not exist', fix: 'Compare it with the original; write it like 1990-12-31' };
const days = (day: string) => ({ message: 'is a number of days, as a spreadsheet writes a date that lost its format', fix: `Write the date in full, if this one is meant: ${day}` });

it.each([
	['', NO_DATE],
	['abc', NO_DATE],
	['enero', NO_DATE],

	['1', days('1899-12-31')],
	['60', days('1900-02-28')],
	['61', days('1900-03-01')],
	['1990', days('1905-06-12')],
	['32875', days('1990-01-02')],
	['32875.0', days('1990-01-02')],
	['32875,75', days('1990-01-02')],
	['60000', days('2064-04-08')],

	['2/1/90', SHORT_YEAR],
	['02/01/90', SHORT_YEAR],
	['02-01-90', SHORT_YEAR],
	['02.01.90', SHORT_YEAR],
	['02 01 90', SHORT_YEAR],
	['31/02/90', SHORT_YEAR],

	['1990-02-31', NOT_ON_THE_CALENDAR],
	['1990-13-01', NOT_ON_THE_CALENDAR],
	['1990-00-10', NOT_ON_THE_CALENDAR],
	['1990-12-00', NOT_ON_THE_CALENDAR],
	['1990/02/30', NOT_ON_THE_CALENDAR],
	['1990.4.31', NOT_ON_THE_CALENDAR],
	['1991-02-29', NOT_ON_THE_CALENDAR],
	['1900-02-29', NOT_ON_THE_CALENDAR],
	['1990-02-31T00:00:00', NOT_ON_THE_CALENDAR],
	['1899-12-31', NOT_ON_THE_CALENDAR],
	['2100-01-01', NOT_ON_THE_CALENDAR],
	['0090-01-02', NOT_ON_THE_CALENDAR],
	['1990-01-32', NOT_ON_THE_CALENDAR],
	['1990-12-99', NOT_ON_THE_CALENDAR],
	['31/02/1990', NOT_ON_THE_CALENDAR],
	['02/31/1990', NOT_ON_THE_CALENDAR],
	['13/13/1990', NOT_ON_THE_CALENDAR],
	['00/00/0000', NOT_ON_THE_CALENDAR],
	['30 2 1990', NOT_ON_THE_CALENDAR],
	['01/01/1890', NOT_ON_THE_CALENDAR],
	['01/01/2190', NOT_ON_THE_CALENDAR],
	['19901301', NOT_ON_THE_CALENDAR],
	['31021990', NOT_ON_THE_CALENDAR],
	['99999999', NOT_ON_THE_CALENDAR],
])('%j is no date of birth', (text, problem) => {
	expect(dateProblem(text)).toEqual(problem);
});

it.each([
	'1990-01-02', '1990/1/2', '1990.12.31', '1992-02-29', '2000-02-29', '1900-01-01', '2099-12-31', '1990-12-31T00:00:00.000Z', '1990-12-31 00:00',
	'02/01/1990', '2-1-1990', '31.12.1990', '31 12 1990', '12/31/1990', '29/02/2000', '31/12/1990 00:00:00',
	'19900102', '31121990', '12311990',
	// Of no form that is known here.
	'2 de enero de 1990', '31 Dec 1990', '1990-01', '123456', '1990-12-311', '02/01/19901',
])('%j can be one', (text) => {
	expect(dateProblem(text)).toBeUndefined();
});
