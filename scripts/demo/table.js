'use strict';

/** Rows as lines of text with aligned columns, headed by the keys of the first row. */
function table(rows) {
	if (rows.length === 0) return '(no rows)';
	const columns = Object.keys(rows[0]);
	const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => String(row[column]).length)));
	const line = (values) => values.map((value, index) => String(value).padEnd(widths[index])).join('  ').trimEnd();
	return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...rows.map((row) => line(columns.map((column) => row[column])))].join('\n');
}

module.exports = { table };
