'use strict';

const { execFileSync } = require('node:child_process');
const { mkdtempSync, rmSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { cacheFolder } = require('../n8n/cache');
const { installOnce } = require('../n8n/installOnce');
const { explainNpmFailure, runNpm } = require('../n8n/npm');
const { buildAndPack } = require('../pack');

const SCANNER = '@n8n/scan-community-package';
const VERSION = '0.32.0';
const ROOT = path.join(__dirname, '..', '..');

/** The scanner is 220 MB, so it lives in the cache beside n8n. It only takes published packages by name; its parts take folders. */
async function loadScanner() {
	const folder = path.join(cacheFolder(), `scanner-${VERSION}`);
	await installOnce(folder, {
		what: "n8n's package scanner",
		cost: 'about a minute and 220 MB of disk',
		log: console.log,
		async install(partial) {
			try {
				await runNpm(['install', '--prefix', partial, `${SCANNER}@${VERSION}`, '--ignore-scripts', '--no-package-lock'], { cwd: partial });
			} catch (error) {
				throw explainNpmFailure(error, "n8n's package scanner could not be installed");
			}
		},
	});
	return await import(pathToFileURL(path.join(folder, 'node_modules', SCANNER, 'scanner', 'scanner.mjs')).href);
}

/** Runs n8n's verification rules over the source and over the packed package, as n8n does for a published one. */
async function scan() {
	const scanner = await loadScanner();
	const { tarball, cleanup } = await buildAndPack();
	const unpacked = mkdtempSync(path.join(os.tmpdir(), 'directa24-scan-'));
	try {
		execFileSync('tar', ['-xzf', tarball, '-C', unpacked, '--strip-components=1']);
		const results = {
			source: await scanner.analyzePackage(ROOT, scanner.SOURCE_FILE_PATTERNS),
			package: await scanner.analyzePackage(unpacked),
		};
		for (const [leg, result] of Object.entries(results)) {
			console.log(`Scan of the ${leg}: ${result.passed ? 'passed' : `failed: ${result.message ?? ''}\n${result.details ?? JSON.stringify(result, null, 2)}`}`);
		}
		return Object.values(results).every((result) => result.passed === true);
	} finally {
		rmSync(unpacked, { recursive: true, force: true });
		cleanup();
	}
}

scan().then(
	(passed) => {
		process.exitCode = passed ? 0 : 1;
	},
	(error) => {
		console.error(error.message);
		process.exitCode = 1;
	},
);
