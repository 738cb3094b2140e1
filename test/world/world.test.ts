import { Clock } from './clock';
import { drawWorld } from './draw';
import { drawNotified } from './notifications/draw';
import { playNotified } from './notifications/play';
import { smallerNotified } from './notifications/shrink';
import { play } from './play';
import { shrink, smallerWorlds } from './shrink';

const WORLDS = 60;

it('a clock lets everything happen in order, and all that follows from it before the next thing', async () => {
	const clock = new Clock();
	const seen: string[] = [];
	const sleeper = async (name: string, ms: number) => {
		await clock.sleep(ms);
		for (let hop = 0; hop < 20; hop++) await Promise.resolve();
		seen.push(`${name} ${clock.now}`);
	};
	for (const [name, ms] of [['c', 30], ['a', 10], ['b', 10], ['d', 31]] as const) void sleeper(name, ms);
	expect(await clock.run()).toBe(true);
	expect(seen).toEqual(['a 10', 'b 10', 'c 30', 'd 31']);
});

it('a clock notices what goes on for ever', async () => {
	const clock = new Clock();
	const again = () => clock.at(clock.now + 1, again);
	again();
	expect(await clock.run()).toBe(false);
});

it('worlds keep every rule, and a seed means the same each time', async () => {
	const courses = [];
	for (let number = 0; number < WORLDS; number++) {
		const { offences, history } = await play(drawWorld(2026, number, { lag: number % 2 === 1 }), true);
		expect(offences).toEqual([]);
		courses.push(history.join('\n'));
	}
	for (let number = 0; number < WORLDS; number += 7) {
		expect((await play(drawWorld(2026, number, { lag: number % 2 === 1 }), true)).history.join('\n')).toBe(courses[number]);
	}
}, 120_000);

it('a world that breaks a rule is made as small as it goes', async () => {
	// No concurrency is below one, so this one breaks its rule whatever the product does.
	const world = { ...drawWorld(2026, 0, { lag: false }), concurrency: 0 };
	expect((await play(world)).offences.map(({ rule }) => rule)).toContain('tooManyCalls');
	const { rows, operator, directa24 } = await shrink(world, 'tooManyCalls', { play, smallerOnes: smallerWorlds });
	expect([rows.length, rows[0]?.faults, operator, directa24.outages]).toEqual([1, [], [], []]);
}, 120_000);

it('worlds of notifications keep every rule, and a seed means the same each time', async () => {
	for (let number = 0; number < WORLDS; number++) {
		const { offences, history } = await playNotified(drawNotified(2026, number), true);
		expect(offences).toEqual([]);
		if (number % 7 === 0) expect((await playNotified(drawNotified(2026, number), true)).history).toEqual(history);
	}
}, 120_000);

it('a world of notifications that breaks a rule is made as small as it goes', async () => {
	// Nothing is answered in no time, whatever the product does.
	const world = { ...drawNotified(2026, 0), senderTimeoutMs: 0 };
	const play0 = async (each: typeof world) => {
		const { n8n, history } = await playNotified(each);
		return { history, offences: n8n.calls.filter(({ answer }) => answer === undefined).map(() => ({ rule: 'neverAnswered' as const, text: '' })) };
	};
	const { cashouts, waits, forgeries } = await shrink(world, 'neverAnswered', { play: play0, smallerOnes: smallerNotified });
	expect(cashouts.length + waits.length + forgeries.length).toBe(1);
}, 120_000);
