import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { Resumer } from '../../../nodes/Directa24Cashout/waiting/resume';
import { Receiver } from '../../../nodes/Directa24CashoutTrigger/receive';
import { directa24Of } from '../../../nodes/shared/directa24Of';
import { NotificationCalls, type Surroundings } from '../../../nodes/shared/notificationCall';
import { mix } from '../chance';
import type { Clock } from '../clock';
import { TODAY } from '../directa24';
import type { NotifyingDirecta24, Sending } from './directa24';
import { Exchange } from './exchange';
import { PREVIOUS, SECRET } from './messages';
import type { NotifiedWorld, Trick } from './plan';
import { Executions, type Snapshot } from './waiting';

/** One call of a webhook of n8n. */
export interface Call {
	number: number;
	sending: Sending;
	trick: Trick | undefined;
	at: number;
	endedAt: number;
	/** The status that n8n has answered; undefined where the sender or the process was gone before. */
	answer: number | undefined;
	/** The process was gone before. */
	isCut: boolean;
	/** Process and the number of its start. */
	process: string;
	/** The wait that n8n held when the call came. */
	wait: number | undefined;
	/** What the product did not answer itself, but n8n or the workflow. */
	refusedByN8n: boolean;
}

/** An execution that a call of the trigger has started. */
export interface Start {
	call: Call;
	at: number;
	json: IDataObject;
	result: 'running' | 'succeeded' | 'failed' | 'crashed';
	/** When its sender was told 2xx. */
	acceptedAt: number | undefined;
}

const NODE = { id: '1', name: 'Directa24 {{ x }}', type: 'n8n-nodes-directa24.directa24CashoutTrigger', typeVersion: 2, position: [0, 0], parameters: {} };

/** One process of n8n with what it remembers; each start of it is another one. */
class Process {
	private starts = 0;
	private readonly open = new Set<Exchange>();
	isUp = true;
	receiver!: Receiver;
	resumer!: Resumer;

	constructor(
		readonly index: number,
		private readonly n8n: NotifiedN8n,
	) {
		this.start();
	}

	get name(): string {
		return `${this.index}.${this.starts}`;
	}

	start(): void {
		this.isUp = true;
		this.starts += 1;
		const surroundings = this.n8n.surroundings(this);
		const calls = new NotificationCalls(surroundings);
		this.receiver = new Receiver(calls, surroundings.elapsed);
		this.resumer = new Resumer(calls, surroundings);
	}

	stop(): void {
		this.isUp = false;
		for (const exchange of this.open) exchange.cut();
		this.open.clear();
	}

	/** Whether what has begun here goes on: false once this start of the process is over. */
	isStill(name: string): boolean {
		return this.isUp && this.name === name;
	}

	/** A sleep that nobody wakes from when the process is gone. */
	async sleep(ms: number): Promise<void> {
		const { name } = this;
		await this.n8n.clock.sleep(ms);
		if (!this.isStill(name)) await new Promise<never>(() => undefined);
	}

	opened(exchange: Exchange): void {
		this.open.add(exchange);
		void exchange.answered.then(() => this.open.delete(exchange));
	}
}

export type { Process };

/** n8n, as far as it matters to notifications: a workflow with the trigger, and executions that wait. */
export class NotifiedN8n {
	readonly calls: Call[] = [];
	readonly starts: Start[] = [];
	readonly threw: Call[] = [];
	readonly executions: Executions;
	private readonly processes: Process[];
	private readonly byContext = new WeakMap<object, Call>();

	constructor(
		private readonly world: NotifiedWorld,
		readonly clock: Clock,
		readonly note: (line: string) => void,
		private readonly directa24: () => NotifyingDirecta24,
	) {
		this.processes = world.processes.map((_, index) => new Process(index, this));
		this.executions = new Executions(world, clock, note, directa24, this.processes[0] as Process);
		world.processes.forEach((outages, index) => {
			for (const { from, to } of outages) {
				clock.at(from, () => this.stop(this.processes[index] as Process));
				clock.at(to, () => this.boot(this.processes[index] as Process));
			}
		});
	}

	private stop(process: Process): void {
		if (!process.isUp) return;
		this.note(`n8n ${process.name} is gone`);
		for (const start of this.starts) if (start.call.process === process.name && start.result === 'running') start.result = 'crashed';
		this.executions.crash(process.name);
		process.stop();
	}

	private boot(process: Process): void {
		if (process.isUp) return;
		process.start();
		this.note(`n8n ${process.name} has started`);
		this.executions.passDeadlines();
	}

