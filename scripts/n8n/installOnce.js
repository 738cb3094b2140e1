'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { withLock } = require('./lock');
const { formatDuration, startProgress } = require('./progress');

function removeLeftovers(folder) {
	const parent = path.dirname(folder);
	const prefix = `${path.basename(folder)}.partial-`;
	for (const name of fs.readdirSync(parent)) {
		if (name.startsWith(prefix)) fs.rmSync(path.join(parent, name), { recursive: true, force: true, maxRetries: 3 });
	}
}

/**
 * Fills a folder of the cache once. The folder appears under its name only when it is complete; of several processes that want
 * it at the same time one fills it and the others wait. After a failure or an abort nothing is left.
 *
 * @param {string} folder absolute path; if it exists, nothing is done
 * @param {object} options
 * @param {string} options.what name of the thing for the messages, such as `n8n 2.41.1`
 * @param {string} options.cost what it takes, such as `about 4 minutes and 3 GB of disk`
 * @param {(line: string) => void} options.log
 * @param {import('./progress').Progress} [options.progress] where other work is told of in the same lines
 * @param {AbortSignal} [options.signal]
 * @param {(temporaryFolder: string, step: Function) => Promise<void>} options.install fills the folder, which is there and
 *   empty; `step` is that of the progress
 * @throws what `install` throws, or the signal's reason
 */
async function installOnce(folder, { what, cost, log, progress: given, signal, install }) {
	if (fs.existsSync(folder)) return;
	fs.mkdirSync(path.dirname(folder), { recursive: true });
	const progress = given ?? startProgress(log);
	const work = async () => {
		if (fs.existsSync(folder)) return;
		removeLeftovers(folder);
		const startedAt = Date.now();
		const partial = `${folder}.partial-${process.pid}-${startedAt}`;
		log(`Installing ${what}: takes ${cost}, only this once`);
		try {
			fs.mkdirSync(partial);
			await install(partial, progress.step);
			fs.renameSync(partial, folder);
			log(`Installed ${what} in ${formatDuration(Date.now() - startedAt)}`);
		} catch (error) {
			await fs.promises.rm(partial, { recursive: true, force: true, maxRetries: 3 });
			throw error;
		}
	};
	try {
		await withLock(`${folder}.lock`, work, { onWait: () => log(`Another process is installing ${what}; waiting for it …`), signal });
	} finally {
		if (!given) progress.end();
	}
}

module.exports = { installOnce };
