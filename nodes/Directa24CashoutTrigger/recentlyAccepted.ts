/** Shorter than the five minutes after which D24 sends a notification again that was not answered with 2xx. */
const REMEMBER_MS = 120_000;
const MOST = 10_000;

const accepted = new Map<string, number>();
const turns = new Map<string, Promise<void>>();

/**
 * The same notification twice at the same moment: the second waits here until the first has its answer. Resolves with what
 * ends the turn, which must be called.
 */
export async function takeTurn(key: string): Promise<() => void> {
	let end = () => {};
	const before = turns.get(key);
	const own = new Promise<void>((resolve) => {
		end = resolve;
	});
	turns.set(key, own);
	await before;
	return () => {
		if (turns.get(key) === own) turns.delete(key);
		end();
	};
}

/**
 * A guard against the same notification arriving twice within two minutes. Best effort: it knows only what this process
 * has answered since it started, and the 10,000 latest of that. Lasting protection is n8n's Remove Duplicates node on
 * `deduplication_key`.
 */
export function wasRecentlyAccepted(key: string): boolean {
	const at = accepted.get(key);
	return at !== undefined && Date.now() - at < REMEMBER_MS;
}

/** To be called once the sender has been told that it was accepted. */
export function rememberAccepted(key: string): void {
	accepted.delete(key);
	accepted.set(key, Date.now());
	for (const [oldest, at] of accepted) {
		if (accepted.size <= MOST && Date.now() - at < REMEMBER_MS) break;
		accepted.delete(oldest);
	}
}
