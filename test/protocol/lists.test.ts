import type { JsonObject } from '../../d24/json';
import { LOCAL_CASES } from '../../d24/refusals/localCases';
import type { Directa24, Reply, Request } from '../../protocol/directa24';
import { readBalances, readCashouts, type Filters } from '../../protocol/lists';
import { answer, code, lost, scripted } from './script';
import { said } from '../fixtures/said';

const DAY = 86_400;
const FROM = Date.parse('2026-01-01T00:00:00Z') / 1000;
const period = { from: FROM, to: FROM + DAY - 1 };

interface List {
	/** Rows of the list, each at a second. */
	rows: Array<JsonObject & { at: number }>;
	size?: number;
	/** Answers instead of the list, by page; undefined for the list itself. */
	instead?(page: number, request: Request): ((request: Request) => Reply) | undefined;
	cancelled?(asked: number): boolean;
}

/** A row as Directa24 tells it. */
const told = (row: JsonObject): JsonObject => Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'at'));

/** The reconciliation API with a list of its own, in virtual time. */
function listing({ rows, size = 50, instead, cancelled = () => false }: List) {
	const asked: Request[] = [];
	const { directa24 } = scripted({});
	const port: Directa24 = {
		...directa24,
		cancelled: () => cancelled(asked.length),
		async request(request) {
			asked.push(request);
			const { from, to, page } = request.query as { from: string; to: string; page: string };
			const step = instead?.(Number(page), request);
			if (step) return step(request);
			const inPeriod = rows.filter(({ at }) => at >= Number(from) && at <= Number(to));
			const given = inPeriod.slice(Number(page) * size, (Number(page) + 1) * size).map(told);
			return answer(200, { data: given, rows: given.length, maxRows: inPeriod.length })(request);
		},
	};
	return { port, asked };
}

const cashouts = (count: number, at = FROM) => Array.from({ length: count }, (_, index) => ({ at, idCashout: index + 1, externalId: `pay-${index}`, status: 'COMPLETED', amount: '10.50', currency: 'BRL' }));
const read = async (list: List, { filters = {}, limit, of = period }: { filters?: Filters; limit?: number; of?: typeof period } = {}) => {
	const { port, asked } = listing(list);
	const result = await readCashouts(port, of, filters, ...(limit === undefined ? [] : [limit]));
	return { result, asked, ids: result.ok ? result.rows.map(({ external_id: id }) => id) : result.failure };
};

it('every cashout of a period comes once, as Directa24 tells it', async () => {
	const { result, asked } = await read({ rows: cashouts(2) });
	expect(result).toEqual({ ok: true, rows: [1, 2].map((id) => ({ external_id: `pay-${id - 1}`, cashout_id: String(id), status: 'COMPLETED', final: true, currency: 'BRL', amount: '10.50' })) });
	expect(asked[0]?.query).toEqual({ from: String(FROM), to: String(FROM + DAY - 1), page: '0' });
});

it('filters that are set are asked for, those that are not are not', async () => {
	const { asked } = await read({ rows: [] }, { filters: { country: 'BR', status: '', clientDocument: undefined as unknown as string } });
	expect(asked[0]?.query).toEqual({ country: 'BR', from: String(FROM), to: String(FROM + DAY - 1), page: '0' });
});

it('all pages are read, and a limit ends it', async () => {
	expect((await read({ rows: cashouts(120) })).ids).toHaveLength(120);
	const limited = await read({ rows: cashouts(120) }, { limit: 60 });
	expect(limited.ids).toHaveLength(60);
	expect(limited.asked.map(({ query }) => query?.page)).toEqual(['0', '1']);
});

it('a long period is asked for in pieces, none of them after the limit is reached', async () => {
	const long = { from: FROM, to: FROM + 100 * DAY - 1 };
	const rows = [...cashouts(1), ...cashouts(3, FROM + 90 * DAY).slice(1)];
	expect((await read({ rows }, { of: long })).ids).toEqual(['pay-0', 'pay-1', 'pay-2']);
	const { asked } = await read({ rows }, { of: long, limit: 1 });
	expect(new Set(asked.map(({ query }) => query?.from)).size).toBeLessThanOrEqual(2);
	expect(asked.every(({ query }) => Number(query?.to) < FROM + 90 * DAY)).toBe(true);
});

