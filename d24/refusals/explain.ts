import { API_CODES, KYC_REASONS } from './apiCodes';
import type { CodeFamily } from '../endpoints';
import { ACCOUNT_CODES, accountExplanation } from './accountCodes';
import { say, word } from '../language/say';
import { explained, type Explained, type Explanation, type Refusal } from './explanation';
import { LINK_CODES, LINK_FAILED } from './linkCodes';
import { MERCHANTS_CODES } from './merchantsCodes';
import { READING_CODES } from './readingCodes';

const CODES: Record<CodeFamily, Record<string, Explanation>> = {
	cashout: API_CODES,
	reading: { ...API_CODES, ...READING_CODES },
	account: ACCOUNT_CODES,
	link: LINK_CODES,
	merchants: MERCHANTS_CODES,
};

/** Families whose calls can create something. */
const CREATING: readonly CodeFamily[] = ['cashout', 'link'];

/** What a D24 code means and what to do. A code that is not in D24's list gets a general explanation with D24's own words. */
export function explainRefusal(refusal: Refusal, family: CodeFamily = 'cashout'): Explained {
	const known = listed(refusal.code, family);
	const explanation: Explained = known ? explained(known) : {
		message: () => say`Directa24 refused with code ${refusal.code}`,
		cause: () => say`This code is not in the list that Directa24 publishes`,
		fixedBy: 'directa24',
		nextStep: () =>
			CREATING.includes(family)
				? say`Look the cashout up by its external ID before anything else, and ask Directa24 support what the code means`
				: say`Check what was asked for, and ask Directa24 support what the code means`,
		safeToRetry: !CREATING.includes(family),
		scope: 'item',
	};
	const kyc = Object.entries(KYC_REASONS).find(([code]) => code === refusal.reasonCode)?.[1];
	return kyc ? { ...explanation, cause: () => word(kyc) } : explanation;
}

/** True when D24 lists the code. Only then is "nothing was created" a statement of D24 and not a guess. */
export function isListedCode(code: string, family: CodeFamily = 'cashout'): boolean {
	return listed(code, family) !== undefined;
}

function listed(code: string, family: CodeFamily): Explanation | undefined {
	if (family === 'account') return accountExplanation(code);
	return Object.hasOwn(CODES[family], code) ? CODES[family][code] : undefined;
}

/**
 * True when a refusal with this code shows that the call did nothing. A call that cannot create anything never did; for
 * the others D24 must list the code, and not as a failure of its own, which may come after the payout was stored.
 */
export function provesNothingDone(code: string, family: CodeFamily): boolean {
	return !CREATING.includes(family) || (isListedCode(code, family) && !(family === 'link' && code === LINK_FAILED));
}
