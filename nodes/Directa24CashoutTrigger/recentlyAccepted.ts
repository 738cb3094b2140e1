/** Shorter than the five minutes after which D24 sends a notification again that was not answered with 2xx. */
const REMEMBER_MS = 120_000;
const MOST = 10_000;

/**
 * What each cashout was last started with, as a guard against the same notification arriving twice. Best effort: it knows
 * only what this process has answered since it started, and the 10,000 latest of that. Lasting protection is n8n's Remove
 * Duplicates node on `deduplication_key`. Subjects and changes are hashes, so that no notification can make it large.
 */
export class RecentlyAccepted {
	private readonly accepted = new Map<string, { change: string; startedAt: number; at: number }>();
	private readonly turns = new Map<string, Promise<void>>();

	constructor(
		/** Milliseconds of a clock that nobody sets. */
		readonly now: () => number,
		private readonly most = MOST,
	) {}

	/**
	 * Two notifications about the same cashout at the same moment: the second waits here until the first has its answer.
	 * Resolves with what ends the turn, which must be called.
	 */
	async takeTurn(subject: string): Promise<() => void> {
		let end = () => {};
		const before = this.turns.get(subject);
		const own = new Promise<void>((resolve) => {
			end = resolve;
		});
		this.turns.set(subject, own);
		await before;
		return () => {
			if (this.turns.get(subject) === own) this.turns.delete(subject);
			end();
		};
	}

	/**
	 * True when this change was the last one that was accepted of the subject: within the last two minutes, or whenever.
	 * A cashout that has changed to and fro meanwhile is no repeat.
	 */
	isRepeat(subject: string, change: string, whenever = false): boolean {
		const last = this.accepted.get(subject);
		return last?.change === change && (whenever || this.now() - last.at < REMEMBER_MS);
	}

	/**
	 * True when the same was accepted last and its workflow began after this call had come. For changes that nobody has looked
	 * up: whatever this call tells of, that workflow finds it.
	 */
	hasStartedSince(subject: string, change: string, arrivedAt: number): boolean {
		const last = this.accepted.get(subject);
		return last?.change === change && last.startedAt >= arrivedAt;
	}

	/** The cashout has changed to something that starts nothing. */
	forget(subject: string): void {
		this.accepted.delete(subject);
	}

	/** To be called once the sender has been told that it was accepted. */
	remember(subject: string, change: string, startedAt: number): void {
		this.accepted.delete(subject);
		this.accepted.set(subject, { change, startedAt, at: this.now() });
		const [oldest] = this.accepted.keys();
		if (this.accepted.size > this.most && oldest !== undefined) this.accepted.delete(oldest);
	}
}
