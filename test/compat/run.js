'use strict';

// Installs the packed package into one version of n8n after the other and uses it there: npm run test:compat [-- versions]
const { spawnSync } = require('node:child_process');
const { DEFAULT_VERSION } = require('../../scripts/n8n/install.js');

/** The last one of the first major version, the last one that runs on Node 20, and the one that all other tests use. */
const VERSIONS = ['1.123.81', '2.8.4', DEFAULT_VERSION];

const chosen = process.argv.slice(2);
const jest = require.resolve('jest/bin/jest');
const results = (chosen.length > 0 ? chosen : VERSIONS).map((version) => {
	console.log(`\n== n8n ${version}`);
	const env = { ...process.env, DIRECTA24_N8N_VERSION: version };
	const { status } = spawnSync(process.execPath, [jest, '--selectProjects', 'compat'], { stdio: 'inherit', env });
	return { version, passed: status === 0 };
});
console.log(`\n${results.map(({ version, passed }) => `n8n ${version}: ${passed ? 'passed' : 'FAILED'}`).join('\n')}`);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
