/**
 * Compatibility decomposition (NFKD), for comparing texts. Unicode's algorithm takes the square of the length for a run of
 * combining marks; no letter of a language has more than a few, so the rest of a longer run is dropped (UAX #15, Stream-Safe
 * Text Format: 30).
 */
export function decomposed(text: string): string {
	return text.replace(/([\p{M}\uff9e\uff9f]{30})[\p{M}\uff9e\uff9f]+/gu, '$1').normalize('NFKD');
}

/** A text without a character that is repeated at its end. A pattern such as `0+$` takes the square of the length for it. */
export function withoutTrailing(text: string, character: string): string {
	let end = text.length;
	while (end > 0 && text[end - 1] === character) end--;
	return text.slice(0, end);
}

/**
 * A text in which no HTML element begins, for places that may show it as HTML or as it is: texts of Directa24 and of a sheet
 * are to be read, not clicked.
 */
export function withoutTags(text: string): string {
	return text.replace(/<(?=[a-z/!?])/gi, '‹');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A text for a place between the tags of HTML: it reads there as it is written here. */
export function escaped(text: string): string {
	return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}
