import { CredentialSettingIssue } from '../../d24/credential/credentials';
import { ENDPOINTS } from '../../d24/endpoints';
import { createCashout } from '../../protocol/createCashout';
import { row } from './payouts';
import { absent, answer, code, created, fails, lost, scripted, status, unreachable, type Name, type Script, type Settings, type Step } from './script';
import { asWritten } from '../../d24/language/say';
import { said } from '../fixtures/said';

const create = async (steps: Partial<Record<Name, Step[]>>, settings: Settings = {}, openSince?: string) => {
	const script = scripted(steps, settings);
	return { script, result: said(await createCashout(script.directa24, row(), ENDPOINTS.createCashout, openSince === undefined ? undefined : () => asWritten(openSince))) };
};
/** `c` a create, `s` a look-up. */
const calls = ({ asked }: Script) => asked.map(({ name }) => ({ createCashout: 'c', cashoutStatus: 's' })[name as string] ?? '?').join('');
const times = ({ asked }: Script, name: Name) => asked.filter((each) => each.name === name).map(({ at }) => at);
const unknown = { kind: 'failed', failure: expect.objectContaining({ outcome: 'unknown' }) as unknown };
const busy = answer(503, 'busy');

describe('the first attempt is answered', () => {
	it('created: one call, and what Directa24 said', async () => {
		const { script, result } = await create({ createCashout: [created(8405147)] });
		expect(result).toEqual({ kind: 'created', cashoutId: '8405147' });
		expect(calls(script)).toBe('c');
		expect(script.asked[0]?.body).toMatchObject({ external_id: 'pay-1', bank_account: '3423422-7' });
	});

	it('refused: nothing was created', async () => {
		const { script, result } = await create({ createCashout: [code(514)] });
		expect(result).toMatchObject({ kind: 'failed', failure: { outcome: 'refused', code: '514', httpStatus: 412 } });
		expect(calls(script)).toBe('c');
	});

	it.each([['throttled', answer(429, '', { 'retry-after': '7' }), 7000], ['not reached', unreachable, 0]])('%s: sent again later', async (_, step, pause) => {
		const { script, result } = await create({ createCashout: [step, created()] });
		expect(result.kind).toBe('created');
		expect(calls(script)).toBe('cc');
		expect(script.passed()).toBeGreaterThan(pause - 1);
	});

	it.each([['throttled', answer(429, ''), 'throttled'], ['not reached', unreachable, 'reached']])('%s until the deadline: not sent', async (_, step, word) => {
		const { script, result } = await create({ createCashout: [step] });
		expect(result).toMatchObject({ kind: 'failed', failure: { outcome: 'not_sent' } });
		expect(JSON.stringify(result)).toContain(word === 'throttled' ? 'slow down' : 'could not be reached');
		expect(script.passed()).toBeLessThanOrEqual(120_000);
	});

	it('a credential that cannot be used ends it at once', async () => {
		const { script, result } = await create({ createCashout: [fails(new CredentialSettingIssue('API Key is empty'))] });
		expect(result).toMatchObject({ kind: 'failed', failure: { outcome: 'not_sent', detail: 'API Key is empty' } });
		expect(calls(script)).toBe('c');
	});

	it('a cancelled execution does not send what was not reached again', async () => {
		const { script, result } = await create({ createCashout: [unreachable] }, { before: (_, own) => own.cancel() });
		expect(result).toMatchObject({ failure: { outcome: 'not_sent' } });
		expect(calls(script)).toBe('c');
	});
});

