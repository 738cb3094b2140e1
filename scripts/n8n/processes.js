'use strict';

const { spawn } = require('node:child_process');
const path = require('node:path');

const DIE_WITH_PARENT = path.join(__dirname, 'dieWithParent.js');
const KEPT_OUTPUT = 64 * 1024;
const KILL_AFTER_MS = 5_000;

/** A program ended with an exit code other than 0; `output` holds the last 64 KiB of its stdout and stderr. */
class ProgramError extends Error {
	constructor(message, output) {
		super(message);
		this.name = 'ProgramError';
		this.output = output;
	}
}

/**
 * Starts a JavaScript program in a process group of its own, which ends when this process ends, whatever the reason.
 *
 * @param {string} node the node binary to run it with
 * @param {string[]} args the script and its arguments
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, output: 'pipe' | number }} options `output`: where stdout and stderr go
 * @returns {import('node:child_process').ChildProcess}
 */
function spawnNode(node, args, { cwd, env, output }) {
	return spawn(node, ['--require', DIE_WITH_PARENT, ...args], {
		cwd,
		env,
		stdio: ['ignore', output, output, 'pipe'],
		detached: true,
	});
}

/**
 * Sends a signal to a process group started by spawnNode; one that has ended already is no error.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} name
 */
function killGroup(child, name) {
	if (child.pid === undefined) return;
	try {
		process.kill(-child.pid, name);
	} catch (error) {
		if (error.code !== 'ESRCH') throw error;
	}
}

/**
 * Runs a JavaScript program to its end.
 *
 * @param {string} node the node binary to run it with
 * @param {string[]} args the script and its arguments
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal }} [options] aborting ends its whole process group
 * @returns {Promise<string>} what it printed on stdout and stderr, the last 64 KiB
 * @throws {ProgramError} when its exit code is not 0
 * @throws the signal's reason when aborted
 */
function runNode(node, args, { cwd, env = process.env, signal } = {}) {
	return new Promise((resolve, reject) => {
		if (signal?.aborted) return reject(signal.reason);
		const child = spawnNode(node, args, { cwd, env, output: 'pipe' });
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (text) => {
				output = (output + text).slice(-KEPT_OUTPUT);
			});
		}

		let killTimer;
		const abort = () => {
			killGroup(child, 'SIGTERM');
			killTimer = setTimeout(() => killGroup(child, 'SIGKILL'), KILL_AFTER_MS);
		};
		signal?.addEventListener('abort', abort, { once: true });

		const finish = (settle) => {
			clearTimeout(killTimer);
			signal?.removeEventListener('abort', abort);
			settle();
		};
		child.once('error', (error) => finish(() => reject(error)));
		child.once('close', (code, endedBy) => {
			finish(() => {
				if (signal?.aborted) reject(signal.reason);
				else if (code === 0) resolve(output);
				else reject(new ProgramError(`${path.basename(args[0])} ended with ${endedBy ?? `exit code ${code}`}`, output));
			});
		});
	});
}

module.exports = { ProgramError, killGroup, runNode, spawnNode };
