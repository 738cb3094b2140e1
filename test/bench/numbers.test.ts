import { slope } from '../../bench/numbers';

describe('slope', () => {
	it.each([
		['linear', 1, [[1000, 5000], [10_000, 50_000], [100_000, 500_000]]],
		['quadratic', 2, [[10, 100], [100, 10_000], [1000, 1_000_000]]],
		['the same for every size', 0, [[10, 7], [100, 7]]],
	] as const)('is that of the logarithms: %s', (_what, expected, totals) => {
		expect(slope(totals)).toBeCloseTo(expected, 10);
	});
});
