import { say, type Said } from '../language/say';

/** Excel counts days from here; the day that it invents in February 1900 is before anybody who is alive was born. */
const EXCEL_START = Date.UTC(1899, 11, 30);
const MS_PER_DAY = 86_400_000;

/** Days that a spreadsheet may have written as a number: 1 to 2064. */
const SERIAL = /^(\d{1,5})(?:[.,]\d+)?$/;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const YEAR_LAST = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?!\d)/;
const SHORT_YEAR = /^\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2}$/;
const DIGITS = /^(\d{4})(\d\d)(\d\d)$/;
const DAY_FIRST_DIGITS = /^(\d\d)(\d\d)(\d{4})$/;

/** The day that a spreadsheet counts as so many, as 2026-12-31. @param days digits */
export function dayOfSerial(days: string): string {
	return new Date(EXCEL_START + Number(days) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** What keeps a text from being a date of birth; undefined for one that can be a date, in whatever form. */
export function dateProblem(text: string): { message: Said; fix: Said } | undefined {
	const serial = SERIAL.exec(text)?.[1];
	if (serial !== undefined) {
		return { message: say`is a number of days, as a spreadsheet writes a date that lost its format`, fix: say`Write the date in full, if this one is meant: ${dayOfSerial(serial)}` };
	}
	if (!/\d/.test(text)) return { message: say`is not a date`, fix: say`Enter a date, e.g. 1990-12-31` };
	if (SHORT_YEAR.test(text)) return { message: say`has a year of two digits, which can be of either century`, fix: say`Write the year with four digits, e.g. 1990-12-31` };
	const first = YEAR_FIRST.exec(text) ?? DIGITS.exec(text);
	const last = YEAR_LAST.exec(text) ?? DAY_FIRST_DIGITS.exec(text);
	if (!first && !last) return undefined;
	const isPossible = exists(first?.[1], first?.[2], first?.[3]) || exists(last?.[3], last?.[2], last?.[1]) || exists(last?.[3], last?.[1], last?.[2]);
	return isPossible ? undefined : { message: say`is a date that does not exist`, fix: say`Compare it with the original; write it like 1990-12-31` };
}

/** People who are paid were born between 1900 and 2099. A day that its month does not have falls into another month. */
function exists(year: string | undefined, month: string | undefined, day: string | undefined): boolean {
	const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
	return Number(year) >= 1900 && Number(year) <= 2099 && date.getUTCMonth() === Number(month) - 1;
}
