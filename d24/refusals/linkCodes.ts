import type { Explanation } from './explanation';
import { credential, item, PANEL } from './wording';

const LISTED = {
	missing_fields: item('Directa24 misses a field of the payout link', 'A field is empty that Directa24 needs', 'you', 'Fill in the field that Directa24 names, then run this item again with the same external ID'),
	invalid_request: item('Directa24 did not accept the payout link', 'A field has a form or value that Directa24 does not take', 'you', 'Correct what Directa24 names, then run this item again with the same external ID'),
	invalid_ip_address: credential('Directa24 does not accept calls from the IP address of this n8n', 'The IP address is not on the whitelist', 'you', `Add the public IP address of this n8n in ${PANEL} > Cashouts IP Address; staging and production have lists of their own`),
	invalid_credentials: credential('Directa24 refused the API Key, API Passphrase or API Signature for payout links', 'They are not the ones of this account and environment, or the account has no payout links', 'you', `Copy them again from ${PANEL} > Cashouts Credentials, and ask your account manager whether Easy Cashout is enabled`),
	internal_error: { ...item('Directa24 failed while it handled the payout link', 'A cause inside Directa24', 'directa24', 'Do not create it again before Directa24 support has said whether it exists'), safeToRetry: false },
	not_found: item('Directa24 has no payout link with this request ID', 'The ID is mistyped, or belongs to another environment', 'you', 'Use the request_id or cashout_url from the output of the Create operation, and a credential for the same environment'),
} satisfies Record<string, Explanation>;

/** The words that Easy Cashout has in the place of codes (D24: "Easy Cashout API"). */
export const LINK_CODES: Readonly<Record<string, Explanation>> = LISTED;

/** Its word for a failure inside D24, which may come after the payout was stored. */
export const LINK_FAILED: keyof typeof LISTED = 'internal_error';
