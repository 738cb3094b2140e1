import type { Parameters } from './parameters';

/** How many records of a list are wanted; Infinity for all. */
export function readLimit(parameters: Parameters): number {
	return parameters.value('returnAll') === true ? Infinity : Number(parameters.value('limit') ?? 50);
}
