'use strict';

// Runs the tests in n8n's editor where there is a browser, and tells why not where there is none.
const { spawnSync } = require('node:child_process');
const { findChromium, HOW_TO_GET_CHROMIUM } = require('../../scripts/editor/chromium');

if (!findChromium()) {
	console.log(`The tests in the editor are skipped. ${HOW_TO_GET_CHROMIUM}`);
} else {
	const jest = require.resolve('jest/bin/jest');
	const { status } = spawnSync(process.execPath, [jest, '--selectProjects', 'editor', ...process.argv.slice(2)], { stdio: 'inherit' });
	process.exitCode = status ?? 1;
}
