import type { CashoutInput } from '../../../../d24/cashout/cashout';
import { outcomeOf } from '../../../../protocol/outcome';
import { payOut } from '../../../../protocol/payOut';
import { createByAgentFields } from '../../form/agent';
import { cashoutFields } from '../../form/cashout';
import { createEndpoint, readCardEndpoint, type CardEndpoint } from '../../input/optionalHosts';
import { prepareCashouts } from '../../input/prepareCashouts';
import { cashoutLabel, checkCashouts, isBlankCashout, readCashout, returnsExisting } from '../../input/readCashout';
import { defineOperation, type Cashouts, type Operation } from '../operation';

export interface CreateInput {
	cashout: CashoutInput;
	useCardEndpoint: CardEndpoint;
	returnExisting: boolean;
}

export const createCashout: Operation<CreateInput, Cashouts, 'create'> = {
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a cashout',
		description: 'Pay a beneficiary. Safe to repeat with the same external ID: nobody is paid twice.',
	},
	properties: [...createByAgentFields, ...cashoutFields],

	read: (parameters) => ({
		cashout: readCashout(parameters),
		useCardEndpoint: readCardEndpoint(parameters),
		returnExisting: returnsExisting(parameters),
	}),

	prepare: prepareCashouts,

	check: checkCashouts,

	async execute({ directa24, sentBefore }, { cashout, useCardEndpoint, returnExisting }) {
		return outcomeOf(await payOut(directa24, sentBefore, { cashout, endpoint: createEndpoint(cashout, useCardEndpoint), returnExisting }));
	},

	earlier({ sentBefore }, { cashout }) {
		const earlier = sentBefore.outcomeOf(cashout);
		return earlier && outcomeOf(earlier);
	},

	isBlank: ({ cashout }) => isBlankCashout(cashout),
	label: ({ cashout }) => cashoutLabel(cashout),
	externalId: ({ cashout }) => cashout.external_id || undefined,
};

export const create = defineOperation(createCashout);
