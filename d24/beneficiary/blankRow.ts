/** Columns that number rows, which sheets and the nodes that read them fill in by themselves. */
const NUMBERING = /^(?:row_?number|row|#|n[°ºo]\.?|num\.?|n[uú]mero|item|[ií]tem|fila|linha|l[ií]nea|rengl[oó]n)$/i;

/** Nothing, zeros, dashes and signs of currencies: what formats and formulas leave in a cell without data. */
const NOTHING = /^(?:[A-Z]{0,3}\p{Sc})?[\s\p{Cf}\p{Sc}0.,%–—-]*$/u;

/** Longer texts are data. */
const LONGEST = 40;

/**
 * True for a row of a sheet without any data: each cell is empty, or has only what formats and formulas leave there. An
 * error of a formula is data: something is broken, and a person has to see it.
 */
export function isBlankRow(row: Readonly<Record<string, unknown>>): boolean {
	return Object.entries(row).every(([heading, value]) => isBlank(value) || (NUMBERING.test(heading.trim()) && /^\d{1,7}$/.test(String(value).trim())));
}

function isBlank(value: unknown): boolean {
	if (value === undefined || value === null || value === false || value === 0) return true;
	return typeof value === 'string' && value.length <= LONGEST && NOTHING.test(value.trim());
}
