/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { readRefusal } from '../../d24/answer';
import { readStatusFacts } from '../../d24/cashout/record';
import type { CashoutStatus } from '../../d24/cashout/status';
import { readCredentials, type Directa24Credentials } from '../../d24/credential/credentials';
import { parseJsonObject, textOf, toJson, type JsonObject } from '../../d24/json';
import { signRequest } from '../../d24/signing/authentication';
import { payloadSignature } from '../../d24/signing/signature';
import { LosslessNumber } from '../../d24/vendor/lossless-json';
import type { Evidence } from './finding';
import type { Keys, PayoutFields } from './options';
import { send, type Reply } from './wire';

/** An experiment cannot be made, and why. */
export class NotPossible extends Error {}

/** The probe was interrupted. */
export class Interrupted extends Error {}

/** More payouts are never made. */
export const MOST_PAYOUTS = 20;

/** How a call differs from the one that the product sends. */
export interface Variant {
	/** `leaveOut`: no Authorization; `wrong`: another passphrase in it. */
	basic?: 'leaveOut' | 'wrong';
	/** `leaveOut`: neither login nor pass in the body; `wrong`: another pass there and in Basic. */
	bodyKeys?: 'leaveOut' | 'wrong';
	signature?: 'wrong';
	/** Sent in place of the JSON, signed rightly. */
	rawBody?: string;
}

export interface Answer extends Evidence {
	body: JsonObject;
	/** D24's code; undefined when there is none. */
	code: string | undefined;
	worked: boolean;
	/** No HTTP answer, and why. */
	lost?: string;
}

export interface Payout {
	external_id: string;
	/** null: the answer was lost, or it is not known that it exists. */
	cashout_id: string | null;
	purpose: string;
	/** Directa24 said that it was not created. */
	refused: boolean;
	/** Where it stands at the end; NONE: there is no such payout; null: not looked up yet. */
	end: CashoutStatus | 'NONE' | 'NOT_KNOWN' | null;
}

const METHODS = { create: ['POST', '/v3/cashout'], status: ['POST', '/v3/cashout/status'], update: ['PUT', '/v3/cashout/status'], cancel: ['DELETE', '/v3/cashout/cancel'] } as const;

/** The staging account: signed calls, and a list of everything that was made with them. */
export class Account {
	/** Every create that was sent. */
	readonly payouts: Payout[] = [];
	/** Every answer, in order. */
	readonly answers: Evidence[] = [];
	/** Set by the first payout: how this Directa24 wants amount and bank code. */
	types: { amount: 'number' | 'text'; bankCode: 'number' | 'text' } = { amount: 'number', bankCode: 'text' };
	private readonly credentials: Directa24Credentials;
	private counted = 0;
	private made = 0;

	constructor(
		private readonly host: string,
		private readonly keys: Keys,
		readonly fields: PayoutFields,
		/** Marks the external IDs of this run. */
		readonly run: string,
		private readonly signal: AbortSignal,
		/** External IDs of payouts that are not the probe's, and stay as they are. */
		private readonly foreign: string[] = [],
	) {
		this.credentials = readCredentials({ environment: 'custom', customUrl: host, ...keys });
	}

	/** A new external ID, unlike all others of this run also in lower case. */
	newId(): string {
		return `probe-${this.run}-${++this.counted}`;
	}

	/** The body of a payout on hold, as the first one was accepted; `undefined` leaves a field out. */
	payout(change: JsonObject = {}): JsonObject {
		const { amount, bank_code: bankCode, ...rest } = this.fields;
		const body: JsonObject = {
			external_id: this.newId(),
			...rest,
			amount: asType(amount ?? '', this.types.amount),
			...(bankCode === undefined ? {} : { bank_code: asType(bankCode, this.types.bankCode) }),
			notification_url: 'https://directa24-probe.example/',
			on_hold: true,
			...change,
		};
		return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
	}

	/** Creates a payout that is on hold. It is noted before it is sent, so that nothing that may exist is forgotten. */
	async create(purpose: string, body: JsonObject): Promise<Answer> {
		if (this.signal.aborted) throw new Interrupted();
		if (this.made >= MOST_PAYOUTS) throw new NotPossible(`the ${MOST_PAYOUTS} payouts of a probe are made`);
		const payout: Payout = { external_id: String(body.external_id), cashout_id: null, purpose, refused: false, end: null };
		this.payouts.push(payout);
		this.made += 1;
		const answer = await this.call('create', body);
		payout.cashout_id = textOf(answer.body.cashout_id) ?? null;
		if (answer.code !== undefined && answer.httpStatus !== null && answer.httpStatus < 500) {
			payout.refused = true;
			this.made -= 1;
		}
		return answer;
	}