	/** Time and connections of a process, as long as it lives. */
	surroundings(process: Process): Surroundings {
		const { name } = process;
		return {
			sleep: async (ms) => await process.sleep(ms),
			now: () => TODAY + this.clock.now,
			elapsed: () => this.clock.now,
			connect: (context, stored, patience) => {
				const real = directa24Of(context, stored, patience);
				const by = { process: name, call: this.byContext.get(context)?.number ?? -1, isGone: () => !process.isStill(name) };
				return { ...real, directa24: { ...real.directa24, request: async (request) => await this.directa24().lookUp(by, request) } };
			},
		};
	}

	/** Takes a call from its arrival to the answer. */
	async take(sending: Sending, trick?: Trick): Promise<number | undefined> {
		const number = this.calls.length;
		const salt = mix(this.world.seed, 9, number);
		const process = this.processes[salt % this.processes.length] as Process;
		await this.clock.sleep(2 + (salt >>> 4) % 40);
		if (!process.isUp) return undefined;
		const { name } = process;
		const call: Call = { number: this.calls.length, sending, trick, at: this.clock.now, endedAt: Infinity, answer: undefined, isCut: false, process: name, wait: undefined, refusedByN8n: false };
		this.calls.push(call);
		const exchange = new Exchange(this.clock, sending.timeoutMs);
		process.opened(exchange);
		void exchange.answered.then((answer) => Object.assign(call, { answer, isCut: exchange.isCut, endedAt: this.clock.now }));
		void this.answer(process, call, exchange, salt);
		return await exchange.answered;
	}

	private async answer(process: Process, call: Call, exchange: Exchange, salt: number): Promise<void> {
		const { name } = process;
		const { address } = call.sending;
		try {
			if (address.kind === 'trigger') return await this.trigger(process, call, exchange, salt);
			await this.executions.take(process, call, exchange, async (snapshot) => await process.resumer.resume(this.context(call, exchange, snapshot, new URL(address.url))));
		} catch {
			if (!process.isStill(name)) return;
			this.threw.push(call);
			exchange.status(500).end();
		}
	}

	private async trigger(process: Process, call: Call, exchange: Exchange, salt: number): Promise<void> {
		const { name } = process;
		const result: IWebhookResponseData = await process.receiver.receive(this.context(call, exchange));
		if (!process.isStill(name) || !result.workflowData) return;
		const run = this.world.runs[this.starts.length % this.world.runs.length];
		await process.sleep(2 + (salt >>> 12) % 40);
		if (!run || run.ends === 'refused') {
			call.refusedByN8n = true;
			return void exchange.status(503).end();
		}
		const json = result.workflowData[0]?.[0]?.json ?? {};
		const start: Start = { call, at: this.clock.now, json, result: 'running', acceptedAt: undefined };
		this.starts.push(start);
		this.note(`n8n ${name} starts the workflow for ${String(json.external_id)}: ${String(json.status)}`);
		exchange.once('close', () => {
			if (exchange.writableFinished && exchange.statusCode < 300) start.acceptedAt = this.clock.now;
		});
		const waitsForEnd = this.world.trigger.respond === 'whenFinished';
		if (!waitsForEnd) exchange.status(200).end();
		await process.sleep(run.ms);
		start.result = run.ends;
		if (!waitsForEnd) return;
		call.refusedByN8n = run.ends === 'failed';
		exchange.status(run.ends === 'succeeded' ? 200 : 500).end();
	}

	private context(call: Call, exchange: Exchange, snapshot?: Snapshot, url?: URL): IWebhookFunctions {
		const { trigger } = this.world;
		const { headers, rawBody } = call.sending.message;
		const parameters: Record<string, unknown> = {
			lookUpStatus: trigger.lookUpStatus,
			statuses: trigger.statuses,
			'options.whenLookUpFails': trigger.whenLookUpFails,
			'options.askOnUnsigned': trigger.askOnUnsigned,
			...(snapshot ? { waitFor: snapshot.waitFor } : {}),
		};
		const context = {
			getRequestObject: () => ({ headers, rawBody, body: {} }),
			getResponseObject: () => exchange,
			getCredentials: async () => ({ environment: 'staging', apiKey: 'key', apiPassphrase: 'passphrase', secretSignature: SECRET, previousSecretSignature: this.world.signsWithPrevious ? PREVIOUS : '' }),
			getNodeParameter: (name: string, otherwise: unknown) => parameters[name] ?? otherwise,
			getNode: () => NODE,
			getWorkflow: () => ({ id: 'workflow' }),
			getMode: () => 'webhook',
			getQueryData: () => Object.fromEntries(url?.searchParams ?? []),
			evaluateExpression: (text: string) => (text.includes('.context') ? snapshot?.memory : snapshot?.json),
			logger: { warn() {}, error() {} },
			helpers: {},
		};
		this.byContext.set(context, call);
		return context as unknown as IWebhookFunctions;
	}
}
