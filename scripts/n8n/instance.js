'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');
const { N8nClient } = require('./client');
const { assertPortFree, freePort } = require('./ports');
const { killGroup, spawnNode } = require('./processes');
const { formatDuration } = require('./progress');

const READY_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 10_000;
const HEALTH_TIMEOUT_MS = 5_000;
const SHOWN_LOG_LINES = 15;

/** The only variables of the caller's environment that n8n gets to see. */
const INHERITED = ['HOME', 'LANG', 'LC_ALL', 'NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'TEMP', 'TMP', 'TMPDIR', 'TZ', 'USER'];

/** Modules of n8n 2.41 that the package does not need. n8n does not start when it does not know a name of this list. */
const DISABLED_MODULES_2_41 = [
	'agent-evals',
	'agents',
	'breaking-changes',
	'chat-hub',
	'data-table',
	'dynamic-credentials',
	'external-secrets',
	'insights',
	'instance-ai',
	'instance-reporting',
	'ldap',
	'log-streaming',
	'mcp',
	'mcp-registry',
	'n8n-packages',
	'oauth-jwe',
	'otel',
	'promotions',
	'provisioning',
	'quick-connect',
	'source-control',
	'sso-oidc',
	'sso-saml',
	'token-exchange',
	'workflow-builder',
	'workflow-reviews',
];

/** Quiet, on loopback only, one process. With external runners no runner is started: the Code node does not run, see WITH_CODE. */
const SETTINGS = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_HOST: '127.0.0.1',
	N8N_LISTEN_ADDRESS: '127.0.0.1',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_PROTOCOL: 'http',
	N8N_RUNNERS_AUTH_TOKEN: 'unused',
	N8N_RUNNERS_MODE: 'external',
	N8N_SECURE_COOKIE: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	// The package under test is put into its folder; nobody can have n8n install others.
	N8N_UNVERIFIED_PACKAGES_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	NO_COLOR: '1',
};

/** For `env` of startN8n: JavaScript in the Code node, which n8n runs in a process of its own. It starts and ends with n8n. */
const WITH_CODE = { N8N_RUNNERS_MODE: 'internal', N8N_PYTHON_ENABLED: 'false' };

function settingsFor({ version, nodeVersion }) {
	if (version.startsWith('2.41.')) return { N8N_DISABLED_MODULES: DISABLED_MODULES_2_41.join(',') };
	// The other expression engine of n8n 1.123 does not run on Node 20.
	if (version.startsWith('1.') && Number(nodeVersion.split('.')[0]) < 22) return { N8N_EXPRESSION_ENGINE: 'legacy' };
	return {};
}

/** The key of a user folder's credentials: the one in its config file, or a random one that is written there. */
function encryptionKey(userFolder) {
	const file = path.join(userFolder, '.n8n/config');
	if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8')).encryptionKey;
	const key = crypto.randomBytes(24).toString('base64url');
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(file, JSON.stringify({ encryptionKey: key }, null, 2), { mode: 0o600 });
	return key;
}

async function environment(n8n, userFolder, port, extra) {
	const inherited = Object.fromEntries(INHERITED.filter((name) => name in process.env).map((name) => [name, process.env[name]]));
	return {
		...inherited,
		...SETTINGS,
		...settingsFor(n8n),
		PATH: [path.dirname(n8n.node), process.env.PATH].filter(Boolean).join(path.delimiter),
		N8N_ENCRYPTION_KEY: encryptionKey(userFolder),
		N8N_PORT: String(port),
		QUEUE_HEALTH_CHECK_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(await freePort()),
		N8N_USER_FOLDER: userFolder,
		...extra,
	};
}

/** The processes of queue mode have no REST interface. */
async function isHealthy(url) {
	try {
		return (await fetch(`${url}/healthz/readiness`, { signal: AbortSignal.timeout(HEALTH_TIMEOUT_MS) })).ok;
	} catch {
		return false;
	}
}

function lastLines(logFile, from) {
	const text = fs.readFileSync(logFile).subarray(from).toString('utf8');
	return text.trimEnd().split('\n').slice(-SHOWN_LOG_LINES).join('\n');
}

