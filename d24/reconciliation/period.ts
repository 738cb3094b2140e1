import { say, type Said } from '../language/say';

/** A time span in whole seconds since 1970, both ends included. */
export interface Period {
	from: number;
	to: number;
}

const DAY = 86_400;

/** D24 lists at most 60 days at a time. 59 are within that however days are counted. */
const LONGEST_DAYS = 59;

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?\s*(Z|[+-]\d\d:?\d\d)?$/i;

/**
 * The second that a date means; undefined when it is none. Text is ISO 8601; without an offset it is taken in `zone`. A
 * day without a time is its first second, or its last one as the end of a period; so is a day with midnight as its time,
 * which is what a date picker gives for a day. Where the clocks of the zone skip a time, what begins with it begins after the gap; a time that they show twice begins with the first and ends with the
 * second. Dates of JavaScript and Luxon are taken as they are.
 */
export function secondOf(value: unknown, zone: string, edge: keyof Period): number | undefined {
	const ms = millisecondsOf(value);
	if (ms !== undefined) return Number.isFinite(ms) ? Math.floor(ms / 1000) : undefined;
	const [, year, month, day, hour, minute, second = '00', offset] = (typeof value === 'string' ? ISO.exec(value.trim()) : undefined) ?? [];
	if (year === undefined) return undefined;
	const time = [hour ?? '00', minute ?? '00', second].join(':');
	const asUtc = Date.parse(`${year}-${month}-${day}T${time}Z`) / 1000;
	const exists = !Number.isNaN(asUtc) && new Date(asUtc * 1000).toISOString().startsWith(`${year}-${month}-${day}`);
	if (!exists) return undefined;
	const isWholeDay = hour === undefined || (offset === undefined && time === '00:00:00');
	// The end is the last second before the next day or the next second of the clock.
	const next = asUtc + (isWholeDay ? DAY : 1);
	if (offset !== undefined) return edge === 'from' ? asUtc - offsetSeconds(offset) : next - 1 - offsetSeconds(offset);
	return edge === 'from' ? firstSecondFrom(asUtc, zone) : lastSecondBefore(next, zone);
}

/** The periods that have a name, counted in days of a calendar. */
export type PeriodName = 'today' | 'yesterday' | 'last7Days' | 'lastWeek' | 'thisMonth' | 'lastMonth';

/**
 * The days of a period, from the first second of its first day to the last second of its last one in `zone`. The last
 * seven days and this month end with today; weeks begin on Monday.
 * @param now in seconds
 */
export function periodCalled(name: PeriodName, now: number, zone: string): Period {
	const today = Math.floor((now + clockOf(zone)(now)) / DAY);
	const { year, month, weekday } = calendarOf(today);
	const monday = today - ((weekday + 6) % 7);
	const days: Record<PeriodName, [number, number]> = {
		today: [today, today],
		yesterday: [today - 1, today - 1],
		last7Days: [today - 6, today],
		lastWeek: [monday - 7, monday - 1],
		thisMonth: [dayNumber(year, month), today],
		lastMonth: [dayNumber(year, month - 1), dayNumber(year, month) - 1],
	};
	const [first, last] = days[name];
	return { from: firstSecondFrom(first * DAY, zone), to: lastSecondBefore((last + 1) * DAY, zone) };
}

/** Both ends as the clocks of a zone show them. */
export function periodInWords({ from, to }: Period, zone: string): Said {
	const offsetAt = clockOf(zone);
	const [first = '', last = ''] = [from, to].map((second) => new Date((second + offsetAt(second)) * 1000).toISOString().slice(0, 19).replace('T', ' '));
	return say`${first} to ${last} (${zone})`;
}

/** Days are numbered from 1970-01-01 on. */
function dayNumber(year: number, month: number): number {
	return Date.UTC(year, month, 1) / (DAY * 1000);
}

function calendarOf(day: number): { year: number; month: number; weekday: number } {
	const date = new Date(day * DAY * 1000);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth(), weekday: date.getUTCDay() };
}

/** The period in pieces that D24 lists. They share a second, so that nothing is lost whether D24 counts the ends in or not. */
export function pieces({ from, to }: Period): Period[] {
	const result: Period[] = [];
	let start = from;
	do {
		const end = Math.min(start + LONGEST_DAYS * DAY, to);
		result.push({ from: start, to: end });
		start = end;
	} while (start < to);
	return result;
}

/** The same for rows that stand for a day: the pieces meet at midnight UTC, so that no day is counted twice or cut. */
export function piecesOfDays({ from, to }: Period): Period[] {
	const result: Period[] = [];
	for (let start = from; start <= to; ) {
		const end = Math.min((Math.floor(start / DAY) + LONGEST_DAYS) * DAY - 1, to);
		result.push({ from: start, to: end });
		start = end + 1;
	}
	return result;
}

function millisecondsOf(value: unknown): number | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const { toMillis, getTime } = value as { toMillis?: unknown; getTime?: unknown };
	const read = typeof toMillis === 'function' ? toMillis : typeof getTime === 'function' ? getTime : undefined;
	return read === undefined ? undefined : Number(read.call(value));
}

function offsetSeconds(offset: string): number {
	if (/^z$/i.test(offset)) return 0;
	const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? [];
	return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}

/** A span of time in which the clocks of a zone differ from UTC by the same seconds; `end` is not in it. */
interface Span {
	start: number;
	end: number;
	offset: number;
}

/** No clock is further from UTC, and none is put forward or back by more. */
const FARTHEST = 26 * 3600;

/** No clock is put forward or back twice within it. */
const STEP = 13 * 3600;

/** The first second at which the clocks of a zone show this time or a later one. `local` is what they show, written as UTC. */
function firstSecondFrom(local: number, zone: string): number {
	const span = spansAround(local, zone).find(({ end, offset }) => end + offset > local);
	return span ? Math.max(span.start, local - span.offset) : local;
}

/** The last second at which the clocks of a zone show an earlier time. */
function lastSecondBefore(local: number, zone: string): number {
	const span = spansAround(local, zone).reverse().find(({ start, offset }) => start + offset < local);
	return span ? Math.min(span.end, local - span.offset) - 1 : local;
}

function spansAround(local: number, zone: string): Span[] {
	const offsetAt = clockOf(zone);
	const spans: Span[] = [];
	let start = local - FARTHEST;
	for (let known = start; known < local + FARTHEST; known += STEP) {
		const offset = offsetAt(known);
		if (offsetAt(known + STEP) === offset) continue;
		const end = firstOf(known, known + STEP, (second) => offsetAt(second) !== offset);
		spans.push({ start, end, offset });
		start = end;
	}
	return [...spans, { start, end: local + 2 * FARTHEST, offset: offsetAt(start) }];
}

/** The first second behind `before` for which something holds that holds at `after` and from then on. */
function firstOf(before: number, after: number, holds: (second: number) => boolean): number {
	if (after - before <= 1) return after;
	const middle = Math.floor((before + after) / 2);
	return holds(middle) ? firstOf(before, middle, holds) : firstOf(middle, after, holds);
}

/** By how many seconds the clocks of a zone are ahead of UTC at a second. */
function clockOf(timeZone: string): (second: number) => number {
	const format = new Intl.DateTimeFormat('en-US', {
		timeZone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric',
	});
	return (second) => {
		const parts = new Map(format.formatToParts(second * 1000).map(({ type, value }) => [type, Number(value)]));
		const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
		return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) / 1000 - second;
	};
}
