import type { IExecuteFunctions } from 'n8n-workflow';

import type { Issue } from '../../../d24/issue';
import { inLanguage } from '../../../d24/language/inLanguage';
import { executeAll } from '../../../protocol/executeAll';
import type { Outcome, Row } from '../../../protocol/outcome';
import { parametersOf } from '../input/itemParameters';
import type { AnyOperation, PreparedBatch } from '../operations/operation';
import { batchIssues, cancelledBatch, hintsOf, showHints, wholeRunStopped } from './batchTexts';
import { cancellationOf, connectorOf } from './connect';
import type { Place } from './errors';
import { sentBeforeOf } from './memory';
import { readRunSettings } from './runSettings';
import { StoppedRun } from './told';
import type { SentBefore } from '../../../protocol/sentBefore';

export interface CarriedOut {
	/** One an item, in their order. */
	outcomes: Outcome[];
	/** What leaves for the run as a whole. */
	rows: Row[];
	batch: PreparedBatch;
	place(itemIndex: number): Place;
}

/**
 * Reads and checks all items, then executes them.
 * @param goOn whether the others go on when one item fails
 * @param end what is left to be done with what was executed; as long as it fails, a further try is told what this one has sent
 * @throws NodeOperationError when the credential cannot be used
 * @throws StoppedRun when the check stops the batch, or when the execution was cancelled
 */
export async function carryOut(context: IExecuteFunctions, operation: AnyOperation, goOn: boolean, end = async (outcomes: Outcome[]): Promise<Outcome[]> => await Promise.resolve(outcomes)): Promise<CarriedOut> {
	const node = context.getNode();
	const sentBefore = sentBeforeOf(context);
	const cancelled = cancellationOf(context);
	const { batch, blocking, concurrency } = await readAndCheck(context, operation, sentBefore, goOn);
	const executed = await executeAll(batch, blocking, { concurrency, stopAtFirst: !goOn, cancelled });
	if (cancelled()) {
		const cancellation = inLanguage(batch.language, () => cancelledBatch(context, executed, batch));
		sentBefore.cancellation = { message: cancellation.message, lines: cancellation.lines };
		throw cancellation;
	}
	const rows = inLanguage(batch.language, () => {
		const { hints = [], rows: all = [] } = batch.overall.close?.(executed) ?? {};
		showHints(context, [...hints, { type: 'info', lines: batch.told ?? [] }, ...hintsOf(batch.issues, batch)]);
		return all;
	});
	const outcomes = await end(executed);
	if (outcomes.every((outcome) => outcome.ok)) sentBefore.forget();
	const place = (itemIndex: number): Place => ({ node, itemIndex, count: outcomes.length, label: batch.label(itemIndex), environment: batch.environment(itemIndex), creates: batch.creates });
	return { outcomes, rows, batch, place };
}

/** Apart from executing, so that the parameters of all items are out of memory by then. */
async function readAndCheck(context: IExecuteFunctions, operation: AnyOperation, sentBefore: SentBefore, goOn: boolean) {
	const node = context.getNode();
	const { cancellation } = sentBefore;
	if (cancellation) throw new StoppedRun(cancellation.message, cancellation.lines, true);
	const parameters = parametersOf(context, operation.once ? 1 : undefined);
	const language = parameters[0]?.language ?? 'en';
	const { checkAllFirst, concurrency, ...patience } = inLanguage(language, () => readRunSettings(node, parameters[0]));
	const batch = await operation.prepare(connectorOf(context, patience, sentBefore, { items: parameters.length, language }), parameters);

	// A batch of 100,000 mostly has none, and needs no second list; rows without any share an empty one.
	const none = (issues: Issue[]) => issues.length === 0;
	const blocking = batch.issues.every(none) ? batch.issues : batch.issues.map((issues) => (none(issues) ? issues : issues.filter((issue) => issue.blocking)));
	const { stops } = batch.overall;
	if (!goOn && stops.length > 0) throw inLanguage(language, () => wholeRunStopped(stops, blocking, batch));
	if (!goOn && checkAllFirst && blocking.some((issues) => issues.length > 0)) throw inLanguage(language, () => batchIssues(blocking, batch));
	return { batch, blocking: stops.length > 0 ? blocking.map((issues) => [...stops, ...issues]) : blocking, concurrency };
}