describe.each([['cut off', lost], ['HTTP 500', answer(500, 'x')], ['HTTP 500 with a listed code', code(537, 500)], ['an unlisted code', code(999)], ['200 without an ID', answer(200, {})], ['a web page', answer(200, '<html>')]])('the first answer is lost: %s', (_, step) => {
	it('and the cashout is there: found, not created, and nothing is sent again', async () => {
		const { script, result } = await create({ createCashout: [step], cashoutStatus: [status('PENDING')] });
		expect(result).toMatchObject({ kind: 'found', facts: { status: 'PENDING' } });
		expect(calls(script)).toBe('cs');
	});

	it('and it is not there for as long as Settle For asks: the same create again', async () => {
		const { script, result } = await create({ createCashout: [step, created()], cashoutStatus: [absent] });
		expect(result).toEqual({ kind: 'created', cashoutId: '8405147' });
		expect(calls(script)).toMatch(/^cs{2,}c$/);
		const [first = 0, second = 0] = times(script, 'createCashout');
		expect(second - first).toBeGreaterThanOrEqual(5000);
		expect(script.asked[0]?.body).toEqual(script.asked.at(-1)?.body);
	});

	it('and look-ups say nothing until the deadline: never sent again, and unknown', async () => {
		const { script, result } = await create({ createCashout: [step], cashoutStatus: [busy, lost, code(401), answer(429, '')] });
		expect(result).toMatchObject(unknown);
		expect(calls(script)).toMatch(/^cs{5,}$/);
	});

	it('and the first look-ups fail: they are repeated, and only then is it sent again', async () => {
		const { script } = await create({ createCashout: [step, created()], cashoutStatus: [lost, busy, lost, absent] });
		expect(calls(script)).toMatch(/^cs{5,}c$/);
	});
});

describe('one "not found" is no proof', () => {
	it('what turns up seconds later is found, and sent once', async () => {
		const { script, result } = await create({ createCashout: [lost], cashoutStatus: [absent, absent, absent, status('DELIVERED')] });
		expect(result.kind).toBe('found');
		expect(calls(script)).toBe('cssss');
	});

	it('without Settle For pauses and the deadline hold as well, while each create is lost and denied at once', async () => {
		const { script, result } = await create({ createCashout: [lost], cashoutStatus: [absent] }, { settleMs: 0, latencyMs: 10 });
		expect(result).toMatchObject({ kind: 'failed', failure: { outcome: 'unknown' } });
		expect(script.passed()).toBeLessThanOrEqual(120_100);
		expect(script.names().length).toBeLessThan(50);
	});

	it('without Settle For one look-up is enough', async () => {
		const { script, result } = await create({ createCashout: [lost, created()], cashoutStatus: [absent] }, { settleMs: 0 });
		expect([calls(script), result.kind]).toEqual(['csc', 'created']);
	});

	it.each([0, 1000, 20_000])('Settle For of %i ms is waited for', async (settleMs) => {
		const { script } = await create({ createCashout: [lost, created()], cashoutStatus: [absent] }, { settleMs });
		const [, second = 0] = times(script, 'createCashout');
		expect(second).toBeGreaterThanOrEqual(settleMs);
		expect(second).toBeLessThan(settleMs * 2 + 1000);
	});

	it('the deadline holds: when it comes first, nothing is sent again', async () => {
		const { script, result } = await create({ createCashout: [lost], cashoutStatus: [absent] }, { settleMs: 200_000 });
		expect(result).toMatchObject(unknown);
		expect(calls(script)).toMatch(/^cs+$/);
		expect(script.passed()).toBeLessThanOrEqual(120_000);
	});

	it('a 5xx with a listed code is open until the deadline, not "nothing was created"', async () => {
		const { result } = await create({ createCashout: [code(537, 500)], cashoutStatus: [absent] });
		expect(result).toMatchObject(unknown);
	});

	it('every repetition whose answer is lost is settled anew', async () => {
		const { script, result } = await create({ createCashout: [lost, lost, created()], cashoutStatus: [absent] });
		expect(result.kind).toBe('created');
		const [first = 0, second = 0, third = 0] = times(script, 'createCashout');
		expect([second - first >= 5000, third - second >= 5000]).toEqual([true, true]);
	});

	it('a repetition that was throttled is looked up once more before the next', async () => {
		const { script, result } = await create({ createCashout: [lost, answer(429, '', { 'retry-after': '10' }), created()], cashoutStatus: [absent] });
		expect(result.kind).toBe('created');
		expect(calls(script)).toMatch(/^cs{2,}csc$/);
	});

	it('a look-up is repeated as late as Directa24 asks', async () => {
		const { script } = await create({ createCashout: [lost], cashoutStatus: [answer(429, '', { 'retry-after': '30' }), status('PENDING')] });
		expect(times(script, 'cashoutStatus')).toEqual([0, 30_000]);
	});
});

