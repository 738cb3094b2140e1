import { CredentialSettingIssue } from '../../d24/credential/credentials';
import { ENDPOINTS } from '../../d24/endpoints';
import { LOCAL_CASES } from '../../d24/refusals/localCases';
import { toJson } from '../../d24/json';
import { changeCashout } from '../../protocol/changeCashout';
import { absent, answer, code, fails, lost, scripted, status, unreachable, type Name, type Settings, type Step } from './script';
import { said } from '../fixtures/said';

const CANCEL = { endpoint: ENDPOINTS.cancelCashout, body: {}, done: ['CANCELLED'] } as const;
const BOTH = { external_id: 'pay-1', cashout_id: '7' };

async function cancel(steps: Partial<Record<Name, Step[]>>, reference: typeof BOTH | { external_id: string } | { cashout_id: string } = BOTH, settings: Settings = {}) {
	const script = scripted(steps, settings);
	const result = said(await changeCashout(script.directa24, reference, CANCEL));
	return { script, names: script.names(), result };
}

it('an answer that shows the change is enough', async () => {
	const { names, result } = await cancel({ cancelCashout: [status('CANCELLED')] });
	expect([names, result]).toMatchObject([['cancelCashout'], { ok: true, facts: { status: 'CANCELLED' } }]);
});

it('an answer that shows another status is looked up, and told as it is where that fails', async () => {
	expect(await cancel({ cancelCashout: [status('PENDING')], cashoutStatus: [status('CANCELLED')] })).toMatchObject({ names: ['cancelCashout', 'cashoutStatus'], result: { ok: true, facts: { status: 'CANCELLED' } } });
	expect(await cancel({ cancelCashout: [status('PENDING')], cashoutStatus: [lost] })).toMatchObject({ result: { ok: true, facts: { status: 'PENDING' } } });
});

it('an answer that says yes while the look-up says that it has ended otherwise is no change', async () => {
	for (const ended of ['COMPLETED', 'DELIVERED', 'REJECTED'] as const) {
		const { names, result } = await cancel({ cancelCashout: [status('PENDING')], cashoutStatus: [status(ended)] });
		expect([names, result]).toMatchObject([['cancelCashout', 'cashoutStatus'], { ok: false, failure: { outcome: 'refused', explanation: LOCAL_CASES.notChanged, detail: `Its status is ${ended}` } }]);
	}
});

it('a look-up that lags behind the change is asked again, until the deadline', async () => {
	const late = await cancel({ cancelCashout: [status('PENDING'), status('PENDING'), code(510)], cashoutStatus: [status('PENDING'), status('PENDING'), status('CANCELLED')] });
	expect(late.result).toMatchObject({ ok: true, facts: { status: 'CANCELLED' } });
	const never = await cancel({ cancelCashout: [status('PENDING')], cashoutStatus: [status('PENDING')] });
	expect(never.result).toMatchObject({ ok: false, failure: { outcome: 'unknown', explanation: LOCAL_CASES.notChanged, detail: 'Its status is PENDING' } });
	expect(never.script.passed()).toBeLessThanOrEqual(120_000);
	expect((await cancel({ cancelCashout: [status('PENDING'), code(510)], cashoutStatus: [status('PENDING')] })).result).toMatchObject({ ok: false, failure: { outcome: 'unknown' } });
	expect((await cancel({ cancelCashout: [status('PENDING'), code(510)], cashoutStatus: [status('PENDING'), status('COMPLETED')] })).result).toMatchObject({ ok: false, failure: { outcome: 'refused', code: '510' } });
});

describe('a refusal', () => {
	it('that the status does not allow names the status', async () => {
		expect((await cancel({ cancelCashout: [code(510)], cashoutStatus: [status('COMPLETED')] })).result).toMatchObject({ ok: false, failure: { code: '510', detail: expect.stringContaining('Its status is COMPLETED') as unknown } });
		expect((await cancel({ cancelCashout: [code(510)], cashoutStatus: [lost] })).result).toMatchObject({ ok: false, failure: { code: '510' } });
	});
	it('of the first attempt is a refusal, even when the cashout is cancelled already', async () => {
		expect((await cancel({ cancelCashout: [code(510)], cashoutStatus: [status('CANCELLED')] })).result).toMatchObject({ ok: false, failure: { code: '510' } });
	});
	it.each([[{ external_id: 'pay-1' }, 'Fill in Cashout ID'], [{ cashout_id: '7' }, 'Fill in External ID']])('of a parameter with %j names the ID that is missing', async (reference, words) => {
		const { result } = await cancel({ cancelCashout: [code(300)] }, reference);
		expect(result).toMatchObject({ ok: false, failure: { outcome: 'refused', code: '300' } });
		expect(JSON.stringify(result)).toContain(words);
	});
	it('of a parameter with both IDs is told as it is', async () => expect((await cancel({ cancelCashout: [code(300)] })).result).toMatchObject({ failure: { code: '300', outcome: 'refused' } }));
	it.each([401, 509])('of the code %i tells nothing of IDs, and asks for no status', async (number) => {
		const { names, result } = await cancel({ cancelCashout: [code(number)] }, { external_id: 'pay-1' });
		expect([names, JSON.stringify(result).includes('Fill in')]).toEqual([['cancelCashout'], false]);
	});
	it('of anything else too', async () => expect((await cancel({ cancelCashout: [code(401)] })).result).toMatchObject({ failure: { code: '401' } }));
});

