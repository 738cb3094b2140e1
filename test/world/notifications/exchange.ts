import type { Clock } from '../clock';

/**
 * One call of a webhook with its response, as far as the product looks at it. `answered` is what the sender sees;
 * undefined where it sees no answer.
 */
export class Exchange {
	statusCode = 200;
	writableFinished = false;
	destroyed = false;
	/** Its process went away. */
	isCut = false;
	readonly answered: Promise<number | undefined>;
	private resolve: (status: number | undefined) => void = () => undefined;
	private readonly onClose: Array<() => void> = [];

	constructor(
		private readonly clock: Clock,
		timeoutMs: number,
	) {
		this.answered = new Promise((resolve) => {
			this.resolve = resolve;
		});
		// The sender goes away.
		clock.at(clock.now + timeoutMs, () => this.close(false));
	}

	status(code: number): this {
		this.statusCode = code;
		return this;
	}

	send(): this {
		this.end();
		return this;
	}

	end(): this {
		this.clock.at(this.clock.now + 1, () => this.close(true));
		return this;
	}

	once(_: 'close', tell: () => void): this {
		this.onClose.push(tell);
		return this;
	}

	/** The process is gone, and nobody in it hears of anything any more. */
	cut(): void {
		this.isCut = true;
		this.destroyed = true;
		this.resolve(undefined);
	}

	private close(isAnswered: boolean): void {
		if (this.destroyed) return;
		this.writableFinished = isAnswered;
		this.destroyed = true;
		this.resolve(isAnswered ? this.statusCode : undefined);
		for (const tell of this.onClose) tell();
	}
}
