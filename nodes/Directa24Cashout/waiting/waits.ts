/** Longer than any call that has read the execution before it was resumed can still be under way. */
const REMEMBER_MS = 60_000;

/** `open`: n8n has not answered yet. `resumed`: it has taken it. `unknown`: the sender went away before the answer. */
type Fate = 'open' | 'resumed' | 'unknown';

/**
 * Which waits of this process are used up. n8n hands each call the execution as it was when the call came; a call that looks
 * a status up meanwhile may so hold one that another call has resumed, and in a loop the execution is asleep again by then, for
 * the next item: n8n would resume the old one and run the following steps twice. So each wait is taken once, without a pause
 * between the question and the taking. One process knows only its own waits.
 */
export class Waits {
	private readonly taken = new Map<string, { fate: Fate; at: number; decided: Promise<void> }>();

	/** @param now milliseconds of a clock that nobody sets */
	constructor(private readonly now: () => number) {}

	/**
	 * Takes a wait; undefined when it is taken already. What it gives must be called with what became of the resume: true
	 * n8n has taken it, false it has refused it and the wait is given back, undefined nobody knows.
	 */
	take(wait: string): ((resumed: boolean | undefined) => void) | undefined {
		this.forget();
		if (this.taken.has(wait)) return undefined;
		let decide = () => {};
		const decided = new Promise<void>((resolve) => {
			decide = resolve;
		});
		const entry = { fate: 'open' as Fate, at: this.now(), decided };
		this.taken.set(wait, entry);
		return (resumed) => {
			entry.fate = resumed ? 'resumed' : 'unknown';
			if (resumed === false) this.taken.delete(wait);
			decide();
		};
	}

	/** Whether n8n has resumed a wait that was taken, once that is decided. */
	async wasResumed(wait: string): Promise<boolean> {
		const entry = this.taken.get(wait);
		await entry?.decided;
		return entry?.fate === 'resumed';
	}

	private forget(): void {
		for (const [wait, { fate, at }] of this.taken) {
			if (this.now() - at < REMEMBER_MS) break;
			if (fate !== 'open') this.taken.delete(wait);
		}
	}
}
