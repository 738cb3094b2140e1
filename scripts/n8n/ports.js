'use strict';

const net = require('node:net');

function listen(port) {
	return new Promise((resolve, reject) => {
		const server = net.createServer();
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			const { port: actual } = server.address();
			server.close(() => resolve(actual));
		});
	});
}

/**
 * @returns {Promise<number>} a TCP port on which nothing listens on the loopback interface
 */
function freePort() {
	return listen(0);
}

/**
 * @param {number} port
 * @param {string} what what it is for, such as `n8n`
 * @throws {Error} with one sentence when another program has the port or it may not be used
 */
async function assertPortFree(port, what) {
	try {
		await listen(port);
	} catch (error) {
		const why = error.code === 'EADDRINUSE' ? 'is in use by another program' : 'may not be used';
		throw new Error(`Port ${port}, meant for ${what}, ${why} (${error.code}): free it or choose another port.`);
	}
}

module.exports = { assertPortFree, freePort };
