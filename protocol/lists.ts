import { RECONCILIATION_ENDPOINTS } from '../d24/reconciliation/credentials';
import type { JsonObject } from '../d24/json';
import { pieces, piecesOfDays, type Period } from '../d24/reconciliation/period';
import { readPages, RestlessList } from '../d24/reconciliation/readPages';
import { balanceKey, isBalanceRow, isCashoutRow, listedCashout, readPage, type ListedCashout, type Page } from '../d24/reconciliation/rows';
import { ask } from './ask';
import type { Directa24 } from './directa24';
import { local, type Failure } from './failure';

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
		super(failure.detail);
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
			const pageOf = pageReader(directa24, RECONCILIATION_ENDPOINTS.listCashouts, { ...queryOf(piece), ...query }, isCashoutRow);
			const readPage = async (page: number) => {
				const { rows: own, told } = await pageOf(page);
				return { rows: own.map(listedCashout), told };
			};
			await readPages(rows, { readPage, keyOf: ({ cashout_id: id }) => id, mayShrink: query.status !== undefined, limit });
		}
		return [...rows.values()].slice(0, limit);
	};
	return await orFailure(read);
}

/** Every row of the balance report of a period. The size of its pages is not documented: it is read until a page brings nothing new. */
export async function readBalances(directa24: Directa24, period: Period): Promise<Read<JsonObject>> {
	const all: JsonObject[] = [];
	const read = async () => {
		for (const piece of piecesOfDays(period)) {
			const rows = new Map<string, JsonObject>();
			const pageOf = pageReader(directa24, RECONCILIATION_ENDPOINTS.balanceReport, queryOf(piece), isBalanceRow);
			for (let page = 0, before = -1; rows.size > before; page++) {
				before = rows.size;
				for (const row of (await pageOf(page)).rows) rows.set(balanceKey(row), row);
			}
			for (const row of rows.values()) all.push(row);
		}
		return all;
	};
	return await orFailure(read);
}

type ReadingEndpoint = (typeof RECONCILIATION_ENDPOINTS)[keyof typeof RECONCILIATION_ENDPOINTS];

function pageReader(directa24: Directa24, endpoint: ReadingEndpoint, query: Record<string, string>, isRow: (row: JsonObject) => boolean) {
	return async (page: number): Promise<Page> => {
		if (directa24.cancelled()) throw new Unread(local('not_started', 'cancelled', 'The execution was cancelled'));
		const asked = await ask(directa24, { endpoint, query: { ...query, page: String(page) }, read: (body) => readPage(body, isRow) });
		if (!asked.ok) throw new Unread(asked.failure);
		return asked.value;
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
	if (thrown instanceof RestlessList) return { ok: false, failure: local('unknown', 'restlessList', thrown.message) };
	throw thrown;
}
