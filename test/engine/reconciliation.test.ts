/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { IDataObject } from 'n8n-workflow';

import { startSimulator, type Simulator } from '../simulator';
import { engine } from './engine';
import { credentialFor, reconciliationFor } from './fixtures';

const DAY = 86_400_000;
const START = Date.parse('2026-01-01T00:00:00Z');

let simulator: Simulator;
let n8n: Awaited<ReturnType<typeof engine>>;
beforeEach(async () => {
	simulator = await startSimulator();
	n8n = await engine({}, reconciliationFor(simulator));
});
afterEach(async () => await simulator.close());

/** Puts so many payouts into the ledger, evenly over so many days from 2026-01-01 on. */
function past(count: number, days: number, change: (index: number) => object = () => ({})) {
	for (let index = 0; index < count; index++) {
		const created = new Date(START + Math.floor((index * days * DAY) / count)).toISOString();
		simulator.record({ external_id: `p-${index}`, amount: `${index}.10`, created, ...change(index) });
	}
}
const list = (change: IDataObject = {}): IDataObject => ({ resource: 'reconciliation', operation: 'listCashouts', from: '2026-01-01T00:00:00Z', to: '2026-05-31T00:00:00Z', returnAll: true, filters: {}, ...change, options: { giveUpAfter: 2, timeout: 5 } });
const compare = (change: IDataObject = {}): IDataObject => ({ ...list(), operation: 'compare', externalIdColumn: 'external_id', amountColumn: 'amount', currencyColumn: 'currency', statusColumn: 'status', ...change });
const calls = (endpoint: 'login' | 'list' | 'balance') => simulator.counters.byEndpoint[endpoint];
const ids = (items: Array<{ json: IDataObject }>) => items.map(({ json }) => String(json.external_id));
const pieces = () => new Set(simulator.requests.filter(({ endpoint }) => endpoint === 'list').map(({ query }) => new URLSearchParams(query).get('from'))).size;

it('a cashout is listed with every member and exact amounts', async () => {
	simulator.record({ external_id: 'a', amount: '12345678901234567.10', created: '2026-02-01T10:00:00Z', document_id: '01716001340', status: 'DELIVERED' });
	const run = await n8n.run(list());
	expect(run.error).toBeUndefined();
	expect(run.items.map(({ json }) => json)).toEqual([
		{
			external_id: 'a',
			cashout_id: '8405147',
			status: 'DELIVERED',
			final: false,
			country: 'BR',
			currency: 'BRL',
			amount: '12345678901234567.10',
			credited_currency: 'BRL',
			credited_amount: '12345678901234567.10',
			merchant_currency: 'BRL',
			merchant_amount: '12345678901234567.10',
			fee_currency: 'BRL',
			fee: '0.10',
			tax: '0.00',
			creation_date: '2026-02-01T10:00:00Z',
			last_change_date: '2026-02-01T10:00:00Z',
			client_document: '01716001340',
			flags: [],
			merchant_id: '4711',
			merchant_name: 'Example Merchant',
			reason: null,
			has_voucher: false,
			environment: 'custom',
		},
	]);
	expect(run.items[0]?.pairedItem).toEqual({ item: 0 });
});

describe.each(['newestFirst', 'oldestFirst'] as const)('10,000 cashouts over 150 days, %s', (listOrder) => {
	it.each(['list', 'page'] as const)('are listed completely and once each, in 3 pieces, with rows added while paging and the session ending in the middle (totals count the %s)', async (listTotals) => {
		simulator.configure({ listOrder, listTotals, sessionCalls: 70 });
		past(10_000, 150);
		let added = 0;
		simulator.addFault({
			endpoint: 'list',
			kind: 'latency',
			ms: 0,
			times: Infinity,
			matches: () => {
				if (added < 100 && simulator.counters.requests % 2 === 0) simulator.record({ external_id: `late-${added++}`, amount: '1', created: new Date(START + (added % 140) * DAY + 1).toISOString() });
				return false;
			},
		});
		const run = await n8n.run(list());
		expect(run.error).toBeUndefined();
		const listed = ids(run.items);
		expect(new Set(listed).size).toBe(listed.length);
		expect(listed.filter((id) => id.startsWith('p-')).length).toBe(10_000);
		expect(added).toBeGreaterThan(90);
		expect(pieces()).toBe(3);
		expect(calls('login')).toBeGreaterThan(2);
		// Half a minute where the computer does something else as well.
	}, 120_000);
});

