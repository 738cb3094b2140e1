/** Shorter than the five minutes after which D24 sends a notification again that was not answered with 2xx. */
const REMEMBER_MS = 120_000;
const MOST = 10_000;

const accepted = new Map<string, number>();

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