	/** The same, for an experiment that needs the payout. */
	async created(purpose: string, change: JsonObject = {}): Promise<{ external_id: string; cashout_id: string; answer: Answer }> {
		const body = this.payout(change);
		const answer = await this.create(purpose, body);
		const id = textOf(answer.body.cashout_id);
		if (id === undefined) throw new NotPossible(`the payout that it takes was not created: ${describe(answer)}`);
		return { external_id: String(body.external_id), cashout_id: id, answer };
	}

	/** A payout that was there before: only one that the probe made itself under that external ID has a cashout ID here. */
	isForeign(externalId: string, cashoutId: string | null): boolean {
		return cashoutId === null && this.foreign.includes(externalId);
	}

	async lookUp(ids: JsonObject): Promise<Answer & { status: CashoutStatus | undefined }> {
		const answer = await this.call('status', ids);
		return { ...answer, status: readStatusFacts(answer.body)?.status ?? undefined };
	}

	/** The same for a payout that exists: one that has just been created may not be found at once. */
	async find(ids: JsonObject): Promise<Answer & { status: CashoutStatus | undefined }> {
		let answer = await this.lookUp(ids);
		for (const ms of [100, 400, 1_000, 3_000]) {
			if (answer.status !== undefined) break;
			await new Promise((resolve) => setTimeout(resolve, ms));
			answer = await this.lookUp(ids);
		}
		return answer;
	}

	async call(which: keyof typeof METHODS, fields: JsonObject, variant: Variant = {}): Promise<Answer> {
		const [method, path] = METHODS[which];
		const credentials = variant.bodyKeys === 'wrong' ? { ...this.credentials, apiPassphrase: `not-${this.keys.apiPassphrase}` } : this.credentials;
		const { headers, body = '' } = signRequest({ method, path, headers: { Accept: 'application/json' }, body: fields }, credentials, new Date());
		const sent = variant.rawBody ?? (variant.bodyKeys === 'leaveOut' ? toJson(fields) : body);
		const secret = variant.signature === 'wrong' ? `not-${this.keys.secretSignature}` : this.keys.secretSignature;
		const wrong = `Basic ${Buffer.from(`${this.keys.apiKey}:not-${this.keys.apiPassphrase}`).toString('base64')}`;
		const all = { ...headers, 'Payload-Signature': payloadSignature(sent, secret), ...(variant.basic === 'wrong' ? { Authorization: wrong } : {}) };
		if (variant.basic === 'leaveOut') delete (all as Record<string, string>).Authorization;
		return this.noted(read(`${method} ${path}`, await send({ method, url: `${this.host}${path}`, headers: all, body: sent })));
	}

	/** The bank list of the payout's country, as it came. */
	async banks(): Promise<{ answer: Answer; text: string }> {
		const path = `/v3/banks`;
		const { headers } = signRequest({ method: 'GET', path, headers: { Accept: 'application/json' } }, this.credentials, new Date());
		const reply = await send({ method: 'GET', url: `${this.host}${path}?country=${encodeURIComponent(this.fields.country ?? '')}`, headers });
		return { answer: this.noted(read(`GET ${path}`, reply)), text: 'text' in reply ? reply.text : '' };
	}

	private noted(answer: Answer): Answer {
		this.answers.push({ call: answer.call, httpStatus: answer.httpStatus, code: answer.code, message: answer.message });
		return answer;
	}
}

export function asType(text: string, type: 'number' | 'text'): unknown {
	return type === 'number' && /^\d+(\.\d+)?$/.test(text) ? new LosslessNumber(text.replace(/^0+(?=\d)/, '')) : text;
}

/** What an answer says, in words for a table. */
export function describe({ httpStatus, code, message, lost }: Answer): string {
	if (lost !== undefined) return `no answer (${lost})`;
	if (code === undefined) return `HTTP ${httpStatus}`;
	return `HTTP ${httpStatus}, code ${code}${message ? ` (${message})` : ''}`;
}

function read(call: string, reply: Reply): Answer {
	if ('lost' in reply) return { call, httpStatus: null, code: undefined, message: null, body: {}, worked: false, lost: reply.lost };
	const body = parseJsonObject(reply.text) ?? {};
	const refusal = readRefusal(body);
	return { call, httpStatus: reply.httpStatus, code: refusal?.code, message: refusal?.text ?? null, body, worked: !refusal && reply.httpStatus >= 200 && reply.httpStatus < 300 };
}

/** @throws NotPossible when an answer shows nothing: none came, or one without a code of Directa24 */
export function clear<A extends Answer>(answer: A): A {
	if (answer.worked || (answer.code !== undefined && answer.httpStatus !== 429)) return answer;
	throw new NotPossible(`${answer.call}: ${describe(answer)}`);
}
