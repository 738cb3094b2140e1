import { STATUS_NAMES, type CashoutStatus } from '../../../../d24/cashout/status';
import type { Issue } from '../../../../d24/issue';
import { say, type Said } from '../../../../d24/language/say';
import { LABEL } from '../../../../d24/labels';
import { withoutNumbers } from '../../../../d24/masking';
import { rowsOf, type Outcome } from '../../../../protocol/outcome';
import { cashoutFields, waitFields } from '../../form/cashout';
import { DEFAULT_WAIT_HOURS, WAIT_HOURS } from '../../form/options';
import type { Parameters } from '../../input/parameters';
import { shown } from '../../input/settingTexts';
import { defineOperation } from '../operation';
import { createCashout, type CreateInput } from './create';

const optionFields = cashoutFields.filter(({ name }) => name === 'options');
const payoutFields = cashoutFields.filter(({ name }) => name !== 'notificationUrl' && name !== 'options');

/** What ends a wait. */
export interface WaitsFor {
	/** None: the final ones. */
	statuses: readonly CashoutStatus[];
	/** How long at most; 0 = until the notification comes. */
	hours: number;
}

interface WaitInput extends CreateInput {
	waitsFor: WaitsFor;
}

/** A cashout with what it is waited for, as it was read before anything was sent. */
export type Waited = Outcome & { waitsFor?: WaitsFor };

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

	read(parameters): WaitInput {
		const waitsFor = { hours: parameters.numberValue('waitHours', WAIT_HOURS, DEFAULT_WAIT_HOURS), statuses: readWaitFor(parameters) };
		const input = createCashout.read(parameters);
		return { ...input, waitsFor, cashout: { ...input.cashout, notification_url: parameters.resumeUrl(input.cashout.external_id) } };
	},

	check(inputs, parameters) {
		const issues = createCashout.check(inputs, parameters);
		return inputs.map(({ payAgain }, index) => [...(payAgain ? [cannotWait()] : []), ...(issues[index] ?? [])]);
	},

	async execute(access, input, language): Promise<Waited> {
		const outcome = await createCashout.execute(access, input, language);
		if (!outcome.ok) return outcome;
		return { ok: true, items: rowsOf(outcome).map((row) => ({ ...row, json: { ...row.json, timed_out: false } })), waitsFor: input.waitsFor };
	},
});

/** The parameter Wait For: a list, or what an expression makes of one, which is also a text with commas. */
function readWaitFor(parameters: Parameters): CashoutStatus[] {
	const refuse = (message: Said) => {
		const fix = say`Choose the statuses from the list, or let the expression give a list of them, e.g. {{ ["DELIVERED", "REJECTED"] }}, or {{ [] }} for any final status. There are: ${STATUS_NAMES.join(', ')}`;
		parameters.issues.push({ field: 'waitFor', rule: 'choice', message, fix, blocking: true });
		return [];
	};
	let value: unknown;
	try {
		value = parameters.value('waitFor');
	} catch (error) {
		return refuse(say`${LABEL.waitFor} cannot be read, n8n says: ${withoutNumbers(String((error as Error).message).slice(0, 200))}`);
	}
	const words: unknown = typeof value === 'string' && value.trim() !== '' ? value.split(',').map((word) => word.trim()) : value;
	if (!Array.isArray(words)) return refuse(say`${LABEL.waitFor} is ${shown(value)}, which is no list of statuses`);
	const isStatus = (word: unknown): word is CashoutStatus => STATUS_NAMES.some((name) => name === word);
	const statuses = words.filter(isStatus);
	if (statuses.length < words.length) return refuse(say`${LABEL.waitFor} contains ${shown(words.find((word) => !isStatus(word)))}, which is no status of a cashout`);
	return statuses;
}
