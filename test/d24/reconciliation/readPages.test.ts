import * as fc from 'fast-check';

import type { JsonObject } from '../../../d24/json';
import { readPages, RestlessList } from '../../../d24/reconciliation/readPages';
import { balanceKey, readPage } from '../../../d24/reconciliation/rows';
import { parseJsonObject } from '../../../d24/json';

type Told = 'list' | 'page' | 'nothing';

/** A list that changes before some of its pages are read. */
function reading(ids: string[], told: Told, change: (read: number) => void = () => {}, mayShrink = false) {
	let read = 0;
	return {
		pagesRead: () => read,
		readPage: async (page: number) => {
			change(read++);
			const rows = ids.slice(page * 50, (page + 1) * 50).map((id): JsonObject => ({ id }));
			return { rows, told: told === 'list' ? [rows.length, ids.length] : told === 'page' ? [rows.length, 50] : [undefined, undefined] };
		},
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
	[49, 'nothing', 1],
	[50, 'list', 2],
	[120, 'list', 3],
	[120, 'page', 6],
	[120, 'nothing', 6],
] as const)('%i rows that rest, totals of the %s: read in %i pages', async (count, told, pages) => {
	const source = reading(numbered(count), told);
	expect(await readAll(source)).toEqual(numbered(count));
	expect(source.pagesRead()).toBe(pages);
});

it.each(['list', 'page', 'nothing'] as const)('no row that stays is lost or doubled, whatever joins and leaves at whichever end (totals of the %s)', async (told) => {
	await fc.assert(
		fc.asyncProperty(
			fc.integer({ min: 0, max: 300 }),
			fc.array(fc.record({ at: fc.nat(12), join: fc.boolean(), place: fc.nat(400), count: fc.integer({ min: 1, max: 60 }) }), { maxLength: 4 }),
			async (count, changes) => {
				const ids = numbered(count);
				const gone = new Set<string>();
				let joined = 0;
				const source = reading(
					ids,
					told,
					(read) => {
						for (const { join, place, count: many } of changes.filter(({ at }) => at === read)) {
							if (join) ids.splice(Math.min(place, ids.length), 0, ...Array.from({ length: many }, () => `new-${joined++}`));
							else for (const id of ids.splice(Math.min(place, ids.length), many)) gone.add(id);
						}
					},
					true,
				);
				const rows = await readAll(source).catch((error: unknown) => {
					// A list that changes often may be called restless; it is never called complete.
					if (error instanceof RestlessList && changes.length > 2) return undefined;
					throw error;
				});
				if (!rows) return;
				expect(new Set(rows).size).toBe(rows.length);
				expect(numbered(count).filter((id) => !gone.has(id) && !rows.includes(id))).toEqual([]);
			},
		),
		{ numRuns: 2000, examples: [[201, [{ at: 7, join: false, place: 0, count: 50 }, { at: 3, join: false, place: 0, count: 1 }]]] },
	);
});

it('a list that changes each time is not passed off as complete', async () => {
	const ids = numbered(200);
	let joined = 0;
	await expect(readAll(reading(ids, 'page', () => ids.push(`new-${joined++}`)))).rejects.toThrow(RestlessList);
});

it('a limit ends the reading', async () => {
	const source = { ...reading(numbered(500), 'list'), limit: 60 };
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
