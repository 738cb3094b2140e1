import { ROWS_A_PAGE, type Page } from './rows';

/** The list was another one each time it was read. */
export class RestlessList extends Error {
	override name = 'RestlessList';
}

/** A list that changes twice has come to rest after five passes; one that changes all the time never does. */
const MOST_PASSES = 6;

export interface Reading<Row> {
	readPage(page: number): Promise<Page<Row>>;
	keyOf(row: Row): string;
	/** Whether rows can leave the list while it is read, as those filtered by status do. */
	mayShrink: boolean;
	/** How many rows are wanted at most. */
	limit: number;
}

/**
 * Adds every row of a list to `rows`, once each by its key, the newest state of it. Pages are counted from 0 and the list
 * may change between two of them:
 * - rows that join push others to later pages: they are met again there, and the key tells;
 * - rows that leave pull others to pages that were read already: they would be lost. So the list is read until two passes
 *   meet the same rows, unless the total that D24 tells proves that none has left. Then none was lost: whatever left in
 *   the first of the two had been met there, and is missing in the second.
 * @throws RestlessList when that does not come about
 */
export async function readPages<Row>(rows: Map<string, Row>, reading: Reading<Row>): Promise<void> {
	let before = new Set<string>();
	for (let pass = 0; pass < MOST_PASSES; pass++) {
		const { pages, proven, met } = await readOnce(rows, reading);
		const same = met.size === before.size && [...met].every((key) => before.has(key));
		if (rows.size >= reading.limit || pages === 1 || same || (proven && !reading.mayShrink)) return;
		before = met;
	}
	throw new RestlessList('the list changed while it was read');
}

async function readOnce<Row>(rows: Map<string, Row>, { readPage, keyOf, limit }: Reading<Row>): Promise<{ pages: number; proven: boolean; met: Set<string> }> {
	const told: Page['told'][] = [];
	const met = new Set<string>();
	let length = 0;
	for (let number = 0; ; number++) {
		const page = await readPage(number);
		told.push(page.told);
		length += page.rows.length;
		for (const row of page.rows) {
			const key = keyOf(row);
			met.add(key);
			rows.set(key, row);
		}
		if (page.rows.length >= ROWS_A_PAGE && rows.size < limit) continue;
		return { pages: number + 1, proven: isTotal(told, length, met.size), met };
	}
}

/** True when one of the numbers told is the length of the list, has never gone down, and so many rows were met. */
function isTotal(told: Page['told'][], length: number, met: number): boolean {
	return [0, 1].some((which) => {
		const numbers = told.map((each) => each[which] ?? NaN);
		const grows = numbers.every((value, index) => index === 0 || value >= (numbers[index - 1] ?? NaN));
		return numbers.at(-1) === length && grows && met >= (numbers[0] ?? NaN);
	});
}
