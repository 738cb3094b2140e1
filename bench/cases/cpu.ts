import { median, medianRatio, slope, thousandths, times, whole } from '../numbers';
import type { ContestantName } from '../contestants/protocol';
import type { Case, Row } from '../world';

const CONCURRENCY = 10;
const NAMES: ContestantName[] = ['package', 'least', 'bounded', 'script'];

interface Measured {
	size: number;
	again: string;
	cpuMs: Record<string, number[]>;
}

/** User and system time of one process for each create, at latency 0. */
export const cpu: Case = async (world) => {
	const sizes = world.quick ? [1000] : [1000, 3000, 10_000];
	const simulator = await world.startSimulator();
	const contestants = await world.startContestants(simulator, ...NAMES);
	const pay = async (name: ContestantName, size: number, round: string) =>
		(await contestants[name].carryOut({ batch: `cpu-${name}-${size}-${round}`, size, concurrency: CONCURRENCY })).cpuMs / size;
	for (const name of NAMES) for (const round of ['a', 'b']) await pay(name, 300, `warm-up-${round}`);

	const measure = async (size: number, again: string): Promise<Measured> => {
		const cpuMs: Record<string, number[]> = Object.fromEntries(NAMES.map((name) => [name, []]));
		for (let round = 0; round < world.rounds; round++) {
			for (const name of NAMES) cpuMs[name]?.push(await pay(name, size, `${round}${again}`));
		}
		return { size, again, cpuMs };
	};
	const measured: Measured[] = [];
	for (const size of sizes) measured.push(await measure(size, ''));
	// The first thousands of a process also pay for the compilation of what they run, and the package is more code.
	const again = world.quick ? [] : [await measure(1000, ' again')];
	const rows = [...measured, ...again].map(({ size, again: suffix, cpuMs: { package: ours = [], least = [], bounded = [], script = [] } }): Row => ({
		payouts: `${whole(size)}${suffix}`,
		'package : least': times(medianRatio(ours, least)),
		'package : least with bounded answers': times(medianRatio(ours, bounded)),
		'least with bounded answers : least': times(medianRatio(bounded, least)),
		'package : script': times(medianRatio(ours, script)),
		'package ms each': thousandths(median(ours)),
		'least ms each': thousandths(median(least)),
		'bounded ms each': thousandths(median(bounded)),
		'script ms each': thousandths(median(script)),
	}));
	const slopes = NAMES.map((name) => `${name} ${slope(measured.map(({ size, cpuMs }) => [size, size * median(cpuMs[name] ?? [])])).toFixed(2)}`);
	return [{ title: `CPU per payout, latency 0, concurrency ${CONCURRENCY}`, rows, notes: world.quick ? [] : [`Slope over the sizes (1 = grows with the number of payouts and no faster): ${slopes.join(', ')}. Again: in the same processes, after all the others.`], measured: [...measured, ...again] }];
};
