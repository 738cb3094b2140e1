import type { IExecuteFunctions, INode } from 'n8n-workflow';

import type { CashoutInput, CashoutReference } from '../../d24/cashout/cashout';
import { RELEASED } from '../../d24/cashout/status';
import { ENDPOINTS } from '../../d24/endpoints';
import type { Issue } from '../../d24/issue';
import { externalIdForm } from '../../d24/rules/externalId';
import { checkCashouts, checkLinks } from '../../nodes/Directa24Cashout/input/checkCashouts';
import { createCashout, type CreateInput } from '../../nodes/Directa24Cashout/operations/cashout/create';
import type { ByItem, Cashouts, PreparedBatch } from '../../nodes/Directa24Cashout/operations/operation';
import { connectorOf } from '../../nodes/Directa24Cashout/run/connect';
import { sentBeforeOf } from '../../nodes/Directa24Cashout/run/memory';
import { outputsOf } from '../../nodes/Directa24Cashout/run/outputs';
import { accountOf } from '../../nodes/shared/account';
import { changeCashout, type Change } from '../../protocol/changeCashout';
import { payOutByLink } from '../../protocol/createLink';
import type { Directa24 } from '../../protocol/directa24';
import { executeAll } from '../../protocol/executeAll';
import type { Outcome } from '../../protocol/outcome';
import { statusRecord } from '../../protocol/records';
import { broken } from './answers';
import { Chance, mix } from './chance';
import { claimOfOutcome, claimsOfItems, type Claim } from './claims';
import type { Clock } from './clock';
import { TODAY, type Caller, type Directa24Model } from './directa24';
import type { Execution, World } from './plan';
import { cashoutOf, payeeKey } from './sheet';

/** What the last try of one round has told of each row. */
export interface RoundReport {
	round: number;
	/** `threw`: n8n shows an error in the place of items. */
	ended: 'items' | 'threw' | 'cancelled' | 'notSent';
	claims: Claim[];
	/** What each row asked for. */
	cashouts: CashoutInput[];
	/** When each row was begun and done; undefined where its turn did not come. */
	times: Array<{ from: number; to: number } | undefined>;
}

export interface Report {
	execution: number;
	plan: Execution;
	cancelledAt: number | undefined;
	rounds: RoundReport[];
}

const NODE = { id: '1', name: 'Directa24 Cashout', type: 'n8n-nodes-directa24.directa24Cashout', typeVersion: 1, position: [0, 0], parameters: {} } as INode;
const WAIT_BETWEEN_TRIES_MS = 1000;

const CHANGES: Record<Exclude<Execution['does'], 'pay'>, Change> = {
	hold: { endpoint: ENDPOINTS.updateCashout, body: { status: 'ON_HOLD' }, done: ['ON_HOLD'] },
	release: { endpoint: ENDPOINTS.updateCashout, body: { status: 'PENDING' }, done: RELEASED },
	cancel: { endpoint: ENDPOINTS.cancelCashout, body: {}, done: ['CANCELLED'] },
};

/** n8n, as far as it matters to a payout: executions of a workflow with one node, over one sheet. */
export class N8n {
	constructor(
		private readonly world: World,
		private readonly clock: Clock,
		private readonly directa24: Directa24Model,
		private readonly note: (line: string) => void,
	) {}

	/** Starts an execution at its time. The report fills while it runs; one whose process dies tells nothing more. */
	start(plan: Execution, execution: number): Report {
		const report: Report = { execution, plan, cancelledAt: undefined, rounds: [] };
		this.clock.at(plan.startAt, () => {
			this.note(`execution ${execution + 1} starts: ${JSON.stringify(plan)}`);
			void new Process(this.world, this.clock, this.directa24, this.note, report).run();
		});
		return report;
	}
}

/** One execution in a process of its own. */
class Process {
	private readonly abort = new AbortController();
	private readonly flow = {};
	private readonly underWay: Caller['underWay'] = new Set();
	private readonly chance: Chance;
	private dead = false;
	private dateOffset = 0;
	private round = 0;

