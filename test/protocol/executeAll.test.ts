/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { asWritten } from '../../d24/language/say';
import { executeAll } from '../../protocol/executeAll';
import { local, type Failure } from '../../protocol/failure';
import type { Outcome } from '../../protocol/outcome';

const paid = (index: number): Outcome => ({ ok: true, items: [{ json: { index } }] });
const failed = (failure: Failure): Outcome => ({ ok: false, failure });
const ITEM = local('refused', 'anotherPayout', () => asWritten('x'));
const CREDENTIAL = local('not_sent', 'unsigned', () => asWritten('x'));

interface Batch {
	outcomes: Outcome[];
	stopAtFirst?: boolean;
	concurrency?: number;
	cancelAfter?: number;
	earlier?: Outcome;
	blocked?: number[];
}

async function run({ outcomes, stopAtFirst = false, concurrency = 1, cancelAfter = Infinity, earlier, blocked = [] }: Batch) {
	const started: number[] = [];
	let underWay = 0;
	let most = 0;
	const execute = async (index: number) => {
		started.push(index);
		most = Math.max(most, ++underWay);
		await new Promise(setImmediate);
		underWay -= 1;
		return outcomes[index] as Outcome;
	};
	const issue = { field: 'amount', rule: 'format', message: asWritten('no amount'), fix: asWritten('Enter it'), blocking: true };
	const blocking = outcomes.map((_, index) => (blocked.includes(index) ? [issue] : []));
	const told = await executeAll({ execute, earlier: () => earlier }, blocking, { concurrency, stopAtFirst, cancelled: () => started.length >= cancelAfter });
	return { started, most, told: told.map((outcome) => (outcome.ok ? 'ok' : outcome.failure.outcome)), outcomes: told };
}

it('the result is in input order, whatever ends first', async () => {
	const outcomes = [0, 1, 2, 3, 4].map(paid);
	expect((await run({ outcomes, concurrency: 3 })).outcomes).toEqual(outcomes);
});

it.each([[1, 1], [3, 3], [500, 20], [0, 1], [NaN, 1], [2.9, 2]])('concurrency %d: %i under way at most', async (concurrency, most) => {
	expect((await run({ outcomes: Array.from({ length: 20 }, (_, index) => paid(index)), concurrency })).most).toBe(most);
});

it('an item that fails stops the later ones only where that is asked for', async () => {
	const outcomes = [paid(0), failed(ITEM), paid(2)];
	expect((await run({ outcomes })).told).toEqual(['ok', 'refused', 'ok']);
	expect(await run({ outcomes, stopAtFirst: true })).toMatchObject({ started: [0, 1], told: ['ok', 'refused', 'not_started'] });
});

it('a failure of the credential stops them in any case', async () => {
	expect(await run({ outcomes: [failed(CREDENTIAL), paid(1)] })).toMatchObject({ started: [0], told: ['not_sent', 'not_started'] });
});

it('what is under way is waited for', async () => {
	expect((await run({ outcomes: [failed(ITEM), paid(1), paid(2)], stopAtFirst: true, concurrency: 2 })).told).toEqual(['refused', 'ok', 'not_started']);
});

it('a cancelled execution starts nothing more', async () => {
	expect(await run({ outcomes: [paid(0), paid(1), paid(2)], cancelAfter: 2 })).toMatchObject({ started: [0, 1], told: ['ok', 'ok', 'not_started'] });
});

it('an item that was stopped by its check is not executed', async () => {
	expect(await run({ outcomes: [paid(0), paid(1)], blocked: [0] })).toMatchObject({ started: [1], told: ['invalid_input', 'ok'] });
});

it('an item whose turn does not come is told as an earlier try has left it', async () => {
	expect((await run({ outcomes: [failed(ITEM), paid(1)], stopAtFirst: true, earlier: paid(9) })).outcomes[1]).toEqual(paid(9));
});
