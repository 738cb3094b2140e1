/** Days as people write them in sheets; whatever follows them, such as a time of day, does not count. */

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/;
/** `31/12/26`; no version follows. */
const SHORT_YEAR = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})(?![-/.:\d])/;
/** `31-dic-26`, `31 de diciembre de 2026`, `31 dez`. */
const NAMED_LAST = /^(\d{1,2})(?: de | del |[-/. ])([a-z]{3,10})\.?(?:(?: de | del |[-/.,] ?| )(\d{4}|\d{2}))?(?![-/.:\w])/;
/** `Dec 31, 2026`, `diciembre 31` */
const NAMED_FIRST = /^([a-z]{3,10})\.?[- ](\d{1,2})(?:(?:,|-)? ?(\d{4}))?(?![-/.:\w])/;

/** In English, Spanish and Portuguese, by their first letters. */
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

/** True for a text that begins with a day. */
export function isDay(text: string): boolean {
	return YEAR_FIRST.test(text) || YEAR_LAST.test(text) || shortDays(text).some((day) => day !== undefined) || named(text) !== undefined;
}

/**
 * True where the day is later than today, whichever of the numbers is the month, or the year.
 * @param today as 2026-12-31
 */
export function isAfter(text: string, today: string): boolean {
	const first = YEAR_FIRST.exec(text);
	const last = YEAR_LAST.exec(text);
	const { year, month, day } = named(text) ?? {};
	const days = [dayOf(first?.[1], first?.[2], first?.[3]), ...eitherMonth(last?.[3], last?.[1], last?.[2]), ...shortDays(text), dayOf(year, month, day)];
	const possible = days.filter((each) => each !== undefined);
	return possible.length > 0 && possible.every((each) => each > today);
}

/** The year comes last or first. */
function shortDays(text: string): Array<string | undefined> {
	const [, one, two, three] = SHORT_YEAR.exec(text) ?? [];
	return [...eitherMonth(ofThisCentury(three), one, two), dayOf(ofThisCentury(one), two, three)];
}

function named(text: string): { year: string | undefined; month: string; day: string } | undefined {
	const plain = text.slice(0, LONGEST).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	const last = NAMED_LAST.exec(plain);
	const first = last ? null : NAMED_FIRST.exec(plain);
	const [name, day, year] = last ? [last[2], last[1], last[3]] : [first?.[1], first?.[2], first?.[3]];
	const month = MONTHS.findIndex((names) => names.includes(name ?? '')) + 1;
	if (month === 0 || day === undefined || Number(day) < 1 || Number(day) > 31) return undefined;
	return { year: year?.length === 2 ? ofThisCentury(year) : year, month: String(month), day };
}

const LONGEST = 40;

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
