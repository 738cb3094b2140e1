/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { makeTemporaryFolder } from '../../scripts/n8n/temporaryFolder';
import { pack } from '../../scripts/pack';

const NAME = 'n8n-nodes-bench-empty';
const PATH = 'empty';

/** Takes every call and starts the workflow. */
export const EMPTY_TRIGGER = { type: `${NAME}.emptyTrigger`, typeVersion: 2, path: PATH };
/** Answers 401 to every call. */
export const REJECTING_TRIGGER = { type: `${NAME}.rejectingTrigger`, typeVersion: 2, path: PATH };

/** Version 2, so that nothing more than needed is asked of n8n. Reads the credential when the node has one: n8n makes that dear. */
const node = (name: string, displayName: string, answer: string) => `exports.${name[0]?.toUpperCase()}${name.slice(1)} = class {
	constructor() {
		this.description = {
			displayName: '${displayName}',
			name: '${name}',
			group: ['trigger'],
			version: 2,
			description: 'Does the least that a trigger can do',
			defaults: { name: '${displayName}' },
			inputs: [],
			outputs: ['main'],
			credentials: [{ name: 'directa24Api', required: false }],
			webhooks: [{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', responseData: 'noData', path: '${PATH}' }],
			properties: [],
		};
		const done = async () => true;
		this.webhookMethods = { default: { checkExists: done, create: done, delete: done } };
	}
	async webhook() {
		if (this.getNode().credentials) await this.getCredentials('directa24Api');
		${answer}
	}
};
`;

const NODES = {
	'dist/nodes/EmptyTrigger/EmptyTrigger.node.js': node('emptyTrigger', 'Empty Trigger', 'return { workflowData: [[{ json: this.getBodyData() }]] };'),
	'dist/nodes/RejectingTrigger/RejectingTrigger.node.js': node(
		'rejectingTrigger',
		'Rejecting Trigger',
		"this.getResponseObject().status(401).send('no').end(); return { noWebhookResponse: true };",
	),
};

/** Builds and packs a community package with two otherwise empty triggers. */
export async function packEmptyTriggers(): Promise<{ tarball: string; cleanup: () => void }> {
	const { folder, remove } = makeTemporaryFolder('directa24-bench-empty-');
	try {
		for (const [file, text] of Object.entries(NODES)) {
			mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
			writeFileSync(path.join(folder, file), text);
		}
		const manifest = { name: NAME, version: '1.0.0', files: ['dist'], n8n: { n8nNodesApiVersion: 1, credentials: [], nodes: Object.keys(NODES) } };
		writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
		return await pack(folder);
	} finally {
		remove();
	}
}
