import { bare, isSame, pick, type Resolve } from '../../../d24/beneficiary/candidates';
import { columnsOf } from '../../../d24/beneficiary/headings';
import { Row } from '../../../d24/beneficiary/row';
import type { Target } from '../../../d24/beneficiary/targets';
import { countryOf } from '../../../d24/countries';

type Cells = Record<string, string>;

/** What is taken of a row, what becomes of each column, and what is said; `order` is that of the columns of the target. */
function picked(code: string, target: Target, cells: Cells, { order = Object.keys(cells), field, resolve }: { order?: readonly string[]; field?: string; resolve?: Resolve } = {}) {
	const country = countryOf(code);
	const columns = columnsOf(Object.keys(cells), country);
	const same = [...(columns.byTarget.get(target) ?? [])].sort((one, other) => order.indexOf(one.heading) - order.indexOf(other.heading));
	const textOf = (heading: string) => cells[heading] ?? '';
	const row = new Row({ ...columns, byTarget: new Map([[target, same]]) }, country, textOf, textOf);
	const cell = pick(row, target, field, resolve);
	const uses = Object.fromEntries(Object.keys(cells).flatMap((heading) => (row.useOf(heading) === undefined ? [] : [[heading, row.useOf(heading)]])));
	return { heading: cell?.heading, uses, issues: row.issues.map(({ field: of, column, rule, message, fix, blocking }) => ({ field: of, column, rule, message: String(message), fix: String(fix), blocking })) };
}

const FIX = 'Empty or rename one of them, make them equal, or name the one that is none of ours in the option Columns to Leave Out';

function inAllOrders(code: string, target: Target, cells: Cells) {
	const headings = Object.keys(cells);
	const [first, ...more] = [headings, [...headings].reverse(), [...headings.slice(1), ...headings.slice(0, 1)]].map((order) => picked(code, target, cells, { order }));
	for (const other of more) expect(other).toStrictEqual(first);
	return first;
}

describe('of columns that say the same, in any order', () => {
	it.each<[string, string, Target, Cells, string]>([
		["D24's own name", 'BR', 'document_id', { document_id: '01716001340', CPF: '017.160.013-40' }, 'document_id'],
		["D24's own name", 'BR', 'document_id', { CPF: '017.160.013-40', 'CPF 2': '017160013-40', document_id: '01716001340' }, 'document_id'],
		['the one without a number', 'BR', 'document_id', { CPF: '01716001340', CPF_1: '017.160.013-40' }, 'CPF'],
		['the lowest number', 'BR', 'document_id', { CPF_2: '017.160.013-40', CPF_1: '01716001340', CPF_3: '0171600134-0' }, 'CPF_1'],
		['the longest text', 'BR', 'document_id', { CPF: '01716001340', 'CPF do favorecido': '017.160.013-40' }, 'CPF do favorecido'],
		['the longest text', 'BR', 'document_id', { 'CPF titular': '017.160.013-40', CPF: '01716001340', 'Nº CPF': '0171600134-0' }, 'CPF titular'],
		['the longest text', 'MX', 'document_id', { CURP: 'GALM850101MDFRPR04', 'CURP del empleado': 'galm850101-mdfrpr04' }, 'CURP del empleado'],
		['the first text of the alphabet', 'BR', 'document_id', { CPF: '017.160.013/40', Documento: '017.160.013-40' }, 'Documento'],
		['the first heading of the alphabet', 'BR', 'document_id', { Documento: '01716001340', CPF: '01716001340', 'Nº CPF': '01716001340' }, 'CPF'],
	])('%s is taken: %s %s %j', (_, code, target, cells, heading) => {
		const uses = Object.fromEntries(Object.keys(cells).flatMap((other) => (other === heading ? [] : [[other, 'same']])));
		expect(inAllOrders(code, target, cells)).toStrictEqual({ heading, uses, issues: [] });
	});
});

