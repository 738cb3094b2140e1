/** Columns that number rows, which sheets and the nodes that read them fill in by themselves. */
const NUMBERING = /^(?:row_?number|row|#|n[°ºo]\.?|num\.?|n[uú]mero|item|[ií]tem|fila|linha|l[ií]nea|rengl[oó]n)$/i;

/** Nothing, zeros, dashes and signs of currencies: what formats and formulas leave in a cell without data. */
const NOTHING = /^(?:[A-Z]{0,3}\p{Sc})?[\s\p{Cf}\p{Sc}0.,%–—-]*$/u;

/** Longer texts are data. */
const LONGEST = 40;

/** Whether all rows of a sheet that are filled in there say the same in a column: `MXN`, `Pendiente`. */
export type IsConstant = (heading: string, text: string) => boolean;

/**
 * True for a row of a sheet without any data: each cell is empty, or has only what formats, formulas, lists to choose from
 * and copies downwards leave there. An error of a formula is data: something is broken, and a person has to see it.
 */
export function isBlankRow(row: Readonly<Record<string, unknown>>, isConstant: IsConstant = () => false): boolean {
	return Object.entries(row).every(([heading, value]) => isBlank(value) || (NUMBERING.test(heading.trim()) && /^\d{1,7}$/.test(String(value).trim())) || (isWords(value) && isConstant(heading, value)));
}

/** `MXN 50` */
const AMOUNT = /^\D{0,8}\d[\d.,]{0,20}\D{0,8}$/;

/** No amount or number of somebody, which many rows may have in common. */
function isWords(value: unknown): value is string {
	return typeof value === 'string' && value.length <= LONGEST && /\p{L}/u.test(value) && !/\d{3}/.test(value) && !AMOUNT.test(value);
}

/** What is the same in all rows of a sheet, at least two; looked up when it is asked for. */
export function constantsOf(rows: () => ReadonlyArray<Readonly<Record<string, unknown>>>): IsConstant {
	const found = new Map<string, string | undefined>();
	const constantIn = (heading: string): string | undefined => {
		const texts = rows().flatMap((row) => (isBlank(row[heading]) ? [] : [String(row[heading])]));
		return texts.length > 1 && texts.every((text) => text === texts[0]) ? texts[0] : undefined;
	};
	return (heading, text) => {
		if (!found.has(heading)) found.set(heading, constantIn(heading));
		return found.get(heading) === text;
	};
}

function isBlank(value: unknown): boolean {
	if (value === undefined || value === null || value === false || value === 0) return true;
	return typeof value === 'string' && value.length <= LONGEST && NOTHING.test(value.trim());
}