	constructor(
		private readonly world: World,
		private readonly clock: Clock,
		private readonly directa24: Directa24Model,
		private readonly note: (line: string) => void,
		private readonly report: Report,
	) {
		const { plan, execution } = report;
		this.chance = new Chance(mix(world.seed, 77, execution));
		const after = (ms: number | null, happen: () => void) => ms !== null && clock.at(clock.now + ms, happen);
		after(plan.cancelAt, () => this.cancel());
		after(plan.dieAt, () => this.die());
		const date = plan.clock;
		if (date) after(date.at, () => (this.dateOffset += date.ms));
	}

	async run(): Promise<void> {
		const { plan, rounds } = this.report;
		for (this.round = 0; this.round < plan.rounds; this.round++) {
			let told = await this.execute(0);
			for (let tries = 1; told.ended !== 'items' && tries < plan.tries; tries++) {
				await this.sleep(WAIT_BETWEEN_TRIES_MS);
				told = await this.execute(tries);
			}
			rounds.push(told);
			this.note(`execution ${this.report.execution + 1} ${told.ended}`);
			if (told.ended !== 'items') return;
		}
	}

	private cancel(): void {
		if (this.dead) return;
		this.note(`execution ${this.report.execution + 1} is cancelled`);
		this.report.cancelledAt = this.clock.now;
		this.abort.abort();
		if (this.report.plan.cancelCuts) for (const cut of [...this.underWay]) cut(broken('ERR_CANCELED'));
	}

	private die(): void {
		this.note(`execution ${this.report.execution + 1} dies`);
		this.dead = true;
	}

	private readonly sleep = async (ms: number) => await new Promise<void>((wake) => this.clock.at(this.clock.now + ms, () => this.dead || wake()));

	/** One call of the node's execute(). */
	private async execute(tries: number): Promise<RoundReport> {
		const { world, report } = this;
		const { plan } = report;
		const isChanged = (from: string) => this.round > 0 || (from === 'try' && tries > 0);
		const inputs = world.rows.map((row): CreateInput => {
			const read = cashoutOf(row, payeeKey(row, world.rows), row.change !== null && isChanged(row.change.from));
			return { cashout: { ...read, external_id: externalIdForm(read.external_id) }, useCardEndpoint: 'automatic', returnExisting: plan.returnExisting };
		});
		const told: RoundReport = { round: this.round, ended: 'items', claims: [], cashouts: [], times: inputs.map(() => undefined) };

		const context = this.context();
		const sentBefore = sentBeforeOf(context);
		if (sentBefore.cancellation) return { ...told, ended: 'cancelled', cashouts: inputs.map(({ cashout }) => cashout), claims: inputs.map(() => ({ kind: 'unnamed' })) };
		const { timeoutMs, deadlineMs, settleMs } = world;
		const access = this.virtual(await connectorOf(context, { timeoutMs, deadlineMs, settleMs }, sentBefore, { items: inputs.length, language: 'en' }).cashouts());
		const issues = plan.does !== 'pay' ? inputs.map((): Issue[] => []) : world.operation === 'link' ? checkLinks(inputs, []) : checkCashouts(inputs, []);
		told.cashouts = inputs.map(({ cashout }) => cashout);
		const blocking = issues.map((each) => each.filter((issue) => issue.blocking));
		if (!plan.goOn && blocking.some((each) => each.length > 0)) return { ...told, ended: 'notSent', claims: inputs.map(() => ({ kind: 'notCreated', outcome: 'invalid_input', safe: true })) };

		const batch = this.batch(access, inputs, issues, told);
		const cancelled = () => this.abort.signal.aborted;
		const outcomes = await executeAll(batch, blocking, { concurrency: world.concurrency, stopAtFirst: !plan.goOn, cancelled });
		if (cancelled()) {
			sentBefore.cancellation = { message: 'cancelled', lines: [] };
			return { ...told, ended: 'cancelled', claims: outcomes.map(claimOfOutcome) };
		}
		if (outcomes.every((outcome) => outcome.ok)) sentBefore.forget();
		const failed = outcomes.some((outcome) => !outcome.ok && outcome.failure.outcome !== 'not_started');
		if (!plan.goOn && failed) return { ...told, ended: 'threw', claims: outcomes.map(claimOfOutcome) };
		const place = (itemIndex: number) => ({ node: NODE, itemIndex, count: inputs.length, label: '', environment: batch.environment(itemIndex) });
		const items = outputsOf(createCashout as never, { outcomes, rows: [], batch, place }, inputs.map(({ cashout }) => ({ json: { row: cashout.external_id } }))).flat();
		return { ...told, claims: claimsOfItems(items, inputs.map(({ cashout }) => cashout.external_id)) };
	}

