/** No server takes longer ones, and what reads an address takes the square of its length where letters have many accents. */
const LONGEST = 16_384;

/** A text as an address, absolute; undefined for one that is none, or longer than any server takes. */
export function webAddress(text: string): URL | undefined {
	return text.length <= LONGEST && URL.canParse(text) ? new URL(text) : undefined;
}
