/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import { writeFileSync } from 'node:fs';
import os from 'node:os';

import { table } from '../scripts/demo/table';
import { DEFAULT_VERSION } from '../scripts/n8n/install';
import { Complaint, HELP, readOptions, type CaseName, type Options } from './options';
import { packPackage, type PackedPackage } from './packedPackage';
import { startContestant } from './contestants/start';
import { startSimulatorProcess } from '../test/simulator/process';
import type { ContestantName, Running, Target } from './contestants/protocol';
import type { Case, Section, World } from './world';

const CASES: Record<CaseName, () => Promise<Case>> = {
	payouts: async () => (await import('./cases/payouts')).payouts,
	line: async () => (await import('./cases/line')).line,
	cpu: async () => (await import('./cases/cpu')).cpu,
	memory: async () => (await import('./cases/memory')).memory,
	validation: async () => (await import('./cases/validation')).validation,
	notifications: async () => (await import('./cases/notifications')).notifications,
	rejection: async () => (await import('./cases/rejection')).rejection,
	start: async () => (await import('./cases/start')).start,
};

const print = (line: string) => void process.stdout.write(`${line}\n`);
const log = (line: string) => void process.stderr.write(`${line}\n`);

async function runCase(name: CaseName, { rounds, quick, longestSeconds }: Options, packed: PackedPackage): Promise<Section[]> {
	const cleanUps: Array<() => unknown> = [];
	const afterwards: World['afterwards'] = (cleanUp) => void cleanUps.unshift(cleanUp);
	try {
		return await (await CASES[name]())({
			rounds,
			quick,
			longestSeconds,
			packed,
			log,
			afterwards,
			file: packed.file,
			async startSimulator() {
				const simulator = await startSimulatorProcess();
				afterwards(simulator.stop);
				return simulator;
			},
			async startContestants<Name extends ContestantName>({ url, cardUrl, credentials }: Target, ...names: Name[]) {
				const running = {} as Record<Name, Running>;
				for (const each of names) {
					running[each] = await startContestant(each, { url, cardUrl, credentials }, packed);
					afterwards(running[each].stop);
				}
				return running;
			},
		});
	} finally {
		for (const cleanUp of cleanUps) await cleanUp();
	}
}

function machine() {
	const [cpu] = os.cpus();
	return { cores: os.cpus().length, processor: cpu?.model.trim() ?? '', node: process.versions.node, n8n: DEFAULT_VERSION, load: os.loadavg()[0]?.toFixed(1) };
}

async function main(): Promise<void> {
	const options = readOptions(process.argv.slice(2));
	if (options.help) return print(HELP);
	const startedWith = machine();
	const results: Partial<Record<CaseName, Section[]>> = {};
	const packed = await packPackage(log);
	try {
		for (const name of options.cases) {
			log(`Measuring ${name}`);
			const sections = await runCase(name, options, packed);
			results[name] = sections;
			for (const { title, rows, notes } of sections) print([`\n${title}`, table(rows), ...notes.map((note) => `- ${note}`)].join('\n'));
		}
	} finally {
		packed.remove();
		const found = { machine: startedWith, options, loadAtEnd: machine().load, results };
		if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(found, null, 2)}\n`);
	}
	const { cores, processor, node, n8n, load } = startedWith;
	print(`\n${cores} cores (${processor}), Node ${node}, n8n ${n8n}; load ${load} at the start and ${machine().load} at the end; ${options.rounds} rounds`);
}

/** npm does not pass a SIGTERM on to what it runs, so the bench notices by itself when npm's shell is gone. What it has started ends with it. */
const parent = process.ppid;
setInterval(() => process.ppid !== parent && process.exit(1), 500).unref();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => process.exit(1));

main().catch((error: unknown) => {
	log(error instanceof Complaint || !(error instanceof Error) ? String((error as Error).message ?? error) : (error.stack ?? error.message));
	process.exitCode = 1;
});
