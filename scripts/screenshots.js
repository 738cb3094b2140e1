'use strict';

// Old versions of Node must get as far as the check of their version.
const fs = require('fs');
const path = require('path');
const { assertNodeVersion, ensureDependencies } = require('./setup');

const log = (line) => console.log(line);

/**
 * Takes pictures of the documentation in a real n8n, into docs/images, and notes what they show: those that are out of
 * date, or those that are named, or all of them with `--all`.
 */
async function main() {
	assertNodeVersion();
	await ensureDependencies();
	const { findChromium, HOW_TO_GET_CHROMIUM } = require('./editor/chromium');
	// The simulator is TypeScript.
	require('tsx/cjs');
	const { FOLDER, noteTaken, outOfDate } = require('./checks/pictures');
	const { PICTURES } = require('./editor/pictures');
	const { setStage } = require('./editor/stage');
	const now = require('./editor/shown').shown();
	const named = process.argv.slice(2);
	const wanted = named.length === 0 ? outOfDate(now) : named;
	const pictures = PICTURES.filter(({ file }) => named[0] === '--all' || wanted.includes(file));
	if (pictures.length === 0) return log(named.length === 0 ? 'Every picture shows what there is.' : `There is no such picture. There are: ${Object.keys(now).join(', ')}`);
	if (!findChromium()) throw new Error(HOW_TO_GET_CHROMIUM);
	fs.mkdirSync(FOLDER, { recursive: true });
	const stage = await setStage({ log });
	try {
		for (const { file, take } of pictures) {
			fs.writeFileSync(path.join(FOLDER, file), await take(stage));
			noteTaken([file], now);
			log(`docs/images/${file}`);
		}
	} finally {
		await stage.close();
	}
}

main().catch((error) => {
	console.error(error.message);
	process.exit(1);
});
