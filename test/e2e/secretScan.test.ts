/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { brazil } from '../engine/fixtures';
import { scanUserFolder } from './secretScan.js';
import { USER_FOLDER, world } from './world';

const { n8n } = JSON.parse(process.env.DIRECTA24_E2E_INSTALL as string) as { n8n: { node: string; entry: string } };

it('the scan finds a key that a workflow stores, in the middle of much else', async () => {
	const it24 = await world();
	const planted = 'planted-Zk8s1qPw';
	const long = 'x'.repeat(20_000);
	expect(scanUserFolder(USER_FOLDER, { n8n, keys: { planted } }).hits).toEqual([]);
	await it24.run({ type: 'n8n-nodes-base.set', typeVersion: 3.4, parameters: { mode: 'raw', jsonOutput: `={{ { text: "${long}" + "planted-" + "Zk8s1qPw" + "${long}" } }}`, options: {} } });
	expect(scanUserFolder(USER_FOLDER, { n8n, keys: { planted } }).hits).toContain('table execution_data holds planted');
	await it24.simulator.close();
});

it.each([
	['a key in a log', '.n8n/n8nEventLog.log', 'x example-signature y', 'secretSignature'],
	['the Basic header in a file', '.n8n/storage/1.json', Buffer.from('example-key:example-passphrase').toString('base64'), 'the Basic header'],
	['the number of a beneficiary in the log', 'n8n.log', 'x { "parameters": { "document_id": "3423422-7", "options": { } }, "message": "CPF 01716001340" }', 'the number •••••••1340 of a beneficiary'],
])('the scan finds %s', (_, file, text, found) => {
	const folder = mkdtempSync(path.join(tmpdir(), 'directa24-scan-'));
	try {
		mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
		writeFileSync(path.join(folder, file), 'nothing here');
		expect(scanUserFolder(folder, { n8n }).hits).toEqual([]);
		appendFileSync(path.join(folder, file), text);
		expect(scanUserFolder(folder, { n8n }).hits.at(-1)).toBe(`${file} holds ${found}`);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

it('a payout that works, one that is refused and one that is lost are among what is scanned', async () => {
	const it24 = await world();
	const { executions } = scanUserFolder(USER_FOLDER, { n8n });
	expect((await it24.run({ parameters: brazil({ externalId: 'scan-1' }) })).status).toBe('success');
	it24.simulator.configure({ balance: '0' });
	expect((await it24.run({ parameters: brazil({ externalId: 'scan-2' }) })).status).toBe('error');
	it24.simulator.addFault({ endpoint: 'any', kind: 'close', when: 'before', times: Infinity });
	expect((await it24.run({ parameters: brazil({ externalId: 'scan-3', options: { giveUpAfter: 1 } }) })).status).toBe('error');
	expect(scanUserFolder(USER_FOLDER, { n8n })).toMatchObject({ hits: [], executions: executions + 3 });
	await it24.simulator.close();
});
