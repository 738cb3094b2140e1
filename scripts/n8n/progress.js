'use strict';

/**
 * @param {number} ms
 * @returns {string} such as `4 s` or `3 min 12 s`
 */
function formatDuration(ms) {
	const seconds = Math.round(ms / 1000);
	return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/**
 * Tells again and again what is going on and about how long it will still take, so that a long step does not look stuck.
 *
 * @typedef {object} Progress
 * @property {<T>(what: string, usualMs: number, work: Promise<T>) => Promise<T>} step names a piece of work until it has ended
 * @property {() => void} end ends the lines
 *
 * @param {(line: string) => void} log
 * @param {number} [everyMs]
 * @returns {Progress}
 */
function startProgress(log, everyMs = 15_000) {
	const startedAt = Date.now();
	const running = new Map();
	const tell = () => {
		if (running.size === 0) return;
		const left = Math.max(...[...running.values()].map(({ since, usualMs }) => usualMs - (Date.now() - since)));
		const rest = left > 0 ? `about ${formatDuration(Math.ceil(left / 5000) * 5000)} to go` : 'it takes longer than usual here';
		log(`  ${formatDuration(Date.now() - startedAt)} so far: ${[...running.keys()].join(', ')}; ${rest}`);
	};
	const timer = setInterval(tell, everyMs);
	return {
		async step(what, usualMs, work) {
			running.set(what, { since: Date.now(), usualMs });
			try {
				return await work;
			} finally {
				running.delete(what);
			}
		},
		end: () => clearInterval(timer),
	};
}

module.exports = { formatDuration, startProgress };
