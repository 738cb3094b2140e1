import { createHash } from 'node:crypto';

import { BENEFICIARY_FIELDS, type CashoutInput } from '../d24/cashout/cashout';
import type { Recorded } from './outcome';

/**
 * n8n's "Retry On Fail" runs the whole node again, with the items that were already paid. What this run has created, or
 * may have, is remembered here, in this process, so that the next try neither reports a duplicate nor forgets to tell what
 * was paid. Only the same payout counts: another payee or amount under the same external ID stays a duplicate.
 */
export interface SentBefore {
	/** This run has created the cashout, or may have: then the outcome is a failure of the kind `unknown`. */
	remember(cashout: CashoutInput, outcome: Recorded): void;
	/** What an earlier try of this run has remembered about the same payout. */
	outcomeOf(cashout: CashoutInput): Recorded | undefined;
	/** How an earlier try of this run ended because the execution was cancelled; n8n tries again all the same. */
	cancellation: Cancellation | undefined;
	/** The run has ended well and will not be tried again. */
	forget(): void;
}

/** What a cancelled run has told. */
export interface Cancellation {
	message: string;
	description?: string | null | undefined;
}

/** The memory of the runs of this process. `of` gives that of one run by what tells it apart from others. */
export interface Memory {
	of(key: string): SentBefore;
}

/** n8n waits at most five seconds between two tries. */
const FORGET_AFTER_MS = 60_000;
const MOST_RUNS = 100;

interface Run {
	lastUsed: number;
	payouts: Map<string, { payout: string; outcome: Recorded }>;
	cancellation?: Cancellation | undefined;
}

/** @param elapsed milliseconds of a clock that nobody sets */
export function memoryOfRuns(elapsed: () => number): Memory {
	const runs = new Map<string, Run>();
	const forgetOldRuns = () => {
		for (const [key, run] of runs) {
			if (elapsed() - run.lastUsed > FORGET_AFTER_MS || runs.size > MOST_RUNS) runs.delete(key);
		}
	};
	return {
		of(key) {
			const run: Run = runs.get(key) ?? { lastUsed: 0, payouts: new Map() };
			run.lastUsed = elapsed();
			// The last one of the map is the one used last.
			runs.delete(key);
			runs.set(key, run);
			forgetOldRuns();
			return {
				remember(cashout, outcome) {
					run.lastUsed = elapsed();
					run.payouts.set(cashout.external_id, { payout: payoutOf(cashout), outcome });
				},
				outcomeOf(cashout) {
					const known = run.payouts.get(cashout.external_id);
					return known && known.payout === payoutOf(cashout) ? known.outcome : undefined;
				},
				get cancellation() {
					return run.cancellation;
				},
				set cancellation(told) {
					run.cancellation = told;
				},
				forget: () => void runs.delete(key),
			};
		},
	};
}

/** Who gets how much, as a digest. */
function payoutOf(cashout: CashoutInput): string {
	const payee = BENEFICIARY_FIELDS.map((field) => cashout[field] ?? '');
	const parts = [cashout.country, cashout.currency ?? '', cashout.amount, ...payee];
	return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}