describe('a lost answer', () => {
	it('is settled by the status', async () => {
		const { names, result } = await cancel({ cancelCashout: [lost], cashoutStatus: [status('CANCELLED')] });
		expect([names, result.ok]).toEqual([['cancelCashout', 'cashoutStatus'], true]);
	});
	it('and not done yet: asked again', async () => {
		const { names, result } = await cancel({ cancelCashout: [lost, status('CANCELLED')], cashoutStatus: [status('PENDING')] });
		expect([names, result.ok]).toEqual([['cancelCashout', 'cashoutStatus', 'cancelCashout'], true]);
	});
	it('and refused when asked again, since it was done', async () => {
		expect((await cancel({ cancelCashout: [lost, code(510)], cashoutStatus: [status('PENDING'), status('CANCELLED')] })).result.ok).toBe(true);
	});
	it('and there is no such cashout, as far as Directa24 tells: the cashout may come to be before the lost request arrives', async () => {
		expect((await cancel({ cancelCashout: [lost, code(509)], cashoutStatus: [absent] })).result).toMatchObject({ ok: false, failure: { outcome: 'unknown' } });
		expect((await cancel({ cancelCashout: [lost, status('CANCELLED')], cashoutStatus: [absent] })).result.ok).toBe(true);
	});
	it('and refused when asked again, while the look-up lags behind: that is no proof', async () => {
		expect((await cancel({ cancelCashout: [lost, code(510)], cashoutStatus: [lost, status('PENDING'), status('CANCELLED')] })).result.ok).toBe(true);
		expect((await cancel({ cancelCashout: [lost, code(510)], cashoutStatus: [status('PENDING')] })).result).toMatchObject({ ok: false, failure: { outcome: 'unknown' } });
		expect((await cancel({ cancelCashout: [lost, code(401)], cashoutStatus: [lost] })).result).toMatchObject({ ok: false, failure: { outcome: 'unknown' } });
		expect((await cancel({ cancelCashout: [lost, code(510)], cashoutStatus: [status('PENDING'), status('DELIVERED')] })).result).toMatchObject({ ok: false, failure: { code: '510', outcome: 'refused' } });
	});
	it('and nothing is ever known', async () => {
		const { script, result } = await cancel({ cancelCashout: [lost], cashoutStatus: [lost] });
		expect(result).toMatchObject({ ok: false, failure: { outcome: 'unknown', explanation: { safeToRetry: true } } });
		expect(script.passed()).toBeLessThanOrEqual(120_000);
	});
	it('and the execution is cancelled', async () => {
		expect((await cancel({ cancelCashout: [lost], cashoutStatus: [lost] }, BOTH, { before: (_, own) => own.cancel() })).names).toEqual(['cancelCashout', 'cashoutStatus']);
	});
});

it.each([['throttled', answer(429, '')], ['not reached', unreachable]])('%s: asked again, and not sent at the deadline', async (_, step) => {
	expect((await cancel({ cancelCashout: [step, status('CANCELLED')] })).result.ok).toBe(true);
	expect((await cancel({ cancelCashout: [step] })).result).toMatchObject({ ok: false, failure: { outcome: 'not_sent' } });
});

it('what is sent names the cashout and the change', async () => {
	const script = scripted({ updateCashout: [status('ON_HOLD')] });
	await changeCashout(script.directa24, BOTH, { endpoint: ENDPOINTS.updateCashout, body: { status: 'ON_HOLD' }, done: ['ON_HOLD'] });
	expect(script.asked.map(({ name, body }) => [name, JSON.parse(toJson(body)) as unknown])).toEqual([['updateCashout', { external_id: 'pay-1', cashout_id: 7, status: 'ON_HOLD' }]]);
});

it('a credential that cannot be used ends it at once, as not sent; after a lost answer it is unknown', async () => {
	const unusable = fails(new CredentialSettingIssue('API Key is empty'));
	const first = await cancel({ cancelCashout: [unusable] });
	expect([first.names, first.result]).toMatchObject([['cancelCashout'], { ok: false, failure: { outcome: 'not_sent', detail: 'API Key is empty' } }]);
	expect((await cancel({ cancelCashout: [lost, unusable], cashoutStatus: [status('PENDING')] })).result).toMatchObject({ ok: false, failure: { outcome: 'unknown' } });
});
