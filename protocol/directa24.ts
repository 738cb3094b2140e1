import type { Environment } from '../d24/credential/credentials';
import type { Endpoint } from '../d24/endpoints';
import type { JsonObject } from '../d24/json';

/** One request as the protocol asks for it; whoever sends it adds host, keys and signature. */
export interface Request {
	endpoint: Endpoint;
	/** Of calls that have one; a GET has none. */
	body?: JsonObject;
	/** Of a GET. */
	query?: Record<string, string>;
	timeoutMs: number;
}

/** An answer as it came, whatever its HTTP status. */
export interface Reply {
	httpStatus: number;
	/** By name in lower case. */
	headers: Record<string, unknown>;
	content: Uint8Array;
}

/**
 * The outside as the protocol sees it, and nothing else of it is used: no clock, timer or chance besides these. So a
 * protocol can be run against a script, in virtual time, and be replayed from a seed.
 */
export interface Directa24 {
	readonly environment: Environment;
	/**
	 * Sends one request exactly once: no redirect, no repetition. Any HTTP status is an answer. It rejects when there is
	 * none, at the latest shortly after `timeoutMs`; the error tells why, see failedRequest.ts.
	 */
	request(request: Request): Promise<Reply>;
	/** How long one request may take, in milliseconds. */
	readonly timeoutMs: number;
	/** How long an outcome that is not known is looked into, in milliseconds for each item. */
	readonly deadlineMs: number;
	/**
	 * How long D24 has to go on saying that it has no such cashout, after an attempt whose fate is open, before the same
	 * create is sent again, in milliseconds.
	 */
	readonly settleMs: number;
	/** Waits. */
	sleep(ms: number): Promise<void>;
	/** The date, in milliseconds since 1970. It may be set back and forth: only for dates that Directa24 tells. */
	now(): number;
	/** Milliseconds of a clock that nobody sets and that never goes back, from any beginning: for deadlines. */
	elapsed(): number;
	/** From 0 to below 1. */
	random(): number;
	/** True once the execution was cancelled: nothing new is sent then. */
	cancelled(): boolean;
}
