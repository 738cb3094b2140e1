'use strict';

const { availableParallelism } = require('node:os');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { Worker } = require('node:worker_threads');
const { broken, bundle, Complaint, readMutants } = require('./bundle');

const ROOT = path.join(__dirname, '..', '..');
const DEFAULT_PAYOUTS = 100_000;
/** Worlds that a thread is given at once. */
const CHUNK = 100;

const HELP = `Pays sheets through the protocol in simulated worlds, with virtual time, and compares Directa24's ledger with what was told.

Usage: npm run test:world -- [options]
  --payouts <n>    payouts that are sent before the run may end (default ${DEFAULT_PAYOUTS})
  --seed <n>       repeats the run that printed this seed
  --world <n>      with --seed: plays that one world of the run
  --replay <code>  plays the one world that a failed run has printed, and shows its history
  --lag            in most worlds, Directa24's check whether an external ID is used lags behind
  --threads <n>    by default one for each processor
  --mutant <n>     breaks the product on purpose, in the nth way of --prove
  --prove          only the check that breaking the product on purpose is noticed
  --help           this text
`;

function readOptions(args) {
	try {
		const text = { type: 'string' };
		const flag = { type: 'boolean', default: false };
		return parseArgs({ args, options: { payouts: text, seed: text, world: text, replay: text, threads: text, mutant: text, lag: flag, prove: flag, help: flag } }).values;
	} catch (error) {
		const [sentence] = error.message.split('. ');
		throw new Complaint(`${sentence.replace(/\.$/, '')}; --help lists the options.`);
	}
}

function wholeNumber(name, text, usual, most) {
	if (text === undefined) return usual;
	if (!/^\d{1,10}$/.test(text) || Number(text) > most) throw new Complaint(`--${name} must be a whole number up to ${most}, not "${text}".`);
	return Number(text);
}

/** A thread that answers one job at a time. */
class Thread {
	constructor(code) {
		// In the root of the package the thread finds n8n-workflow.
		this.worker = new Worker(code, { eval: true });
	}

	async ask(job) {
		return await new Promise((resolve, reject) => {
			this.worker.once('error', reject);
			this.worker.once('message', (answer) => {
				this.worker.off('error', reject);
				resolve(answer);
			});
			this.worker.postMessage(job);
		});
	}

	async end() {
		await this.worker.terminate();
	}
}

async function playAll(code, { payouts, seed, lag, threads: count }) {
	const startedAt = performance.now();
	const threads = Array.from({ length: count }, () => new Thread(code));
	const tallies = [];
	let sent = 0;
	let next = 0;
	let found;
	await Promise.all(threads.map(async (thread) => {
		while (sent < payouts && !found) {
			const from = next;
			next += CHUNK;
			const answer = await thread.ask({ kind: 'play', seed, lag, from, to: next });
			tallies.push(answer.tally);
			sent += answer.tally.payouts;
			found ??= answer.found;
		}
	}));
	const { text } = await threads[0].ask({ kind: 'print', tally: sumOf(tallies), seconds: (performance.now() - startedAt) / 1000 });
	await Promise.all(threads.map((thread) => thread.end()));
	process.stdout.write(`\nSimulated worlds, seed ${seed}${lag ? ', lagging check of used IDs' : ''}\n${text}\n\n`);
	if (found) tellFound(found, seed, lag);
	return !found;
}

function sumOf(tallies) {
	const add = (sum, more) => {
		for (const [name, value] of Object.entries(more)) {
			if (typeof value === 'number') sum[name] = (sum[name] ?? 0) + value;
			else add((sum[name] ??= {}), value);
		}
		return sum;
	};
	return tallies.reduce(add, {});
}

function tellFound({ number, offences, code, text }, seed, lag) {
	const lines = offences.slice(0, 10).map(({ rule, text: what }) => `  ${rule}: ${what}`);
	process.stdout.write(`World ${number} breaks rules:\n${lines.join('\n')}\n\nThe smallest world in which that happens:\n${text}\n\n`);
	process.stdout.write(`Play it again:    npm run test:world -- --replay ${code}\nThe whole world:  npm run test:world -- --seed ${seed} --world ${number}${lag ? ' --lag' : ''}\n\n`);
}

async function playOne(code, job) {
	const thread = new Thread(code);
	const answer = await thread.ask(job);
	await thread.end();
	return answer;
}

async function prove(code, { payouts, seed, threads: count }) {
	const mutants = await readMutants();
	const waiting = mutants.map((mutant) => ({ ...mutant, code: broken(code, mutant) }));
	let missed = 0;
	const lane = async () => {
		for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
			const of = mutant.of ?? 'payouts';
			const { found, tally } = await playOne(mutant.code, { kind: 'play', seed, lag: mutant.lag === true, of, from: 0, to: Infinity, until: mutant.breaks, most: payouts });
			if (!found) missed += 1;
			process.stdout.write(`${found ? 'noticed' : 'MISSED '} after ${String(tally.payouts + tally.notified.calls).padStart(6)} ${of.padEnd(13)}  ${mutant.breaks.padEnd(24)} ${mutant.name}\n`);
		}
	};
	await Promise.all(Array.from({ length: count }, lane));
	process.stdout.write(`\n${mutants.length - missed} of ${mutants.length} ways to break the product are noticed\n`);
	return missed === 0;
}

async function mutantAt(text) {
	const mutants = await readMutants();
	return mutants[wholeNumber('mutant', text, 1, mutants.length) - 1] ?? mutants[0];
}

async function main() {
	const options = readOptions(process.argv.slice(2));
	if (options.help) return process.stdout.write(HELP) && true;
	process.chdir(ROOT);
	const settings = {
		payouts: wholeNumber('payouts', options.payouts, DEFAULT_PAYOUTS, 100_000_000),
		seed: wholeNumber('seed', options.seed, Math.floor(Math.random() * 2 ** 31), 2 ** 32 - 1),
		threads: wholeNumber('threads', options.threads, Math.min(8, availableParallelism()), 64) || 1,
		lag: options.lag,
	};
	const sound = await bundle('worker.ts');
	const code = options.mutant === undefined ? sound : broken(sound, await mutantAt(options.mutant));
	if (options.prove) return await prove(code, settings);
	if (options.replay !== undefined) return process.stdout.write(`${(await playOne(code, { kind: 'replay', code: options.replay })).text}\n`) && true;
	if (options.world === undefined) return await playAll(code, settings);
	if (options.seed === undefined) throw new Complaint('--world needs the --seed that was printed with it.');
	const from = wholeNumber('world', options.world, 0, 1_000_000_000);
	const { found } = await playOne(code, { kind: 'play', seed: settings.seed, lag: settings.lag, from, to: from + 1 });
	if (found) tellFound(found, settings.seed, settings.lag);
	else process.stdout.write('No rule is broken.\n');
	return !found;
}

main().then(
	(isFine) => {
		process.exitCode = isFine ? 0 : 1;
	},
	(error) => {
		if (!(error instanceof Complaint)) throw error;
		process.stderr.write(`${error.message}\n`);
		process.exitCode = 1;
	},
);
