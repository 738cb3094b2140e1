'use strict';

const { execFile } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { promisify } = require('node:util');

const run = promisify(execFile);

function readJson(file) {
	return JSON.parse(fs.readFileSync(file, 'utf8'));
}

function writeJson(file, value) {
	fs.writeFileSync(file, JSON.stringify(value, null, 2));
}

/**
 * Puts a packed community package where n8n loads it from at its next start, with the steps of n8n's own installer: unpack,
 * drop dev, peer and optional dependencies. The last step, installing the dependencies, is left out: there must be none.
 * An installed package of the same name is replaced.
 *
 * @param {string} tarball path of the .tgz
 * @param {string} userFolder the n8n user folder (N8N_USER_FOLDER)
 * @returns {Promise<{ name: string, version: string, folder: string }>}
 * @throws {Error} when the tarball cannot be unpacked or the package has dependencies
 */
async function installCommunityPackage(tarball, userFolder) {
	const nodes = path.join(userFolder, '.n8n/nodes');
	fs.mkdirSync(path.join(nodes, 'node_modules'), { recursive: true });
	const unpacked = fs.mkdtempSync(path.join(nodes, 'unpacked-'));
	try {
		await run('tar', ['-xzf', tarball, '-C', unpacked, '--strip-components=1']);
		const { devDependencies, peerDependencies, optionalDependencies, ...manifest } = readJson(path.join(unpacked, 'package.json'));
		const { name, version, dependencies = {} } = manifest;
		if (Object.keys(dependencies).length > 0) {
			throw new Error(`${name} must have no dependencies, yet it has: ${Object.keys(dependencies).join(', ')}.`);
		}
		writeJson(path.join(unpacked, 'package.json'), manifest);

		const folder = path.join(nodes, 'node_modules', name);
		fs.rmSync(folder, { recursive: true, force: true });
		fs.mkdirSync(path.dirname(folder), { recursive: true });
		fs.chmodSync(unpacked, 0o755);
		fs.renameSync(unpacked, folder);

		const ledgerFile = path.join(nodes, 'package.json');
		const ledger = fs.existsSync(ledgerFile) ? readJson(ledgerFile) : { name: 'installed-nodes', private: true, dependencies: {} };
		ledger.dependencies[name] = version;
		writeJson(ledgerFile, ledger);
		return { name, version, folder };
	} finally {
		fs.rmSync(unpacked, { recursive: true, force: true });
	}
}

module.exports = { installCommunityPackage };
