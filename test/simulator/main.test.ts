/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

import { http, Receiver, until } from './harness';

const started: ChildProcess[] = [];

interface Run {
	child: ChildProcess;
	output: () => string;
	errors: () => string;
	ended: Promise<number | null>;
}

function run(...args: string[]): Run {
	const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'main.ts'), ...args], {
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	started.push(child);
	let output = '';
	let errors = '';
	child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
	child.stderr?.on('data', (data: Buffer) => (errors += data.toString()));
	const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
	return { child, output: () => output, errors: () => errors, ended };
}

afterAll(() => started.forEach((child) => child.kill('SIGKILL')));

it.each(['SIGINT', 'SIGTERM'] as const)('runs until %s and ends cleanly', async (signal) => {
	const { child, output, errors, ended } = run(
		'--port',
		'0',
		'--card-port',
		'0',
		'--link-port',
		'0',
		'--merchants-port',
		'0',
		'--step-ms',
		'50',
	);
	await until(() => output().includes('Ctrl-C'), 10_000);
	const url = /API +(\S+)/.exec(output())?.[1] ?? '';
	const settings = await http('GET', `${url}/_simulator/settings`);
	expect(JSON.parse(settings.data)).toMatchObject({ automatic: { step_ms: 50 } });
	expect(output()).toContain(`curl -X POST ${url}/_simulator/cashouts/YOUR_EXTERNAL_ID/status`);

	child.kill(signal);
	expect([await ended, errors()]).toEqual([0, '']);
});

it.each([
	[['--port', 'x'], '--port must be a whole number from 0 to 65535, not "x".\n'],
	[['--card-port', '70000'], '--card-port must be a whole number from 0 to 65535, not "70000".\n'],
	[['--fast'], "Unknown option '--fast'; --help lists the options.\n"],
])('refuses %j in one sentence', async (args, sentence) => {
	const { errors, output, ended } = run(...args);
	expect([await ended, errors(), output()]).toEqual([1, sentence, '']);
});

it('names a port in use', async () => {
	const holder = await Receiver.start();
	const { port } = new URL(holder.url);
	const { errors, ended } = run('--port', '0', '--card-port', port, '--link-port', '0', '--merchants-port', '0', '--no-automatic');
	const code = await ended.finally(async () => await holder.close());

	expect([code, errors()]).toEqual([
		1,
		`Port ${port} is in use: choose others with --port, --card-port, --link-port and --merchants-port.\n`,
	]);
});

it('lists its options', async () => {
	const { output, ended } = run('--help');
	expect(await ended).toBe(0);
	expect(output()).toContain('--no-automatic');
});
