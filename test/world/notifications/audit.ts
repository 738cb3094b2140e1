import type { Offence, Rule } from '../rules';
import { statusesDuring, type Cashout, type NotifyingDirecta24 } from './directa24';
import { isReplay } from './messages';
import type { Call, NotifiedN8n, Start } from './n8n';
import { FINAL, type NotifiedWorld } from './plan';
import type { Wait } from './waiting';

/** Everything that is known of a world of notifications after it has come to rest. */
export interface PlayedNotified {
	world: NotifiedWorld;
	directa24: NotifyingDirecta24;
	n8n: NotifiedN8n;
}

/** What several processes cannot promise each other, as each knows only what it has answered itself. */
export interface Excused {
	changeSwallowed: number;
	wokenTwice: number;
}

/** Shorter than what the trigger promises to remember. */
const REMEMBERED_MS = 119_000;
const LOOK_UP_PAUSE_MS = 1000;
/** Longer than anything that a call waits for, but the end of a workflow. */
const LONGEST_CALL_MS = 60_000;

export function auditNotified(played: PlayedNotified): { offences: Offence[]; excused: Excused } {
	const judge = new Judge(played);
	judge.starts();
	judge.answers();
	judge.finals();
	judge.repeats();
	judge.asks();
	judge.waits();
	return judge;
}

class Judge {
	readonly offences: Offence[] = [];
	readonly excused: Excused = { changeSwallowed: 0, wokenTwice: 0 };
	private readonly trigger: NotifiedWorld['trigger'];
	private readonly ofTrigger: Call[];

	constructor(private readonly played: PlayedNotified) {
		this.trigger = played.world.trigger;
		this.ofTrigger = played.n8n.calls.filter(({ sending }) => sending.address.kind === 'trigger');
	}

	private add(rule: Rule, call: Call | undefined, text = ''): void {
		this.offences.push({ rule, text: `${call ? `call ${call.number}, ${call.trick ?? 'genuine'}, ${call.sending.externalId}: ` : ''}${text}` });
	}

	private cashout(externalId: string): Cashout | undefined {
		return this.played.directa24.cashouts.get(externalId);
	}

	private isProven({ trick, sending }: Call): boolean {
		return trick === undefined ? this.cashout(sending.externalId)?.plan.proof !== 'unsigned' : isReplay(trick);
	}

	/** Whether a call may make the trigger ask, though it proves nothing. */
	private mayWake({ trick, sending }: Call): boolean {
		const isLink = trick === undefined ? this.cashout(sending.externalId)?.plan.proof === 'unsigned' : trick === 'unsignedLink' || trick === 'unsignedStranger';
		return isLink && this.trigger.lookUpStatus && this.trigger.askOnUnsigned && sending.address.kind === 'trigger';
	}

	/** Whether a look-up of this cashout has told its status, or has failed to, while this call was taken. */
	private wasAsked(call: Call, isAnswered: boolean): boolean {
		return this.played.directa24.asks.some((ask) => ask.externalId === call.sending.externalId && ask.isAnswered === isAnswered && ask.endedAt >= call.at && ask.at <= call.endedAt);
	}

	/** Each start has a proven cause, and tells what is so. */
	starts(): void {
		for (const { call, json, at } of this.played.n8n.starts) {
			const text = JSON.stringify({ external_id: json.external_id, status: json.status, verified: json.verified });
			const cashout = this.cashout(String(json.external_id));
			const { by, fields } = json.verified as { by: string; fields: string[] };
			if (!this.isProven(call)) {
				const isWoken = this.mayWake(call) && by === 'look-up' && fields.length === 0 && Object.keys(json.notification as object).length === 0 && typeof json.status === 'string';
				if (!isWoken || !cashout) this.add('forgedStarts', call, text);
			}
			const told = json.status as Cashout['statuses'][number]['status'] | null;
			if (told === null ? this.trigger.lookUpStatus && json.status_unknown_because === undefined : !cashout || !statusesDuring(cashout, call.at, at).includes(told)) this.add('startUntrue', call, text);
			else if (told !== null && json.final !== FINAL.includes(told)) this.add('startUntrue', call, text);
			else if (told !== null && !this.isWanted(told)) this.add('startUntrue', call, `${text} is not asked for`);
		}
		for (const call of this.played.n8n.threw) this.add('webhookThrew', call);
	}

