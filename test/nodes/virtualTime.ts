/* eslint-disable @n8n/community-nodes/no-restricted-globals */
/** A clock that stands still while anything is left to do, and then jumps to the next thing that was waited for. */
export class VirtualTime {
	private at = 0;
	private readonly sleeping: Array<{ until: number; wake: () => void }> = [];

	elapsed = () => this.at;

	sleep = async (ms: number) =>
		await new Promise<void>((wake) => {
			this.sleeping.push({ until: this.at + Math.max(0, ms), wake });
		});

	/** Runs everything that is under way to its end. */
	async run(): Promise<void> {
		for (;;) {
			await new Promise((resolve) => setImmediate(resolve));
			const [next] = this.sleeping.sort((a, b) => a.until - b.until);
			if (!next) return;
			this.sleeping.shift();
			this.at = Math.max(this.at, next.until);
			next.wake();
		}
	}
}
