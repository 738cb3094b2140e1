import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { startSimulator, type Simulator } from '../simulator';
import { engine, type RunResult } from './engine';
import { brazil, credentialFor } from './fixtures';

let simulator: Simulator;
let n8n: Awaited<ReturnType<typeof engine>>;
beforeEach(async () => {
	simulator = await startSimulator();
	n8n = await engine(credentialFor(simulator));
});
afterEach(async () => await simulator.close());

const sheet = (options: IDataObject = {}, change: IDataObject = {}) => brazil({ externalId: '={{ $json.id }}', amount: '={{ $json.amount }}', currency: '={{ $json.currency }}', options: { concurrency: 1, ...options }, ...change });
const rows = [
	{ id: 'a', amount: '100.10', currency: 'BRL' },
	{ id: 'b', amount: '0.20', currency: 'BRL' },
	{ id: 'c', amount: '7', currency: 'USD' },
];
const RIGHT = { expectedCount: 3, expectedTotals: 'BRL 100.30; USD 7' };
const told = ({ error }: RunResult) => `${error?.message} ${error?.description}`;
const creates = () => simulator.counters.byEndpoint.create ?? 0;

describe('Expected Count and Expected Totals', () => {
	it('let a sheet pass that is as expected to the last decimal, and what was paid is told beside the output', async () => {
		const run = await n8n.run(sheet(RIGHT), rows);
		expect(run.status).toBe('success');
		expect(run.stored).toContain('3 paid: BRL 100.30, USD 7.00');
		const again = await n8n.run(sheet({ ...RIGHT, onDuplicate: 'returnExisting' }), rows);
		expect(again.stored).toContain('3 existed before: BRL 100.30, USD 7.00');
	});

	it.each([
		['a row is missing', RIGHT, rows.slice(1), ['Count: 3 expected, 2 found: 1 too few', 'BRL 100.30 expected, 0.20 found: 100.10 too little']],
		['a cent is too much', { expectedTotals: 'BRL 100.29, USD 7.00' }, rows, ['BRL 100.29 expected, 100.30 found: 0.01 too much']],
		['a currency is not expected', { expectedTotals: 'BRL 100.30' }, rows, ['USD 7.00 found, no USD expected']],
		['a currency is not there', { expectedTotals: 'BRL 100.30, USD 7, MXN 5' }, rows, ['MXN 5 expected, no MXN found']],
		['an amount is no number', RIGHT, [...rows.slice(0, 2), { id: 'c', amount: '7,x', currency: 'USD' }], ['1 amount is no plain number and in no total', 'c (item 3): amount: The amount "7,x"']],
		['the number can be read in two ways', { expectedTotals: 'BRL 100.300' }, rows, ['can be read as 100300 and as 100.3', 'BRL 100300 or BRL 100.30']],
		['the total is empty', { expectedTotals: '={{ $json.nothing }}' }, rows, ['Expected Totals is empty']],
		['the total is a number without its currency', { expectedTotals: '={{ 100.3 }}' }, rows, ['Expected Totals is "100.3"']],
		['the count is empty', { expectedCount: '={{ "" }}' }, rows, ['Expected Count is empty']],
		['the count is no number', { expectedCount: '={{ "three" }}' }, rows, ['Expected Count is "three"']],
		['the items say different totals', { expectedTotals: '={{ "BRL " + $json.amount }}' }, rows, ['is not the same for every item']],
	])('send nothing when %s', async (_, options, items, words) => {
		for (const extra of [{}, { validateFirst: false }]) {
			const run = await n8n.run(sheet({ ...options, ...extra }), items);
			expect(run.error?.message).toMatch(/^Nothing was sent: /);
			for (const each of words) expect(told(run)).toContain(each);
		}
		for (const onError of ['continueRegularOutput', 'continueErrorOutput'] as const) {
			const run = await n8n.run(sheet(options), items, { onError });
			const failed = run.outputs.flat().filter(({ json }) => typeof json.error === 'string');
			expect([run.status, failed.length]).toEqual(['success', items.length]);
			expect(String(failed[0]?.json.error)).toContain(words[0]);
		}
		expect(simulator.counters.requests).toBe(0);
	});

	it('are told by Validate, in its summary and beside the output, and stop nothing there', async () => {
		const run = await n8n.run(sheet({ ...RIGHT, expectedCount: 4 }, { operation: 'validate' }), rows, { typeVersion: 1.1 });
		expect(run.outputs.map((items) => items.length)).toEqual([3, 0, 1]);
		expect(run.outputs[2]?.[0]?.json).toMatchObject({ rows: 3, valid: 3, totals: { BRL: '100.30', USD: '7.00' }, differences: [{ of: 'count', expected: '4', found: '3', difference: '-1' }], environment: 'custom' });
		expect(run.outputs[2]?.[0]?.json.text).toMatch(/^The sheet is not as expected:\n- Count: 4 expected, 3 found: 1 too few\n3 of 3 rows can be paid: BRL 100.30, USD 7.00\n/);
		expect(run.stored).toContain('<ul><li>The sheet is not what was expected of it</li><li>Count: 4 expected, 3 found: 1 too few</li></ul>');
		expect((await n8n.run(sheet({ expectedTotals: 'BRL 1.000' }, { operation: 'validate' }), rows)).error?.message).toContain('can be read as');
	});

	it('find every difference in any sheet, and nothing else', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: 1, max: 10_000_000 }), fc.constantFrom('BRL', 'USD')), { minLength: 1, maxLength: 12 }), fc.integer({ min: -3, max: 3 }), async (any, error) => {
				const items = any.map(([cents, currency], index) => ({ id: `r-${index}`, amount: `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`, currency }));
				const sums = new Map<string, bigint>();
				for (const [cents, currency] of any) sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(cents));
				const [first = '', sum = 0n] = [...sums][0] ?? [];
				fc.pre(sum + BigInt(error) >= 0n);
				sums.set(first, sum + BigInt(error));
				const text = [...sums].map(([currency, cents]) => `${currency} ${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`).join(', ');
				const run = await n8n.run(sheet({ expectedTotals: text, expectedCount: items.length, dryRun: true }), items);
				expect([text, run.status]).toEqual([text, error === 0 ? 'success' : 'error']);
			}),
			{ numRuns: 25 },
		);
		expect(creates()).toBe(0);
	});
});

