/** The middle one of several measurements. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	return sorted.length % 2 === 1 ? (sorted[Math.floor(middle)] as number) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** The value that this share of the measurements stays below. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** How the time of one compares with that of the other: of each round its own ratio, and of those the middle one. */
export function medianRatio(ours: readonly number[], others: readonly number[]): number {
	return median(ours.map((value, round) => value / (others[round] ?? NaN)));
}

/**
 * How a total grows with the size: the slope of the straight line through the logarithms of both. 1 is linear, 2 is
 * quadratic. Takes [size, total for that size] for each of at least two sizes.
 */
export function slope(totals: ReadonlyArray<readonly [size: number, total: number]>): number {
	const logs = totals.map(([size, total]) => [Math.log(size), Math.log(total)] as const);
	const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const middle = { x: mean(logs.map(([x]) => x)), y: mean(logs.map(([, y]) => y)) };
	const sum = (of: (x: number, y: number) => number) => logs.reduce((total, [x, y]) => total + of(x - middle.x, y - middle.y), 0);
	return sum((x, y) => x * y) / sum((x) => x * x);
}

export const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;
export const whole = (value: number): string => Math.round(value).toLocaleString('en');
export const thousandths = (value: number): string => value.toFixed(3);
