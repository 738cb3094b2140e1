const { installCommunityPackage } = require('../../scripts/n8n/communityPackage.js');
const { N8nClient } = require('../../scripts/n8n/client.js');
const { DEFAULT_VERSION, ensureN8n } = require('../../scripts/n8n/install.js');
const { startN8n } = require('../../scripts/n8n/instance.js');
const { makeUserFolder } = require('../../scripts/n8n/userFolder.js');
const { buildAndPack } = require('../../scripts/pack.js');

const log = (line) => process.stderr.write(`${line}\n`);

/**
 * One real n8n for all end-to-end tests, with the packed package installed as n8n installs it.
 * DIRECTA24_N8N_VERSION chooses another version, such as 2.8.4.
 */
module.exports = async (_config, _project, env = { N8N_LOG_LEVEL: 'debug' }) => {
	const n8n = await ensureN8n({ log, version: process.env.DIRECTA24_N8N_VERSION || DEFAULT_VERSION });
	const packed = await buildAndPack({ log });
	const userFolder = makeUserFolder();
	await installCommunityPackage(packed.tarball, userFolder.folder);
	const instance = await startN8n({ n8n, userFolder: userFolder.folder, log, env });
	globalThis.endToEnd = { instance, userFolder, packed, n8n, log };
	await new N8nClient(instance.url).enter();
	process.env.DIRECTA24_E2E_URL = instance.url;
	process.env.DIRECTA24_E2E_FOLDER = userFolder.folder;
	process.env.DIRECTA24_E2E_LOG = instance.logFile;
	process.env.DIRECTA24_E2E_VERSION = n8n.version;
	process.env.DIRECTA24_E2E_INSTALL = JSON.stringify({ n8n, tarball: packed.tarball });
};
