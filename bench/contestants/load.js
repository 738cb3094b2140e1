'use strict';

/*
 * Loads one community package as n8n does, in a fresh process, and prints how long that took in milliseconds. n8n itself is
 * loaded before, and its garbage collected: otherwise the first package that needs the last of the memory pays for it.
 */

require('reflect-metadata');
const { PackageDirectoryLoader } = require('n8n-core');

async function main() {
	const loader = new PackageDirectoryLoader(process.argv[2]);
	global.gc();
	const startedAt = performance.now();
	await loader.loadAll();
	const ms = performance.now() - startedAt;
	if (Object.keys(loader.nodeTypes).length === 0) throw new Error('The package has no nodes');
	process.stdout.write(JSON.stringify({ ms, files: Object.keys(require.cache).filter((file) => file.startsWith(process.argv[2])).length }), () => process.exit(0));
}

main().catch((error) => {
	process.stderr.write(`${error.message}\n`);
	process.exit(1);
});
