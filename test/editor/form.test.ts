import { openEditor, openNode, searchNodes } from '../../scripts/editor/nodePanel.js';
import { world, type World } from '../e2e/world';

const SLOW = 180_000;
const NODE = 'Directa24 Cashout';
const COMMON = ['resource', 'operation', 'country'];
const PAYOUT = ['externalId', 'amount', 'currency', 'beneficiarySource'];

let it24: World;
beforeAll(async () => void (it24 = await world()));
afterAll(async () => await it24.simulator.close());

/** Manual Trigger -> Cashout with these parameters, open in the editor while `look` runs. */
async function inEditor<T>(parameters: object, look: (panel: Awaited<ReturnType<typeof openNode>>['panel']) => Promise<T>): Promise<T> {
	const { id, name } = it24.credential;
	const workflow = await it24.client.createWorkflow({
		name: 'in the editor',
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} },
			{ name: NODE, type: 'n8n-nodes-directa24.directa24Cashout', typeVersion: 1, position: [220, 0], parameters, credentials: { directa24Api: { id, name } } },
		],
		connections: { Start: { main: [[{ node: NODE, type: 'main', index: 0 }]] } },
	});
	const { panel, close } = await openNode({ url: it24.client.url, cookie: it24.client.cookie, workflowId: workflow.id, node: NODE });
	try {
		return await look(panel);
	} finally {
		await close();
	}
}

it(
	'the fields follow the country, and what countries share is kept',
	async () => {
		await inEditor({}, async (panel) => {
			const beneficiary = async () => (await panel.shown()).filter((name) => ![...COMMON, ...PAYOUT, 'countryCode', 'notificationUrl'].includes(name));
			const common = async () => [await panel.value('beneficiary_name'), await panel.value('document_id')];

			expect(await beneficiary()).toEqual(['payoutMethod', 'beneficiary_name', 'beneficiary_lastname', 'document_id', 'bank_code', 'bank_branch', 'bank_account', 'account_type']);
			await panel.fill('beneficiary_name', 'Maria');
			await panel.fill('document_id', '01716001340');
			await panel.choose('account_type', 'Conta Corrente (Checking)');

			await panel.choose('country', 'Mexico (México, MX)');
			expect(await beneficiary()).toEqual(['payoutMethod', 'beneficiary_name', 'beneficiary_lastname', 'document_id', 'bank_account']);
			expect([await panel.label('bank_account'), await panel.label('document_id')]).toEqual(['CLABE', 'CURP, RFC or Passport Number']);
			expect(await common()).toEqual(['Maria', '01716001340']);
			expect([await panel.isMarked('bank_account'), await panel.isMarked('beneficiary_name')]).toEqual([true, false]);
			// A company has none.
			expect(await panel.isMarked('beneficiary_lastname')).toBe(false);

			await panel.choose('country', 'Colombia (Colômbia, CO)');
			expect(await beneficiary()).toEqual(expect.arrayContaining(['document_type', 'bank_code', 'account_type', 'address']));
			expect(await panel.value('account_type')).toBe('');
			await panel.choose('payoutMethod', 'Nequi');
			expect(await beneficiary()).not.toContain('bank_code');
			expect(await panel.label('bank_account')).toBe('Mobile Phone of the Wallet');
			expect(await common()).toEqual(['Maria', '01716001340']);

			await panel.choose('country', 'From Each Item (Several Countries)');
			expect(await panel.shown()).toContain('countryCode');
			expect(await beneficiary()).toEqual([
				'payoutMethod', 'beneficiary_name', 'beneficiary_lastname', 'document_type', 'document_id', 'bank_code', 'bank_branch', 'bank_account', 'account_type', 'phone', 'email', 'address',
			]);
			for (const name of await beneficiary()) expect([name, await panel.isMarked(name)]).toEqual([name, false]);
			expect(await common()).toEqual(['Maria', '01716001340']);
		});
	},
	SLOW,
);

it(
	'banks are searched by name, and a bank of another country does not stay',
	async () => {
		await inEditor({ country: 'BR' }, async (panel) => {
			await panel.openList('bank_code');
			expect(await panel.search('BRAD')).toEqual(['Bradesco (237)']);
			expect(await panel.search('itaú')).toEqual(['Itau (341)']);
			await panel.pick('Itau');
			expect(await panel.value('bank_code')).toBe('Itau (341)');
			await panel.choose('country', 'Colombia (Colômbia, CO)');
			expect(await panel.value('bank_code')).toBe('');
		});
	},
	SLOW,
);

it(
	'a required field that is empty blocks the run for a fixed country only',
	async () => {
		const payout = { externalId: 'editor-1', amount: '1', beneficiary_name: 'Elena', beneficiary_lastname: 'Gómez', document_id: 'GALM850101MDFRPR04' };
		const shows = async (parameters: object, words: string) =>
			await inEditor(parameters, async (panel) => {
				await panel.execute();
				await panel.page.getByText(words).first().waitFor({ timeout: 30_000 });
			});
		await shows({ country: 'MX', ...payout }, 'Parameter "CLABE" is required');
		// Nothing is missing for the editor: the run starts, and the check of the item answers.
		await shows({ country: 'item', countryCode: 'MX', ...payout }, 'Nothing was sent');
		expect(it24.simulator.ledger.size).toBe(0);
	},
	SLOW,
);

it.each(['Directa24', 'D24', 'cashout', 'payout', 'payout Brazil', 'Pix', 'CLABE', 'pago', 'pagos', 'pagar', 'transferencia', 'dispersión', 'pagamento', 'saque', 'nequi', 'payroll', 'nómina'])(
	'the list of nodes has it when somebody looks for "%s"',
	async (words) => {
		const workflow = await it24.client.createWorkflow({ name: 'search', nodes: [{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} }], connections: {} });
		const { page, close } = await openEditor({ url: it24.client.url, cookie: it24.client.cookie, path: `/workflow/${workflow.id}`, height: 900 });
		try {
			expect(await searchNodes(page, words)).toContain(NODE);
			expect(await searchNodes(page, 'qzxv')).not.toContain(NODE);
		} finally {
			await close();
		}
	},
	SLOW,
);
