import type { Explanation } from './explanation';
import { LABEL } from '../labels';
import { credential, item, PANEL } from './wording';

const LISTED = {
	300: item('Directa24 did not accept a field', 'A field is missing or has the wrong form', 'you', 'Correct the field that Directa24 names, then run this item again with the same external ID'),
	302: credential('Directa24 refused the signature', 'The API Signature in the credential is not the one of this account and environment', 'you', `Copy the API Signature again from ${PANEL} > Cashouts Credentials; staging and production have different ones`),
	303: item('Directa24 does not know this bank code', 'The bank code is not in the bank list of the country', 'you', 'Choose the bank from the list of the country, then run this item again with the same external ID'),
	401: credential('Directa24 refused the API Key or API Passphrase', 'They are not the ones of this account and environment', 'you', `Copy API Key and API Passphrase again from ${PANEL} > Cashouts Credentials; staging and production have different ones`),
	402: credential('Directa24 does not accept calls from the IP address of this n8n', 'The IP address is not on the whitelist for cashouts', 'you', `Add the public IP address of this n8n in ${PANEL} > Cashouts IP Address; staging and production have lists of their own`),
	502: item('Directa24 could not read the request', 'The body was not well-formed JSON when it arrived', 'directa24', 'Check whether a proxy between n8n and Directa24 changes requests, then run it again with the same external ID'),
	503: item('A regulatory limit applies to the account of the beneficiary', 'The law limits what this account may receive', 'beneficiary', 'Ask the beneficiary for another account, or wait until the limit is renewed'),
	504: item('Directa24 may not pay this beneficiary', 'The identity check of the beneficiary did not pass', 'beneficiary', 'Check document number, name and birth date with the beneficiary, then run this item again with the same external ID'),
	508: item('A limit of your Directa24 account is reached', 'Per transaction, day, month, or number of payouts to one person in a month; Directa24 names which', 'directa24', 'Wait until the limit is renewed or ask your account manager to raise it, then run it again with the same external ID'),
	509: item('Directa24 has no cashout with this ID', 'It knows none in this environment: the ID is mistyped, or of another environment, or of a link that is not filled in yet, or its request is a few minutes old and still being processed', 'you', 'Check the ID, and that the credential is for the environment in which the cashout was created. It does not show that nothing was sent: after a payout whose fate is not known, do not pay it in another way, but run it again with the same external ID'),
	510: item('The cashout is not in a state that allows this', 'Only a pending cashout can be held, and only a held one released. A pending one can be cancelled; of one on hold Directa24 documents both', 'you', 'Look up the status to see where it stands; once it is delivered to the bank it can no longer be stopped. Do not release one in order to cancel it: cancel it in the Merchant Panel, or ask Directa24 support'),
	511: item('Directa24 already has a cashout with this external ID', 'It was created earlier: by an earlier run, another row or another workflow', 'you', `Look it up with ${LABEL.getStatus} before paying. If it is the same payout, set ${LABEL.onDuplicate} to ${LABEL.returnExisting}; only a payout that is really another one gets another external ID`, false),
	514: item('Insufficient funds in your Directa24 account', 'The balance does not cover the amount', 'you', 'On staging, create and approve a deposit in the Merchant Panel or ask integration@d24.com for test funds; in production, fund the account. Then run it again with the same external ID'),
	515: item('Directa24 does not pay this beneficiary', 'The beneficiary is blacklisted, blocked or suspended at Directa24', 'directa24', 'Ask Directa24 support; do not try other data for the same person'),
	518: item('Your Directa24 account cannot pay to this country', 'The country is not available to you', 'directa24', 'Ask your account manager to enable the country'),
	519: credential('Your Directa24 account is not enabled for payouts', 'The merchant is not enabled', 'directa24', 'Ask your account manager at Directa24 to enable it'),
	521: item('Directa24 cannot put a cashout into this status', 'Only ON_HOLD and PENDING can be asked for', 'you', `Use ${LABEL.hold}, ${LABEL.release} or ${LABEL.cancel}`),
	524: credential('Directa24 refused the credentials', 'They are not valid for this call', 'directa24', 'Write to integration@d24.com and say that code 524 came back'),
	525: item('Directa24 refused the payout by its close-loop rule', 'The money may only go back to where the deposit came from', 'beneficiary', 'Pay to the account from which the beneficiary paid in, or ask Directa24 support'),
	526: item('Directa24 does not accept this currency', 'The currency does not exist or is not possible for the country', 'you', 'Use the currency of the country or USD, then run this item again with the same external ID'),
	533: item('Directa24 does not accept this amount', 'It is below the minimum; Directa24 names the minimum and its currency', 'you', 'Correct the amount, then run this item again with the same external ID'),
	537: item('Directa24 could not make the cashout', 'A cause inside Directa24', 'directa24', 'Run it again later with the same external ID; if it stays, write to integration@d24.com'),
	538: item('The account of the beneficiary is blacklisted', 'Directa24 does not pay to this account', 'beneficiary', 'Ask the beneficiary for another account'),
	539: item('This payout method is not available now', 'Country and bank are out of service for this kind of payout', 'time', 'Try again later with the same external ID, or use another bank of the beneficiary'),
	540: item('The e-mail or phone of the beneficiary is missing', 'Directa24 needs one of them for this payout', 'you', 'Add the e-mail or phone, then run this item again with the same external ID'),
	541: item('The e-mail belongs to another beneficiary', 'Directa24 has it on file for another document number', 'you', "Use the beneficiary's own e-mail, then run this item again with the same external ID"),
	542: item('The phone belongs to another beneficiary', 'Directa24 has it on file for another document number', 'you', "Use the beneficiary's own phone, then run this item again with the same external ID"),
	543: item('The phone number is not valid', 'Directa24 cannot read it as a phone number of the country', 'you', 'Write it with country code and without spaces, then run this item again with the same external ID'),
	565: item('The bank is not licensed for this payout', 'The bank cannot process this transaction', 'beneficiary', 'Ask the beneficiary for an account at another bank'),
	702: item('Directa24 could not cancel the cashout', 'A cause inside Directa24', 'directa24', 'Look the status up; if it is still pending, cancel again'),
	703: item('Directa24 could not make the cashout', 'A cause inside Directa24', 'directa24', 'Run it again later with the same external ID; if it stays, write to integration@d24.com'),
} satisfies Record<number, Explanation>;

/** Every `code` of an error body that D24 lists ("API Codes"); 565 stands only on a white-label mirror of its docs. */
export const API_CODES: Readonly<Record<string, Explanation>> = LISTED;

/** A code that decides what is done next. Only a listed one can be named. */
const listed = (code: keyof typeof LISTED): string => String(code);

/** A field is missing or has the wrong form. */
export const INVALID_FIELD = listed(300);
/** No cashout has this ID. */
export const NOT_FOUND = listed(509);
/** The cashout is in a status that does not allow it. */
export const NOT_POSSIBLE = listed(510);
/** There is a cashout with this external ID. */
export const DUPLICATE = listed(511);

/** `reason_code` of a refusal for identity reasons. D24's table is known only in part. */
export const KYC_REASONS: Record<string, string> = {
	101: 'The beneficiary did not pass the identity check (USER_REJECTED_KYC_CHECK)',
	105: 'The beneficiary is under age',
	// A public client names it; D24's table is cut off before.
	114: 'The number of the company was not accepted',
};
