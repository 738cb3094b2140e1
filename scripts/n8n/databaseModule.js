'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { runNpm } = require('./npm');

const BINARY = 'build/Release/node_sqlite3.node';

const versionIn = (folder) => JSON.parse(fs.readFileSync(path.join(folder, 'node_modules/sqlite3/package.json'), 'utf8')).version;

/**
 * Builds the database module of an n8n in a folder of its own, so that it can be done while n8n's packages arrive.
 *
 * @param {string} folder empty, absolute
 * @param {string} n8nVersion exact version
 * @param {{ node: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal }} options `node`: the binary that will run n8n
 * @returns {Promise<(installation: string) => boolean>} puts the module into an installation of n8n; false where that wants
 *   another version of it
 * @throws when it could not be built; n8n's installation then builds it by itself
 */
async function buildDatabaseModule(folder, n8nVersion, { node, env, signal }) {
	const options = { cwd: folder, node, env, signal };
	fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
	const wanted = (await runNpm(['view', `n8n@${n8nVersion}`, 'dependencies.sqlite3'], options)).trim();
	if (!/^\d+\.\d+\.\d+$/.test(wanted)) throw new Error(`n8n ${n8nVersion} names no exact version of its database module`);
	await runNpm(['install', `sqlite3@${wanted}`, '--ignore-scripts=false'], options);
	return (installation) => {
		if (versionIn(installation) !== versionIn(folder)) return false;
		const target = path.join(installation, 'node_modules/sqlite3', BINARY);
		fs.mkdirSync(path.dirname(target), { recursive: true });
		fs.copyFileSync(path.join(folder, 'node_modules/sqlite3', BINARY), target);
		return true;
	};
}

module.exports = { buildDatabaseModule };
