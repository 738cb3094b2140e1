import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { batchIssues, cancelledBatch, fateOfOthers, showWarnings } from './batchTexts';
import { connect } from './connect';
import { executeAll } from './executeAll';
import { toErrorItem, toNodeError, type Place } from './failure';
import { operationOf } from './operations';
import { DEFAULT_CONCURRENCY, DEFAULT_WAIT_HOURS } from './options';
import { parametersOf } from './parameters';
import { assertOneItem, park } from './wait';

/** Runs the chosen operation over all items: check them all, then execute with bounded concurrency, output in input order. */
export async function run(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const node = context.getNode();
	const resource = context.getNodeParameter('resource', 0) as string;
	const name = context.getNodeParameter('operation', 0) as string;
	const operation = operationOf(resource, name);
	if (!operation) {
		throw new NodeOperationError(node, `This version of the node has no operation "${name}" for "${resource}"`, {
			description: 'Choose the operation again in the node',
		});
	}

	if (operation.waits) assertOneItem(context);
	const parameters = context.getInputData().map((_, index) => parametersOf(context, index));
	const directa24 = await connect(context, parameters[0]);
	const cancelledBefore = directa24.sentBefore.cancellation;
	if (cancelledBefore) throw new NodeOperationError(node, cancelledBefore.message, { description: cancelledBefore.description ?? undefined });
	const batch = await operation.prepare(directa24, parameters);
	const place = (itemIndex: number): Place => ({
		node,
		itemIndex,
		label: batch.label(itemIndex),
		environment: directa24.environment,
	});

	const goOn = context.continueOnFail();
	const blocking = batch.issues.map((issues) => issues.filter((issue) => issue.blocking));
	const checkAllFirst = parameters[0]?.option('validateFirst') !== false;
	if (!goOn && checkAllFirst && blocking.some((issues) => issues.length > 0)) {
		throw batchIssues(node, blocking, batch, directa24.environment);
	}

	const outcomes = await executeAll(directa24, batch, blocking, {
		concurrency: Number(parameters[0]?.option('concurrency') ?? DEFAULT_CONCURRENCY),
		stopAtFirst: !goOn,
	});
	if (outcomes.every((outcome) => outcome.ok)) directa24.sentBefore.forget();
	if (directa24.cancelled()) {
		const cancellation = cancelledBatch(context, outcomes, batch, directa24.environment);
		directa24.sentBefore.cancellation = cancellation;
		throw cancellation;
	}
	showWarnings(context, batch.issues);

	const failedAt = outcomes.findIndex((outcome) => !outcome.ok && outcome.failure.outcome !== 'not_started');
	const failed = outcomes[failedAt];
	if (!goOn && failed && !failed.ok) throw toNodeError(failed.failure, place(failedAt), fateOfOthers(outcomes, batch, failedAt));

	const [only] = outcomes;
	if (operation.waits && only?.ok && only.record.final !== true) {
		await park(context, only.record, Number(context.getNodeParameter('waitHours', 0, DEFAULT_WAIT_HOURS)));
	}

	const outputs: INodeExecutionData[][] = (operation.outputs ?? ['']).map(() => []);
	outcomes.forEach((outcome, index) => {
		const output = outputs[outcome.ok ? (outcome.output ?? 0) : 0];
		if (outcome.ok) {
			const records = operation.waits ? [{ ...outcome.record, timed_out: false }] : [outcome.record, ...(outcome.more ?? [])];
			output?.push(...records.map((json) => ({ json, pairedItem: { item: index } })));
		} else output?.push(toErrorItem(outcome.failure, place(index), batch.externalId(index)));
	});
	return outputs;
}
