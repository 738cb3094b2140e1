import type { Parameters } from './parameters';

/** Infinity for all. */
export function readLimit(parameters: Parameters): number {
	return parameters.switchValue('returnAll') ? Infinity : parameters.numberValue('limit', { least: 1, most: 1_000_000, whole: true }, 50);
}
