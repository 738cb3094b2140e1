/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { Complaint, type Options } from '../../scripts/probe/options';
import { table } from '../../scripts/probe/report';
import { probe, type Report } from '../../scripts/probe/run';
import { startSimulator, type Simulator, type SimulatorOptions } from '../simulator';

const PAYOUT = { country: 'BR', currency: 'BRL', amount: '100', document_id: '01716001340', beneficiary_name: 'Probe', bank_code: '001', bank_account: '3423422-7', bank_branch: '1234', account_type: 'C' };
const FEW_TRIES = [0, 20, 50];

let simulator: Simulator;
let port = 24_300 + Number(process.env.JEST_WORKER_ID ?? 0) * 10;
afterEach(async () => await simulator.close());

const optionsFor = (change: Partial<Options> = {}): Options => ({
	host: simulator.url,
	keys: simulator.credentials,
	json: '',
	payout: PAYOUT,
	usedIds: [],
	notifications: undefined,
	...change,
});

async function run(change: Partial<Options> = {}, signal = new AbortController().signal): Promise<Report> {
	return await probe(optionsFor(change), { log: () => undefined, signal, patience: FEW_TRIES });
}

const answersOf = ({ findings }: Report) => Object.fromEntries(findings.map(({ id, answer }) => [id, answer]));
/** What could still be paid. */
const open = () => simulator.ledger.all().filter(({ status }) => status !== 'CANCELLED');

/** One Directa24 and its opposite: everything that its documents leave open is different. */
const ONE: SimulatorOptions = {};
const OTHER: SimulatorOptions = {
	requireBasic: true,
	requireBodyKeys: false,
	identifiers: 'lenient',
	cashoutIdAs: 'number',
	bankCodesAs: 'number',
	bankListAs: 'object',
	amountAs: 'text',
	bankCodeAs: 'number',
	emptyFields: 'refused',
	unknownFields: 'refused',
	longTexts: 'cut',
	requireCurrency: true,
	requireNotificationUrl: true,
	reusableIn: ['CANCELLED', 'REJECTED'],
	refusedIdsAreUsed: true,
	externalIdsIgnoreCase: true,
	duplicateTellsId: true,
	statusTells: ['cashout_id', 'amount'],
	visibleAfterMs: 300,
	cancelsHeld: false,
	httpStatusByCode: { 511: 409, 300: 500 },
	notifiesAtCreate: true,
	notifiesOwnChanges: false,
};

const EXPECTED: Record<string, [one: string, other: string]> = {
	basicAuthentication: ['notNeeded', 'needed'],
	bodyKeys: ['needed', 'notNeeded'],
	amountType: ['either', 'text'],
	bankCodeType: ['either', 'number'],
	cashoutIdType: ['text', 'number'],
	statusTells: ['statusOnly', 'more'],
	idCancelled: ['taken', 'free'],
	idRejected: ['taken', 'free'],
	idDeclined: ['free', 'taken'],
	duplicateTellsId: ['no', 'yes'],
	idCase: ['distinct', 'same'],
	holdBy: ['cashoutId', 'any'],
	releaseBy: ['cashoutId', 'any'],
	cancelBy: ['both', 'any'],
	cancelHeld: ['yes', 'no'],
	emptyFields: ['accepted', 'refused'],
	unknownFields: ['accepted', 'refused'],
	withoutNotificationUrl: ['accepted', 'refused'],
	withoutCurrency: ['accepted', 'refused'],
	longExternalId: ['refused', 'cut'],
	longComments: ['refused', 'accepted'],
	notFoundYet: ['never', 'afterAnswer'],
	bankList: ['list', 'object'],
	bankCodes: ['text', 'number'],
	httpStatusByCode: ['clientErrors', 'others'],
	notifiedAtCreate: ['no', 'yes'],
	notifiedOfOwnChanges: ['yes', 'no'],
};

