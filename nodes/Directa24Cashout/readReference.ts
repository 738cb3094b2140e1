import type { CashoutReference } from '../../d24/cashout';
import type { Issue } from '../../d24/validation';
import type { Parameters } from './parameters';

/** Which cashout an item names, by external ID or by D24's ID. */
export function readReference(parameters: Parameters): CashoutReference {
	return parameters.text('lookupBy') === 'cashoutId'
		? { cashout_id: parameters.text('cashoutId') }
		: { external_id: parameters.text('externalId') };
}

/** The issues of references, one list an item. D24's own IDs are whole numbers. */
export function checkReferences(references: CashoutReference[], parameters: Parameters[]): Issue[][] {
	return references.map((reference, index) => {
		const unreadable = parameters[index]?.issues ?? [];
		return unreadable.length > 0 ? unreadable : issuesOf(reference);
	});
}

function issuesOf(reference: CashoutReference): Issue[] {
	const [field, value] = 'external_id' in reference ? (['external_id', reference.external_id] as const) : (['cashout_id', reference.cashout_id] as const);
	if (value === '') return [{ field, rule: 'required', message: `${field} is empty`, fix: 'Enter the ID of the cashout', blocking: true }];
	if (field === 'cashout_id' && !/^(0|[1-9]\d{0,18})$/.test(value)) {
		return [
			{
				field,
				rule: 'format',
				message: `"${value}" is not an ID of Directa24`,
				fix: 'The cashout ID of Directa24 is a whole number; for your own ID choose Look Up By: External ID',
				blocking: true,
			},
		];
	}
	return [];
}

/** Names the cashout to the user. */
export function labelOf(reference: CashoutReference): string {
	return 'external_id' in reference ? `external ID "${reference.external_id}"` : `cashout ID ${reference.cashout_id}`;
}
