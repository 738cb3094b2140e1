import { USER_AGENT } from '../userAgent';

/** The value of a header, whatever the case of its name. */
export function headerOf(headers: Record<string, unknown>, name: string): unknown {
	const wanted = name.toLowerCase();
	return Object.entries(headers).find(([candidate]) => candidate.toLowerCase() === wanted)?.[1];
}

/** The given headers as texts, with ours in the place of those that have the same name in any case. */
export function withHeaders(given: Record<string, unknown>, ours: Record<string, string>): Record<string, string> {
	// The body grows by the keys, so a length that was counted before is wrong.
	const replaced = new Set(['user-agent', 'content-length']);
	for (const name of Object.keys(ours)) replaced.add(name.toLowerCase());
	const all: Record<string, string> = {};
	for (const name of Object.keys(given)) {
		const value = given[name];
		if (isHeaderValue(value) && !replaced.has(name.toLowerCase())) all[name] = String(value);
	}
	all['User-Agent'] = USER_AGENT;
	return Object.assign(all, ours);
}

function isHeaderValue(value: unknown): boolean {
	return Array.isArray(value) ? value.every((each) => typeof each === 'string') : ['string', 'number', 'boolean'].includes(typeof value);
}
