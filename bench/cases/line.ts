import { LOOPBACK_CERTIFICATE } from '../../test/fixtures/loopbackCertificate';
import type { SimulatorProcess } from '../../test/simulator/process';
import { startLine, type Line } from '../line/line';
import { createPayWorkflow, pay, type PayWorkflow } from '../n8n/payWorkflows';
import { startRealN8n } from '../n8n/realN8n';
import { median, medianRatio, times, whole } from '../numbers';
import type { ContestantName } from '../contestants/protocol';
import type { Case, Row, Section, World } from '../world';

const ROUND_TRIPS = [0, 30, 100, 200];
/** How long Directa24 itself takes for an answer. */
const ANSWER_MS = 100;

/** What a batch takes about: long enough that what a run costs once, whatever its size, is as little of it as of 1,000 payouts. */
const BATCH_MS = 6_000;
const MOST_IN_A_BATCH = 1_000;
/** A connection over TLS takes two round trips before the request. */
const sizeFor = (roundTrip: number, concurrency: number) => Math.min(MOST_IN_A_BATCH, Math.max(20, Math.ceil(BATCH_MS / (ANSWER_MS + 3 * roundTrip)) * concurrency));
const secondsFor1000 = (ms: number, size: number) => (ms / size).toFixed(1);

/** Payouts over TLS on a line with a round trip: the package against the least node, a script and n8n's own nodes. */
export const line: Case = async (world) => {
	const simulator = await world.startSimulator();
	await simulator.setLatency(ANSWER_MS);
	const way = await startLine(simulator.url);
	world.afterwards(way.close);
	return [await onTheEngine(world, simulator, way), await inN8n(world, simulator, way)];
};

async function onTheEngine(world: World, simulator: SimulatorProcess, way: Line): Promise<Section> {
	const names: ContestantName[] = ['package', 'least', 'script'];
	const contestants = await world.startContestants({ ...simulator, url: way.url }, ...names);
	let batches = 0;
	const timed = async (name: ContestantName, size: number, concurrency: number) =>
		(await contestants[name].carryOut({ batch: `line-${name}-${++batches}`, size, concurrency })).ms;
	way.setRoundTrip(0);
	for (const name of names) for (let warmUp = 0; warmUp < 2; warmUp++) await timed(name, 200, 20);

	const measured: Array<{ roundTrip: number; concurrency: number; size: number; ms: Record<string, number[]>; connections: Record<string, number> }> = [];
	for (const roundTrip of world.quick ? [0, 100] : ROUND_TRIPS) {
		way.setRoundTrip(roundTrip);
		for (const concurrency of world.quick ? [10] : [1, 5, 10, 20, 50]) {
			const size = sizeFor(roundTrip, concurrency);
			const ms: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
			const connections: Record<string, number> = {};
			for (let round = 0; round < world.rounds; round++) {
				for (const name of names) {
					const before = way.opened();
					ms[name]?.push(await timed(name, size, concurrency));
					connections[name] = way.opened() - before;
				}
			}
			measured.push({ roundTrip, concurrency, size, ms, connections });
		}
	}
	const rows = measured.map(({ roundTrip, concurrency, size, connections, ms: { package: ours = [], least = [], script = [] } }): Row => ({
		'round trip': `${roundTrip} ms`,
		concurrency: String(concurrency),
		'package : least node': times(medianRatio(ours, least)),
		'package : script': times(medianRatio(ours, script)),
		'package, one payout': `${whole((median(ours) / size) * concurrency)} ms`,
		'script, one payout': `${whole((median(script) / size) * concurrency)} ms`,
		'package, seconds for 1,000': secondsFor1000(median(ours), size),
		'script, seconds for 1,000': secondsFor1000(median(script), size),
		'connections for each payout': names.map((name) => ((connections[name] ?? 0) / size).toFixed(2)).join(' / '),
	}));
	const notes = [`TLS, answers of Directa24 after ${ANSWER_MS} ms, besides the round trip. One payout: from its start to its record. Connections: package / least node / script, which keeps them alive.`];
	return { title: 'Payouts on a long line, on n8n’s engine', rows, notes, measured };
}

async function inN8n(world: World, simulator: SimulatorProcess, way: Line): Promise<Section> {
	const certificate = world.file('loopback.pem', LOOPBACK_CERTIFICATE.cert);
	const distant = { ...simulator, url: way.url };
	const n8n = await startRealN8n(world, distant, { NODE_EXTRA_CA_CERTS: certificate });
	const size = 40;
	const contestants: Array<readonly [label: string, kind: PayWorkflow, concurrency: number]> = [
		['item by item', 'item by item', 1],
		['package 1', 'package', 1],
		['package 5', 'package', 5],
		['package 10', 'package', 10],
		['package 20', 'package', 20],
	];
	const workflows = new Map<string, string>();
	for (const [label, kind, concurrency] of contestants) workflows.set(label, await createPayWorkflow(n8n, distant, kind, size, concurrency));
	const run = async (label: string) => (await pay(n8n, simulator, workflows.get(label) as string, size, 120_000)).ms;
	way.setRoundTrip(0);
	for (const [label] of contestants) await run(label);
	const measured: Array<{ roundTrip: number; ms: Record<string, number[]> }> = [];
	for (const roundTrip of world.quick ? [100] : ROUND_TRIPS) {
		way.setRoundTrip(roundTrip);
		const ms: Record<string, number[]> = Object.fromEntries(contestants.map(([label]) => [label, []]));
		for (let round = 0; round < world.rounds; round++) for (const [label] of contestants) ms[label]?.push(await run(label));
		measured.push({ roundTrip, ms });
	}
	const rows = measured.map(({ roundTrip, ms }): Row => ({
		'round trip': `${roundTrip} ms`,
		...Object.fromEntries(contestants.slice(1).map(([label]) => [`item by item : ${label}`, times(medianRatio(ms['item by item'] ?? [], ms[label] ?? []))])),
		'item by item, seconds for 1,000': secondsFor1000(median(ms['item by item'] ?? []), size),
	}));
	const notes = [`${size} payouts. The number behind the package is its concurrency. Item by item: Edit Fields > Crypto > HTTP Request in a loop.`];
	return { title: 'Payouts on a long line in a real n8n, against n8n’s own nodes', rows, notes, measured };
}
