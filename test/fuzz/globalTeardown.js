const { existsSync, readdirSync, readFileSync, rmSync } = require('node:fs');
const path = require('node:path');

/** Fewer would be no fuzzing. */
const LEAST = 100_000;

/** Adds up the cases of all files and fails the run when they are too few. */
module.exports = async () => {
	const tally = process.env.DIRECTA24_FUZZ_TALLY;
	const rows = existsSync(tally) ? readFileSync(tally, 'utf8').trim().split('\n').map((line) => JSON.parse(line)) : [];
	rmSync(path.dirname(tally), { recursive: true, force: true });
	const total = rows.reduce((sum, { cases }) => sum + cases, 0);
	process.stderr.write(`Fuzz: ${total} cases in ${rows.length} files\n`);
	const files = readdirSync(__dirname).filter((name) => name.endsWith('.test.ts'));
	if (rows.length === files.length && total < LEAST) throw new Error(`Only ${total} cases, fewer than ${LEAST}`);
};
