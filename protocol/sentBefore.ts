import { createHash } from 'node:crypto';

import { BENEFICIARY_FIELDS, CHANGEABLE_FIELDS, type CashoutInput } from '../d24/cashout/cashout';
import { COMPARED, saidBy, type KnownPayout } from '../d24/cashout/samePayout';
import type { JsonObject } from '../d24/json';
import type { Later } from '../d24/language/say';
import { externalIdForm } from '../d24/rules/externalId';
import type { Failure } from './failure';
import type { Recorded } from './outcome';

/**
 * What this execution has sent. n8n's "Retry On Fail" runs a node again, with the items that were already paid, and a
 * loop may bring a row twice. What was created, or may have been, is remembered in this process for as long as the
 * execution runs in it, so that a further try neither reports a duplicate nor forgets to tell what was paid, nothing is
 * sent again while it is open, and another payout under the same external ID is told as such.
 */
export interface SentBefore {
	/** This run has created the cashout, or the link for it, or may have: then the outcome is a failure of the kind `unknown`. */
	remember(cashout: CashoutInput, outcome: Recorded, by?: 'cashout' | 'link'): void;
	/** What an earlier try of this run has remembered about the same payout: the same payee and amount. */
	outcomeOf(cashout: CashoutInput): Recorded | undefined;
	/** What this execution has sent under the same external ID, in any of its nodes and rounds. */
	payoutOf(cashout: CashoutInput): SentPayout | undefined;
	/** How an earlier try of this run ended because the execution was cancelled; n8n tries again all the same. */
	cancellation: Cancellation | undefined;
	/** The run has ended well and will not be tried again. */
	forget(): void;
	/** The same for payouts of another merchant, whose external IDs are its own. */
	of(merchant: string): SentBefore;
}

export interface SentPayout extends KnownPayout {
	/** Directa24 has answered that it created this payout. */
	created: boolean;
	/** Why it is not known what became of it. */
	open: Later | undefined;
	/** The customer fills it in. Until then Directa24 finds no cashout under its external ID. */
	isLink: boolean;
	/** Who was to get it, as a digest: see payeeOf. */
	payee: string;
}

/** What a cancelled run has told. */
export interface Cancellation {
	message: string;
	lines: readonly string[];
}

/** One run of one node, of which there may be several tries. */
class Run {
	cancellation: Cancellation | undefined;
	/** What this run has sent and another one after it, by the place of the payouts and the external ID. */
	private readonly replaced = new Map<Payouts, Map<string, Remembered>>();

	replacedIn(payouts: Payouts): Map<string, Remembered> {
		const known = this.replaced.get(payouts) ?? new Map<string, Remembered>();
		this.replaced.set(payouts, known);
		return known;
	}
}

/** By external ID. */
type Payouts = Map<string, Remembered>;

/**
 * A payout that was sent, and by which run. A batch has 100,000 of them, so only what leaves anyway is kept of the outcome.
 * How it ended is told by the class and not by the record: that leaves, and what comes after this node may change it.
 */
abstract class Remembered implements SentPayout {
	readonly amount: string;
	readonly currency: string;
	readonly bank_account: string;
	readonly payee: string;
	/** How the payee is reached; see contactOf. */
	readonly contact: string;

	constructor(
		cashout: CashoutInput,
		readonly run: Run,
	) {
		const { amount, currency, bank_account } = saidBy(cashout);
		this.amount = amount;
		this.currency = currency;
		this.bank_account = bank_account;
		this.payee = payeeOf(cashout);
		this.contact = contactOf(cashout);
	}

	abstract readonly created: boolean;
	abstract readonly open: Later | undefined;
	abstract readonly outcome: Recorded;

	get isLink(): boolean {
		return false;
	}
}

class FoundPayout extends Remembered {
	constructor(
		cashout: CashoutInput,
		run: Run,
		private readonly record: JsonObject,
	) {
		super(cashout, run);
	}

	get created(): boolean {
		return false;
	}

	get open(): undefined {
		return undefined;
	}

