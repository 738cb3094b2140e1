'use strict';

const { credential, descriptionOf, labelOf } = require('./descriptions');
const { searchNodes } = require('./nodePanel');

/**
 * `shows` is what of the house the picture is of: when that is another one, the picture is out of date. `take` takes it.
 *
 * @typedef {{ file: string, shows: (house: typeof import('./shown').house) => unknown, take: (stage: object) => Promise<Buffer> }} Picture
 */

const payout = { externalId: 'invoice-2026-0042', amount: '1234.50' };
const itau = { __rl: true, mode: 'list', value: '341', cachedResultName: 'Itau (341)' };
const maria = { beneficiary_name: 'Maria', beneficiary_lastname: 'da Silva', document_id: '01716001340' };
const brazil = { ...payout, country: 'BR', currency: 'BRL', ...maria };
/** Found by a search for Directa24. */
const NODES = ['directa24Cashout', 'directa24CashoutTrigger'];
const FORM = { from: 'country', to: 'additionalFields' };

/**
 * The pictures of the form: file name, parameters of the node, the part that is shown, and what is done before.
 *
 * @type {Array<{ file: string, parameters: object, part: { from: string, to: string }, below?: number, act?: (panel: import('./nodePanel').NodePanel) => Promise<void> }>}
 */
const FORMS = [
	{ file: 'form-brazil-bank.png', parameters: { ...brazil, bank_code: itau, bank_branch: '1234', bank_account: '341234-7', account_type: 'C' }, part: FORM },
	{ file: 'form-brazil-pix.png', parameters: { ...brazil, payoutMethod: 'pixPhone', phone: '+5511987654321' }, part: FORM },
	{
		file: 'form-mexico.png',
		parameters: { ...payout, country: 'MX', currency: 'MXN', beneficiary_name: 'Elena', beneficiary_lastname: 'Gómez', document_id: 'GALM850101MDFRPR04', bank_account: '021790064060296642' },
		part: FORM,
	},
	{
		file: 'form-colombia.png',
		parameters: { ...payout, amount: '410000', country: 'CO', currency: 'COP', payoutMethod: 'nequi', beneficiary_name: 'Valentina', beneficiary_lastname: 'Rodríguez', document_type: 'CC', document_id: '1012345678', bank_account: '3001234567', account_type: 'S', address: 'Calle 10 # 5-51' },
		part: FORM,
	},
	{
		file: 'form-each-item.png',
		parameters: { externalId: '={{ $json.id }}', amount: '={{ $json.amount }}', currency: '={{ $json.currency }}', country: 'item', beneficiary_name: '={{ $json.name }}' },
		part: FORM,
	},
	{
		file: 'bank-search.png',
		parameters: { ...brazil },
		part: { from: 'document_id', to: 'bank_code' },
		below: 112,
		async act(panel) {
			await panel.openList('bank_code');
			await panel.search('br');
		},
	},
];

const CHECK = { resource: 'account', operation: 'check', country: 'BR' };
const START = { name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} };
const SMALL = { width: 1280, height: 800 };

/** Takes a picture of a part of a page, not wider and higher than `most`. */
async function clip(page, locator, most = {}) {
	const { x, y, width, height } = await locator.first().boundingBox();
	await page.mouse.move(0, 0);
	return await page.screenshot({ animations: 'disabled', clip: { x, y, width: Math.min(width, most.width ?? width), height: Math.min(height, most.height ?? height) } });
}

/** The search for nodes on an empty canvas, and the actions of one that was found. */
async function creator(stage, look) {
	const { id } = await stage.client.createWorkflow({ name: 'Pay', nodes: [START], connections: {} });
	const { page, close } = await stage.openEditor(`/workflow/${id}`, SMALL);
	try {
		return await look(page);
	} finally {
		await close();
	}
}

