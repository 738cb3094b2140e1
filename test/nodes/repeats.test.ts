import * as fc from 'fast-check';

import { SharedLookUps } from '../../nodes/shared/sharedLookUps';
import { RecentlyAccepted } from '../../nodes/Directa24CashoutTrigger/recentlyAccepted';
import { Waits } from '../../nodes/Directa24Cashout/waiting/waits';
import { VirtualTime } from './virtualTime';

const STATUSES = ['PENDING', 'ON_HOLD', 'DELIVERED', 'COMPLETED', 'REJECTED'];
const PAUSE_MS = 1_000;

interface Step {
	/** Milliseconds after the step before. */
	after: number;
	/** The new status, or a repeat of the notification. */
	change: string | undefined;
	lookUpMs: number;
	/** Whether n8n takes the execution; D24 sends again what it does not. */
	taken: boolean;
}

const steps = fc.array(
	fc.record<Step>({
		after: fc.oneof(fc.nat(50), fc.nat(3_000), fc.nat(200_000)),
		change: fc.option(fc.constantFrom(...STATUSES), { nil: undefined }),
		lookUpMs: fc.nat(4_000),
		taken: fc.boolean(),
	}),
	{ minLength: 1, maxLength: 30 },
);

/** What the trigger does with each notification of one cashout, as receive.ts puts the parts together. */
async function receiveAll(all: Step[], wanted: readonly string[] = STATUSES) {
	const time = new VirtualTime();
	const lookUps = new SharedLookUps<string>(PAUSE_MS, time);
	const accepted = new RecentlyAccepted(time.elapsed);
	const started: string[] = [];
	const asked: number[] = [];
	let status = 'PENDING';

	const notify = async ({ lookUpMs, taken }: Step): Promise<void> => {
		const found = await lookUps.ask('cashout', async () => {
			asked.push(time.elapsed());
			const answer = status;
			await time.sleep(lookUpMs);
			return answer;
		});
		const endTurn = await accepted.takeTurn('cashout');
		if (!wanted.includes(found)) {
			accepted.forget('cashout');
			return endTurn();
		}
		if (accepted.isRepeat('cashout', found)) return endTurn();
		if (taken) {
			started.push(found);
			accepted.remember('cashout', found, time.elapsed());
		}
		endTurn();
		if (!taken) {
			await time.sleep(300_000);
			await notify({ after: 0, change: undefined, lookUpMs, taken: true });
		}
	};
	const all24 = (async () => {
		const sent: Array<Promise<void>> = [];
		for (const step of all) {
			await time.sleep(step.after);
			status = step.change ?? status;
			sent.push(notify(step));
		}
		await Promise.all(sent);
	})();
	await time.run();
	await all24;
	return { started, asked, last: status, size: lookUps.size };
}

it('the last status always gets through, whatever changed and was repeated before, and no look-up is closer than a second to another', async () => {
	await fc.assert(
		fc.asyncProperty(steps, async (all) => {
			const { started, asked, last } = await receiveAll(all);
			expect(started.at(-1)).toBe(last);
			expect(asked.filter((at, index) => index > 0 && at - (asked[index - 1] ?? 0) < PAUSE_MS)).toEqual([]);
		}),
		{ numRuns: 500 },
	);
});

it('where only some statuses start the workflow, each change to one of them does, also to and fro', async () => {
	const apart = fc.array(fc.option(fc.constantFrom(...STATUSES), { nil: undefined }), { minLength: 1, maxLength: 10 });
	await fc.assert(
		fc.asyncProperty(apart, fc.subarray(STATUSES), async (changes, wanted) => {
			const { started } = await receiveAll(changes.map((change) => ({ after: 10_000, change, lookUpMs: 100, taken: true })), wanted);
			let status = 'PENDING';
			const told = changes.map((change) => (status = change ?? status));
			expect(started).toEqual(told.filter((each, index) => each !== told[index - 1] && wanted.includes(each)));
		}),
		{ numRuns: 500 },
	);
});

it('500 repeats at the same moment cost two look-ups and one start', async () => {
	const repeat: Step = { after: 0, change: undefined, lookUpMs: 200, taken: true };
	const { started, asked } = await receiveAll(Array.from({ length: 500 }, () => repeat));
	expect([started, asked.length]).toEqual([['PENDING'], 2]);
});

it('look-ups are remembered for no longer than the pause, and a failed one fails for those who shared it only', async () => {
	const time = new VirtualTime();
	const lookUps = new SharedLookUps<number>(PAUSE_MS, time);
	const many = Array.from({ length: 1_000 }, async (_, index) => await lookUps.ask(`cashout ${index}`, async () => index));
	expect(await Promise.all(many)).toHaveLength(1_000);
	void time.sleep(PAUSE_MS);
	await time.run();
	await expect(lookUps.ask('broken', async () => await Promise.reject(new Error('no answer')))).rejects.toThrow('no answer');
	expect(lookUps.size).toBe(1);
	const second = lookUps.ask('broken', async () => 7);
	await time.run();
	expect(await second).toBe(7);
});

it('what was accepted is remembered for two minutes, of the latest cashouts', () => {
	let now = 0;
	const accepted = new RecentlyAccepted(() => now, 2);
	accepted.remember('a', 'x', now);
	expect([accepted.isRepeat('a', 'x'), accepted.isRepeat('a', 'y'), accepted.isRepeat('b', 'x')]).toEqual([true, false, false]);
	now = 120_000;
	expect([accepted.isRepeat('a', 'x'), accepted.isRepeat('a', 'x', true)]).toEqual([false, true]);
	accepted.remember('b', 'x', now);
	accepted.remember('c', 'x', now);
	expect([accepted.isRepeat('a', 'x', true), accepted.isRepeat('b', 'x'), accepted.isRepeat('c', 'x')]).toEqual([false, true, true]);
});

it('what nobody has looked up is a repeat only where the workflow of the one before began after it had come', () => {
	let now = 0;
	const accepted = new RecentlyAccepted(() => now);
	now = 10;
	accepted.remember('a', 'x', 5);
	expect([4, 5, 6].map((arrivedAt) => accepted.hasStartedSince('a', 'x', arrivedAt))).toEqual([true, true, false]);
	expect([accepted.hasStartedSince('a', 'y', 4), accepted.hasStartedSince('b', 'x', 4)]).toEqual([false, false]);
});

describe('a wait', () => {
	it('is taken once, and told to have been used once n8n has resumed the execution', async () => {
		let now = 0;
		const waits = new Waits(() => now);
		const settle = waits.take('row 1');
		expect([typeof settle, waits.take('row 1'), typeof waits.take('row 2')]).toEqual(['function', undefined, 'function']);
		const second = waits.wasResumed('row 1');
		settle?.(true);
		expect(await second).toBe(true);
		now = 59_999;
		expect(waits.take('row 1')).toBeUndefined();
	});

	it('is given back where n8n has not resumed the execution', async () => {
		const waits = new Waits(() => 0);
		const settle = waits.take('row 1');
		const second = waits.wasResumed('row 1');
		settle?.(false);
		expect(await second).toBe(false);
		expect(waits.take('row 1')).toBeDefined();
	});

	it('is not given back at once where nobody knows, and forgotten after a minute', async () => {
		let now = 0;
		const waits = new Waits(() => now);
		waits.take('row 1')?.(undefined);
		expect([waits.take('row 1'), await waits.wasResumed('row 1')]).toEqual([undefined, false]);
		now = 60_000;
		expect(waits.take('row 1')).toBeDefined();
	});
});
