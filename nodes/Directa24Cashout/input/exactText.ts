import { say, word } from '../../../d24/language/say';
import { masked } from '../../../d24/masking';
import type { TextIssue } from '../../../d24/rules/text';

/** The text of a cell that may be none of ours, also of a checkbox or a date; what else is no text says no more than that it is there. */
export function shownText(value: unknown): string {
	if (typeof value === 'boolean') return String(value);
	if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
	const text = exactText(value);
	return typeof text === 'string' ? text : '?';
}

/** The text of a value, digit for digit, or why it has none: spreadsheets turn long IDs into numbers and eat digits. */
export function exactText(value: unknown): string | TextIssue {
	if (value === undefined || value === null) return '';
	if (typeof value === 'string') return value.trim();
	if (typeof value === 'bigint') return String(value);
	if (typeof value === 'number') {
		const text = String(value);
		if (Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER && !text.includes('e')) return text;
		return {
			rule: 'exactNumber',
			message: say`The number ${masked(text)} is too long to be exact, digits may be lost`,
			fix: say`Format the column as text in the spreadsheet, so that it arrives as text`,
		};
	}
	const kind = Array.isArray(value) ? 'list' : typeof value === 'boolean' ? 'boolean' : typeof value === 'function' ? 'function' : 'object';
	return {
		rule: 'text',
		message: say`A ${word(kind)} came where a text is expected`,
		fix: say`Let the expression give a text or a number`,
	};
}
