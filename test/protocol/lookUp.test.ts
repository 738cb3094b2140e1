import { CredentialSettingIssue } from '../../d24/credential/credentials';
import { ENDPOINTS } from '../../d24/endpoints';
import { ask } from '../../protocol/ask';
import { liveBanks } from '../../protocol/banks';
import { lookUp, lookUpUntilKnown } from '../../protocol/lookUp';
import { absent, answer, code, fails, lost, scripted, status, unreachable, type Settings, type Step } from './script';

const asking = (steps: Step[], settings: Settings = {}) => scripted({ cashoutStatus: steps, banks: steps }, settings);
const BY_ID = { external_id: 'pay-1' };

describe('one look-up', () => {
	it.each([
		['found', status('PENDING'), { kind: 'found', facts: { status: 'PENDING' }, body: {} }],
		['absent', absent, { kind: 'absent', failure: { code: '509' } }],
		['absent with HTTP 500', code(509, 500), { kind: 'absent', failure: { code: '509' } }],
		['refused', code(401), { kind: 'failed', failure: { outcome: 'refused', code: '401' } }],
		['throttled', answer(429, '', { 'retry-after': '3' }), { kind: 'failed', failure: { outcome: 'not_sent' }, retryAfterSeconds: 3 }],
		['not answered', lost, { kind: 'failed', failure: { outcome: 'unknown' } }],
		['not reached', unreachable, { kind: 'failed', failure: { outcome: 'not_sent' } }],
		['answered with a status that Directa24 does not document', answer(200, { cashout_status: 77 }), { kind: 'failed', failure: { outcome: 'unknown' } }],
	])('%s', async (_, step, result) => expect(await lookUp(asking([step]).directa24, BY_ID)).toMatchObject(result));

	it('names the cashout by the ID that is known', async () => {
		const script = asking([absent]);
		await lookUp(script.directa24, BY_ID);
		await lookUp(script.directa24, { cashout_id: '7' });
		expect(script.asked.map(({ body }) => JSON.stringify(body))).toEqual(['{"external_id":"pay-1"}', expect.stringContaining('"cashout_id"')]);
	});
});

describe('looked up until it is known', () => {
	const until = async (steps: Step[], settings: Settings = {}) => {
		const script = asking(steps, settings);
		return { result: await lookUpUntilKnown(script.directa24, BY_ID), count: script.asked.length, passed: script.passed() };
	};

	it('through lost answers', async () => expect(await until([lost, lost, answer(503, ''), status('PENDING')])).toMatchObject({ result: { kind: 'found' }, count: 4 }));
	it.each([['absent', absent], ['refused', code(300)], ['a refusal of the credential', code(401)], ['a credential that cannot be used', fails(new CredentialSettingIssue('x'))]])('not through: %s', async (_, step) => expect((await until([step])).count).toBe(1));
	it('until the deadline', async () => {
		const { result, passed } = await until([lost]);
		expect(result.kind).toBe('failed');
		expect(passed).toBeGreaterThan(100_000);
		expect(passed).toBeLessThanOrEqual(120_000);
	});
	it('and not where Directa24 asks to wait until the deadline', async () => {
		expect((await until([answer(429, '', { 'retry-after': '120' }), absent])).count).toBe(1);
		expect((await until([answer(429, '', { 'retry-after': '119' }), absent])).count).toBe(2);
	});
	it('as late as Directa24 asks', async () => expect((await until([answer(429, '', { 'retry-after': '60' }), absent])).passed).toBe(60_000));
	it('and not once the execution is cancelled', async () => expect((await until([lost], { before: (_, own) => own.cancel() })).count).toBe(1));
});

describe('a call that only asks', () => {
	const question = { endpoint: ENDPOINTS.banks, query: { country: 'BR' }, read: (body: { list?: unknown }) => body.list };
	const asked = async (steps: Step[], settings: Settings = {}) => {
		const script = asking(steps, settings);
		return { result: await ask(script.directa24, question), count: script.asked.length };
	};

	it('gives what its reader finds', async () => expect(await asked([answer(200, [1])])).toMatchObject({ result: { ok: true }, count: 1 }));
	it('is repeated through lost answers', async () => expect(await asked([lost, unreachable, answer(429, ''), answer(200, [])])).toMatchObject({ result: { ok: true }, count: 4 }));
	it('is not repeated after a refusal', async () => expect(await asked([code(100, 401)])).toMatchObject({ result: { ok: false, answer: { kind: 'refused' } }, count: 1 }));
	it('is not repeated without a credential', async () => expect((await asked([fails(new CredentialSettingIssue('x'))])).count).toBe(1));
	it('is not repeated once cancelled', async () => expect((await asked([lost], { before: (_, own) => own.cancel() })).count).toBe(1));
	it('is given up at the deadline', async () => expect((await asked([lost])).result).toMatchObject({ ok: false, failure: { outcome: 'unknown' } }));
	it('asks for the banks of that country alone', async () => {
		const { directa24 } = asking([answer(200, [{ code: '001', name: 'Banco' }])]);
		const queries: unknown[] = [];
		await liveBanks({ ...directa24, request: async (request) => (queries.push(request.query), await directa24.request(request)) }, 'BR');
		expect(queries).toEqual([{ country: 'BR' }]);
	});
	it('reads the banks of a country', async () => expect(await liveBanks(asking([answer(200, [{ code: '001', name: 'Banco' }])]).directa24, 'BR')).toEqual({ ok: true, value: [{ code: '001', name: 'Banco' }] }));
});
