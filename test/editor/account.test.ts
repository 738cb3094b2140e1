import { openNode } from '../../scripts/editor/nodePanel.js';
import { CHECKS } from '../../protocol/account/check';
import { world, type World } from '../e2e/world';

const SLOW = 180_000;
const NODE = 'Check the Account';

let it24: World;
beforeAll(async () => void (it24 = await world()));
afterAll(async () => await it24.simulator.close());

/** Runs the check in the editor with a credential that differs in this, and returns what its output shows, in words, line by line. */
async function output(change: object): Promise<string[]> {
	const { id, name } = await it24.client.createCredential('directa24Api', { ...it24.data, ...change }, 'Directa24 to check');
	const workflow = await it24.client.createWorkflow({
		name: 'check',
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} },
			{ name: NODE, type: 'n8n-nodes-directa24.directa24Cashout', typeVersion: 1.1, position: [220, 0], parameters: { resource: 'account', operation: 'check', country: 'BR' }, credentials: { directa24Api: { id, name } } },
		],
		connections: { Start: { main: [[{ node: NODE, type: 'main', index: 0 }]] } },
	});
	const { panel, page, close } = await openNode({ url: it24.client.url, cookie: it24.client.cookie, workflowId: workflow.id, node: NODE, height: 3000 });
	try {
		await panel.execute();
		const shown = page.getByTestId('output-panel');
		await shown.getByText('Reconciliation Log-In').first().waitFor({ timeout: 30_000 });
		return (await shown.innerText()).split(/[\n\t]+/).map((line) => line.trim());
	} finally {
		await close();
	}
}

it(
	'every check is shown; what is broken stands first, with what to do about it above all',
	async () => {
		const lines = await output({ apiPassphrase: 'another example', highestAmounts: 'a lot' });
		expect(lines).toEqual(expect.arrayContaining(['11 of 15 work; 2 to put right; 2 not set or not known', ...CHECKS.map(([, name]) => name)]));
		const passphrase = lines.indexOf('API Passphrase');
		expect(lines.slice(passphrase, passphrase + 3)).toEqual(['API Passphrase', 'false', 'Directa24 knows the API Key and refuses the API Passphrase']);
		const rows = lines.slice(passphrase).filter((line) => CHECKS.some(([, name]) => name === line));
		expect(rows.slice(0, 3)).toEqual(['API Passphrase', 'Limits', 'Host']);
		for (const name of ['API Passphrase', 'Limits']) expect(lines.find((line) => line.startsWith(`${name}: `))).toMatch(/Copy the API Passphrase again|Correct the limit/);
		// The editor's word for an empty text, in red.
		expect(lines).not.toContain('empty');
	},
	SLOW,
);

it(
	'where all is well it says so',
	async () => {
		const lines = await output({});
		expect(lines).toContain('14 of 15 work; 1 not set or not known');
		expect(lines).not.toContain('false');
	},
	SLOW,
);
