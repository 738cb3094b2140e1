import { median, medianRatio, slope, thousandths, times, whole } from '../numbers';
import type { ContestantName, Measured } from '../contestants/protocol';
import type { Case, Row } from '../world';

const CONCURRENCY = 50;
const NAMES: ContestantName[] = ['package', 'least', 'script'];

/** Heap in use above that before the sheet is made, with garbage collected; each size in fresh processes. */
export const memory: Case = async (world) => {
	const sizes = world.quick ? [500, 1000] : [1000, 10_000, 100_000];
	const measured: Array<{ size: number; name: ContestantName; round: number } & Pick<Measured, 'heapOfSheet' | 'highestHeap' | 'heapAtEnd'>> = [];
	for (const size of sizes) {
		// The largest takes minutes.
		const rounds = size > 10_000 ? 1 : world.rounds;
		for (let round = 0; round < rounds; round++) {
			const simulator = await world.startSimulator();
			for (const name of NAMES) {
				const contestant = (await world.startContestants(simulator, name))[name];
				await contestant.carryOut({ batch: `memory-${name}-warm-up`, size: 200, concurrency: CONCURRENCY });
				const { heapOfSheet, highestHeap, heapAtEnd } = await contestant.carryOut({ batch: `memory-${name}`, size, concurrency: CONCURRENCY, watchMemory: true });
				measured.push({ size, name, round, heapOfSheet, highestHeap, heapAtEnd });
				contestant.stop();
			}
			await simulator.stop();
		}
	}
	const of = (size: number, name: ContestantName, what: 'heapOfSheet' | 'highestHeap' | 'heapAtEnd') =>
		measured.filter((each) => each.size === size && each.name === name).map((each) => each[what] / size / 1024);
	const rows = sizes.map((size): Row => ({
		payouts: whole(size),
		'peak, package : script': times(medianRatio(of(size, 'package', 'highestHeap'), of(size, 'script', 'highestHeap'))),
		'peak, package : least': times(medianRatio(of(size, 'package', 'highestHeap'), of(size, 'least', 'highestHeap'))),
		'sheet KB each': thousandths(median(of(size, 'package', 'heapOfSheet'))),
		'package KB each': `${thousandths(median(of(size, 'package', 'highestHeap')))} (at the end ${thousandths(median(of(size, 'package', 'heapAtEnd')))})`,
		'least KB each': `${thousandths(median(of(size, 'least', 'highestHeap')))} (${thousandths(median(of(size, 'least', 'heapAtEnd')))})`,
		'script KB each': `${thousandths(median(of(size, 'script', 'highestHeap')))} (${thousandths(median(of(size, 'script', 'heapAtEnd')))})`,
	}));
	const slopes = NAMES.map((name) => `${name} ${slope(sizes.map((size) => [size, size * median(of(size, name, 'highestHeap'))])).toFixed(2)}`);
	return [{ title: 'Memory per payout: highest while it runs (and with its result in hand)', rows, notes: ['The sheet itself is counted, since each has it in memory.', `Slope over the sizes (1 = grows with the number of payouts and no faster): ${slopes.join(', ')}.`], measured }];
};
