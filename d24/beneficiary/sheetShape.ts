import { say, type Said } from '../language/say';
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
export function notAPayout(headings: readonly string[], texts: readonly string[]): { message: Said; fix: Said } | undefined {
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
