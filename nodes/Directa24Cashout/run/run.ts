import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { readNumberIn } from '../../../d24/rules/switches';
import { runForAgent } from './agent';
import { isTool } from '../form/agent';
import { fateOfOthers } from './batchTexts';
import { carryOut } from './carryOut';
import { toErrorItem, toNodeError } from './errors';
import { DEFAULT_WAIT_HOURS, WAIT_HOURS } from '../form/options';
import { operationOf } from '../operations';
import { assertOneItem, park } from '../waiting/wait';

/** Runs the chosen operation over all items: check them all, then execute with bounded concurrency, output in input order. */
export async function run(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const node = context.getNode();
	if (isTool(node)) return await runForAgent(context);
	const resource = context.getNodeParameter('resource', 0) as string;
	const name = context.getNodeParameter('operation', 0) as string;
	const operation = operationOf(resource, name);
	if (!operation) {
		throw new NodeOperationError(node, `This version of the node has no operation "${name}" for "${resource}"`, {
			description: 'Choose the operation again in the node',
		});
	}

	if (operation.waits) assertOneItem(context);
	const goOn = context.continueOnFail();
	const { outcomes, batch, place } = await carryOut(context, operation, goOn);

	const failedAt = outcomes.findIndex((outcome) => !outcome.ok && outcome.failure.outcome !== 'not_started');
	const failed = outcomes[failedAt];
	if (!goOn && failed && !failed.ok) throw toNodeError(failed.failure, place(failedAt), fateOfOthers(outcomes, batch, failedAt));

	const [only] = outcomes;
	if (operation.waits && only?.ok && only.record.final !== true) {
		const hours = readNumberIn(context.getNodeParameter('waitHours', 0, DEFAULT_WAIT_HOURS), WAIT_HOURS) ?? DEFAULT_WAIT_HOURS;
		await park(context, only.record, hours);
	}

	const outputs: INodeExecutionData[][] = (operation.outputs ?? ['']).map(() => []);
	outcomes.forEach((outcome, index) => {
		if (outcome.ok && outcome.outputs) {
			outcome.outputs.forEach((rows, output) => {
				for (const { json, item } of rows) {
					const source = item ?? (operation.once ? undefined : index);
					outputs[output]?.push({ json, ...(source === undefined ? {} : { pairedItem: { item: source } }) });
				}
			});
			return;
		}
		const output = outputs[outcome.ok ? (outcome.output ?? 0) : 0];
		if (outcome.ok) {
			const records = operation.waits ? [{ ...outcome.record, timed_out: false }] : [outcome.record, ...(outcome.more ?? [])];
			output?.push(...records.map((json) => ({ json, pairedItem: { item: index } })));
		} else output?.push(toErrorItem(outcome.failure, place(index), batch.externalId(index)));
	});
	return outputs;
}
