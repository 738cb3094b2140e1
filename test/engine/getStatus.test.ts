import { startSimulator, type Simulator } from '../simulator';
import { engine } from './engine';
import { brazil, credentialFor } from './fixtures';

let simulator: Simulator;
let n8n: Awaited<ReturnType<typeof engine>>;

beforeEach(async () => {
	simulator = await startSimulator();
	n8n = await engine(credentialFor(simulator));
	await n8n.run(brazil());
});
afterEach(async () => await simulator.close());

const status = (change: object) => ({ resource: 'cashout', operation: 'getStatus', lookupBy: 'externalId', ...change });

it.each([
	['PENDING', false],
	['DELIVERED', false],
	['COMPLETED', true],
	['ON_HOLD', false],
	['CANCELLED', true],
] as const)('%s', async (word, final) => {
	if (word !== 'PENDING') await simulator.setStatus('payout-1', word, { force: true });
	const run = await n8n.run(status({ externalId: 'payout-1' }));
	expect(run.items[0]?.json).toMatchObject({ external_id: 'payout-1', status: word, final, environment: 'custom' });
});

it('tells why the bank rejected it', async () => {
	await simulator.setStatus('payout-1', 'REJECTED', { force: true, rejection_code: 800, rejection_reason: 'ERROR_ACCOUNT_INCORRECT' });
	const run = await n8n.run(status({ lookupBy: 'cashoutId', cashoutId: '={{ 8405147 }}' }));
	expect(run.items[0]?.json).toMatchObject({
		external_id: null,
		cashout_id: '8405147',
		status: 'REJECTED',
		final: true,
		rejection_code: '800',
		rejection_reason: 'ERROR_ACCOUNT_INCORRECT',
		rejection_meaning: 'The account number is wrong: ask the beneficiary for it again',
	});
});

it('says that an ID does not exist', async () => {
	const run = await n8n.run(status({ externalId: 'nobody' }));
	expect(run.error?.message).toContain('nobody: Directa24 has no cashout with this ID [custom]');
	expect(simulator.counters.byEndpoint.status).toBe(1);
});

it('stops at an ID that is none of Directa24', async () => {
	const run = await n8n.run(status({ lookupBy: 'cashoutId', cashoutId: 'payout-1' }));
	expect(run.error?.message).toContain('"payout-1" is not an ID of Directa24');
	expect(simulator.counters.byEndpoint.status).toBe(0);
});

it('asks again after a lost answer', async () => {
	simulator.addFault({ endpoint: 'status', kind: 'http_502', times: 2 });
	const run = await n8n.run(status({ externalId: 'payout-1' }));
	expect(run.items[0]?.json.status).toBe('PENDING');
	expect(simulator.counters.byEndpoint.status).toBe(3);
});

describe('cash pick-up in Colombia', () => {
	const VALENTINA = { document_id: '1012345678', document_type: 'CC', beneficiary_name: 'Valentina', beneficiary_lastname: 'Rodríguez', phone: '+573001234567' };
	const efecty = { country: 'CO', amount: '50000', currency: 'COP', externalId: 'cash-1', payoutMethod: 'efecty', bank_code: '10003', bank_account: '', bank_branch: '', account_type: 'S', ...VALENTINA };

	it('the reference that the beneficiary needs comes with DELIVERED, not before', async () => {
		const created = await n8n.run({ ...brazil(), ...efecty });
		expect(created.error).toBeUndefined();
		const record = async () => (await n8n.run(status({ externalId: 'cash-1' }))).items[0]?.json;
		expect(await record()).not.toHaveProperty('bank_reference_id');
		await simulator.setStatus('cash-1', 'DELIVERED', { force: true });
		expect(await record()).toMatchObject({ status: 'DELIVERED', final: false, bank_reference_id: expect.stringMatching(/^\d{6}#EFECTY$/) });
		await simulator.setStatus('payout-1', 'DELIVERED', { force: true });
		expect((await n8n.run(status({ externalId: 'payout-1' }))).items[0]?.json).not.toHaveProperty('bank_reference_id');
	});
});
