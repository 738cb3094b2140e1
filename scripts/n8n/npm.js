'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { ProgramError, runNode } = require('./processes');

/** npm settings of the caller's environment that say how to reach the registry; all others belong to the caller's own command. */
const KEPT_SETTINGS =
	/^npm_config_(registry|@.*|\/\/.*|cache|userconfig|globalconfig|(https?_)?proxy|noproxy|ca|cafile|cert|key|strict_ssl|maxsockets|offline|prefer_offline|python)$/i;

/** Gives up on an unreachable registry in about 20 seconds; npm's own waiting takes several minutes. */
const RETRY_ARGUMENTS = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];

function findNpm() {
	const nodeFolder = path.dirname(fs.realpathSync(process.execPath));
	const candidates = [
		process.env.npm_execpath,
		path.join(nodeFolder, '../lib/node_modules/npm/bin/npm-cli.js'),
		path.join(nodeFolder, 'node_modules/npm/bin/npm-cli.js'),
		...(process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'npm')),
	];
	for (const candidate of candidates) {
		if (!candidate || !fs.existsSync(candidate)) continue;
		const file = fs.realpathSync(candidate);
		if (path.basename(file) === 'npm-cli.js') return file;
	}
	throw new Error('npm was not found: install Node.js together with its npm and try again.');
}

function npmEnvironment(node, extra) {
	const env = {};
	for (const [name, value] of Object.entries(process.env)) {
		const ofNpm = /^npm_/i.test(name);
		if ((!ofNpm || KEPT_SETTINGS.test(name)) && name !== 'NODE_ENV' && name !== 'NODE_OPTIONS') env[name] = value;
	}
	env.PATH = [path.dirname(node), process.env.PATH].filter(Boolean).join(path.delimiter);
	return { ...env, ...extra };
}

/**
 * Runs npm, untouched by an outer `npm run` and by NODE_ENV.
 *
 * @param {string[]} args
 * @param {{ cwd: string, node?: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal }} options `node`: the node binary that
 *   runs npm and the install scripts; `env`: variables on top of the present ones
 * @returns {Promise<string>} npm's output
 * @throws {ProgramError} when npm fails; see explainNpmFailure
 */
function runNpm(args, { cwd, node = process.execPath, env = {}, signal }) {
	const all = [findNpm(), ...args, '--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier', ...RETRY_ARGUMENTS];
	return runNode(node, all, { cwd, env: npmEnvironment(node, env), signal });
}

/** Lines of npm's error output that name no cause. */
const BOILERPLATE =
	/^$|^(A complete log|Log files|code |errno |syscall |path |dest |command |signal |cwd |stack |In most cases|This is a problem|If you are|a package version|Note that|The operation was rejected|It is likely|permissions of the file|previous versions|tarball, folder)|_logs\W/i;

/** The last line of npm's output that says what went wrong, without addresses, tokens and the user's folders. */
function lastErrorLine(output) {
	const lines = output
		.split('\n')
		.filter((line) => /^(npm|gyp) (error|ERR!)/i.test(line))
		.map((line) => line.replace(/^(npm|gyp) (error|ERR!) ?((network|notarget|404|enospc|nospc) )?/i, '').trim())
		.filter((line) => !BOILERPLATE.test(line));
	return (lines.at(-1) ?? '')
		.replace(/\b[a-z+]+:\/\/\S+/gi, '(address)')
		.replace(/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH) \S+/g, '$1')
		.replace(/(_auth\w*|_password|token)\s*[=:]\s*\S+/gi, '$1=(hidden)')
		.replaceAll(os.homedir(), '~')
		.slice(0, 200);
}

/** What npm's output looks like, what to tell the user, and whether npm's own words add something to it. */
const CAUSES = [
	{ pattern: /\bEUSAGE\b/, advice: 'package.json and package-lock.json do not fit together: run `npm run lock`' },
	{ pattern: /\bENOSPC\b|no space left/i, advice: 'the disk is full: free some space and try again' },
	{
		pattern: /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/,
		advice: 'the npm registry cannot be reached: check the network connection and the proxy settings of npm, then try again',
	},
	{ pattern: /\b(E401|E403)\b/, advice: 'the npm registry refused access: check the registry settings of npm (`npm config list`)' },
	{ pattern: /\b(ETARGET|E404)\b/, advice: 'the npm registry lacks something that is needed', quote: true },
	{ pattern: /\b(EACCES|EPERM|EROFS)\b/, advice: 'a folder may not be written: check its permissions', quote: true },
	{
		pattern: /gyp ERR!|node-gyp|not found: make|Could not find any Python/i,
		advice: 'a native module could not be built: install Python 3, make and a C++ compiler (such as build-essential), then try again',
	},
];

/**
 * Turns a failure of npm into an error with one sentence for the user: what failed, why, what to do.
 *
 * @param {Error} error what runNpm threw
 * @param {string} what the thing that did not work, such as 'n8n 2.41.1 could not be installed'
 * @returns {Error} the same error when it does not come from npm (an abort, for instance)
 */
function explainNpmFailure(error, what) {
	if (!(error instanceof ProgramError)) return error;
	const cause = CAUSES.find(({ pattern }) => pattern.test(error.output)) ?? { advice: `npm failed (${error.message})`, quote: true };
	const line = cause.quote && lastErrorLine(error.output);
	return new Error(`${what}: ${cause.advice}${line ? ` (npm says: ${line})` : ''}.`);
}

module.exports = { explainNpmFailure, runNpm };
