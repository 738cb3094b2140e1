'use strict';

const path = require('node:path');
const esbuild = require('esbuild');
const { mutate } = require('../fixtures/mutate');

/** What is told without a stack. */
class Complaint extends Error {}

/** The worlds and the product in one text, which each thread runs. */
async function bundle(entry) {
	const { outputFiles } = await esbuild.build({
		entryPoints: [path.join(__dirname, entry)],
		bundle: true,
		write: false,
		platform: 'node',
		format: 'cjs',
		target: 'es2022',
		external: ['n8n-workflow'],
		charset: 'utf8',
		conditions: ['import'],
		mainFields: ['module', 'main'],
		alias: { 'stdnum/lib/cjs': 'stdnum/lib/esm' },
		logLevel: 'warning',
	});
	return outputFiles[0].text;
}

/** The ways to break the product, from mutants.ts. */
async function readMutants() {
	const module = { exports: {} };
	new Function('module', 'exports', await bundle('mutants.ts'))(module, module.exports);
	return module.exports.MUTANTS;
}

/** The bundle, broken in this way. */
function broken(code, { name, edits }) {
	try {
		return edits.reduce((text, [replace, by]) => mutate(text, { name, replace, by }), code);
	} catch (error) {
		throw error instanceof TypeError ? new Complaint(error.message) : error;
	}
}

module.exports = { broken, bundle, Complaint, readMutants };
