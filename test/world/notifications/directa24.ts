import type { Reply, Request } from '../../../protocol/directa24';
import { broken, refusalOf, spoilt, statusAnswer, throttled, type Answer } from '../answers';
import { mix } from '../chance';
import type { Clock } from '../clock';
import { TODAY } from '../directa24';
import type { StatusWord } from '../plan';
import { genuine, PREVIOUS, SECRET, type Message } from './messages';
import { externalIdOf, type CashoutPlan, type DeliveryEffect, type LookUpEffect, type NotifiedWorld } from './plan';

/** Where Directa24 sends notifications about a cashout: to the trigger, or to the address of an execution that waits. */
export type Address = { kind: 'trigger' } | { kind: 'wait'; url: string };

/** A notification on its way to n8n. */
export interface Sending {
	message: Message;
	address: Address;
	externalId: string;
	/** The change that it tells of; undefined for what does not come from Directa24. */
	change: number | undefined;
	timeoutMs: number;
}

/** Whoever takes a notification: resolves with the status that is answered, or undefined where no answer comes. */
export type Receive = (sending: Sending) => Promise<number | undefined>;

/** What Directa24 knows of a cashout. */
export interface Cashout {
	plan: CashoutPlan;
	externalId: string;
	statuses: Array<{ at: number; status: StatusWord }>;
}

/** One look-up. */
export interface Ask {
	externalId: string;
	at: number;
	endedAt: number;
	isAnswered: boolean;
	process: string;
	/** Number of the call of the webhook that made it. */
	call: number;
}

/** D24 documents five more attempts, and for deposits the pauses between them. */
const PAUSES_MS = [5, 25, 125, 625, 625].map((minutes) => minutes * 60_000);

/** A Directa24 that tells of changes, and answers where a cashout stands. It shares nothing with the product. */
export class NotifyingDirecta24 {
	readonly cashouts = new Map<string, Cashout>();
	readonly asks: Ask[] = [];
	private readonly counts = new Map<string, number>();

	constructor(
		private readonly world: NotifiedWorld,
		private readonly clock: Clock,
		private readonly note: (line: string) => void,
		private readonly receive: Receive,
	) {}

	get secret(): string {
		return this.world.signsWithPrevious ? PREVIOUS : SECRET;
	}

	/** Creates a cashout now; its changes follow. */
	create(plan: CashoutPlan, address: Address): void {
		const externalId = externalIdOf(plan.key);
		const cashout: Cashout = { plan, externalId, statuses: [{ at: this.clock.now, status: 'PENDING' }] };
		this.cashouts.set(externalId, cashout);
		let { now: at } = this.clock;
		plan.changes.forEach(({ after, status }, change) => {
			at += after;
			this.clock.at(at, () => {
				this.note(`${externalId} is ${status}`);
				cashout.statuses.push({ at: this.clock.now, status });
				void this.notify(cashout, change, status, address);
			});
		});
	}

	/** Tells of one change until somebody has answered 2xx, or five times more. */
	private async notify({ plan, externalId }: Cashout, change: number, status: StatusWord, address: Address): Promise<void> {
		const date = TODAY + this.clock.now;
		const message = genuine(plan.proof, externalId, this.secret, date, status);
		for (let attempt = 0; ; attempt++) {
			const effect = plan.deliveries.find((each) => each.change === change && each.attempt === attempt)?.effect;
			if (effect?.kind === 'late') await this.clock.sleep(effect.ms);
			const answer = await this.attempt({ message, address, externalId, change, timeoutMs: this.world.senderTimeoutMs }, effect);
			this.note(`Directa24 sent change ${change} of ${externalId}, attempt ${attempt + 1}${effect ? ` ${JSON.stringify(effect)}` : ''}: ${answer ?? 'no answer'}`);
			if (answer !== undefined && answer >= 200 && answer < 300) return;
			const pause = PAUSES_MS[attempt];
			if (pause === undefined) return;
			await this.clock.sleep(pause);
		}
	}

	private async attempt(sending: Sending, effect: DeliveryEffect | undefined): Promise<number | undefined> {
		if (effect?.kind === 'dropped') return undefined;
		const answers = [this.receive(sending)];
		if (effect?.kind === 'copies') {
			for (let copy = 1; copy <= effect.more; copy++) answers.push(this.clock.sleep(copy * effect.apartMs).then(async () => await this.receive(sending)));
		}
		const [answer] = await Promise.all(answers);
		return effect?.kind === 'answerLost' ? undefined : answer;
	}

	/** Answers where a cashout stands. Never settles for a process that is gone. */
	async lookUp(by: { process: string; call: number; isGone(): boolean }, request: Request): Promise<Reply> {
		const externalId = String(request.body?.external_id);
		const cashout = this.cashouts.get(externalId);
		const nth = (this.counts.get(externalId) ?? 0) + 1;
		this.counts.set(externalId, nth);
		const effect = cashout?.plan.lookUps.find((each) => each.nth === nth)?.effect;
		const ask: Ask = { externalId, at: this.clock.now, endedAt: Infinity, isAnswered: false, process: by.process, call: by.call };
		this.asks.push(ask);
		const salt = mix(this.world.seed, cashout?.plan.key ?? -1, 5, nth);
		await this.clock.sleep(5 + (salt % 100));
		const answer = this.answerTo(cashout, effect);
		const isTold = cashout !== undefined && (effect === undefined || effect.kind === 'slow');
		const down = 5 + ((salt >>> 8) % 150) + (effect?.kind === 'slow' ? effect.ms : 0);
		const left = request.timeoutMs - (this.clock.now - ask.at);
		const isLate = answer === undefined || down >= left;
		await this.clock.sleep(isLate ? left : down);
		if (by.isGone()) await new Promise<never>(() => undefined);
		ask.endedAt = this.clock.now;
		ask.isAnswered = isTold && !isLate;
		this.note(`${by.process} asked where ${externalId} stands: ${ask.isAnswered ? 'told' : 'not told'}`);
		if (isLate) throw broken('ECONNABORTED');
		if (answer instanceof Error) throw answer;
		return answer;
	}

	private answerTo(cashout: Cashout | undefined, effect: LookUpEffect | undefined): Answer {
		if (!cashout) return refusalOf(509, 412);
		switch (effect?.kind) {
			case 'spoilt':
				return spoilt(effect.how);
			case 'throttled':
				return throttled(1, TODAY + this.clock.now);
			case 'refused':
				return refusalOf(effect.code, 412);
			case 'unreachable':
				return broken(effect.code);
			default: {
				const status = cashout.statuses.at(-1)?.status ?? 'PENDING';
				return statusAnswer(status, { cashout_id: 8_405_000 + cashout.plan.key, ...(status === 'REJECTED' ? { rejection_code: '7', rejection_reason: 'Account closed' } : {}) });
			}
		}
	}
}

/** The statuses that a cashout had from one moment to another. */
export function statusesDuring({ statuses }: Cashout, from: number, to: number): StatusWord[] {
	return statuses.filter(({ at }, index) => at <= to && (statuses[index + 1]?.at ?? Infinity) >= from).map(({ status }) => status);
}
