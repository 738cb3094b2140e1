import type { IBinaryKeyData, IDataObject, INodeExecutionData } from 'n8n-workflow';

import { maskedItem } from '../../../d24/masking';
import { LATER_OUTPUTS } from '../../shared/versions';
import type { AnyOperation } from '../operations/operation';
import { rowsOf, type Row } from '../../../protocol/outcome';
import type { CarriedOut } from './carryOut';
import { toErrorItem } from './errors';

/** The items of each output, in the order of the input. */
export function outputsOf(operation: Pick<AnyOperation, 'outputs' | 'laterOutputs' | 'once'>, { outcomes, rows, batch, place }: CarriedOut, items: INodeExecutionData[], files: ReadonlyMap<Row, IBinaryKeyData> = new Map()): INodeExecutionData[][] {
	const later = place(0).node.typeVersion < LATER_OUTPUTS ? [] : (operation.laterOutputs ?? []);
	const outputs: INodeExecutionData[][] = [...(operation.outputs ?? ['']), ...later].map(() => []);
	outcomes.forEach((outcome, index) => {
		if (!outcome.ok) {
			const row = items[index]?.json;
			const masks = batch.masks(index);
			outputs[0]?.push(toErrorItem(outcome.failure, place(index), batch.externalId(index), row && masks ? (maskedItem(row, masks) as IDataObject) : row, masks !== undefined));
			return;
		}
		for (const row of rowsOf(outcome)) {
			const { json, output = 0, from = operation.once ? undefined : index } = row;
			const binary = files.get(row);
			outputs[output]?.push(itemOf(json as IDataObject, from, binary));
		}
	});
	for (const { json, output = 0 } of rows) outputs[output]?.push({ json: json as IDataObject });
	return outputs;
}

/** Written out: one that is put together from others takes twice the memory, and a batch has 100,000. */
function itemOf(json: IDataObject, from: number | undefined, binary: IBinaryKeyData | undefined): INodeExecutionData {
	const item: INodeExecutionData = from === undefined ? { json } : { json, pairedItem: { item: from } };
	return binary ? { ...item, binary } : item;
}
