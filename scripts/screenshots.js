'use strict';

// Old versions of Node must get as far as the check of their version.
const fs = require('fs');
const path = require('path');
const { assertNodeVersion, ensureDependencies } = require('./setup');

const FOLDER = path.join(__dirname, '..', 'docs', 'images');
const log = (line) => console.log(line);

/** Takes the pictures of the documentation in a real n8n, into docs/images. */
async function main() {
	assertNodeVersion();
	await ensureDependencies();
	const { findChromium, HOW_TO_GET_CHROMIUM } = require('./editor/chromium');
	if (!findChromium()) throw new Error(HOW_TO_GET_CHROMIUM);
	// The simulator is TypeScript.
	require('tsx/cjs');
	const { PICTURES } = require('./editor/pictures');
	const { setStage } = require('./editor/stage');
	fs.mkdirSync(FOLDER, { recursive: true });
	const stage = await setStage({ log });
	try {
		for (const { file, parameters, part, below, act } of PICTURES) {
			const { panel, close } = await stage.open(parameters);
			try {
				await act?.(panel);
				fs.writeFileSync(path.join(FOLDER, file), await panel.picture(part, below));
				log(`docs/images/${file}`);
			} finally {
				await close();
			}
		}
	} finally {
		await stage.close();
	}
}

main().catch((error) => {
	console.error(error.message);
	process.exit(1);
});
