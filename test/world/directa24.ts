import type { JsonObject } from '../../d24/json';
import type { Reply, Request } from '../../protocol/directa24';
import { broken, linkRefusalOf, refusalOf, replyWith, spoilt, statusAnswer, throttled, type Answer } from './answers';
import { mix } from './chance';
import type { Clock } from './clock';
import { EARLIER_DAY, keyOf, Ledger, statusAt, type Asker } from './ledger';
import type { CallName, Effect, Row, StatusWord, World } from './plan';
import { accountOf, amountOf, ANOTHER_PAYEE, CURRENCY, documentOf } from './sheet';

/** What the caller can know of a call from its answer. */
export type Told = 'ok' | 'found' | 'absent' | 'refused' | 'throttled' | 'unreachable' | 'open';

/** One call, as the wire saw it. */
export interface Call {
	by: Asker;
	merchant: number;
	externalId: string;
	name: CallName;
	at: number;
	/** When the caller had its answer; Infinity when it never had one. */
	endedAt: number;
	told: Told;
	status?: StatusWord;
	code?: number;
	/** How long Directa24 has asked to wait. */
	pauseMs: number;
}

/** Who calls. */
export interface Caller {
	by: Asker;
	merchant: number;
	isDead(): boolean;
	/** Ends of calls that are under way, for a caller that ends them when it is cancelled. */
	underWay: Set<(error: Error) => void>;
}

/** The day on which all this happens. */
export const TODAY = Date.UTC(2026, 10, 27, 12);

/** A Directa24 of its own, that breaks as a world says, and remembers every call. It shares nothing with the product. */
export class Directa24Model {
	readonly ledger = new Ledger();
	readonly calls: Call[] = [];
	/** Nothing breaks any more, and nobody lags. */
	calm = false;
	private readonly rows = new Map<string, Row>();
	private readonly counts = new Map<string, number>();

	constructor(
		private readonly world: World,
		private readonly clock: Clock,
		private readonly note: (line: string) => void,
	) {
		for (const row of world.rows) {
			const externalId = row.name.normalize('NFC');
			const key = keyOf(row.merchant, externalId);
			if (this.rows.has(key)) continue;
			this.rows.set(key, row);
			if (row.before === 'nothing') continue;
			const isOther = row.before === 'otherPayee';
			const document = isOther ? ANOTHER_PAYEE : documentOf(row.key);
			this.ledger.add({ merchant: row.merchant, externalId, document, amount: isOther ? '77.01' : amountOf(row.key), currency: CURRENCY, account: accountOf(row.key), by: EARLIER_DAY, sentAt: -1e12, at: -1e12, isLink: false }, 'PENDING');
		}
		for (const { at, key, status } of world.operator) clock.at(at, () => this.operate(key, status));
	}

	/** Sends one request; never settles for a caller that is gone by then. */
	async send(caller: Caller, request: Request): Promise<Reply> {
		const name = nameOf(request);
		const externalId = this.externalIdOf(caller.merchant, request.body ?? {});
		const row = this.rows.get(keyOf(caller.merchant, externalId));
		const nth = this.count(caller.merchant, externalId, name);
		const { now } = this.clock;
		const call: Call = { by: caller.by, merchant: caller.merchant, externalId, name, at: now, endedAt: Infinity, told: 'open', pauseMs: 0 };
		this.calls.push(call);
		const effect = this.effectOf(row, name, nth, now);
		const salt = mix(this.world.seed, row?.key ?? -1, name.length * 31 + name.charCodeAt(0), nth);
		const up = 5 + (salt % 150) + (effect?.kind === 'slow' && effect.when === 'before' ? effect.ms : 0);
		const down = 5 + ((salt >>> 8) % 250) + (effect?.kind === 'slow' && effect.when === 'after' ? effect.ms : 0);
		this.note(`${title(caller)} ${name} ${JSON.stringify(externalId)} (${nth}.)${effect ? ` ${JSON.stringify(effect)}` : ''}`);

		return await new Promise<Reply>((resolve, reject) => {
			let isOver = false;
			const cut = (error: Error) => finish(error, 'open');
			const finish = (result: Answer, told: Told) => {
				if (isOver || caller.isDead()) return;
				isOver = true;
				caller.underWay.delete(cut);
				call.endedAt = this.clock.now;
				call.told = told;
				this.note(`${title(caller)} ${name} ${JSON.stringify(externalId)} (${nth}.) is told: ${told}${call.code === undefined ? '' : ` ${call.code}`}`);
				if (result instanceof Error) reject(result);
				else if (result) resolve(result);
			};
			caller.underWay.add(cut);
			if (effect?.kind === 'unreachable') return this.clock.at(now + up, () => finish(broken(effect.code), 'unreachable'));
			this.clock.at(now + up, () => {
				const [result, told] = this.arrive(call, request, effect, salt);
				const back = this.clock.now + down;
				if (result !== undefined && back < now + request.timeoutMs) this.clock.at(back, () => finish(result, told));
			});
			if (up + down >= request.timeoutMs || effect?.kind === 'lost') this.clock.at(now + request.timeoutMs, () => finish(broken('ECONNABORTED'), 'open'));
		});
	}

	private effectOf(row: Row | undefined, name: CallName, nth: number, now: number): Effect | undefined {
		if (this.calm) return undefined;
		const outage = this.world.directa24.outages.find(({ from, to, call }) => (call === 'any' || call === name) && from <= now && now < to);
		return outage?.effect ?? row?.faults.find((fault) => fault.call === name && fault.nth === nth)?.effect;
	}

