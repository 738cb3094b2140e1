import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { AnyOperation } from '../operations/operation';
import type { CarriedOut } from './carryOut';
import { toErrorItem } from './errors';

/** The items of each output, in the order of the input. */
export function outputsOf(operation: Pick<AnyOperation, 'outputs' | 'once'>, { outcomes, batch, place }: CarriedOut): INodeExecutionData[][] {
	const outputs: INodeExecutionData[][] = (operation.outputs ?? ['']).map(() => []);
	outcomes.forEach((outcome, index) => {
		if (!outcome.ok) {
			outputs[0]?.push(toErrorItem(outcome.failure, place(index), batch.externalId(index)));
			return;
		}
		for (const { json, output = 0, from = operation.once ? undefined : index } of outcome.items) {
			outputs[output]?.push({ json: json as IDataObject, ...(from === undefined ? {} : { pairedItem: { item: from } }) });
		}
	});
	return outputs;
}
