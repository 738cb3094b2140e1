import type { Explanation } from './explanation';
import { credential, item, PANEL } from './wording';

/**
 * Codes that say something about the account or its holder: each is the answer to what was asked, and no failure (D24:
 * "KYC API, API Codes", which has the whole table of the account validation).
 */
const VERDICTS: Record<string, Explanation> = {
	300: item('The document number is not valid', 'Directa24 does not take it as a document of the country', 'beneficiary', 'Ask the beneficiary for the document number and its type'),
	301: item('The bank code is not valid', 'Directa24 does not know the bank under this code', 'you', 'Choose the bank from the list of the country'),
	302: item('The account number is not valid', 'The bank has no such account, or the number has the wrong form', 'beneficiary', 'Ask the beneficiary for the account number'),
	303: item('The branch is not valid', 'The bank has no such branch', 'beneficiary', 'Ask the beneficiary for the branch'),
	306: item('The Pix key is not valid', 'No account belongs to this key', 'beneficiary', 'Ask the beneficiary for the Pix key'),
	400: item('The account is blocked', 'It cannot receive money', 'beneficiary', 'Ask the beneficiary for another account'),
	401: item('The account is closed', 'It cannot receive money', 'beneficiary', 'Ask the beneficiary for another account'),
	402: item('The account belongs to somebody else', 'The name of the beneficiary is not the one that the bank has', 'beneficiary', 'Compare name and account number with the beneficiary'),
	404: item('The account is of another type', 'The account type is not the one that the bank has', 'beneficiary', 'Ask the beneficiary which type of account it is'),
};

/** The table has one entry for all codes from 500 to 599. */
const INTERNAL = '5xx';

/** Every code of the Bank Account Validation API. */
export const ACCOUNT_CODES: Record<string, Explanation> = {
	100: credential('Directa24 refused the API Key', 'It is not the one of this account and environment', 'you', `Copy the API Key again from ${PANEL} > Cashouts Credentials`),
	101: credential('Directa24 misses a header', 'A proxy between n8n and Directa24 may drop headers', 'you', 'Check the proxy, then try again'),
	102: credential('Directa24 refused the signature', 'The API Signature in the credential is not the one of this account and environment', 'you', `Copy the API Signature again from ${PANEL} > Cashouts Credentials`),
	103: credential('Directa24 refused the time of the request', 'The clock of this n8n is wrong', 'you', 'Set the clock of the machine on which n8n runs'),
	200: credential('Directa24 does not take this call', 'The host may not offer account validation', 'directa24', 'Check the host in the credential, and ask your account manager whether account validation is available'),
	201: credential('Directa24 does not accept calls from the IP address of this n8n', 'The IP address is not on the whitelist', 'you', `Add the public IP address of this n8n in ${PANEL} > Cashouts IP Address`),
	202: item('Directa24 did not accept a field', 'A field is missing or has the wrong form', 'you', 'Correct the field that Directa24 names, then try again'),
	203: credential('Account validation is not activated for your account', 'Directa24 offers it as a service of its own', 'directa24', 'Ask your account manager at Directa24 to activate Bank Account Validation'),
	...VERDICTS,
	305: item('Directa24 needs more fields to check this account', 'A field is empty that it needs in this country', 'you', 'Fill in the field that Directa24 names, or all that the account has: bank, branch, account type, document type'),
	307: item('Directa24 does not check accounts of this country', 'The country is not available for account validation', 'directa24', 'Ask your account manager at Directa24 for which countries it is available'),
	308: item('Directa24 does not accept this amount', 'The amount is below the minimum or has the wrong form', 'you', 'Correct the amount, or leave it empty: the account is then checked without it'),
	309: item('Directa24 does not accept this currency', 'The currency does not exist or is not possible for the country', 'you', 'Use the currency of the country or USD, or leave amount and currency empty'),
	310: item('The amount is above a limit', 'A limit for payouts is reached; the account itself was not judged', 'directa24', 'Check the account without an amount; for the limit ask your account manager'),
	311: item('Too many people have been paid to this account', 'Directa24 limits how many different beneficiaries may be paid to one account; the account itself was not judged', 'beneficiary', 'Make sure whose account it is, and ask the beneficiary for an account of their own'),
	405: item('Directa24 cannot pay to this account in this way', 'The kind of transfer is not supported for it; the account itself was not judged', 'beneficiary', 'Ask the beneficiary for another account, or ask your account manager'),
	[INTERNAL]: item('Directa24 could not check the account', 'A cause inside Directa24 or at the bank; the account was not judged', 'time', 'Try again later; if it stays, write to integration@d24.com'),
};

/** The entry of the table for a code; undefined where D24 does not list it. */
export function accountExplanation(code: string): Explanation | undefined {
	const key = /^5\d\d$/.test(code) ? INTERNAL : code;
	return Object.hasOwn(ACCOUNT_CODES, key) ? ACCOUNT_CODES[key] : undefined;
}

/** What a code says about the account or its holder; undefined where it says nothing about them. */
export function accountVerdict(code: string): Explanation | undefined {
	return Object.hasOwn(VERDICTS, code) ? VERDICTS[code] : undefined;
}
