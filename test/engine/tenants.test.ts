import { startSimulator, type Simulator } from '../simulator';
import { engine } from './engine';
import { brazil, credentialFor } from './fixtures';

/** Two merchants, each at a Directa24 of its own; the credential says by expressions which one pays an item. */
let north: Simulator;
let south: Simulator;
beforeEach(async () => {
	north = await startSimulator();
	south = await startSimulator();
});
afterEach(async () => {
	await north.close();
	await south.close();
});

const columns = (simulator: Simulator) => ({ host: simulator.url, key: simulator.credentials.apiKey, pass: simulator.credentials.apiPassphrase, signature: simulator.credentials.secretSignature });
const byExpression = { customUrl: '={{ $json.host }}', apiKey: '={{ $json.key }}', apiPassphrase: '={{ $json.pass }}', secretSignature: '={{ $json.signature }}' };
const sheet = brazil({ externalId: '={{ $json.id }}' });
const rows = (...whose: Simulator[]) => whose.map((simulator, index) => ({ id: `row-${index}`, ...columns(simulator) }));
const paidBy = (simulator: Simulator) => simulator.ledger.all().map(({ external_id: id }) => id).sort();

it('every item is paid by the merchant that the credential names for it', async () => {
	const n8n = await engine(credentialFor(north, byExpression));
	const run = await n8n.run(sheet, rows(north, south, south, north, south));
	expect(run.error).toBeUndefined();
	expect(run.items.map(({ json }) => json.created)).toEqual([true, true, true, true, true]);
	expect([paidBy(north), paidBy(south)]).toEqual([['row-0', 'row-3'], ['row-1', 'row-2', 'row-4']]);
});

it('also where the first and the last item leave it at a default', async () => {
	const { host, key, pass, signature } = columns(north);
	const orDefault = { customUrl: `={{ $json.host ?? '${host}' }}`, apiKey: `={{ $json.key ?? '${key}' }}`, apiPassphrase: `={{ $json.pass ?? '${pass}' }}`, secretSignature: `={{ $json.signature ?? '${signature}' }}` };
	const n8n = await engine(credentialFor(north, orDefault));
	const run = await n8n.run(sheet, [{ id: 'a' }, { id: 'b', ...columns(south) }, { id: 'c' }]);
	expect(run.error).toBeUndefined();
	expect([paidBy(north), paidBy(south)]).toEqual([['a', 'c'], ['b']]);
});

it('the limits are those of its own merchant', async () => {
	const n8n = await engine(credentialFor(north, { ...byExpression, highestAmounts: '={{ $json.most }}' }));
	const run = await n8n.run(sheet, rows(north, south).map((row, index) => ({ ...row, most: index === 0 ? 'BRL 1000' : 'BRL 5' })));
	expect(run.error?.message).toContain('row-1 (item 2): Highest Amounts in the Directa24 credential allows 5 BRL');
	expect(north.counters.requests + south.counters.requests).toBe(0);
});

it('a later item whose credential cannot be used stops everything before the first payout, by its number', async () => {
	const n8n = await engine(credentialFor(north, byExpression));
	const run = await n8n.run(sheet, [...rows(north, south), { id: 'row-2', ...columns(north), key: '' }]);
	expect(run.error?.message).toContain('Item 3: API Key is empty');
	expect(north.counters.requests + south.counters.requests).toBe(0);
});

it('a refusal names the item, and no key is in what n8n stores but where the sheet has it', async () => {
	south.configure({ balance: '0' });
	const n8n = await engine(credentialFor(north, byExpression));
	const run = await n8n.run(brazil({ externalId: '={{ $json.id }}', options: { concurrency: 1 } }), rows(north, south));
	expect(run.error?.message).toMatch(/^1 of 2 paid, then stopped at row-1 \(item 2\): insufficient funds/);
	expect(run.error?.description).toContain('Created now: 1 (row-0)');
	expect(JSON.stringify(run.error)).not.toContain(south.credentials.secretSignature);
});

it('without expressions it is read twice a batch, however long', async () => {
	const n8n = await engine(credentialFor(north));
	await n8n.run(sheet, rows(...Array.from({ length: 40 }, () => north)));
	expect(north.ledger.size).toBe(40);
	expect(n8n.reads.count).toBe(2);
});

it('and once for one item', async () => {
	const n8n = await engine(credentialFor(north));
	await n8n.run(sheet, rows(north));
	expect(n8n.reads.count).toBe(1);
});
