/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions, no-console */
import { spawnSync } from 'node:child_process';

/**
 * Declares a test that needs another program. On a machine without it the test is skipped and says so; on CI it fails,
 * because a comparison that never runs proves nothing.
 */
export function itWith(program: string, probe: string[], name: string, test: () => void): void {
	if (spawnSync(program, probe).status === 0) {
		it(name, test);
	} else if (process.env.CI === 'true') {
		it(name, () => {
			throw new Error(`${program} is not on this machine, but CI must run this comparison`);
		});
	} else {
		console.warn(`Skipped because ${program} is not on this machine: ${name}`);
		it.skip(`${name} (${program} is not on this machine)`, test);
	}
}

/** What a program writes for an input; throws with its complaint when it does not end well. */
export function outputOf(program: string, args: string[], input: string): string {
	const { status, stdout, stderr } = spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
	if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
	return stdout;
}
