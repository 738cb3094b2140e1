/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { makeTemporaryFolder } from '../../scripts/n8n/temporaryFolder';
import { pack } from '../../scripts/pack';

const NAME = 'n8n-nodes-bench-empty';
export const EMPTY_TRIGGER = `${NAME}.emptyTrigger`;
export const EMPTY_TRIGGER_PATH = 'empty';

/** Takes every call and starts the workflow. Version 2 and no credential, so that nothing more than needed is asked of n8n. */
const NODE = `exports.EmptyTrigger = class {
	constructor() {
		this.description = {
			displayName: 'Empty Trigger',
			name: 'emptyTrigger',
			group: ['trigger'],
			version: 2,
			description: 'Passes on what it gets',
			defaults: { name: 'Empty Trigger' },
			inputs: [],
			outputs: ['main'],
			webhooks: [{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', responseData: 'noData', path: '${EMPTY_TRIGGER_PATH}' }],
			properties: [],
		};
		const done = async () => true;
		this.webhookMethods = { default: { checkExists: done, create: done, delete: done } };
	}
	async webhook() {
		return { workflowData: [[{ json: this.getBodyData() }]] };
	}
};
`;

/** Builds and packs a community package with an otherwise empty trigger. */
export async function packEmptyTrigger(): Promise<{ tarball: string; cleanup: () => void }> {
	const { folder, remove } = makeTemporaryFolder('directa24-bench-empty-');
	try {
		const file = 'dist/nodes/EmptyTrigger/EmptyTrigger.node.js';
		mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
		writeFileSync(path.join(folder, file), NODE);
		const manifest = { name: NAME, version: '1.0.0', files: ['dist'], n8n: { n8nNodesApiVersion: 1, credentials: [], nodes: [file] } };
		writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
		return await pack(folder);
	} finally {
		remove();
	}
}
