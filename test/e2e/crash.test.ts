/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { N8nClient } from '../../scripts/n8n/client.js';
import { installCommunityPackage } from '../../scripts/n8n/communityPackage.js';
import { startN8n } from '../../scripts/n8n/instance.js';
import { makeUserFolder } from '../../scripts/n8n/userFolder.js';
import { brazil, credentialFor } from '../engine/fixtures';
import { startSimulator } from '../simulator';
import { assertNoSecrets } from './secretScan.js';

const ROWS = 60;

it('kill -9 of n8n in mid-batch, restart, run again with Return Existing: the ledger is the sheet', async () => {
	const { n8n, tarball } = JSON.parse(process.env.DIRECTA24_E2E_INSTALL as string) as { n8n: Parameters<typeof startN8n>[0]['n8n']; tarball: string };
	const simulator = await startSimulator({ latencyMs: 100 });
	const userFolder = makeUserFolder();
	await installCommunityPackage(tarball, userFolder.folder);
	let instance = await startN8n({ n8n, userFolder: userFolder.folder });
	try {
		const before = new N8nClient(instance.url);
		await before.enter();
		const credential = await before.createCredential('directa24Api', credentialFor(simulator), 'Directa24');
		const sheet = Array.from({ length: ROWS }, (_, index) => ({ id: `row-${index}` }));
		const { id } = await before.createWorkflow({
			name: 'a sheet',
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} },
				{ name: 'Sheet', type: 'n8n-nodes-base.set', typeVersion: 3.4, position: [200, 0], parameters: { mode: 'raw', jsonOutput: JSON.stringify({ rows: sheet }), options: {} } },
				{ name: 'Rows', type: 'n8n-nodes-base.splitOut', typeVersion: 1, position: [400, 0], parameters: { fieldToSplitOut: 'rows', options: {} } },
				{
					name: 'Pay',
					type: 'n8n-nodes-directa24.directa24Cashout',
					typeVersion: 1,
					position: [600, 0],
					parameters: brazil({ externalId: '={{ $json.id }}', options: { onDuplicate: 'returnExisting', concurrency: 3 } }),
					credentials: { directa24Api: { id: credential.id, name: credential.name } },
				},
			],
			connections: {
				Start: { main: [[{ node: 'Sheet', type: 'main', index: 0 }]] },
				Sheet: { main: [[{ node: 'Rows', type: 'main', index: 0 }]] },
				Rows: { main: [[{ node: 'Pay', type: 'main', index: 0 }]] },
			},
		});

		await before.runManually(id);
		while (simulator.ledger.size < ROWS / 3) await new Promise((resolve) => setTimeout(resolve, 20));
		instance.kill('SIGKILL');
		await instance.exited;
		const paidBefore = simulator.ledger.size;
		expect(paidBefore).toBeLessThan(ROWS);

		instance = await startN8n({ n8n, userFolder: userFolder.folder });
		const after = new N8nClient(instance.url);
		await after.enter();
		const execution = await after.waitExecution(await after.runManually(id));
		expect(execution.error).toBeUndefined();
		const records = execution.output.Pay as Array<{ external_id: string; created: boolean }>;
		expect(records.map((record) => record.external_id)).toEqual(sheet.map((row) => row.id));
		expect(records.filter((record) => !record.created).length).toBeGreaterThanOrEqual(paidBefore);
		expect(simulator.ledger.all().map((cashout) => cashout.external_id).sort()).toEqual(sheet.map((row) => row.id).sort());
		expect(simulator.counters.created).toBe(ROWS);
		await instance.stop();
		assertNoSecrets(userFolder.folder, { n8n, log: () => {} });
	} finally {
		await instance.stop();
		userFolder.remove();
		await simulator.close();
	}
}, 120_000);
