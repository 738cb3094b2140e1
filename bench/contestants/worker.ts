/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { itemOf, sheetOf } from '../../test/faults/sheet';
import type { Contestant, ContestantName, Job, Measured, Target } from './protocol';

/*
 * The process of one contestant. It takes jobs over IPC, one after the other, and ends when the bench does.
 */

const LOOK_EVERY_MS = 250;
/** Looking at a large heap takes a while, since its garbage is collected first. So many times that long passes before the next look. */
const PAUSE_PER_LOOK = 10;

// Each loads only what it needs: the script has no n8n in its memory.
const CONTESTANTS: Record<ContestantName, (target: Target) => Promise<Contestant>> = {
	package: async (target) => await (await import('./package')).packageContestant(target),
	script: async (target) => await (await import('./script')).scriptContestant(target),
	least: async (target) => await (await import('./least')).leastContestant(target),
	bounded: async (target) => await (await import('./least')).boundedContestant(target),
};

function heapInUse(): number {
	global.gc?.();
	return process.memoryUsage().heapUsed;
}

async function carryOut(contestant: Contestant, job: Job): Promise<Measured> {
	const heapBefore = job.watchMemory ? heapInUse() : 0;
	const items = sheetOf(Array.from({ length: job.size }, () => ({ name: job.batch, defect: 'none' as const }))).map(itemOf);
	const heapOfSheet = job.watchMemory ? heapInUse() - heapBefore : 0;
	let highestHeap = 0;
	let timer: NodeJS.Timeout | undefined;
	const look = () => {
		const lookedAt = performance.now();
		highestHeap = Math.max(highestHeap, heapInUse() - heapBefore);
		timer = setTimeout(look, Math.max(LOOK_EVERY_MS, PAUSE_PER_LOOK * (performance.now() - lookedAt)));
	};
	if (job.watchMemory) timer = setTimeout(look, LOOK_EVERY_MS);
	const cpuBefore = process.cpuUsage();
	const startedAt = performance.now();
	const { created, kept, problem } = await contestant.pay(items, job);
	const ms = performance.now() - startedAt;
	const { user, system } = process.cpuUsage(cpuBefore);
	clearTimeout(timer);
	if (created !== job.size) throw new Error(`${created} of ${job.size} payouts were created${problem === undefined ? '' : `: ${problem}`}`);
	const heapAtEnd = job.watchMemory ? heapInUse() - heapBefore : 0;
	return { ms, cpuMs: (user + system) / 1000, heapOfSheet, highestHeap: Math.max(highestHeap, heapAtEnd), heapAtEnd: kept === undefined ? 0 : heapAtEnd };
}

async function main(): Promise<void> {
	const contestant = await CONTESTANTS[process.argv[2] as ContestantName](JSON.parse(process.argv[3] as string) as Target);
	process.on('message', (job: Job) => {
		carryOut(contestant, job).then(
			(measured) => process.send?.({ measured }),
			(error: unknown) => process.send?.({ problem: error instanceof Error ? error.message : String(error) }),
		);
	});
	process.send?.({ ready: true });
}

process.once('disconnect', () => process.exit());
main().catch((error: unknown) => {
	process.send?.({ problem: error instanceof Error ? error.message : String(error) });
});
