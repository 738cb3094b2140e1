import fc from 'fast-check';
import type { OnError } from 'n8n-workflow';

import type { CallFaultKind } from '../simulator';
import type { Defect } from './sheet';

/** A fault that strikes the nth call of one row to an endpoint. */
export interface RowFault {
	endpoint: 'create' | 'status';
	nth: number;
	fault: CallFaultKind;
}

export interface ScenarioRow {
	name: string;
	defect: Defect;
	/** Whether Directa24 has a cashout under this external ID from an earlier day, and to whom. */
	before: 'nothing' | 'samePayee' | 'otherPayee';
	faults: RowFault[];
}

/** A fault that strikes `times` calls of any row, from the `from`th call of all on. */
export interface Outage {
	endpoint: 'create' | 'status' | 'any';
	from: number;
	times: number;
	fault: CallFaultKind;
}

export interface Run {
	onDuplicate: 'error' | 'returnExisting';
	onError: OnError;
	/** Tries with Retry On Fail; 1 = it is off. */
	tries: number;
	/** The execution is cancelled when this many creates have arrived. */
	cancelAt: number | null;
}

export interface Scenario {
	rows: ScenarioRow[];
	concurrency: number;
	validateFirst: boolean;
	/** Seconds, as the node's options have them. */
	timeout: number;
	giveUpAfter: number;
	/** Where the credential points to. */
	host: 'simulator' | 'unresolvable' | 'closedPort';
	/** The HTTP status of code 537, which Directa24 does not document. */
	statusOf537: number;
	outage: Outage | null;
	first: Run;
	/** The same sheet started by hand once more, with the outage over or not, after late commits have landed or not. */
	second: (Run & { outageOver: boolean; atOnce: boolean }) | null;
}

/** Milliseconds; the drawn timeouts are shorter than the slow ones and longer than the quick ones. */
const QUICK = { min: 1, max: 60 };
const TOO_SLOW = { min: 800, max: 2000 };
const TIMEOUTS = [0.4, 0.6];
const PATIENCE = [0.5, 1, 1.5, 2.5];

const when = fc.constantFrom('before' as const, 'after' as const);
const refusal = (...codes: number[]) => fc.constantFrom(...codes).map((code): CallFaultKind => ({ kind: 'd24_error', code }));

/** The answer is lost, spoilt or late. */
const lost: fc.Arbitrary<CallFaultKind> = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ kind: fc.constant('latency' as const), ms: fc.integer(TOO_SLOW), when }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('close' as const), when }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('http_500' as const), when, body: fc.constantFrom('json' as const, 'text' as const) }) },
	fc.record({ kind: fc.constant('http_502' as const), when }),
	fc.record({ kind: fc.constant('http_503' as const), when }),
	fc.record({ kind: fc.constant('redirect' as const), status: fc.constantFrom(302 as const, 307 as const), location: fc.constant('/v3/cashout'), when }),
	fc.constant({ kind: 'malformed_json' as const }),
	fc.constant({ kind: 'empty' as const }),
	fc.record({ kind: fc.constant('slow_body' as const), ms: fc.integer(TOO_SLOW) }),
	refusal(999),
);

/** The answer is slow, large, or says clearly that nothing was done. */
const harmless: fc.Arbitrary<CallFaultKind> = fc.oneof(
	fc.record({ kind: fc.constant('latency' as const), ms: fc.integer(QUICK), when }),
	fc.record({ kind: fc.constant('slow_body' as const), ms: fc.integer(QUICK) }),
	fc.constant({ kind: 'huge_body' as const, bytes: 500_000 }),
	fc.record({ kind: fc.constant('http_429' as const), retryAfterSeconds: fc.constantFrom(0, 1) }),
	{ weight: 2, arbitrary: refusal(514, 300, 533, 508) },
);
/** Code 537 may come with HTTP status 500, and then it is not clear. */
const clear = fc.oneof({ weight: 8, arbitrary: harmless }, { weight: 1, arbitrary: refusal(537) });

const rowFault = (fault: fc.Arbitrary<CallFaultKind>): fc.Arbitrary<RowFault> =>
	fc.record({ endpoint: fc.constantFrom('create' as const, 'create' as const, 'status' as const), nth: fc.integer({ min: 1, max: 4 }), fault });

const NAMES = ['pay', 'pagó', 'pago\u0301', '支払', '𝒢', 'r"q', "o'b", 'a\\b', 'x y', '<b>', '%2F'];
const name = fc.constantFrom(...NAMES);