/** What lies over the canvas and is not of the workflow. */
const OVER_CANVAS = '[data-test-id="execute-workflow-button"], [data-test-id="canvas-controls"], [data-test-id="canvas-build-with-ai-button"], [data-test-id="node-creator-plus-button"], [class*="nodeButtonsWrapper"], [class*="bottomBar"], [class*="executionButtons"], .vue-flow__panel, .vue-flow__background, .vue-flow__controls, .tab-bar-container, [class*="tabBar"], [data-test-id="tab-bar"]';
const hide = async (page, selector) => await page.addStyleTag({ content: `${selector} { visibility: hidden !important; }` });

/** `steps`: how often to zoom out, where what n8n fits into the window is a part of it. */
const EXAMPLES = [
	{ example: 'pay-a-sheet' },
	{ example: 'pay-on-hold-with-approval' },
	{ example: 'create-and-wait-in-a-sub-workflow' },
	{ example: 'react-to-notifications' },
	{ example: 'pay-and-wait', steps: 1 },
	{ example: 'agent-prepares-person-releases' },
	{ example: 'nightly-reconciliation' },
	{ example: 'cash-pick-up', steps: 1 },
	{ example: 'friday-payroll', height: 880 },
];

/** @type {Picture[]} */
const SCENES = [
	{
		file: 'search.png',
		shows: ({ inSearch }) => NODES.map(inSearch),
		take: async (stage) =>
			await creator(stage, async (page) => {
				await searchNodes(page, 'payout Brazil');
				return await clip(page, page.getByTestId('node-creator'), { height: 330 });
			}),
	},
	{
		file: 'actions.png',
		shows: ({ inSearch }) => NODES.map(inSearch),
		take: async (stage) =>
			await creator(stage, async (page) => {
				await searchNodes(page, 'Directa24');
				await page.getByTestId('node-creator-item-name').getByText('Directa24 Cashout', { exact: true }).first().click();
				await page.waitForTimeout(800);
				return await clip(page, page.getByTestId('node-creator'), { height: 800 });
			}),
	},
	...[
		{ file: 'credential.png', to: 'environment' },
		{ file: 'credential-limits.png', to: 'allowedCurrencies' },
	].map(({ file, to }) => ({
		file,
		shows: ({ credential }) => credential(),
		async take(stage) {
			const { previousSecretSignature: _previous, cardUrl: _card, linkUrl: _link, ...data } = stage.data;
			const limits = { setLimits: true, highestAmounts: 'BRL 5000, MXN 20000', allowedCountries: 'BR, MX' };
			const { id } = await stage.client.createCredential('directa24Api', { ...data, ...limits }, 'Directa24');
			const { page, close } = await stage.openEditor(`/home/credentials/${id}`, { width: 1280, height: 2600 });
			try {
				const dialog = page.locator('.el-dialog:visible');
				await dialog.first().waitFor({ timeout: 30_000 });
				await page.getByText('Connection tested successfully').first().waitFor({ timeout: 15_000 });
				await dialog.getByText(labelOf(credential, to), { exact: true }).first().scrollIntoViewIfNeeded();
				await page.waitForTimeout(500);
				return await clip(page, dialog);
			} finally {
				await close();
			}
		},
	})),
	{
		file: 'trigger.png',
		shows: ({ form }) => form('directa24CashoutTrigger', {}),
		async take(stage) {
			const name = 'Directa24 Cashout Trigger';
			const node = { name, type: 'n8n-nodes-directa24.directa24CashoutTrigger', typeVersion: 2, position: [0, 0], webhookId: '5f0c1f5e-6f1e-4a53-9d0c-2f5a3b8f7d24', parameters: {}, credentials: stage.credentials };
			const { page, close } = await stage.openNode({ name: 'React to payouts', nodes: [node], connections: {} }, name, SMALL);
			try {
				await page.getByText('Webhook URLs', { exact: true }).first().click();
				await page.waitForTimeout(600);
				await page.getByText('Production URL', { exact: true }).first().click();
				await page.waitForTimeout(600);
				return await clip(page, page.locator('[data-test-id="ndv"], [data-test-id="ndv-modal"]'));
			} finally {
				await close();
			}
		},
	},
	{
		file: 'refused.png',
		shows: ({ explanation }) => explanation('514'),
		async take(stage) {
			const name = 'Directa24 Cashout';
			stage.simulator.configure({ balance: '0' });
			const parameters = { resource: 'cashout', operation: 'create', ...brazil, bank_code: itau, bank_branch: '1234', bank_account: '341234-7', account_type: 'C' };
			const node = { name, type: 'n8n-nodes-directa24.directa24Cashout', typeVersion: 1.1, position: [220, 0], parameters, credentials: stage.credentials };
			const { panel, page, close } = await stage.openNode({ name: 'Pay', nodes: [START, node], connections: { Start: { main: [[{ node: name, type: 'main', index: 0 }]] } } }, name, SMALL);
			try {
				await panel.execute();
				await page.getByText('Insufficient funds').first().waitFor({ timeout: 30_000 });
				await page.waitForTimeout(1500);
				await hide(page, '.el-notification');
				return await clip(page, page.getByTestId('output-panel'), { height: 480 });
			} finally {
				stage.simulator.configure({ balance: '1000000' });
				await close();
			}
		},
	},
	{
		file: 'account-check.png',
		shows: ({ form, checks }) => [form('directa24Cashout', CHECK), checks()],
		async take(stage) {
			const name = 'Check the Account';
			const { id } = await stage.client.createCredential('directa24Api', { ...stage.data, apiPassphrase: 'another example' }, 'Directa24');
			const node = { name, type: 'n8n-nodes-directa24.directa24Cashout', typeVersion: 1.1, position: [220, 0], parameters: CHECK, credentials: { directa24Api: { id, name: 'Directa24' } } };
			const { panel, page, close } = await stage.openNode({ name: 'Check', nodes: [START, node], connections: { Start: { main: [[{ node: name, type: 'main', index: 0 }]] } } }, name, { width: 2000, height: 1000 });
			try {
				await panel.execute();
				await page.getByText('15 items').first().waitFor({ timeout: 30_000 });
				await page.waitForTimeout(1500);
				await hide(page, '.el-notification');
				return await clip(page, page.getByTestId('output-panel'), { height: 760 });
			} finally {
				await close();
			}
		},
	},
	...EXAMPLES.map(({ example, height = 620, steps = 0 }) => ({
		file: `example-${example}.png`,
		shows: (house) => house.example(example),
		async take(stage) {
			const { id } = await stage.importWorkflow(require(`../../examples/${example}.json`));
			const { page, close } = await stage.openEditor(`/workflow/${id}`, { width: 1440, height });
			try {
				await page.getByTestId('canvas-node').first().waitFor({ timeout: 60_000 });
				await page.waitForTimeout(1500);
				await page.keyboard.press('1');
				for (let step = 0; step < steps; step++) await page.keyboard.press('-');
				await page.waitForTimeout(1200);
				await hide(page, OVER_CANVAS);
				return await clip(page, page.getByTestId('canvas-wrapper').or(page.getByTestId('canvas')));
			} finally {
				await close();
			}
		},
	})),
];

/**
 * Every picture of the documentation.
 *
 * @type {Picture[]}
 */
const PICTURES = [
	...FORMS.map(({ file, parameters, part, below, act }) => ({
		file,
		shows: ({ form }) => form('directa24Cashout', parameters, part),
		async take(stage) {
			const { panel, close } = await stage.open(parameters);
			try {
				await act?.(panel);
				return await panel.picture({ ...part, toLabel: labelOf(descriptionOf('directa24Cashout'), part.to) }, below);
			} finally {
				await close();
			}
		},
	})),
	...SCENES,
];

module.exports = { PICTURES };