	private isWanted(status: Cashout['statuses'][number]['status']): boolean {
		return !this.trigger.lookUpStatus || this.trigger.statuses.length === 0 || this.trigger.statuses.includes(status);
	}

	/** Every call is answered, and nobody is turned away who should not be. */
	answers(): void {
		for (const call of this.played.n8n.calls) {
			const { answer, sending, endedAt, isCut } = call;
			const waitsForEnd = sending.address.kind === 'trigger' && this.trigger.respond === 'whenFinished';
			const isForgery = !this.isProven(call) && !this.mayWake(call);
			if (isForgery && answer !== undefined && answer < 400) this.add('forgedStarts', call, `is answered ${answer}`);
			if (endedAt === Infinity || (answer === undefined && !isCut && !waitsForEnd && sending.timeoutMs >= LONGEST_CALL_MS)) this.add('neverAnswered', call);
			if (!this.isProven(call) || answer === undefined || answer < 400 || call.refusedByN8n) continue;
			const isExcused = sending.address.kind === 'trigger' ? this.trigger.whenLookUpFails === 'retry' && this.wasAsked(call, false) : this.wasAsked(call, false) || this.isBeingWoken(call);
			if (!isExcused) this.add('turnedAway', call, `is answered ${answer}`);
		}
	}

	/** Whether another call was about to end the same wait. */
	private isBeingWoken(call: Call): boolean {
		const { calls } = this.played.n8n;
		return calls.some((other) => other !== call && other.wait === call.wait && other.at <= call.endedAt && other.endedAt >= call.at);
	}

	/** What the workflow was told for good: taken by n8n, and carried out where the trigger waits for that. */
	private readonly isDelivered = ({ result, acceptedAt }: Start): boolean => (this.trigger.respond === 'whenFinished' ? result === 'succeeded' : acceptedAt !== undefined || result !== 'crashed');

	/** A final status that somebody was told has been taken has reached a workflow, or was no longer so by then. */
	finals(): void {
		for (const call of this.ofTrigger) {
			const { change, externalId } = call.sending;
			const cashout = this.cashout(externalId);
			if (!cashout || change === undefined || call.answer === undefined || call.answer >= 300) continue;
			const { status, at = 0 } = cashout.statuses[change + 1] ?? {};
			const isOver = (cashout.statuses[change + 2]?.at ?? Infinity) <= call.endedAt;
			if (status === undefined || !FINAL.includes(status) || !this.isWanted(status) || isOver) continue;
			const told = this.played.n8n.starts.some((start) => start.json.external_id === externalId && this.isDelivered(start) && start.at >= at && (start.json.status === status || start.json.status === null));
			if (!told) this.add('finalMissed', call, `${status} was taken with ${call.answer}`);
		}
	}

	/** What is answered 2xx and starts nothing is what the workflow was told last; and that is not told again. */
	repeats(): void {
		const { starts } = this.played.n8n;
		for (const call of this.ofTrigger) {
			const { externalId } = call.sending;
			const cashout = this.cashout(externalId);
			if (!cashout || !this.isProven(call) || call.answer !== 200 || starts.some((start) => start.call === call)) continue;
			const during = statusesDuring(cashout, call.at, call.endedAt);
			if (this.trigger.lookUpStatus && during.some((status) => !this.isWanted(status)) && this.wasAsked(call, true)) continue;
			const told = starts.filter((start) => start.json.external_id === externalId && start.acceptedAt !== undefined && start.acceptedAt <= call.endedAt);
			const last = told.sort((one, other) => Number(one.acceptedAt) - Number(other.acceptedAt)).at(-1);
			const isSame = last !== undefined && (last.json.status === null || during.includes(last.json.status as never));
			if (isSame) continue;
			if (told.some(({ call: { process } }) => process !== call.process)) this.excused.changeSwallowed += 1;
			else this.add('changeSwallowed', call, `${during.join(', ')}; told last: ${String(last?.json.status)}`);
		}
		starts.forEach((start, index) => {
			const { externalId } = start.call.sending;
			const before = starts.slice(0, index).filter(({ call, json, acceptedAt }) => call.process === start.call.process && json.external_id === externalId && acceptedAt !== undefined).at(-1);
			if (!before || start.at - Number(before.acceptedAt) > REMEMBERED_MS || start.json.status === null) return;
			// It had its turn, and its sender went away before n8n took it: the next one had its turn as well.
			if (start.call.answer === undefined && start.call.endedAt <= start.at) return;
			if (before.json.status === start.json.status && !this.wasElsewhere(before, start)) this.add('startedAgain', start.call, String(start.json.status));
		});
	}

