'use strict';

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { cacheFolder } = require('../../scripts/n8n/cache');
const { installOnce } = require('../../scripts/n8n/installOnce');
const { explainNpmFailure, runNpm } = require('../../scripts/n8n/npm');
const { ROOMS } = require('./rooms');
const { scoreTable } = require('./scores');

const ROOT = path.join(__dirname, '..', '..');
/** The last one that runs on Node 20. */
const VERSION = '9.6.1';

const HELP = `Changes the code in many small ways, one at a time, and tells which changes no test notices (StrykerJS ${VERSION}).

Usage: npm run test:mutation [-- rooms]
Rooms, and the least score of each in percent:
${Object.entries(ROOMS).map(([name, { least }]) => `  ${name.padEnd(10)} ${least}`).join('\n')}
Without a room it goes through all of them. What survived is in build/mutation/<room>/report.json, with the place of each.
What it prints at the end is the last result of every room.
`;

/** StrykerJS is not among the development tools: it is needed rarely, and its 65 MB would be installed by everybody. */
async function ensureStryker() {
	const folder = path.join(cacheFolder(), `stryker-${VERSION}`);
	await installOnce(folder, {
		what: `StrykerJS ${VERSION}`,
		cost: 'about half a minute and 65 MB of disk',
		log: console.log,
		async install(partial, step) {
			fs.writeFileSync(path.join(partial, 'package.json'), '{ "private": true }\n');
			try {
				await step('StrykerJS', 30_000, runNpm(['install', `@stryker-mutator/core@${VERSION}`, '--ignore-scripts'], { cwd: partial }));
			} catch (error) {
				throw explainNpmFailure(error, `StrykerJS ${VERSION} could not be installed`);
			}
		},
	});
	return path.join(folder, 'node_modules', '@stryker-mutator');
}

function settings(name, { mutate, least, isData = false }) {
	const report = path.join('build', 'mutation', name);
	return {
		mutate,
		testRunner: 'in-process',
		plugins: [path.join(__dirname, 'runner.js')],
		coverageAnalysis: 'perTest',
		// Tables of texts and data, which are read when a module is loaded, need all tests of the room for each change.
		ignoreStatic: isData,
		concurrency: 1,
		timeoutMS: 10_000,
		// For what a module does when it is loaded, StrykerJS keeps a verdict although there are new tests.
		incremental: isData,
		incrementalFile: path.join(report, 'incremental.json'),
		reporters: ['progress-append-only', 'clear-text', 'json'],
		clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
		jsonReporter: { fileName: path.join(report, 'report.json') },
		thresholds: { high: 100, low: least, break: least },
		ignorePatterns: ['dist', 'docs', 'bench', 'examples', 'icons', 'build', '.git', 'nodes/**/*.json'],
		// Outside of the house: neither Jest nor ESLint is to find it there.
		tempDirName: path.join(os.tmpdir(), 'directa24-mutation'),
		// The code is not checked for types here, so no settings of TypeScript are needed.
		tsconfigFile: 'none.json',
	};
}

function run(stryker, name) {
	const folder = path.join(ROOT, 'build', 'mutation', name);
	fs.mkdirSync(folder, { recursive: true });
	const file = path.join(folder, 'stryker.json');
	fs.writeFileSync(file, JSON.stringify(settings(name, ROOMS[name]), null, '\t'));
	console.log(`\n== ${name}`);
	return spawnSync(process.execPath, [path.join(stryker, 'core', 'bin', 'stryker.js'), 'run', file], { cwd: ROOT, stdio: 'inherit', env: { ...process.env, DIRECTA24_ROOM: name } }).status === 0;
}

async function main(names) {
	if (names.includes('--help')) return process.stdout.write(HELP) && true;
	const unknown = names.find((name) => !(name in ROOMS));
	if (unknown !== undefined) throw new Error(`There is no room "${unknown}"; --help lists them.`);
	const stryker = await ensureStryker();
	const chosen = names.length > 0 ? names : Object.keys(ROOMS);
	const tooLow = chosen.filter((name) => !run(stryker, name));
	const table = scoreTable(path.join(ROOT, 'build', 'mutation'));
	console.log(`\n${table}\n`);
	if (process.env.GITHUB_STEP_SUMMARY) fs.appendFileSync(process.env.GITHUB_STEP_SUMMARY, `${table}\n`);
	return tooLow.length === 0;
}

main(process.argv.slice(2)).then(
	(isFine) => {
		process.exitCode = isFine ? 0 : 1;
	},
	(error) => {
		console.error(error.message);
		process.exitCode = 1;
	},
);