describe('a page behind the last one', () => {
	const behind = (step: ReturnType<typeof code>) => (page: number) => (page === 1 ? step : undefined);
	const silent = (page: number) => answer(200, { data: cashouts(20).map(told), ...(page > 0 ? { data: [] } : {}) });

	it('that Directa24 refuses is no page', async () => {
		const { ids } = await read({ rows: [], instead: (page) => (page === 0 ? silent(0) : code(300)) });
		expect(ids).toHaveLength(20);
	});

	it.each([['that is not told', lost, 'unknown'], ['whose user is not let in', code(83, 403), 'refused']])('%s leaves the list unread', async (_name, step, outcome) => {
		const { result } = await read({ rows: [], instead: (page) => (page === 0 ? silent(0) : step) });
		expect(result).toMatchObject({ ok: false, failure: { outcome } });
	});

	it('of a list whose pages are full may not be missing', async () => {
		expect((await read({ rows: cashouts(60), instead: behind(code(300)) })).result).toMatchObject({ ok: false, failure: { outcome: 'refused', code: '300' } });
	});

	it('that is the first one is a refusal', async () => {
		expect((await read({ rows: [], instead: () => code(300) })).result).toMatchObject({ ok: false, failure: { code: '300' } });
	});
});

it('a list that tells of more rows than it has is not complete', async () => {
	const { result } = await read({ rows: [], instead: (page, { query }) => (Number(query?.from) === FROM ? answer(200, { data: page === 0 ? [{ idCashout: 1 }] : [], rows: page === 0 ? 1 : 0, maxRows: 9 }) : undefined) });
	expect(said(result)).toMatchObject({ ok: false, failure: { outcome: 'unknown', explanation: { message: LOCAL_CASES.incompleteList.message } } });
});

it('a list that never comes to rest is told', async () => {
	let turn = 0;
	const { result } = await read({ rows: [], instead: (page) => answer(200, { data: page === 0 ? [{ idCashout: ++turn }] : [] }) }, { filters: { status: 'PENDING' } });
	expect(said(result)).toMatchObject({ ok: false, failure: { outcome: 'unknown', explanation: { message: LOCAL_CASES.restlessList.message } } });
});

it('an answer that is no list is none', async () => {
	expect((await read({ rows: [], instead: () => answer(200, { data: [{ amount: 5 }] }) })).result).toMatchObject({ ok: false, failure: { outcome: 'unknown' } });
});

it('a cancelled execution reads no further page', async () => {
	const { result, asked } = await read({ rows: cashouts(120), cancelled: (count) => count >= 1 });
	expect(said(result)).toEqual({ ok: false, failure: { outcome: 'not_started', explanation: LOCAL_CASES.cancelled, detail: 'The execution was cancelled' } });
	expect(asked).toHaveLength(1);
});

describe('the balance report', () => {
	const balances = (days: number) => Array.from({ length: days }, (_, day) => ({ at: FROM + day * DAY, idMerchant: 5, date: `day-${day}`, currency: 'USD', balance: '10.00' }));

	it('has each row once, in the order of the days', async () => {
		const { port } = listing({ rows: balances(100) });
		const result = await readBalances(port, { from: FROM, to: FROM + 100 * DAY - 1 });
		expect(result.ok && result.rows.map(({ date }) => date)).toEqual(balances(100).map(({ date }) => date));
	});

	it('keeps rows of the same day in different currencies', async () => {
		const { port } = listing({ rows: [...balances(1), { ...balances(1)[0]!, currency: 'BRL' }] });
		expect(await readBalances(port, period)).toMatchObject({ ok: true, rows: [{ currency: 'USD' }, { currency: 'BRL' }] });
	});

	it('that is refused says so', async () => {
		const { port } = listing({ rows: [], instead: () => code(83, 403) });
		expect(await readBalances(port, period)).toMatchObject({ ok: false, failure: { code: '83' } });
	});
});
