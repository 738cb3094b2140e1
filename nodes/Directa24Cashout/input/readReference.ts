import { ownColumn } from '../../../d24/beneficiary/payoutColumns';
import type { CashoutReference } from '../../../d24/cashout/cashout';
import type { Issue } from '../../../d24/issue';
import { LABEL } from '../../../d24/labels';
import { COLUMNS_BY_DEFAULT } from '../../shared/versions';
import type { Parameters } from './parameters';
import { say } from '../../../d24/language/say';

const COLUMNS = { externalId: 'external_id', cashoutId: 'cashout_id', requestId: 'request_id' } as const;

/** A parameter that names something, or where it was left empty the column of the item that has its name. */
export function textOrColumn(parameters: Parameters, name: keyof typeof COLUMNS): string {
	const issues = parameters.issues.length;
	const text = parameters.text(name);
	const heading = text === '' && parameters.issues.length === issues && !parameters.isExpression(name) ? ownColumn(parameters.ownHeadings(), COLUMNS[name]) : undefined;
	return heading === undefined ? text : parameters.inputText(heading, COLUMNS[name]);
}

/** Which cashout an item names, by external ID or by D24's ID. */
export function readReference(parameters: Parameters): CashoutReference {
	return parameters.text('lookupBy') === 'cashoutId'
		? { cashout_id: textOrColumn(parameters, 'cashoutId') }
		: { external_id: textOrColumn(parameters, 'externalId') };
}

/** Both IDs of the cashout, as far as they are known; the one that it is named by always stands there. */
export function readBothIds(parameters: Parameters): CashoutReference {
	const other = parameters.text('lookupBy') === 'cashoutId' ? 'externalId' : 'cashoutId';
	const otherId = parameters.version < COLUMNS_BY_DEFAULT ? parameters.text(other) : textOrColumn(parameters, other);
	if (otherId === '') return readReference(parameters);
	return { ...readReference(parameters), [other === 'externalId' ? 'external_id' : 'cashout_id']: otherId };
}

/** The issues of references, one list an item. D24's own IDs are whole numbers. */
export function checkReferences(references: CashoutReference[], parameters: Parameters[]): Issue[][] {
	return references.map((reference, index) => {
		const unreadable = parameters[index]?.issues ?? [];
		return unreadable.length > 0 ? unreadable : issuesOf(reference);
	});
}

function issuesOf(reference: CashoutReference): Issue[] {
	const { external_id: externalId, cashout_id: cashoutId } = reference;
	const missing = externalId === '' ? 'external_id' : cashoutId === '' ? 'cashout_id' : undefined;
	if (missing) return [{ field: missing, rule: 'required', message: say`${missing} is empty, and the item has no such column`, fix: say`Enter the ID of the cashout, or give the item a column ${missing}`, blocking: true }];
	if (cashoutId !== undefined && !/^(0|[1-9]\d{0,18})$/.test(cashoutId)) {
		return [
			{
				field: 'cashout_id',
				rule: 'format',
				message: say`"${cashoutId}" is not an ID of Directa24`,
				fix: say`The cashout ID of Directa24 is a whole number; for your own ID choose ${LABEL.lookupBy}: ${LABEL.externalId}`,
				blocking: true,
			},
		];
	}
	return [];
}

/** Names the cashout to the user. */
export function labelOf(reference: CashoutReference): string {
	return reference.external_id ? reference.external_id : say`cashout ID ${reference.cashout_id ?? ''}`;
}
