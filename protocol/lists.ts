import { RECONCILIATION_ENDPOINTS } from '../d24/reconciliation/credentials';
import type { JsonObject } from '../d24/json';
import { pieces, piecesOfDays, type Period } from '../d24/reconciliation/period';
import { IncompleteList, readPages, RestlessList } from '../d24/reconciliation/readPages';
import { balanceKey, isBalanceRow, isCashoutRow, listedCashout, readPage, ROWS_A_PAGE, type ListedCashout, type Page } from '../d24/reconciliation/rows';
import { inEnglish } from '../d24/language/say';
import { ask } from './ask';
import type { Directa24 } from './directa24';
import { executionCancelled, local, type Failure } from './failure';

export interface Filters {
	country?: string;
	/** D24's word for the status. */
	status?: string;
	clientDocument?: string;
}

export type Read<T> = { ok: true; rows: T[] } | { ok: false; failure: Failure };

/** Why a page could not be read. */
class Unread extends Error {
	constructor(readonly failure: Failure) {
		super(inEnglish(failure.detail));
	}
}

/** Every cashout of a period, once each, in the order of the pieces of the period and of D24 within them. */
export async function readCashouts(directa24: Directa24, period: Period, filters: Filters, limit = Infinity): Promise<Read<ListedCashout>> {
	const query = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value !== '')) as Record<string, string>;
	// The rows of a page are converted while it is read: the members as D24 sends them take several times the memory.
	const rows = new Map<string, ListedCashout>();
	const read = async () => {
		for (const piece of pieces(period)) {
			if (rows.size >= limit) break;
			const { readPage: pageOf, readOther } = pagesOf(directa24, RECONCILIATION_ENDPOINTS.listCashouts, piece, query, isCashoutRow);
			const readPage = async (page: number) => {
				const { rows: own, told } = await pageOf(page);
				return { rows: own.map(listedCashout), told };
			};
			await readPages(rows, { readPage, readOther, keyOf: ({ cashout_id: id }) => id, mayShrink: query.status !== undefined, limit });
		}
		return [...rows.values()].slice(0, limit);
	};
	return await orFailure(read);
}

/** Every row of the balance report of a period, in the order of the pieces of the period and of D24 within them. */
export async function readBalances(directa24: Directa24, period: Period): Promise<Read<JsonObject>> {
	const all: JsonObject[] = [];
	const read = async () => {
		for (const piece of piecesOfDays(period)) {
			const rows = new Map<string, JsonObject>();
			await readPages(rows, { ...pagesOf(directa24, RECONCILIATION_ENDPOINTS.balanceReport, piece, {}, isBalanceRow), keyOf: balanceKey, mayShrink: false, limit: Infinity });
			for (const row of rows.values()) all.push(row);
		}
		return all;
	};
	return await orFailure(read);
}

type ReadingEndpoint = (typeof RECONCILIATION_ENDPOINTS)[keyof typeof RECONCILIATION_ENDPOINTS];

/** D24's words for a user who is not let in at all: no answer about a page. */
const isAboutPage = ({ outcome, explanation }: Failure) => outcome === 'refused' && explanation.scope === 'item';

/** The pages of a piece of the period, and the list of the second before it, which is another one. */
function pagesOf(directa24: Directa24, endpoint: ReadingEndpoint, piece: Period, query: Record<string, string>, isRow: (row: JsonObject) => boolean) {
	const read = async (period: Period, page: number) => {
		if (directa24.cancelled()) throw new Unread(local('not_started', 'cancelled', executionCancelled));
		const asked = await ask(directa24, { endpoint, query: { ...queryOf(period), ...query, page: String(page) }, read: (body) => readPage(body, isRow) });
		if (!asked.ok) throw new Unread(asked.failure);
		return asked.value;
	};
	let size = ROWS_A_PAGE;
	let before: Page = { rows: [], told: [] };
	return {
		async readPage(page: number): Promise<Page> {
			const answer = await read(piece, page).catch((error: unknown) => {
				// D24 does not say what a page behind the last one gets. It is asked for only to be sure that there is none.
				const isBehindLast = page > 0 && before.rows.length < size && error instanceof Unread && isAboutPage(error.failure);
				return isBehindLast ? undefined : Promise.reject(error);
			});
			if (!answer) return { rows: [], told: before.told };
			if (page === 0) size = ROWS_A_PAGE;
			if (page === 1) size = before.rows.length;
			before = answer;
			return answer;
		},
		readOther: async () => await read({ from: piece.from - 1, to: piece.from - 1 }, 0),
	};
}

/** D24 takes seconds since 1970. */
function queryOf({ from, to }: Period): { from: string; to: string } {
	return { from: String(from), to: String(to) };
}

async function orFailure<T>(read: () => Promise<T[]>): Promise<Read<T>> {
	let thrown: unknown;
	try {
		return { ok: true, rows: await read() };
	} catch (error) {
		thrown = error;
	}
	if (thrown instanceof Unread) return { ok: false, failure: thrown.failure };
	if (thrown instanceof IncompleteList) return { ok: false, failure: local('unknown', 'incompleteList', thrown.told) };
	if (thrown instanceof RestlessList) return { ok: false, failure: local('unknown', 'restlessList', thrown.told) };
	throw thrown;
}
