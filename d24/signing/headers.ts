import { USER_AGENT } from '../userAgent';

/** The value of a header, whatever the case of its name. */
export function headerOf(headers: Record<string, unknown>, name: string): unknown {
	const wanted = name.toLowerCase();
	return Object.entries(headers).find(([candidate]) => candidate.toLowerCase() === wanted)?.[1];
}

/** The given headers as texts, with ours in the place of those that have the same name in any case. */
export function withHeaders(given: Record<string, unknown>, ours: Record<string, string>): Record<string, string> {
	const all = { 'User-Agent': USER_AGENT, ...ours };
	// The body grows by the keys, so a length that was counted before is wrong.
	const replaced = new Set([...Object.keys(all).map((name) => name.toLowerCase()), 'content-length']);
	const kept = Object.entries(given).flatMap(([name, value]) => (replaced.has(name.toLowerCase()) || !isHeaderValue(value) ? [] : [[name, String(value)]]));
	return { ...Object.fromEntries(kept), ...all };
}

function isHeaderValue(value: unknown): boolean {
	return Array.isArray(value) ? value.every((each) => typeof each === 'string') : ['string', 'number', 'boolean'].includes(typeof value);
}
