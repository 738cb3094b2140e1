import { create, http } from './harness';
import { startSimulator, type Simulator } from './index';

let simulator: Simulator;
beforeEach(async () => {
	simulator = await startSimulator();
});
afterEach(async () => await simulator.close());

const second = (iso: string) => Date.parse(iso) / 1000;
const FROM = second('2026-01-01T00:00:00Z');
const DAYS = 24 * 60 * 60;

async function login(user: object = {}) {
	const { panelEmail, panelPassword } = simulator.credentials;
	return await http('POST', `${simulator.merchantsUrl}/v1/auth/login`, JSON.stringify({ accessKey: panelEmail, secretKey: panelPassword, ...user }), { 'Content-Type': 'application/json' });
}
const tokenOf = (reply: Awaited<ReturnType<typeof login>>) => /BEARER_TOKEN=([^;]+)/.exec(String(reply.headers['set-cookie']))?.[1] ?? '';
const get = async (path: string, headers: Record<string, string>) => await http('GET', `${simulator.merchantsUrl}${path}`, undefined, headers);
const cashouts = (query: object = {}) => `/v1/cashouts?${new URLSearchParams({ from: String(FROM), to: String(FROM + 60 * DAYS), ...query }).toString()}`;
interface List {
	page: number;
	rows: number;
	maxRows: number;
	data: Array<{ externalId: string; amount: number; status: string }>;
}
const session = async () => ({ Authorization: `Bearer ${tokenOf(await login())}` });
const list = async (query: object = {}) => JSON.parse((await get(cashouts(query), await session())).data) as List;

function past(count: number) {
	for (let index = 0; index < count; index++) {
		simulator.record({ external_id: `p-${index}`, amount: '1.10', created: new Date((FROM + index * 60) * 1000).toISOString(), status: index % 2 ? 'PENDING' : 'COMPLETED', document_id: String(index % 3) });
	}
}

it('logs in the panel user with a cookie, and nobody else', async () => {
	const reply = await login();
	expect([reply.status, JSON.parse(reply.data)]).toEqual([200, { idUser: 77, username: 'finance@example.com', idMerchant: 4711 }]);
	expect(String(reply.headers['set-cookie'])).toMatch(/^BEARER_TOKEN=[0-9a-f-]{36};/);
	for (const user of [{ secretKey: 'another example' }, { accessKey: 'x@example.com' }, { secretKey: undefined }]) expect((await login(user)).status).toBe(401);
	simulator.configure({ reconciliationEnabled: false });
	const refused = await login();
	expect([refused.status, JSON.parse(refused.data).code]).toEqual([403, 83]);
});

it('takes the session as cookie or as bearer token, as set', async () => {
	const token = tokenOf(await login());
	const both = { Authorization: `Bearer ${token}`, Cookie: `a=b; BEARER_TOKEN=${token}` };
	const statuses = async () => [(await get(cashouts(), { Cookie: both.Cookie })).status, (await get(cashouts(), { Authorization: both.Authorization })).status, (await get(cashouts(), both)).status];
	expect(await statuses()).toEqual([200, 200, 200]);
	simulator.configure({ sessionAs: 'cookie' });
	expect(await statuses()).toEqual([200, 401, 200]);
	simulator.configure({ sessionAs: 'bearer' });
	expect(await statuses()).toEqual([401, 200, 200]);
});

it('ends sessions after so many calls, or all at once', async () => {
	simulator.configure({ sessionCalls: 2, sessionOverStatus: 403 });
	const headers = await session();
	expect([(await get(cashouts(), headers)).status, (await get(cashouts(), headers)).status, (await get(cashouts(), headers)).status]).toEqual([200, 200, 403]);
	simulator.configure({ sessionCalls: null });
	const other = await session();
	await http('POST', `${simulator.url}/_simulator/sessions/end`, '{}');
	expect((await get(cashouts(), other)).status).toBe(403);
});

it('lists 50 rows a page from page 0, in the order that is set', async () => {
	past(120);
	const [first, second_, third, fourth] = [await list(), await list({ page: '1' }), await list({ page: '2' }), await list({ page: '3' })];
	expect([first.rows, second_?.rows, third?.rows, fourth?.rows, first.maxRows]).toEqual([50, 50, 20, 0, 120]);
	expect([first.data[0]?.externalId, third?.data.at(-1)?.externalId]).toEqual(['p-119', 'p-0']);
	simulator.configure({ listOrder: 'oldestFirst', listTotals: 'page' });
	expect(await list()).toMatchObject({ maxRows: 50, data: expect.arrayContaining([expect.objectContaining({ externalId: 'p-0' })]) });
	expect((await get(cashouts(), await session())).data).toContain('"amount":1.10');
});

it('filters by status, country, document and time, and has what was paid through the API', async () => {
	past(60);
	expect((await list({ status: 'PENDING' })).maxRows).toBe(30);
	expect((await list({ clientDocument: '1' })).maxRows).toBe(20);
	expect((await list({ country: 'MX' })).maxRows).toBe(0);
	expect((await list({ to: String(FROM + 60 * 9) })).maxRows).toBe(10);
	await create(simulator);
	const now = Math.floor(Date.now() / 1000);
	expect((await list({ from: String(now - 60), to: String(now + 60) })).data).toMatchObject([{ externalId: 'payout-1', status: 'PENDING' }]);
});

it.each([
	[{ from: 'yesterday' }, 400],
	[{ from: String(FROM + 61 * DAYS) }, 400],
	[{ to: String(FROM + 60 * DAYS + 1) }, 400],
	[{ to: String(FROM + 60 * DAYS) }, 200],
	[{ page: '-1' }, 400],
])('%j is answered with %i', async (query, status) => {
	expect((await get(cashouts(query), await session())).status).toBe(status);
});

it('reports balances by day and currency', async () => {
	past(3);
	const reply = await get(`/v1/balance/report?from=${FROM}&to=${FROM + 1000 * DAYS}&page=0`, await session());
	expect(JSON.parse(reply.data)).toMatchObject({ data: [{ date: '2026-01-01', currency: 'BRL', cashoutTotal: 3.3, netAmount: -3.3, idMerchant: 4711 }] });
	expect((await get(`/v1/balance/report?from=${FROM}&to=${FROM}`, {})).status).toBe(401);
});

it('takes cashouts of the past from other processes', async () => {
	const cashout = { external_id: 'a', amount: '5.00', created: '2026-01-02T00:00:00Z', status: 'REJECTED' };
	expect((await http('POST', `${simulator.url}/_simulator/past`, JSON.stringify({ cashouts: [cashout] }))).data).toContain('"recorded": 1');
	expect((await list()).data).toMatchObject([{ externalId: 'a', status: 'REJECTED' }]);
	expect((await http('POST', `${simulator.url}/_simulator/past`, '{"cashouts":[{"external_id":"b"}]}')).status).toBe(400);
});