	/** As an operation makes it of its inputs. */
	private batch(access: ByItem<Cashouts>, inputs: CreateInput[], issues: Issue[][], told: RoundReport): PreparedBatch {
		const { does } = this.report.plan;
		const at = (index: number) => inputs[index] as CreateInput;
		const work = async (index: number): Promise<Outcome> => {
			const { directa24, sentBefore } = access.of(index);
			if (does !== 'pay') return await changeOne(directa24, { external_id: at(index).cashout.external_id }, CHANGES[does]);
			if (this.world.operation === 'link') return await payOutByLink(directa24, sentBefore, at(index));
			return await createCashout.execute(access.of(index), at(index), 'en');
		};
		return {
			issues,
			creates: does !== 'pay' ? undefined : this.world.operation === 'link' ? 'link' : 'cashout',
			language: 'en',
			warnings: [],
			overall: { stops: [] },
			masks: () => undefined,
			execute: async (index) => {
				const from = this.clock.now;
				told.times[index] = { from, to: Infinity };
				const outcome = await work(index);
				told.times[index] = { from, to: this.clock.now };
				return outcome;
			},
			earlier: (index) => (does === 'pay' ? createCashout.earlier?.(access.of(index), at(index)) : undefined),
			environment: (index) => access.of(index).directa24.environment,
			label: (index) => createCashout.label(at(index)),
			externalId: (index) => createCashout.externalId(at(index)),
		};
	}

	/** What the node asks of n8n. */
	private context(): IExecuteFunctions {
		const { rows, merchants } = this.world;
		return {
			getNode: () => NODE,
			getContext: () => this.flow,
			evaluateExpression: () => this.round,
			getExecutionCancelSignal: () => this.abort.signal,
			// With several merchants the fields of the credential are expressions, which are evaluated for an item.
			getCredentials: async (_: string, index: number) => ({
				environment: 'staging',
				apiKey: `merchant ${merchants > 1 ? (rows[Number(index)]?.merchant ?? 0) : 0}`,
				apiPassphrase: 'passphrase',
				secretSignature: 'signature',
			}),
			helpers: {},
		} as unknown as IExecuteFunctions;
	}

	/** The connections of the node, each to the Directa24 of this world, with its time and chance. */
	private virtual(real: ByItem<Cashouts>): ByItem<Cashouts> {
		const merchants = new Map(Array.from({ length: this.world.merchants }, (_, index) => [accountOf({ apiKey: `merchant ${index}`, apiPassphrase: 'passphrase', secretSignature: 'signature' }).merchant, index]));
		const made = new Map(
			real.all.map((each) => {
				const caller: Caller = { by: { execution: this.report.execution, round: this.round }, merchant: merchants.get(each.account.merchant) ?? -1, isDead: () => this.dead, underWay: this.underWay };
				const directa24: Directa24 = {
					...each.directa24,
					request: async (request) => await this.directa24.send(caller, request),
					sleep: this.sleep,
					now: this.date,
					elapsed: () => this.clock.now,
					random: this.chance.next,
				};
				return [each, { ...each, directa24 }];
			}),
		);
		return { all: [...made.values()], of: (index) => made.get(real.of(index)) as Cashouts };
	}

	private readonly date = () => TODAY + this.clock.now + this.dateOffset;
}

async function changeOne(directa24: Directa24, reference: CashoutReference, wanted: Change): Promise<Outcome> {
	const changed = await changeCashout(directa24, reference, wanted);
	return changed.ok ? { ok: true, items: [{ json: statusRecord(reference, changed.facts, directa24.environment) }] } : changed;
}
