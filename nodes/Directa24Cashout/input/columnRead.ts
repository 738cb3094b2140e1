/** A column in an expression: `$json.Folio`, `$json["Importe total"]`, `$('Sheet').item.json.Folio`. */
const COLUMN = /\bjson\s*(?:\.\s*([\p{L}_$][\p{L}\p{N}_$]*)|\[\s*(?:'([^'\\]+)'|"([^"\\]+)"|`([^`\\$]+)`)\s*\])/gu;

/** The column that an expression reads; undefined where it reads none or several, and for what is no expression. */
export function columnRead(parameter: unknown): string | undefined {
	if (typeof parameter !== 'string' || !parameter.startsWith('=')) return undefined;
	const columns = new Set(Array.from(parameter.matchAll(COLUMN), ([, ...found]) => found.find((each) => each !== undefined)));
	const [only] = columns;
	return columns.size === 1 ? only : undefined;
}
