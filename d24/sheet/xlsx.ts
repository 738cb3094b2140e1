import { zipOf } from './zip';

/** A table of a workbook. All cells are text, so that no program takes a number of an account for a quantity. */
export interface Table {
	name: string;
	/** The first row is the heading. */
	rows: ReadonlyArray<readonly string[]>;
	/** Lists to choose from, by the index of the column: where their texts stand, e.g. `Lists!$A$2:$A$9`. */
	lists?: ReadonlyMap<number, string>;
}

/** How far down the lists reach. */
const LAST_ROW = 10_000;
const LONGEST_COLUMN = 60;
const NS = 'http://schemas.openxmlformats.org';

/** A workbook (Office Open XML) of tables whose columns are formatted as text. */
export function xlsxOf(tables: readonly Table[]): Uint8Array {
	const sheets = tables.map((table, index) => [`xl/worksheets/sheet${index + 1}.xml`, worksheet(table)] as const);
	const types = sheets.map(([name]) => `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`);
	const relation = (id: number, type: string, target: string) => `<Relationship Id="rId${id}" Type="${NS}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
	const relations = (all: string[]) => xml(`<Relationships xmlns="${NS}/package/2006/relationships">${all.join('')}</Relationships>`);
	return zipOf([
		[
			'[Content_Types].xml',
			xml(
				`<Types xmlns="${NS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${types.join('')}</Types>`,
			),
		],
		['_rels/.rels', relations([relation(1, 'officeDocument', 'xl/workbook.xml')])],
		[
			'xl/workbook.xml',
			xml(
				`<workbook xmlns="${NS}/spreadsheetml/2006/main" xmlns:r="${NS}/officeDocument/2006/relationships"><sheets>${tables.map(({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
			),
		],
		['xl/_rels/workbook.xml.rels', relations([...tables.map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)), relation(tables.length + 1, 'styles', 'styles.xml')])],
		['xl/styles.xml', xml(STYLES)],
		...sheets,
	]);
}

/** Style 1 is text (number format 49), style 2 a heading. */
const STYLES = `<styleSheet xmlns="${NS}/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF7"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/></cellXfs></styleSheet>`;

function worksheet({ rows, lists = new Map() }: Table): string {
	const width = Math.max(1, ...rows.map((row) => row.length));
	const columns = Array.from({ length: width }, (_, index) => {
		const longest = Math.max(...rows.map((row) => row[index]?.length ?? 0), 10);
		return `<col min="${index + 1}" max="${index + 1}" width="${Math.min(longest + 3, LONGEST_COLUMN)}" style="1" customWidth="1"/>`;
	});
	const cells = rows.map((row, at) => `<row r="${at + 1}">${row.map((text, index) => (text === '' ? '' : `<c r="${columnName(index)}${at + 1}" s="${at === 0 ? 2 : 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`)).join('')}</row>`);
	// Other text may be right too, so Excel asks and does not refuse.
	const choices = [...lists].map(([index, where]) => `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${columnName(index)}2:${columnName(index)}${LAST_ROW}"><formula1>${escaped(where)}</formula1></dataValidation>`);
	const validations = choices.length > 0 ? `<dataValidations count="${choices.length}">${choices.join('')}</dataValidations>` : '';
	return xml(
		`<worksheet xmlns="${NS}/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${cells.join('')}</sheetData>${validations}</worksheet>`,
	);
}

/** A, B … Z, AA. */
export function columnName(index: number): string {
	return index < 26 ? String.fromCharCode(65 + index) : `${columnName(Math.floor(index / 26) - 1)}${columnName(index % 26)}`;
}

function xml(body: string): string {
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
