/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { openEditor } from '../../scripts/editor/nodePanel.js';
import { N8nClient } from '../../scripts/n8n/client.js';
import { installCommunityPackage } from '../../scripts/n8n/communityPackage.js';
import { startN8n } from '../../scripts/n8n/instance.js';
import { makeUserFolder } from '../../scripts/n8n/userFolder.js';
import { credentialFor } from '../engine/fixtures';
import { startSimulator } from '../simulator';
import { asItCame, corrected, PAYOUTS, writeXlsx } from './fridaySheet';
import { Person } from './person';

const SLOW = 300_000;
const MOST_CLICKS = 25;
const MOST_ROUNDS = 2;

/** What her sheet is told, by the row: her own heading, and words of what to do. */
const TOLD: ReadonlyArray<readonly [row: string, heading: string, words: string]> = [
	['V-2601', 'Cuenta', 'last digit does not match'],
	['V-2602', 'Importe', 'Write it as 8750.00'],
	['V-2605', 'Documento', 'lack a zero in front'],
	['V-2607', 'Document type', 'The sheet has no column for it: add one called'],
	['V-2608', 'Banco', 'The nearest is Bancolombia (007)'],
	['V-2609', 'Document type', 'The sheet has no column for it: add one called'],
	['V-2611', 'Documento', 'is empty'],
];

/** An n8n with one credential, as somebody has it who pays on Fridays; and a folder that its nodes may read. */
async function ownN8n() {
	const { n8n, tarball } = JSON.parse(process.env.DIRECTA24_E2E_INSTALL as string) as { n8n: Parameters<typeof startN8n>[0]['n8n']; tarball: string };
	const simulator = await startSimulator();
	const userFolder = makeUserFolder();
	await installCommunityPackage(tarball, userFolder.folder);
	const files = path.join(userFolder.folder, 'files');
	mkdirSync(files);
	const instance = await startN8n({ n8n, userFolder: userFolder.folder, env: { N8N_RESTRICT_FILE_ACCESS_TO: files } });
	const client = new N8nClient(instance.url);
	await client.enter();
	await client.createCredential('directa24Api', credentialFor(simulator), 'Directa24');
	const close = async () => {
		await instance.stop();
		await simulator.close();
		userFolder.remove();
	};
	return { simulator, client, n8n, file: path.join(files, 'pagos.xlsx'), close };
}

it(
	'from an empty canvas to twelve paid rows in four countries, by clicking and typing',
	async () => {
		const { simulator, client, n8n, file, close } = await ownN8n();
		const editor = await openEditor({ url: client.url, cookie: client.cookie, path: '/workflow/new', height: 900 });
		try {
			const { page } = editor;
			const she = new Person(page);
			const output = page.getByTestId('output-panel');
			let rounds = 0;

			writeXlsx(n8n.entry, file, asItCame());
			await page.getByTestId('canvas-add-button').waitFor({ timeout: 60_000 });
			await she.click(page.getByTestId('canvas-add-button'));
			await she.click(page.getByText('Trigger manually').first());
			await she.addNode('read file', 'Read/Write Files from Disk', 'Read File(s) From Disk');
			await she.click(page.getByTestId('parameter-input-fileSelector').locator('input'));
			await she.type(file);
			await she.closePanel();
			await she.addNode('xlsx', 'Extract from File', 'Extract from XLSX');
			await she.closePanel();
			await she.addNode('pagos', 'Directa24 Cashout', 'Validate a cashout');
			await she.look('a new Validate');
			await she.choose('beneficiarySource', 'Map Automatically');
			await she.click(page.getByTestId('node-execute-button').first());
			await output.getByText('7 of 12 rows must be corrected before paying').waitFor({ timeout: 60_000 });
			await she.look('checked');
			await she.click(output.getByTestId('tab-1'));
			await she.look('what to correct');

			const told = await she.table();
			expect(told.map(({ external_id: id }) => id)).toEqual(TOLD.map(([row]) => row));
			for (const [row, heading, words] of TOLD) {
				const [line = ''] = (told.find(({ external_id: id }) => id === row)?.to_fix ?? '').split('\\n');
				expect([row, line]).toEqual([row, expect.stringContaining(heading)]);
				expect([row, line]).toEqual([row, expect.stringContaining(words)]);
			}

			rounds += 1;
			writeXlsx(n8n.entry, file, corrected());
			await she.closePanel();
			await she.click(page.getByTestId('execute-workflow-button'));
			await page.getByText('Workflow executed successfully').first().waitFor({ timeout: 60_000 });
			await she.look('checked again');
			await she.doubleClick(page.getByTestId('canvas-node').filter({ hasText: 'Validate a cashout' }).first());
			await output.getByText('Nothing stops these 12 rows').waitFor({ timeout: 30_000 });
			await she.look('nothing stops them');
			expect(simulator.ledger.size).toBe(0);

			await she.choose('operation', 'Create');
			await she.look('Create');
			await she.click(page.getByTestId('node-execute-button').first());
			await output.getByText('12 paid').waitFor({ timeout: 60_000 });
			await she.look('paid');

			const paid = PAYOUTS.map(({ external_id: id }) => simulator.ledger.find(id)).map((cashout) => ({
				...Object.fromEntries(Object.keys(PAYOUTS[0] ?? {}).map((field) => [field, cashout?.request[field]])),
				amount: cashout?.amount,
			}));
			expect(paid).toEqual(PAYOUTS);
			expect(simulator.ledger.size).toBe(PAYOUTS.length);
			expect((await she.table()).map(({ external_id: id, created, currency }) => [id, created, currency])).toEqual(PAYOUTS.map(({ external_id: id, currency }) => [id, 'true', currency]));
			expect(she.clicks).toBeLessThanOrEqual(MOST_CLICKS);
			expect(rounds).toBeLessThanOrEqual(MOST_ROUNDS);
		} finally {
			await editor.close();
			await close();
		}
	},
	SLOW,
);