	/** Whether the trigger has seen a status in between that starts nothing: then the same one is a change again. */
	private wasElsewhere(before: Start, start: Start): boolean {
		const { externalId } = start.call.sending;
		const cashout = this.cashout(externalId);
		return this.ofTrigger.some((call) => {
			const isBetween = call.process === start.call.process && call.sending.externalId === externalId && call.endedAt >= before.at && call.at <= start.at;
			return isBetween && cashout !== undefined && this.wasAsked(call, true) && statusesDuring(cashout, call.at, call.endedAt).some((status) => !this.isWanted(status));
		});
	}

	/** A forged call asks nothing; a genuine one no more often than need be. */
	asks(): void {
		const { asks } = this.played.directa24;
		const { calls } = this.played.n8n;
		const last = new Map<string, number>();
		for (const { call: number, externalId, process, at } of asks) {
			const call = calls[number];
			if (!call || (!this.isProven(call) && !this.mayWake(call))) this.add('forgedAsks', call, externalId);
			const key = `${process} ${externalId}`;
			const before = last.get(key);
			last.set(key, at);
			if (before !== undefined && at - before < LOOK_UP_PAUSE_MS && !this.trigger.askOnUnsigned) this.add('askedTooOften', call, `${at - before} ms`);
		}
	}

	waits(): void {
		const { calls, executions } = this.played.n8n;
		for (const wait of executions.waits) {
			for (const { by, json, at } of wait.ends) if (by !== 'deadline' && !this.mayEnd(wait, by, json, at)) this.add('wokenByOther', by, JSON.stringify({ waited_for: wait.externalId, status: json.status }));
			if (wait.ends.length > 1) this.endedTwice(wait);
		}
		for (const call of calls) {
			const wait = call.wait === undefined ? undefined : executions.waits[call.wait];
			if (!wait || call.answer !== 200 || !this.isFor(wait, call) || call.endedAt >= wait.until) continue;
			const cashout = this.cashout(wait.externalId);
			const isAwaited = cashout !== undefined && statusesDuring(cashout, call.at, call.endedAt).every((status) => this.isAwaited(wait, status));
			if (isAwaited && !wait.ends.some(({ by, at }) => by !== 'deadline' && at <= call.endedAt)) this.add('waitMissed', call, `execution ${wait.execution + 1}`);
		}
	}

	/** Whether a call is proven, about this cashout, and at the address that was made for this wait. */
	private isFor({ externalId, url }: Wait, call: Call): boolean {
		const { address } = call.sending;
		return this.isProven(call) && call.sending.externalId === externalId && address.kind === 'wait' && address.url === url;
	}

	private isAwaited({ execution }: Wait, status: Cashout['statuses'][number]['status']): boolean {
		const waitFor = this.played.world.waits[execution]?.waitFor ?? [];
		return (waitFor.length === 0 ? FINAL : waitFor).includes(status);
	}

	private mayEnd(wait: Wait, call: Call, json: Record<string, unknown>, at: number): boolean {
		const cashout = this.cashout(wait.externalId);
		const status = json.status as Cashout['statuses'][number]['status'];
		return this.isFor(wait, call) && cashout !== undefined && json.external_id === wait.externalId && json.timed_out === false && this.isAwaited(wait, status) && statusesDuring(cashout, call.at, at).includes(status);
	}

	private endedTwice({ ends, execution, externalId }: Wait): void {
		const processes = new Set(ends.map(({ by }) => (by === 'deadline' ? 'n8n' : by.process)));
		if (processes.size > 1) this.excused.wokenTwice += 1;
		else this.add('wokenTwice', undefined, `execution ${execution + 1}, ${externalId}: ${ends.map(({ at }) => at).join(', ')} ms`);
	}
}
