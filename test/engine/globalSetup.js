const { execFileSync } = require('node:child_process');
const { mkdirSync, mkdtempSync } = require('node:fs');
const path = require('node:path');
const { buildAndPack } = require('../../scripts/pack.js');

/**
 * Packs the package and unpacks the tarball inside node_modules, where it finds n8n-workflow and nothing else of ours:
 * what the engine tests run is what users install.
 */
module.exports = async () => {
	const { tarball, cleanup } = await buildAndPack();
	const cache = path.join(__dirname, '..', '..', 'node_modules', '.cache');
	mkdirSync(cache, { recursive: true });
	const folder = mkdtempSync(path.join(cache, 'packed-'));
	execFileSync('tar', ['-xzf', tarball, '-C', folder]);
	cleanup();
	process.env.DIRECTA24_PACKED = path.join(folder, 'package');
	process.env.N8N_USER_FOLDER = path.join(folder, 'user');
	process.env.N8N_ENCRYPTION_KEY = 'engine-tests';
	process.env.N8N_LOG_LEVEL = 'silent';
	globalThis.removePacked = folder;
};
