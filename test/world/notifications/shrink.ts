import { parts } from '../shrink';
import type { NotifiedWorld } from './plan';

/** Smaller worlds of notifications, the ones that save most first. */
export function* smallerNotified(world: NotifiedWorld): Generator<NotifiedWorld> {
	for (const cashouts of parts(world.cashouts)) yield { ...world, cashouts };
	for (const waits of parts(world.waits)) yield { ...world, waits, forgeries: world.forgeries.filter(({ wait }) => wait === null || wait < waits.length) };
	for (const forgeries of parts(world.forgeries)) yield { ...world, forgeries };
	yield { ...world, processes: world.processes.slice(0, 1) };
	yield { ...world, processes: world.processes.map(() => []) };
	yield { ...world, signsWithPrevious: false };
	for (const runs of parts(world.runs)) if (runs.length > 0) yield { ...world, runs };
	const { trigger } = world;
	yield { ...world, trigger: { ...trigger, statuses: [] } };
	yield { ...world, trigger: { ...trigger, askOnUnsigned: false } };
	for (const cashout of world.cashouts) {
		const withCashout = (change: Partial<typeof cashout>): NotifiedWorld => ({ ...world, cashouts: world.cashouts.map((other) => (other === cashout ? { ...cashout, ...change } : other)) });
		yield withCashout({ lookUps: [] });
		yield withCashout({ deliveries: [] });
		for (const changes of parts(cashout.changes)) yield withCashout({ changes });
		for (const lookUps of parts(cashout.lookUps)) yield withCashout({ lookUps });
		for (const deliveries of parts(cashout.deliveries)) yield withCashout({ deliveries });
		yield withCashout({ at: 0 });
	}
	for (const wait of world.waits) {
		const withWait = (change: Partial<typeof wait>): NotifiedWorld => ({ ...world, waits: world.waits.map((other) => (other === wait ? { ...wait, ...change } : other)) });
		for (const rounds of parts(wait.rounds)) yield withWait({ rounds });
		yield withWait({ waitFor: [] });
		yield withWait({ hours: 0 });
		yield withWait({ startAt: 0 });
	}
}
