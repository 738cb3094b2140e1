'use strict';

const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { readFileSync, rmSync, mkdtempSync, statSync, readdirSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { buildAndPack } = require('../pack');
const { checkImports } = require('./imports');
const { repositoryMistakes } = require('./version');

/** What may be in the tarball; everything else is a mistake of the build or of package.json. */
const SHIPPED = [
	/^package\.json$/,
	/^README\.md$/,
	/^LICENSE\.md$/,
	/^index\.js$/,
	/^dist\/directa24\.js$/,
	/^dist\/beneficiaryFields\.json$/,
	/^dist\/directa24\.cdx\.json$/,
	/^dist\/(credentials|nodes)\/.+\.(credentials|node)\.js$/,
	/^dist\/nodes\/.+\.node\.json$/,
	/^dist\/icons\/[\w.]+\.svg$/,
];

const NEEDED = ['LICENSE.md', 'README.md', 'index.js', 'dist/beneficiaryFields.json', 'dist/directa24.cdx.json', 'dist/icons/directa24.svg', 'dist/icons/directa24.dark.svg'];

const LARGEST_BYTES = 320 * 1024;

const digestOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** A second build in a row, so that anybody can build the same bytes from the same commit. */
async function mistakesOfRebuilding(tarball) {
	const again = await buildAndPack();
	try {
		return digestOf(again.tarball) === digestOf(tarball) ? [] : ['two builds do not give the same bytes'];
	} finally {
		again.cleanup();
	}
}

/**
 * Builds and packs the package and throws, with one line for each mistake, when the tarball holds what it should not,
 * lacks what n8n needs, has dependencies, is larger than 320 KB, or is another one when it is built again.
 */
async function checkPackage() {
	const { tarball, cleanup } = await buildAndPack();
	const folder = mkdtempSync(path.join(os.tmpdir(), 'directa24-package-'));
	try {
		execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
		const files = readdirSync(folder, { recursive: true })
			.map((name) => String(name).split(path.sep).join('/'))
			.filter((name) => statSync(path.join(folder, name)).isFile());
		const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
		const needed = [...NEEDED, ...manifest.n8n.nodes, ...manifest.n8n.credentials, ...manifest.n8n.nodes.map((file) => file.replace(/\.js$/, '.json'))];
		const size = statSync(tarball).size;
		const mistakes = [
			...files.filter((file) => !SHIPPED.some((pattern) => pattern.test(file))).map((file) => `${file} must not be shipped`),
			...needed.filter((file) => !files.includes(file)).map((file) => `${file} is missing`),
			...['dependencies', 'optionalDependencies', 'bundleDependencies', 'bundledDependencies'].filter((name) => name in manifest).map((name) => `package.json must have no ${name}`),
			...repositoryMistakes(),
			...(await mistakesOfRebuilding(tarball)),
			...(size > LARGEST_BYTES ? [`the tarball has ${size} bytes, more than ${LARGEST_BYTES}`] : []),
		];
		if (mistakes.length > 0) throw new Error(`The package is not as it should be:\n${mistakes.join('\n')}`);
		checkImports(path.join(folder, 'dist'));
		return { files: files.length, size, digest: digestOf(tarball) };
	} finally {
		rmSync(folder, { recursive: true, force: true });
		cleanup();
	}
}

checkPackage().then(
	({ files, size, digest }) => console.log(`The package is as it should be: ${files} files, ${Math.ceil(size / 1024)} KB packed, SHA-256 ${digest}`),
	(error) => {
		console.error(error.message);
		process.exitCode = 1;
	},
);
