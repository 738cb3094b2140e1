import type { IDataObject, IExecuteFunctions, IWebhookResponseData } from 'n8n-workflow';

import type { CashoutStatus } from '../../../d24/cashout/status';
import { keepStatuses, park, resumeUrl } from '../../../nodes/Directa24Cashout/waiting/wait';
import type { Clock } from '../clock';
import { TODAY } from '../directa24';
import type { StatusWord } from '../plan';
import type { NotifyingDirecta24 } from './directa24';
import type { Exchange } from './exchange';
import type { Call, Process } from './n8n';
import { externalIdOf, type NotifiedWorld, type WaitPlan } from './plan';

/** What n8n has stored of an execution that waits, as a call gets it. */
export interface Snapshot {
	/** Number of the wait. */
	wait: number;
	memory: IDataObject;
	json: IDataObject;
	waitFor: StatusWord[];
}

/** One sleep of an execution. */
export interface Wait {
	number: number;
	execution: number;
	externalId: string;
	url: string;
	parkedAt: number;
	/** In time of the clock; Infinity: never. */
	until: number;
	/** All its ends; more than one is one too many. */
	ends: Array<{ at: number; by: Call | 'deadline'; json: IDataObject }>;
}

interface Execution {
	index: number;
	plan: WaitPlan;
	state: 'running' | 'waiting' | 'finished' | 'crashed';
	/** The start of a process that runs it. */
	process: string;
	round: number;
	memory: IDataObject;
	json: IDataObject;
	stored: Snapshot | undefined;
}

const WEBHOOK = 'https://n8n.example/webhook-waiting/';

/** The executions of "Create and Wait", as n8n keeps them in its database. */
export class Executions {
	readonly waits: Wait[] = [];
	private readonly executions: Execution[];

	constructor(
		private readonly world: NotifiedWorld,
		private readonly clock: Clock,
		private readonly note: (line: string) => void,
		private readonly directa24: () => NotifyingDirecta24,
		/** Starts workflows and minds the deadlines. */
		private readonly main: Process,
	) {
		this.executions = world.waits.map((plan, index) => ({ index, plan, state: 'running', process: '', round: 0, memory: {}, json: {}, stored: undefined }));
		for (const execution of this.executions) clock.at(execution.plan.startAt, () => this.main.isUp && void this.run(execution, this.main));
	}

	/** The address of an execution, with the nonce of its present wait. */
	urlOf(index: number): string {
		return this.waits.filter(({ execution }) => execution === index).at(-1)?.url ?? `${WEBHOOK}${index}`;
	}

	crash(process: string): void {
		for (const execution of this.executions) if (execution.state === 'running' && execution.process === process) execution.state = 'crashed';
	}

	/** When n8n starts, deadlines may have passed. */
	passDeadlines(): void {
		for (const wait of this.waits) if (wait.until <= this.clock.now) this.deadline(wait);
	}

	/** Creates the next cashout and falls asleep. */
	private async run(execution: Execution, process: Process): Promise<void> {
		const { plan } = execution;
		const key = plan.rounds[execution.round];
		const cashout = this.world.cashouts.find((each) => each.key === key);
		Object.assign(execution, { state: cashout ? 'running' : 'finished', process: process.name });
		if (!cashout) return;
		const externalId = externalIdOf(cashout.key);
		const { memory } = execution;
		const item = { json: { external_id: externalId } as IDataObject };
		let until: number = Infinity;
		const context = {
			getContext: () => memory,
			getInputData: () => [item],
			evaluateExpression: () => `${WEBHOOK}${execution.index}`,
			putExecutionToWait: async (date: Date) => {
				until = date.getTime() - TODAY;
			},
		} as unknown as IExecuteFunctions;
		const url = resumeUrl(context, externalId);
		this.directa24().create(cashout, { kind: 'wait', url });
		await process.sleep(plan.createMs);
		keepStatuses(context, plan.waitFor as CashoutStatus[]);
		await park(context, { external_id: externalId, status: 'PENDING', final: false }, plan.hours, TODAY + this.clock.now);
		await process.sleep(15);
		const wait: Wait = { number: this.waits.length, execution: execution.index, externalId, url, parkedAt: this.clock.now, until: plan.hours === 0 ? Infinity : until, ends: [] };
		this.waits.push(wait);
		execution.json = item.json;
		execution.stored = structuredClone({ wait: wait.number, memory, json: item.json, waitFor: plan.waitFor });
		execution.state = 'waiting';
		this.note(`execution ${execution.index + 1} waits for ${externalId}`);
		if (wait.until < Infinity) this.clock.at(wait.until, () => this.deadline(wait));
	}

	private deadline(wait: Wait): void {
		const execution = this.executions[wait.execution];
		if (!execution || execution.state !== 'waiting' || execution.stored?.wait !== wait.number || !this.main.isUp) return;
		this.resume(execution, execution.stored, 'deadline', execution.json, this.main);
	}

	private resume(execution: Execution, { wait: number }: Snapshot, by: Call | 'deadline', json: IDataObject, process: Process): void {
		const wait = this.waits[number];
		if (!wait) return;
		wait.ends.push({ at: this.clock.now, by, json });
		this.note(`execution ${execution.index + 1} goes on after ${wait.externalId}: ${by === 'deadline' ? by : String(json.status)}`);
		// An older state of it has gone on, which is noticed by the two ends; what would follow is not played.
		if (execution.stored?.wait !== number) return;
		execution.state = 'running';
		execution.process = process.name;
		execution.round += 1;
		void process.sleep(execution.plan.stepMs).then(async () => await this.run(execution, process));
	}

	/** Takes a call at the address of an execution, with the state in which n8n finds it. */
	async take(process: Process, call: Call, exchange: Exchange, resume: (snapshot: Snapshot) => Promise<IWebhookResponseData>): Promise<void> {
		const { name } = process;
		const { address } = call.sending;
		const execution = this.executions[Number(address.kind === 'wait' ? new URL(address.url).pathname.split('/').at(-1) : -1)];
		await process.sleep(3);
		const { stored } = execution ?? {};
		if (!execution || execution.state !== 'waiting' || !stored) {
			call.refusedByN8n = true;
			return void exchange.status(409).end();
		}
		call.wait = stored.wait;
		const result = await resume(structuredClone(stored));
		if (!process.isStill(name) || !result.workflowData) return;
		await process.sleep(3);
		// n8n starts whatever it has read, where the execution does not run at the moment.
		if ((execution.state as Execution['state']) !== 'waiting') {
			call.refusedByN8n = true;
			return void exchange.status(500).end();
		}
		this.resume(execution, stored, call, result.workflowData[0]?.[0]?.json ?? {}, process);
		exchange.status(200).end();
	}
}
