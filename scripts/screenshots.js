'use strict';

// Old versions of Node must get as far as the check of their version.
const fs = require('fs');
const path = require('path');
const { assertNodeVersion, ensureDependencies } = require('./setup');

const FOLDER = path.join(__dirname, '..', 'docs', 'images');
const log = (line) => console.log(line);

/** Takes the pictures of the documentation in a real n8n, into docs/images, and notes of what they are. File names as arguments: only those. */
async function main() {
	assertNodeVersion();
	await ensureDependencies();
	const { findChromium, HOW_TO_GET_CHROMIUM } = require('./editor/chromium');
	if (!findChromium()) throw new Error(HOW_TO_GET_CHROMIUM);
	// The simulator is TypeScript.
	require('tsx/cjs');
	const { PICTURES } = require('./editor/pictures');
	const { setStage } = require('./editor/stage');
	const { shown } = require('./docs/shown');
	const only = process.argv.slice(2);
	fs.mkdirSync(FOLDER, { recursive: true });
	const stage = await setStage({ log });
	try {
		for (const { file, take } of PICTURES.filter(({ file }) => only.length === 0 || only.includes(file))) {
			fs.writeFileSync(path.join(FOLDER, file), await take(stage));
			log(`docs/images/${file}`);
		}
		// Some pictures alone may leave others that show what is no more.
		if (only.length === 0) fs.writeFileSync(path.join(FOLDER, 'of.json'), `${JSON.stringify(shown(), null, '\t')}\n`);
	} finally {
		await stage.close();
	}
}

main().catch((error) => {
	console.error(error.message);
	process.exit(1);
});
