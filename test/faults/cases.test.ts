import { loadPackage, type Loaded } from '../engine/engine';
import { credentialFor } from '../engine/fixtures';
import { startSimulator, type CallFaultKind, type Simulator } from '../simulator';
import { CALM_ROW, calmRun, calmScenario } from './calm';
import { execute } from './n8n';
import { play, warmUp } from './play';
import { reportOf, type Claim } from './report';
import type { Scenario, ScenarioRow } from './scenario';
import { itemOf, payEachItem, sheetOf } from './sheet';
import { Stalls } from './stalls';

let loaded: Loaded;
let stalls: Stalls;
beforeAll(async () => {
	loaded = await loadPackage();
	stalls = new Stalls();
	await warmUp(loaded, stalls);
});
afterAll(() => stalls.stop());

type RowFaults = Partial<Record<`${'create' | 'status'}${1 | 2 | 3}`, CallFaultKind>>;

const row = (faults: RowFaults = {}): ScenarioRow => ({
	...CALM_ROW,
	faults: Object.entries(faults).map(([call, fault]) => ({ endpoint: call.slice(0, -1) as 'create' | 'status', nth: Number(call.at(-1)), fault })),
});
const rows = (count: number, faults: RowFaults = {}) => Array.from({ length: count }, () => row(faults));

const words = (claims: Claim[] = []) => claims.map((claim) => Object.values(claim).filter((value) => typeof value === 'string' && !/^\d+$/.test(value)).join(' ') + ('recovered' in claim && claim.recovered ? ' recovered' : ''));
const times = (count: number, word: string) => Array.from({ length: count }, () => word);

const CUT: CallFaultKind = { kind: 'close', when: 'after' };
const late = (ms: number): CallFaultKind => ({ kind: 'latency', ms, when: 'before' });
const refuse = (code: number): CallFaultKind => ({ kind: 'd24_error', code });
const broken = (endpoint: 'create' | 'status' | 'any', fault: CallFaultKind, from = 1) => ({ endpoint, from, times: Infinity, fault });
const IN_TWO_SECONDS = 2;

const CASES: Array<[name: string, change: Partial<Scenario>, claims: string[]]> = [
	['a create that takes effect after the look-up found nothing', { rows: [row({ create1: late(300), status1: { kind: 'latency', ms: 120, when: 'after' } })] }, ['created recovered']],
	['a create that takes effect after it was sent again', { rows: [row({ create1: late(1500) })] }, ['created']],
	['a create that takes effect after the node gave up', { rows: [row({ create1: late(1200), create2: late(1200) })], giveUpAfter: 0.3 }, ['unknown']],
	['511 as the answer to its own repetition', { rows: [row({ create1: CUT, status1: CUT })] }, ['created recovered']],
	['511 as the answer to its own repetition, and that answer lost too', { rows: [row({ create1: CUT, status1: CUT, create2: { kind: 'empty' } })] }, ['created recovered']],
	['a refusal after an attempt that takes effect later', { rows: [row({ create1: late(1500), create2: refuse(514) })], giveUpAfter: 1 }, ['unknown']],
	['a refusal after an attempt that had taken effect', { rows: [row({ create1: CUT, status1: CUT, create2: refuse(514) })] }, ['created recovered']],
	['the credential is revoked at the fifth call', { rows: rows(8), outage: broken('any', refuse(401), 5) }, [...times(4, 'created'), 'notCreated refused', ...times(3, 'notCreated not_started')]],
	['the IP address is taken off the list at the third call', { rows: rows(5), outage: broken('any', refuse(402), 3) }, [...times(2, 'created'), 'notCreated refused', ...times(2, 'notCreated not_started')]],
	['a lost answer, then a credential that is revoked', { rows: [row({ create1: CUT }), row(), row()], outage: broken('any', refuse(401), 2) }, ['unknown', 'notCreated refused', 'notCreated not_started']],
	['every look-up fails', { rows: [row({ create1: CUT })], outage: broken('status', { kind: 'http_503' }), giveUpAfter: IN_TWO_SECONDS }, ['unknown']],
	['Directa24 breaks down for good', { rows: rows(3), concurrency: 3, outage: broken('any', CUT), giveUpAfter: IN_TWO_SECONDS }, times(3, 'unknown')],
	['every first answer is cut off', { rows: rows(5, { create1: CUT, status1: CUT }), concurrency: 5 }, times(5, 'created recovered')],
	['code 537 with HTTP status 500', { rows: [row({ create1: refuse(537) })], statusOf537: 500 }, ['created']],
	['code 537 with HTTP status 500 each time', { rows: [row()], outage: broken('create', refuse(537)), statusOf537: 500, giveUpAfter: IN_TWO_SECONDS }, ['unknown']],
	['a code that Directa24 does not list', { rows: [row({ create1: refuse(999) })] }, ['created']],
	['too many requests', { rows: [row({ create1: { kind: 'http_429', retryAfterSeconds: 1 } })] }, ['created']],
	['a redirect is not followed', { rows: [row({ create1: { kind: 'redirect', status: 307, location: '/v3/cashout', when: 'after' } })] }, ['created recovered']],
	['an answer of 32 MB', { rows: [row({ create1: { kind: 'huge_body' } })], timeout: 5 }, ['created']],
	['a host without an address', { rows: rows(2), host: 'unresolvable', timeout: 20, giveUpAfter: 0.3 }, times(2, 'notCreated not_sent')],
	['a host that refuses connections', { rows: rows(2), host: 'closedPort', giveUpAfter: 0.3 }, times(2, 'notCreated not_sent')],
	['an ID that was used before, for this payee', { rows: [{ ...row(), before: 'samePayee' }] }, ['existed refusal']],
	['an ID that was used before, for another payee', { rows: [{ ...row(), before: 'otherPayee' }], first: calmRun({ onDuplicate: 'returnExisting' }) }, ['existed record']],
	['cancelled at the third create', { rows: rows(6, { create1: late(100) }), first: calmRun({ cancelAt: 3 }) }, [...times(3, 'listed'), ...times(3, 'unnamed')]],
	['cancelled at the last create, and n8n tries again', { rows: rows(2), concurrency: 1, first: calmRun({ cancelAt: 2, tries: 2 }) }, times(2, 'listed')],
];

