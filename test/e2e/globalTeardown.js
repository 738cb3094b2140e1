module.exports = async () => {
	await globalThis.endToEnd?.instance.stop();
	globalThis.endToEnd?.userFolder.remove();
	globalThis.endToEnd?.packed.cleanup();
};
