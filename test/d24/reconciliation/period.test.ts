import { pieces, piecesOfDays, secondOf } from '../../../d24/reconciliation/period';

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
	] as const)('%s in %s as %s is %s', (text, zone, edge, expected) => {
		expect(iso(secondOf(text, zone, edge))).toBe(expected);
	});

	it('takes dates of JavaScript and of Luxon', () => {
		expect(secondOf(new Date('2026-03-01T00:00:00.900Z'), 'Asia/Tokyo', 'to')).toBe(1772323200);
		expect(secondOf({ toMillis: () => 1772323200000 }, 'Asia/Tokyo', 'from')).toBe(1772323200);
	});

	it.each(['', 'tomorrow', '31/12/2026', '2026-02-30', '2026-13-01', '2026-1-1', '2026-03-01T25:00', '20260301', 1772323200, null, {}, new Date('x'), '2026-03-01T10'])('%j is no date', (value) => {
		expect(secondOf(value, 'UTC', 'from')).toBeUndefined();
	});
});

const DAY = 86_400;

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
