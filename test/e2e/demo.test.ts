/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';

import { N8nClient } from '../../scripts/n8n/client.js';
import { freePort } from '../../scripts/n8n/ports.js';

const ROOT = path.join(__dirname, '..', '..');

async function demo(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
	const child = spawn('npm', ['run', '--silent', 'demo', '--', ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
	const output = { stdout: '', stderr: '' };
	child.stdout.on('data', (text: Buffer) => (output.stdout += text.toString()));
	child.stderr.on('data', (text: Buffer) => (output.stderr += text.toString()));
	const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
	return { code, ...output };
}

it('npm run demo -- --exit pays, waits for the notifications and prints the table', async () => {
	const { code, stdout } = await demo('--exit', '--port', String(await freePort()));
	expect(stdout).toContain('Credential test: Connection successful!');
	for (const row of [/example-001 +BR +150\.00 BRL +\d+ +COMPLETED +#\d+ success/, /example-003 +MX +2500\.5 MXN +\d+ +REJECTED +#\d+ success/, /example-004 +CO +410000 COP +\d+ +COMPLETED/, /example-005 +CO +1,250\.00 COP +not paid .*1250\.00/]) {
		expect(stdout).toMatch(row);
	}
	expect(code).toBe(0);
}, 180_000);

/** The processes that a process has started, theirs included, without those that have ended. */
function descendantsOf(parent: number): number[] {
	const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,stat='], { encoding: 'utf8' }).trim().split('\n');
	const all = lines.map((line) => line.trim().split(/\s+/)).filter(([, , stat]) => !stat?.startsWith('Z'));
	const of = (pid: number): number[] => all.filter(([, ppid]) => Number(ppid) === pid).flatMap(([child]) => [Number(child), ...of(Number(child))]);
	return of(parent);
}

const isThere = (pid: number) => execFileSync('ps', ['-eo', 'pid=,stat='], { encoding: 'utf8' }).split('\n').some((line) => new RegExp(`^\\s*${pid}\\s+[^Z]`).test(line));

it('without --exit it stays for tries of one\'s own, the Code node among them; Ctrl-C leaves no process behind', async () => {
	const child = spawn(process.execPath, ['scripts/demo.js'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
	let stdout = '';
	child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
	const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
	let started: number[] = [];
	try {
		let login: RegExpExecArray | null = null;
		for (let attempt = 0; attempt < 1200 && !login && child.exitCode === null; attempt++) {
			await new Promise((resolve) => setTimeout(resolve, 100));
			login = /The editor is at (\S+)\. Log in with (\S+) and the password (\S+)/.exec(stdout);
		}
		const [, url = '', email = '', password = ''] = login ?? [];
		const client = new N8nClient(url, { email, password });
		await client.enter();
		const { id } = await client.createWorkflow({
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} },
				{ name: 'Code', type: 'n8n-nodes-base.code', typeVersion: 2, position: [200, 0], parameters: { jsCode: 'return [{ json: { amount: (0.1 + 0.2).toFixed(2) } }];' } },
			],
			connections: { Start: { main: [[{ node: 'Code', type: 'main', index: 0 }]] } },
		});
		const execution = await client.waitExecution(await client.runManually(id));
		expect([execution.status, execution.output.Code]).toEqual(['success', [{ amount: '0.30' }]]);
		started = descendantsOf(child.pid as number);
		expect(started.length).toBeGreaterThanOrEqual(2);
	} finally {
		child.kill('SIGINT');
	}
	expect(await ended).toBe(0);
	expect(started.filter(isThere)).toEqual([]);
}, 180_000);

it('a port in use is one clear sentence', async () => {
	const occupied = createServer();
	const port = await new Promise<number>((resolve) => {
		occupied.listen(0, '127.0.0.1', () => resolve((occupied.address() as { port: number }).port));
	});
	const { code, stderr } = await demo('--exit', '--port', String(port));
	occupied.close();
	expect(code).toBe(1);
	expect(stderr.trim().split('\n')).toHaveLength(1);
	expect(stderr).toContain(`${port}`);
}, 60_000);

it.each([
	['--port', 'many'],
	['--nonsense', ''],
])('a bad option is one clear sentence: %s %s', async (...args) => {
	const { code, stderr } = await demo(...args.filter(Boolean));
	expect(code).toBe(1);
	expect(stderr.trim().split('\n')).toHaveLength(1);
}, 60_000);
