import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';


import { startSimulator, type Simulator } from '../simulator';
import { engine } from './engine';
import { brazil, credentialFor } from './fixtures';

let simulator: Simulator;
beforeEach(async () => {
	simulator = await startSimulator();
});
afterEach(async () => await simulator.close());

const limited = async (limits: Record<string, string>) => await engine(credentialFor(simulator, limits));
const sheet = brazil({ externalId: '={{ $json.id }}', amount: '={{ $json.amount }}' });

it('a payout above the highest amount is not sent, and the message names the limit and the credential', async () => {
	const n8n = await limited({ highestAmounts: 'BRL 50' });
	const { error } = await n8n.run(sheet, [{ id: '1', amount: '50.01' }]);
	expect(`${error?.message} ${error?.description}`).toContain('Highest Amounts in the Directa24 credential allows 50 BRL');
	expect(simulator.counters.byEndpoint.create).toBe(0);
});

it('one payout of a sheet above the limit stops the sheet before the first one is sent', async () => {
	const n8n = await limited({ highestAmounts: 'BRL 50' });
	const { error } = await n8n.run(sheet, [{ id: '1', amount: '10' }, { id: '2', amount: '60' }]);
	expect(error?.message).toContain('Nothing was sent: 2 (item 2): Highest Amounts in the Directa24 credential allows 50 BRL');
	expect(simulator.counters.byEndpoint.create).toBe(0);
});

it('it concerns its own item: the others are paid', async () => {
	const n8n = await limited({ highestAmounts: 'BRL 50' });
	const rows = ['10', '60', '50'].map((amount, index) => ({ id: String(index), amount }));
	const { outputs } = await n8n.run(sheet, rows, { onError: 'continueErrorOutput' });
	expect(outputs[0]?.map(({ json }) => json.external_id)).toEqual(['0', '2']);
	expect(outputs[1]?.map(({ json }) => (json.details as IDataObject).outcome)).toEqual(['invalid_input']);
	expect(simulator.ledger.all().map(({ external_id }) => external_id)).toEqual(['0', '2']);
});

it.each([
	['allowedCountries', 'MX', 'Allowed Countries'],
	['allowedCurrencies', 'USD', 'Allowed Currencies'],
	['allowedCalls', 'createOnHold', 'Allowed Calls'],
	['allowedCalls', 'statusOnly', 'Allowed Calls'],
])('%s = %s stops a create', async (name, value, label) => {
	const n8n = await limited({ [name]: value });
	const { error } = await n8n.run(brazil());
	expect(`${error?.message} ${error?.description}`).toContain(label);
	expect(simulator.counters.byEndpoint.create).toBe(0);
});

it('on hold is allowed where only that is, and can be released or not as the credential says', async () => {
	const release = { resource: 'cashout', operation: 'release', lookupBy: 'externalId', externalId: 'payout-1', cashoutId: '={{ $json.cashout_id }}' };
	for (const [allowedCalls, status] of [['createOnHoldNoRelease', 'ON_HOLD'], ['createOnHold', 'PENDING']] as const) {
		const n8n = await limited({ allowedCalls });
		const { items } = await n8n.run(brazil({ options: { onHold: true, onDuplicate: 'returnExisting' } }));
		expect(items[0]?.json.status).toBe('ON_HOLD');
		await n8n.run(release, [{ cashout_id: simulator.ledger.find('payout-1')?.cashout_id }]);
		expect(simulator.ledger.find('payout-1')?.status).toBe(status);
	}
});

it('statuses can be looked up whatever the limits are', async () => {
	await (await limited({})).run(brazil());
	const n8n = await limited({ allowedCalls: 'statusOnly', allowedCountries: 'MX', highestAmounts: 'MXN 1' });
	const { items } = await n8n.run({ resource: 'cashout', operation: 'getStatus', lookupBy: 'externalId', externalId: 'payout-1' });
	expect(items[0]?.json.status).toBe('PENDING');
});

it("n8n's HTTP Request node gets no signature for what breaks a limit", async () => {
	const { loaded } = await limited({});
	const { authenticate } = loaded.credential;
	if (typeof authenticate !== 'function') throw new TypeError('authenticate is not a function');
	const credential = credentialFor(simulator, { highestAmounts: 'BRL 50' });
	const sign = async (change: Partial<IHttpRequestOptions>) => await authenticate.call(loaded.credential, credential, { method: 'POST', url: '/v3/cashout', body: { amount: 50, currency: 'BRL' }, ...change });
	await expect(sign({})).resolves.toMatchObject({ url: `${simulator.url}/v3/cashout` });
	await expect(sign({ body: { amount: 51, currency: 'BRL' } })).rejects.toThrow('allows 50 BRL');
	await expect(sign({ body: '{"amount":51,"currency":"BRL"}' })).rejects.toThrow('allows 50 BRL');
	await expect(sign({ url: '/v3/../v3/cashout', body: { amount: 51, currency: 'BRL' } })).rejects.toThrow('allows 50 BRL');
	await expect(sign({ url: '/v3/cashout/' })).rejects.toThrow('cannot be judged');
	await expect(sign({ qs: { amount: '1' } })).rejects.toThrow('cannot be judged');
	await expect(sign({ body: 'amount=1&currency=BRL' })).rejects.toThrow('only a JSON object');
});
