import { randomUUID } from 'node:crypto';
import axios from 'axios';

import { openEditor, openNode } from '../../scripts/editor/nodePanel.js';
import { world, type World } from '../e2e/world';
import { brazil } from '../engine/fixtures';

const SLOW = 180_000;
const TRIGGER = 'Directa24 Cashout Trigger';

let it24: World;
let workflow: { id: string };
const webhookId = randomUUID();

beforeAll(async () => {
	it24 = await world();
	const { id, name } = it24.credential;
	workflow = await it24.client.createWorkflow({
		name: 'listen',
		nodes: [{ name: TRIGGER, type: 'n8n-nodes-directa24.directa24CashoutTrigger', typeVersion: 2, position: [0, 0], webhookId, parameters: {}, credentials: { directa24Api: { id, name } } }],
		connections: {},
	});
});
afterAll(async () => await it24.simulator.close());

it(
	'while the editor listens, a forged notification is turned away and a genuine one comes in',
	async () => {
		const testUrl = `${it24.client.url}/webhook-test/${webhookId}/directa24`;
		await it24.run({ parameters: brazil({ externalId: 'listen-1', notificationUrl: testUrl }) });
		const { page, close } = await openNode({ url: it24.client.url, cookie: it24.client.cookie, workflowId: workflow.id, node: TRIGGER, height: 900 });
		try {
			await page.getByTestId('node-execute-button').first().click();
			await page.getByText('Waiting for a notification of Directa24').first().waitFor({ timeout: 30_000 });
			const forged = await axios.post(testUrl, new URLSearchParams({ external_id: 'listen-1', control: '0'.repeat(64) }), { validateStatus: () => true });
			expect(forged.status).toBe(401);
			await it24.simulator.setStatus('listen-1', 'DELIVERED');
			expect(it24.simulator.deliveries.at(-1)).toMatchObject({ outcome: 'delivered', attempts: [{ httpStatus: 200 }] });
			const output = page.getByTestId('output-panel');
			await output.getByText('listen-1').first().waitFor({ timeout: 30_000 });
			const shown = await output.innerText();
			for (const text of ['listen-1', 'DELIVERED', 'environment']) expect(shown).toContain(text);
		} finally {
			await close();
		}
	},
	SLOW,
);

it.each([
	['light', /directa24\.svg$/],
	['dark', /directa24\.dark\.svg$/],
] as const)(
	'in n8n’s %s theme it has the icon for it',
	async (colorScheme, file) => {
		const { page, close } = await openEditor({ url: it24.client.url, cookie: it24.client.cookie, path: `/workflow/${workflow.id}`, height: 900, colorScheme });
		try {
			const icon = page.getByTestId('canvas-node').filter({ hasText: TRIGGER }).locator('img').first();
			await icon.waitFor({ timeout: 60_000 });
			expect(await icon.getAttribute('src')).toMatch(file);
			expect(await icon.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)).toBeGreaterThan(0);
		} finally {
			await close();
		}
	},
	SLOW,
);
