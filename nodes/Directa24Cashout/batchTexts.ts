import type { IExecuteFunctions, INode } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import type { Environment } from '../../d24/credentials';
import type { Issue } from '../../d24/validation';
import type { Outcome, PreparedBatch } from './operation';

/** More lines than this help nobody in an error panel. */
const MOST_LINES = 20;

/** The error of a batch that was not sent because of what stands in its items: one line for each issue, row, field, fix. */
export function batchIssues(node: INode, blocking: Issue[][], batch: PreparedBatch, environment: Environment): NodeOperationError {
	const lines = blocking.flatMap((issues, index) =>
		issues.map((issue) => {
			const label = batch.label(index);
			return `Item ${index + 1}${label ? `, ${label}` : ''}: ${issue.message}. ${issue.fix}`;
		}),
	);
	const rows = blocking.filter((issues) => issues.length > 0).length;
	const more = lines.length > MOST_LINES ? [`… and ${lines.length - MOST_LINES} more`] : [];
	const message =
		lines.length === 1
			? `Nothing was sent: ${lines[0]} [${environment}]`
			: `Nothing was sent: ${rows} of ${blocking.length} items need a correction [${environment}]`;
	return new NodeOperationError(node, message, {
		description: lines.length === 1 ? 'All items were checked before the first payout' : [...lines.slice(0, MOST_LINES), ...more].join('\n'),
	});
}

/** What a batch that stopped had created by then, so that nobody pays it again under other IDs. */
export function alreadyCreated(outcomes: Outcome[]): string {
	const created = outcomes.flatMap((outcome) => (outcome.ok && 'created' in outcome.record ? [String(outcome.record.external_id)] : []));
	const notStarted = outcomes.filter((outcome) => !outcome.ok && outcome.failure.outcome === 'not_started').length;
	if (created.length === 0 && notStarted === 0) return '';
	const list = created.slice(0, MOST_LINES).join(', ');
	const more = created.length > MOST_LINES ? ` and ${created.length - MOST_LINES} more` : '';
	const before = created.length === 0 ? 'No item was created before' : `Already created: ${created.length} (${list}${more})`;
	return `${before}; not started: ${notStarted}. Running again with the same external IDs and On Duplicate set to Return Existing pays nobody twice`;
}

/**
 * The error of a run whose execution was cancelled. n8n has stored the execution by then and does not show this error, so
 * what had been under way also goes to the log.
 */
export function cancelledBatch(context: IExecuteFunctions, outcomes: Outcome[], batch: PreparedBatch, environment: Environment): NodeOperationError {
	const open = outcomes.flatMap((outcome, index) => (!outcome.ok && outcome.failure.outcome === 'unknown' ? [batch.label(index)] : []));
	const unknown = open.length > 0 ? `. Not known, look them up: ${open.join(', ')}` : '';
	const description = `${alreadyCreated(outcomes)}${unknown}`;
	const message = `The execution was cancelled [${environment}]`;
	context.logger.warn(`${message}. ${description}`, { node: context.getNode().name });
	return new NodeOperationError(context.getNode(), message, { description });
}

/** Shows issues that do not block as hints beside the output, where this n8n can. */
export function showWarnings(context: IExecuteFunctions, issues: Issue[][]): void {
	const lines = issues.flatMap((each, index) =>
		each.filter((issue) => !issue.blocking).map((issue) => `Item ${index + 1}: ${issue.message}. ${issue.fix}`),
	);
	if (lines.length === 0 || typeof context.addExecutionHints !== 'function') return;
	const shown = lines.slice(0, MOST_LINES).join('\n');
	context.addExecutionHints({ message: shown, location: 'outputPane', type: 'warning' });
}
