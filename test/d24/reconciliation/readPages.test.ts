import * as fc from 'fast-check';

import type { JsonObject } from '../../../d24/json';
import { IncompleteList, readPages, RestlessList } from '../../../d24/reconciliation/readPages';
import { balanceKey, readPage } from '../../../d24/reconciliation/rows';
import { parseJsonObject } from '../../../d24/json';

/** What `rows` and `maxRows` of the simulated list tell, see listTotals of the simulator. */
type Told = 'list' | 'page' | 'rows' | 'none';

const told = (how: Told, ofPage: number, ofList: number, size: number) =>
	({ list: [ofPage, ofList], page: [ofPage, size], rows: [ofList, size], none: [undefined, undefined] })[how];

interface Source {
	how: Told;
	size?: number;
	/** Rows that are counted and not given. */
	withheld?: number;
	change?: (read: number) => void;
	mayShrink?: boolean;
}

/** A list that changes before some of its pages are read. */
function reading(ids: string[], { how, size = 50, withheld = 0, change = () => {}, mayShrink = false }: Source) {
	let read = 0;
	return {
		pagesRead: () => read,
		readPage: async (page: number) => {
			change(read++);
			const given = ids.slice(0, Math.max(0, ids.length - withheld));
			const rows = given.slice(page * size, (page + 1) * size).map((id): JsonObject => ({ id }));
			return { rows, told: told(how, rows.length, ids.length, size) };
		},
		readOther: async () => ({ rows: [], told: told(how, 0, 0, size) }),
		keyOf: (row: JsonObject) => String(row.id),
		mayShrink,
		limit: Infinity,
	};
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `row-${index}`);
const readAll = async (source: ReturnType<typeof reading>) => {
	const rows = new Map<string, JsonObject>();
	await readPages(rows, source);
	return [...rows.keys()];
};

it.each([
	[0, 'list', 1],
	[49, 'none', 2],
	[50, 'list', 2],
	[120, 'list', 3],
	[120, 'rows', 3],
	[120, 'page', 8],
	[120, 'none', 8],
] as const)('%i rows that rest, totals of the %s: read in %i pages', async (count, how, pages) => {
	const source = reading(numbered(count), { how });
	expect(await readAll(source)).toEqual(numbered(count));
	expect(source.pagesRead()).toBe(pages);
});

const HOW = ['list', 'page', 'rows', 'none'] as const;

it('pages of any size are read to the end, whatever is told', async () => {
	await fc.assert(
		fc.asyncProperty(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 120 }), fc.constantFrom(...HOW), fc.boolean(), async (count, size, how, mayShrink) => {
			expect(await readAll(reading(numbered(count), { how, size, mayShrink }))).toEqual(numbered(count));
		}),
		{ numRuns: 2000, examples: [[45, 20, 'list', false], [45, 20, 'page', false], [45, 20, 'rows', false], [45, 20, 'none', false], [20, 45, 'page', false], [20, 20, 'page', false], [50, 20, 'list', true]] },
	);
});

it('a list that tells of more rows than it has is never passed off as complete', async () => {
	await fc.assert(
		fc.asyncProperty(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 120 }), fc.constantFrom('list' as const, 'rows' as const), fc.integer({ min: 1, max: 200 }), async (count, size, how, withheld) => {
			// A total of exactly 50, or of one page, cannot be told from the size of a page.
			const given = Math.max(0, count - withheld);
			fc.pre(count !== 50 && count !== size);
			await expect(readAll(reading(numbered(count), { how, size, withheld }))).rejects.toThrow(`more ${count - given === 1 ? 'row' : 'rows'} than its pages have`);
		}),
		{ numRuns: 2000, examples: [[45, 20, 'rows', 25], [45, 20, 'list', 25], [45, 20, 'list', 45], [120, 50, 'list', 1]] },
	);
});

it('a list without pages, which comes whole each time, is read once', async () => {
	const source = { ...reading(numbered(70), { how: 'none' as const }), readPage: async () => ({ rows: numbered(70).map((id): JsonObject => ({ id })), told: [] }) };
	expect(await readAll(source)).toEqual(numbered(70));
});

it.each(HOW)('no row that stays is lost or doubled, whatever joins and leaves at whichever end (totals of the %s)', async (how) => {
	await fc.assert(
		fc.asyncProperty(
			fc.integer({ min: 0, max: 300 }),
			fc.array(fc.record({ at: fc.nat(12), join: fc.boolean(), place: fc.nat(400), count: fc.integer({ min: 1, max: 60 }) }), { maxLength: 4 }),
			fc.constantFrom(50, 20, 7),
			async (count, changes, size) => {
				const ids = numbered(count);
				const gone = new Set<string>();
				let joined = 0;
				const source = reading(ids, {
					how,
					size,
					mayShrink: true,
					change: (read) => {
						for (const { join, place, count: many } of changes.filter(({ at }) => at === read)) {
							if (join) ids.splice(Math.min(place, ids.length), 0, ...Array.from({ length: many }, () => `new-${joined++}`));
							else for (const id of ids.splice(Math.min(place, ids.length), many)) gone.add(id);
						}
					},
				});
				const rows = await readAll(source).catch((error: unknown) => {
					// A list that changes often may be called restless; it is never called complete.
					if ((error instanceof RestlessList && changes.length > 2) || error instanceof IncompleteList) return undefined;
					throw error;
				});
				if (!rows) return;
				expect(new Set(rows).size).toBe(rows.length);
				expect(numbered(count).filter((id) => !gone.has(id) && !rows.includes(id))).toEqual([]);
			},
		),
		{ numRuns: 2000, examples: [[201, [{ at: 7, join: false, place: 0, count: 50 }, { at: 3, join: false, place: 0, count: 1 }], 50], [21, [{ at: 1, join: false, place: 0, count: 1 }], 20]] },
	);
});

it('a list that changes each time is not passed off as complete', async () => {
	const ids = numbered(200);
	let joined = 0;
	await expect(readAll(reading(ids, { how: 'page', change: () => ids.push(`new-${joined++}`) }))).rejects.toThrow(RestlessList);
});

it('a limit ends the reading', async () => {
	const source = { ...reading(numbered(500), { how: 'list' }), limit: 60 };
	expect((await readAll(source)).length).toBeGreaterThanOrEqual(60);
	expect(source.pagesRead()).toBe(2);
});

it('a page is a list of rows of the kind asked for', () => {
	const page = (text: string) => readPage(parseJsonObject(text) ?? {}, (row) => row.id !== undefined);
	expect(page('{"page":0,"rows":1,"maxRows":120,"data":[{"id":1}]}')).toMatchObject({ rows: [{}], told: [1, 120] });
	expect(page('{"list":[{"id":1}]}')).toMatchObject({ told: [undefined, undefined] });
	for (const text of ['{}', '{"data":null}', '{"data":{}}', '{"data":[1]}', '{"data":[{"x":1}]}']) expect(page(text)).toBeUndefined();
	expect(balanceKey({ idMerchant: 1, date: 'd', currency: 'BRL' })).not.toBe(balanceKey({ idMerchant: 1, date: 'd', currency: 'USD' }));
});
