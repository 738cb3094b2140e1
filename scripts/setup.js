'use strict';

// Everything up to the check of the Node version must be readable by old versions of Node: no `??`, no `?.`, no `node:` names.
var crypto = require('crypto');
var fs = require('fs');
var path = require('path');

var MINIMUM_NODE = 20;
var ROOT = path.join(__dirname, '..');

/**
 * @throws {Error} with one sentence when this Node is too old for the project
 */
function assertNodeVersion() {
	if (Number(process.versions.node.split('.')[0]) >= MINIMUM_NODE) return;
	throw new Error(
		'This project needs Node.js ' + MINIMUM_NODE + ' or later and this is ' + process.versions.node + ': install a newer one from https://nodejs.org and try again.'
	);
}

/** What the contents of node_modules depend on, as a hash. */
function fingerprint(root) {
	var manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
	var wanted = [manifest.dependencies, manifest.devDependencies, manifest.overrides, process.versions.node.split('.')[0]];
	return crypto.createHash('sha256').update(JSON.stringify(wanted)).update(read(path.join(root, 'package-lock.json'))).digest('hex');
}

function read(file) {
	try {
		return fs.readFileSync(file, 'utf8');
	} catch (error) {
		return '';
	}
}

async function install(root, stamp, { log, progress, signal }) {
	const { explainNpmFailure, runNpm } = require('./n8n/npm');
	const { formatDuration, startProgress } = require('./n8n/progress');
	const startedAt = Date.now();
	const { step, end } = progress || startProgress(log);
	log('Installing the development tools: 1 to 2 minutes and 1 GB of disk, only when package-lock.json changes …');
	try {
		// It empties node_modules first, the stamp included, so that an installation that is cut off is started anew.
		await step('development tools', 100000, runNpm(['ci', '--ignore-scripts', '--include=dev'], { cwd: root, signal }));
		fs.writeFileSync(stamp, fingerprint(root));
		log('Installed the development tools in ' + formatDuration(Date.now() - startedAt));
	} catch (error) {
		throw explainNpmFailure(error, 'The development tools could not be installed');
	} finally {
		if (!progress) end();
	}
}

/**
 * Installs what package-lock.json names where it is missing or outdated; otherwise it does nothing, fast. Safe to call from
 * several processes at once; an installation that was cut off is started anew.
 *
 * @param {{ root?: string, log?: (line: string) => void, progress?: object, signal?: AbortSignal }} [options] `root`: the folder
 *   of package.json; `log` gets a line of progress at a time, on the console by default; `progress` as startProgress gives it,
 *   where other work is told of in the same lines
 * @returns {Promise<void>}
 * @throws {Error} with one sentence for the user: Node is too old, or why npm failed
 */
async function ensureDependencies(options) {
	assertNodeVersion();
	const { root = ROOT, log = console.log, progress, signal } = options || {};
	const stamp = path.join(root, 'node_modules', '.setup-stamp');
	const isDone = () => read(stamp) === fingerprint(root);
	if (isDone()) return;

	const { withLock } = require('./n8n/lock');
	await withLock(
		path.join(root, '.setup-lock'),
		async () => {
			if (!isDone()) await install(root, stamp, { log, progress, signal });
		},
		{ onWait: () => log('Another process is installing the development tools; waiting for it …'), signal }
	);
}

if (require.main === module) {
	ensureDependencies().catch(function (error) {
		console.error(error.message);
		process.exit(1);
	});
}

module.exports = { assertNodeVersion: assertNodeVersion, ensureDependencies: ensureDependencies };
