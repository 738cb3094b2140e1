/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import * as fc from 'fast-check';
import { gzipSync } from 'node:zlib';

import { csvOf } from '../../../d24/sheet/csv';
import { columnName, xlsxOf } from '../../../d24/sheet/xlsx';
import { zipOf } from '../../../d24/sheet/zip';

/** The files of an archive by its directory, with their checksums compared with those that gzip makes. */
function read(archive: Uint8Array): Record<string, string> {
	const bytes = Buffer.from(archive);
	const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
	const files: Record<string, string> = {};
	let at = bytes.readUInt32LE(end + 16);
	for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
		const [size, nameLength, header] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)];
		const name = bytes.subarray(at + 46, at + 46 + nameLength).toString();
		const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
		const content = bytes.subarray(start, start + size);
		const gzip = gzipSync(content);
		const checksum = gzip.readUInt32LE(gzip.length - 8);
		expect([name, bytes.readUInt32LE(at), bytes.readUInt32LE(header), bytes.readUInt32LE(at + 16), bytes.readUInt32LE(header + 14)]).toEqual([name, 0x02014b50, 0x04034b50, checksum, checksum]);
		files[name] = content.toString();
		at += 46 + nameLength;
	}
	expect(at).toBe(end);
	return files;
}

it('an archive has its files, with names and texts of any language', () => {
	const files = { 'a.txt': 'one', 'país/ção.xml': 'três ✓ 日本', empty: '' };
	expect(read(zipOf(Object.entries(files)))).toEqual(files);
});

it('columns are named as spreadsheets name them', () => {
	expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

it('markup in a cell stays text', () => {
	const files = read(xlsxOf([{ name: 'a & b', rows: [['<b>', '"x" & y']] }]));
	expect(files['xl/worksheets/sheet1.xml']).toContain('&lt;b&gt;');
	expect(files['xl/worksheets/sheet1.xml']).toContain('&quot;x&quot; &amp; y');
	expect(files['xl/workbook.xml']).toContain('name="a &amp; b"');
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
