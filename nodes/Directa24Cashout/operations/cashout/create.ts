import type { IDataObject } from 'n8n-workflow';

import { goesElsewhere, type CashoutInput, type StatusFacts } from '../../../../d24/cashout/cashout';
import { createBody } from '../../../../d24/cashout/bodies';
import { createByAgentFields } from '../../form/agent';
import { concludeCreate } from '../../../../protocol/conclude';
import { createEndpoint, readCardEndpoint, type CardEndpoint } from '../../input/optionalHosts';
import { cashoutFields } from '../../form/cashout';
import { defineOperation, type Operation, type Outcome } from '../operation';
import { prepareCashouts } from '../../input/prepareCashouts';
import { cashoutLabel, checkCashouts, readCashout } from '../../input/readCashout';
import { createdRecord, statusRecord } from '../../../../protocol/records';
import type { Directa24 } from '../../../../protocol/send';
import { anotherPayout, createSafely, DUPLICATE, lookUp, lookUpUntilKnown } from '../../../../protocol/createCashout';

export interface CreateInput {
	cashout: CashoutInput;
	useCardEndpoint: CardEndpoint;
	returnExisting: boolean;
}

export const createCashout: Operation<CreateInput> = {
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
		returnExisting: parameters.choiceOption('onDuplicate', 'On Duplicate', ['error', 'returnExisting']) === 'returnExisting',
	}),

	prepare: prepareCashouts,

	check: checkCashouts,

	async execute(directa24, input) {
		const earlier = directa24.sentBefore.outcomeOf(input.cashout);
		if (earlier?.ok) return { ...earlier, record: { ...earlier.record, ...(await statusNow(directa24, input.cashout)) } };
		return concludeCreate(directa24, input.cashout, await payOut(directa24, input, earlier?.failure.detail));
	},

	earlier: (directa24, { cashout }) => directa24.sentBefore.outcomeOf(cashout),

	label: ({ cashout }) => cashoutLabel(cashout),
	externalId: ({ cashout }) => cashout.external_id || undefined,
};

export const create = defineOperation(createCashout);

/** @param openSince why it is not known what became of the same payout in an earlier try of this run */
async function payOut(directa24: Directa24, { cashout, useCardEndpoint, returnExisting }: CreateInput, openSince?: string): Promise<Outcome> {
	const result = await createSafely(directa24, createEndpoint(cashout, useCardEndpoint), createBody(cashout), openSince);
	if (result.kind === 'created') {
		// D24's answer has no status; a cashout starts as PENDING, or ON_HOLD when asked for (D24: "Status flow").
		const status = cashout.on_hold ? 'ON_HOLD' : 'PENDING';
		return { ok: true, record: createdRecord(cashout.external_id, result.cashoutId, status, directa24.environment) };
	}
	if (result.kind === 'recovered') return foundRecord(directa24, cashout, result.facts, true);
	if (result.failure.code !== DUPLICATE) return { ok: false, failure: result.failure };

	const existing = await lookUpUntilKnown(directa24, { external_id: cashout.external_id });
	if (existing.kind !== 'found') return { ok: false, failure: result.failure };
	if (goesElsewhere(existing.body, cashout.bank_account)) return { ok: false, failure: anotherPayout(existing.facts) };
	const found = foundRecord(directa24, cashout, existing.facts, false);
	if (returnExisting) return found;
	const detail = `${result.failure.detail}. Its status is ${existing.facts.status}`;
	return { ok: false, failure: { ...result.failure, detail, existing: found.record } };
}

/** Where a cashout that this run has created stands by now; nothing where that cannot be told. */
async function statusNow(directa24: Directa24, cashout: CashoutInput): Promise<IDataObject> {
	const found = await lookUp(directa24, { external_id: cashout.external_id });
	if (found.kind !== 'found') return {};
	const { cashout_id: told, ...facts } = found.facts;
	return told === null ? facts : { ...facts, cashout_id: told };
}

function foundRecord(directa24: Directa24, cashout: CashoutInput, facts: StatusFacts, createdByThisRun: boolean): Outcome & { ok: true } {
	const record = statusRecord({ external_id: cashout.external_id }, facts, directa24.environment);
	return { ok: true, record: { ...record, created: createdByThisRun, recovered: createdByThisRun } };
}
