'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { cacheFolder } = require('./cache');
const { buildDatabaseModule } = require('./databaseModule');
const { installOnce } = require('./installOnce');
const { explainNpmFailure, runNpm } = require('./npm');
const { ProgramError, runNode } = require('./processes');

const DEFAULT_VERSION = '2.41.1';
const NODE_MAJOR = 24;
const NEEDED_DISK = 4 * 1024 ** 3;

/** About how long the two parts of an installation take, on a computer with two cores. They run at the same time. */
const PACKAGES_MS = 270_000;
const BUILD_MS = 60_000;

/** Loads the database module, the only part of n8n that is compiled here. */
const CHECK_SQLITE = 'new (require("sqlite3").Database)(":memory:", (error) => { if (error) throw error; });';

/** n8n up to 2.8 runs on Node 20 to 24; later ones want 22 or 24, which Node 24 satisfies. */
function runsOnPresentNode(version) {
	const [major, minor] = version.split('.').map(Number);
	const present = Number(process.versions.node.split('.')[0]);
	const oldest = major < 2 || (major === 2 && minor <= 8) ? 20 : NODE_MAJOR;
	return present >= oldest && present <= NODE_MAJOR;
}

/** The folder with the C++ headers of a node binary (what node-gyp calls nodedir), if it came with them. */
function headersOf(node) {
	const packageFolder = path.resolve(node, '../..');
	const nested = path.join(packageFolder, 'node_modules');
	const candidates = [packageFolder, path.resolve(fs.realpathSync(node), '../..')];
	if (fs.existsSync(nested)) candidates.push(...fs.readdirSync(nested).map((name) => path.join(nested, name)));
	return candidates.find((folder) => fs.existsSync(path.join(folder, 'include/node/node.h')));
}

async function ensureNode24({ log, progress, signal }) {
	const what = `Node ${NODE_MAJOR}`;
	const folder = path.join(cacheFolder(), `node-${NODE_MAJOR}`);
	const nodeIn = (base) => path.join(base, 'node_modules/node/bin/node');
	await installOnce(folder, {
		what: `${what} (this n8n does not run on Node ${process.versions.node})`,
		cost: 'a few seconds and 200 MB of disk',
		log,
		progress,
		signal,
		async install(partial) {
			fs.writeFileSync(path.join(partial, 'package.json'), '{ "private": true }\n');
			try {
				await runNpm(['install', `node@${NODE_MAJOR}`, '--ignore-scripts=false'], { cwd: partial, signal });
				await runNode(nodeIn(partial), ['--version'], { signal });
			} catch (error) {
				throw explainNpmFailure(error, `${what} could not be installed`);
			}
		},
	});
	return nodeIn(folder);
}

function assertDiskSpace(folder, what) {
	const { bavail, bsize } = fs.statfsSync(folder);
	if (bavail * bsize >= NEEDED_DISK) return;
	const free = (bavail * bsize / 1024 ** 3).toFixed(1);
	throw new Error(`${what} could not be installed: it needs 4 GB of free disk in the cache folder and there are ${free} GB: free some space and try again.`);
}

async function installN8n(partial, { version, node, step, signal }) {
	const what = `n8n ${version}`;
	assertDiskSpace(partial, what);
	// Up to 2.8 n8n takes xlsx from an address outside of the npm registry.
	const manifest = { name: 'n8n-installation', private: true, overrides: { xlsx: '0.18.5' } };
	fs.writeFileSync(path.join(partial, 'package.json'), JSON.stringify(manifest, null, 2));
	const headers = headersOf(node);
	const options = { cwd: partial, node, env: headers && { npm_config_nodedir: headers }, signal };
	const side = path.join(partial, 'database-module');
	fs.mkdirSync(side);
	const failed = new AbortController();
	const alongside = { ...options, signal: signal ? AbortSignal.any([signal, failed.signal]) : failed.signal };
	const building = step(`database module of ${what}`, BUILD_MS, buildDatabaseModule(side, version, alongside)).catch(() => () => false);
	try {
		await step(`packages of ${what}`, PACKAGES_MS, runNpm(['install', `n8n@${version}`, '--ignore-scripts'], options));
		const put = await building;
		if (!put(partial) || !(await opensDatabase(node, partial, signal))) {
			await step(`database module of ${what}`, BUILD_MS, runNpm(['rebuild', 'sqlite3', '--ignore-scripts=false'], options));
		}
	} catch (error) {
		failed.abort();
		throw explainNpmFailure(error, `${what} could not be installed`);
	} finally {
		await building;
		fs.rmSync(side, { recursive: true, force: true, maxRetries: 3 });
	}
	try {
		await runNode(node, ['-e', CHECK_SQLITE], { cwd: partial, signal });
		await runNode(node, [entryIn(partial), '--version'], { cwd: partial, signal });
	} catch (error) {
		if (!(error instanceof ProgramError)) throw error;
		throw new Error(`${what} was downloaded but does not start with this Node: report it with your operating system and processor.`);
	}
}

async function opensDatabase(node, installation, signal) {
	try {
		await runNode(node, ['-e', CHECK_SQLITE], { cwd: installation, signal });
		return true;
	} catch (error) {
		if (!(error instanceof ProgramError)) throw error;
		return false;
	}
}

const entryIn = (folder) => path.join(folder, 'node_modules/n8n/bin/n8n');

/**
 * Makes sure that an n8n is installed in the cache folder, which takes 3 to 5 minutes and 3 GB the first time and nothing
 * later. Safe to call from several processes at once, and to interrupt.
 *
 * @param {object} [options]
 * @param {string} [options.version] exact version
 * @param {(line: string) => void} [options.log] gets one line of progress at a time
 * @param {Progress} [options.progress] from startProgress, where other work is told of in the same lines
 * @param {AbortSignal} [options.signal] aborts the installation and removes what there is of it
 * @returns {Promise<{ version: string, node: string, nodeVersion: string, entry: string }>} `node`: the node binary to run it
 *   with and `nodeVersion` that binary's version, such as `24.1.0`; `entry`: its start script
 * @throws {Error} with one sentence saying why it does not work and what to do; the signal's reason when aborted
 */
async function ensureN8n({ version = DEFAULT_VERSION, log = () => {}, progress, signal } = {}) {
	if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`'${version}' is not a version of n8n such as ${DEFAULT_VERSION}.`);
	const node = runsOnPresentNode(version) ? process.execPath : await ensureNode24({ log, progress, signal });
	const folder = path.join(cacheFolder(), `n8n-${version}`);
	await installOnce(folder, {
		what: `n8n ${version}`,
		cost: '3 to 5 minutes and about 3 GB of disk',
		log,
		progress,
		signal,
		install: (partial, step) => installN8n(partial, { version, node, step, signal }),
	});
	const nodeVersion = (await runNode(node, ['--print', 'process.versions.node'])).trim();
	return { version, node, nodeVersion, entry: entryIn(folder) };
}

async function main() {
	const controller = new AbortController();
	for (const name of ['SIGINT', 'SIGTERM']) {
		process.once(name, () => controller.abort(new Error('Interrupted: nothing was installed.')));
	}
	try {
		const { version } = await ensureN8n({ version: process.argv[2], log: console.log, signal: controller.signal });
		console.log(`n8n ${version} is installed`);
	} catch (error) {
		console.error(error.message);
		process.exitCode = 1;
	}
}

if (require.main === module) main();

module.exports = { DEFAULT_VERSION, ensureN8n };
