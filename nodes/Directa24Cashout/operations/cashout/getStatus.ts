import { recordInWords } from '../../../../d24/cashout/record';
import { inLanguage } from '../../../../d24/language/inLanguage';
import { referenceFields } from '../../form/cashout';
import { defineOperation } from '../operation';
import { checkReferences, labelOf, readReference } from '../../input/readReference';
import { statusRecord } from '../../../../protocol/records';
import { lookUpUntilKnown } from '../../../../protocol/lookUp';
import { LABEL } from '../../../../d24/labels';

export const getStatus = defineOperation({
	option: {
		name: LABEL.getStatus,
		value: 'getStatus',
		action: 'Get the status of a cashout',
		description: 'Look up where a cashout stands, by your external ID or by the ID of Directa24',
	},
	properties: referenceFields,
	read: readReference,
	check: checkReferences,

	async execute({ directa24 }, reference, language) {
		const result = await lookUpUntilKnown(directa24, reference);
		if (result.kind !== 'found') return { ok: false, failure: result.failure };
		const record = statusRecord(reference, result.facts, directa24.environment);
		return { ok: true, items: [{ json: inLanguage(language, () => recordInWords(record)) }] };
	},

	label: labelOf,
	externalId: (reference) => reference.external_id,
});
