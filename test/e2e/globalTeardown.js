const { assertNoSecrets } = require('./secretScan.js');

/** Ends n8n, then looks for keys and personal data in all that the run has left behind; what is found fails the run. */
module.exports = async () => {
	if (!globalThis.endToEnd) return;
	const { instance, userFolder, packed, n8n, log } = globalThis.endToEnd;
	try {
		await instance.stop();
		assertNoSecrets(userFolder.folder, { n8n, log });
	} finally {
		userFolder.remove();
		packed.cleanup();
	}
};
