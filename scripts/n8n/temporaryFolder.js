'use strict';

const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const SWEEP = path.join(__dirname, 'sweep.js');

let sweeper;

/** A process of its own, since nothing in this one runs any more after a signal. */
function startSweeper() {
	const child = spawn(process.execPath, [SWEEP], { cwd: os.tmpdir(), stdio: ['pipe', 'ignore', 'ignore'], detached: true });
	child.on('error', () => {});
	child.stdin.on('error', () => {});
	child.unref();
	child.stdin.unref();
	return child;
}

/**
 * Makes an empty folder among the system's temporary files.
 *
 * @param {string} prefix of its name
 * @returns {{ folder: string, remove: () => void }} `remove` deletes it and what is in it; it also goes by itself when this
 *   process ends, whatever the reason
 */
function makeTemporaryFolder(prefix) {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), prefix));
	sweeper ??= startSweeper();
	sweeper.stdin.write(`${folder}\n`);
	return { folder, remove: () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

module.exports = { makeTemporaryFolder };
