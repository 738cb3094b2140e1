import type { Explanation } from './explanation';
import { credential } from './wording';

const LISTED = {
	83: credential(
		'Directa24 does not let this user use the reconciliation API from here',
		'The panel user is not enabled for the API, or the IP address of this n8n is not registered for the user',
		'directa24',
		'Write to integration@d24.com: ask to convert the panel user to API use and to register the public IP address of this n8n for it',
	),
} satisfies Record<number, Explanation>;

/** Codes of the reconciliation API (D24: "Reconciliation API"). */
export const MERCHANTS_CODES: Readonly<Record<string, Explanation>> = LISTED;

/** The user may not use the API, or not from this IP address. */
export const NOT_ENABLED = String(83 satisfies keyof typeof LISTED);
