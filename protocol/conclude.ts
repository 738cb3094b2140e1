import type { CashoutInput } from '../d24/cashout/cashout';
import { withoutNumbers, withoutPersonalData } from '../d24/masking';
import type { Outcome } from '../nodes/Directa24Cashout/operations/operation';
import type { Directa24 } from './send';

/**
 * Ends the creation of a cashout or of a payout link: what exists or may exist is remembered for a further try of this
 * run, and what Directa24 says about the beneficiary in a failure is masked, since failures end in errors and logs.
 */
export function concludeCreate(directa24: Directa24, cashout: CashoutInput, outcome: Outcome): Outcome {
	const concluded = withoutBeneficiary(outcome, cashout);
	const mayExist = outcome.ok ? outcome.record.created === true : outcome.failure.outcome === 'unknown';
	if (mayExist) directa24.sentBefore.remember(cashout, concluded);
	return concluded;
}

function withoutBeneficiary(outcome: Outcome, cashout: CashoutInput): Outcome {
	if (outcome.ok) return outcome;
	const { detail, existing, ...failure } = outcome.failure;
	const reason = existing?.rejection_reason;
	const masked = typeof reason === 'string' ? { ...existing, rejection_reason: withoutNumbers(withoutPersonalData(reason, cashout)) } : existing;
	return { ok: false, failure: { ...failure, detail: withoutPersonalData(detail, cashout), ...(masked ? { existing: masked } : {}) } };
}
