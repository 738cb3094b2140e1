/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';

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
