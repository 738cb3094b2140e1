'use strict';

const { installCommunityPackage } = require('../n8n/communityPackage');
const { N8nClient } = require('../n8n/client');
const { ensureN8n } = require('../n8n/install');
const { startN8n } = require('../n8n/instance');
const { makeUserFolder } = require('../n8n/userFolder');
const { buildAndPack } = require('../pack');
const { startSimulator } = require('../../test/simulator');
const { credentialFor } = require('../../test/engine/fixtures');
const { openEditor, openNode } = require('./nodePanel');

const NODE = 'Directa24 Cashout';
/** What an n8n that Directa24 can reach shows as its address. */
const PUBLIC_URL = 'https://n8n.example.com/';

/**
 * Starts a real n8n with the packed package, and a Directa24 simulator, for somebody who looks at the editor.
 *
 * @param {{ log: (line: string) => void }} options
 * @returns {Promise<{
 *   simulator: object,
 *   open: (parameters: object) => ReturnType<typeof openNode>,
 *   openNode: (workflow: object, node: string, size?: object) => ReturnType<typeof openNode>,
 *   openEditor: (path: string, size?: object) => ReturnType<typeof openEditor>,
 *   importWorkflow: (workflow: object) => Promise<{ id: string }>,
 *   credential: object, credentials: object, data: object, client: N8nClient, close: () => Promise<void>,
 * }>} `open`: the Cashout node with these parameters in the editor
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
		const instance = await startN8n({ n8n, userFolder: userFolder.folder, log, env: { WEBHOOK_URL: PUBLIC_URL } });
		cleanups.unshift(() => instance.stop());
		const client = new N8nClient(instance.url);
		await client.enter();
		const data = credentialFor(simulator);
		const credential = await client.createCredential('directa24Api', data, 'Directa24');
		const { id, name } = credential;
		const credentials = { directa24Api: { id, name } };
		const where = { url: client.url, cookie: client.cookie };
		const openIn = async (workflow, node, size = {}) => {
			const { id: workflowId } = await client.createWorkflow(workflow);
			return await openNode({ ...where, workflowId, node, ...size });
		};
		return {
			simulator,
			client,
			credential,
			data,
			credentials,
			openNode: openIn,
			openEditor: async (path, size = {}) => await openEditor({ ...where, path, ...size }),
			importWorkflow: async (workflow) => await client.importWorkflow(workflow, [credential]),
			async open(parameters) {
				const node = { name: NODE, type: 'n8n-nodes-directa24.directa24Cashout', typeVersion: 1.1, position: [220, 0], parameters, credentials };
				return await openIn({ name: 'Pay beneficiaries', nodes: [node], connections: {} }, NODE);
			},
			close,
		};
	} catch (error) {
		await close();
		throw error;
	}
}

module.exports = { setStage };
