/* eslint-disable @n8n/community-nodes/no-restricted-globals */

/** Timers that can all be stopped at once; after `close` nothing waits any more. */
export class Timers {
	private readonly pending = new Map<NodeJS.Timeout, () => void>();
	closed = false;

	/** Runs `task` after `ms`; the function returned cancels it. */
	after(ms: number, task: () => void): () => void {
		return this.start(ms, task, () => undefined);
	}

	/** Resolves after `ms`, or at once when the timers are closed. */
	async sleep(ms: number): Promise<void> {
		if (ms > 0) await new Promise<void>((resolve) => this.start(ms, resolve, resolve));
	}

	close(): void {
		this.closed = true;
		for (const [timer, onClose] of this.pending) {
			clearTimeout(timer);
			onClose();
		}
		this.pending.clear();
	}

	private start(ms: number, onTime: () => void, onClose: () => void): () => void {
		if (this.closed) {
			onClose();
			return () => undefined;
		}
		const timer = setTimeout(() => {
			this.pending.delete(timer);
			onTime();
		}, ms);
		this.pending.set(timer, onClose);
		return () => {
			clearTimeout(timer);
			this.pending.delete(timer);
		};
	}
}
