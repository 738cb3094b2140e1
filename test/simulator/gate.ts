/** Lets at most `limit` tasks run at the same time; the others queue in order. */
export class Gate {
	private running = 0;
	/** A Set keeps the order and, unlike an array, drops its first entry quickly when it is long. */
	private readonly waiting = new Set<() => void>();

	constructor(private readonly limit: number) {}

	async run<T>(task: () => Promise<T>): Promise<T> {
		if (this.running >= this.limit) {
			await new Promise<void>((resolve) => this.waiting.add(resolve));
		} else {
			this.running += 1;
		}
		try {
			return await task();
		} finally {
			const [next] = this.waiting;
			if (next) {
				this.waiting.delete(next);
				next();
			} else {
				this.running -= 1;
			}
		}
	}
}
