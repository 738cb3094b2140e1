const { rmSync } = require('node:fs');

module.exports = async () => {
	if (globalThis.removePacked) rmSync(globalThis.removePacked, { recursive: true, force: true });
};
