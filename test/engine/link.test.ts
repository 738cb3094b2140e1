import type { IDataObject } from 'n8n-workflow';

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

const link = (change: IDataObject = {}): IDataObject => ({
	resource: 'cashoutLink',
	operation: 'create',
	country: 'BR',
	externalId: 'link-1',
	amount: '100.10',
	currency: 'BRL',
	document_id: '01716001340',
	beneficiary_name: 'João',
	beneficiary_lastname: 'Silva',
	notificationUrl: '',
	...change,
	options: { giveUpAfter: 1, timeout: 0.5, ...(change.options as IDataObject) },
});
const status = async (requestId: string) => await n8n.run({ resource: 'cashoutLink', operation: 'getStatus', requestId });
const created = () => simulator.counters.byEndpoint.link;
const sheet = link({ externalId: '={{ $json.id }}', amount: '={{ $json.amount }}' });

it('a link is created, filled in by the customer and followed to its end', async () => {
	const run = await n8n.run(link());
	expect(run.error).toBeUndefined();
	const [item] = run.items;
	const requestId = String(item?.json.request_id);
	expect(requestId).toMatch(/^[0-9a-f]{32}$/);
	expect(item?.json).toEqual({
		external_id: 'link-1',
		request_id: requestId,
		cashout_url: `https://payout.directa24.com/payout/${requestId}`,
		status: 'CREATED',
		final: false,
		environment: 'custom',
		created: true,
		recovered: false,
	});
	expect(simulator.link('link-1')?.request).toMatchObject({ first_name: 'João', last_name: 'Silva', document_id: '01716001340' });

	expect((await status(requestId)).items[0]?.json).toMatchObject({ external_id: 'link-1', request_id: requestId, status: 'CREATED', final: false, amount: '100.10', user_document: '********340' });
	simulator.fillIn('link-1');
	expect((await status(String(item?.json.cashout_url))).items[0]?.json).toMatchObject({ status: 'PENDING', bank_name: 'Simulated bank' });
	await simulator.setStatus('link-1', 'COMPLETED', { force: true });
	expect((await status(requestId)).items[0]?.json).toMatchObject({ status: 'COMPLETED', final: true });
	expect(simulator.ledger.find('link-1')?.amount).toBe('100.10');
});

it('the whole sheet is checked first: fields, amounts, external IDs that occur twice', async () => {
	const run = await n8n.run(sheet, [{ id: 'a', amount: '10' }, { id: 'a', amount: '10' }, { id: '', amount: '10' }, { id: 'b', amount: '1,5' }]);
	expect(run.error?.message).toContain('Nothing was sent: 4 of 4 items need a correction');
	expect(run.error?.description).toMatch(/"a" occurs 2 times: items 1, 2[^]*external_id is empty[^]*Write it as 1\.5/);
	expect(simulator.counters.requests).toBe(0);
});

it.each([
	[{ highestAmounts: 'BRL 50' }, 'Highest Amounts in the Directa24 credential allows 50 BRL'],
	[{ allowedCountries: 'MX' }, 'Allowed Countries'],
	[{ allowedCalls: 'createOnHold' }, 'created on hold'],
	[{ linkUrl: '' }, 'enter it as Payout Link Host'],
	[{ linkUrl: 'http://links.example' }, 'Payout Link Host must start with https'],
])('the credential %j stops it before anything is sent', async (change, text) => {
	const run = await (await engine(credentialFor(simulator, change))).run(link());
	expect(`${run.error?.message} ${run.error?.description}`).toContain(text);
	expect(created()).toBe(0);
});

it('on hold goes to Directa24, also where the credential asks for it', async () => {
	await (await engine(credentialFor(simulator, { allowedCalls: 'createOnHold' }))).run(link({ options: { onHold: true } }));
	expect(simulator.fillIn('link-1').status).toBe('ON_HOLD');
});

it('an external ID that is paid already gets no second link', async () => {
	await n8n.run(brazil({ externalId: 'link-1' }));
	const stopped = await n8n.run(link());
	expect(stopped.error?.message).toContain('already has a payout with this external ID, so no link was created');
	expect(stopped.error?.description).toContain('Its status is PENDING');
	const existing = await n8n.run(link({ options: { onDuplicate: 'returnExisting' } }));
	expect(existing.items[0]?.json).toMatchObject({ external_id: 'link-1', status: 'PENDING', created: false, cashout_url: null });
	expect(created()).toBe(0);
});

