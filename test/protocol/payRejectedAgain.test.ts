/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import fc from 'fast-check';

import { ENDPOINTS } from '../../d24/endpoints';
import type { CashoutInput } from '../../d24/cashout/cashout';
import { LOCAL_CASES } from '../../d24/refusals/localCases';
import { earlierAgain, payRejectedAgain } from '../../protocol/payRejectedAgain';
import type { SentBefore } from '../../protocol/sentBefore';
import { freshRun, row } from './payouts';
import { absent, code, created, lost, scripted, status, unreachable, type Name, type Script, type Step } from './script';
import { said } from '../fixtures/said';

async function pay(steps: Partial<Record<Name, Step[]>>, { cashout = row(), run = freshRun(), before }: { cashout?: CashoutInput; run?: SentBefore; before?: (script: Script) => void } = {}) {
	const script = scripted(steps, { before: (_, own) => before?.(own) });
	const result = said(await payRejectedAgain(script.directa24, run, { cashout, endpoint: ENDPOINTS.createCashout, returnExisting: true }));
	const sent = script.asked.filter(({ name }) => name === 'createCashout').map(({ body }) => body.external_id);
	return { sent, asked: script.asked.map(({ name, body }) => `${name} ${String(body.external_id)}`), result };
}

const STATUSES = ['PENDING', 'COMPLETED', 'CANCELLED', 'DELIVERED', 'ON_HOLD'] as const;

it('a payout with a fresh ID is paid under it', async () => {
	const { sent, result } = await pay({ createCashout: [created()] });
	expect(sent).toEqual(['pay-1']);
	expect(result).toMatchObject({ ok: true, record: { external_id: 'pay-1', created: true } });
	expect(result.ok && result.record).not.toHaveProperty('pays_again');
});

it('one that Directa24 has rejected is paid again under the linked ID', async () => {
	const { asked, result } = await pay({ createCashout: [code(511), created(7)], cashoutStatus: [status('REJECTED'), absent] });
	expect(asked).toEqual(['createCashout pay-1', 'cashoutStatus pay-1', 'cashoutStatus pay-1-R1', 'createCashout pay-1-R1']);
	expect(result).toMatchObject({ ok: true, record: { external_id: 'pay-1-R1', pays_again: 'pay-1', cashout_id: '7', created: true, amount: '100' } });
});

it('the next number follows from what Directa24 says of each one before', async () => {
	const { sent, result } = await pay({ createCashout: [code(511), created()], cashoutStatus: [status('REJECTED'), status('REJECTED'), status('REJECTED'), absent] });
	expect(sent).toEqual(['pay-1', 'pay-1-R3']);
	expect(result).toMatchObject({ record: { external_id: 'pay-1-R3', pays_again: 'pay-1' } });
});

it.each(STATUSES)('one that is %s is told and never paid again', async (name) => {
	const own = await pay({ createCashout: [code(511)], cashoutStatus: [status(name)] });
	expect(own.sent).toEqual(['pay-1']);
	expect(own.result).toMatchObject({ ok: true, record: { external_id: 'pay-1', status: name, created: false } });
	const linked = await pay({ createCashout: [code(511)], cashoutStatus: [status('REJECTED'), status(name)] });
	expect(linked.sent).toEqual(['pay-1']);
	expect(linked.result).toMatchObject({ ok: true, record: { external_id: 'pay-1-R1', pays_again: 'pay-1', status: name, created: false } });
});

it.each([
	['cannot be asked', { createCashout: [code(511)], cashoutStatus: [unreachable] }],
	['is not told', { createCashout: [code(511)], cashoutStatus: [lost] }],
	['is unknown after a lost answer, and found rejected', { createCashout: [lost], cashoutStatus: [status('REJECTED')] }],
	['of the linked one cannot be asked', { createCashout: [code(511)], cashoutStatus: [status('REJECTED'), lost] }],
])('where its status %s, nothing further is sent', async (_, steps) => {
	const { sent, result } = await pay(steps);
	expect(sent).toEqual(['pay-1']);
	expect(result.ok).toBe(false);
});