describe('one thing breaks', () => {
	it.each(CASES)('%s', async (_, change, claims) => {
		const { executions, offences } = await play(loaded, calmScenario(change), stalls);
		expect(words(executions[0]?.report.claims)).toEqual(claims);
		expect(offences).toEqual([]);
	});
});

describe('Retry On Fail with three tries, when Directa24 loses every first answer', () => {
	it.each(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const)('%s: each payee is paid once and the execution succeeds', async (onError) => {
		const lossy = calmScenario({ rows: rows(5, { create1: CUT, status1: CUT }), concurrency: 5, giveUpAfter: 0.3, first: calmRun({ tries: 3, onError }) });
		const { executions, ledger, offences } = await play(loaded, lossy, stalls);
		expect(executions[0]?.status).toBe('success');
		expect(words(executions[0]?.report.claims)).toEqual(times(5, 'created recovered'));
		expect(ledger).toHaveLength(5);
		expect(offences).toEqual([]);
	});
});

describe('a batch that stops', () => {
	it('names every payout that was created, whatever else is under way', async () => {
		const stopping = calmScenario({ rows: [row({ create1: late(100) }), row(), row({ create1: refuse(514) }), row({ create1: late(150) }), row()], concurrency: 4, first: calmRun({ onError: 'stopWorkflow' }) });
		const { executions, offences } = await play(loaded, stopping, stalls);
		expect(words(executions[0]?.report.claims)).toEqual(['listed', 'listed', 'notCreated stopped', 'listed', 'listed']);
		expect(offences).toEqual([]);
	});

	it('is paid to the end by a second run that returns what exists', async () => {
		const stopping = calmScenario({
			rows: [row(), row({ create1: late(600), status1: CUT }), row({ create1: refuse(514) }), row()],
			concurrency: 4,
			giveUpAfter: 0.3,
			first: calmRun({ onError: 'stopWorkflow' }),
			second: { ...calmRun({ onDuplicate: 'returnExisting' }), outageOver: true, atOnce: false },
		});
		const { executions, ledger, offences } = await play(loaded, stopping, stalls);
		expect(words(executions[1]?.report.claims)).toEqual(['existed record', 'existed record', 'created', 'existed record']);
		expect(ledger).toHaveLength(4);
		expect(offences).toEqual([]);
	});
});

describe('the same external ID in two iterations of a loop', () => {
	let simulator: Simulator;
	beforeEach(async () => {
		simulator = await startSimulator();
	});
	afterEach(async () => await simulator.close());

	it.each(['error', 'returnExisting'] as const)('for different payees is not reported as created for the second one (%s)', async (onDuplicate) => {
		const [first] = sheetOf([{ name: 'pay', defect: 'none' }]);
		if (!first) throw new TypeError('no row');
		const second = { ...first, payee: '01716001340' };
		const node = payEachItem('run-1', { onDuplicate });
		const { runs } = await execute(loaded, credentialFor(simulator), node, [[itemOf(first)], [itemOf(second)]], { onError: 'continueRegularOutput' }).finished;
		expect(runs.map((each) => words(reportOf(each, [first]).claims))).toEqual([['created'], ['notCreated refused']]);
		expect(simulator.ledger.all().map(({ request }) => request.document_id)).toEqual([first.payee]);
	});
});