	get outcome(): Recorded {
		return { ok: true, record: this.record };
	}
}

class CreatedPayout extends FoundPayout {
	override get created(): boolean {
		return true;
	}
}

class CreatedLink extends CreatedPayout {
	override get isLink(): boolean {
		return true;
	}
}

class OpenPayout extends Remembered {
	constructor(
		cashout: CashoutInput,
		run: Run,
		private readonly failure: Failure,
	) {
		super(cashout, run);
	}

	get created(): boolean {
		return false;
	}

	get open(): Later {
		return this.failure.detail;
	}

	get outcome(): Recorded {
		return { ok: false, failure: this.failure };
	}
}

class OpenLink extends OpenPayout {
	override get isLink(): boolean {
		return true;
	}
}

function remembered(cashout: CashoutInput, run: Run, outcome: Recorded, isLink: boolean): Remembered {
	if (!outcome.ok) return new (isLink ? OpenLink : OpenPayout)(cashout, run, outcome.failure);
	if (outcome.record.created !== true) return new FoundPayout(cashout, run, outcome.record);
	return new (isLink ? CreatedLink : CreatedPayout)(cashout, run, outcome.record);
}

/** The memory of one execution. */
export class ExecutionMemory {
	private readonly runs = new Map<string, Run>();
	/** By merchant, whose external IDs are its own. */
	private readonly sent = new Map<string, Payouts>();

	/** The part of one run of one node, of which there may be several tries. */
	run(key: string, merchant = ''): SentBefore {
		const { runs, sent } = this;
		const run = runs.get(key) ?? new Run();
		runs.set(key, run);
		const payouts: Payouts = sent.get(merchant) ?? new Map<string, Remembered>();
		sent.set(merchant, payouts);
		return {
			remember(cashout, outcome, by = 'cashout') {
				const id = externalIdForm(cashout.external_id);
				const before = payouts.get(id);
				if (before && before.run !== run) before.run.replacedIn(payouts).set(id, before);
				payouts.set(id, remembered(cashout, run, outcome, by === 'link'));
			},
			outcomeOf(cashout) {
				const id = externalIdForm(cashout.external_id);
				const last = payouts.get(id);
				const known = last?.run === run ? last : run.replacedIn(payouts).get(id);
				return known && isSame(known, cashout) && known.contact === contactOf(cashout) ? known.outcome : undefined;
			},
			payoutOf: (cashout) => payouts.get(externalIdForm(cashout.external_id)),
			get cancellation() {
				return run.cancellation;
			},
			set cancellation(told) {
				run.cancellation = told;
			},
			forget() {
				runs.delete(key);
			},
			of: (other) => this.run(key, other),
		};
	}
}

/** Whether a row is the payout that was sent: who gets how much, in which account. */
function isSame(sent: SentPayout, cashout: CashoutInput): boolean {
	const said = saidBy(cashout);
	return COMPARED.every((field) => sent[field] === said[field]) && sent.payee === payeeOf(cashout);
}

const OF_PAYEE = BENEFICIARY_FIELDS.filter((field) => field !== 'bank_account' && !CHANGEABLE_FIELDS.includes(field));

/** Who gets it: country, person and bank, as a digest. The account is compared by itself. */
export function payeeOf(cashout: CashoutInput): string {
	return digest([cashout.country, ...OF_PAYEE.map((field) => cashout[field])]);
}

/** How the payee is reached, which may be the key of the account; as a digest where anything is known. */
function contactOf(cashout: CashoutInput): string {
	return CHANGEABLE_FIELDS.some((field) => cashout[field]) ? digest(CHANGEABLE_FIELDS.map((field) => cashout[field])) : '';
}

/** As many tell any number of payouts apart; the rest would only fill memory. */
const DIGEST_BYTES = 16;

function digest(parts: Array<string | undefined>): string {
	return createHash('sha256').update(JSON.stringify(parts.map((part) => part ?? ''))).digest().toString('latin1', 0, DIGEST_BYTES);
}
