import { payOutByLink, type LinkPayout } from '../../../../protocol/createLink';
import { outcomeOf } from '../../../../protocol/outcome';
import { createByAgentFields } from '../../form/agent';
import { createLinkFields } from '../../form/link';
import { prepareLinks } from '../../input/prepareCashouts';
import { cashoutLabel, checkLinks } from '../../input/readCashout';
import { defineOperation } from '../operation';

export const create = defineOperation<LinkPayout>({
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
			on_hold: parameters.mustHold || parameters.option('onHold') === true,
		},
		returnExisting: parameters.option('onDuplicate') === 'returnExisting',
	}),
	prepare: prepareLinks,
	check: checkLinks,

	async execute({ directa24, sentBefore }, payout) {
		return outcomeOf(await payOutByLink(directa24, sentBefore, payout));
	},

	earlier({ sentBefore }, { cashout }) {
		const earlier = sentBefore.outcomeOf(cashout);
		return earlier && outcomeOf(earlier);
	},

	label: ({ cashout }) => cashoutLabel(cashout),
	externalId: ({ cashout }) => cashout.external_id || undefined,
});
