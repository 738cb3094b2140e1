import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

import { executeAll } from '../../../protocol/executeAll';
import type { Outcome } from '../../../protocol/outcome';
import { parametersOf } from '../input/parameters';
import type { AnyOperation, PreparedBatch } from '../operations/operation';
import { batchIssues, cancelledBatch, showTold, showWarnings } from './batchTexts';
import { cancellationOf, connectorOf } from './connect';
import type { Place } from './errors';
import { sentBeforeOf } from './memory';
import { readRunSettings } from './runSettings';
import type { SentBefore } from '../../../protocol/sentBefore';

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
	const sentBefore = sentBeforeOf(context);
	const cancelled = cancellationOf(context);
	const { batch, blocking, concurrency } = await readAndCheck(context, operation, sentBefore, goOn);
	const outcomes = await executeAll(batch, blocking, { concurrency, stopAtFirst: !goOn, cancelled });
	if (cancelled()) {
		const cancellation = cancelledBatch(context, outcomes, batch);
		sentBefore.cancellation = cancellation;
		throw cancellation;
	}
	if (outcomes.every((outcome) => outcome.ok)) sentBefore.forget();
	showWarnings(context, batch.issues, batch.warnings);
	showTold(context, batch.told ?? []);
	const place = (itemIndex: number): Place => ({ node, itemIndex, label: batch.label(itemIndex), environment: batch.environment(itemIndex) });
	return { outcomes, batch, place };
}

/** Apart from executing, so that the parameters of all items are out of memory by then. */
async function readAndCheck(context: IExecuteFunctions, operation: AnyOperation, sentBefore: SentBefore, goOn: boolean) {
	const node = context.getNode();
	const { cancellation } = sentBefore;
	if (cancellation) throw new NodeOperationError(node, cancellation.message, { description: cancellation.description ?? undefined });
	const parameters = parametersOf(context, operation.once ? 1 : undefined);
	const { checkAllFirst, concurrency, ...patience } = readRunSettings(node, parameters[0]);
	const batch = await operation.prepare(connectorOf(context, patience, sentBefore, parameters.length), parameters);

	const blocking = batch.issues.map((issues) => issues.filter((issue) => issue.blocking));
	if (!goOn && checkAllFirst && blocking.some((issues) => issues.length > 0)) throw batchIssues(node, blocking, batch);
	return { batch, blocking, concurrency };
}
