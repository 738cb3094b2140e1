import type { Directa24 } from './directa24';

/** The first pause as a part of the whole patience: half a second of two minutes. */
const FIRST_PAUSE = 1 / 240;
/** The longest pause likewise: 15 seconds of two minutes. */
const LONGEST_PAUSE = 1 / 8;

/** Waits, for as many seconds as D24 asked for, and gives true; or gives false at once when the deadline would pass. */
export type Patience = (askedSeconds?: number) => Promise<boolean>;

/** Pauses between attempts at one item: each twice as long as the one before, with jitter, or as long as D24 asks for. */
export function patience(directa24: Directa24): Patience {
	const until = directa24.elapsed() + directa24.deadlineMs;
	let backOff = directa24.deadlineMs * FIRST_PAUSE;
	return async (askedSeconds = 0) => {
		const pause = Math.max(askedSeconds * 1000, backOff * (0.5 + directa24.random() / 2));
		backOff = Math.min(backOff * 2, directa24.deadlineMs * LONGEST_PAUSE);
		if (directa24.elapsed() + pause >= until) return false;
		await directa24.sleep(pause);
		return true;
	};
}
