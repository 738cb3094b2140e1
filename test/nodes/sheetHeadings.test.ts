import fc from 'fast-check';

import { plainHeading } from '../../d24/beneficiary/plainHeading';
import { MOST_HEADINGS, SheetHeadings } from '../../nodes/Directa24Cashout/input/sheetHeadings';

const of = (items: Array<Record<string, unknown>>, index: number) => new SheetHeadings(items as never).of(items[index] as never);

it('a row of a sheet has the columns of all rows', () => {
	expect(of([{ Folio: 1, Pagar: 'x' }, { Folio: 2 }, { Nota: 'y' }], 1)).toEqual(['Folio', 'Pagar', 'Nota']);
});

it('a row has no second column for a heading that it spells otherwise', () => {
	const rows = [{ external_id: 'a', 'A pagar': 1 }, { 'External ID': 'b', 'A PAGAR': 2 }, { externalId: 'c' }];
	expect(rows.map((_, index) => of(rows, index))).toEqual([['external_id', 'A pagar'], ['External ID', 'A PAGAR'], ['A pagar', 'A PAGAR', 'externalId']]);
});

it('two spellings in one row are two columns', () => {
	expect(of([{ Monto: 1, MONTO: 2 }], 0)).toEqual(['Monto', 'MONTO']);
});

describe('rows with more columns than a sheet has', () => {
	const many = (make: (index: number) => string, most = MOST_HEADINGS + 1) => Object.fromEntries(Array.from({ length: most }, (_, index) => [make(index), 'v']));

	it('lack only what means something', () => {
		const rows = [{ Folio: '1', Pagar: 'x', CLABE: 'y', 'Monto corregido': '3', ...many((index) => `q${index}z`) }, { Folio: '2' }];
		expect(of(rows, 1)).toEqual(['Folio', 'Pagar', 'CLABE', 'Monto corregido']);
		expect(of(rows, 0)).toEqual(Object.keys(rows[0] ?? {}));
	});

	it('are told when too many of them mean something', () => {
		expect(new SheetHeadings([many((index) => `Monto ${index}`)] as never).areTooMany).toBe(true);
		expect(new SheetHeadings([many((index) => `Monto ${index}`, MOST_HEADINGS)] as never).areTooMany).toBe(false);
		expect(new SheetHeadings([many((index) => `q${index}z`)] as never).areTooMany).toBe(false);
	});
});

it('whatever the rows are, a row has all of its own columns, each once, and of others no spelling of them', () => {
	const heading = fc.constantFrom('Folio', 'folio', 'FOLIO ', 'Pagar', 'pagar', 'x', '', '__proto__x', 'toString');
	fc.assert(
		fc.property(fc.array(fc.dictionary(heading, fc.string(), { noNullPrototype: true }), { minLength: 1, maxLength: 5 }), (rows) => {
			const headings = new SheetHeadings(rows as never);
			for (const row of rows) {
				const had = headings.of(row as never);
				expect(new Set(had).size).toBe(had.length);
				expect(had).toEqual(expect.arrayContaining(Object.keys(row)));
				const own = Object.keys(row).map(plainHeading);
				for (const other of had) if (!Object.hasOwn(row, other)) expect(own).not.toContain(plainHeading(other));
				for (const other of rows) for (const each of Object.keys(other)) if (!own.includes(plainHeading(each))) expect(had).toContain(each);
			}
		}),
	);
});