describe('which columns are weaker', () => {
	it.each<[string, Target, Cells, string, Record<string, string>]>([
		// What the payer has as well.
		['MX', 'bank_account', { Cuenta: '999999', 'Cuenta destino': '123456' }, 'Cuenta destino', { Cuenta: 'of_no_concern' }],
		['MX', 'email', { Correo: 'a@example.com', 'Correo del beneficiario': 'b@example.com' }, 'Correo del beneficiario', { Correo: 'of_no_concern' }],
		['CL', 'document_id', { 'RUT empresa': '76086428-5', 'RUT beneficiario': '13656649-0' }, 'RUT beneficiario', { 'RUT empresa': 'of_no_concern' }],
		['CL', 'email', { 'Correo empresa': 'a@example.com', Correo: 'b@example.com', 'Correo beneficiario': 'c@example.com' }, 'Correo beneficiario', { 'Correo empresa': 'of_no_concern', Correo: 'of_no_concern' }],
		// What is a company's may be the payer's.
		['CL', 'document_id', { RUT: '13656649-0', 'RUT empresa': '76086428-5' }, 'RUT', { 'RUT empresa': 'of_no_concern' }],
		['CL', 'city', { 'Ciudad empresa': 'Arica', 'Ciudad del beneficiario': 'Iquique' }, 'Ciudad del beneficiario', { 'Ciudad empresa': 'of_no_concern' }],
	])('%s %s: of %j %s is taken', (code, target, cells, heading, uses) => expect(inAllOrders(code, target, cells)).toStrictEqual({ heading, uses, issues: [] }));

	it.each<[string, Target, Cells, string[]]>([
		['MX', 'city', { Ciudad: 'Puebla', 'Ciudad del beneficiario': 'Mérida' }, ['Ciudad', 'Ciudad del beneficiario']],
		['MX', 'document_id', { CURP: 'GALM850101MDFRPR04', 'RFC del beneficiario': 'PEPA800101AB1' }, ['CURP', 'RFC del beneficiario']],
		['MX', 'bank_account', { 'Cuenta 2': '999999', 'Cuenta destino': '123456' }, ['Cuenta 2', 'Cuenta destino']],
		['MX', 'bank_account', { bank_account: '999999', 'Cuenta destino': '123456' }, ['Cuenta destino', 'bank_account']],
		['BR', 'document_id', { 'Documento do titular': '01716001340', 'Documento do favorecido': '52998224725' }, ['Documento do favorecido', 'Documento do titular']],
		['CL', 'document_id', { 'RUT empresa': '76086428-5', 'RUT compañía': '13656649-0' }, ['RUT compañía', 'RUT empresa']],
	])('%s %s: none of %j is', (code, target, cells, headings) => {
		const { issues } = picked(code, target, cells);
		expect(issues).toStrictEqual([{ field: target, column: expect.any(String), rule: 'conflict', message: `The columns ${headings.map((heading) => `"${heading}"`).join(' and ')} both stand for ${target}, and they differ`, fix: FIX, blocking: true }]);
	});
});

describe('columns that differ', () => {
	const cells = { Correo: 'a@example.com', 'Correo 2': 'b@example.com', 'Correo 3': 'A@EXAMPLE.COM' };

	it('stop the item: two are both named', () => {
		expect(picked('MX', 'email', cells)).toStrictEqual({
			heading: 'Correo',
			uses: { Correo: 'not_used', 'Correo 2': 'not_used' },
			issues: [{ field: 'email', column: 'Correo + Correo 2', rule: 'conflict', message: 'The columns "Correo" and "Correo 2" both stand for email, and they differ', fix: FIX, blocking: true }],
		});
	});

	it('stop the item: three are all named, with the field that they are read for', () => {
		expect(picked('MX', 'email', { ...cells, 'Correo 3': 'c@example.com' }, { field: 'pix_key' })).toStrictEqual({
			heading: 'Correo',
			uses: { Correo: 'not_used', 'Correo 2': 'not_used', 'Correo 3': 'not_used' },
			issues: [{ field: 'pix_key', column: 'Correo + Correo 2 + Correo 3', rule: 'conflict', message: 'The columns "Correo", "Correo 2" and "Correo 3" all stand for pix_key, and they differ', fix: FIX, blocking: true }],
		});
	});

	it('do not where one can be told from the others', () => {
		const second: Resolve = (all) => ({ cell: all[1]!, others: 'of_no_concern' });
		expect(picked('MX', 'email', cells, { resolve: second })).toStrictEqual({ heading: 'Correo 2', uses: { Correo: 'of_no_concern', 'Correo 3': 'of_no_concern' }, issues: [] });
		expect(picked('MX', 'email', cells, { resolve: () => undefined }).issues).toHaveLength(1);
	});

	it('are those that are filled', () => {
		expect(picked('MX', 'email', { Correo: '', 'Correo 2': 'b@example.com' })).toStrictEqual({ heading: 'Correo 2', uses: { Correo: 'empty' }, issues: [] });
		expect(picked('MX', 'email', { Correo: '' })).toStrictEqual({ heading: undefined, uses: { Correo: 'empty' }, issues: [] });
		expect(picked('MX', 'email', { Ciudad: 'Puebla' })).toStrictEqual({ heading: undefined, uses: {}, issues: [] });
		expect(picked('CL', 'document_id', { 'RUT empresa': '76086428-5' })).toStrictEqual({ heading: 'RUT empresa', uses: {}, issues: [] });
	});
});

describe('texts that mean the same', () => {
	it.each<[Target, string, string, boolean]>([
		['document_id', '017.160.013-40', '01716001340', true],
		['document_id', '01716001340', '1716001340', false],
		['full_name', 'JOSÉ PEÑA', 'jose pena', true],
		['full_name', '---', '...', false],
		['full_name', '---', '---', true],
		['email', 'Ana@Example.com', 'ana@example.COM', true],
		['email', 'a.na@example.com', 'ana@example.com', false],
		['external_id', 'A-1', 'A1', false],
		['external_id', 'A-1', 'A-1', true],
		['amount', '12.50', '1250', false],
		['currency', 'usd', 'USD', false],
		['country', 'mx', 'MX', false],
		['email', '', '', true],
	])('%s: %j and %j: %s', (target, one, other, same) => {
		expect(isSame(target, one, other)).toBe(same);
		expect(isSame(target, other, one)).toBe(same);
	});

	it.each([
		['Ana@Example', 'ana@example'],
		['JOSÉ  Peña-Núñez', 'josepenanunez'],
		['Ñ', 'n'],
		['12.345-K', '12345k'],
		['---', ''],
	])('%j is bare %j', (text, plain) => expect(bare(text)).toBe(plain));
});