describe('Dry Run', () => {
	it('outputs what would be sent, masked, and sends nothing that moves money', async () => {
		const run = await n8n.run(brazil({ document_id: '017.160.013-40', bank_code: 'Banco do Brasil', options: { dryRun: true, comments: 'of May' } }), [{}]);
		const [item] = run.items;
		expect(item?.json).toEqual({
			external_id: 'payout-1',
			cashout_id: null,
			status: null,
			dry_run: true,
			amount: '100',
			currency: 'BRL',
			country: 'BR',
			payout_method: 'bank',
			final: false,
			would_send: { external_id: 'payout-1', country: 'BR', currency: 'BRL', amount: '100', document_id: '••••1340', document_type: 'CPF', beneficiary_name: 'João', beneficiary_lastname: 'Silva', bank_code: '001', bank_account: '••••22-7', bank_branch: '1234', account_type: 'C', comments: 'of May' },
			environment: 'custom',
		});
		expect([creates(), simulator.ledger.size]).toEqual([0, 0]);
		expect(run.stored).toContain('1 would be sent (Dry Run: nothing was): BRL 100.00');
		expect((await n8n.run(brazil())).items[0]?.json.created).toBe(true);
	});

	it.each([['yes'], ['sí'], [true], [1]])('is on for %j', async (value) => {
		expect((await n8n.run(brazil({ options: { dryRun: value } }))).items[0]?.json.dry_run).toBe(true);
		expect(creates()).toBe(0);
	});

	it.each([['={{ $json.nothing }}'], ['maybe'], ['={{ null }}'], ['2']])('%j is an error and never off', async (value) => {
		expect((await n8n.run(brazil({ options: { dryRun: value } }))).error?.message).toContain('Dry Run is');
		expect(creates()).toBe(0);
	});

	it('stops what Create would stop', async () => {
		expect((await n8n.run(brazil({ amount: '1,5', options: { dryRun: true } }))).error?.message).toContain('Nothing was sent');
	});

	it('in Create and Wait neither pays nor waits', async () => {
		const run = await n8n.run(brazil({ operation: 'createAndWait', options: { dryRun: true } }));
		expect([run.status, run.items[0]?.json.dry_run, creates()]).toEqual(['success', true, 0]);
	});
});