it('a linked payout whose answer was lost is told under its own ID', async () => {
	const { result } = await pay({ createCashout: [code(511), lost], cashoutStatus: [status('REJECTED'), absent, lost] });
	expect(result).toMatchObject({ ok: false, failure: { outcome: 'unknown', externalId: 'pay-1-R1', detail: expect.stringContaining('To be paid again as pay-1-R1') as unknown } });
});

it('another account is no obstacle for one that was rejected, and one for a linked payout that is under way', async () => {
	const other = { bank: { account: '999' } };
	expect((await pay({ createCashout: [code(511), created()], cashoutStatus: [status('REJECTED', other), absent] })).result).toMatchObject({ record: { external_id: 'pay-1-R1', created: true } });
	expect((await pay({ createCashout: [code(511)], cashoutStatus: [status('REJECTED'), status('DELIVERED', other)] })).result).toMatchObject({ ok: false, failure: { outcome: 'refused', detail: expect.stringContaining('another account') as unknown } });
});

it.each([
	['amount', { amount: 99, currency: 'BRL' }],
	['currency', { currency: 'USD' }],
])('another %s stops it, in the first payout and in a linked one', async (what, more) => {
	for (const steps of [[status('REJECTED', more)], [status('REJECTED'), status('REJECTED', more)]]) {
		const { sent, result } = await pay({ createCashout: [code(511)], cashoutStatus: steps });
		expect(sent).toEqual(['pay-1']);
		expect(result).toMatchObject({ ok: false, failure: { detail: expect.stringContaining(`has another ${what}`) as unknown } });
	}
});

it('an ID without room for the link, and nine rejections, end it', async () => {
	const long = row({ external_id: 'x'.repeat(98) });
	const { sent, result } = await pay({ createCashout: [code(511)], cashoutStatus: [status('REJECTED')] }, { cashout: long });
	expect(sent).toEqual([long.external_id]);
	expect(result).toMatchObject({ ok: false, failure: { outcome: 'refused', detail: 'It has 98 characters', explanation: LOCAL_CASES.noRoomForAgain, existing: { status: 'REJECTED' } } });
	expect(earlierAgain(freshRun(), long)).toBeUndefined();
	const always = await pay({ createCashout: [code(511)], cashoutStatus: [status('REJECTED')] });
	expect(always.sent).toEqual(['pay-1']);
	expect(always.asked.at(-1)).toBe('cashoutStatus pay-1-R9');
	expect(always.result).toMatchObject({ ok: false, failure: { outcome: 'refused', explanation: LOCAL_CASES.rejectedTooOften, detail: expect.stringContaining('9 payouts') as unknown } });
});

it('a further try of the run neither pays it again nor forgets it, whatever became of it', async () => {
	const run = freshRun();
	const rejected = { createCashout: [code(511), created()], cashoutStatus: [status('REJECTED'), absent, status('REJECTED')] };
	await pay(rejected, { run });
	const again = await pay({ createCashout: [code(511)], cashoutStatus: [status('REJECTED')] }, { run });
	expect(again.sent).toEqual([]);
	expect(again.result).toMatchObject({ ok: true, record: { external_id: 'pay-1-R1', created: true, status: 'REJECTED' } });
	expect(earlierAgain(run, row())).toMatchObject({ record: { external_id: 'pay-1-R1', pays_again: 'pay-1' } });
});

it.each([['refused', code(401)], ['not reached', unreachable], ['unknown', lost]])('a further try begins with what was sent, so that the first ID being %s says nothing about it', async (_, step) => {
	const run = freshRun();
	await pay({ createCashout: [code(511), created(7)], cashoutStatus: [status('REJECTED'), absent] }, { run });
	expect((await pay({ createCashout: [step], cashoutStatus: [status('DELIVERED')] }, { run })).result).toMatchObject({ ok: true, record: { external_id: 'pay-1-R1', pays_again: 'pay-1', created: true, status: 'DELIVERED' } });
});

