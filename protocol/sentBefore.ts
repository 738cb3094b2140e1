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
	open?: Later;
	/** Who was to get it, as a digest: see payeeOf. */
	payee: string;
}

/** What a cancelled run has told. */
export interface Cancellation {
	message: string;
	lines: readonly string[];
}

interface Run {
	outcomes: Map<string, { payout: SentPayout; contact: string; outcome: Recorded }>;
	cancellation?: Cancellation | undefined;
}

/** The memory of one execution. */
export class ExecutionMemory {
	private readonly runs = new Map<string, Run>();
	private readonly payouts = new Map<string, SentPayout>();

	/** The part of one run of one node, of which there may be several tries. */
	run(key: string, merchant = ''): SentBefore {
		const { runs, payouts } = this;
		const run: Run = runs.get(key) ?? { outcomes: new Map() };
		runs.set(key, run);
		const idOf = (cashout: CashoutInput) => `${merchant} ${externalIdForm(cashout.external_id)}`;
		return {
			remember(cashout, outcome) {
				const id = idOf(cashout);
				const payout: SentPayout = { ...saidBy(cashout), payee: payeeOf(cashout), created: outcome.ok && outcome.record.created === true };
				if (!outcome.ok) payout.open = outcome.failure.detail;
				run.outcomes.set(id, { payout, contact: contactOf(cashout), outcome });
				payouts.set(id, payout);
			},
			outcomeOf(cashout) {
				const known = run.outcomes.get(idOf(cashout));
				return known && isSame(known.payout, cashout) && known.contact === contactOf(cashout) ? known.outcome : undefined;
			},
			payoutOf: (cashout) => payouts.get(idOf(cashout)),
			get cancellation() {
				return run.cancellation;
			},
			set cancellation(told) {
				run.cancellation = told;
			},
			forget: () => void runs.delete(key),
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

function digest(parts: Array<string | undefined>): string {
	return createHash('sha256').update(JSON.stringify(parts.map((part) => part ?? ''))).digest('base64');
}
