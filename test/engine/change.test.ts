import type { IDataObject } from 'n8n-workflow';

import { startSimulator, type Simulator } from '../simulator';
import { engine } from './engine';
import { brazil, credentialFor } from './fixtures';

let simulator: Simulator;
let n8n: Awaited<ReturnType<typeof engine>>;
let cashoutId: string;

beforeEach(async () => {
	simulator = await startSimulator();
	n8n = await engine(credentialFor(simulator));
	await n8n.run(brazil());
	cashoutId = simulator.ledger.find('payout-1')?.cashout_id ?? '';
});
afterEach(async () => await simulator.close());

const change = async (operation: string, more: IDataObject = {}, input: IDataObject[] = [{}]) =>
	await n8n.run({ resource: 'cashout', operation, lookupBy: 'externalId', externalId: 'payout-1', cashoutId, options: { giveUpAfter: 2, timeout: 0.5 }, ...more }, input);
const statusInLedger = () => simulator.ledger.find('payout-1')?.status;

it('hold, release and cancel move the cashout and output its record', async () => {
	for (const [operation, status, final] of [['hold', 'ON_HOLD', false], ['release', 'PENDING', false], ['hold', 'ON_HOLD', false], ['cancel', 'CANCELLED', true]] as const) {
		const run = await change(operation);
		expect(run.error).toBeUndefined();
		expect(run.items[0]?.json).toMatchObject({ external_id: 'payout-1', cashout_id: cashoutId, status, final, environment: 'custom' });
		expect(statusInLedger()).toBe(status);
	}
});

it('take the IDs from the output of Create without a word', async () => {
	const run = await n8n.run({ resource: 'cashout', operation: 'hold', lookupBy: 'externalId', externalId: '={{ $json.external_id }}', cashoutId: '={{ $json.cashout_id }}' }, [
		{ external_id: 'payout-1', cashout_id: cashoutId },
	]);
	expect(run.items[0]?.json.status).toBe('ON_HOLD');
});

it('takes the IDs from the columns of each item, however other items spell them', async () => {
	for (const external_id of ['payout-2', 'payout-3']) await n8n.run(brazil({ externalId: external_id }));
	const idOf = (externalId: string) => simulator.ledger.find(externalId)?.cashout_id;
	const run = await n8n.run({ resource: 'cashout', operation: 'hold', lookupBy: 'externalId', externalId: '', cashoutId: '' }, [
		{ external_id: 'payout-1', cashout_id: cashoutId },
		{ 'External ID': 'payout-2', 'Cashout ID': idOf('payout-2') },
		{ externalId: 'payout-3', cashoutId: idOf('payout-3') },
	], { typeVersion: 1.1 });
	expect(run.error).toBeUndefined();
	expect(run.items.map(({ json }) => [json.external_id, json.status])).toEqual([['payout-1', 'ON_HOLD'], ['payout-2', 'ON_HOLD'], ['payout-3', 'ON_HOLD']]);
});

it.each(['hold', 'cancel'])('%s works from the external ID alone where Directa24 takes it', async (operation) => {
	simulator.configure({ identifiers: 'lenient' });
	const run = await change(operation, { cashoutId: '' });
	expect(run.items[0]?.json).toMatchObject({ external_id: 'payout-1', status: operation === 'hold' ? 'ON_HOLD' : 'CANCELLED' });
});

it.each(['hold', 'release', 'cancel'])('%s says which ID is needed and where to get it, where Directa24 wants its own', async (operation) => {
	const run = await change(operation, { cashoutId: '={{ undefined }}' });
	expect(run.error?.message).toContain('wants its own ID of the cashout');
	expect(run.error?.description).toContain('Fill in Cashout ID: it is the cashout_id in the output of Create');
});

it('cancel by the cashout ID alone says that the external ID is needed too', async () => {
	const run = await change('cancel', { lookupBy: 'cashoutId', externalId: '' });
	expect(run.error?.message).toContain('wants your external ID');
	expect(statusInLedger()).toBe('PENDING');
});

it.each([
	['cancel', 'DELIVERED'],
	['hold', 'DELIVERED'],
	['hold', 'CANCELLED'],
] as const)('%s of a cashout that is %s is refused with its status', async (operation, status) => {
	await simulator.setStatus('payout-1', status, { force: true });
	const run = await change(operation);
	expect(run.error?.message).toContain('not in a state that allows this');
	expect(run.error?.description).toContain(`Its status is ${status}`);
	expect(statusInLedger()).toBe(status);
});

it('an ID that does not exist is told as such', async () => {
	const run = await change('cancel', { externalId: 'nobody', cashoutId: '1' });
	expect(run.error?.message).toContain('has no cashout with this ID');
});

it.each(['hold', 'cancel'])('%s: a lost answer is settled', async (operation) => {
	const endpoint = operation === 'hold' ? 'update' : 'cancel';
	for (const when of ['after', 'before'] as const) {
		simulator.addFault({ endpoint, kind: 'close', when });
		const run = await change(operation);
		expect(run.error).toBeUndefined();
		expect(run.items[0]?.json.status).toBe(operation === 'hold' ? 'ON_HOLD' : 'CANCELLED');
		await simulator.setStatus('payout-1', 'PENDING', { force: true });
	}
});

it('a change whose outcome stays open is reported as unknown', async () => {
	simulator.addFault({ endpoint: 'any', kind: 'close', when: 'after', times: Infinity });
	const run = await change('cancel');
	expect(run.error?.message).toContain('It is not known whether Directa24 changed this cashout');
});
