import type { CashoutInput } from '../d24/cashout/cashout';
import { asWritten } from '../d24/language/say';
import { withoutNumbers, withoutPersonalData } from '../d24/masking';
import type { Recorded } from './outcome';
import type { SentBefore } from './sentBefore';

/**
 * Ends the creation of a cashout or of a payout link: what exists or may exist is remembered for a further try of this
 * run, and what Directa24 says about the beneficiary in a failure is masked, since failures end in errors and logs.
 */
export function concludeCreate(sentBefore: SentBefore, cashout: CashoutInput, outcome: Recorded, by: 'cashout' | 'link' = 'cashout'): Recorded {
	const concluded = withoutBeneficiary(outcome, cashout);
	const mayExist = outcome.ok ? outcome.record.created !== false : outcome.failure.outcome === 'unknown';
	if (mayExist) sentBefore.remember(cashout, concluded, by);
	return concluded;
}

function withoutBeneficiary(outcome: Recorded, cashout: CashoutInput): Recorded {
	if (outcome.ok) return outcome;
	const { detail, existing, ...failure } = outcome.failure;
	const reason = existing?.rejection_reason;
	const masked = typeof reason === 'string' ? { ...existing, rejection_reason: withoutNumbers(withoutPersonalData(reason, cashout)) } : existing;
	return { ok: false, failure: { ...failure, detail: () => asWritten(withoutPersonalData(detail(), cashout)), ...(masked ? { existing: masked } : {}) } };
}
