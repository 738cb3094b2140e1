'use strict';

// Prints the versions of n8n that npm names as its newest ones, as a JSON list: node scripts/n8n/newestVersions.js
const { runNpm } = require('./npm.js');

/** By which names n8n publishes: what everybody installs, and what comes next. */
const TAGS = ['latest', 'stable', 'next', 'beta'];

/**
 * @param {Record<string, string>} tags npm's dist-tags
 * @returns {string[]} each version once, the usual one first
 * @throws {Error} when there is none, so that a check of the newest version never passes because it found nothing
 */
function newestOf(tags) {
	const versions = TAGS.map((tag) => tags[tag]).filter((version) => typeof version === 'string' && /^\d+\.\d+\.\d+$/.test(version));
	if (versions.length === 0) throw new Error('npm names no newest version of n8n');
	return [...new Set(versions)];
}

async function main() {
	console.log(JSON.stringify(newestOf(JSON.parse(await runNpm(['view', 'n8n', 'dist-tags', '--json'], { cwd: __dirname })))));
}

if (require.main === module) {
	main().catch((error) => {
		console.error(error.message);
		process.exitCode = 1;
	});
}

module.exports = { newestOf };
