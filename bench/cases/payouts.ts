import { median, medianRatio, times, whole } from '../numbers';
import { createPayWorkflow, pay, type PayWorkflow } from '../n8n/payWorkflows';
import { startRealN8n } from '../n8n/realN8n';
import type { ContestantName } from '../contestants/protocol';
import type { SimulatorProcess } from '../../test/simulator/process';
import type { Case, Row, Section, World } from '../world';

const LATENCIES = [0, 20, 100];
/** What takes this long in theory is measured once: it says enough, and its share of noise is small. */
const ONCE_ABOVE_SECONDS = 30;
const N8N_CONCURRENCY = 10;

const idealMs = (size: number, concurrency: number, latency: number) => Math.ceil(size / concurrency) * latency;

/** The package on n8n's engine against a plain script and the ideal; and in a real n8n against n8n's own nodes. */
export const payouts: Case = async (world) => {
	const simulator = await world.startSimulator();
	return [await againstScript(world, simulator), await againstPipeline(world, simulator)];
};

async function againstScript(world: World, simulator: SimulatorProcess): Promise<Section> {
	const names: ContestantName[] = ['package', 'script'];
	const contestants = await world.startContestants(simulator, ...names);
	const sizes = world.quick ? [100] : [100, 1000, 10_000];
	const combinations = sizes.flatMap((size) => LATENCIES.flatMap((latency) => (world.quick ? [10] : [1, 10, 50]).map((concurrency) => ({ size, latency, concurrency, ideal: idealMs(size, concurrency, latency) }))));
	const chosen = combinations.filter(({ ideal }) => ideal <= world.longestSeconds * 1000);

	let batches = 0;
	const timed = async (name: ContestantName, size: number, concurrency: number) =>
		(await contestants[name].carryOut({ batch: `payouts-${name}-${++batches}`, size, concurrency })).ms;
	await simulator.setLatency(0);
	for (const name of names) for (let warmUp = 0; warmUp < 2; warmUp++) await timed(name, 300, 10);

	const measured: Array<(typeof chosen)[number] & { ours: number[]; script: number[] }> = [];
	for (const each of chosen) {
		await simulator.setLatency(each.latency);
		const result = { ...each, ours: [] as number[], script: [] as number[] };
		for (let round = 0; round < roundsFor(world, each.ideal); round++) {
			result.ours.push(await timed('package', each.size, each.concurrency));
			result.script.push(await timed('script', each.size, each.concurrency));
		}
		measured.push(result);
	}
	const rows = measured.map(({ size, latency, concurrency, ideal, ours, script }): Row => ({
		items: whole(size),
		latency: `${latency} ms`,
		concurrency: String(concurrency),
		'package : ideal': ideal === 0 ? '' : times(median(ours) / ideal),
		'package : script': times(medianRatio(ours, script)),
		'package ms': whole(median(ours)),
		'script ms': whole(median(script)),
		'ideal ms': whole(ideal),
	}));
	return { title: 'Payouts on n8n’s engine, against a plain script with axios and against the ideal', rows, notes: leftOut(combinations.filter((each) => !chosen.includes(each))), measured };
}

async function againstPipeline(world: World, simulator: SimulatorProcess): Promise<Section> {
	const n8n = await startRealN8n(world, simulator);
	const sizes = world.quick ? [100] : [100, 1000];
	const kinds: PayWorkflow[] = ['package', 'item by item', 'all at once'];
	const combinations = sizes.flatMap((size) => LATENCIES.map((latency) => ({ size, latency, concurrency: 1, ideal: idealMs(size, 1, latency) })));
	const chosen = combinations.filter(({ ideal }) => ideal <= Math.max(world.longestSeconds * 1000, 10_000));
	const measured: Array<{ size: number; latency: number; ms: Record<PayWorkflow, number[]>; connections: Record<PayWorkflow, number> }> = [];
	for (const { size, latency, ideal } of chosen) {
		const ms: Record<PayWorkflow, number[]> = { package: [], 'item by item': [], 'all at once': [] };
		const connections: Record<PayWorkflow, number> = { package: 0, 'item by item': 0, 'all at once': 0 };
		const workflows = new Map<PayWorkflow, string>();
		for (const kind of kinds) workflows.set(kind, await createPayWorkflow(n8n, simulator, kind, size, N8N_CONCURRENCY));
		const run = async (kind: PayWorkflow) => await pay(n8n, simulator, workflows.get(kind) as string, size, 60_000 + 3 * ideal);
		await simulator.setLatency(0);
		for (const kind of kinds) await run(kind);
		await simulator.setLatency(latency);
		for (let round = 0; round < roundsFor(world, ideal); round++) {
			for (const kind of kinds) {
				const result = await run(kind);
				ms[kind].push(result.ms);
				connections[kind] = result.connections;
			}
		}
		measured.push({ size, latency, ms, connections });
	}
	const rows = measured.map(({ size, latency, ms, connections }): Row => ({
		items: whole(size),
		latency: `${latency} ms`,
		'item by item : package': times(medianRatio(ms['item by item'], ms.package)),
		'all at once : package': times(medianRatio(ms['all at once'], ms.package)),
		'package ms': whole(median(ms.package)),
		'item by item ms': whole(median(ms['item by item'])),
		'all at once ms': whole(median(ms['all at once'])),
		'connections opened': kinds.map((kind) => whole(connections[kind])).join(' / '),
	}));
	const notes = [
		`The package with concurrency ${N8N_CONCURRENCY}. Times are n8n's own, of the whole execution. Item by item: in a loop over items. Connections: package / item by item / all at once; n8n keeps none alive, so it opens one a call, and all at once it opens them at the same moment.`,
		...leftOut(combinations.filter((each) => !chosen.includes(each))),
	];
	return { title: 'Payouts in a real n8n, against Edit Fields > Crypto > HTTP Request', rows, notes, measured };
}

function roundsFor(world: World, ideal: number): number {
	return ideal > ONCE_ABOVE_SECONDS * 1000 ? 1 : world.rounds;
}

function leftOut(combinations: ReadonlyArray<{ size: number; latency: number; concurrency: number; ideal: number }>): string[] {
	if (combinations.length === 0) return [];
	const list = combinations.map(({ size, latency, concurrency, ideal }) => `${whole(size)} items at ${latency} ms and concurrency ${concurrency} (${whole(ideal / 1000)} s)`);
	return [`Left out, they take too long in theory: ${list.join('; ')}. --longest sets the bound.`];
}
