'use strict';

const { collect } = require('./collect');
const { ROOMS } = require('./rooms');
const { Loader, testFilesIn } = require('./loader');

/** What the changed code counts and reads; see StrykerJS's instrumenter. */
const shared = (globalThis.__stryker__ ??= {});

/** Tests of how long something takes: code that counts how often it is run takes longer. */
const OF_TIME = /\ba moment\b/;

/** A test that takes longer will not end: none of these tests waits for real time. */
const PATIENCE_MS = 20_000;

/**
 * Runs the tests of a room within one process, for StrykerJS. Its runner for Jest starts Jest anew for every change, which takes
 * about a second; here a change costs what its tests cost. The tests see Jest's own `expect` and `each`.
 */
class InProcess {
	constructor() {
		this.room = ROOMS[process.env.DIRECTA24_ROOM];
		this.loader = new Loader(this.room);
		this.took = new Map();
	}

	capabilities() {
		// Every run loads the modules anew.
		return { reloadEnvironment: true };
	}

	async dryRun() {
		shared.activeMutant = undefined;
		shared.mutantCoverage = { static: {}, perTest: {} };
		const tests = await this.run(this.load(undefined), { bail: false });
		return { status: 'complete', tests, mutantCoverage: shared.mutantCoverage };
	}

	async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit, disableBail }) {
		shared.hitCount = hitLimit === undefined ? undefined : 0;
		shared.hitLimit = hitLimit;
		try {
			if (mutantActivation === 'static') shared.activeMutant = activeMutant.id;
			const tests = this.load(testFilter);
			shared.activeMutant = activeMutant.id;
			return this.verdict(await this.run(tests, { bail: !disableBail }));
		} catch (error) {
			return { status: 'killed', killedBy: [], failureMessage: `While the tests were loaded: ${error}`, nrOfTests: 0 };
		} finally {
			shared.activeMutant = undefined;
		}
	}

	verdict(tests) {
		if (shared.hitCount > shared.hitLimit) return { status: 'timeout', reason: 'It goes on for ever.' };
		const failed = tests.filter(({ status }) => status === FAILED);
		if (failed.length === 0) return { status: 'survived', nrOfTests: tests.length };
		return { status: 'killed', killedBy: failed.map(({ id }) => id), failureMessage: failed[0].failureMessage, nrOfTests: tests.length };
	}

	/** The tests, from freshly loaded modules; those that took the least time come first. */
	load(filter) {
		const wanted = filter && new Set(filter);
		const files = testFilesIn(this.room.tests).filter((file) => !filter || filter.some((id) => id.startsWith(`${file} `)));
		this.loader.forget();
		const found = files.flatMap((file) => collect(file, () => this.loader.require(file)));
		const chosen = found.filter(({ id }) => (wanted ? wanted.has(id) : !OF_TIME.test(id)));
		const took = ({ id }) => this.took.get(id) ?? 0;
		const quick = chosen.filter((test) => took(test) <= (this.room.longestMs ?? Infinity));
		return (quick.length > 0 ? quick : chosen).sort((a, b) => took(a) - took(b));
	}

	async run(tests, { bail }) {
		const results = [];
		for (const test of tests) {
			shared.currentTestId = test.id;
			const startedAt = performance.now();
			const failureMessage = await failureOf(test);
			const timeSpentMs = performance.now() - startedAt;
			shared.currentTestId = undefined;
			if (failureMessage === undefined) this.took.set(test.id, Math.min(timeSpentMs, this.took.get(test.id) ?? Infinity));
			results.push({ id: test.id, name: test.id, fileName: test.file, timeSpentMs, ...(failureMessage === undefined ? { status: SUCCESS } : { status: FAILED, failureMessage }) });
			if (bail && failureMessage !== undefined) break;
		}
		return results;
	}
}

/** StrykerJS's names. */
const SUCCESS = 0;
const FAILED = 1;

async function failureOf({ run }) {
	let timer;
	const tooLong = new Promise((_, reject) => {
		timer = setTimeout(() => reject(new Error('It did not end.')), PATIENCE_MS);
	});
	try {
		await Promise.race([run(), tooLong]);
		return undefined;
	} catch (error) {
		return String(error?.message ?? error);
	} finally {
		clearTimeout(timer);
	}
}

exports.strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcess }];
