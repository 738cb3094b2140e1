import type { Directa24 } from '../../protocol/directa24';

/** Waiting, and milliseconds of a clock that nobody sets. */
export type Time = Pick<Directa24, 'sleep' | 'elapsed'>;

interface Entry<T> {
	startedAt: number;
	isRunning: boolean;
	running: Promise<T>;
	/** The one that starts after `running` and after the pause; for everybody who asks meanwhile. */
	next?: Promise<T>;
}

/**
 * Look-ups of one cashout that many ask for at the same time. At most one is under way, the next one starts no sooner than
 * `pauseMs` after it, and everybody who asks until then shares it. Whoever asks gets the answer of a look-up that was
 * started after that: a change that a notification tells of is never missed, however often it is repeated.
 */
export class SharedLookUps<T> {
	private readonly entries = new Map<string, Entry<T>>();

	constructor(
		private readonly pauseMs: number,
		private readonly time: Time,
	) {}

	/** @param key names the cashout and the account; @param lookUp called at most once, now or after the pause */
	async ask(key: string, lookUp: () => Promise<T>): Promise<T> {
		this.forget();
		const entry = this.entries.get(key);
		if (!entry) return await this.start(key, lookUp);
		entry.next ??= this.startAfter(key, entry, lookUp);
		return await entry.next;
	}

	/** How many cashouts are remembered: those that were asked for within the pause. */
	get size(): number {
		return this.entries.size;
	}

	private async startAfter(key: string, entry: Entry<T>, lookUp: () => Promise<T>): Promise<T> {
		await entry.running.catch(() => undefined);
		const rest = this.pauseMs - (this.time.elapsed() - entry.startedAt);
		if (rest > 0) await this.time.sleep(rest);
		return await this.start(key, lookUp);
	}

	private async start(key: string, lookUp: () => Promise<T>): Promise<T> {
		const entry: Entry<T> = { startedAt: this.time.elapsed(), isRunning: true, running: lookUp() };
		// The entries stay in the order in which they were started.
		this.entries.delete(key);
		this.entries.set(key, entry);
		try {
			return await entry.running;
		} finally {
			entry.isRunning = false;
		}
	}

	private forget(): void {
		const now = this.time.elapsed();
		for (const [key, { startedAt, isRunning, next }] of this.entries) {
			if (now - startedAt < this.pauseMs) break;
			if (!isRunning && next === undefined) this.entries.delete(key);
		}
	}
}