describe.each(['list', 'page', 'rows', 'none'] as const)('pages of another size than 50, totals of the %s', (listTotals) => {
	it.each([1, 20, 100])('of %i rows are read to the end, also where a page behind the last one is refused', async (rowsAPage) => {
		simulator.configure({ listTotals, rowsAPage });
		past(45, 1);
		for (const pageBehindLast of ['empty', 'refused'] as const) {
			// A refused page behind a full one cannot be told from a failure.
			simulator.configure({ pageBehindLast: rowsAPage === 1 ? 'empty' : pageBehindLast });
			const run = await n8n.run(list({ to: '2026-01-20' }));
			expect([run.error, ids(run.items).length]).toEqual([undefined, 45]);
		}
	});
});

it.each(['list', 'rows'] as const)('a list that tells of more rows than it gives is an error, never a shorter list (totals of the %s)', async (listTotals) => {
	simulator.configure({ listTotals, rowsAPage: 20, listWithholds: 25 });
	past(45, 1);
	for (const parameters of [list({ to: '2026-01-20' }), compare({ to: '2026-01-20' })]) {
		const run = await n8n.run(parameters, [{ external_id: 'p-1' }]);
		expect(run.error?.message).toBe('Item 1: Directa24 tells of more rows than it lists, so the list is not complete [custom]');
		expect(run.error?.description).toContain('Directa24 tells of 25 more rows than its pages have');
		expect(run.error?.description).toContain('Do not pay what is missing in it again');
	}
});

it('a balance report has pages of any size too', async () => {
	simulator.configure({ rowsAPage: 7 });
	past(59, 59);
	expect((await n8n.run({ ...list(), operation: 'balanceReport' })).items).toHaveLength(59);
});

it('rows that leave a filtered list while it is read take none of the others with them', async () => {
	past(500, 10, () => ({ status: 'PENDING' }));
	let left = 40;
	simulator.addFault({
		endpoint: 'list',
		kind: 'latency',
		ms: 0,
		times: Infinity,
		matches: () => {
			if (simulator.counters.byEndpoint.list > 1) for (let n = 0; n < 10 && left > 0; n++) void simulator.setStatus(`p-${500 - left--}`, 'CANCELLED', { notify: false });
			return false;
		},
	});
	simulator.configure({ listOrder: 'oldestFirst' });
	const listed = new Set(ids((await n8n.run(list({ filters: { status: 'PENDING' } }))).items));
	expect(simulator.ledger.all().filter(({ status, external_id }) => status === 'PENDING' && !listed.has(external_id))).toEqual([]);
});

it('a list that never rests is not passed off as complete', async () => {
	past(200, 10, () => ({ status: 'PENDING' }));
	let added = 0;
	const grow = () => {
		for (let n = 0; n < 20; n++) simulator.record({ external_id: `late-${added++}`, amount: '1', created: new Date(START + DAY).toISOString(), status: 'PENDING' });
		return false;
	};
	simulator.addFault({ endpoint: 'list', kind: 'latency', ms: 0, times: Infinity, matches: grow });
	const run = await n8n.run(list({ filters: { status: 'PENDING' } }));
	expect(run.error?.message).toContain('changed each time it was read');
});

