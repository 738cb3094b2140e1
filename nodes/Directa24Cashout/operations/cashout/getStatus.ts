import type { CashoutReference } from '../../../../d24/cashout';
import { referenceFields } from '../../fields';
import { defineOperation } from '../../operation';
import { checkReferences, labelOf, readReference } from '../../readReference';
import { statusRecord } from '../../record';
import { lookUpUntilKnown } from '../../settle';

export const getStatus = defineOperation<CashoutReference>({
	option: {
		name: 'Get Status',
		value: 'getStatus',
		action: 'Get the status of a cashout',
		description: 'Look up where a cashout stands, by your external ID or by the ID of Directa24',
	},
	properties: referenceFields,
	read: readReference,
	check: checkReferences,

	async execute(directa24, reference) {
		const result = await lookUpUntilKnown(directa24, reference);
		if (result.kind !== 'found') return { ok: false, failure: result.failure };
		return { ok: true, record: statusRecord(reference, result.facts, directa24.environment) };
	},

	label: labelOf,
	externalId: (reference) => reference.external_id,
});
