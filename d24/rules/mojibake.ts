/** The characters that Windows-1252 has for the bytes 0x80 to 0x9f, where Latin-1 has control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A first byte of UTF-8 and the bytes after it, each shown as a character of its own. */
const SEQUENCE = new RegExp(`[\\u00c2-\\u00c6\\u00cb][\\u0080-\\u00bf${WINDOWS_1252}]|\\u00e2[\\u0080-\\u00bf${WINDOWS_1252}]{2}`, 'g');

/**
 * Latin letters and signs of Western Europe, typographic punctuation, and what else stands for a byte where such a text was
 * mistaken twice. Anything else was hardly meant.
 */
const LIKELY = /^[\u0080-\u017f\u0192\u02c6\u02dc\u2010-\u2026\u2030\u2039\u203a\u20ac\u2122]$/;

/** No text for people has these: they stand for a byte of a letter, as in `Ã\u0081` for Á. */
const CONTROL = /[\u0080-\u009f]/;

/** A capital with an accent before a closing quotation mark or a dash is right as it stands: `“IRMÔ`; not in a text that was mistaken twice. */
const PUNCTUATION = /[‘’“”–—…]$/;

/** UTF-8 read as Mac Roman (`Jos√©`) or as the code page of a DOS window (`Jos├®`): no text for people has these signs. */
const OTHER_ENCODINGS = /√[^\d\s(]|[\u2500-\u257f]/;

/** Text that was encoded for a page of the web or an address and never decoded. */
const ENTITY = /&(?:#\d{1,6}|#x[\da-f]{1,5}|amp|lt|gt|quot|apos|nbsp|[a-z](?:acute|grave|tilde|uml|circ|cedil|ring));/i;
const ESCAPED = /\\u[\da-f]{4}|%[c-e][\da-f]%[89ab][\da-f]|=[c-e][\da-f]=[89ab][\da-f]|=\?utf-8\?/i;

/** UTF-8 mistaken for Latin text more than three times in a row is not known; a sign that may be meant costs a round more. */
const MOST_ROUNDS = 4;

/**
 * A text that was decoded with the wrong encoding, as it was meant: `JosÃ©` → `José`. Undefined when it shows no sign of
 * that, or when what was meant cannot be told.
 */
export function repaired(text: string): string | undefined {
	let now = text;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const next = now.replace(SEQUENCE, (sequence, offset: number, whole: string) => {
			const decoded = decode(sequence);
			const isPunctuation = round === 0 && PUNCTUATION.test(sequence) && sequence.length === 2 && !/^\p{L}/u.test(whole.slice(offset + sequence.length, offset + sequence.length + 2));
			return decoded === undefined || isPunctuation ? sequence : decoded;
		});
		if (next === now) break;
		now = next;
	}
	return now === text || CONTROL.test(now) ? undefined : now;
}

/** True for a text that is damaged by an encoding in a way that cannot be undone for sure. */
export function isWronglyDecoded(text: string): boolean {
	return OTHER_ENCODINGS.test(text) || ENTITY.test(text) || ESCAPED.test(text);
}

/** The character that a sequence of bytes stands for in UTF-8; undefined when it is none that people write. */
function decode(sequence: string): string | undefined {
	const bytes = Array.from(sequence, (character) => {
		const index = WINDOWS_1252.indexOf(character);
		return index >= 0 ? 0x80 + index : (character.codePointAt(0) ?? 0);
	});
	const [first = 0, ...rest] = bytes;
	const lead = rest.length === 1 ? first - 0xc0 : first - 0xe0;
	const character = String.fromCodePoint(rest.reduce((code, byte) => code * 64 + (byte - 0x80), lead));
	return LIKELY.test(character) ? character : undefined;
}
