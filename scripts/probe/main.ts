/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/require-node-api-error */
import { accessSync, constants, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { Complaint, HELP, readOptions, type Options } from './options';
import { table, withoutKeys } from './report';
import { probe } from './run';

async function main(): Promise<void> {
	const options = readOptions(process.argv.slice(2), process.env);
	if (!options) {
		process.stdout.write(HELP);
		return;
	}
	assertWritable(options);
	const interruption = new AbortController();
	const stop = () => {
		if (interruption.signal.aborted) process.stderr.write('Still cancelling what was made; ending now would leave it open …\n');
		interruption.abort();
	};
	process.on('SIGINT', stop);
	process.on('SIGTERM', stop);
	process.on('SIGHUP', stop);
	const say = (text: string) => withoutKeys(text, options.keys);
	try {
		const report = await probe(options, { log: (line) => void process.stderr.write(`${say(line)}\n`), signal: interruption.signal });
		writeFileSync(options.json, `${JSON.stringify(report, (_name, value: unknown) => (typeof value === 'string' ? say(value) : value), 2)}\n`);
		process.stdout.write(say(table(report)));
		if (report.left.length > 0 || report.interrupted) process.exitCode = 1;
	} catch (error) {
		throw error instanceof Complaint ? new Complaint(say(error.message)) : new Error(say(error instanceof Error ? (error.stack ?? error.message) : String(error)));
	}
}

/** Before anything is made: what was seen must not be lost. */
function assertWritable({ json }: Options): void {
	try {
		accessSync(dirname(json), constants.W_OK);
	} catch {
		throw new Complaint('--json: the file cannot be written there.');
	}
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
