'use strict';

const path = require('node:path');
const { bind } = require('jest-each');
const { expect } = require('expect');

/** The tests that a file declares with `describe` and `it` while it is loaded, each with its own ID. */
function collect(file, load) {
	const tests = [];
	const seen = new Map();
	let names = [];
	let before = [];

	function it(name, body) {
		// An error in a name brings its stack along, which is another one in each run.
		const [title] = [file, ...names, name].join(' ').split('\n');
		const count = (seen.get(title) ?? 0) + 1;
		seen.set(title, count);
		const first = before;
		tests.push({
			id: count === 1 ? title : `${title} #${count}`,
			file: path.resolve(file),
			async run() {
				for (const prepare of first) await prepare();
				await body();
			},
		});
	}
	function describe(name, body) {
		const outer = { names, before };
		names = [...names, name];
		before = [...before];
		body();
		({ names, before } = outer);
	}
	it.each = bind(it, false);
	it.skip = () => undefined;
	describe.each = bind(describe, false);
	const beforeAll = (prepare) => {
		let done;
		before.push(() => (done ??= Promise.resolve(prepare())));
	};

	Object.assign(globalThis, { it, test: it, describe, beforeAll, expect });
	load();
	return tests;
}

module.exports = { collect };
