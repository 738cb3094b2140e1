import type { Later } from './language/say';
import type { Refusal } from './refusals/explanation';

/**
 * What an error knows about the call that it ended: it was not sent, it was refused, or nobody knows. `why` is English, which
 * every version of this package reads; `told` says the same in the language that is spoken.
 */
export type Fate =
	| { kind: 'notSent'; why: string; told?: Later; by: 'credential' | 'limit' | 'login' | 'session' }
	| { kind: 'refused'; refusal: Refusal; httpStatus: number }
	| { kind: 'unknown'; why: string; told?: Later };

/** For all copies of this package in a process: an error is told by this mark, not by its name or class. */
export const FATE: unique symbol = Symbol.for('n8n-nodes-directa24.fate') as never;

/** An error that carries the fate of its call, through whatever wraps it. */
export interface FatefulError extends Error {
	readonly [FATE]: Fate;
}

/** What an error knows about its call; undefined for errors of others. */
export function fateOf(error: object): Fate | undefined {
	return (error as Partial<FatefulError>)[FATE];
}