	private count(merchant: number, externalId: string, name: CallName): number {
		const key = `${name} ${keyOf(merchant, externalId)}`;
		const count = (this.counts.get(key) ?? 0) + 1;
		this.counts.set(key, count);
		return count;
	}

	private arrive(call: Call, request: Request, effect: Effect | undefined, salt: number): [Answer, Told] {
		const { clock } = this;
		if (effect?.kind === 'throttled') {
			call.pauseMs = effect.retryAfter === 'date' ? 5000 : (effect.retryAfter ?? 0) * 1000;
			return [throttled(effect.retryAfter, TODAY + clock.now), 'throttled'];
		}
		const isLink = request.endpoint.host === 'link';
		if (effect?.kind === 'refused') {
			call.code = effect.code;
			if (!isLink) return [refusalOf(effect.code, effect.http), call.name === 'create' || call.name === 'change' ? 'refused' : 'open'];
			return [linkRefusalOf(effect.code === 401 ? 'invalid_credentials' : 'invalid_request', effect.http), 'refused'];
		}
		const perform = () => this.perform(call, request.body ?? {}, isLink, salt, request.endpoint.method);
		if (effect?.kind !== 'lost') return perform();
		if (effect.how === 'http503') call.pauseMs = 2000;
		// A change of what is not there is refused when it arrives, whenever that is told.
		const isTaken = call.name === 'create' || (call.name === 'change' && this.ledger.seen(call.merchant, call.externalId, clock.now) !== undefined);
		if (isTaken && effect.commitMs !== null) clock.at(clock.now + effect.commitMs, perform);
		if (effect.how === 'http500code' && isLink) return [linkRefusalOf('internal_error', 500), 'open'];
		return [spoilt(effect.how), 'open'];
	}

	private perform(call: Call, body: JsonObject, isLink: boolean, salt: number, method: string): [Answer, Told] {
		if (call.name === 'create') return this.create(call, body, isLink);
		return call.name === 'status' ? this.look(call, salt) : this.change(call, body, method);
	}

	private create(call: Call, body: JsonObject, isLink: boolean): [Answer, Told] {
		const { merchant, externalId, by } = call;
		const { now } = this.clock;
		if (!isLink && this.ledger.seen(merchant, externalId, now - (this.calm ? 0 : this.world.directa24.uniqueLagMs))) {
			call.code = 511;
			return [refusalOf(511, 412), 'refused'];
		}
		const text = (name: string) => String(body[name] ?? '');
		const held = body.on_hold === true;
		const entry = this.ledger.add({ merchant, externalId, document: text('document_id'), amount: text('amount'), currency: text('currency'), account: text('bank_account'), by, sentAt: call.at, at: now, isLink }, held ? 'ON_HOLD' : 'PENDING');
		this.note(`Directa24 creates ${entry.id} ${JSON.stringify(externalId)}`);
		if (isLink) return [replyWith(200, { data: { cashout_url: `https://pay.example/${entry.id}`, status: 'CREATED' } }), 'ok'];
		return [replyWith(200, `{"cashout_id":${entry.id}}`), 'ok'];
	}

	private look(call: Call, salt: number): [Answer, Told] {
		const { replicaLagMs, tells } = this.world.directa24;
		const lag = this.calm || (salt & 1) === 0 ? 0 : replicaLagMs;
		const entry = this.ledger.seen(call.merchant, call.externalId, this.clock.now - lag);
		if (!entry) {
			call.code = 509;
			return [refusalOf(509, 412), 'absent'];
		}
		call.status = statusAt(entry, this.clock.now - lag);
		const account = tells === 'nothing' ? {} : { bank: { account: entry.account } };
		const money = tells === 'all' ? { amount: entry.amount, currency: entry.currency } : {};
		return [statusAnswer(call.status, { ...account, ...money }), 'found'];
	}

	private change(call: Call, body: JsonObject, method: string): [Answer, Told] {
		const entry = this.ledger.seen(call.merchant, call.externalId, this.clock.now);
		if (!entry) {
			call.code = 509;
			return [refusalOf(509, 412), 'refused'];
		}
		const from = statusAt(entry, this.clock.now);
		const to: StatusWord = method === 'DELETE' ? 'CANCELLED' : body.status === 'ON_HOLD' ? 'ON_HOLD' : 'PENDING';
		if (from !== (to === 'PENDING' ? 'ON_HOLD' : 'PENDING')) {
			call.code = 510;
			return [refusalOf(510, method === 'DELETE' ? 412 : 400), 'refused'];
		}
		entry.statuses.push({ at: this.clock.now, status: to, by: call.by });
		this.note(`Directa24 puts ${entry.id} into ${to}`);
		return [statusAnswer(to, {}), 'ok'];
	}

	private operate(key: number, status: StatusWord): void {
		const row = this.world.rows.find((each) => each.key === key);
		const entry = row && this.ledger.seen(row.merchant, row.name.normalize('NFC'), this.clock.now);
		if (!entry) return;
		entry.statuses.push({ at: this.clock.now, status, by: 'operator' });
		this.note(`somebody puts ${entry.id} into ${status}`);
	}

	private externalIdOf(merchant: number, body: JsonObject): string {
		if (typeof body.external_id === 'string') return body.external_id;
		return this.ledger.entries.find((entry) => entry.merchant === merchant && entry.id === String(body.cashout_id))?.externalId ?? '';
	}
}

function nameOf({ endpoint }: Request): CallName {
	if (endpoint.method === 'POST') return endpoint.path === '/v3/cashout/status' ? 'status' : 'create';
	return 'change';
}

function title({ by }: Caller): string {
	return `execution ${by.execution + 1}${by.round > 0 ? `, round ${by.round + 1}` : ''}:`;
}
