import { ENDPOINTS } from '../../d24/endpoints';
import { payOut } from '../../protocol/payOut';
import { payOutByLink } from '../../protocol/createLink';
import { LOCAL_CASES } from '../../d24/refusals/localCases';
import type { CashoutInput } from '../../d24/cashout/cashout';
import { ExecutionMemory, type SentBefore } from '../../protocol/sentBefore';
import { freshRun, row } from './payouts';
import { absent, answer, code, created, lost, scripted, status, unreachable, type Name, type Settings, type Step } from './script';
import { said } from '../fixtures/said';

const LINK = row({ bank_account: '' });
const made = answer(200, { data: { cashout_url: 'https://easycashout-stg.directa24.com/payout/abc-1', status: 'CREATED' } });

async function link(steps: Partial<Record<Name, Step[]>>, { returnExisting = false, run = freshRun(), cashout = LINK, ...settings }: Settings & { returnExisting?: boolean; run?: SentBefore; cashout?: CashoutInput } = {}) {
	const script = scripted(steps, settings);
	const result = said(await payOutByLink(script.directa24, run, { cashout, returnExisting }));
	return { script, names: script.names(), result };
}
const fresh = { cashoutStatus: [absent] };

it('asks first whether the external ID is used, and makes one link', async () => {
	const { names, result } = await link({ ...fresh, createLink: [made] });
	expect(names).toEqual(['cashoutStatus', 'createLink']);
	expect(result).toEqual({
		ok: true,
		record: { external_id: 'pay-1', request_id: 'abc-1', cashout_url: 'https://easycashout-stg.directa24.com/payout/abc-1', status: 'CREATED', final: false, environment: 'staging', created: true, recovered: false },
	});
});

describe('a payout with the external ID was there before', () => {
	it('is an error', async () => {
		const { names, result } = await link({ cashoutStatus: [status('PENDING')] });
		expect(result).toMatchObject({ ok: false, failure: { outcome: 'refused', explanation: LOCAL_CASES.linkExists, detail: 'Its status is PENDING', existing: { created: false } } });
		expect(names).toEqual(['cashoutStatus']);
	});

	it('is told with Return Existing, without its address, and with what was not compared', async () => {
		const { result } = await link({ cashoutStatus: [status('PENDING')] }, { returnExisting: true });
		expect(result).toMatchObject({ ok: true, record: { created: false, recovered: false, cashout_url: null, request_id: null, not_compared: ['amount', 'currency'] } });
	});

	it('with another currency is an error', async () => {
		expect((await link({ cashoutStatus: [status('PENDING', { currency: 'USD' })] }, { returnExisting: true })).result).toMatchObject({ ok: false, failure: { detail: expect.stringContaining('another currency') as unknown } });
	});

	it('or not: as long as that is not answered, nothing is created', async () => {
		const { names, result } = await link({ cashoutStatus: [lost] });
		expect(new Set(names)).toEqual(new Set(['cashoutStatus']));
		expect(result).toMatchObject({ ok: false, failure: { outcome: 'not_sent', detail: expect.stringContaining('could not be asked') as unknown } });
		expect((await link({ cashoutStatus: [code(401)] })).result).toMatchObject({ ok: false, failure: { outcome: 'refused', code: '401' } });
	});
});

