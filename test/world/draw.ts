import { Chance, mix } from './chance';
import { SPOILT, STATUS_WORDS, type CallName, type Effect, type Execution, type Fault, type Outage, type Row, type World } from './plan';

export interface DrawSettings {
	/** Directa24's check whether an external ID is used lags behind in some of the worlds. */
	lag: boolean;
}

const NAMES = ['pay', 'pagó', 'pago\u0301', '支払', '𝒢', 'r"q', "o'b", 'a\\b', 'x y', '<b>', '%2F', 'é'];
/** Codes that Directa24 lists, without those that say what is not so: 509, 511. */
const CODES = [300, 302, 303, 401, 402, 502, 503, 504, 508, 510, 514, 515, 518, 519, 521, 524, 525, 526, 533, 537, 538, 539, 540, 541, 542, 543, 565, 702, 703];
const OF_THE_CREDENTIAL = [302, 401, 402, 519, 524];
const OF_THE_ITEM = CODES.filter((code) => !OF_THE_CREDENTIAL.includes(code));
const NOT_REACHED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'CERT_HAS_EXPIRED'];

/** The world with this number. */
export function drawWorld(seed: number, number: number, settings: DrawSettings): World {
	const chance = new Chance(mix(seed, number));
	const draw = new Drawing(chance);
	const operation = chance.percent(12) ? 'link' : 'create';
	const deadlineMs = chance.oneOf([20_000, 60_000, 120_000, 120_000]);
	const merchants = chance.weighted([[6, () => 1], [2, () => 2], [1, () => 3]]);
	return {
		seed: mix(seed, number, 1),
		operation,
		merchants,
		concurrency: chance.between(1, 20),
		timeoutMs: chance.oneOf([5000, 15_000, 30_000, 30_000]),
		deadlineMs,
		settleMs: chance.oneOf([0, 2000, 5000, 5000, 5000, 15_000]),
		directa24: {
			replicaLagMs: chance.percent(25) ? chance.between(100, 20_000) : 0,
			uniqueLagMs: settings.lag && chance.percent(70) ? chance.between(500, 60_000) : 0,
			tells: chance.oneOf(['nothing', 'nothing', 'account', 'all']),
			outages: chance.percent(30) ? draw.many(1, 3, () => draw.outage()) : [],
		},
		rows: draw.rows(operation, merchants),
		executions: draw.executions(operation),
		operator: chance.percent(30) ? draw.many(1, 4, () => ({ at: chance.between(0, 300_000), key: chance.between(0, 20), status: chance.oneOf(STATUS_WORDS) })) : [],
	};
}

class Drawing {
	constructor(private readonly chance: Chance) {}

	many<T>(least: number, most: number, make: (index: number) => T): T[] {
		return Array.from({ length: this.chance.between(least, most) }, (_, index) => make(index));
	}

	rows(operation: World['operation'], merchants: number): Row[] {
		const { chance } = this;
		const struck = chance.oneOf([0, 15, 30, 30, 60, 100]);
		const withEarlier = chance.percent(15);
		const withDefects = chance.percent(10);
		const withChanges = chance.percent(15);
		const rows = this.many(1, 60, (key): Row => ({
			key,
			name: `${chance.oneOf(NAMES)}-${key}`,
			merchant: chance.between(0, merchants - 1),
			before: withEarlier && chance.percent(20) ? chance.oneOf(['samePayee', 'otherPayee'] as const) : 'nothing',
			defect: withDefects && key > 0 && chance.percent(10) ? chance.oneOf(['amount', 'twin'] as const) : 'none',
			change: withChanges && chance.percent(25) ? { from: chance.oneOf(['try', 'round'] as const), what: operation === 'link' ? 'amount' : chance.oneOf(['amount', 'payee', 'account'] as const) } : null,
			faults: chance.percent(struck) ? this.many(1, 4, () => this.fault()) : [],
		}));
		rows.forEach((row, index) => {
			const above = rows[index - 1];
			if (row.defect !== 'twin' || !above) return;
			const other = above.name.normalize('NFC') === above.name ? 'NFD' : 'NFC';
			Object.assign(row, { name: above.name.normalize(other), merchant: above.merchant, before: 'nothing', change: null });
		});
		return rows;
	}

	private fault(): Fault {
		const { chance } = this;
		const call = chance.oneOf<CallName>(['create', 'create', 'create', 'status', 'status', 'change', 'change']);
		return { call, nth: chance.weighted([[5, () => 1], [2, () => 2], [2, () => chance.between(3, 6)]]), effect: this.effect(OF_THE_ITEM) };
	}

	private effect(codes: readonly number[]): Effect {
		const { chance } = this;
		return chance.weighted<Effect>([
			[6, () => this.lost()],
			[2, () => ({ kind: 'slow', ms: chance.between(500, 60_000), when: chance.oneOf(['before', 'after'] as const) })],
			[2, () => ({ kind: 'throttled', retryAfter: chance.oneOf([null, null, 0, 1, 5, 30, 'date', 'date'] as const) })],
			[2, () => ({ kind: 'refused', code: chance.oneOf(codes), http: chance.oneOf([400, 401, 412, 422]) })],
			[1, () => ({ kind: 'unreachable', code: chance.oneOf(NOT_REACHED) })],
		]);
	}

	private lost(): Effect {
		const { chance } = this;
		const commitMs = chance.weighted<number | null>([[3, () => null], [4, () => 0], [3, () => chance.between(1, 4000)], [1, () => chance.between(4000, 30_000)], [1, () => chance.between(30_000, 400_000)]]);
		return { kind: 'lost', how: chance.oneOf(SPOILT), commitMs };
	}

	outage(): Outage {
		const { chance } = this;
		const from = chance.between(0, 60_000);
		const effect = chance.weighted<Effect>([
			[4, () => ({ kind: 'lost', how: chance.oneOf(['http503', 'http502html', 'html', 'silence'] as const), commitMs: null })],
			[3, () => this.effect(OF_THE_ITEM)],
			[1, () => ({ kind: 'refused', code: chance.oneOf(OF_THE_CREDENTIAL), http: 401 })],
		]);
		return { from, to: from + chance.between(500, 200_000), call: chance.oneOf(['any', 'any', 'create', 'status'] as const), effect };
	}

	executions(operation: World['operation']): Execution[] {
		const { chance } = this;
		const first = this.execution(0, 'pay');
		const all = [first];
		const again = first.cancelAt !== null || first.dieAt !== null ? 80 : 45;
		if (chance.percent(again)) all.push(this.execution(chance.oneOf([0, 0, chance.between(1, 3000), chance.between(3000, 600_000)]), 'pay'));
		if (operation === 'create' && chance.percent(20)) all.push(this.execution(chance.between(0, 400_000), chance.oneOf(['hold', 'release', 'cancel'] as const)));
		return all;
	}

	private execution(startAt: number, does: Execution['does']): Execution {
		const { chance } = this;
		const end = () => chance.weighted([[2, () => chance.between(0, 2000)], [1, () => chance.between(2000, 120_000)]]);
		return {
			startAt,
			does,
			returnExisting: chance.percent(50),
			goOn: chance.percent(60),
			tries: chance.percent(35) ? chance.between(2, 3) : 1,
			rounds: chance.percent(10) ? 2 : 1,
			cancelAt: chance.percent(15) ? end() : null,
			cancelCuts: chance.percent(50),
			dieAt: chance.percent(12) ? end() : null,
			clock: chance.percent(10) ? { at: chance.between(0, 60_000), ms: chance.oneOf([-1, 1]) * chance.between(1000, 90_000_000) } : null,
		};
	}
}
