'use strict';

const { installCommunityPackage } = require('../n8n/communityPackage');
const { N8nClient } = require('../n8n/client');
const { ensureN8n } = require('../n8n/install');
const { startN8n } = require('../n8n/instance');
const { makeUserFolder } = require('../n8n/userFolder');
const { buildAndPack } = require('../pack');
const { startSimulator } = require('../../test/simulator');
const { credentialFor } = require('../../test/engine/fixtures');
const { openNode } = require('./nodePanel');

const NODE = 'Directa24 Cashout';

/**
 * Starts a real n8n with the packed package, and a Directa24 simulator, for somebody who looks at the editor.
 *
 * @param {{ log: (line: string) => void }} options
 * @returns {Promise<{ open: (parameters: object) => ReturnType<typeof openNode>, close: () => Promise<void> }>} `open`: the
 *   Cashout node with these parameters in the editor
 */
async function setStage({ log }) {
	const cleanups = [];
	const close = async () => {
		for (const cleanup of cleanups.splice(0)) await cleanup();
	};
	try {
		const n8n = await ensureN8n({ log });
		const packed = await buildAndPack({ log });
		cleanups.unshift(() => packed.cleanup());
		const simulator = await startSimulator();
		cleanups.unshift(() => simulator.close());
		const userFolder = makeUserFolder();
		cleanups.unshift(() => userFolder.remove());
		await installCommunityPackage(packed.tarball, userFolder.folder);
		const instance = await startN8n({ n8n, userFolder: userFolder.folder, log });
		cleanups.unshift(() => instance.stop());
		const client = new N8nClient(instance.url);
		await client.enter();
		const { id, name } = await client.createCredential('directa24Api', credentialFor(simulator), 'Directa24');
		const open = async (parameters) => {
			const node = { name: NODE, type: 'n8n-nodes-directa24.directa24Cashout', typeVersion: 1, position: [220, 0], parameters, credentials: { directa24Api: { id, name } } };
			const workflow = await client.createWorkflow({ name: 'Pay beneficiaries', nodes: [node], connections: {} });
			return await openNode({ url: client.url, cookie: client.cookie, workflowId: workflow.id, node: NODE });
		};
		return { open, close };
	} catch (error) {
		await close();
		throw error;
	}
}

module.exports = { setStage };
