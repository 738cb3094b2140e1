import type { LookUp } from '../../protocol/lookUp';
import { SharedLookUps, type Time } from './sharedLookUps';

/** D24: `external_id` has at most 100 characters. */
const LONGEST_ID = 100;
/** Look-ups of one external ID start at least so far apart. */
const PAUSE_MS = 5_000;
const WINDOW_MS = 60_000;
/** Calls within the window that name an external ID of which D24 has not yet said that it exists. */
const MOST_STRANGERS = 60;
const MOST_KNOWN = 10_000;

/**
 * Look-ups that an unsigned call asks for. Anybody can send such calls, so they are few: one at a time for each external ID,
 * and for all IDs that Directa24 has not confirmed no more than sixty a minute.
 */
export class WakeUps {
	private readonly lookUps: SharedLookUps<LookUp>;
	private readonly known = new Set<string>();
	private windowStart = -Infinity;
	private strangers = 0;

	constructor(private readonly time: Time) {
		this.lookUps = new SharedLookUps(PAUSE_MS, time);
	}

	/** Why nothing is asked for this external ID now; undefined where it may be. Counts the call. */
	objection(key: string, externalId: string): { status: 400 | 503; reason: string } | undefined {
		if (externalId.length > LONGEST_ID || externalId !== externalId.trim() || /\p{C}/u.test(externalId)) {
			return { status: 400, reason: 'the external_id is none that Directa24 takes' };
		}
		if (this.known.has(key)) return undefined;
		if (this.time.elapsed() - this.windowStart >= WINDOW_MS) [this.windowStart, this.strangers] = [this.time.elapsed(), 0];
		if (++this.strangers <= MOST_STRANGERS) return undefined;
		return { status: 503, reason: 'too many notifications without a signature; please send it again later' };
	}

	async ask(key: string, lookUp: () => Promise<LookUp>): Promise<LookUp> {
		const found = await this.lookUps.ask(key, lookUp);
		if (found.kind === 'found') {
			this.known.delete(key);
			this.known.add(key);
			const [oldest] = this.known;
			if (this.known.size > MOST_KNOWN && oldest !== undefined) this.known.delete(oldest);
		}
		return found;
	}
}
