/** Rows as CSV in UTF-8 with commas (RFC 4180). */
export function csvOf(rows: ReadonlyArray<readonly string[]>): string {
	return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
