/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

const SLOW = 30_000;

/**
 * Somebody who clicks and types in n8n's editor. Every press of the mouse goes through here and is counted, in n8n's own
 * nodes too; typing is not. With DIRECTA24_PICTURES, a folder, `look` leaves a picture of what the person sees.
 */
export class Person {
	/** How often the mouse button was pressed. */
	clicks = 0;
	private pictures = 0;

	constructor(private readonly page: Page) {}

	async click(target: Locator): Promise<void> {
		this.clicks += 1;
		await target.click({ timeout: SLOW });
		await this.page.waitForTimeout(500);
	}

	async doubleClick(target: Locator): Promise<void> {
		this.clicks += 2;
		await target.dblclick({ timeout: SLOW });
		await this.page.waitForTimeout(500);
	}

	async type(text: string): Promise<void> {
		await this.page.keyboard.type(text);
		await this.page.waitForTimeout(800);
	}

	async look(name: string): Promise<void> {
		this.pictures += 1;
		const folder = process.env.DIRECTA24_PICTURES;
		if (folder) await this.page.screenshot({ path: path.join(folder, `${String(this.pictures).padStart(2, '0')} ${name}.png`), animations: 'disabled' });
	}

	/** Adds a node behind the last one: searches for it and chooses what it is to do. Its panel is open then. */
	async addNode(search: string, node: string, action: string): Promise<void> {
		const named = (text: string) => this.page.getByTestId('node-creator-item-name').getByText(text, { exact: true }).first();
		await this.click(this.page.getByTestId('canvas-handle-plus').last());
		await this.type(search);
		await this.click(named(node));
		await this.click(named(action));
		await this.page.getByTestId('ndv-close-button').waitFor({ timeout: SLOW });
	}

	async choose(parameter: string, option: string): Promise<void> {
		await this.click(this.page.getByTestId(`parameter-input-${parameter}`));
		await this.click(this.page.locator('.el-select-dropdown:visible').getByText(option, { exact: true }).last());
	}

	async closePanel(): Promise<void> {
		await this.click(this.page.getByTestId('ndv-close-button'));
	}

	/** The table of the output that is open: a row each, by the headings. */
	async table(): Promise<Array<Record<string, string>>> {
		const [head = [], ...rows] = await this.page
			.getByTestId('output-panel')
			.locator('table tr')
			.evaluateAll((all) => all.map((row) => Array.from((row as unknown as { cells: Iterable<{ innerText: string }> }).cells, ({ innerText }) => innerText.trim())));
		return rows.map((cells) => Object.fromEntries(head.map((heading, index) => [heading, cells[index] ?? ''])));
	}
}
