'use strict';

const { ensureN8n } = require('../n8n/install');
const { startProgress } = require('../n8n/progress');
const { ensureDependencies } = require('../setup');

/**
 * Installs what the demo needs and is missing, the development tools and n8n at the same time.
 *
 * @param {{ log: (line: string) => void, signal: AbortSignal }} options
 * @returns the n8n, as ensureN8n gives it
 * @throws the first failure; what was going on beside it is aborted and leaves nothing
 */
async function prepare({ log, signal }) {
	const failed = new AbortController();
	const progress = startProgress(log);
	const options = { log, progress, signal: AbortSignal.any([signal, failed.signal]) };
	const works = [ensureN8n(options), ensureDependencies(options)].map((work) =>
		work.catch((error) => {
			failed.abort(error);
			throw error;
		}),
	);
	try {
		return (await Promise.all(works))[0];
	} finally {
		await Promise.allSettled(works);
		progress.end();
	}
}

module.exports = { prepare };
