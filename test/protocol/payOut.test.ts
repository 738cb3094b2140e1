import { ENDPOINTS } from '../../d24/endpoints';
import type { CashoutInput } from '../../d24/cashout/cashout';
import { LOCAL_CASES } from '../../d24/refusals/localCases';
import { payOutByLink } from '../../protocol/createLink';
import { payOut } from '../../protocol/payOut';
import { dryRunRecord } from '../../protocol/records';
import { ExecutionMemory, type SentBefore } from '../../protocol/sentBefore';
import { freshRun, row } from './payouts';
import { absent, answer, code, created, lost, scripted, status, type Name, type Step } from './script';
import { said as spoken } from '../fixtures/said';

interface Try {
	cashout?: CashoutInput;
	returnExisting?: boolean;
	run?: SentBefore;
	deadlineMs?: number;
}

async function pay(steps: Partial<Record<Name, Step[]>>, { cashout = row(), returnExisting = false, run = freshRun(), deadlineMs = 120_000 }: Try = {}) {
	const script = scripted(steps, { deadlineMs });
	const result = spoken(await payOut(script.directa24, run, { cashout, endpoint: ENDPOINTS.createCashout, returnExisting }));
	return { names: script.names(), result };
}
const known = { external_id: 'pay-1', cashout_id: null, environment: 'staging' };
/** What the row says of its payout. */
const said = { amount: '100', currency: 'BRL', country: 'BR', payout_method: 'bank' };
const LOST = { createCashout: [lost] };

describe('who created it', () => {
	it('this run, where its own answer says so', async () => {
		const { result } = await pay({ createCashout: [created()] });
		expect(result).toEqual({ ok: true, record: { ...known, ...said, cashout_id: '8405147', status: 'PENDING', final: false, created: true, recovered: false } });
		expect(result.ok && Object.keys(result.record)).toEqual(['external_id', 'cashout_id', 'status', 'created', 'recovered', 'amount', 'currency', 'country', 'payout_method', 'final', 'environment']);
	});

	it('on hold when asked for', async () => {
		expect((await pay({ createCashout: [created()] }, { cashout: row({ on_hold: true }) })).result).toMatchObject({ record: { status: 'ON_HOLD' } });
	});

	it.each(['PENDING', 'ON_HOLD', 'DELIVERED', 'COMPLETED'] as const)('nobody can tell, where the answer was lost and it is found %s', async (name) => {
		const { result } = await pay({ ...LOST, cashoutStatus: [status(name)] });
		expect(result).toEqual({ ok: true, record: { ...known, ...said, status: name, final: name === 'COMPLETED', created: null, recovered: true, not_compared: ['amount', 'currency', 'bank_account'] } });
	});

	it.each(['REJECTED', 'CANCELLED'] as const)('what is found %s right after is an error: it has paid nobody, and may be of an earlier day', async (name) => {
		const { result } = await pay({ ...LOST, cashoutStatus: [status(name)] });
		expect(result).toMatchObject({ ok: false, failure: { outcome: 'unknown', detail: `Its status is ${name}`, explanation: { safeToRetry: false }, existing: { status: name, created: null } } });
	});

	it('two runs at the same moment do not both claim it', async () => {
		const other = await pay({ createCashout: [created()] });
		const mine = await pay({ createCashout: [code(511)], cashoutStatus: [status('PENDING')] }, { returnExisting: true });
		const lostOne = await pay({ ...LOST, cashoutStatus: [status('PENDING')] }, { returnExisting: true });
		expect([other, mine, lostOne].map(({ result }) => (result.ok ? result.record.created : result.failure))).toEqual([true, false, null]);
	});
});

