import type { Explanation } from './explanation';
import { LABEL } from '../labels';

/** What can happen to an item besides a refusal by D24. */
export type LocalCase =
	| 'notReached'
	| 'notLetOut'
	| 'throttled'
	| 'unknownCreate'
	| 'anotherPayout'
	| 'endedUnpaid'
	| 'unknownChange'
	| 'notChanged'
	| 'noRoomForAgain'
	| 'rejectedTooOften'
	| 'linkExists'
	| 'linkBeside'
	| 'paidByLink'
	| 'unknownLink'
	| 'lostLink'
	| 'loginRefused'
	| 'sessionRefused'
	| 'restlessList'
	| 'incompleteList'
	| 'unreadable'
	| 'unsigned'
	| 'limit'
	| 'needsCashoutId'
	| 'needsExternalId'
	| 'invalidInput'
	| 'notStarted'
	| 'cancelled';

/** The explanations of everything that D24 has no code for. */
export const LOCAL_CASES: Record<LocalCase, Explanation> = {
	notReached: {
		message: 'Directa24 could not be reached, so nothing was sent',
		cause: 'No connection to the host could be made',
		fixedBy: 'time',
		nextStep: 'Check the host in the credential, the network and the proxy of this n8n, then run it again with the same external ID',
		safeToRetry: true,
		scope: 'item',
	},
	notLetOut: {
		message: 'The request could not leave this n8n, so nothing was sent',
		cause: 'A setting of this n8n, its proxy, or the host in the credential keeps it from being sent',
		fixedBy: 'you',
		nextStep: 'Correct the host in the credential, the log-in of the proxy (HTTPS_PROXY), or what n8n lets nodes call, then run it again with the same external IDs',
		safeToRetry: true,
		scope: 'credential',
	},
	throttled: {
		message: 'Directa24 asked to slow down and did not take the request',
		cause: 'Too many requests in a short time',
		fixedBy: 'time',
		nextStep: 'Run it again later with the same external ID, or with a lower concurrency',
		safeToRetry: true,
		scope: 'item',
	},
	unknownCreate: {
		message: 'It is not known whether Directa24 created this cashout',
		cause: 'The request was sent but no usable answer came back, and looking the cashout up did not settle it either',
		fixedBy: 'you',
		nextStep:
			`Do not pay it again under another external ID. Use ${LABEL.getStatus} with this external ID, or look in the Merchant Panel; running this node again with the same external ID and ${LABEL.onDuplicate} set to ${LABEL.returnExisting} cannot pay twice`,
		safeToRetry: false,
		scope: 'item',
	},
	unreadable: {
		message: 'Directa24 gave no usable answer',
		cause: 'The answer did not come in time or was not one of the Directa24 Cashout API',
		fixedBy: 'time',
		nextStep: 'Try again later; if it stays, check the host in the credential. Nothing was changed by asking',
		safeToRetry: true,
		scope: 'item',
	},
	anotherPayout: {
		message: 'The external ID belongs to another payout, so this one was not created',
		cause: 'The payout that has this external ID differs from this item in its amount, currency, account or beneficiary',
		fixedBy: 'you',
		nextStep: `Find out which payout has used this external ID, e.g. with ${LABEL.getStatus} or in the Merchant Panel, then give this one an ID of its own`,
		safeToRetry: false,
		scope: 'item',
	},
	endedUnpaid: {
		message: 'Directa24 has a cashout with this external ID that ended without paying anybody, and it is not known whether it is this one',
		cause: 'The answer to this payout was lost, and what was found under its external ID is rejected or cancelled. A payout that was just created seldom is, so it may be one of an earlier day',
		fixedBy: 'you',
		nextStep: 'Look at it in the Merchant Panel. If it is this payout, it has ended and may be paid under a new external ID; if it is another one, give this item an ID of its own',
		safeToRetry: false,
		scope: 'item',
	},
	noRoomForAgain: {
		message: 'Directa24 rejected the payout with this external ID, and the ID is too long to be paid again under one that is linked to it',
		cause: 'A linked ID has -R1 at its end, and Directa24 takes at most 100 characters',
		fixedBy: 'you',
		nextStep: 'Pay it again under a shorter external ID of your own, and note which rejected payout it stands for',
		safeToRetry: true,
		scope: 'item',
	},
	rejectedTooOften: {
		message: 'Directa24 rejected this payout each time that it was paid again, so it was not sent once more',
		cause: 'The bank goes on refusing it or returning the money',
		fixedBy: 'you',
		nextStep: 'Look at the reasons of the rejections, and ask the beneficiary for another account; then pay it under a new external ID',
		safeToRetry: true,
		scope: 'item',
	},
	linkExists: {
		message: 'Directa24 already has a payout with this external ID, so no link was created',
		cause: 'It was asked before the link was created, since Directa24 does not document that a payout link with a used external ID is refused',
		fixedBy: 'you',
		nextStep: `Look at its status. If it is the same payout, set ${LABEL.onDuplicate} to ${LABEL.returnExisting}; only a payout that is really another one gets another external ID`,
		safeToRetry: false,
		scope: 'item',
	},
	linkBeside: {
		message: 'This execution has sent a payout or requested a link with this external ID, so no link was created',
		cause: 'It may be paid, now or later: a link beside it could pay the same person twice',
		fixedBy: 'you',
		nextStep: `Look it up with ${LABEL.getStatus}, and create no link for it under another external ID while it may be paid; only a payout that is really another one gets an external ID of its own`,
		safeToRetry: false,
		scope: 'item',
	},
	paidByLink: {
		message: 'This execution has requested a payout link with this external ID, so this payout was not created',
		cause: 'The customer may be paid by the link, now or later: a payout beside it could pay the same person twice',
		fixedBy: 'you',
		nextStep: 'Do not pay it under another external ID while the link may be filled in. Let the customer use the link, or ask Directa24 support first whether it exists and can be cancelled',
		safeToRetry: false,
		scope: 'item',
	},
	unknownLink: {
		message: 'It is not known whether Directa24 created this payout link',
		cause: 'The request was sent but no usable answer came back. Directa24 documents no way to find a link by external ID, and nowhere that a second link with the same one is refused, so it was not sent again',
		fixedBy: 'you',
		nextStep: 'Ask Directa24 support whether there is a payout link with this external ID. Nobody has got its address from here; create another one only when it is certain that this one does not exist or was cancelled',
		safeToRetry: false,
		scope: 'item',
	},
	lostLink: {
		message: 'Directa24 has a payout with this external ID by now, but the address of its link was lost',
		cause: 'No usable answer came back, and the payout was found by its external ID afterwards, where there was none before. Only the lost answer had the address',
		fixedBy: 'you',
		nextStep: 'Take the address of the link from the Merchant Panel or ask Directa24 support for it; do not create another link for the same payout',
		safeToRetry: false,
		scope: 'item',
	},
	loginRefused: {
		message: 'Directa24 refused the e-mail or password of the reconciliation credential',
		cause: 'They are not the ones of a panel user that Directa24 has converted to API use, in this environment',
		fixedBy: 'you',
		nextStep: 'Correct E-Mail and Password in the Directa24 Reconciliation credential; staging and production have different users. A user that was not converted yet: write to integration@d24.com',
		safeToRetry: true,
		scope: 'credential',
	},
	sessionRefused: {
		message: 'Directa24 let the user of the reconciliation credential log in, but does not answer the user',
		cause: 'The user may lack the Financial capability in the Merchant Panel',
		fixedBy: 'you',
		nextStep: 'Give the user the Financial capability in the Merchant Panel, or ask integration@d24.com what the user may do',
		safeToRetry: true,
		scope: 'credential',
	},
	incompleteList: {
		message: 'Directa24 tells of more rows than it lists, so the list is not complete',
		cause: 'The total that comes with the pages is greater than the number of rows on them',
		fixedBy: 'directa24',
		nextStep: 'Do not pay what is missing in it again. Run it again for a shorter period; if it stays, ask Directa24 support, or look in the Merchant Panel',
		safeToRetry: true,
		scope: 'item',
	},
	restlessList: {
		message: 'The list of Directa24 changed each time it was read, so it may not be complete',
		cause: 'Cashouts left or joined the list while its pages were read, several times in a row',
		fixedBy: 'time',
		nextStep: 'Run it again, with To in the past or without a filter by status',
		safeToRetry: true,
		scope: 'item',
	},
	unknownChange: {
		message: 'It is not known whether Directa24 changed this cashout',
		cause: 'The request was sent but no usable answer came back, and looking the cashout up did not settle it either',
		fixedBy: 'you',
		nextStep: `Use ${LABEL.getStatus} to see where it stands; asking for the same change again does no harm`,
		safeToRetry: true,
		scope: 'item',
	},
	notChanged: {
		message: 'Directa24 took the request, but as far as it tells this cashout was not changed',
		cause: 'Its status, looked up afterwards, is none that the change leads to',
		fixedBy: 'you',
		nextStep: `Look at it with ${LABEL.getStatus} or in the Merchant Panel before anything else is done with it, and do not pay it again under another external ID; asking for the same change again does no harm`,
		safeToRetry: true,
		scope: 'item',
	},
	unsigned: {
		message: 'The request could not be signed, so nothing was sent',
		cause: 'A setting of the Directa24 credential cannot be used',
		fixedBy: 'you',
		nextStep: 'Correct the credential, test it, then run again with the same external IDs',
		safeToRetry: true,
		scope: 'credential',
	},
	limit: {
		message: 'A limit of the Directa24 credential does not allow this, so nothing was sent',
		cause: 'The owner of the credential has limited what may be sent with it',
		fixedBy: 'you',
		nextStep: 'Correct the item, or ask the owner of the credential whether the limit should be changed there; no workflow can raise it',
		safeToRetry: true,
		scope: 'item',
	},
	needsCashoutId: {
		message: "Directa24 wants its own ID of the cashout for this, and did not accept the external ID alone",
		cause: 'Its answer to a look-up by external ID does not contain the cashout ID',
		fixedBy: 'you',
		nextStep: `Fill in ${LABEL.cashoutId}: it is the cashout_id in the output of Create, in every notification, and in the Merchant Panel`,
		safeToRetry: true,
		scope: 'item',
	},
	needsExternalId: {
		message: 'Directa24 wants your external ID of the cashout for this, and did not accept the cashout ID alone',
		cause: 'Its cancel call is documented with both IDs',
		fixedBy: 'you',
		nextStep: `Fill in ${LABEL.externalId}: it is the external_id in the output of Create, in every notification, and in the Merchant Panel`,
		safeToRetry: true,
		scope: 'item',
	},
	invalidInput: {
		message: 'The item needs a correction, so nothing was sent for it',
		cause: 'The item was checked before anything was sent',
		fixedBy: 'you',
		nextStep: 'Correct the field that is named, then run again with the same external IDs',
		safeToRetry: true,
		scope: 'item',
	},
	notStarted: {
		message: 'Nothing was sent for this item, because the batch stopped before it',
		cause: 'Another item of the batch stopped it',
		fixedBy: 'you',
		nextStep: 'Resolve what stopped the batch, then run again with the same external IDs',
		safeToRetry: true,
		scope: 'item',
	},
	cancelled: {
		message: 'Nothing was sent for this item, because the execution was cancelled before it',
		cause: 'Somebody stopped the execution in n8n, or it reached its time limit',
		fixedBy: 'you',
		nextStep: 'Run again with the same external IDs when the payouts are wanted',
		safeToRetry: true,
		scope: 'item',
	},
};
