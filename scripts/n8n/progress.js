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
 * Logs `text` with the time gone by, again and again, so that a long step does not look stuck.
 *
 * @param {(line: string) => void} log
 * @param {string} text
 * @param {number} [everyMs]
 * @returns {() => void} ends it
 */
function startHeartbeat(log, text, everyMs = 15_000) {
	const startedAt = Date.now();
	const timer = setInterval(() => log(`${text} (${formatDuration(Date.now() - startedAt)} so far)`), everyMs);
	return () => clearInterval(timer);
}

module.exports = { formatDuration, startHeartbeat };
