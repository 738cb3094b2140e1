import { Chance, mix } from '../chance';
import { SPOILT, STATUS_WORDS, type StatusWord } from '../plan';
import { TRICKS, type CashoutPlan, type DeliveryEffect, type Forgery, type LookUpEffect, type NotifiedWorld, type RunPlan, type TriggerPlan, type WaitPlan } from './plan';

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** How a payout may go on from each status. */
const NEXT: Record<StatusWord, readonly StatusWord[]> = {
	PENDING: ['DELIVERED', 'COMPLETED', 'REJECTED', 'ON_HOLD', 'CANCELLED'],
	ON_HOLD: ['PENDING', 'CANCELLED'],
	DELIVERED: ['COMPLETED', 'REJECTED'],
	COMPLETED: ['REJECTED'],
	CANCELLED: [],
	REJECTED: [],
};

/** The world with this number. */
export function drawNotified(seed: number, number: number): NotifiedWorld {
	const chance = new Chance(mix(seed, number, 2));
	const draw = new Drawing(chance, chance.percent(30));
	const waits = chance.percent(50) ? draw.many(1, 3, () => draw.wait()) : [];
	let key = 0;
	for (const wait of waits) wait.rounds = wait.rounds.map(() => key++);
	const cashouts = Array.from({ length: key + chance.between(1, 12) }, (_, index) => draw.cashout(index, index < key));
	return {
		kind: 'notified',
		seed: mix(seed, number, 3),
		processes: Array.from({ length: chance.weighted([[3, () => 1], [1, () => 2]]) }, () => (chance.percent(35) ? draw.many(1, 4, () => draw.outage()) : [])),
		signsWithPrevious: chance.percent(10),
		senderTimeoutMs: chance.oneOf([10_000, 30_000, 60_000, 60_000]),
		trigger: draw.trigger(),
		runs: draw.many(1, 8, () => draw.run()),
		cashouts,
		waits,
		forgeries: chance.percent(60) ? draw.many(1, 12, () => draw.forgery(cashouts, waits)) : [],
	};
}

class Drawing {
	constructor(
		private readonly chance: Chance,
		/** Everything happens within moments. */
		private readonly isHasty: boolean,
	) {}

	many<T>(least: number, most: number, make: () => T): T[] {
		return Array.from({ length: this.chance.between(least, most) }, make);
	}

	/** Most things follow each other closely, some after hours. */
	private pause(): number {
		const { chance } = this;
		if (this.isHasty) return chance.between(0, 6000);
		return chance.weighted([[4, () => chance.between(0, 2000)], [3, () => chance.between(0, MINUTE)], [2, () => chance.between(0, HOUR)], [1, () => chance.between(0, 48 * HOUR)]]);
	}

	outage(): { from: number; to: number } {
		const from = this.pause();
		return { from, to: from + 1 + this.pause() };
	}

	trigger(): TriggerPlan {
		const { chance } = this;
		return {
			respond: chance.oneOf(['immediately', 'whenFinished', 'whenFinished']),
			statuses: chance.percent(35) ? STATUS_WORDS.filter(() => chance.percent(50)) : [],
			lookUpStatus: chance.percent(88),
			whenLookUpFails: chance.oneOf(['start', 'retry']),
			askOnUnsigned: chance.percent(40),
		};
	}

	run(): RunPlan {
		const { chance } = this;
		return { ms: chance.weighted([[3, () => chance.between(5, 500)], [2, () => chance.between(500, 20_000)], [1, () => chance.between(20_000, 20 * MINUTE)]]), ends: chance.weighted([[6, () => 'succeeded' as const], [2, () => 'failed' as const], [1, () => 'refused' as const]]) };
	}

	cashout(key: number, isAwaited: boolean): CashoutPlan {
		const { chance } = this;
		const changes: CashoutPlan['changes'] = [];
		for (let status: StatusWord = 'PENDING', next = NEXT[status]; next.length > 0 && changes.length < 8 && chance.percent(85); next = NEXT[status]) {
			status = chance.oneOf(next);
			changes.push({ after: this.pause(), status });
		}
		return {
			key,
			at: this.pause(),
			changes,
			proof: isAwaited ? 'control' : chance.oneOf(['control', 'control', 'control', 'signed', 'unsigned']),
			lookUps: chance.percent(40) ? this.many(1, 4, () => ({ nth: chance.between(1, 6), effect: this.lookUpEffect() })) : [],
			deliveries: chance.percent(60) ? this.many(1, 5, () => ({ change: chance.between(0, Math.max(0, changes.length - 1)), attempt: chance.oneOf([0, 0, 0, 1, 2, 5]), effect: this.deliveryEffect() })) : [],
		};
	}

	private lookUpEffect(): LookUpEffect {
		const { chance } = this;
		return chance.weighted<LookUpEffect>([
			[3, () => ({ kind: 'slow', ms: chance.between(100, 12_000) })],
			[3, () => ({ kind: 'spoilt', how: chance.oneOf(SPOILT) })],
			[1, () => ({ kind: 'throttled' })],
			[1, () => ({ kind: 'refused', code: chance.oneOf([401, 402, 509, 510]) })],
			[1, () => ({ kind: 'unreachable', code: chance.oneOf(['ECONNREFUSED', 'ENOTFOUND']) })],
		]);
	}

	private deliveryEffect(): DeliveryEffect {
		const { chance } = this;
		return chance.weighted<DeliveryEffect>([
			[3, () => ({ kind: 'late', ms: this.pause() })],
			[4, () => ({ kind: 'copies', more: chance.oneOf([1, 1, 2, 10]), apartMs: chance.oneOf([0, 0, 3, 400, 3000, 70_000]) })],
			[2, () => ({ kind: 'answerLost' })],
			[1, () => ({ kind: 'dropped' })],
		]);
	}

	wait(): WaitPlan {
		const { chance } = this;
		return {
			startAt: this.pause(),
			rounds: this.many(1, 4, () => 0),
			waitFor: chance.percent(30) ? STATUS_WORDS.filter(() => chance.percent(50)) : [],
			hours: chance.oneOf([0, 0.05, 1, 24, 24]),
			createMs: chance.between(10, 3000),
			stepMs: chance.oneOf([1, 5, 20, 300, 5000]),
		};
	}

	forgery(cashouts: readonly CashoutPlan[], waits: readonly WaitPlan[]): Forgery {
		const { chance } = this;
		const trick = chance.oneOf(TRICKS);
		const number = chance.percent(60) ? chance.between(0, waits.length - 1) : -1;
		const wait = waits[number];
		if (!wait) return { at: this.pause(), key: chance.between(0, cashouts.length - 1), trick, wait: null };
		// Some come just when the first one that is waited for has changed.
		const key = chance.oneOf(wait.rounds);
		const changes = cashouts[wait.rounds[0] ?? 0]?.changes ?? [];
		const changedAt = changes.slice(0, chance.between(1, 8)).reduce((sum, { after }) => sum + after, 0);
		return { at: wait.startAt + (chance.percent(60) ? changedAt + chance.between(0, 200) : this.pause()), key, trick, wait: number };
	}
}
