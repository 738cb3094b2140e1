import { openEditor } from '../../scripts/editor/nodePanel.js';
import { world, type World } from '../e2e/world';

const SLOW = 180_000;

let it24: World;
beforeAll(async () => void (it24 = await world()));
afterAll(async () => await it24.simulator.close());

it(
	'what the editor saves has nothing of Allowed HTTP Request Domains, unless somebody chooses it: so the default closes what was saved before',
	async () => {
		const { client, data } = it24;
		const { id } = await client.createCredential('directa24Api', data, 'Directa24 to save');
		const { page, close } = await openEditor({ url: client.url, cookie: client.cookie, path: `/home/credentials/${id}`, height: 2600 });
		try {
			const dialog = page.getByRole('dialog').last();
			await dialog.getByText('Allowed HTTP Request Domains', { exact: true }).first().waitFor({ timeout: 60_000 });
			await dialog.locator('input[type="password"]').first().fill('another-key');
			await dialog.getByRole('button', { name: 'Save', exact: true }).first().click();
			await dialog.getByText('Saved', { exact: true }).first().waitFor({ timeout: 60_000 });
		} finally {
			await close();
		}
		const saved = await client.call('GET', `/rest/credentials/${id}?includeData=true`);
		expect(Object.keys(saved.data)).toEqual(expect.arrayContaining(['apiKey', 'environment', 'customUrl']));
		expect(Object.keys(saved.data)).not.toContain('allowedHttpRequestDomains');
	},
	SLOW,
);
