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
	var input = [manifest.dependencies, manifest.devDependencies, manifest.overrides, process.versions.node.split('.')[0]];
	return crypto.createHash('sha256').update(JSON.stringify(input)).digest('hex');
}

function read(file) {
	try {
		return fs.readFileSync(file, 'utf8');
	} catch (error) {
		return '';
	}
}

async function install(root, modules, stamp, log) {
	const { explainNpmFailure, runNpm } = require('./n8n/npm');
	const { formatDuration } = require('./n8n/progress');
	// Its presence tells that an installation was cut off, after which npm may take half-written packages for good ones.
	const unfinished = path.join(modules, '.setup-unfinished');
	if (fs.existsSync(unfinished)) {
		for (const name of fs.readdirSync(modules)) {
			if (!name.startsWith('.setup')) fs.rmSync(path.join(modules, name), { recursive: true, force: true, maxRetries: 3 });
		}
	}
	const startedAt = Date.now();
	log('Installing the development tools: about 1 minute and 1 GB of disk, only when package.json changes …');
	fs.rmSync(stamp, { force: true });
	fs.writeFileSync(unfinished, '');
	try {
		await runNpm(['install', '--ignore-scripts', '--no-package-lock', '--include=dev'], { cwd: root });
		fs.writeFileSync(stamp, fingerprint(root));
		log('Installed the development tools in ' + formatDuration(Date.now() - startedAt));
	} catch (error) {
		throw explainNpmFailure(error, 'The development tools could not be installed');
	} finally {
		fs.rmSync(unfinished, { force: true });
	}
}

/**
 * Installs the development dependencies of package.json where they are missing or outdated; otherwise it does nothing, fast.
 * Safe to call from several processes at once; an installation that was cut off is started anew.
 *
 * @param {{ root?: string, log?: (line: string) => void }} [options] `root`: the folder of package.json; `log` gets a line of
 *   progress at a time, on the console by default
 * @returns {Promise<void>}
 * @throws {Error} with one sentence for the user: Node is too old, or why npm failed
 */
async function ensureDependencies(options) {
	assertNodeVersion();
	const { root = ROOT, log = console.log } = options || {};
	const modules = path.join(root, 'node_modules');
	const stamp = path.join(modules, '.setup-stamp');
	const isDone = () => read(stamp) === fingerprint(root);
	if (isDone()) return;

	const { withLock } = require('./n8n/lock');
	fs.mkdirSync(modules, { recursive: true });
	await withLock(
		path.join(modules, '.setup-lock'),
		async () => {
			if (!isDone()) await install(root, modules, stamp, log);
		},
		{ onWait: () => log('Another process is installing the development tools; waiting for it …') }
	);
}

if (require.main === module) {
	ensureDependencies().catch(function (error) {
		console.error(error.message);
		process.exit(1);
	});
}

module.exports = { assertNodeVersion: assertNodeVersion, ensureDependencies: ensureDependencies };