it.each([
	['before', 'close'],
	['after', 'close'],
	['after', 'http_500'],
	['before', 'http_502'],
] as const)('an answer that is lost (%s, %s) is reported as unknown, and the link is not requested again', async (when, kind) => {
	simulator.addFault({ endpoint: 'link', kind, when });
	const run = await n8n.run(link(), [{}], { onError: 'continueErrorOutput' });
	expect(run.outputs[1]?.[0]?.json.details).toMatchObject({ outcome: 'unknown', safe_to_retry: false, external_id: 'link-1' });
	expect(run.outputs[1]?.[0]?.json.error ?? run.outputs[1]?.[0]?.json.error).toContain('not known whether Directa24 created this payout link');
	expect(created()).toBe(1);
});

it('where the cashout shows up, it is said to exist without its address', async () => {
	simulator.configure({ statusKnowsLinks: true });
	simulator.addFault({ endpoint: 'link', kind: 'close', when: 'after' });
	const run = await n8n.run(link(), [{}], { onError: 'continueErrorOutput' });
	expect(run.outputs[1]?.[0]?.json.details).toMatchObject({ outcome: 'unknown', existing: { external_id: 'link-1', status: 'PENDING' } });
	expect(created()).toBe(1);
});

it('Retry On Fail neither requests a link again whose answer was lost, nor loses those that were created', async () => {
	simulator.addFault({ endpoint: 'link', external_id: 'b', kind: 'close', when: 'after', times: Infinity });
	const rows = ['a', 'b', 'c'].map((id) => ({ id, amount: '10' }));
	const run = await n8n.run({ ...sheet, options: { giveUpAfter: 1, timeout: 0.5, concurrency: 1 } }, rows, { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 });
	expect(run.error?.message).toContain('not known whether Directa24 created this payout link');
	expect(run.error?.description).toContain('Created now: 1 (a)');
	const asked = simulator.requests.filter(({ endpoint }) => endpoint === 'link').map(({ externalId }) => externalId);
	expect(asked).toEqual(['a', 'b']);
});

it('what did not arrive is sent again', async () => {
	simulator.addFault({ endpoint: 'link', kind: 'http_429', retryAfterSeconds: 0, times: 2 });
	const run = await n8n.run(link());
	expect(run.items[0]?.json).toMatchObject({ created: true });
	expect(created()).toBe(3);
});

it('while the external ID cannot be looked up, nothing is created and that is said', async () => {
	simulator.addFault({ endpoint: 'status', kind: 'http_502', times: Infinity });
	const run = await n8n.run(link(), [{}], { onError: 'continueErrorOutput' });
	expect(run.outputs[1]?.[0]?.json.details).toMatchObject({ outcome: 'not_sent', safe_to_retry: true });
	expect(created()).toBe(0);
});

it.each([
	['a wrong API Passphrase', { apiPassphrase: 'another example' }, 'refused the API Key or API Passphrase'],
	['another account of the link host', {}, 'refused the API Key, API Passphrase or API Signature for payout links'],
])('%s stops the batch', async (_, change, text) => {
	const other = await startSimulator({ credentials: { apiKey: 'another-key' } });
	const linkUrl = Object.keys(change).length > 0 ? simulator.linkUrl : other.linkUrl;
	const run = await (await engine(credentialFor(simulator, { linkUrl, ...change }))).run({ ...sheet, options: { concurrency: 1 } }, [{ id: 'a', amount: '1' }, { id: 'b', amount: '1' }], { onError: 'continueErrorOutput' });
	await other.close();
	expect(run.outputs[1]?.map(({ json }) => (json.details as IDataObject).outcome)).toEqual(['refused', 'not_started']);
	expect(run.outputs[1]?.[0]?.json.error).toContain(text);
});

it('a refusal by Directa24 has its words, a cause and a next step', async () => {
	const run = await n8n.run(link({ currency: '' }));
	expect(run.error?.message).toContain('Directa24 misses a field of the payout link');
	expect(run.error?.description).toMatch(/missing_fields: Missing fields: currency<\/li><li>Cause: .*Next step: .*Safe to run again/);
});

it('a request ID that does not exist, or is none', async () => {
	expect((await status('0'.repeat(32))).error?.message).toContain('has no payout link with this request ID');
	expect((await status('a b')).error?.message).toContain('"a b" is neither a request ID nor the address of a link');
});

it('a batch that stops tells which rows have their link, and not to run these again', async () => {
	simulator.addFault({ endpoint: 'link', kind: 'd24_error', code: 401, external_id: 'b' });
	const run = await n8n.run({ ...sheet, options: { ...(sheet.options as IDataObject), concurrency: 1 } }, ['a', 'b', 'c'].map((id) => ({ id, amount: '10' })));
	expect(run.error?.message).toMatch(/^1 of 3 links created, 1 not known, then stopped at b \(item 2\)/);
	expect(run.error?.description).toMatch(/Created now: 1 \(a\).*Take the rows out that have their link by now/);
	expect(`${run.error?.message} ${run.error?.description}`).not.toMatch(/paid,|Running again|Return Existing/);
});
