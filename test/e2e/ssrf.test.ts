/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { N8nClient } from '../../scripts/n8n/client.js';
import { installCommunityPackage } from '../../scripts/n8n/communityPackage.js';
import { startN8n } from '../../scripts/n8n/instance.js';
import { makeUserFolder } from '../../scripts/n8n/userFolder.js';
import { brazil, credentialFor } from '../engine/fixtures';
import { startSimulator, type Simulator } from '../simulator';
import { workflows } from './world';

type Fate = Record<string, unknown> & { details: Record<string, unknown> };

/** Far longer than a refusal may take, and than the test does: an item that waited for it would be told as unknown. */
const GIVE_UP_AFTER_S = 600;

let simulator: Simulator;
const cleanups: Array<() => unknown> = [];
const later = (cleanup: () => unknown) => void cleanups.unshift(cleanup);

beforeAll(async () => {
	simulator = await startSimulator();
	later(() => simulator.close());
}, 60_000);
afterAll(async () => {
	for (const cleanup of cleanups) await cleanup();
}, 60_000);

/** An n8n that calls no address inside of its own network, but for those that `env` allows. */
async function guarded(env: Record<string, string> = {}) {
	const { n8n, tarball } = JSON.parse(process.env.DIRECTA24_E2E_INSTALL as string) as { n8n: Parameters<typeof startN8n>[0]['n8n']; tarball: string };
	const { folder, remove } = makeUserFolder();
	later(remove);
	await installCommunityPackage(tarball, folder);
	const instance = await startN8n({ n8n, userFolder: folder, env: { N8N_SSRF_PROTECTION_ENABLED: 'true', ...env } });
	later(() => instance.stop());
	const client = new N8nClient(instance.url);
	await client.enter();
	return async (customUrl: string) => {
		const credential = await client.createCredential('directa24Api', credentialFor(simulator, { customUrl }), 'Directa24');
		const started = Date.now();
		const parameters = brazil({ externalId: '={{ $json.id }}', options: { giveUpAfter: GIVE_UP_AFTER_S } });
		const run = await workflows(client, credential).run({ parameters, onError: 'continueErrorOutput' }, { id: 'guarded-1' });
		const [paid = [], failed = []] = (run.data.resultData.runData.Node[0].data.main as Array<Array<{ json: Fate }>>).map((items) => items.map(({ json }) => json));
		return { paid, failed, ms: Date.now() - started };
	};
}

it('what n8n does not let out is told at once as not sent, with its reason', async () => {
	const pay = await guarded();
	const { port } = new URL(simulator.url);
	for (const host of ['127.0.0.1', 'localhost']) {
		const { paid, failed, ms } = await pay(`http://${host}:${port}`);
		expect([host, paid]).toEqual([host, []]);
		expect(failed.map(({ details }) => details.outcome)).toEqual(['not_sent']);
		expect(failed[0]?.details).toMatchObject({ external_id: 'guarded-1', safe_to_retry: true, detail: expect.stringContaining('N8N_SSRF_PROTECTION_ENABLED') });
		expect(ms).toBeLessThan(20_000);
	}
	expect(simulator.counters.byEndpoint.create).toBe(0);
	expect(simulator.ledger.size).toBe(0);
}, 180_000);

it('an address that n8n is told to allow is paid through', async () => {
	const pay = await guarded({ N8N_SSRF_ALLOWED_IP_RANGES: '127.0.0.1/32' });
	const { paid } = await pay(simulator.url);
	expect(paid).toHaveLength(1);
	expect(simulator.ledger.size).toBe(1);
}, 180_000);
