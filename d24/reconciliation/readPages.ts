import { say } from '../language/say';
import { ToldError } from '../language/toldError';
import { ROWS_A_PAGE, type Page } from './rows';

/** The list was another one each time it was read. */
export class RestlessList extends ToldError {
	override name = 'RestlessList';
}

/** D24 tells of more rows than its pages have. */
export class IncompleteList extends ToldError {
	override name = 'IncompleteList';
}

/** A list that changes twice has come to rest after five passes; one that changes all the time never does. */
const MOST_PASSES = 6;

/** So often the same page in a row is a list without pages. */
const MOST_REPEATS = 3;

export interface Reading<Row> {
	readPage(page: number): Promise<Page<Row>>;
	/** The first page of a list that has other rows, none if possible; see toldTotal. */
	readOther(): Promise<Page<unknown>>;
	keyOf(row: Row): string;
	/** Whether rows can leave the list while it is read, as those filtered by status do. */
	mayShrink: boolean;
	/** How many rows are wanted at most. */
	limit: number;
}

/**
 * Adds every row of a list to `rows`, once each by its key, the newest state of it. Pages are counted from 0. How many
 * rows a page has is not relied on: D24 writes 50, other hosts of the same API may have others, so a list ends where a
 * page is empty or where the total that is told has been read. The list may change between two pages:
 * - rows that join push others to later pages: they are met again there, and the key tells;
 * - rows that leave pull others to pages that were read already: they would be lost. So the list is read until two passes
 *   meet the same rows, unless the total that D24 tells proves that none has left. Then none was lost: whatever left in
 *   the first of the two had been met there, and is missing in the second.
 * @throws RestlessList when that does not come about, IncompleteList when D24 tells of more rows than can be read
 */
export async function readPages<Row>(rows: Map<string, Row>, reading: Reading<Row>): Promise<void> {
	let before = new Set<string>();
	let missing = 0;
	for (let pass = 0; pass < MOST_PASSES; pass++) {
		const { pages, met } = await readOnce(rows, reading);
		if (rows.size >= reading.limit) return;
		const same = met.size === before.size && [...met].every((key) => before.has(key));
		const total = await toldTotal(pages, reading);
		missing = Math.max(0, (total ?? 0) - lengthOf(pages));
		const proven = total === lengthOf(pages) && isProof(pages, met.size);
		const isSettled = same || lengthOf(pages) === 0 || (!reading.mayShrink && (proven || isOnePage(pages)));
		if (isSettled && missing === 0) return;
		if (same) break;
		before = met;
	}
	if (missing > 0) throw new IncompleteList(() => (missing === 1 ? say`Directa24 tells of 1 more row than its pages have` : say`Directa24 tells of ${missing} more rows than its pages have`));
	throw new RestlessList(() => say`the list changed while it was read`);
}

/** What is kept of a page: how many rows it had, and what it told. */
interface Seen {
	length: number;
	told: Page['told'];
}

const lengthOf = (pages: readonly Seen[]) => pages.reduce((sum, { length }) => sum + length, 0);

async function readOnce<Row>(rows: Map<string, Row>, { readPage, keyOf, limit }: Reading<Row>): Promise<{ pages: Seen[]; met: Set<string> }> {
	const pages: Seen[] = [];
	const met = new Set<string>();
	let last = '';
	let repeats = 0;
	for (let number = 0; ; number++) {
		const page = await readPage(number);
		const length = page.rows.length;
		pages.push({ length, told: page.told });
		const keys = page.rows.map((row) => {
			const key = keyOf(row);
			met.add(key);
			rows.set(key, row);
			return key;
		});
		const all = JSON.stringify(keys);
		repeats = all === last ? repeats + 1 : 1;
		last = all;
		// Of a list without pages each is the whole list, so one of them counts.
		if (repeats >= MOST_REPEATS) pages.splice(1 - repeats);
		if (length === 0 || repeats >= MOST_REPEATS || rows.size >= limit || isEnd(pages)) return { pages, met };
	}
}

/** True when a number that counts neither the rows of this page nor those of a full one is the number of rows read so far. */
function isEnd(pages: readonly Seen[]): boolean {
	const last = pages.at(-1);
	return pages.length > 1 && last !== undefined && last.told.some((value) => value === lengthOf(pages) && value !== last.length && value !== pages[0]?.length);
}

/** True for a list of one page: as long as no row leaves, none has moved to it from a later one. */
function isOnePage([, ...others]: readonly Seen[]): boolean {
	return others.every(({ length }) => length === 0);
}

/**
 * The length of the list as its last page tells it; undefined where no number does. D24 does not say which of `rows` and
 * `maxRows` counts what. A number that is the length of its page everywhere counts the page. The first of several pages
 * is full, so a number of its length is the size of a page. Where there is one page only, 50 is the documented size, and
 * any other number that is greater than the page is the size of one when another list comes with it too.
 */
async function toldTotal<Row>(pages: readonly Seen[], { readOther }: Reading<Row>): Promise<number | undefined> {
	const filled = pages.filter(({ length }) => length > 0);
	const size = filled.length > 1 ? filled[0]?.length : ROWS_A_PAGE;
	const candidates = [0, 1].flatMap((which) => {
		const value = pages.at(-1)?.told[which];
		const countsPage = filled.length > 0 && pages.length > 1 && pages.every(({ told, length }) => told[which] === length);
		return value === undefined || !Number.isSafeInteger(value) || countsPage || value === size ? [] : [{ which, value }];
	});
	const isDoubtful = filled.length <= 1 && candidates.some(({ value }) => value > lengthOf(pages));
	const other = isDoubtful ? await readOther() : undefined;
	const totals = candidates.filter(({ which, value }) => other?.told[which] !== value).map(({ value }) => value);
	return totals.length === 0 ? undefined : Math.max(...totals);
}

/** True when a number told has never gone down, and so many rows were met as it told at first: none has left. */
function isProof(pages: readonly Seen[], met: number): boolean {
	return [0, 1].some((which) => {
		const numbers = pages.map(({ told }) => told[which] ?? NaN);
		const grows = numbers.every((value, index) => index === 0 || value >= (numbers[index - 1] ?? NaN));
		return grows && numbers.at(-1) === lengthOf(pages) && met >= (numbers[0] ?? NaN);
	});
}
