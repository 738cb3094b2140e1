'use strict';

const { selectors } = require('playwright-core');
const { launchChromium } = require('./chromium');

/** n8n's attribute for tests; Playwright's own default is another one. */
selectors.setTestIdAttribute('data-test-id');

const SLOW = 60_000;
/** Around a picture, in pixels. */
const MARGIN = 8;
const PANEL = '[data-test-id="ndv"], [data-test-id="ndv-modal"]';
/** Parameters of every node, on its other tab. */
const SETTINGS = ['alwaysOutputData', 'executeOnce', 'retryOnFail', 'onError', 'notes', 'notesInFlow'];

/**
 * The parameters of a node in n8n's editor, as a person sees and uses them.
 */
class NodePanel {
	/** @param {import('playwright-core').Page} page */
	constructor(page) {
		this.page = page;
		this.form = page.getByTestId('node-parameters');
	}

	#input(name) {
		return this.form.getByTestId(`parameter-input-${name}`);
	}

	#item(name) {
		return this.form.getByTestId('parameter-item').filter({ has: this.page.getByTestId(`parameter-input-${name}`) });
	}

	/** Chooses from a list, by the name that is shown. */
	async choose(name, option) {
		await this.#input(name).click();
		const entry = this.page.locator('.el-select-dropdown:visible').getByText(option, { exact: true });
		await entry.last().click();
		await this.page.waitForTimeout(300);
	}

	async fill(name, text) {
		const input = this.#input(name).locator('input:visible, textarea:visible').first();
		await input.fill(text);
		await input.blur();
		await this.page.waitForTimeout(200);
	}

	/** What stands in a field: its text, or the name of what is chosen. */
	async value(name) {
		const inputs = this.#input(name).locator('input:visible, textarea:visible');
		const count = await inputs.count();
		return count === 0 ? '' : await inputs.nth(count - 1).inputValue();
	}

	/** @returns {Promise<string[]>} the names of the parameters that are shown, in order */
	async shown() {
		const ids = await this.form.locator('[data-test-id^="parameter-input-"]').evaluateAll((all) => all.map((each) => each.getAttribute('data-test-id')));
		const names = ids.map((id) => id.replace('parameter-input-', ''));
		return [...new Set(names)].filter((name) => name !== 'field' && !SETTINGS.includes(name));
	}

	/** @returns {Promise<string>} the label of a parameter */
	async label(name) {
		return (await this.#item(name).getByTestId('input-label').first().innerText()).split('\n')[0].trim();
	}

	/** Whether the editor marks a parameter as missing or wrong. */
	async isMarked(name) {
		return (await this.#item(name).getByTestId('parameter-issues').count()) > 0;
	}

	/** Opens a list that is searched, such as the one of the banks. */
	async openList(name) {
		await this.#input(name).getByTestId('rlc-input').click();
		const list = this.page.getByTestId('rlc-item').first();
		await list.or(this.page.getByTestId('rlc-error-container')).first().waitFor({ timeout: 15_000 });
	}

	/** @returns {Promise<string[]>} what an open list offers for a text */
	async search(text) {
		await this.page.getByTestId('rlc-search').locator('visible=true').fill(text);
		await this.page.waitForTimeout(1500);
		return await this.page.getByTestId('rlc-item').locator('visible=true').allInnerTexts();
	}

	async pick(text) {
		await this.page.getByTestId('rlc-item').filter({ hasText: text }).first().click();
		await this.page.waitForTimeout(300);
	}

	/** Runs the node, as its button does. */
	async execute() {
		await this.page.getByTestId('node-execute-button').first().click();
	}

	/** @returns {Promise<string>} everything that the editor shows, in words */
	async text() {
		return await this.page.locator('body').innerText();
	}

	/** Saves the workflow, as Ctrl+S does. */
	async save() {
		const stored = this.page.waitForResponse((response) => /\/rest\/workflows/.test(response.url()) && ['PATCH', 'POST'].includes(response.request().method()));
		await this.page.keyboard.press('Control+s');
		await stored;
	}

	/**
	 * A picture of a part of the form.
	 *
	 * @param {{ from: string, to: string, toLabel: string }} part the parameters that are first and last in it, and the label of the last one: a collection is found by that alone
	 * @param {number} [below] how much more, for a list that is open
	 * @returns {Promise<Buffer>}
	 */
	async picture({ from, to, toLabel }, below = 0) {
		const form = await this.form.boundingBox();
		const first = await this.#item(from).first().boundingBox();
		const last = await this.#item(to).or(this.form.getByTestId('parameter-item').filter({ hasText: toLabel })).last().boundingBox();
		const y = first.y - MARGIN;
		const clip = { x: form.x, y, width: form.width, height: last.y + last.height + below + MARGIN - y };
		await this.page.mouse.move(0, 0);
		return await this.page.screenshot({ animations: 'disabled', clip });
	}
}

/**
 * Opens a page of the editor of an n8n on this computer.
 *
 * @param {{ url: string, cookie: string, path: string, width?: number, height?: number, colorScheme?: 'light' | 'dark' }} what `cookie`: of a client that has logged in
 * @returns {Promise<{ page: import('playwright-core').Page, close: () => Promise<void> }>}
 */
async function openEditor({ url, cookie, path, width = 1440, height = 2400, colorScheme = 'light' }) {
	const browser = await launchChromium();
	try {
		const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 1.5, colorScheme });
		const [name, ...value] = cookie.split('=');
		await context.addCookies([{ name, value: value.join('='), url }]);
		const page = await context.newPage();
		// Nothing outside of this computer is needed, and a request that hangs would hold the page up.
		await page.route((address) => !['127.0.0.1', 'localhost'].includes(address.hostname), (route) => route.abort());
		await page.goto(`${url}${path}`, { waitUntil: 'domcontentloaded' });
		return { page, close: () => browser.close() };
	} catch (error) {
		await browser.close();
		throw error;
	}
}

/**
 * Opens a node of a stored workflow.
 *
 * @param {{ url: string, cookie: string, workflowId: string, node: string, width?: number, height?: number }} what
 * @returns {Promise<{ panel: NodePanel, page: import('playwright-core').Page, close: () => Promise<void> }>}
 */
async function openNode({ workflowId, node, ...where }) {
	const { page, close } = await openEditor({ ...where, path: `/workflow/${workflowId}` });
	try {
		const box = page.getByTestId('canvas-node').filter({ hasText: node }).first();
		await box.waitFor({ timeout: SLOW });
		await page.waitForTimeout(500);
		await box.dblclick();
		await page.locator(PANEL).first().waitFor({ timeout: SLOW });
		await page.waitForTimeout(500);
		return { panel: new NodePanel(page), page, close };
	} catch (error) {
		await close();
		throw error;
	}
}

/** Looks for nodes as a person does: opens the list of nodes on an empty canvas and types. */
async function searchNodes(page, text) {
	const search = page.getByTestId('node-creator-search-bar');
	if (!(await search.isVisible().catch(() => false))) {
		await page.getByTestId('canvas-add-button').or(page.getByTestId('node-creator-plus-button')).first().click({ timeout: SLOW });
		await search.waitFor({ timeout: SLOW });
	}
	await search.fill(text);
	await page.waitForTimeout(800);
	return await page.getByTestId('node-creator-item-name').allInnerTexts();
}

module.exports = { NodePanel, openEditor, openNode, searchNodes };