describe('an attempt is open and the next one is answered', () => {
	const open = [absent, absent, absent, absent, absent];

	it('refused: looked up until it is found', async () => {
		const { script, result } = await create({ createCashout: [lost, code(511)], cashoutStatus: [...open, absent, absent, status('PENDING')] });
		expect(result.kind).toBe('found');
		expect(calls(script).match(/c/g)).toHaveLength(2);
	});

	it('refused, and never found: unknown', async () => {
		const { script, result } = await create({ createCashout: [lost, code(514)], cashoutStatus: [absent] });
		expect(result).toMatchObject({ kind: 'failed', failure: { outcome: 'unknown', detail: 'Directa24 answered with code 514: code 514' } });
		expect(calls(script).match(/c/g)).toHaveLength(2);
		expect(script.passed()).toBeGreaterThan(100_000);
	});

	it('not sent because of the credential: looked up once more, then unknown', async () => {
		const bad = fails(new CredentialSettingIssue('API Key is empty'));
		expect((await create({ createCashout: [lost, bad], cashoutStatus: [absent] })).result).toMatchObject(unknown);
		const { script, result } = await create({ createCashout: [lost, bad], cashoutStatus: [absent, absent, status('PENDING')] }, { settleMs: 100 });
		expect([result.kind, calls(script)]).toEqual(['found', 'csscs']);
	});

	it('never reached again: unknown, not "not sent"', async () => {
		expect((await create({ createCashout: [lost, unreachable], cashoutStatus: [absent] })).result).toMatchObject(unknown);
	});
});

describe('an attempt of an earlier try is open', () => {
	it('it is looked up before anything is sent', async () => {
		const { script, result } = await create({ createCashout: [created()], cashoutStatus: [status('PENDING')] }, {}, 'no answer came in time');
		expect(result.kind).toBe('found');
		expect(calls(script)).toBe('s');
	});

	it('and settled like any other', async () => {
		const { script } = await create({ createCashout: [created()], cashoutStatus: [absent] }, {}, 'no answer came in time');
		expect(calls(script)).toMatch(/^s{2,}c$/);
		expect(times(script, 'createCashout')[0]).toBeGreaterThanOrEqual(5000);
	});

	it('and told as it was known, where that cannot be done', async () => {
		expect((await create({ cashoutStatus: [busy] }, {}, 'no answer came in time')).result).toMatchObject({ failure: { outcome: 'unknown', detail: 'No answer came in time' } });
	});
});

describe('a cancelled execution', () => {
	it.each([1, 2, 3])('sends nothing more, cancelled at look-up %i', async (count) => {
		const { script, result } = await create(
			{ createCashout: [lost, created()], cashoutStatus: [absent] },
			{ before: (_, own) => void (own.asked.length > count && own.cancel()) },
		);
		expect(result).toMatchObject(unknown);
		expect(calls(script)).toMatch(/^cs{1,4}$/);
	});

	it('sends nothing more where Directa24 has no such payout and nothing is to be waited for', async () => {
		let lookUps = 0;
		const { script, result } = await create({ createCashout: [lost, created()], cashoutStatus: [absent] }, { settleMs: 0, before: ({ name }, own) => void (name === 'cashoutStatus' && ++lookUps === 1 && own.cancel()) });
		expect([calls(script), result]).toEqual(['cs', unknown]);
	});

	it('looks up once what is open', async () => {
		const { script, result } = await create({ createCashout: [lost], cashoutStatus: [status('PENDING')] }, { before: (_, own) => own.cancel() });
		expect(result.kind).toBe('found');
		expect(calls(script)).toBe('cs');
	});

	it('ends the search after a refusal', async () => {
		const { script, result } = await create(
			{ createCashout: [lost, code(514)], cashoutStatus: [absent] },
			{ before: ({ name }, own) => void (name === 'createCashout' && own.asked.length > 1 && own.cancel()) },
		);
		expect(result).toMatchObject(unknown);
		expect(calls(script)).toMatch(/^cs+cs$/);
	});
});

it.each([-1, 1])('the deadline is by a clock that nobody sets, also when the date is set by %i days', async (days) => {
	const { script, result } = await create(
		{ createCashout: [lost], cashoutStatus: [absent] },
		{ settleMs: 60_000, before: ({ at }, own) => void (at > 1000 && own.setDate(Date.parse('2026-11-27') + days * 86_400_000)) },
	);
	// Without the change of date the create is sent again after a minute, and the deadline is two.
	expect(result).toMatchObject(unknown);
	expect(times(script, 'createCashout').length).toBeGreaterThan(1);
	expect(script.passed()).toBeGreaterThan(100_000);
	expect(script.passed()).toBeLessThanOrEqual(120_000);
});
