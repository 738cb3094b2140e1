import type { Explanation } from './explanation';

/** Where the keys and the IP addresses of an account are in the Merchant Panel. */
export const PANEL = 'Merchant Panel > Settings > API Access';

/** A refusal that concerns one item. */
export const item = (
	message: string,
	cause: string,
	fixedBy: Explanation['fixedBy'],
	nextStep: string,
	safeToRetry = true,
): Explanation => ({ message, cause, fixedBy, nextStep, safeToRetry, scope: 'item' });

/** A refusal that every further call with the credential would get too. */
export const credential = (message: string, cause: string, fixedBy: Explanation['fixedBy'], nextStep: string): Explanation => ({
	message,
	cause,
	fixedBy,
	nextStep,
	safeToRetry: true,
	scope: 'credential',
});
