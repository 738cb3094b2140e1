/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';

import { cacheFolder } from '../../scripts/n8n/cache.js';

const RUN = path.join(__dirname, 'run.js');

/** Another version of Node, where the end-to-end tests have brought one. */
const NODE_24 = path.join(cacheFolder(), 'node-24/node_modules/node/bin/node');

function run(args: string[], node = process.execPath, env: Record<string, string> = {}): string {
	const { stdout, stderr } = spawnSync(node, [RUN, ...args], { encoding: 'utf8', env: { ...process.env, ...env } });
	if (stderr !== '') throw new Error(stderr);
	return stdout;
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** The history of a run that has failed: from the world to the rules that it breaks. */
function failure(told: string): { history: string; code: string } {
	const [, text = ''] = told.split('The smallest world in which that happens:\n');
	const [history = '', rest = ''] = text.split('\nPlay it again:');
	const [, code = ''] = /--replay (\S+)/.exec(rest) ?? [];
	return { history: history.trim(), code };
}

it.each([
	['payouts', '5', '7'],
	['notifications', '27', '3'],
])('a seed of %s that fails takes the same course in another process, time zone and version of Node', (_, mutant, seed) => {
	const { history, code } = failure(run(['--mutant', mutant, '--seed', seed, '--threads', '1'], process.execPath, { TZ: 'UTC' }));
	expect([code.length > 20, history.split('\n').length > 5]).toEqual([true, true]);
	const elsewhere = { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8' };
	expect(hash(run(['--mutant', mutant, '--replay', code], process.execPath, elsewhere).trim())).toBe(hash(history));
	const again = failure(run(['--mutant', mutant, '--seed', seed, '--threads', '1'], existsSync(NODE_24) ? NODE_24 : process.execPath, { TZ: 'America/St_Johns' }));
	expect(hash(again.history)).toBe(hash(history));
}, 300_000);
