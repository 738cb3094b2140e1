'use strict';

const { copyFileSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { explainNpmFailure, runNpm } = require('./n8n/npm');
const { makeTemporaryFolder } = require('./n8n/temporaryFolder');

const ROOT = path.join(__dirname, '..');

/** The members of a lock that name a registry: everybody installs from the registry of their own settings. */
const withoutAddresses = (name, value) => (name === 'resolved' ? undefined : value);

/**
 * Writes package-lock.json anew from package.json. It is made in an empty folder, because beside a node_modules folder npm
 * leaves out the binaries of other platforms.
 */
async function lock() {
	const { folder, remove } = makeTemporaryFolder('directa24-lock-');
	try {
		copyFileSync(path.join(ROOT, 'package.json'), path.join(folder, 'package.json'));
		await runNpm(['install', '--package-lock-only', '--omit-lockfile-registry-resolved', '--ignore-scripts'], { cwd: folder });
		const made = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8'));
		writeFileSync(path.join(ROOT, 'package-lock.json'), `${JSON.stringify(made, withoutAddresses, 2)}\n`);
	} catch (error) {
		throw explainNpmFailure(error, 'The lock could not be made');
	} finally {
		remove();
	}
}

lock().then(
	() => console.log('package-lock.json fits package.json'),
	(error) => {
		console.error(error.message);
		process.exitCode = 1;
	},
);