describe('a cashout that exists already', () => {
	const duplicate = { createCashout: [code(511)] };
	const at = (more: object) => ({ ...duplicate, cashoutStatus: [status('COMPLETED', { ...more })] });

	it('is an error that tells its status', async () => {
		const { result } = await pay({ ...duplicate, cashoutStatus: [status('DELIVERED')] });
		expect(result).toMatchObject({ ok: false, failure: { code: '511', detail: expect.stringContaining('. Its status is DELIVERED') as unknown, existing: { status: 'DELIVERED', created: false } } });
	});

	it('is told with Return Existing, and what was not compared', async () => {
		const { result } = await pay({ ...duplicate, cashoutStatus: [status('REJECTED')] }, { returnExisting: true });
		expect(result).toEqual({ ok: true, record: { ...known, ...said, status: 'REJECTED', final: true, created: false, recovered: false, not_compared: ['amount', 'currency', 'bank_account'] } });
	});

	it('and the account that Directa24 tells is compared', async () => {
		expect((await pay(at({ bank: { account: '34234227' } }), { returnExisting: true })).result).toMatchObject({ record: { not_compared: ['amount', 'currency'] } });
		expect((await pay(at({ bank: { account: '34234227' }, amount: 100, currency: 'BRL' }), { returnExisting: true })).result).toMatchObject({ record: { not_compared: [] } });
	});

	it.each([
		['account', { bank: { account: '999' } }, 'another account'],
		['amount', { amount: 99, currency: 'BRL' }, 'another amount'],
		['currency', { currency: 'USD' }, 'another currency'],
	])('with another %s is an error, with Return Existing and without', async (_, more, words) => {
		for (const returnExisting of [true, false]) {
			const { result } = await pay(at(more), { returnExisting });
			expect(result).toMatchObject({ ok: false, failure: { outcome: 'refused', explanation: { safeToRetry: false }, detail: expect.stringContaining(words) as unknown } });
		}
	});

	it('with another account is an error after a lost answer too', async () => {
		expect((await pay({ ...LOST, cashoutStatus: [status('COMPLETED', { bank: { account: '999' } })] })).result).toMatchObject({ ok: false, failure: { outcome: 'refused' } });
	});

	it('stays a duplicate where it cannot be looked up', async () => {
		const { result, names } = await pay({ ...duplicate, cashoutStatus: [code(401)] }, { returnExisting: true });
		expect(result).toMatchObject({ ok: false, failure: { code: '511' } });
		expect(names).toEqual(['createCashout', 'cashoutStatus']);
	});
});

describe('another try of the same run', () => {
	it('tells what was created, as it stands now, and sends nothing', async () => {
		const run = freshRun();
		await pay({ createCashout: [created()] }, { run });
		const { result, names } = await pay({ cashoutStatus: [status('COMPLETED')] }, { run });
		expect(result).toMatchObject({ ok: true, record: { cashout_id: '8405147', status: 'COMPLETED', final: true, created: true } });
		expect(names).toEqual(['cashoutStatus']);
		expect((await pay({ cashoutStatus: [lost] }, { run })).result).toMatchObject({ ok: true, record: { status: 'PENDING', created: true } });
		expect((await pay({ cashoutStatus: [status('PENDING', { cashout_id: 7 })] }, { run })).result).toMatchObject({ record: { cashout_id: '7' } });
	});

	it('tells what was found as found', async () => {
		const run = freshRun();
		await pay({ ...LOST, cashoutStatus: [status('PENDING')] }, { run });
		const { result, names } = await pay({ cashoutStatus: [status('DELIVERED')] }, { run });
		expect(result).toMatchObject({ ok: true, record: { status: 'DELIVERED', created: null, recovered: true } });
		expect(names).toEqual(['cashoutStatus']);
	});

	it('settles what is open before it sends anything', async () => {
		const run = freshRun();
		await pay({ ...LOST, cashoutStatus: [lost] }, { run, deadlineMs: 1000 });
		const { result, names } = await pay({ createCashout: [created()], cashoutStatus: [absent] }, { run });
		expect(result).toMatchObject({ record: { created: true } });
		expect([names[0], names.at(-1)]).toEqual(['cashoutStatus', 'createCashout']);
	});

	it('settles it also where the row has another phone by then', async () => {
		const run = freshRun();
		await pay({ ...LOST, cashoutStatus: [lost] }, { run, deadlineMs: 1000 });
		const { names } = await pay({ cashoutStatus: [status('PENDING')] }, { run, cashout: row({ phone: '5511999990000' }) });
		expect(names).toEqual(['cashoutStatus']);
	});

	it('knows nothing of what was refused', async () => {
		const run = freshRun();
		await pay({ createCashout: [code(514)] }, { run });
		expect((await pay({ createCashout: [created()] }, { run })).result).toMatchObject({ record: { created: true } });
	});

	it('remembers what ended unpaid, and looks it up again', async () => {
		const run = freshRun();
		await pay({ ...LOST, cashoutStatus: [status('REJECTED')] }, { run });
		const { names, result } = await pay({ cashoutStatus: [status('REJECTED')] }, { run });
		expect([names, result.ok]).toEqual([['cashoutStatus'], false]);
	});
});

