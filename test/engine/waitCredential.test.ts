import { startSimulator, type Simulator } from '../simulator';
import { credentialFor } from './fixtures';
import { sleeper } from './sleeper';

let simulator: Simulator;
beforeEach(async () => void (simulator = await startSimulator()));
afterEach(async () => await simulator.close());

const REFUSED = 'An expression in the Directa24 credential reads the row or another node';
const keys = () => ({ sig: simulator.credentials.secretSignature, key: simulator.credentials.apiKey });

describe.each([
	['the row', '={{ $json.sig }}', '={{ $json.key }}'],
	['the row, where it has something', '={{ $json.sig }}', '={{ $json.key ?? "default" }}'],
	['the input', '={{ $input.first().json.sig }}', '={{ $input.first().json.key }}'],
	['another node', "={{ $('Row').first().json.sig }}", "={{ $('Row').item.json.key }}"],
])('a credential that reads %s', (_what, secretSignature, apiKey) => {
	it('is refused before anything is sent, since no notification could be verified', async () => {
		const n8n = await sleeper(simulator, credentialFor(simulator, { secretSignature, apiKey }));
		const { error } = await n8n.pay({}, keys());
		expect(error?.message).toContain(`Nothing was sent: payout-1: ${REFUSED}`);
		expect(error?.message).not.toContain(keys().sig);
		expect(simulator.counters.requests).toBe(0);
	});

	it('leaves with Continue as an item that tells it', async () => {
		const n8n = await sleeper(simulator, credentialFor(simulator, { secretSignature, apiKey }));
		const { items } = await n8n.pay({}, { ...keys(), a: 1 }, { onError: 'continueRegularOutput' });
		expect(items[0]?.json).toMatchObject({ a: 1, error: expect.stringContaining(REFUSED), details: { outcome: 'invalid_input' } });
		expect(simulator.counters.requests).toBe(0);
	});

	it('pays with Create as before', async () => {
		const n8n = await sleeper(simulator, credentialFor(simulator, { secretSignature, apiKey }));
		const { items } = await n8n.pay({ operation: 'create' }, keys());
		expect(items[0]?.json).toMatchObject({ created: true });
	});
});

it.each([
	['fixed texts', (text: string) => text],
	['expressions of nothing that the execution knows', (text: string) => `={{ ${JSON.stringify(text)} }}`],
])('a credential of %s is waited with, and none of its keys is in what n8n stores', async (_what, write) => {
	const { sig, key } = keys();
	const n8n = await sleeper(simulator, credentialFor(simulator, { secretSignature: write(sig), apiKey: write(key) }));
	const slept = await n8n.pay({}, { a: 1 });
	expect(slept.status).toBe('waiting');
	for (const text of [sig, key, simulator.credentials.apiPassphrase]) expect(slept.stored).not.toContain(text);
	await simulator.setStatus('payout-1', 'COMPLETED', { force: true, notify: false });
	expect(await n8n.notify(slept, 'payout-1')).toMatchObject({ status: 200, goesOnWith: { status: 'COMPLETED' } });
});
