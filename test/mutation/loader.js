'use strict';

const fs = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const vm = require('node:vm');
const esbuild = require('esbuild');
const fastCheck = require('fast-check');

/** The cases of a property that are tried: for each change a few, and the same ones in each run. */
const CASES = 100;
const fastCheckWith = (cases) => ({
	...fastCheck,
	assert: (property, { numRuns = cases, ...more } = {}) => fastCheck.assert(property, { ...more, numRuns: Math.min(numRuns, cases), seed: 1, endOnFailure: true }),
});

/** Loads TypeScript, and can do so again and again: a file is read and compiled once only. */
class Loader {
	constructor({ cases = CASES } = {}) {
		this.fastCheck = fastCheckWith(cases);
		this.compiled = new Map();
		this.modules = new Map();
	}

	/** The next `require` runs every file anew. Installed packages stay. */
	forget() {
		this.modules = new Map();
	}

	require(file) {
		const full = path.resolve(file);
		const known = this.modules.get(full);
		if (known) return known.exports;
		const module = { exports: {} };
		this.modules.set(full, module);
		if (!this.compiled.has(full)) this.compiled.set(full, compile(full));
		const { body, native } = this.compiled.get(full);
		const require = (name) => (name.startsWith('.') ? this.require(resolved(full, name)) : name === 'fast-check' ? this.fastCheck : native(name));
		body(module, module.exports, require, full, path.dirname(full));
		return module.exports;
	}
}

function compile(file) {
	const source = fs.readFileSync(file, 'utf8');
	const code = file.endsWith('.json') ? `module.exports = ${source}` : esbuild.transformSync(source, { loader: file.endsWith('.js') ? 'js' : 'ts', format: 'cjs', target: 'es2022', sourcefile: file, supported: { 'dynamic-import': false } }).code;
	return { body: vm.compileFunction(code, ['module', 'exports', 'require', '__filename', '__dirname'], { filename: file }), native: createRequire(file) };
}

const tried = new Map();

function resolved(from, name) {
	const place = path.resolve(path.dirname(from), name);
	if (!tried.has(place)) tried.set(place, [place, `${place}.ts`, `${place}.js`, path.join(place, 'index.ts')].find((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile()));
	const file = tried.get(place);
	if (file === undefined) throw new Error(`${from} asks for ${name}, which is not there.`);
	return file;
}

/** The test files in these places of test/: a folder, or a file without its ending. */
function testFilesIn(places) {
	return places.flatMap((place) => {
		const whole = path.join('test', place);
		if (fs.existsSync(`${whole}.test.ts`)) return [`${whole}.test.ts`];
		return fs.readdirSync(whole, { recursive: true }).filter((name) => name.endsWith('.test.ts')).sort().map((name) => path.join(whole, name));
	});
}

module.exports = { Loader, testFilesIn };