/**
 * Starts an n8n that listens on loopback only and sees none of the caller's n8n and proxy settings. It ends when this process
 * ends, whatever the reason.
 *
 * @param {object} options
 * @param {{ version: string, node: string, nodeVersion: string, entry: string }} options.n8n from ensureN8n
 * @param {string} options.userFolder absolute path; it keeps the database, the encryption key and the log, so that a later
 *   start from the same folder finds everything again
 * @param {string[]} [options.command] what to start: `['start']` by default; in queue mode also `['webhook']`, or
 *   `['worker', '--concurrency=5']` with QUEUE_HEALTH_CHECK_ACTIVE
 * @param {number} [options.port] TCP port of editor, REST and webhooks (of a worker: of its health check); a free one by default
 * @param {Record<string, string>} [options.env] more settings for n8n, on top of (and before) those used here
 * @param {(line: string) => void} [options.log]
 * @param {AbortSignal} [options.signal] ends n8n while it starts; has no effect later
 * @returns {Promise<{ url: string, pid: number, logFile: string, stop: () => Promise<void>, kill: (signal?: NodeJS.Signals) => void,
 *   exited: Promise<{ code: number | null, signal: NodeJS.Signals | null }> }>} once n8n answers. `stop`: SIGTERM, after 10 s
 *   SIGKILL, resolves when it has ended, and may be called again; `kill`: only sends the signal, SIGKILL by default
 * @throws {Error} with n8n's last log lines if it ends or is not ready within 120 s; with one sentence if the port is taken;
 *   the signal's reason when aborted
 */
async function startN8n({ n8n, userFolder, command = ['start'], port, env = {}, log = () => {}, signal }) {
	signal?.throwIfAborted();
	const actualPort = port ?? (await freePort());
	await assertPortFree(actualPort, 'n8n');
	const url = `http://127.0.0.1:${actualPort}`;

	fs.mkdirSync(userFolder, { recursive: true });
	const logFile = path.join(userFolder, 'n8n.log');
	const output = fs.openSync(logFile, 'a');
	const logStart = fs.fstatSync(output).size;
	const childEnv = await environment(n8n, userFolder, actualPort, env);
	log(`Starting n8n ${n8n.version}`);
	const startedAt = Date.now();
	const child = spawnNode(n8n.node, [n8n.entry, ...command], { cwd: userFolder, env: childEnv, output });
	fs.closeSync(output);

	let ended = false;
	const killAtExit = () => killGroup(child, 'SIGKILL');
	process.prependOnceListener('exit', killAtExit);
	const exited = new Promise((resolve) => {
		const finish = (code, endedBy) => {
			ended = true;
			process.off('exit', killAtExit);
			resolve({ code, signal: endedBy });
		};
		child.once('exit', finish);
		child.once('error', () => finish(null, null));
	});

	const kill = (name = 'SIGKILL') => {
		if (!ended) killGroup(child, name);
	};
	let stopping;
	const stop = () => {
		stopping ??= (async () => {
			kill('SIGTERM');
			const timer = setTimeout(kill, STOP_TIMEOUT_MS, 'SIGKILL');
			await exited;
			clearTimeout(timer);
		})();
		return stopping;
	};

	const client = new N8nClient(url);
	const isReady = () => (command[0] === 'start' ? client.isReady() : isHealthy(url));
	while (!(await isReady())) {
		const late = Date.now() - startedAt > READY_TIMEOUT_MS;
		if (!ended && !late && !signal?.aborted) {
			await sleep(100);
			continue;
		}
		const problem = ended ? 'ended while it started' : `was not ready after ${formatDuration(READY_TIMEOUT_MS)}`;
		kill('SIGKILL');
		await exited;
		signal?.throwIfAborted();
		throw new Error(`n8n ${n8n.version} ${problem}; its last log lines:\n${lastLines(logFile, logStart)}`);
	}
	log(`n8n ${n8n.version} answers at ${url} after ${formatDuration(Date.now() - startedAt)}`);
	return { url, pid: child.pid, logFile, stop, kill, exited };
}

module.exports = { startN8n, WITH_CODE };