describe('the same external ID in another round or node of the execution', () => {
	const twoRounds = () => {
		const memory = new ExecutionMemory();
		return [memory.run('round 0'), memory.run('round 1')] as const;
	};

	it.each([
		['amount', { amount: '200' }, 'amount 100 there, 200 here'],
		['currency', { currency: 'USD' }, 'currency BRL there, USD here'],
		['account', { bank_account: '999999' }, 'bank_account'],
		['person', { document_id: '11144477735' }, 'another person or bank'],
		['bank', { bank_code: '341' }, 'another person or bank'],
		['country', { country: 'AR' }, 'another person or bank'],
	])('with another %s is not sent, whatever On Duplicate says', async (_, change, words) => {
		for (const returnExisting of [true, false]) {
			const [first, second] = twoRounds();
			await pay({ createCashout: [created()] }, { run: first });
			const { result, names } = await pay({}, { run: second, cashout: row(change), returnExisting });
			expect(result).toMatchObject({ ok: false, failure: { outcome: 'refused', detail: expect.stringContaining(words) as unknown } });
			expect(JSON.stringify(result)).not.toContain('3423422-7');
			expect(names).toEqual([]);
		}
	});

	it.each([
		['created', { createCashout: [created()] }],
		['found', { ...LOST, cashoutStatus: [status('PENDING')] }],
	])('with the same payout that was %s is looked up and not sent again: a check of used IDs may lag behind', async (word, steps) => {
		const [first, second] = twoRounds();
		await pay(steps, { run: first });
		const { result, names } = await pay({ cashoutStatus: [status('DELIVERED')] }, { run: second });
		expect(names).toEqual(['cashoutStatus']);
		expect(result).toMatchObject({ ok: false, failure: { code: '511', detail: `This execution has ${word} a payout with this external ID already. Its status is DELIVERED` } });
		expect((await pay({ cashoutStatus: [status('DELIVERED')] }, { run: second, returnExisting: true })).result).toMatchObject({ ok: true, record: { created: false, status: 'DELIVERED' } });
	});

	it('with the same is compared by what was sent', async () => {
		const [first, second] = twoRounds();
		await pay({ createCashout: [created()] }, { run: first });
		first.forget();
		const { result } = await pay({ createCashout: [code(511)], cashoutStatus: [status('PENDING')] }, { run: second, returnExisting: true, cashout: row({ amount: '100.00' }) });
		expect(result).toMatchObject({ ok: true, record: { created: false, not_compared: [] } });
	});

	it('is not compared by what was only found', async () => {
		const [first, second] = twoRounds();
		await pay({ ...LOST, cashoutStatus: [status('PENDING')] }, { run: first });
		const { result } = await pay({ createCashout: [code(511)], cashoutStatus: [status('PENDING')] }, { run: second, returnExisting: true });
		expect(result).toMatchObject({ record: { not_compared: ['amount', 'currency', 'bank_account'] } });
	});

	it('is looked up first where it is open', async () => {
		const [first, second] = twoRounds();
		await pay({ ...LOST, cashoutStatus: [lost] }, { run: first, deadlineMs: 1000 });
		expect((await pay({ cashoutStatus: [status('PENDING')] }, { run: second })).names).toEqual(['cashoutStatus']);
	});

	it('of another merchant is another payout', async () => {
		const [first] = twoRounds();
		await pay({ createCashout: [created()] }, { run: first.of('a') });
		expect((await pay({ createCashout: [created()] }, { run: first.of('b'), cashout: row({ amount: '5' }) })).result).toMatchObject({ record: { created: true } });
		expect(first.of('a').payoutOf(row())).toMatchObject({ amount: '100', created: true });
	});

	it('in another Unicode form is the same', async () => {
		const [first, second] = twoRounds();
		await pay({ createCashout: [created()] }, { run: first, cashout: row({ external_id: 'pagó' }) });
		expect((await pay({}, { run: second, cashout: row({ external_id: 'pago\u0301', amount: '5' }) })).result.ok).toBe(false);
	});
});

