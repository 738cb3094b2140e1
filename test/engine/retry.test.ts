/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { startSimulator, type Simulator } from '../simulator';
import { engine } from './engine';
import { brazil, credentialFor } from './fixtures';

let simulator: Simulator;
let n8n: Awaited<ReturnType<typeof engine>>;

beforeEach(async () => {
	simulator = await startSimulator();
	n8n = await engine(credentialFor(simulator));
});
afterEach(async () => await simulator.close());

const rows = ['1', '2', '3', '4'].map((id) => ({ id }));
const sheet = (options = {}) => brazil({ externalId: '={{ $json.id }}', options: { concurrency: 1, ...options } });
const retry = { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 };

it('Retry On Fail does not report what an earlier try has paid as duplicates', async () => {
	simulator.addFault({ endpoint: 'create', kind: 'd24_error', code: 514, external_id: '3' });
	const run = await n8n.run(sheet(), rows, retry);
	expect(run.error).toBeUndefined();
	expect(run.items.map(({ json }) => [json.external_id, json.created, json.recovered])).toEqual([
		['1', true, false],
		['2', true, false],
		['3', true, false],
		['4', true, false],
	]);
	expect(simulator.ledger.size).toBe(4);
});

it('a try that stops early still tells what the tries before it have paid, and sends that no more', async () => {
	simulator.configure({ minimumAmount: '5' });
	simulator.addFault({ endpoint: 'create', kind: 'latency', ms: 500, when: 'before', external_id: '1' });
	const sheetOfAmounts = { ...sheet({ concurrency: 2 }), amount: '={{ $json.id === "1" ? "1" : "10" }}' };
	const run = await n8n.run(sheetOfAmounts, rows, retry);
	expect(run.error?.message).toBe('3 of 4 paid, then stopped at 1 (item 1): Directa24 does not accept this amount [custom]');
	expect(run.error?.description).toMatch(/^<ul><li>Created now: 3 \(2, 3, 4\)<\/li><li>Running again/);
	expect(simulator.counters.created).toBe(3);
	// Three tries with the first row, one with each of the others.
	expect(simulator.counters.byEndpoint.create).toBe(6);
});

it('Retry On Fail together with Continue runs the batch again, and pays nobody twice', async () => {
	simulator.addFault({ endpoint: 'create', kind: 'd24_error', code: 514, external_id: '1' });
	const run = await n8n.run(sheet(), rows, { ...retry, onError: 'continueRegularOutput' });
	expect(run.items.map(({ json }) => json.external_id)).toEqual(['1', '2', '3', '4']);
	expect(simulator.ledger.size).toBe(4);
});

it('a duplicate of an earlier execution stays a duplicate in every try', async () => {
	await n8n.run(brazil({ externalId: '1' }));
	const run = await n8n.run(sheet(), rows.slice(0, 1), retry);
	expect(run.error?.message).toContain('already has a cashout with this external ID');
	expect(simulator.ledger.size).toBe(1);
});

it('another payout under the same external ID stays a duplicate', async () => {
	simulator.addFault({ endpoint: 'create', kind: 'd24_error', code: 514, external_id: '2' });
	const run = await n8n.run({ ...sheet(), phone: '={{ $now.toMillis() }}' }, rows.slice(0, 2), retry);
	expect(run.error?.message).toContain('already has a cashout with this external ID');
	expect(simulator.ledger.size).toBe(1);
});

it('the same payout with another comment or notification URL is the same payout', async () => {
	simulator.addFault({ endpoint: 'create', kind: 'd24_error', code: 514, external_id: '2' });
	const run = await n8n.run(sheet({ comments: '={{ $now.toMillis() }}' }), rows.slice(0, 2), retry);
	expect(run.items.map(({ json }) => [json.created, json.recovered])).toEqual([
		[true, false],
		[true, false],
	]);
});

it('every first answer lost: each payee is paid once and the execution succeeds', async () => {
	for (const { id } of rows) simulator.addFault({ endpoint: 'create', kind: 'close', when: 'after', external_id: id });
	const run = await n8n.run(sheet(), rows, retry);
	expect(run.status).toBe('success');
	expect(run.items.map(({ json }) => [json.created, json.recovered])).toEqual(Array.from({ length: 4 }, () => [null, true]));
	expect(simulator.counters.byEndpoint.create).toBe(4);
	expect(simulator.ledger.size).toBe(4);
});

it('a cancelled execution starts no new payout and waits for those under way', async () => {
	simulator.addFault({ endpoint: 'create', kind: 'latency', ms: 300, when: 'before', times: Infinity });
	let cancel: () => void = () => {};
	const cancelWhen = new Promise<void>((resolve) => (cancel = resolve));
	const watch = (async () => {
		while (simulator.counters.byEndpoint.create < 2) await new Promise((resolve) => setTimeout(resolve, 5));
		cancel();
	})();
	await n8n.run(sheet({ concurrency: 2 }), rows, {}, cancelWhen).catch(() => undefined);
	await watch;
	await new Promise((resolve) => setTimeout(resolve, 1500));
	expect(simulator.counters.byEndpoint.create).toBe(2);
	expect(simulator.counters.byCode.closed ?? 0).toBe(0);
	expect(simulator.ledger.all().map((cashout) => cashout.external_id).sort()).toEqual(['1', '2']);
});
