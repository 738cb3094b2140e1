import { USER_AGENT } from '../userAgent';

/** The value of a header, whatever the case of its name. */
export function headerOf(headers: Record<string, unknown>, name: string): unknown {
	const wanted = name.toLowerCase();
	return Object.entries(headers).find(([candidate]) => candidate.toLowerCase() === wanted)?.[1];
}

/** The given headers as texts, with ours in the place of those that have the same name in any case. */
export function withHeaders(given: Record<string, unknown>, ours: Record<string, string>): Record<string, string> {
	const all: Record<string, string> = {};
	for (const name of Object.keys(given)) {
		const value = given[name];
		if (isHeaderValue(value) && !isReplaced(name.toLowerCase(), ours)) all[name] = String(value);
	}
	all['User-Agent'] = USER_AGENT;
	return Object.assign(all, ours);
}

function isReplaced(lowerCase: string, ours: Record<string, string>): boolean {
	// The body grows by the keys, so a length that was counted before is wrong.
	if (lowerCase === 'user-agent' || lowerCase === 'content-length') return true;
	for (const name of Object.keys(ours)) if (name.toLowerCase() === lowerCase) return true;
	return false;
}

function isHeaderValue(value: unknown): boolean {
	return Array.isArray(value) ? value.every((each) => typeof each === 'string') : ['string', 'number', 'boolean'].includes(typeof value);
}
