'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { explainNpmFailure, runNpm } = require('./n8n/npm');
const { ProgramError, runNode } = require('./n8n/processes');
const { makeTemporaryFolder } = require('./n8n/temporaryFolder');

const ROOT = path.join(__dirname, '..');

async function build(folder) {
	try {
		await runNode(process.execPath, [path.join(folder, 'node_modules/gulp/bin/gulp.js'), 'build'], { cwd: folder });
	} catch (error) {
		if (!(error instanceof ProgramError)) throw error;
		throw new Error(`The package could not be built:\n${error.output.trim()}`);
	}
}

/**
 * Packs a package as `npm publish` would, without building it and without running its scripts.
 *
 * @param {string} folder the folder of its package.json
 * @returns {Promise<{ tarball: string, cleanup: () => void }>} `tarball`: path of the .tgz, in a temporary folder that
 *   `cleanup` removes
 */
async function pack(folder) {
	const { folder: destination, remove: cleanup } = makeTemporaryFolder('n8n-package-');
	try {
		await runNpm(['pack', '--ignore-scripts', `--pack-destination=${destination}`], { cwd: folder });
		return { tarball: path.join(destination, fs.readdirSync(destination)[0]), cleanup };
	} catch (error) {
		cleanup();
		throw explainNpmFailure(error, 'The package could not be packed');
	}
}

/**
 * Builds the package with gulp and packs it. Nothing is cached.
 *
 * @param {{ folder?: string, log?: (line: string) => void }} [options] `folder`: the package's folder, this repository's root
 *   by default, with its development dependencies installed
 * @returns {Promise<{ tarball: string, cleanup: () => void }>} see `pack`
 * @throws {Error} with the compiler's output when the build fails
 */
async function buildAndPack({ folder = ROOT, log = () => {} } = {}) {
	log('Building the package');
	await build(folder);
	return await pack(folder);
}

module.exports = { buildAndPack, pack };
