import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { batchIssues, cancelledBatch, showWarnings } from './batchTexts';
import { connect } from '../../shared/connect';
import { executeAll } from '../../../protocol/executeAll';
import type { Place } from './errors';
import type { AnyOperation, Outcome, PreparedBatch } from '../operations/operation';
import { parametersOf } from '../input/parameters';
import { readRunSettings } from '../input/runSettings';

export interface CarriedOut {
	/** One an item, in their order. */
	outcomes: Outcome[];
	batch: PreparedBatch;
	place(itemIndex: number): Place;
}

/**
 * Reads and checks all items, then executes them.
 * @param goOn whether the others go on when one item fails
 * @throws NodeOperationError when the credential cannot be used, when the check stops the batch, or when the execution was cancelled
 */
export async function carryOut(context: IExecuteFunctions, operation: AnyOperation, goOn: boolean): Promise<CarriedOut> {
	const node = context.getNode();
	const { directa24, batch, blocking, concurrency } = await readAndCheck(context, operation, goOn);
	const outcomes = await executeAll(directa24, batch, blocking, { concurrency, stopAtFirst: !goOn });
	if (directa24.cancelled()) {
		const cancellation = cancelledBatch(context, outcomes, batch, directa24.environment);
		directa24.sentBefore.cancellation = cancellation;
		throw cancellation;
	}
	if (outcomes.every((outcome) => outcome.ok)) directa24.sentBefore.forget();
	showWarnings(context, batch.issues, directa24.hostWarnings);
	const place = (itemIndex: number): Place => ({ node, itemIndex, label: batch.label(itemIndex), environment: directa24.environment });
	return { outcomes, batch, place };
}

/** Apart from executing, so that the parameters of all items are out of memory by then. */
async function readAndCheck(context: IExecuteFunctions, operation: AnyOperation, goOn: boolean) {
	const node = context.getNode();
	const parameters = parametersOf(context, operation.once ? 1 : undefined);
	const { checkAllFirst, concurrency, ...patience } = readRunSettings(node, parameters[0]);
	const directa24 = await connect(context, patience);
	const cancelledBefore = directa24.sentBefore.cancellation;
	if (cancelledBefore) throw new NodeOperationError(node, cancelledBefore.message, { description: cancelledBefore.description ?? undefined });
	const batch = await operation.prepare(directa24, parameters);

	const blocking = batch.issues.map((issues) => issues.filter((issue) => issue.blocking));
	if (!goOn && checkAllFirst && blocking.some((issues) => issues.length > 0)) {
		throw batchIssues(node, blocking, batch, directa24.environment);
	}
	return { directa24, batch, blocking, concurrency };
}
