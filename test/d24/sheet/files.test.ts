import * as fc from 'fast-check';

import { csvOf } from '../../../d24/sheet/csv';
import { columnName } from '../../../d24/sheet/xlsx';
import { zipOf } from '../../../d24/sheet/zip';
import { filesIn } from './archive';

it('an archive has its files, with names and texts of any language', () => {
	const files = { 'a.txt': 'one', 'país/ção.xml': 'três ✓ 日本', empty: '' };
	expect(filesIn(zipOf(Object.entries(files)))).toEqual(files);
});

it('columns are named as spreadsheets name them', () => {
	expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

/** RFC 4180, the other way round. */
function parse(text: string): string[][] {
	const rows: string[][] = [];
	const row: string[] = [];
	const cells = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/gy;
	for (let match = cells.exec(text); match; match = cells.exec(text)) {
		row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
		if (match[3] !== ',') rows.push(row.splice(0));
	}
	return rows;
}

it('CSV gives back every text', () => {
	const cell = fc.oneof(fc.string(), fc.constantFrom('a,b', '"', '""', 'x\r\ny', '', ' ', '=1+1'));
	fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows) => expect(parse(csvOf(rows))).toEqual(rows)));
});
