'use strict';

const fs = require('node:fs');
const path = require('node:path');

const FOLDER = path.join(__dirname, '..', '..', 'docs', 'images');
/** What each picture showed when it was taken, as a hash by its file name. */
const TAKEN = path.join(FOLDER, 'of.json');

/** @returns {Record<string, string>} */
const taken = () => (fs.existsSync(TAKEN) ? JSON.parse(fs.readFileSync(TAKEN, 'utf8')) : {});

/**
 * The pictures that show something that is another one by now, or that are missing.
 *
 * @param {Record<string, string>} now what each would show if it was taken now
 * @returns {string[]} their file names
 */
function outOfDate(now) {
	const of = taken();
	return Object.keys(now).filter((file) => of[file] !== now[file] || !fs.existsSync(path.join(FOLDER, file)));
}

/** Notes what the pictures that were just taken show. */
function noteTaken(files, now) {
	const of = taken();
	for (const file of files) of[file] = now[file];
	const sorted = Object.fromEntries(Object.keys(now).filter((file) => of[file] !== undefined).sort().map((file) => [file, of[file]]));
	fs.writeFileSync(TAKEN, `${JSON.stringify(sorted, null, '\t')}\n`);
}

if (require.main === module) {
	// What the pictures show is TypeScript.
	require('tsx/cjs');
	const old = outOfDate(require('../editor/shown').shown());
	for (const file of old) console.error(`docs/images/${file} shows something that is another one by now`);
	if (old.length > 0) console.error('Run: npm run screenshots (it needs a Chromium), look at the pictures, and commit them with docs/images/of.json');
	process.exitCode = old.length > 0 ? 1 : 0;
}

module.exports = { FOLDER, noteTaken, outOfDate };