it('what Directa24 says about the beneficiary is masked in a failure', async () => {
	const { result } = await pay({ createCashout: [answer(412, { code: 530, message: 'Invalid account 3423422-7 of 01716001340' })] });
	expect(JSON.stringify(result)).not.toMatch(/3423422-7|01716001340/);
	const found = await pay({ createCashout: [code(511)], cashoutStatus: [status('REJECTED', { rejection_code: 808, rejection_reason: 'no account 3423422-7' })] });
	expect(JSON.stringify(found.result)).not.toContain('3423422-7');
	expect(found.result).toMatchObject({ ok: false, failure: { existing: { external_id: 'pay-1', status: 'REJECTED', rejection_code: '808', rejection_reason: expect.stringContaining('no account') as unknown } } });
});

describe('what a row contradicts is told in full', () => {
	it('each field with both values, the account masked', async () => {
		const run = freshRun();
		await pay({ createCashout: [created()] }, { run });
		const { names, result } = await pay({}, { run, cashout: row({ amount: '7', currency: 'USD', bank_account: '9999999-9' }) });
		expect(names).toEqual([]);
		expect(result).toMatchObject({
			ok: false,
			failure: { outcome: 'refused', detail: expect.stringMatching(/^This execution has sent a payout with this external ID that has another amount, another currency and another account \(amount 100 there, 7 here; currency BRL there, USD here; bank_account \S+ there, \S+ here\)$/) as unknown },
		});
		expect(JSON.stringify(result)).not.toContain('9999999-9');
	});
});

describe('a payout that may have gone to another account', () => {
	const other = { bank: { account: '999' } };
	const told = async (steps: Step[], accountMayDiffer?: boolean) => {
		const script = scripted({ createCashout: [code(511)], cashoutStatus: steps });
		return await payOut(script.directa24, freshRun(), { cashout: row(), endpoint: ENDPOINTS.createCashout, returnExisting: true, ...(accountMayDiffer === undefined ? {} : { accountMayDiffer }) });
	};

	it('is this row\'s only where it was rejected, and where it was asked for', async () => {
		expect(await told([status('REJECTED', other)], true)).toMatchObject({ ok: true, record: { status: 'REJECTED' } });
		for (const result of [await told([status('PENDING', other)], true), await told([status('REJECTED', other)]), await told([status('REJECTED', other)], false)]) {
			expect(spoken(result)).toMatchObject({ ok: false, failure: { detail: expect.stringContaining('another account') as unknown } });
		}
	});
});

it('what one run sent is known to its further try after another run has sent under the same ID', async () => {
	const memory = new ExecutionMemory();
	const [first, second] = [memory.run('first'), memory.run('second')];
	const outcome = (id: string) => ({ ok: true as const, record: { cashout_id: id, created: true } });
	first.remember(row(), outcome('1'));
	first.of('b').remember(row(), outcome('2'));
	second.remember(row(), outcome('3'));
	expect([memory.run('first').outcomeOf(row()), memory.run('first', 'b').outcomeOf(row()), memory.run('second').outcomeOf(row())]).toEqual(['1', '2', '3'].map(outcome));
	expect(memory.run('second', 'b').outcomeOf(row())).toBeUndefined();
});

