'use strict';

/*
 * Reads folders from its standard input, one a line, and deletes those that still exist when that input closes: its starter is
 * gone then, however it ended. What the starter had started may take some seconds to end, and write meanwhile.
 */

const fs = require('node:fs');
const { setTimeout: sleep } = require('node:timers/promises');

const SECONDS = 15;

async function sweep(folders) {
	for (let second = 0; second < SECONDS; second++) {
		for (const folder of folders) {
			try {
				fs.rmSync(folder, { recursive: true, force: true });
			} catch {
				// Something was written into it: the next round has it.
			}
		}
		await sleep(1_000);
	}
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => {});
let received = '';
process.stdin.setEncoding('utf8').on('data', (text) => {
	received += text;
});
process.stdin.once('close', () => {
	const left = received.split('\n').filter((folder) => folder !== '' && fs.existsSync(folder));
	if (left.length > 0) void sweep(left);
});
