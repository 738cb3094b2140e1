import { dayOfSerial } from '../rules/dates';

/* Days as people write them in sheets; whatever follows them, such as a time of day, does not count. */

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/;
/** `31/12/26`; no version follows. */
const SHORT_YEAR = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})(?![-/.:\d])/;
/** `31-dic-26`, `31 de diciembre de 2026`, `31 dez`. */
const NAMED_LAST = /^(\d{1,2})(?: de | del |[-/. ])([a-z]{3,10})\.?(?:(?: de | del |[-/.,] ?| )(\d{4}|\d{2}))?(?![-/.:\w])/;
/** `Dec 31, 2026`, `diciembre 31` */
const NAMED_FIRST = /^([a-z]{3,10})\.?[- ](\d{1,2})(?:(?:,|-)? ?(\d{4}))?(?![-/.:\w])/;

/** `20/11` */
const DAY_AND_MONTH = /^(\d{1,2})[-/](\d{1,2})$/;
/** `viernes 20/11/2026`, `Sex., 20/11/2026`, `sexta-feira 20-11-26` */
const WEEKDAY = /^(?:lun(?:es)?|mar(?:tes)?|mie(?:rcoles)?|jue(?:ves)?|vie(?:rnes)?|sab(?:ado)?|dom(?:ingo)?|(?:seg(?:unda)?|ter(?:ca)?|qua(?:rta)?|qui(?:nta)?|sex(?:ta)?)(?:-feira)?|(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|satur|sun)(?:day)?|sat)[.,]{0,2} /;
/** Longer texts begin with no more of a day than this. */
const LONGEST = 60;
const ANY_YEAR = '2000';

/** Names and the ways to shorten them, in English, Spanish and Portuguese. */
const MONTHS = [
	'january jan enero ene janeiro',
	'february feb febrero fevereiro fev',
	'march mar marzo marco',
	'april apr abril abr',
	'may mayo maio mai',
	'june jun junio junho',
	'july jul julio julho',
	'august aug agosto ago',
	'september sep sept septiembre setiembre setembro set',
	'october oct octubre outubro out',
	'november nov noviembre novembro',
	'december dec diciembre dic dezembro dez',
].map((names) => names.split(' '));

/** Days from 2009 to 2064, which sheets give as numbers where a cell lost its format. */
const SERIAL_DAY = /^([45]\d{4})(?:[.,]\d+)?$/;

/** True for a number that may be a day: `46187`. */
export function isSerialDay(text: string): boolean {
	return SERIAL_DAY.test(text);
}

/** True for a text that begins with a day. */
export function isDay(text: string): boolean {
	return readings(text).some((each) => YEAR_FIRST.test(each) || YEAR_LAST.test(each) || shortDays(each).some((day) => day !== undefined) || named(each) !== undefined);
}

/** True for a day without a year, which may be a fraction as well: `20/11`. */
export function isDayAndMonth(text: string): boolean {
	return readings(text).some((each) => {
		const [, one, two] = DAY_AND_MONTH.exec(each) ?? [];
		return eitherMonth(one && ANY_YEAR, one, two).some((day) => day !== undefined);
	});
}

/**
 * True where the day is later than today, whichever of the numbers is the month, or the year.
 * @param today as 2026-12-31
 */
export function isAfter(text: string, today: string): boolean {
	const possible = readings(text).flatMap(daysOf).filter((each) => each !== undefined);
	return possible.length > 0 && possible.every((each) => each > today);
}

/** In small letters without accents, and without the day of the week. Both, since `mar` is a month as well. */
function readings(text: string): string[] {
	const plain = text.slice(0, LONGEST).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	const rest = plain.replace(WEEKDAY, '');
	return rest === plain ? [plain] : [plain, rest];
}

function daysOf(text: string): Array<string | undefined> {
	const first = YEAR_FIRST.exec(text);
	const last = YEAR_LAST.exec(text);
	const { year, month, day } = named(text) ?? {};
	return [serialDay(text), dayOf(first?.[1], first?.[2], first?.[3]), ...eitherMonth(last?.[3], last?.[1], last?.[2]), ...shortDays(text), dayOf(year, month, day)];
}

function serialDay(text: string): string | undefined {
	const days = SERIAL_DAY.exec(text)?.[1];
	return days === undefined ? undefined : dayOfSerial(days);
}

/** The year comes last or first. */
function shortDays(text: string): Array<string | undefined> {
	const [, one, two, three] = SHORT_YEAR.exec(text) ?? [];
	return [...eitherMonth(ofThisCentury(three), one, two), dayOf(ofThisCentury(one), two, three)];
}

function named(text: string): { year: string | undefined; month: string; day: string } | undefined {
	const last = NAMED_LAST.exec(text);
	const first = last ? null : NAMED_FIRST.exec(text);
	const [name, day, year] = last ? [last[2], last[1], last[3]] : [first?.[1], first?.[2], first?.[3]];
	const month = MONTHS.findIndex((names) => names.includes(name ?? '')) + 1;
	if (month === 0 || day === undefined || Number(day) < 1 || Number(day) > 31) return undefined;
	return { year: year?.length === 2 ? ofThisCentury(year) : year, month: String(month), day };
}

function ofThisCentury(year: string | undefined): string | undefined {
	return year?.length === 2 ? `20${year}` : undefined;
}

function eitherMonth(year: string | undefined, one: string | undefined, two: string | undefined): Array<string | undefined> {
	return [dayOf(year, two, one), dayOf(year, one, two)];
}

/** The same form for all, so that they can be compared as text. */
function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
	if (year === undefined || Number(month) > 12 || Number(day) > 31) return undefined;
	return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
