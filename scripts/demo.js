'use strict';

// Old versions of Node must get as far as the check of their version.
const { parseArgs } = require('util');
const { assertNodeVersion } = require('./setup');

const HELP = `Pays a small sheet of beneficiaries in a real n8n, against a Directa24 simulator on this computer.

Usage: npm run demo -- [options]
  --exit        end by itself; exit code 0 only if every expected row came out
  --port <n>    port of the n8n editor (default: one that is free)
  --help        this text

The first run downloads n8n and the tools to build the package, 4 to 6 minutes and 4 GB; they are kept for later runs.
`;

/** A mistake of whoever started the demo: one sentence, no stack. */
class Complaint extends Error {}

function readOptions(args) {
	let values;
	try {
		({ values } = parseArgs({
			args,
			options: { exit: { type: 'boolean', default: false }, port: { type: 'string' }, help: { type: 'boolean', default: false } },
		}));
	} catch (error) {
		throw new Complaint(`${error.message.split('. ')[0].replace(/\.$/, '')}; --help lists the options.`);
	}
	if (values.port === undefined) return values;
	if (!/^\d{1,5}$/.test(values.port) || Number(values.port) < 1 || Number(values.port) > 65_535) {
		throw new Complaint(`--port must be a number from 1 to 65535, not "${values.port}".`);
	}
	return { ...values, port: Number(values.port) };
}

/** npm does not pass a SIGTERM on to what it runs, so the demo notices by itself when npm's shell is gone. */
function stopWithParent(stop) {
	const parent = process.ppid;
	setInterval(() => process.ppid !== parent && stop(), 500).unref();
}

async function main() {
	assertNodeVersion();
	const options = readOptions(process.argv.slice(2));
	if (options.help) return process.stdout.write(HELP);

	const stopping = new AbortController();
	for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => stopping.abort(new Complaint('Stopped.')));
	stopWithParent(() => stopping.abort(new Complaint('Stopped.')));
	const { assertPortFree } = require('./n8n/ports');
	if (options.port !== undefined) await assertPortFree(options.port, 'the n8n editor');
	const { prepare } = require('./demo/prepare');
	const n8n = await prepare({ log: console.log, signal: stopping.signal });
	stopping.signal.throwIfAborted();
	// The simulator is TypeScript.
	require('tsx/cjs');
	const { runDemo } = require('./demo/run');
	const complete = await runDemo({ ...options, n8n, signal: stopping.signal });
	process.exitCode = complete ? 0 : 1;
}

main().catch((error) => {
	console.error(error.message);
	process.exitCode = 1;
});
