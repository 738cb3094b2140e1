import { createHash } from 'node:crypto';

import { BENEFICIARY_FIELDS, CHANGEABLE_FIELDS, type CashoutInput } from '../d24/cashout/cashout';
import { COMPARED, saidBy, type KnownPayout } from '../d24/cashout/samePayout';
import type { Later } from '../d24/language/say';
import { externalIdForm } from '../d24/rules/externalId';
import type { Recorded } from './outcome';

/**
 * What this execution has sent. n8n's "Retry On Fail" runs a node again, with the items that were already paid, and a
 * loop may bring a row twice. What was created, or may have been, is remembered in this process for as long as the
 * execution runs in it, so that a further try neither reports a duplicate nor forgets to tell what was paid, nothing is
 * sent again while it is open, and another payout under the same external ID is told as such.
 */
export interface SentBefore {
	/** This run has created the cashout, or may have: then the outcome is a failure of the kind `unknown`. */
	remember(cashout: CashoutInput, outcome: Recorded): void;
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
	/** Who was to get it, as a digest: see payeeOf. */
	payee: string;
}

/** What a cancelled run has told. */
export interface Cancellation {
	message: string;
	lines: readonly string[];
}

/** A payout that was sent, and what came of it for as long as the run may be tried again. */
interface Remembered extends SentPayout {
	/** How the payee is reached; see contactOf. */
	contact: string;
	outcome: Recorded | undefined;
}

/** By merchant, whose external IDs are its own, and by external ID. */
class Payouts {
	private readonly all = new Map<string, Map<string, Remembered>>();

	of(merchant: string): Map<string, Remembered> {
		const known = this.all.get(merchant) ?? new Map<string, Remembered>();
		this.all.set(merchant, known);
		return known;
	}

	dropOutcomes(): void {
		for (const payouts of this.all.values()) for (const payout of payouts.values()) payout.outcome = undefined;
	}
}

interface Run {
	payouts: Payouts;
	cancellation?: Cancellation | undefined;
}

/** The memory of one execution. */
export class ExecutionMemory {
	private readonly runs = new Map<string, Run>();
	private readonly payouts = new Payouts();

	/** The part of one run of one node, of which there may be several tries. */
	run(key: string, merchant = ''): SentBefore {
		const { runs } = this;
		const run: Run = runs.get(key) ?? { payouts: new Payouts() };
		runs.set(key, run);
		const ofRun = run.payouts.of(merchant);
		const ofExecution = this.payouts.of(merchant);
		return {
			remember(cashout, outcome) {
				const id = externalIdForm(cashout.external_id);
				const payout = remembered(cashout, outcome);
				ofRun.set(id, payout);
				ofExecution.set(id, payout);
			},
			outcomeOf(cashout) {
				const known = ofRun.get(externalIdForm(cashout.external_id));
				return known && isSame(known, cashout) && known.contact === contactOf(cashout) ? known.outcome : undefined;
			},
			payoutOf: (cashout) => ofExecution.get(externalIdForm(cashout.external_id)),
			get cancellation() {
				return run.cancellation;
			},
			set cancellation(told) {
				run.cancellation = told;
			},
			forget() {
				run.payouts.dropOutcomes();
				runs.delete(key);
			},
			of: (other) => this.run(key, other),
		};
	}
}

/** Written out: for an object that is put together from others V8 keeps a description of its own, larger than what is in it, and a batch has 100,000. */
function remembered(cashout: CashoutInput, outcome: Recorded): Remembered {
	const { amount, currency, bank_account } = saidBy(cashout);
	return {
		amount,
		currency,
		bank_account,
		payee: payeeOf(cashout),
		contact: contactOf(cashout),
		created: outcome.ok && outcome.record.created === true,
		open: outcome.ok ? undefined : outcome.failure.detail,
		outcome,
	};
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
