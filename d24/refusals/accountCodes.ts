import type { Explanation } from './explanation';
import { credential, item, PANEL } from './wording';

/** Codes of the Bank Account Validation API that do not speak of the account (D24: "Bank Accounts Validation, API Codes"). */
export const ACCOUNT_CODES: Record<string, Explanation> = {
	100: credential('Directa24 refused the API Key', 'It is not the one of this account and environment', 'you', `Copy the API Key again from ${PANEL} > Cashouts Credentials`),
	101: credential('Directa24 misses a header', 'A proxy between n8n and Directa24 may drop headers', 'you', 'Check the proxy, then try again'),
	102: credential('Directa24 refused the signature', 'The API Signature in the credential is not the one of this account and environment', 'you', `Copy the API Signature again from ${PANEL} > Cashouts Credentials`),
	103: credential('Directa24 refused the time of the request', 'The clock of this n8n is wrong', 'you', 'Set the clock of the machine on which n8n runs'),
	200: credential('Directa24 does not take this call', 'The host may not offer account validation', 'directa24', 'Check the host in the credential, and ask your account manager whether account validation is available'),
	201: credential('Directa24 does not accept calls from the IP address of this n8n', 'The IP address is not on the whitelist', 'you', `Add the public IP address of this n8n in ${PANEL} > Cashouts IP Address`),
	202: item('Directa24 did not accept a field', 'A field is missing or has the wrong form', 'you', 'Correct the field that Directa24 names, then try again'),
	203: credential('Account validation is not activated for your account', 'Directa24 offers it as a service of its own', 'directa24', 'Ask your account manager at Directa24 to activate Bank Account Validation'),
};