it('what comes after the node cannot change what is known to be created', async () => {
	const memory = new ExecutionMemory();
	const { result } = await pay({ createCashout: [created()] }, { run: memory.run('node') });
	if (result.ok) result.record.created = false;
	expect(result).toMatchObject({ ok: true, record: { created: false } });
	expect(memory.run('again').payoutOf(row())?.created).toBe(true);
});

it('a run that has ended well is forgotten, and what it sent is not', async () => {
	const memory = new ExecutionMemory();
	const run = memory.run('node');
	run.cancellation = { message: 'Stopped', lines: [] };
	await pay({ createCashout: [created()] }, { run });
	expect([memory.run('node').cancellation, memory.run('node').outcomeOf(row()) !== undefined]).toEqual([{ message: 'Stopped', lines: [] }, true]);
	run.forget();
	expect([memory.run('node').cancellation, memory.run('node').outcomeOf(row()), memory.run('node').payoutOf(row())?.created]).toEqual([undefined, undefined, true]);
});

it.each(['beneficiary_birthdate', 'email', 'phone', 'address', 'city', 'postal_code'] as const)('%s may change without the payout becoming another one; the person may not', async (field) => {
	const run = freshRun();
	await pay({ createCashout: [created()] }, { run, cashout: row({ [field]: 'before' }) });
	expect((await pay({ createCashout: [code(511)], cashoutStatus: [status('PENDING')] }, { run, cashout: row({ [field]: 'after' }), returnExisting: true })).result).toMatchObject({ ok: true });
	expect((await pay({}, { run, cashout: row({ beneficiary_name: 'Maria' }) })).result).toMatchObject({ ok: false, failure: { detail: 'This execution has sent a payout with this external ID to another person or bank' } });
});

it('the account is compared by itself: written in another way it is the same', async () => {
	const run = freshRun();
	await pay({ createCashout: [created()] }, { run });
	expect((await pay({ cashoutStatus: [status('PENDING')], createCashout: [code(511)] }, { run, cashout: row({ bank_account: '34234227' }), returnExisting: true })).result).toMatchObject({ ok: true });
});

it('what a dry run tells looks like no payout: masked, without an ID or a status', () => {
	const told = dryRunRecord(row({ amount: '100.50' }), 'staging');
	expect(told).toMatchObject({ external_id: 'pay-1', cashout_id: null, status: null, dry_run: true, final: false, amount: '100.50', country: 'BR', environment: 'staging', would_send: { external_id: 'pay-1', amount: '100.50', country: 'BR' } });
	expect(JSON.stringify(told)).not.toMatch(/01716001340|3423422-7/);
});

describe('a row whose link this execution has requested', () => {
	const LINKED = row({ bank_account: '' });
	const link = answer(200, { data: { cashout_url: 'https://easycashout-stg.directa24.com/payout/abc-1', status: 'CREATED' } });
	const people = [row(), row({ country: 'UY', currency: 'UYU' }), row({ document_id: '', beneficiary_name: 'Ana' }), LINKED];

	it.each([['made', link], ['may have requested', lost]])('is not paid beside the link that it has %s, whoever is to get it', async (_, step) => {
		for (const cashout of people) {
			const memory = new ExecutionMemory();
			const { directa24 } = scripted({ createLink: [step], cashoutStatus: [absent] });
			await payOutByLink(directa24, memory.run('link'), { cashout: { ...cashout, bank_account: '' }, returnExisting: false });
			const { names, result } = await pay({ createCashout: [created()], cashoutStatus: [absent] }, { cashout, returnExisting: true, run: memory.run('create') });
			expect([names, result]).toMatchObject([[], { ok: false, failure: { outcome: 'refused', explanation: LOCAL_CASES.paidByLink } }]);
		}
	});
});
