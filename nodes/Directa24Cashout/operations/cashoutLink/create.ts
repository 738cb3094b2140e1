import { payOutByLink, type LinkPayout } from '../../../../protocol/createLink';
import { createByAgentFields } from '../../form/agent';
import { createLinkFields } from '../../form/link';
import { prepareLinks } from '../../input/prepareCashouts';
import { checkLinks } from '../../input/checkCashouts';
import { cashoutLabel, readLinkCashout, returnsExisting } from '../../input/readCashout';
import { defineOperation } from '../operation';

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a cashout link',
		description: 'Get the address of a Directa24 page on which a customer enters the own account to be paid (Easy Cashout)',
	},
	properties: [...createByAgentFields, ...createLinkFields],
	creates: 'link',

	read: (parameters): LinkPayout => ({
		cashout: readLinkCashout(parameters),
		returnExisting: returnsExisting(parameters),
	}),
	prepare: prepareLinks,
	check: checkLinks,

	async execute({ directa24, sentBefore }, payout) {
		return await payOutByLink(directa24, sentBefore, payout);
	},

	earlier({ sentBefore }, { cashout }) {
		return sentBefore.outcomeOf(cashout);
	},

	label: ({ cashout }) => cashoutLabel(cashout),
	externalId: ({ cashout }) => cashout.external_id || undefined,
});
