'use strict';

const { makeTemporaryFolder } = require('./temporaryFolder');

/**
 * Makes an empty n8n user folder among the system's temporary files: no owner, no workflow, a database of its own.
 *
 * @returns {{ folder: string, remove: () => void }} `remove` deletes it, n8n having been stopped; it also goes by itself when
 *   this process ends, whatever the reason
 */
function makeUserFolder() {
	return makeTemporaryFolder('n8n-user-');
}

module.exports = { makeUserFolder };
