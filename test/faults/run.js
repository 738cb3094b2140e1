'use strict';

const { spawnSync } = require('node:child_process');
const path = require('node:path');
const { parseArgs } = require('node:util');

const ROOT = path.join(__dirname, '..', '..');

const HELP = `Pays random sheets through the packed package while Directa24 breaks, and compares its ledger with what was reported.

Usage: npm run test:faults -- [options]
  --payouts <n>   payouts sent before the run may end (default 1000)
  --seed <n>      repeats the run that printed this seed
  --path <path>   with --seed as fast-check printed them: plays that one counterexample
  --prove         only the check that breaking the protocol on purpose is noticed
  --help          this text
`;

class Complaint extends Error {}

function wholeNumber(name, text, min, max) {
	if (!/^\d{1,10}$/.test(text) || Number(text) < min || Number(text) > max) {
		throw new Complaint(`--${name} must be a whole number from ${min} to ${max}, not "${text}".`);
	}
	return text;
}

function readOptions(args) {
	try {
		const text = { type: 'string' };
		const flag = { type: 'boolean', default: false };
		return parseArgs({ args, options: { payouts: text, seed: text, path: text, prove: flag, help: flag } }).values;
	} catch (error) {
		const [sentence] = error.message.split('. ');
		throw new Complaint(`${sentence.replace(/\.$/, '')}; --help lists the options.`);
	}
}

/** What to start, and with which settings. */
function plan({ payouts, seed, path: counterexample, prove }) {
	if (counterexample !== undefined && seed === undefined) throw new Complaint('--path needs the --seed that was printed with it.');
	if (counterexample !== undefined && !/^\d+(:\d+)*$/.test(counterexample)) throw new Complaint(`--path must be numbers with colons between them, not "${counterexample}".`);
	const env = {
		...(payouts === undefined ? {} : { FAULTS_PAYOUTS: wholeNumber('payouts', payouts, 1, 10_000_000) }),
		...(seed === undefined ? {} : { FAULTS_SEED: wholeNumber('seed', seed, 0, 4_294_967_295) }),
		...(counterexample === undefined ? {} : { FAULTS_PATH: counterexample }),
	};
	const file = prove ? 'prove' : counterexample === undefined ? '(cases|random)' : 'random';
	const jest = [require.resolve('jest/bin/jest'), '--selectProjects', 'faults'];
	return { args: [...jest, '--testPathPatterns', `faults/${file}`], env };
}

try {
	const options = readOptions(process.argv.slice(2));
	if (options.help) {
		process.stdout.write(HELP);
	} else {
		const { args, env } = plan(options);
		process.exitCode = spawnSync(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: 'inherit' }).status ?? 1;
	}
} catch (error) {
	if (!(error instanceof Complaint)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
}