it('what may have been sent under the linked ID is settled under that ID', async () => {
	const run = freshRun();
	const first = await pay({ createCashout: [code(511), lost], cashoutStatus: [status('REJECTED'), absent, lost] }, { run });
	expect(first.result).toMatchObject({ ok: false, failure: { outcome: 'unknown', externalId: 'pay-1-R1' } });
	const unsettled = await pay({ createCashout: [unreachable], cashoutStatus: [lost] }, { run });
	expect(unsettled.result).toMatchObject({ ok: false, failure: { outcome: 'unknown', externalId: 'pay-1-R1' } });
	const settled = await pay({ createCashout: [code(401)], cashoutStatus: [status('PENDING')] }, { run });
	expect(settled.asked).toEqual(['cashoutStatus pay-1-R1']);
	expect(settled.result).toMatchObject({ ok: true, record: { external_id: 'pay-1-R1', pays_again: 'pay-1', status: 'PENDING' } });
});

it.each([2, 3])('once the execution is cancelled, at call %i, nothing further is sent, and the row is told as not started', async (at) => {
	let calls = 0;
	const { asked, result } = await pay({ createCashout: [code(511), created()], cashoutStatus: [status('REJECTED'), absent] }, { before: (script) => void (++calls === at && script.cancel()) });
	expect(asked).toHaveLength(at);
	expect(result).toEqual({ ok: false, failure: { outcome: 'not_started', explanation: LOCAL_CASES.cancelled, detail: 'The execution was cancelled' } });
});

it('one that this run has created itself is not paid again when it is rejected meanwhile', async () => {
	const run = freshRun();
	await pay({ createCashout: [created()] }, { run });
	const { sent, result } = await pay({ cashoutStatus: [status('REJECTED')] }, { run });
	expect([sent, result]).toMatchObject([[], { ok: true, record: { external_id: 'pay-1', created: true, status: 'REJECTED' } }]);
});

it.each([
	['not told', lost, 'not_sent'],
	['refused', code(300), 'refused'],
])('where it is %s whether the linked one exists, the row says that nothing was sent', async (_, step, outcome) => {
	const { sent, result } = await pay({ createCashout: [code(511)], cashoutStatus: [status('REJECTED'), step] });
	expect(sent).toEqual(['pay-1']);
	expect(result).toMatchObject({ ok: false, failure: { outcome, externalId: 'pay-1-R1', detail: expect.stringMatching(/^To be paid again as pay-1-R1: Whether it exists already could not be asked: \S/) as unknown } });
});

it('two runs at the same time, in any order of their calls, pay one of them', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(fc.boolean(), { minLength: 20, maxLength: 40 }), async (order) => {
			const ledger = new Map([['pay-1', 'REJECTED']]);
			const waiting: Array<Array<() => void>> = [[], []];
			const run = async (lane: number) => {
				const script = scripted({
					createCashout: [(request) => {
						const id = String(request.body?.external_id);
						if (ledger.has(id)) return code(511)(request);
						ledger.set(id, 'PENDING');
						return created()(request);
					}],
					cashoutStatus: [(request) => {
						const name = ledger.get(String(request.body?.external_id));
						return name === undefined ? absent(request) : status(name as 'PENDING')(request);
					}],
				});
				const { request } = script.directa24;
				const directa24 = { ...script.directa24, request: async (wanted: Parameters<typeof request>[0]) => {
					await new Promise<void>((resolve) => waiting[lane]?.push(resolve));
					return await request(wanted);
				} };
				return await payRejectedAgain(directa24, freshRun(), { cashout: row(), endpoint: ENDPOINTS.createCashout, returnExisting: true });
			};
			const both = Promise.all([run(0), run(1)]);
			let done = false;
			void both.then(() => (done = true));
			for (let turn = 0; !done; turn++) {
				const lane = order[turn % order.length] ? 1 : 0;
				(waiting[lane]?.shift() ?? waiting[1 - lane]?.shift())?.();
				await new Promise((resolve) => setImmediate(resolve));
			}
			const results = await both;
			expect([...ledger]).toEqual([['pay-1', 'REJECTED'], ['pay-1-R1', 'PENDING']]);
			expect(results.map((each) => each.ok && each.record.created).sort()).toEqual([false, true]);
			expect(results.map((each) => each.ok && each.record.external_id)).toEqual(['pay-1-R1', 'pay-1-R1']);
		}),
		{ numRuns: 50 },
	);
});