describe('the request for the link', () => {
	it('that may have arrived is never sent again', async () => {
		for (const step of [lost, answer(500, ''), answer(400, { error: 'internal_error', message: 'x' }), answer(200, {})]) {
			const { names, result } = await link({ ...fresh, createLink: [step] });
			expect(result).toMatchObject({ ok: false, failure: { outcome: 'unknown', explanation: { safeToRetry: false } } });
			expect(names).toEqual(['cashoutStatus', 'createLink', 'cashoutStatus']);
		}
	});

	it('whose answer was lost is told with the payout that is there since', async () => {
		const { result } = await link({ cashoutStatus: [absent, status('PENDING')], createLink: [lost] });
		expect(result).toMatchObject({ ok: false, failure: { outcome: 'unknown', explanation: LOCAL_CASES.lostLink, existing: { external_id: 'pay-1', status: 'PENDING' }, detail: expect.stringContaining('Its status is PENDING') as unknown } });
	});

	it.each([['throttled', answer(429, '')], ['not reached', unreachable]])('that was %s is sent again', async (_, step) => {
		const { names, result } = await link({ ...fresh, createLink: [step, made] });
		expect(result.ok).toBe(true);
		expect(names).toEqual(['cashoutStatus', 'createLink', 'createLink']);
	});

	it('that is never reached is not sent', async () => {
		expect((await link({ ...fresh, createLink: [unreachable] })).result).toMatchObject({ failure: { outcome: 'not_sent' } });
	});

	it('that is refused is not sent again', async () => {
		const { names, result } = await link({ ...fresh, createLink: [answer(400, { error: 'missing_fields', message: 'x' })] });
		expect(result).toMatchObject({ ok: false, failure: { outcome: 'refused', code: 'missing_fields' } });
		expect(names).toEqual(['cashoutStatus', 'createLink']);
	});

	it('is not sent once the execution is cancelled', async () => {
		const { names, result } = await link(fresh, { before: (_, own) => own.cancel() });
		expect(result).toEqual({ ok: false, failure: { outcome: 'not_started', explanation: LOCAL_CASES.cancelled, detail: 'The execution was cancelled' } });
		expect(names).toEqual(['cashoutStatus']);
	});
});

describe('another try of the run', () => {
	it('gives the link that was made, however much later', async () => {
		const run = freshRun();
		const first = await link({ ...fresh, createLink: [made] }, { run });
		const { names, result } = await link({}, { run });
		expect([names, result]).toEqual([[], first.result]);
	});

	it('never sends again what may have arrived', async () => {
		const run = freshRun();
		await link({ ...fresh, createLink: [lost] }, { run });
		const { names, result } = await link(fresh, { run });
		expect(names).toEqual(['cashoutStatus']);
		expect(result).toMatchObject({ ok: false, failure: { outcome: 'unknown' } });
	});
});

describe('another round of a loop with the same external ID', () => {
	const rounds = async (first: Step, second: CashoutInput) => {
		const memory = new ExecutionMemory();
		await link({ ...fresh, createLink: [first] }, { run: memory.run('round 0') });
		return await link(fresh, { run: memory.run('round 1'), cashout: second, returnExisting: true });
	};

	it('says that this execution has made it', async () => {
		const { result } = await rounds(made, LINK);
		expect(result).toMatchObject({ ok: false, failure: { outcome: 'refused', explanation: LOCAL_CASES.linkBeside, detail: 'This execution has requested a link with this external ID already' } });
	});

	it('makes none beside a payout of this execution, created or open', async () => {
		for (const step of [created(), lost]) {
			const memory = new ExecutionMemory();
			const { directa24 } = scripted({ createCashout: [step], cashoutStatus: [absent] }, { deadlineMs: 1_000 });
			await payOut(directa24, memory.run('create'), { cashout: LINK, endpoint: ENDPOINTS.createCashout, returnExisting: true });
			const { names, result } = await link({ ...fresh, createLink: [made] }, { run: memory.run('link'), returnExisting: true });
			expect([names, result]).toMatchObject([[], { ok: false, failure: { outcome: 'refused', explanation: LOCAL_CASES.linkBeside } }]);
		}
	});

	it('makes no second link', async () => {
		const { names, result } = await rounds(made, LINK);
		expect([names, result]).toMatchObject([[], { ok: false, failure: { outcome: 'refused', explanation: { safeToRetry: false } } }]);
	});
	it('nor after a lost answer', async () => expect((await rounds(lost, LINK)).names).toEqual(['cashoutStatus']));
	it('nor with another amount', async () => expect((await rounds(made, row({ bank_account: '', amount: '7' }))).result).toMatchObject({ failure: { detail: expect.stringContaining('amount 100 there, 7 here') as unknown } }));
});
