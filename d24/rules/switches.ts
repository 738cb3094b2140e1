/** Words for yes and no in English, Spanish and Portuguese, and what spreadsheets make of them; small letters without accents. */
const YES = new Set(['true', 'yes', 'y', 'si', 's', 'sim', 'verdadero', 'verdadeiro', 'on', '1', 'x', '✓', '✔', '☑', '✅', '🗹', '👍']);
const NO = new Set(['false', 'no', 'n', 'nao', 'falso', 'off', '0', '✗', '✘', '✖', '❌', '☐', '🚫', '⛔', '👎']);

const LONGEST = 20;

/** What a switch says; undefined for a value that means neither, also for an empty one. */
export function readYesNo(value: unknown): boolean | undefined {
	if (typeof value === 'boolean') return value;
	if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint') return undefined;
	const text = String(value).trim();
	if (text.length > LONGEST) return undefined;
	const word = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	return YES.has(word) ? true : NO.has(word) ? false : undefined;
}

/** What numbers a setting takes. */
export interface NumberRange {
	readonly least: number;
	readonly most: number;
	/** Only whole numbers. */
	readonly whole?: boolean;
}

/** A number given as number or as its plain digits; undefined for anything else and outside of the range. */
export function readNumberIn(value: unknown, { least, most, whole = false }: NumberRange): number | undefined {
	const isNumber = typeof value === 'number' || typeof value === 'bigint' || (typeof value === 'string' && /^\s*\d{1,9}(?:\.\d{1,6})?\s*$/.test(value));
	const number = isNumber ? Number(value) : NaN;
	return number >= least && number <= most && (!whole || Number.isInteger(number)) ? number : undefined;
}
