import { printed } from './logEverything';

import { startSimulator, type Simulator } from '../simulator';
import { engine } from './engine';
import { brazil, credentialFor } from './fixtures';

let simulator: Simulator;

beforeEach(async () => {
	simulator = await startSimulator();
	printed.length = 0;
});
afterEach(async () => {
	await simulator.close();
});

const KEYS = { apiKey: 'Kexample1login', apiPassphrase: 'Pexample2passphrase', secretSignature: 'Sexample3signature', readOnlyApiKey: 'Rexample4readonly' };

/** Every form in which a key could leak. */
function leaksIn(text: string): string[] {
	const basic = Buffer.from(`${KEYS.apiKey}:${KEYS.apiPassphrase}`).toString('base64');
	return [...Object.values(KEYS), basic].filter((secret) => text.includes(secret));
}

it('finds a key that is planted', () => {
	expect(leaksIn(`x ${KEYS.secretSignature} y`)).toEqual([KEYS.secretSignature]);
});

it.each<[string, () => void]>([
	['a payout that worked', () => {}],
	['wrong keys', () => {}],
	['a refusal', () => simulator.configure({ balance: '0' })],
	['an unlisted IP address', () => simulator.configure({ ipWhitelisted: false })],
	['a lost answer', () => simulator.addFault({ endpoint: 'any', kind: 'close', when: 'after', times: Infinity })],
	['a web page instead of an answer', () => simulator.addFault({ endpoint: 'any', kind: 'http_502', times: Infinity })],
	['a redirect', () => simulator.addFault({ endpoint: 'any', kind: 'redirect', status: 307, location: 'http://127.0.0.1:9/', times: Infinity })],
	['no connection', () => void simulator.close()],
])('%s leaves no key in execution data, error or log', async (name, prepare) => {
	const credential = name === 'wrong keys' ? { ...credentialFor(simulator), ...KEYS } : credentialFor(simulator, KEYS);
	if (name !== 'wrong keys') {
		await simulator.close();
		simulator = await startSimulator({ credentials: KEYS });
		Object.assign(credential, { customUrl: simulator.url });
	}
	prepare();
	const n8n = await engine(credential);
	const quick = brazil({ options: { timeout: 1, giveUpAfter: 1 } });
	const stopped = await n8n.run(quick);
	const continued = await n8n.run(quick, [{}], { onError: 'continueRegularOutput' });
	const status = await n8n.run({ resource: 'cashout', operation: 'getStatus', lookupBy: 'externalId', externalId: 'payout-1', options: { giveUpAfter: 1 } }, [{}], { onError: 'continueErrorOutput' });
	for (const run of [stopped, continued, status]) expect(leaksIn(run.stored)).toEqual([]);
	expect(leaksIn(printed.join('\n'))).toEqual([]);
	expect(printed.join('\n')).toContain('"node":"Cashout"');
});

it('a 401 is sent once', async () => {
	const n8n = await engine(credentialFor(simulator, { apiPassphrase: 'another example' }));
	const run = await n8n.run(brazil());
	expect(run.error?.message).toContain('refused the API Key or API Passphrase');
	expect(simulator.counters.requests).toBe(1);
});

it.each([302, 307] as const)('a redirect %s is not followed', async (status) => {
	const elsewhere = await startSimulator();
	simulator.addFault({ endpoint: 'create', kind: 'redirect', status, location: `${elsewhere.url}/v3/cashout`, when: 'before', times: 1 });
	const n8n = await engine(credentialFor(simulator));
	const run = await n8n.run(brazil());
	expect(run.status).toBe('success');
	expect(simulator.counters.byEndpoint.create).toBe(2);
	expect(elsewhere.counters.requests).toBe(0);
	await elsewhere.close();
});

it('keys are not sent to a host that the credential does not name', async () => {
	const n8n = await engine(credentialFor(simulator));
	const { authenticate } = n8n.loaded.credential;
	const stranger = { method: 'POST' as const, url: 'https://collector.example.com/v3/cashout', body: {} };
	if (typeof authenticate !== 'function') throw new Error('authenticate is not a function');
	await expect(authenticate.call(n8n.loaded.credential, credentialFor(simulator), stranger)).rejects.toThrow('was not sent to collector.example.com');
});
