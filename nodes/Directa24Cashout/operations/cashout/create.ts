import { looksLinked } from '../../../../d24/cashout/again';
import type { CashoutInput } from '../../../../d24/cashout/cashout';
import { recordInWords } from '../../../../d24/cashout/record';
import { inLanguage } from '../../../../d24/language/inLanguage';
import type { Issue } from '../../../../d24/issue';
import { say } from '../../../../d24/language/say';
import { LABEL } from '../../../../d24/labels';
import type { Recorded } from '../../../../protocol/outcome';
import { payOut } from '../../../../protocol/payOut';
import { earlierAgain, payRejectedAgain } from '../../../../protocol/payRejectedAgain';
import { dryRunRecord } from '../../../../protocol/records';
import { createByAgentFields } from '../../form/agent';
import { cashoutFields } from '../../form/cashout';
import { createEndpoint, readCardEndpoint, type CardEndpoint } from '../../input/optionalHosts';
import { prepareCashouts } from '../../input/prepareCashouts';
import { checkCashouts } from '../../input/checkCashouts';
import { cashoutLabel, isBlankCashout, readCashout, readOnDuplicate } from '../../input/readCashout';
import { defineOperation, type Cashouts, type Operation } from '../operation';
import { controlOf, stopsOf } from './control';
import { paidHint, whatPaidMeans } from './paidHint';

export interface CreateInput {
	cashout: CashoutInput;
	useCardEndpoint: CardEndpoint;
	returnExisting: boolean;
	/** Whether a payout that Directa24 has rejected is paid again under a linked ID. */
	payAgain?: boolean;
	dryRun?: boolean;
}

export const createCashout: Operation<CreateInput, Cashouts, 'create'> = {
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a cashout',
		description: 'Pay a beneficiary. Safe to repeat with the same external ID: nobody is paid twice.',
	},
	properties: [...createByAgentFields, ...cashoutFields],
	creates: 'cashout',

	read(parameters) {
		const onDuplicate = readOnDuplicate(parameters);
		return {
			cashout: readCashout(parameters),
			useCardEndpoint: readCardEndpoint(parameters),
			returnExisting: onDuplicate !== 'error',
			payAgain: onDuplicate === 'payRejectedAgain',
			dryRun: parameters.switchOption('dryRun'),
		};
	},

	prepare: prepareCashouts,

	check(inputs, parameters) {
		const issues = checkCashouts(inputs, parameters);
		// The row with the linked ID may be another one than the row that is paid again.
		const paysAgain = inputs.some(({ payAgain }) => payAgain);
		return paysAgain ? inputs.map(({ cashout }, index) => [...linkedIdIssues(cashout), ...(issues[index] ?? [])]) : issues;
	},

	overall: (inputs, parameters, blank) => ({
		stops: stopsOf(controlOf(inputs, parameters, blank)),
		close(outcomes) {
			return { hints: [{ type: 'info', lines: [paidHint(outcomes), whatPaidMeans(outcomes)].filter(Boolean) }] };
		},
	}),

	async execute({ directa24, sentBefore }, { cashout, useCardEndpoint, returnExisting, payAgain, dryRun }, language) {
		if (dryRun) return { ok: true, record: dryRunRecord(cashout, directa24.environment) };
		const payout = { cashout, endpoint: createEndpoint(cashout, useCardEndpoint), returnExisting };
		const outcome = await (payAgain ? payRejectedAgain : payOut)(directa24, sentBefore, payout);
		return inLanguage(language, () => inWords(outcome));
	},

	earlier({ sentBefore }, { cashout, payAgain }) {
		return payAgain ? earlierAgain(sentBefore, cashout) : sentBefore.outcomeOf(cashout);
	},

	isBlank: ({ cashout }) => isBlankCashout(cashout),
	label: ({ cashout }) => cashoutLabel(cashout),
	externalId: ({ cashout }) => cashout.external_id || undefined,
};

export const create = defineOperation(createCashout);

/** An outcome without such texts stays the same object, which is in memory once then for each of 100,000 payouts. */
function inWords(outcome: Recorded): Recorded {
	if (!outcome.ok) return outcome;
	const record = recordInWords(outcome.record);
	return record === outcome.record ? outcome : { ok: true, record };
}

/** A row with a linked ID would be paid again beside the row that it is linked to. */
function linkedIdIssues({ external_id: id }: CashoutInput): Issue[] {
	if (!looksLinked(id)) return [];
	return [
		{
			field: 'external_id',
			rule: 'linked',
			message: say`external_id "${id}" ends like the ID of a payout that ${LABEL.payRejectedAgain} has made`,
			fix: say`Use the ID of the first payout, without -R and number: which linked one comes next is found out from Directa24`,
			blocking: true,
		},
	];
}
