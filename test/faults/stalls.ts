/* eslint-disable @n8n/community-nodes/no-restricted-globals */

const EVERY_MS = 20;
/** More lateness than this within one window can make an answer late that Directa24 gave in time. */
export const TOLERABLE_MS = 200;
const WINDOW_MS = 600;

/** Notices when this process gets no time to run: its timers come late then. */
export class Stalls {
	private readonly late: Array<{ at: number; ms: number }> = [];
	private last = performance.now();
	private readonly timer = setInterval(() => {
		const now = performance.now();
		const ms = now - this.last - EVERY_MS;
		if (ms > 5) this.late.push({ at: now, ms });
		this.last = now;
	}, EVERY_MS);

	since(start: number): boolean {
		let from = 0;
		let sum = 0;
		const recent = this.late.filter(({ at }) => at >= start);
		for (const { at, ms } of recent) {
			sum += ms;
			for (let first = recent[from]; first && first.at < at - WINDOW_MS; first = recent[from]) {
				sum -= first.ms;
				from += 1;
			}
			if (sum > TOLERABLE_MS) return true;
		}
		return false;
	}

	stop(): void {
		clearInterval(this.timer);
	}
}
