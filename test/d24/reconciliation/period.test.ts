import * as fc from 'fast-check';

import { periodCalled, periodInWords, pieces, piecesOfDays, secondOf, type PeriodName } from '../../../d24/reconciliation/period';

const DAY = 86_400;

const iso = (second: number | undefined) => (second === undefined ? undefined : new Date(second * 1000).toISOString().replace('.000', ''));

describe('secondOf', () => {
	it.each([
		['2026-03-01', 'UTC', 'from', '2026-03-01T00:00:00Z'],
		['2026-03-01', 'UTC', 'to', '2026-03-01T23:59:59Z'],
		['2026-03-01', 'America/Sao_Paulo', 'from', '2026-03-01T03:00:00Z'],
		['2026-03-01', 'America/Sao_Paulo', 'to', '2026-03-02T02:59:59Z'],
		['2026-03-01T10:30', 'Asia/Kolkata', 'from', '2026-03-01T05:00:00Z'],
		['2026-03-01 10:30:15', 'UTC', 'to', '2026-03-01T10:30:15Z'],
		['2026-03-01T10:30:15.999-03:00', 'Asia/Tokyo', 'from', '2026-03-01T13:30:15Z'],
		['2026-03-01T10:30:15Z', 'Asia/Tokyo', 'to', '2026-03-01T10:30:15Z'],
		['2026-03-01T10:30:15+0530', 'UTC', 'to', '2026-03-01T05:00:15Z'],
		// Clocks go forward at 01:00 UTC on 29 March and back on 25 October.
		['2026-03-29', 'Europe/Berlin', 'from', '2026-03-28T23:00:00Z'],
		['2026-03-29', 'Europe/Berlin', 'to', '2026-03-29T21:59:59Z'],
		['2026-10-25', 'Europe/Berlin', 'to', '2026-10-25T22:59:59Z'],
		['2026-02-28', 'UTC', 'to', '2026-02-28T23:59:59Z'],
		// The clocks go from 24:00 to 01:00, so the day begins at 01:00.
		['2026-09-06', 'America/Santiago', 'from', '2026-09-06T04:00:00Z'],
		['2026-09-05', 'America/Santiago', 'to', '2026-09-06T03:59:59Z'],
		['2026-09-06T00:30', 'America/Santiago', 'from', '2026-09-06T04:00:00Z'],
		['2026-09-06T00:30', 'America/Santiago', 'to', '2026-09-06T03:59:59Z'],
		['2023-10-01', 'America/Asuncion', 'from', '2023-10-01T04:00:00Z'],
		['2026-03-08', 'America/Havana', 'from', '2026-03-08T05:00:00Z'],
		['2018-11-04', 'America/Sao_Paulo', 'from', '2018-11-04T03:00:00Z'],
		['2026-04-24', 'Africa/Cairo', 'from', '2026-04-23T22:00:00Z'],
		// The clocks go from 01:00 back to 00:00: the day begins with the first of both midnights.
		['2026-11-01', 'America/Havana', 'from', '2026-11-01T04:00:00Z'],
		['2026-10-31', 'America/Havana', 'to', '2026-11-01T03:59:59Z'],
		['2026-11-01T00:30', 'America/Havana', 'from', '2026-11-01T04:30:00Z'],
		['2026-11-01T00:30', 'America/Havana', 'to', '2026-11-01T05:30:00Z'],
		// They went back from 00:01 to 23:01, so that the day before ended twice.
		['2006-10-28', 'America/St_Johns', 'to', '2006-10-29T03:29:59Z'],
		// A date picker gives midnight for a day.
		['2026-03-01T00:00:00', 'UTC', 'to', '2026-03-01T23:59:59Z'],
		['2026-03-01T00:00:00.000', 'America/Sao_Paulo', 'to', '2026-03-02T02:59:59Z'],
		['2026-03-01 00:00', 'UTC', 'to', '2026-03-01T23:59:59Z'],
		['2026-03-01T00:00:00', 'America/Sao_Paulo', 'from', '2026-03-01T03:00:00Z'],
		['2026-09-06T00:00:00', 'America/Santiago', 'to', '2026-09-07T02:59:59Z'],
		// With an offset it is a moment that somebody has worked out.
		['2026-03-01T00:00:00Z', 'UTC', 'to', '2026-03-01T00:00:00Z'],
		['2026-03-01T00:00:00-03:00', 'America/Sao_Paulo', 'to', '2026-03-01T03:00:00Z'],
		// A day that was left out.
		['2011-12-30', 'Pacific/Apia', 'from', '2011-12-30T10:00:00Z'],
	] as const)('%s in %s as %s is %s', (text, zone, edge, expected) => {
		expect(iso(secondOf(text, zone, edge))).toBe(expected);
	});

	it('a day is every second that the calendar of its zone gives it, in every zone, and no second between two days is lost', () => {
		const dates = new Map<string, Intl.DateTimeFormat>();
		const dateAt = (second: number, zone: string) => {
			const format = dates.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
			dates.set(zone, format);
			return format.format(second * 1000);
		};
		const check = (zone: string, day: number) => {
			const [date = '', next = ''] = [day, day + 1].map((each) => new Date(each * DAY * 1000).toISOString().slice(0, 10));
			const [from = NaN, to = NaN, following = NaN] = [secondOf(date, zone, 'from'), secondOf(date, zone, 'to'), secondOf(next, zone, 'from')];
			expect([zone, date, dateAt(from, zone) >= date, dateAt(from - 1, zone) < date, dateAt(to, zone) <= date, dateAt(to + 1, zone) > date, following <= to + 1]).toEqual([zone, date, true, true, true, true, true]);
		};
		const zones = Intl.supportedValuesOf('timeZone');
		expect(zones.length).toBeGreaterThan(400);
		fc.assert(fc.property(fc.constantFrom(...zones), fc.integer({ min: 366, max: 25_000 }), check), { numRuns: 2000 });
		// And each zone on the days of this year around a change of its clocks.
		for (const zone of zones) {
			const clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, hour: 'numeric', minute: 'numeric' });
			const shown = Array.from({ length: 366 }, (_, index) => clock.format((20_454 + index) * DAY * 1000));
			shown.forEach((time, index) => {
				if (index > 0 && time !== shown[index - 1]) for (const near of [-1, 0]) check(zone, 20_454 + index + near);
			});
		}
	}, 60_000);

	it('takes dates of JavaScript and of Luxon', () => {
		expect(secondOf(new Date('2026-03-01T00:00:00.900Z'), 'Asia/Tokyo', 'to')).toBe(1772323200);
		expect(secondOf({ toMillis: () => 1772323200000 }, 'Asia/Tokyo', 'from')).toBe(1772323200);
	});

	it.each(['', 'tomorrow', '31/12/2026', '2026-02-30', '2026-13-01', '2026-1-1', '2026-03-01T25:00', '20260301', 1772323200, null, {}, new Date('x'), '2026-03-01T10'])('%j is no date', (value) => {
		expect(secondOf(value, 'UTC', 'from')).toBeUndefined();
	});
});

