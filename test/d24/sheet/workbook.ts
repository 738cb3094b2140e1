import { filesIn } from './archive';

interface Element {
	name: string;
	attributes: Record<string, string>;
	text: string;
	children: Element[];
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const unescaped = (text: string) => text.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);

/** The root of an XML file that has text in elements `t` and `formula1` alone. */
function parsed(xml: string): Element {
	expect(xml.startsWith(DECLARATION)).toBe(true);
	const root: Element = { name: '', attributes: {}, text: '', children: [] };
	const open = [root];
	for (const [token, slash = '', name = '', attributes = '', empty = ''] of xml.slice(DECLARATION.length).matchAll(/<(\/?)([\w:]+)((?:\s[\w:]+="[^"<]*")*)(\/?)>|[^<]+|</g)) {
		const inside = open.at(-1)!;
		if (slash) expect([open.pop()!.name, xml]).toEqual([name, xml]);
		else if (name) {
			const element = { name, attributes: Object.fromEntries([...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, unescaped(value)])), text: '', children: [] };
			inside.children.push(element);
			if (!empty) open.push(element);
		} else {
			expect([token, ['t', 'formula1']]).toEqual([token, expect.arrayContaining([inside.name])]);
			inside.text += unescaped(token);
		}
	}
	expect([open.length, root.children.length]).toEqual([1, 1]);
	return root.children[0]!;
}

function all({ children }: Element, name: string): Element[] {
	return children.flatMap((child) => (child.name === name ? [child] : all(child, name)));
}

const NS = 'http://schemas.openxmlformats.org';

export interface ReadTable {
	name: string;
	/** The cells that are there, by their place. */
	cells: Record<string, string>;
	/** The places that are formatted as a heading. */
	headings: string[];
	/** The width of each column. */
	widths: Record<string, number>;
	/** Where the texts stand that can be chosen, by the cells that they are for. */
	lists: Record<string, string>;
}

/** The tables of a workbook, found as a spreadsheet program finds them: from the root through relations. */
export function tablesIn(archive: Uint8Array): ReadTable[] {
	const files = filesIn(archive);
	const part = (name: string) => parsed(files[name] ?? `There is no ${name}`);
	const types = part('[Content_Types].xml');
	const typed = Object.fromEntries(all(types, 'Override').map(({ attributes }) => [attributes.PartName, attributes.ContentType]));
	const related = (name: string) => all(part(name), 'Relationship').map(({ attributes: { Id, Type, Target } }) => ({ id: Id, type: Type?.replace(`${NS}/officeDocument/2006/relationships/`, ''), target: Target ?? '' }));
	const isOfType = (path: string, type: string) => expect([path, typed[`/${path}`]]).toEqual([path, `application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml`]);

	const [document] = related('_rels/.rels');
	expect(document).toEqual({ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' });
	isOfType(document!.target, 'sheet.main');
	const relations = related('xl/_rels/workbook.xml.rels');
	const styles = relations.find(({ type }) => type === 'styles')!;
	isOfType(`xl/${styles.target}`, 'styles');
	const formats = all(all(part(`xl/${styles.target}`), 'cellXfs')[0]!, 'xf').map(({ attributes }) => attributes);
	const sheets = all(part(document!.target), 'sheet').map(({ attributes }) => attributes);
	expect(new Set(relations.map(({ id }) => id)).size).toBe(sheets.length + 1);
	expect(sheets.map(({ sheetId }) => sheetId)).toEqual(sheets.map((_, index) => String(index + 1)));
	return sheets.map((sheet) => {
		const relation = relations.find(({ id, type }) => id === sheet['r:id'] && type === 'worksheet');
		isOfType(`xl/${relation?.target}`, 'worksheet');
		return tableIn(sheet.name ?? '', part(`xl/${relation?.target}`), formats);
	});
}

function tableIn(name: string, sheet: Element, formats: Array<Record<string, string>>): ReadTable {
	const cells = all(sheet, 'row').flatMap((row) => all(row, 'c').map(({ attributes: { r: at = '', s: style }, children }) => ({ row: row.attributes.r, at, format: formats[Number(style)], text: children.flatMap((child) => all(child, 't'))[0]?.text ?? '' })));
	expect(all(sheet, 'row').map(({ attributes }) => attributes.r)).toEqual(all(sheet, 'row').map((_, index) => String(index + 1)));
	for (const { row, at, format } of cells) expect([at.replace(/\D/g, ''), format?.numFmtId]).toEqual([row, '49']);
	const columns = all(sheet, 'col').map(({ attributes }) => attributes);
	for (const { min, max, style } of columns) expect([max, formats[Number(style)]?.numFmtId]).toEqual([min, '49']);
	const choices = all(sheet, 'dataValidation');
	expect(all(sheet, 'dataValidations').map(({ attributes }) => attributes.count)).toEqual(choices.length > 0 ? [String(choices.length)] : []);
	return {
		name,
		cells: Object.fromEntries(cells.map(({ at, text }) => [at, text])),
		headings: cells.filter(({ format }) => format?.applyFont === '1').map(({ at }) => at),
		widths: Object.fromEntries(columns.map(({ min, width }) => [min, Number(width)])),
		lists: Object.fromEntries(choices.map(({ attributes: { sqref = '' }, children: [formula] }) => [sqref, formula?.text ?? ''])),
	};
}