it.each([
	{ which: 'one', settings: ONE, index: 0 },
	{ which: 'the other', settings: OTHER, index: 1 },
])('tells $which Directa24 from its opposite, and leaves nothing open', async ({ settings, index }) => {
	simulator = await startSimulator(settings);
	const used = simulator.record({ external_id: 'rejected-before', amount: '100', created: '2026-01-01T00:00:00Z', status: 'REJECTED' });
	const notifications = { url: `http://127.0.0.1:${++port}/`, port, waitMs: 1_600 };
	const report = await run({ usedIds: ['rejected-before'], notifications });

	const unexplained = report.findings.filter(({ answer, id }) => answer === null && !['idCompleted', 'idDelivered'].includes(id));
	const cannotBeSeen = index === 1 ? ['repeats'] : [];
	expect(unexplained.map(({ id, consequence }) => ({ id, consequence })).filter(({ id }) => !cannotBeSeen.includes(id))).toEqual([]);
	const answers = answersOf(report);
	expect(Object.fromEntries(Object.keys(EXPECTED).map((id) => [id, answers[id]]))).toEqual(Object.fromEntries(Object.entries(EXPECTED).map(([id, expected]) => [id, expected[index]])));

	expect(report.left).toEqual([]);
	expect(open().map(({ external_id, status }) => [external_id, status])).toEqual([['rejected-before', 'REJECTED']]);
	expect(used.history).toHaveLength(1);
	expect(simulator.counters.created).toBeLessThanOrEqual(20);
	expect(table(report)).toMatch(/payouts were made, none is left open\.\n$/);
}, 60_000);

it('sees the first payout refused, and says why nothing else is known', async () => {
	simulator = await startSimulator({ balance: '0' });
	const { findings } = await run();
	expect(findings.find(({ id }) => id === 'amountType')?.consequence).toContain('the payout is refused: HTTP 412, code 514 (Insufficient funds)');
	expect(simulator.ledger.size).toBe(0);
	expect(findings.find(({ id }) => id === 'bankList')?.answer).toBe('list');
}, 30_000);

it.each([
	['apiPassphrase', /code 401/],
	['secretSignature', /code 302/],
] as const)('ends with one sentence when the %s is wrong, before anything is made', async (name, sentence) => {
	simulator = await startSimulator();
	await expect(run({ keys: { ...simulator.credentials, [name]: 'another example' } })).rejects.toThrow(sentence);
	await expect(run({ keys: { ...simulator.credentials, [name]: 'another example' } })).rejects.toThrow(Complaint);
	expect(simulator.counters.byEndpoint.create).toBe(0);
});

it('makes no payout on a host that is neither staging nor this computer', async () => {
	simulator = await startSimulator();
	for (const host of ['https://api.directa24.com', 'https://api-stg.directa24.com.example.com', 'http://127.0.0.1.example.com', 'http://api-stg.directa24.com', `${simulator.url}@example.com`]) {
		await expect(run({ host })).rejects.toThrow('against https://api-stg.directa24.com and simulators on this computer only');
	}
	expect(simulator.counters.requests).toBe(0);
});

describe('leaves nothing open', () => {
	it('when it is interrupted at any create', async () => {
		for (const at of [1, 3, 7, 12, 15]) {
			simulator = await startSimulator();
			const interruption = new AbortController();
			simulator.addFault({ endpoint: 'create', kind: 'latency', ms: 0, times: Infinity, matches: () => (simulator.counters.byEndpoint.create >= at && interruption.abort(), false) });
			const report = await run({}, interruption.signal);
			expect([at, report.interrupted, report.left, open()]).toEqual([at, true, [], []]);
			expect(simulator.ledger.size).toBeGreaterThan(0);
			await simulator.close();
		}
	}, 60_000);

	it.each(['create', 'status', 'cancel', 'update'] as const)('when calls of %s fail half-way', async (endpoint) => {
		simulator = await startSimulator({ identifiers: 'lenient' });
		let count = 0;
		const everyThird = () => ++count % 3 === 0;
		simulator.addFault({ endpoint, kind: 'close', when: 'after', times: 10, matches: everyThird });
		const report = await run();
		expect([report.left, open()]).toEqual([[], []]);
		expect(simulator.ledger.size).toBeGreaterThan(5);
	}, 60_000);

	it('but names what cannot be cancelled, on hold and not pending, where the answer with its cashout ID was lost', async () => {
		simulator = await startSimulator({ identifiers: 'documented' });
		simulator.addFault({ endpoint: 'create', kind: 'close', when: 'after', times: 1 });
		const report = await run();
		expect(open().map(({ status }) => status)).toEqual(['ON_HOLD']);
		expect(report.left).toEqual([expect.objectContaining({ external_id: open()[0]?.external_id, cashout_id: null, end: 'ON_HOLD' })]);
		expect(table(report)).toContain(`1 could not be cancelled. Cancel them in the Merchant Panel under Transactions > Withdrawals:\n  ${open()[0]?.external_id}: ON_HOLD`);
	}, 60_000);
});
