import { csvOf } from './csv';
import type { Template } from './template';
import { HEADINGS, WORDS } from './words';
import { columnName, xlsxOf } from './xlsx';

/** A file to hand out. */
export interface SheetFile {
	name: string;
	type: string;
	content: Uint8Array;
}

/**
 * A template as a workbook: an empty sheet to fill in, with lists; the same with example rows, apart so that nobody pays
 * them; what is allowed in each column; and the texts of the lists.
 */
export function workbookOf(template: Template): SheetFile {
	const { language, fields, headings, examples, guide, lists } = template;
	const inWords = (key: keyof typeof WORDS) => WORDS[key][language];
	const listed = fields.flatMap((field, column) => {
		const choices = lists[field];
		return choices ? [{ column, texts: [HEADINGS[field][language], ...choices] }] : [];
	});
	const longest = Math.max(0, ...listed.map(({ texts }) => texts.length));
	const places = new Map(listed.map(({ column, texts }, index) => [column, `'${inWords('lists')}'!$${columnName(index)}$2:$${columnName(index)}$${texts.length}`]));
	const ofGuide = [
		[HEADINGS.country[language], HEADINGS.payout_method[language], inWords('column'), inWords('needed'), inWords('allowed'), inWords('example')],
		...guide.map((row) => [row.country, row.method, row.column, row.needed, row.allowed, row.example]),
	];
	const content = xlsxOf([
		{ name: inWords('payouts'), rows: [headings], lists: places },
		{ name: inWords('examples'), rows: [headings, ...examples] },
		{ name: inWords('guide'), rows: ofGuide },
		{ name: inWords('lists'), rows: Array.from({ length: longest }, (_, at) => listed.map(({ texts }) => texts[at] ?? '')) },
	]);
	return { name: `${fileName(template)}.xlsx`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content };
}

/** The same as CSV: the headings alone, and the headings with the example rows. */
export function csvFilesOf(template: Template): { empty: SheetFile; examples: SheetFile } {
	const file = (name: string, rows: string[][]): SheetFile => ({ name: `${name}.csv`, type: 'text/csv', content: Buffer.from(csvOf(rows)) });
	const { headings, examples, language } = template;
	return {
		empty: file(fileName(template), [headings]),
		examples: file(`${fileName(template)}-${WORDS.examples[language].toLowerCase()}`, [headings, ...examples]),
	};
}

function fileName({ language }: Template): string {
	return `directa24-${WORDS.payouts[language].toLowerCase()}`;
}
