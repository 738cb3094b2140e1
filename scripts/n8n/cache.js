'use strict';

const os = require('node:os');
const path = require('node:path');

/**
 * The folder where the n8n installations are kept between runs: `$XDG_CACHE_HOME/n8n-nodes-directa24`, or
 * `~/.cache/n8n-nodes-directa24`. It may not exist yet, and it may be deleted at any time when nothing runs from it.
 *
 * @returns {string} absolute path
 */
function cacheFolder() {
	const xdg = process.env.XDG_CACHE_HOME;
	const base = xdg && path.isAbsolute(xdg) ? xdg : path.join(os.homedir(), '.cache');
	return path.join(base, 'n8n-nodes-directa24');
}

module.exports = { cacheFolder };