it('Limit stops reading, and filters go to Directa24', async () => {
	past(400, 100, (index) => ({ country: index % 2 ? 'MX' : 'BR', currency: index % 2 ? 'MXN' : 'BRL', document_id: String(index % 3) }));
	const limited = await n8n.run(list({ returnAll: false, limit: 60 }));
	expect(limited.items).toHaveLength(60);
	expect(calls('list')).toBe(2);
	const filtered = await n8n.run(list({ filters: { country: 'MX', clientDocument: '1' } }));
	expect(filtered.items.length).toBe(67);
	expect(filtered.items.every(({ json }) => json.country === 'MX' && json.client_document === '1')).toBe(true);
	const empty = await n8n.run(list({ filters: { clientDocument: 'nobody' } }));
	expect([empty.error, empty.items]).toEqual([undefined, []]);
});

it('one session serves many runs, whichever way Directa24 takes it', async () => {
	past(3, 1);
	for (const sessionAs of ['cookie', 'bearer', 'either'] as const) {
		simulator.configure({ sessionAs });
		expect((await n8n.run(list())).items).toHaveLength(3);
	}
	expect(calls('login')).toBe(1);
	expect(JSON.stringify(n8n.stored.directa24ReconciliationApi)).toMatch(/"sessionToken":"[0-9a-f]{16}:/);
});

it.each([401, 403])('a session that is over is renewed when Directa24 says so with HTTP status %i', async (sessionOverStatus) => {
	past(120, 10);
	simulator.configure({ sessionOverStatus, sessionCalls: 2 });
	// Five pages: three of the first piece of the period, one of each other.
	expect((await n8n.run(list())).items).toHaveLength(120);
	expect(calls('login')).toBe(3);
});

it('a session is not used after the user of the credential was changed', async () => {
	past(1, 1);
	await n8n.run(list());
	const before = calls('list');
	Object.assign(n8n.stored.directa24ReconciliationApi ?? {}, { password: 'another example' });
	expect((await n8n.run(list())).error?.message).toContain('refused the e-mail or password');
	expect(calls('list')).toBe(before);
});

describe('the period', () => {
	/** The n8n of the engine has this time zone, as every n8n without a setting. */
	const ZONE = 'America/New_York';
	const asked = (endpoint: 'list' | 'balance') => simulator.requests.filter((request) => request.endpoint === endpoint).map(({ query }) => Object.fromEntries(['from', 'to'].map((name) => [name, Number(new URLSearchParams(query).get(name))])));

	it('a payout of the last day is listed where a date picker gave midnight', async () => {
		simulator.record({ external_id: 'on-the-26th', amount: '1', created: '2026-03-26T22:00:00Z' });
		const picked = { from: '2026-03-20T00:00:00', to: '2026-03-26T00:00:00' };
		expect(ids((await n8n.run(list(picked))).items)).toEqual(['on-the-26th']);
		const compared = await n8n.run(compare(picked), [{ external_id: 'on-the-26th', amount: '1' }]);
		expect(compared.outputs.map((items) => items.length)).toEqual([1, 0, 0, 0]);
	});

	it.each(['listCashouts', 'balanceReport', 'compare'])('%s knows periods by name and tells which it asked for', async (operation) => {
		const today = new Date().toISOString();
		simulator.record({ external_id: 'now', amount: '1', created: today });
		const run = await n8n.run({ ...compare({ period: 'last7Days', from: '', to: '' }), operation }, [{ external_id: 'now', amount: '1' }]);
		expect(run.error).toBeUndefined();
		const [period] = asked(operation === 'balanceReport' ? 'balance' : 'list');
		const seconds = (period?.to ?? 0) - (period?.from ?? 0) + 1;
		// A day in which the clocks change is an hour longer or shorter.
		expect(Math.abs(seconds - 7 * 86_400)).toBeLessThanOrEqual(3600);
		expect(period?.to).toBeGreaterThanOrEqual(Math.floor(Date.now() / 1000));
		expect(run.stored).toMatch(new RegExp(`Period: \\d{4}-\\d\\d-\\d\\d 00:00:00 to \\d{4}-\\d\\d-\\d\\d 23:59:59 \\(${ZONE}\\)`));
	});

	it('a workflow without one goes on with From and To', async () => {
		await n8n.run(list({ to: '2026-01-20' }));
		await n8n.run(list({ to: '2026-01-20', period: 'between' }));
		const requests = asked('list');
		const half = requests.length / 2;
		expect(requests.slice(half)).toEqual(requests.slice(0, half));
		expect(half).toBeGreaterThanOrEqual(1);
	});

	it('one that is none is refused', async () => {
		expect((await n8n.run(list({ period: 'someday' }))).error?.message).toContain('Period is "someday", which is none of its choices');
		expect(simulator.counters.requests).toBe(0);
	});
});

describe('one clear message', () => {
	it.each([
		[{ from: '31/12/2026' }, 'Nothing was sent: Item 1: From: "31/12/2026" is not a date. Write it like 2026-12-31'],
		[{ from: '2026-02-30' }, 'From: "2026-02-30" is not a date'],
		[{ to: 'tomorrow' }, 'To: "tomorrow" is not a date'],
		[{ to: '={{ "" }}' }, 'To is empty'],
		[{ from: '2026-03-02', to: '2026-03-01' }, 'From (2026-03-02'],
		[{ from: '2026-03-01T12:00:00-03:00', to: '2026-03-01T12:00:00Z' }, 'From (2026-03-01T15:00:00Z) is after To (2026-03-01T12:00:00Z)'],
	])('for the dates %j, and nothing is sent', async (dates, message) => {
		for (const parameters of [list(dates), compare(dates), { ...list(dates), operation: 'balanceReport' }]) {
			const run = await n8n.run(parameters, [{ external_id: 'a' }]);
			expect(run.error?.message).toContain(message);
		}
		expect(simulator.counters.requests).toBe(0);
	});

	it('for a wrong password', async () => {
		const run = await (await engine({}, reconciliationFor(simulator, { password: 'another example' }))).run(list());
		expect(run.error?.message).toBe('Item 1: Directa24 refused the e-mail or password of the reconciliation credential [custom]');
		expect(run.error?.description).toContain('Next step: Correct E-Mail and Password');
		expect(calls('login')).toBe(1);
	});

	it('for a user who is not enabled for the API (code 83), at the log-in or later', async () => {
		simulator.configure({ reconciliationEnabled: false });
		const run = await n8n.run(list());
		expect(run.error?.message).toBe('Item 1: Directa24 does not let this user use the reconciliation API from here [custom]');
		expect(run.error?.description).toContain('answered with code 83: User not enabled for this location');
		expect(run.error?.description).toContain('Next step: Write to integration@d24.com');
		simulator.configure({ reconciliationEnabled: true });
		await n8n.run(list());
		simulator.configure({ reconciliationEnabled: false });
		expect((await n8n.run(list())).error?.message).toContain('does not let this user use the reconciliation API');
		expect(calls('login')).toBe(2);
	});

	it.each([
		['an empty e-mail', { email: '' }, 'E-Mail is empty'],
		['a host without https', { customUrl: 'http://merchants.example' }, 'Custom Host must start with https'],
		['a host that is another one', { customUrl: 'http://127.0.0.1:9' }, 'could not be reached'],
	])('for %s', async (_, change, text) => {
		const run = await (await engine({}, reconciliationFor(simulator, change))).run(list());
		expect(run.error?.message).toContain(text);
	});

	it('for a host that is not the reconciliation API', async () => {
		const run = await (await engine({}, reconciliationFor(simulator, { customUrl: simulator.linkUrl }))).run(list());
		expect(run.error?.message).toContain('gave no usable answer');
		expect(run.error?.description).toContain('log-in at Directa24 was answered with HTTP status 404');
	});
});

it('a page that fails is asked for again, and nothing is listed twice', async () => {
	past(300, 10);
	for (const kind of ['http_502', 'malformed_json', 'empty', 'http_503'] as const) simulator.addFault({ endpoint: 'list', kind });
	const run = await n8n.run(list());
	expect(run.items).toHaveLength(300);
});

it('neither password nor token is stored with the execution', async () => {
	past(1, 1);
	const runs = [await n8n.run(list())];
	simulator.configure({ reconciliationEnabled: false });
	runs.push(await n8n.run(list()));
	const token = String(n8n.stored.directa24ReconciliationApi?.sessionToken).split(':')[1] ?? '';
	expect(token.length).toBeGreaterThan(20);
	for (const { stored } of runs) expect([token, simulator.credentials.panelPassword].filter((secret) => stored.includes(secret))).toEqual([]);
});

it('the balance report has a row for each day and currency', async () => {
	past(120, 120, (index) => ({ amount: '10.05', currency: index % 2 ? 'USD' : 'BRL' }));
	simulator.record({ external_id: 'x', amount: '0.10', created: '2026-01-01T23:59:59Z' });
	const run = await n8n.run({ ...list(), operation: 'balanceReport' });
	expect(run.items).toHaveLength(120);
	expect(run.items[0]?.json).toMatchObject({ date: '2026-01-01', currency: 'BRL', cashout_total: '10.15', net_amount: '-10.15', merchant_id: '4711', environment: 'custom' });
});

describe('compare', () => {
	it('sorts by four outputs, names what differs, and keeps the columns of the items', async () => {
		simulator.record({ external_id: 'same', amount: '10.5', created: '2026-02-01T00:00:00Z' });
		simulator.record({ external_id: 'other', amount: '10.50', created: '2026-02-01T00:00:00Z', status: 'REJECTED', currency: 'USD' });
		simulator.record({ external_id: 'theirs', amount: '1', created: '2026-02-01T00:00:00Z' });
		const run = await n8n.run(compare(), [
			{ external_id: 'same', amount: '10.50', currency: 'brl', status: 'Completed', note: 'x' },
			{ external_id: 'other', amount: 10.51, currency: 'MXN', status: 'DELIVERED' },
			{ external_id: 'ours', amount: '1' },
			{ external_id: 'same', amount: '10.50' },
			{ amount: '1' },
		]);
		expect(run.error).toBeUndefined();
		const [matching, different, onlyHere, onlyTheirs] = run.outputs;
		expect(matching?.map(({ json, pairedItem }) => [json.external_id, json.note, (json.directa24 as IDataObject).cashout_id, pairedItem])).toEqual([['same', 'x', '8405147', { item: 0 }]]);
		expect(different?.map(({ json, pairedItem }) => [json.external_id, json.differences, pairedItem])).toEqual([
			[
				'other',
				[
					{ field: 'amount', here: '10.51', directa24: '10.50' },
					{ field: 'currency', here: 'MXN', directa24: 'USD' },
					{ field: 'status', here: 'DELIVERED', directa24: 'REJECTED' },
				],
				{ item: 1 },
			],
			['same', [{ field: 'external_id', here: 'row 2 with this ID', directa24: 'one payout' }], { item: 3 }],
		]);
		expect(onlyHere?.map(({ json, pairedItem }) => [json.reason, pairedItem])).toEqual([
			['Directa24 lists no cashout with this external ID in the period', { item: 2 }],
			['The item has no external ID', { item: 4 }],
		]);
		expect(onlyTheirs?.map(({ json, pairedItem }) => [json.external_id, json.status, pairedItem])).toEqual([['theirs', 'COMPLETED', undefined]]);
	});

	it('books in local currency match a list in USD, and what a calculation added to an amount is no difference', async () => {
		simulator.record({ external_id: 'usd', amount: '200', currency: 'USD', created: '2026-02-01T00:00:00Z' });
		simulator.record({ external_id: 'float', amount: '1234.56', created: '2026-02-01T00:00:00Z' });
		const run = await n8n.run(compare(), [
			{ external_id: 'usd', amount: '1176.58', currency: 'BRL' },
			{ external_id: 'float', amount: 1234.5600000001, currency: 'BRL' },
		]);
		expect(run.outputs.map((items) => items.length)).toEqual([2, 0, 0, 0]);
		expect(run.items.map(({ json }) => json.remarks)).toEqual([
			['Compared with what the beneficiary was credited, 1176.58 BRL; the payout was created with 200 USD'],
			[expect.stringContaining('1234.5600000001 is taken as 1234.56')],
		]);
	});

	it('compares only the columns that are named, and takes other names', async () => {
		simulator.record({ external_id: '7', amount: '10', created: '2026-02-01T00:00:00Z' });
		const run = await n8n.run(compare({ externalIdColumn: 'Invoice', amountColumn: 'Total', currencyColumn: '', statusColumn: '' }), [{ Invoice: 7, Total: '10,00', currency: 'MXN', status: 'x' }]);
		expect(run.outputs.map((items) => items.length)).toEqual([1, 0, 0, 0]);
	});

	it('says when the column does not exist, or holds numbers that lost digits', async () => {
		expect((await n8n.run(compare({ externalIdColumn: 'invoice' }), [{ external_id: 'a' }])).error?.message).toContain('No item has a column "invoice"');
		expect((await n8n.run(compare(), [{ external_id: 2 ** 63 }])).error?.message).toContain('column "external_id": The number ••••6000 is too long');
	});

	it('an empty sheet has everything only at Directa24', async () => {
		past(3, 1);
		expect((await n8n.run(compare(), [{}])).outputs.map((items) => items.length)).toEqual([0, 0, 0, 3]);
	});

	it('finds 20 differences among 50,000 rows on either side, in a time that comparing each with each would not take', async () => {
		const count = 50_000;
		await simulator.close();
		simulator = await startSimulator({ listOrder: 'oldestFirst', rowsAPage: 1000 });
		n8n = await engine({}, reconciliationFor(simulator));
		past(count, 59);
		const sheet = Array.from({ length: count }, (_, index): IDataObject => ({ external_id: `p-${index}`, amount: `${index}.1`, currency: 'BRL', status: 'COMPLETED' }));
		const seeded = Array.from({ length: 20 }, (_, n) => n * 2477 + 13);
		for (const [n, index] of seeded.entries()) {
			const row = sheet[index] as IDataObject;
			if (n % 4 === 0) row.amount = `${index}.11`;
			if (n % 4 === 1) row.currency = 'USD';
			if (n % 4 === 2) row.status = 'PENDING';
			if (n % 4 === 3) row.external_id = `x-${index}`;
		}
		const period = { from: '2026-01-01T00:00:00Z', to: '2026-02-28T23:59:59Z' };
		const run = await n8n.run(compare(period), sheet);
		// Everything after Directa24 was asked for the last page: its answer, the comparison, the output.
		const lastPage = simulator.requests.filter(({ endpoint }) => endpoint === 'list').at(-1)?.at ?? '';
		const took = run.ended - Date.parse(lastPage);
		process.stderr.write(`compare: 50,000 rows on either side in ${took} ms after the last page was asked for\n`);
		expect(run.error).toBeUndefined();
		const [, different, onlyHere, onlyTheirs] = run.outputs;
		expect(different?.map(({ json }) => json.external_id).sort()).toEqual(seeded.filter((_, n) => n % 4 !== 3).map((index) => `p-${index}`).sort());
		expect(onlyHere?.map(({ json }) => json.external_id)).toEqual(seeded.filter((_, n) => n % 4 === 3).map((index) => `x-${index}`));
		expect(onlyTheirs?.map(({ json }) => json.external_id)).toEqual(seeded.filter((_, n) => n % 4 === 3).map((index) => `p-${index}`));
		expect(run.outputs[0]).toHaveLength(count - 20);
		expect(took).toBeLessThan(30_000);
	}, 120_000);
});

it('the credential of payouts is not needed, and that of reconciliation is needed for nothing else', async () => {
	const other = await engine(credentialFor(simulator), { email: '' });
	expect((await other.run({ resource: 'cashout', operation: 'getStatus', lookupBy: 'externalId', externalId: 'a' })).error?.message).toContain('has no cashout with this ID');
});
