const LONGEST = 2_000;

/** A text of somebody else in one line of n8n's log: control and invisible characters as escapes, and cut. */
export function logLine(text: string): string {
	const escaped = (character: string) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
	return text.slice(0, LONGEST).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, escaped);
}
