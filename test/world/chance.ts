/** Mixes whole numbers into one of 32 bits; the same ones give the same everywhere. */
export function mix(...parts: number[]): number {
	let state = 0x9e3779b9;
	for (const part of parts) {
		state = Math.imul(state ^ part, 0x85ebca6b);
		state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
		state = (state ^ (state >>> 16)) + 0x6d2b79f5;
	}
	return state >>> 0;
}

/** The one source of chance of a world. Whole-number arithmetic only, so that a seed means the same on every machine. */
export class Chance {
	private state: number;

	constructor(seed: number) {
		this.state = seed | 0;
	}

	/** From 0 to below 1 (mulberry32). */
	next = (): number => {
		this.state = (this.state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};

	/** A whole number, both ends included. */
	between(least: number, most: number): number {
		return least + Math.floor(this.next() * (most - least + 1));
	}

	/** True in so many of a hundred cases. */
	percent(cases: number): boolean {
		return this.next() * 100 < cases;
	}

	oneOf<T>(choices: readonly T[]): T {
		return choices[Math.floor(this.next() * choices.length)] as T;
	}

	/** One of the choices, each as often as its weight says. */
	weighted<T>(choices: ReadonlyArray<readonly [weight: number, make: () => T]>): T {
		let left = this.next() * choices.reduce((sum, [weight]) => sum + weight, 0);
		for (const [weight, make] of choices) {
			left -= weight;
			if (left < 0) return make();
		}
		return (choices[0] as (typeof choices)[number])[1]();
	}
}
