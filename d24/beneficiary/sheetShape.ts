import { say, type Said } from '../language/say';
import { withoutNumbers } from '../masking';
import { wordsOf } from './headingWords';
import { plainHeading } from './plainHeading';
import { shown } from './row';

/** What the readers of n8n call a column without a heading. */
const NO_HEADING = /^(?:__EMPTY(?:_\d+)?|_\d+|column_?\d+)$/i;
/** The words alone, with a number or currency beside them: a company may be called Total. */
const TOTAL = /^[\s:$\d.,-]{0,30}(?:sub|grand?)?[\s-]{0,3}(?:total(?:es|is|s)?|suma|soma|sum)(?:[\s:]{1,3}(?:general|geral|a pagar|de pagos|pagos|payments|pagamentos|[a-z]{3}))?[\s:$\d.,-]{0,30}$/i;
/** Between columns that were read as one. */
const DELIMITER = /[;\t|]/;

/**
 * Why a row that lacks nearly everything is no payout: it is a line of totals, or the sheet was not read as it is written.
 * Undefined where it may be a payout that lacks nearly everything.
 */
export function notAPayout(headings: readonly string[], texts: readonly string[]): NoPayout | undefined {
	const filled = headings.filter((heading) => heading !== 'row_number');
	const [only = ''] = filled;
	const delimiter = filled.length === 1 ? DELIMITER.exec(only)?.[0] : undefined;
	if (delimiter !== undefined) {
		return { message: say`The sheet was read as one column, ${shown(only)}`, fix: say`Set Delimiter to ${delimiter === '\t' ? '\\t' : delimiter} in the options of the node that reads the file` };
	}
	const unnamed = filled.filter((heading) => NO_HEADING.test(heading));
	if (unnamed.length > 1 && unnamed.length * 2 > filled.length) {
		return { message: say`The first line of the sheet is not its headings: most columns have none`, fix: say`Delete the lines above the headings, or let the node that reads the file begin at the headings` };
	}
	const total = texts.find((text) => TOTAL.test(text));
	return total === undefined ? undefined : { message: say`The row looks like a line of totals (${shown(total)})`, fix: say`Delete it from the sheet; a payout needs at least its ID, a document, a name and an amount` };
}

/** Why a row is no payout, and what to do about it. */
export interface NoPayout {
	message: Said;
	fix: Said;
}

/** The headings once more, as where several sheets were put one below the other. */
export function repeatsHeadings(headings: readonly string[], texts: readonly string[]): NoPayout | undefined {
	const filled = headings.map((heading, index) => [heading, texts[index] ?? ''] as const).filter(([heading, text]) => text.trim() !== '' && heading !== 'row_number');
	const same = filled.filter(([heading, text]) => text.length <= LONGEST_HEADING && plainHeading(text) === plainHeading(heading));
	return same.length > 1 && same.length * 2 > filled.length ? { message: say`The row repeats the headings`, fix: say`Delete it from the sheet` } : undefined;
}

const LONGEST_HEADING = 120;
/** `Total Ventas`, `Gran total`, `Importe total`: with what a line of totals begins. */
const TOTALS = /^(?:(?:gran|grand|importe|monto|valor|sub) )?(?:total|totales|totais|totals|subtotal|subtotales|subtotais|suma|sumas|soma|sum)(?: |$)/;

/** What a row is that has neither document nor account, and lacks the name or the ID as well. */
export function withoutPayout(texts: readonly string[]): NoPayout {
	const fix = say`Delete it from the sheet; a payout needs at least its ID, a document, a name and an amount`;
	const filled = texts.filter((text) => /[\p{L}\p{N}]/u.test(text));
	const named = (text: string) => shown(withoutNumbers(text.slice(0, LONGEST_HEADING)));
	const total = filled.find((text) => TOTALS.test(wordsOf(text.slice(0, LONGEST_HEADING)).join(' ')));
	if (total !== undefined) return { message: say`The row looks like a line of totals (${named(total)})`, fix };
	const [only] = filled;
	if (only !== undefined && filled.length === 1 && /\p{L}/u.test(only)) return { message: say`The row looks like a remark (${named(only)})`, fix };
	return { message: say`There is no payout in the row: it has neither a document nor an account, and lacks the name or the ID as well`, fix: say`Delete it from the sheet, or fill in what it lacks; a payout needs at least its ID, a document, a name and an amount` };
}

/** True for what may be the number of a document or an account, or the alias of one: it has a digit or a point within, and is no sentence. */
export function mayBeNumber(text: string): boolean {
	return /\d|\p{L}\.\p{L}/u.test(text) && !/\p{L}{4,40}[\s:]|[\s:]\p{L}{4}/u.test(text.slice(0, LONGEST_HEADING));
}