/** A row without faults as often as one with them. */
const healthyRow = fc.record({ name, defect: fc.constant('none' as const), before: fc.constant('nothing' as const), faults: fc.constant<RowFault[]>([]) });
const struckRow = fc.record({
	name,
	defect: fc.constant('none' as const),
	before: fc.constant('nothing' as const),
	faults: fc.array(rowFault(fc.oneof({ weight: 3, arbitrary: lost }, { weight: 2, arbitrary: clear })), { minLength: 1, maxLength: 4, size: 'max' }),
});
const flawedRow = fc.record({ name, defect: fc.constantFrom('amount' as const, 'repeated' as const), before: fc.constant('nothing' as const), faults: fc.constant<RowFault[]>([]) });
/**
 * Directa24 tells neither who made a cashout nor whom it pays. When the answer to a create is lost and the external ID
 * was used before, nobody can tell that cashout from one that this run made; so these rows are not struck by such faults.
 */
const earlierRow = fc.record({
	name,
	defect: fc.constant('none' as const),
	before: fc.constantFrom('samePayee' as const, 'otherPayee' as const),
	faults: fc.array(rowFault(harmless), { maxLength: 2 }),
});

const sheet = (...kinds: Array<fc.MaybeWeightedArbitrary<ScenarioRow>>) => fc.array(fc.oneof(...kinds), { minLength: 1, maxLength: 40, size: 'max' });
const rows = fc.oneof(
	{ weight: 10, arbitrary: sheet(healthyRow, struckRow) },
	{ weight: 2, arbitrary: sheet({ weight: 10, arbitrary: healthyRow }, { weight: 2, arbitrary: struckRow }, { weight: 1, arbitrary: earlierRow }) },
	{ weight: 1, arbitrary: sheet({ weight: 10, arbitrary: healthyRow }, { weight: 2, arbitrary: struckRow }, { weight: 1, arbitrary: flawedRow }) },
);

const sometimes = <T>(weightOfNone: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
	fc.oneof({ weight: weightOfNone, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const outage: fc.Arbitrary<Outage> = fc.record({
	endpoint: fc.constantFrom('any' as const, 'create' as const, 'status' as const),
	from: fc.integer({ min: 1, max: 30 }),
	times: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constant(Infinity)),
	fault: fc.oneof({ weight: 2, arbitrary: lost }, { weight: 1, arbitrary: refusal(401, 402, 514) }),
});

const run = {
	onDuplicate: fc.constantFrom('error' as const, 'returnExisting' as const),
	onError: fc.constantFrom('continueErrorOutput' as const, 'continueRegularOutput' as const, 'stopWorkflow' as const),
	tries: fc.oneof({ weight: 2, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constantFrom(2, 3) }),
};

export const scenarios: fc.Arbitrary<Scenario> = fc
	.record({
		rows,
		concurrency: fc.integer({ min: 1, max: 20 }),
		validateFirst: fc.boolean(),
		timeout: fc.constantFrom(...TIMEOUTS),
		giveUpAfter: fc.constantFrom(...PATIENCE),
		host: fc.oneof(
			{ weight: 30, arbitrary: fc.constant('simulator' as const) },
			{ weight: 1, arbitrary: fc.constantFrom('unresolvable' as const, 'closedPort' as const) },
		),
		statusOf537: fc.constantFrom(412, 500),
		outage: sometimes(2, outage),
		first: fc.record({ ...run, cancelAt: sometimes(5, fc.integer({ min: 1, max: 20 })) }),
		second: sometimes(1, fc.record({ ...run, cancelAt: fc.constant(null), outageOver: fc.boolean(), atOnce: fc.boolean() })),
	})
	.map(keepApart);

/** See `earlierRow`; and a run that waits for hours proves no more than one that waits for seconds. */
function keepApart(scenario: Scenario): Scenario {
	const hasEarlier = scenario.rows.some(({ before }) => before !== 'nothing');
	const patient = scenario.rows.length / scenario.concurrency > 6;
	const nowhere = scenario.host !== 'simulator';
	return {
		...scenario,
		rows: nowhere ? scenario.rows.slice(0, 8) : scenario.rows,
		giveUpAfter: patient ? Math.min(scenario.giveUpAfter, 1) : scenario.giveUpAfter,
		outage: hasEarlier ? null : scenario.outage,
		first: hasEarlier ? { ...scenario.first, cancelAt: null } : scenario.first,
	};
}
