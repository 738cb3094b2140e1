import type { Explanation } from './errors';

const PANEL = 'Merchant Panel > Settings > API Access';

const explanation = (
	message: string,
	cause: string,
	fixedBy: Explanation['fixedBy'],
	nextStep: string,
	scope: Explanation['scope'] = 'credential',
): Explanation => ({ message, cause, fixedBy, nextStep, safeToRetry: true, scope });

/** Codes of the bank list and the exchange rate (D24: "Currency Exchange Endpoint"). */
export const READING_CODES: Record<string, Explanation> = {
	100: explanation(
		'Directa24 refused the Read-Only API Key',
		'It is not the one of this account and environment',
		'you',
		`Copy the Read-Only API Key again from ${PANEL}; it is another key than the API Key for cashouts`,
	),
};

/** Codes of the Bank Account Validation API that do not speak of the account (D24: "Bank Accounts Validation, API Codes"). */
export const ACCOUNT_CODES: Record<string, Explanation> = {
	100: explanation('Directa24 refused the API Key', 'It is not the one of this account and environment', 'you', `Copy the API Key again from ${PANEL} > Cashouts Credentials`),
	101: explanation('Directa24 misses a header', 'A proxy between n8n and Directa24 may drop headers', 'you', 'Check the proxy, then try again'),
	102: explanation('Directa24 refused the signature', 'The API Signature in the credential is not the one of this account and environment', 'you', `Copy the API Signature again from ${PANEL} > Cashouts Credentials`),
	103: explanation('Directa24 refused the time of the request', 'The clock of this n8n is wrong', 'you', 'Set the clock of the machine on which n8n runs'),
	200: explanation('Directa24 does not take this call', 'The host may not offer account validation', 'directa24', 'Check the host in the credential, and ask your account manager whether account validation is available'),
	201: explanation('Directa24 does not accept calls from the IP address of this n8n', 'The IP address is not on the whitelist', 'you', `Add the public IP address of this n8n in ${PANEL} > Cashouts IP Address`),
	202: explanation('Directa24 did not accept a field', 'A field is missing or has the wrong form', 'you', 'Correct the field that Directa24 names, then try again', 'item'),
	203: explanation('Account validation is not activated for your account', 'Directa24 offers it as a service of its own', 'directa24', 'Ask your account manager at Directa24 to activate Bank Account Validation'),
};

/** The words that Easy Cashout has in the place of codes (D24: "Easy Cashout API"). */
export const LINK_CODES: Record<string, Explanation> = {
	missing_fields: explanation('Directa24 misses a field of the payout link', 'A field is empty that Directa24 needs', 'you', 'Fill in the field that Directa24 names, then run this item again with the same external ID', 'item'),
	invalid_request: explanation('Directa24 did not accept the payout link', 'A field has a form or value that Directa24 does not take', 'you', 'Correct what Directa24 names, then run this item again with the same external ID', 'item'),
	invalid_ip_address: explanation('Directa24 does not accept calls from the IP address of this n8n', 'The IP address is not on the whitelist', 'you', `Add the public IP address of this n8n in ${PANEL} > Cashouts IP Address; staging and production have lists of their own`),
	invalid_credentials: explanation('Directa24 refused the API Key, API Passphrase or API Signature for payout links', 'They are not the ones of this account and environment, or the account has no payout links', 'you', `Copy them again from ${PANEL} > Cashouts Credentials, and ask your account manager whether Easy Cashout is enabled`),
	internal_error: { ...explanation('Directa24 failed while it handled the payout link', 'A cause inside Directa24', 'directa24', 'Do not create it again before Directa24 support has said whether it exists', 'item'), safeToRetry: false },
	not_found: explanation('Directa24 has no payout link with this request ID', 'The ID is mistyped, or belongs to another environment', 'you', 'Use the request_id or cashout_url from the output of the Create operation, and a credential for the same environment', 'item'),
};

/** Codes of the reconciliation API (D24: "Reconciliation API"). */
export const MERCHANTS_CODES: Record<string, Explanation> = {
	83: explanation(
		'Directa24 does not let this user use the reconciliation API from here',
		'The panel user is not enabled for the API, or the IP address of this n8n is not registered for the user',
		'directa24',
		'Write to integration@d24.com: ask to convert the panel user to API use and to register the public IP address of this n8n for it',
	),
};
