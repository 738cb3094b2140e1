import type { Explanation } from './explanation';
import { credential, PANEL } from './wording';

/** Codes of the bank list and the exchange rate (D24: "Currency Exchange Endpoint"). */
export const READING_CODES: Record<string, Explanation> = {
	100: credential(
		'Directa24 refused the Read-Only API Key',
		'It is not the one of this account and environment',
		'you',
		`Copy the Read-Only API Key again from ${PANEL}; it is another key than the API Key for cashouts`,
	),
};
