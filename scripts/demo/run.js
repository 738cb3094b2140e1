'use strict';

const { randomBytes } = require('node:crypto');
const { once } = require('node:events');
const { installCommunityPackage } = require('../n8n/communityPackage');
const { N8nClient, OWNER_EMAIL } = require('../n8n/client');
const { startN8n, WITH_CODE } = require('../n8n/instance');
const { makeUserFolder } = require('../n8n/userFolder');
const { buildAndPack } = require('../pack');
const { startSimulator } = require('../../test/simulator');
const { payAndWatch } = require('./story');
const { table } = require('./table');

const log = (line) => console.log(line);

/** How fast the simulator moves a payout from one status to the next. */
const STEP_MS = 1000;

/**
 * Sets everything up, tells the story, prints the table, and tears everything down again, also when it fails or is
 * aborted. Without `exit` it keeps n8n running until `signal` is aborted.
 *
 * @param {{ exit: boolean, port?: number, n8n: object, signal: AbortSignal }} options `n8n`: from ensureN8n
 * @returns {Promise<boolean>} whether every expected row came out
 */
async function runDemo({ exit, port, n8n, signal }) {
	const cleanups = [];
	const later = (cleanup) => cleanups.unshift(cleanup);
	try {
		const packed = await buildAndPack({ log });
		later(() => packed.cleanup());
		signal.throwIfAborted();

		const simulator = await startSimulator({ automatic: { stepMs: STEP_MS } });
		later(() => simulator.close());
		log(`The Directa24 simulator answers at ${simulator.url}`);

		const userFolder = makeUserFolder();
		later(() => userFolder.remove());
		const installed = await installCommunityPackage(packed.tarball, userFolder.folder);
		log(`Installed ${installed.name} ${installed.version} into n8n`);
		const instance = await startN8n({ n8n, userFolder: userFolder.folder, port, log, signal, env: exit ? {} : WITH_CODE });
		later(() => instance.stop());

		// n8n wants a capital letter and a digit. It is shown once, and its n8n ends with the demo.
		const password = `D${randomBytes(12).toString('base64url')}24`;
		const client = new N8nClient(instance.url, { password });
		await client.enter();
		const { rows, complete } = await payAndWatch({ client, simulator, log, signal });
		log(`\n${table(rows)}\n`);
		log(complete ? 'Every payout ended as expected, and each was seen by an execution of the second workflow.' : 'Not every payout ended as expected, see the table.');

		if (!exit && !signal.aborted) {
			log(`\nThe editor is at ${instance.url}. Log in with ${OWNER_EMAIL} and the password ${password}`);
			log(`The simulator is at ${simulator.url}; what it can do: curl ${simulator.url}/_simulator`);
			log('Both stay for tries of your own: add rows to the first workflow, or a Directa24 Cashout node with the credential that is there.');
			log('The Code node runs JavaScript. Python and data tables are off.');
			log('Ctrl-C ends both and removes what they stored.');
			await Promise.race([once(signal, 'abort'), instance.exited]);
		}
		return complete;
	} finally {
		for (const cleanup of cleanups) await cleanup();
	}
}

module.exports = { runDemo };
