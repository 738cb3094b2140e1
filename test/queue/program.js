'use strict';

/*
 * node program.js SIGNAL PROGRAM ARGUMENTS…
 *
 * Runs a program that is not a Node script as a child, so that spawnNode's way to end what it started holds for it too. SIGTERM
 * reaches the program as SIGNAL.
 */

const { spawn } = require('node:child_process');

const [signal, program, ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
process.on('SIGTERM', () => child.kill(signal));
child.once('error', (error) => {
	console.error(error.message);
	process.exit(1);
});
child.once('exit', (code) => process.exit(code ?? 1));
