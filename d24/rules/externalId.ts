import { textIssue, visible, type TextIssue } from './text';
import { asWritten, say, word, type Said } from '../language/say';

/** What Directa24 takes. */
const LONGEST = 100;

const NOT_MADE_OF_NOTHING = 'Take it from something that every payout has and no other shares, such as the number of the invoice, and correct the expression or column that gives nothing';

/** Between the parts of an ID; a part that gave nothing leaves one at the edge. */
const SEPARATOR_AT_EDGE = /^[-_./:;,|]|[-_./:;,|#~]$/;

/** IDs of this form are random, and begin or end with any of their characters. */
const NANOID = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\w-]{21}$/;

/** A number that lost its digits: with its plus sign, or with decimals before the E. */
const EXPONENT = /\d(?:[.,]\d+)?E\+\d|\d[.,]\d+E\d/i;

/** Values that are no number of anything. */
const WORD = /^(?:true|false|verdadero|falso|verdadeiro|yes|no|id|external[ _-]?id|none|nil|null|nan)$/i;

/** White space that looks like a space and is another character. */
const OTHER_SPACE = /[^\S ]/;

/** Longer texts are no external IDs in any form; to order thousands of accents on one letter takes the square of the time. */
const LONGEST_IN_ANY_FORM = 1_000;

/** The form in which external IDs are sent and compared: `é` as one character, however it was typed. */
export function externalIdForm(text: string): string {
	return text.length > LONGEST_IN_ANY_FORM ? text : text.normalize('NFC');
}

/**
 * What keeps a text from being an external ID: an ID that several payouts can have by mistake lets one of them be taken
 * for the other. The message is the end of a sentence that begins with "external_id".
 * @param expression the expression that gave the text, where there is one
 */
export function externalIdIssue(text: string, expression?: string): TextIssue | undefined {
	if (text === '') return undefined;
	// The ID as it came is what its row is found by.
	const named = (message: Said) => asWritten(`"${visible(text.slice(0, LONGEST))}" ${message}`);
	const general = textIssue('external_id', text);
	if (general) return { ...general, message: named(general.message) };
	const issue = (message: Said, fix = word(NOT_MADE_OF_NOTHING)): TextIssue => ({ rule: 'externalId', message: named(message), fix });
	if (OTHER_SPACE.test(text)) return issue(say`contains white space that is no plain space`, say`Type it again with plain spaces, or without any`);
	if (!/[\p{L}\p{N}]/u.test(text)) return issue(say`has no letter and no digit`);
	if (EXPONENT.test(text)) return issue(say`contains a number with an exponent (E+), of which a spreadsheet has dropped digits, so that several payouts may share it`, say`Format the column as text and paste the numbers again from their source`);
	if (WORD.test(text)) return issue(say`is a word for yes, no or nothing, and no ID of a payout`);
	if (SEPARATOR_AT_EDGE.test(text) && !NANOID.test(text)) return issue(say`begins or ends with a separator, as if a part of it were missing`);
	if (expression !== undefined && text.length <= LONGEST && isFixedPart(text, expression)) return issue(say`is the fixed part of its expression alone: what the expression reads gave nothing`);
	return undefined;
}

/** Texts in quotes inside of an expression. */
const QUOTED = /'[^'\\]*'|"[^"\\]*"|`[^`\\$]*`/g;

/** True when a text is what its expression has when all, or one, of the values that it reads are empty. */
function isFixedPart(text: string, expression: string): boolean {
	if (!expression.startsWith('=') || !expression.includes('$')) return false;
	const template = expression.slice(1).trim();
	const parts = template.split(/\{\{.*?\}\}/s);
	const fixed = parts.join('').trim();
	if (fixed !== '' && (text === fixed || !isFilled(text, parts))) return true;
	const quoted = Array.from(template.matchAll(QUOTED), ([inQuotes]) => inQuotes.slice(1, -1));
	const together = quoted.join('');
	return [...quoted, together, fixed + together].some((each) => each.trim() === text);
}

/** True when a text has something between each two of the fixed parts. */
function isFilled(text: string, parts: readonly string[]): boolean {
	const [first = ''] = parts;
	const last = parts.at(-1) ?? '';
	if (!text.startsWith(first)) return true;
	let position = first.length;
	for (const part of parts.slice(1, -1)) {
		const found = text.indexOf(part, position + 1);
		if (found === -1) return false;
		position = found + part.length;
	}
	return text.endsWith(last) ? text.length - last.length > position : true;
}
