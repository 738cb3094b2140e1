'use strict';

/*
 * Preloaded with `node --require` into the programs that these scripts start. File descriptor 3 is a pipe whose other end only
 * the starter holds: when it closes, the starter is gone, however it ended (SIGKILL included), and the program ends itself and
 * its process group, which it leads.
 */

const net = require('node:net');

const KILL_AFTER_MS = 5_000;

function endGroup() {
	setTimeout(() => process.kill(-process.pid, 'SIGKILL'), KILL_AFTER_MS).unref();
	process.kill(-process.pid, 'SIGTERM');
}

const pipe = new net.Socket({ fd: 3 });
pipe.on('error', () => {});
pipe.once('close', endGroup);
pipe.resume();
pipe.unref();
