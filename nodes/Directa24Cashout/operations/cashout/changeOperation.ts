import type { INodeProperties } from 'n8n-workflow';

import { recordInWords } from '../../../../d24/cashout/record';
import { inLanguage } from '../../../../d24/language/inLanguage';
import { changeCashout, type Change } from '../../../../protocol/changeCashout';
import { changeFields } from '../../form/cashout';
import { defineOperation, type AnyOperation, type Option } from '../operation';
import { checkReferences, labelOf, readBothIds } from '../../input/readReference';
import { statusRecord } from '../../../../protocol/records';

/** An operation that moves an existing cashout: hold, release, cancel. */
export function changeOperation<Value extends string>(
	option: Option<Value>,
	change: Change,
	more: Pick<AnyOperation, 'releases'> & { fields?: INodeProperties[] } = {},
): AnyOperation<Value> {
	return defineOperation({
		option,
		properties: [...(more.fields ?? []), ...changeFields],
		...(more.releases ? { releases: true } : {}),
		read: readBothIds,
		check: checkReferences,

		async execute({ directa24 }, reference, language) {
			const changed = await changeCashout(directa24, reference, change);
			if (!changed.ok) return changed;
			const record = statusRecord(reference, changed.facts, directa24.environment);
			return { ok: true, items: [{ json: inLanguage(language, () => recordInWords(record)) }] };
		},

		label: labelOf,
		externalId: (reference) => reference.external_id,
	});
}
