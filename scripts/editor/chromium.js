'use strict';

const fs = require('node:fs');
const { chromium } = require('playwright-core');

const COMMON = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** What to do where there is no browser; in words for whoever started it. */
const HOW_TO_GET_CHROMIUM = 'No Chromium was found. Install one (Debian, Ubuntu: apt-get install chromium), or set CHROMIUM to the path of a Chromium or Chrome.';

/** @returns {string | undefined} the path of a Chromium or Chrome: CHROMIUM, or one in the usual places */
function findChromium() {
	const chosen = process.env.CHROMIUM;
	if (chosen) return fs.existsSync(chosen) ? chosen : undefined;
	return COMMON.find((file) => fs.existsSync(file));
}

/**
 * @returns {Promise<import('playwright-core').Browser>} without a window
 * @throws {Error} with one sentence when there is no Chromium
 */
async function launchChromium() {
	const executablePath = findChromium();
	if (!executablePath) throw new Error(HOW_TO_GET_CHROMIUM);
	return await chromium.launch({
		executablePath,
		headless: true,
		// In a container the sandbox of Chromium does not start; the only pages are those of an n8n on this computer.
		args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
	});
}

module.exports = { findChromium, launchChromium, HOW_TO_GET_CHROMIUM };
