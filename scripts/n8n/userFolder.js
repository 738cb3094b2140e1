'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/**
 * Makes an empty n8n user folder among the system's temporary files: no owner, no workflow, a database of its own.
 *
 * @returns {{ folder: string, remove: () => void }} `remove` deletes it, n8n having been stopped; it also runs by itself when
 *   this process ends in good order
 */
function makeUserFolder() {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'n8n-user-'));
	const remove = () => {
		process.off('exit', remove);
		fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
	};
	process.once('exit', remove);
	return { folder, remove };
}

module.exports = { makeUserFolder };
