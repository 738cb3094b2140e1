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
 * day without a time is its first second, or its last one as the end of a period. Dates of JavaScript and Luxon are
 * taken as they are.
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
	const at = (utc: number) => (offset === undefined ? fromZone(utc, zone) : utc - offsetSeconds(offset));
	return hour === undefined && edge === 'to' ? at(asUtc + DAY) - 1 : at(asUtc);
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

/** What the clocks of a zone show as this second of UTC. Around a change of the clocks the first guess is corrected once. */
function fromZone(asUtc: number, zone: string): number {
	const guess = asUtc - zoneOffset(asUtc, zone);
	return asUtc - zoneOffset(guess, zone);
}

function zoneOffset(second: number, timeZone: string): number {
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
	const parts = new Map(format.formatToParts(second * 1000).map(({ type, value }) => [type, Number(value)]));
	const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
	return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) / 1000 - second;
}
