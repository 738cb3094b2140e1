import type { Explanation } from './explanation';
import { credential, item, PANEL } from './wording';

/** What stands for the answer without content that D24 gives for a country of which it has nothing (D24: "Currency Exchange Endpoint"). */
export const NOTHING = '400';

/** Codes of the bank list and the exchange rate (D24: "Currency Exchange Endpoint"). */
export const READING_CODES: Record<string, Explanation> = {
	100: credential(
		'Directa24 refused the Read-Only API Key',
		'It is not the one of this account and environment',
		'you',
		`Copy the Read-Only API Key again from ${PANEL}; it is another key than the API Key for cashouts`,
	),
	[NOTHING]: item('Directa24 has no exchange rate or bank list for this country', 'It answers so, without a word, for countries of which it has none', 'you', 'Check the country, and ask your account manager whether it is available to you'),
};
