const { mkdtempSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');

module.exports = async () => {
	process.env.DIRECTA24_FUZZ_TALLY = path.join(mkdtempSync(path.join(os.tmpdir(), 'directa24-fuzz-')), 'tally');
};
