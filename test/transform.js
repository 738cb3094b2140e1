'use strict';

const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync, version } = require('esbuild');

const OWN = readFileSync(__filename);

/** TypeScript for Jest, without its types: `npm run lint` looks at those. */
module.exports = {
	getCacheKey: (source, file) => createHash('sha256').update(version).update(OWN).update(file).update('\0').update(source).digest('hex'),
	process: (source, sourcefile) => ({
		code: transformSync(source, {
			loader: 'ts',
			format: 'cjs',
			target: 'node20',
			sourcefile,
			sourcemap: 'inline',
			// Jest has no ES modules here.
			supported: { 'dynamic-import': false },
		}).code,
	}),
};