describe('Pay Rejected Again', () => {
	const again = sheet({ onDuplicate: 'payRejectedAgain' }, { currency: 'BRL' });
	const two = [{ id: 'F-1', amount: '10' }, { id: 'F-2', amount: '20' }];

	it('pays what Directa24 has rejected under the next linked ID, and nothing else', async () => {
		expect((await n8n.run(again, two)).items.map(({ json }) => json.external_id)).toEqual(['F-1', 'F-2']);
		await simulator.setStatus('F-1', 'REJECTED', { force: true });
		const second = await n8n.run(again, two);
		expect(second.items.map(({ json, pairedItem }) => [json.external_id, json.pays_again, json.created, pairedItem])).toEqual([['F-1-R1', 'F-1', true, { item: 0 }], ['F-2', undefined, false, { item: 1 }]]);
		const third = await n8n.run(again, two);
		expect(third.items.map(({ json }) => [json.external_id, json.created, json.status])).toEqual([['F-1-R1', false, 'PENDING'], ['F-2', false, 'PENDING']]);
		await simulator.setStatus('F-1-R1', 'REJECTED', { force: true });
		expect((await n8n.run(again, two)).items.map(({ json }) => json.external_id)).toEqual(['F-1-R2', 'F-2']);
		expect(simulator.ledger.all().map(({ external_id: id }) => id)).toEqual(['F-1', 'F-2', 'F-1-R1', 'F-1-R2']);
	});

	it('two runs at the same moment pay one', async () => {
		await n8n.run(again, two.slice(0, 1));
		await simulator.setStatus('F-1', 'REJECTED', { force: true });
		const runs = await Promise.all([n8n.run(again, two.slice(0, 1)), n8n.run(again, two.slice(0, 1))]);
		expect(runs.map(({ items }) => items[0]?.json.external_id)).toEqual(['F-1-R1', 'F-1-R1']);
		expect(simulator.ledger.size).toBe(2);
	});

	it('refuses an ID that is a linked one already, and cannot be waited for', async () => {
		const linked = await n8n.run(again, [{ id: 'F-1-R1', amount: '10' }]);
		expect(linked.error?.message).toContain('Use the ID of the first payout');
		expect((await n8n.run({ ...again, operation: 'createAndWait' }, two.slice(0, 1))).error?.message).toContain('cannot be waited for');
		expect(simulator.counters.requests).toBe(0);
	});

	it('a row of the same sheet with a linked ID stops, whatever its own choice: it would be taken for the row that is paid again', async () => {
		const mixed = sheet({ onDuplicate: '={{ $json.again ? "payRejectedAgain" : "error" }}' }, { currency: 'BRL' });
		const run = await n8n.run(mixed, [{ id: 'F-1', amount: '10', again: true }, { id: 'F-1-R1', amount: '20', again: false }]);
		expect(run.error?.message).toContain('F-1-R1');
		expect(run.error?.message).toContain('Use the ID of the first payout');
		expect(simulator.counters.requests).toBe(0);
	});

	it('Retry On Fail pays each row again once', async () => {
		await n8n.run(again, two);
		for (const { id } of two) await simulator.setStatus(id, 'REJECTED', { force: true });
		simulator.addFault({ endpoint: 'create', kind: 'd24_error', code: 514, external_id: 'F-2-R1' });
		const run = await n8n.run(again, two, { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 });
		expect(run.items.map(({ json }) => [json.external_id, json.created])).toEqual([['F-1-R1', true], ['F-2-R1', true]]);
		expect(simulator.ledger.size).toBe(4);
	});
});

describe('texts of a run', () => {
	it('a sheet with several faults is a list, in which everything of the sheet is escaped', async () => {
		await fc.assert(
			fc.asyncProperty(fc.constantFrom('<img src=x onerror=alert(1)>', '<a href="//x">y</a>', '&lt;b&gt;', '<', '</li></ul><script>', '<!--'), fc.string({ maxLength: 10 }), async (html, more) => {
				const run = await n8n.run(sheet(), [{ id: `x${html}`, amount: html, currency: more }, { id: `y${html}`, amount: more, currency: html }, ...rows]);
				const { message = '', description = '' } = run.error ?? {};
				expect(message).not.toMatch(/<[a-z/!?]/i);
				expect(description.replace(/<\/?(?:ul|li)>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
				expect(description).toMatch(/^<ul>(?:<li>[^<]*<\/li>)+<\/ul>$/);
			}),
			{ numRuns: 20 },
		);
	});

	it('what was only tidied is one line, and a real warning stands by itself', async () => {
		const run = await n8n.run(sheet({}, { document_id: '017.160.013-40', notificationUrl: '={{ $json.url }}' }), [...rows, { id: 'd', amount: '1', currency: 'BRL', url: 'https://n8n.example.com:8443/webhook/x/directa24' }]);
		expect(run.stored).toContain('4 rows tidied, with separators removed or words replaced by codes: Document Number (4)');
		expect(run.stored).toContain('d (item 4): url: notification_url uses port 8443');
		expect(run.stored.split('was changed')).toHaveLength(1);
	});

	it('a batch that stopped says first what was paid and what existed', async () => {
		await n8n.run(sheet(), rows.slice(0, 1));
		simulator.addFault({ endpoint: 'create', kind: 'd24_error', code: 514, external_id: 'c' });
		const run = await n8n.run(sheet({ onDuplicate: 'returnExisting' }), rows);
		expect(run.error?.message).toBe('1 of 3 paid, 1 existed before, then stopped at c (item 3): insufficient funds in your Directa24 account [custom]');
		expect(run.error?.description).toMatch(/^<ul><li>Created now: 1 \(b\)<\/li><li>Existed before: 1 \(a\)<\/li>/);
	});
});
