import type { Issue } from '../../../../d24/issue';
import { say } from '../../../../d24/language/say';
import { LABEL } from '../../../../d24/labels';
import { rowsOf } from '../../../../protocol/outcome';
import { cashoutFields, waitFields } from '../../form/cashout';
import { DEFAULT_WAIT_HOURS, WAIT_HOURS } from '../../form/options';
import { defineOperation } from '../operation';
import { createCashout, type CreateInput } from './create';

const optionFields = cashoutFields.filter(({ name }) => name === 'options');
const payoutFields = cashoutFields.filter(({ name }) => name !== 'notificationUrl' && name !== 'options');

/** The notification names the linked ID, and what is waited for is the one of the row. */
const cannotWait = (): Issue => ({
	field: 'onDuplicate',
	rule: 'choice',
	message: say`${LABEL.onDuplicate} is ${LABEL.payRejectedAgain}, which cannot be waited for`,
	fix: say`Use Create, and the trigger for what becomes of it, or choose ${LABEL.returnExisting}`,
	blocking: true,
});

/** Creates, then sleeps until D24 notifies; see wait.ts for the sleep and resume.ts for the notification. */
export const createAndWait = defineOperation({
	...createCashout,
	option: {
		name: 'Create and Wait',
		value: 'createAndWait',
		displayOptions: { hide: { '@tool': [true] } },
		action: 'Create a cashout and wait for its end',
		description: 'Pay a beneficiary and go on when Directa24 notifies that the payout is final, or at a deadline. One cashout per execution.',
	},
	properties: [...payoutFields, ...waitFields, ...optionFields],
	waits: true,
	isBlank: () => false,

	read(parameters): CreateInput {
		// Checked here, before anything is sent; run.ts reads it when the payout exists.
		parameters.numberValue('waitHours', WAIT_HOURS, DEFAULT_WAIT_HOURS);
		const input = createCashout.read(parameters);
		return { ...input, cashout: { ...input.cashout, notification_url: parameters.resumeUrl(input.cashout.external_id) } };
	},

	check(inputs, parameters) {
		const issues = createCashout.check(inputs, parameters);
		return inputs.map(({ payAgain }, index) => [...(payAgain ? [cannotWait()] : []), ...(issues[index] ?? [])]);
	},

	async execute(access, input, language) {
		const outcome = await createCashout.execute(access, input, language);
		return outcome.ok ? { ok: true, items: rowsOf(outcome).map((row) => ({ ...row, json: { ...row.json, timed_out: false } })) } : outcome;
	},
});