describe('periodCalled', () => {
	// A Friday; 2026-11-23 is a Monday.
	const friday = Date.parse('2026-11-27T15:30:00Z') / 1000;

	it.each([
		['today', 'UTC', '2026-11-27 00:00:00 to 2026-11-27 23:59:59 (UTC)'],
		['yesterday', 'UTC', '2026-11-26 00:00:00 to 2026-11-26 23:59:59 (UTC)'],
		['last7Days', 'America/Sao_Paulo', '2026-11-21 00:00:00 to 2026-11-27 23:59:59 (America/Sao_Paulo)'],
		['lastWeek', 'UTC', '2026-11-16 00:00:00 to 2026-11-22 23:59:59 (UTC)'],
		['thisMonth', 'UTC', '2026-11-01 00:00:00 to 2026-11-27 23:59:59 (UTC)'],
		['lastMonth', 'UTC', '2026-10-01 00:00:00 to 2026-10-31 23:59:59 (UTC)'],
		// It is Saturday there already.
		['today', 'Pacific/Auckland', '2026-11-28 00:00:00 to 2026-11-28 23:59:59 (Pacific/Auckland)'],
	] as const)('%s in %s', (name, zone, words) => {
		expect(periodInWords(periodCalled(name, friday, zone), zone)).toBe(words);
	});

	it.each([
		['2026-11-23T00:00:00Z', 'lastWeek', '2026-11-16 00:00:00 to 2026-11-22 23:59:59 (UTC)'],
		['2026-11-29T23:59:59Z', 'lastWeek', '2026-11-16 00:00:00 to 2026-11-22 23:59:59 (UTC)'],
		['2026-01-31T12:00:00Z', 'lastMonth', '2025-12-01 00:00:00 to 2025-12-31 23:59:59 (UTC)'],
		['2028-03-31T12:00:00Z', 'lastMonth', '2028-02-01 00:00:00 to 2028-02-29 23:59:59 (UTC)'],
		['2026-01-01T00:00:00Z', 'yesterday', '2025-12-31 00:00:00 to 2025-12-31 23:59:59 (UTC)'],
	] as const)('at %s %s', (now, name, words) => {
		expect(periodInWords(periodCalled(name, Date.parse(now) / 1000, 'UTC'), 'UTC')).toBe(words);
	});

	it('is made of whole days of the zone, at any moment in every zone: the calendar of Intl says the same', () => {
		const zones = Intl.supportedValuesOf('timeZone');
		const dateAt = (second: number, zone: string) => new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(second * 1000);
		const shifted = (date: string, days: number) => new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY * 1000).toISOString().slice(0, 10);
		const weekday = (date: string) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
		const expected: Record<PeriodName, (today: string) => [string, string]> = {
			today: (today) => [today, today],
			yesterday: (today) => [shifted(today, -1), shifted(today, -1)],
			last7Days: (today) => [shifted(today, -6), today],
			lastWeek: (today) => [shifted(today, -weekday(today) - 7), shifted(today, -weekday(today) - 1)],
			thisMonth: (today) => [`${today.slice(0, 8)}01`, today],
			lastMonth: (today) => {
				const last = shifted(`${today.slice(0, 8)}01`, -1);
				return [`${last.slice(0, 8)}01`, last];
			},
		};
		const names = Object.keys(expected) as PeriodName[];
		fc.assert(
			fc.property(fc.constantFrom(...zones), fc.integer({ min: 946_684_800, max: 2_000_000_000 }), fc.constantFrom(...names), (zone, now, name) => {
				const { from, to } = periodCalled(name, now, zone);
				const today = dateAt(now, zone);
				const [first, last] = expected[name](today);
				expect([from, to]).toEqual([secondOf(first, zone, 'from'), secondOf(last, zone, 'to')]);
				if (name === 'today') expect([from <= now, to >= now]).toEqual([true, true]);
				// The day as a picker gives it is the same day.
				expect([secondOf(`${first}T00:00:00`, zone, 'from'), secondOf(`${last}T00:00:00`, zone, 'to')]).toEqual([from, to]);
			}),
			{ numRuns: 500 },
		);
	}, 60_000);
});

describe('pieces', () => {
	it.each([[0, 1], [59, 1], [60, 2], [118, 2], [150, 3], [365, 7]])('of %i days are %i', (days, count) => {
		const period = { from: 1000, to: 1000 + days * DAY };
		const result = pieces(period);
		expect(result).toHaveLength(count);
		expect([result[0]?.from, result.at(-1)?.to]).toEqual([period.from, period.to]);
		for (const [index, { from, to }] of result.entries()) {
			expect(to - from).toBeLessThanOrEqual(59 * DAY);
			if (index > 0) expect(from).toBe(result[index - 1]?.to);
		}
	});

	it('of days meet at midnight UTC without sharing a day', () => {
		const result = piecesOfDays({ from: 5 * DAY + 7, to: 150 * DAY });
		expect(result[0]).toEqual({ from: 5 * DAY + 7, to: 64 * DAY - 1 });
		expect(result.slice(1).map(({ from }) => from % DAY)).toEqual([0, 0]);
		expect(result.at(-1)?.to).toBe(150 * DAY);
		expect(piecesOfDays({ from: 7, to: 7 })).toEqual([{ from: 7, to: 7 }]);
	});
});
