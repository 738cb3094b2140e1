import { startSimulator, type Fault, type Simulator } from '../simulator';
import { engine, type RunResult } from './engine';
import { brazil, credentialFor } from './fixtures';

const MB = 1024 * 1024;
const HTML = '{{ 1+1 }} <img src=x onerror=alert(1)> <a href="https://example.com">click</a> ={{ $json }}';
const PLAIN = '{{ 1+1 }} ‹img src=x onerror=alert(1)> ‹a href="https://example.com">click‹/a> ={{ $json }}';
/** As it stands in the HTML below an error. */
const ESCAPED = '{{ 1+1 }} &lt;img src=x onerror=alert(1)&gt; &lt;a href="https://example.com"&gt;click&lt;/a&gt; ={{ $json }}';
const STATUS = { resource: 'cashout', operation: 'getStatus', lookupBy: 'externalId', externalId: 'payout-1', options: { giveUpAfter: 1, timeout: 5 } };
const payout = (options: object = {}) => brazil({ options: { giveUpAfter: 1, timeout: 5, ...options } });

let simulator: Simulator;
let n8n: Awaited<ReturnType<typeof engine>>;
beforeEach(async () => {
	simulator = await startSimulator();
	n8n = await engine(credentialFor(simulator));
});
afterEach(async () => await simulator.close());

const always = (httpStatus: number, body: string, endpoint: 'any' | 'create' | 'status' = 'any'): Fault => ({ endpoint, kind: 'answer', httpStatus, body, times: Infinity });
const size = ({ error }: RunResult) => JSON.stringify({ ...error, message: error?.message, stack: '' }).length;

describe('a host of the same API under another name', () => {
	it('has its errors one level deeper: they are read like the others', async () => {
		simulator.configure({ errorsAs: 'nested' });
		simulator.addFault({ endpoint: 'create', kind: 'answer', httpStatus: 412, body: '{"error":{"code":533,"message":"Invalid Amount","details":[]}}' });
		const run = await n8n.run(payout());
		expect(run.error?.message).toContain('Directa24 does not accept this amount');
		expect((await n8n.run(STATUS)).error?.message).toContain('has no cashout with this ID');
		expect((await n8n.run(payout())).items[0]?.json).toMatchObject({ created: true });
		expect((await n8n.run(payout())).error?.message).toContain('already has a cashout with this external ID');
	});

	it('is paid to with the eight digits of an ISPB, with a warning', async () => {
		const first = await n8n.run(payout({}));
		expect(first.error).toBeUndefined();
		simulator.configure({ takesIspb: true });
		const run = await n8n.run({ ...payout(), externalId: 'payout-2', bank_code: '60746948' });
		expect(run.error).toBeUndefined();
		expect(simulator.ledger.find('payout-2')?.request.bank_code).toBe('60746948');
		simulator.configure({ takesIspb: false });
		expect((await n8n.run({ ...payout(), externalId: 'payout-3', bank_code: '60746948' })).error?.message).toContain('does not know this bank code');
	});
});

it('an answer of 10 MB that says that it worked is taken', async () => {
	simulator.addFault({ endpoint: 'create', kind: 'huge_body', bytes: 10 * MB });
	expect((await n8n.run(payout())).items[0]?.json).toMatchObject({ created: true, cashout_id: simulator.ledger.find('payout-1')?.cashout_id });
});

it.each([
	['10 MB of text', 200, 'x'.repeat(10 * MB)],
	['10 MB of digits as ID', 500, `{"cashout_id":${'9'.repeat(10 * MB)}}`],
	['200,000 lists in one another', 200, '['.repeat(200_000)],
	['200,000 objects in one another', 200, `${'{"code":'.repeat(200_000)}1${'}'.repeat(200_000)}`],
	['5,000 objects in one another, which can be read', 200, `${'{"cashout_id":'.repeat(5_000)}1${'}'.repeat(5_000)}`],
	['keys of the prototype', 200, '{"__proto__":{"cashout_id":"1"},"constructor":{"prototype":{"cashout_id":"1"}}}'],
	['a list', 200, '[{"cashout_id":"1"}]'],
	['an empty ID', 200, '{"cashout_id":""}'],
	['an ID that is a list', 200, '{"cashout_id":["1"]}'],
	['an ID with a status that is no success', 300, '{"cashout_id":"1"}'],
	['an ID with the status 404', 404, '{"cashout_id":"1"}'],
])('%s is no success, and the error is short', async (_, httpStatus, body) => {
	simulator.addFault(always(httpStatus, body));
	const run = await n8n.run(payout());
	expect(run.items).toEqual([]);
	expect(run.error?.message).toContain('It is not known whether Directa24 created this cashout');
	expect(size(run)).toBeLessThan(5_000);
	expect(({} as Record<string, unknown>).cashout_id).toBeUndefined();
});

it('a body that comes too slowly is looked up', async () => {
	simulator.addFault({ endpoint: 'create', kind: 'slow_body', ms: 10_000 });
	const run = await n8n.run(payout({ giveUpAfter: 5, timeout: 1 }));
	expect(run.items[0]?.json).toMatchObject({ created: null, recovered: true });
	expect(simulator.ledger.size).toBe(1);
});

it('words of 10 MB are cut', async () => {
	simulator.addFault({ endpoint: 'create', kind: 'd24_error', code: 300, message: 'word '.repeat(2 * MB) });
	const run = await n8n.run(payout());
	expect(run.error?.description).toContain('word word');
	expect(size(run)).toBeLessThan(5_000);
});

it('HTML and expressions of Directa24 stay text in errors', async () => {
	simulator.addFault({ endpoint: 'create', kind: 'd24_error', code: 300, message: HTML, reason: HTML, times: Infinity });
	const stopped = await n8n.run(payout());
	expect(stopped.error?.description).toContain(ESCAPED);
	const continued = await n8n.run(payout(), [{}], { onError: 'continueRegularOutput' });
	expect(continued.items[0]?.json.error).toContain(PLAIN);
	expect(JSON.stringify([stopped.error?.message, stopped.error?.description?.replace(/<\/?(?:ul|li)>/g, '')])).not.toMatch(/<[a-z/!]/i);
});

it('HTML of a sheet stays text in errors and hints', async () => {
	const run = await n8n.run(brazil({ externalId: '={{ $json.id }}', amount: '={{ $json.amount }}' }), [{ id: HTML, amount: '1,x' }, { id: HTML, amount: '1' }]);
	expect(run.error?.description).toContain(ESCAPED);
	expect(`${run.error?.message} ${run.error?.description?.replace(/<\/?(?:ul|li)>/g, '')}`).not.toMatch(/<[a-z/!]/i);
});

it('they are passed on as they are in outputs', async () => {
	simulator.addFault(always(200, JSON.stringify({ cashout_status: 3, rejection_code: '800', rejection_reason: HTML }), 'status'));
	expect((await n8n.run(STATUS)).items[0]?.json).toMatchObject({ status: 'REJECTED', rejection_reason: HTML });
});

it('a credential for this computer is told once a run, beside the output', async () => {
	const hint = 'points to a private address (127.0.0.1)';
	const run = await n8n.run(brazil({ externalId: '={{ $json.id }}' }), [{ id: '1' }, { id: '2' }]);
	expect(run.status).toBe('success');
	expect(run.stored.split(hint)).toHaveLength(2);
});
