import type { CashoutInput } from '../../../../d24/cashout/cashout';
import { createByAgentFields } from '../../form/agent';
import { concludeCreate } from '../../../../protocol/conclude';
import { createLinkOnce, openLink } from '../../../../protocol/createLink';
import { createLinkFields } from '../../form/link';
import { defineOperation, type Outcome } from '../operation';
import { prepareLinks } from '../../input/prepareCashouts';
import { cashoutLabel, checkLinks } from '../../input/readCashout';
import type { Directa24 } from '../../../../protocol/send';

interface LinkInput {
	/** Without an account: the customer enters it on D24's page. */
	cashout: CashoutInput;
	returnExisting: boolean;
}

export const create = defineOperation<LinkInput>({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a cashout link',
		description: 'Get the address of a Directa24 page on which a customer enters the own account to be paid (Easy Cashout)',
	},
	properties: [...createByAgentFields, ...createLinkFields],

	read: (parameters) => ({
		cashout: {
			external_id: parameters.text('externalId'),
			country: parameters.text('country').toUpperCase(),
			amount: parameters.text('amount'),
			currency: parameters.text('currency').toUpperCase(),
			document_id: parameters.text('document_id'),
			beneficiary_name: parameters.text('beneficiary_name'),
			beneficiary_lastname: parameters.text('beneficiary_lastname'),
			notification_url: parameters.text('notificationUrl'),
			on_hold: parameters.switchOption('onHold', 'On Hold') || parameters.mustHold,
		},
		returnExisting: parameters.choiceOption('onDuplicate', 'On Duplicate', ['error', 'returnExisting']) === 'returnExisting',
	}),
	prepare: prepareLinks,
	check: checkLinks,

	async execute(directa24, { cashout, returnExisting }) {
		return concludeCreate(directa24, cashout, await createOrSettle(directa24, cashout, returnExisting));
	},

	earlier: (directa24, { cashout }) => directa24.sentBefore.outcomeOf(cashout),

	label: ({ cashout }) => cashoutLabel(cashout),
	externalId: ({ cashout }) => cashout.external_id || undefined,
});

/** A try of Retry On Fail gives the link that an earlier one has created, and never sends again what may have arrived. */
async function createOrSettle(directa24: Directa24, cashout: CashoutInput, returnExisting: boolean): Promise<Outcome> {
	const earlier = directa24.sentBefore.outcomeOf(cashout);
	if (!earlier) return await createLinkOnce(directa24, cashout, returnExisting);
	return earlier.ok ? earlier : { ok: false, failure: await openLink(directa24, cashout, earlier.failure.detail) };
}
