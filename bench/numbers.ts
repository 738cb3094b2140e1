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

export const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;
export const whole = (value: number): string => Math.round(value).toLocaleString('en');
export const thousandths = (value: number): string => value.toFixed(3);
