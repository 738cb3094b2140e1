import type { World } from './plan';
import type { Offence, Rule } from './rules';

/** Worlds that are played while a smaller one is looked for. */
const MOST_PLAYS = 1500;

/** How worlds of one kind are played, and made smaller: the ones that save most first. */
export interface Kind<W> {
	play(world: W, withHistory?: boolean): Promise<{ offences: Offence[]; history: string[] }>;
	smallerOnes(world: W): Generator<W>;
}

/** Looks for the smallest world that breaks the same rule: takes away whatever can be taken away. */
export async function shrink<W>(world: W, rule: Rule, { play, smallerOnes }: Kind<W>): Promise<W> {
	let smallest = world;
	let left = MOST_PLAYS;
	const stillBreaks = async (candidate: W) => left-- > 0 && (await play(candidate)).offences.some((offence) => offence.rule === rule);
	for (let isSmaller = true; isSmaller && left > 0; ) {
		isSmaller = false;
		for (const candidate of smallerOnes(smallest)) {
			if (JSON.stringify(candidate) === JSON.stringify(smallest) || !(await stillBreaks(candidate))) continue;
			smallest = candidate;
			isSmaller = true;
			break;
		}
	}
	return smallest;
}

/** Smaller worlds of payouts. */
export function* smallerWorlds(world: World): Generator<World> {
	yield* parts(world.rows).map((rows) => ({ ...world, rows }));
	yield* parts(world.executions).map((executions) => ({ ...world, executions }));
	yield { ...world, operator: [] };
	yield { ...world, concurrency: 1 };
	yield { ...world, merchants: 1, rows: world.rows.map((row) => ({ ...row, merchant: 0 })) };
	const { directa24 } = world;
	yield { ...world, directa24: { ...directa24, replicaLagMs: 0 } };
	yield { ...world, directa24: { ...directa24, uniqueLagMs: 0 } };
	yield { ...world, directa24: { ...directa24, tells: 'nothing' } };
	for (const outages of parts(directa24.outages)) yield { ...world, directa24: { ...directa24, outages } };
	for (const row of world.rows) {
		const withRow = (change: Partial<typeof row>): World => ({ ...world, rows: world.rows.map((other) => (other === row ? { ...row, ...change } : other)) });
		yield withRow({ faults: [] });
		yield* parts(row.faults).map((faults) => withRow({ faults }));
		yield withRow({ change: null });
		yield withRow({ before: 'nothing' });
		if (row.defect !== 'twin') yield withRow({ name: `pay-${row.key}` });
	}
	for (const execution of world.executions) {
		const withExecution = (change: Partial<typeof execution>): World => ({ ...world, executions: world.executions.map((other) => (other === execution ? { ...execution, ...change } : other)) });
		yield withExecution({ cancelAt: null, cancelCuts: false });
		yield withExecution({ dieAt: null });
		yield withExecution({ clock: null });
		yield withExecution({ tries: 1 });
		yield withExecution({ rounds: 1 });
		yield withExecution({ startAt: 0 });
		yield withExecution({ goOn: true });
		yield withExecution({ returnExisting: false });
	}
}

/** Lists with fewer members: a half, then all but one. */
export function parts<T>(list: readonly T[]): T[][] {
	if (list.length === 0) return [];
	if (list.length === 1) return [[]];
	const half = list.length >> 1;
	return [list.slice(0, half), list.slice(half), ...list.map((_, index) => [...list.slice(0, index), ...list.slice(index + 1)])];
}
