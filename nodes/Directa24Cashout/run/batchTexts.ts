import type { IExecuteFunctions, INode } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import type { Issue } from '../../../d24/issue';
import { LABEL } from '../../../d24/labels';
import type { FailureOutcome } from '../../../protocol/failure';
import type { Outcome } from '../../../protocol/outcome';
import { DUPLICATE } from '../../../d24/refusals/apiCodes';
import { logLine } from '../../shared/logLine';
import type { PreparedBatch } from '../operations/operation';
import { withoutTags } from '../../../d24/plainText';

/** More lines than this help nobody in an error panel. */
const MOST_LINES = 20;

/** The error of a batch that was not sent because of what stands in its items: one line for each issue, row, field, fix. */
export function batchIssues(node: INode, blocking: Issue[][], batch: PreparedBatch): NodeOperationError {
	const environment = batch.environment(0);
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
	return new NodeOperationError(node, withoutTags(message), {
		description: lines.length === 1 ? 'All items were checked before the first payout' : withoutTags([...lines.slice(0, MOST_LINES), ...more].join('\n')),
	});
}

/**
 * The fate of all items of a batch that stopped, besides the one it stopped at: what was created, so that nobody pays it
 * again under other IDs; what is not known, all of it; what failed while it was under way; how many were not started.
 */
export function fateOfOthers(outcomes: Outcome[], batch: PreparedBatch, stoppedAt = -1): string {
	const ids = (holds: (outcome: Outcome) => boolean) =>
		outcomes.flatMap((outcome, index) => (index !== stoppedAt && holds(outcome) ? [batch.externalId(index) ?? batch.label(index)] : []));
	const exists = (outcome: Outcome) => (outcome.ok ? outcome.items.some(({ json }) => 'created' in json) : outcome.failure.code === DUPLICATE);
	const failedAs = (...kinds: FailureOutcome[]) => ids((outcome) => !outcome.ok && !exists(outcome) && kinds.includes(outcome.failure.outcome));
	const notStarted = failedAs('not_started').length;
	const parts = [
		part('Already created', ids(exists), MOST_LINES),
		part('not known, look them up', failedAs('unknown'), Infinity),
		part('failed too, not created', failedAs('refused', 'not_sent', 'invalid_input'), MOST_LINES),
		...(notStarted > 0 ? [`not started: ${notStarted}`] : []),
	].filter(Boolean);
	if (parts.length === 0) return '';
	return `${parts.join('; ')}. Running again with the same external IDs and ${LABEL.onDuplicate} set to ${LABEL.returnExisting} pays nobody twice`;
}

function part(heading: string, ids: string[], most: number): string {
	if (ids.length === 0) return '';
	const more = ids.length > most ? ` and ${ids.length - most} more` : '';
	return `${heading}: ${ids.length} (${ids.slice(0, most).join(', ')}${more})`;
}

/**
 * The error of a run whose execution was cancelled. n8n has stored the execution by then and does not show this error, so
 * what had been under way also goes to the log.
 */
export function cancelledBatch(context: IExecuteFunctions, outcomes: Outcome[], batch: PreparedBatch): NodeOperationError {
	const description = withoutTags(fateOfOthers(outcomes, batch));
	const message = `The execution was cancelled [${batch.environment(0)}]`;
	context.logger.warn(`${message}. ${logLine(description)}`, { node: context.getNode().name });
	return new NodeOperationError(context.getNode(), message, { description });
}

/** Shows what is unusual about the credential, and issues that do not block, as hints beside the output, where this n8n can. */
export function showWarnings(context: IExecuteFunctions, issues: Issue[][], aboutCredential: string[]): void {
	const aboutItems = issues.flatMap((each, index) =>
		each.filter((issue) => !issue.blocking).map((issue) => `Item ${index + 1}: ${issue.message}. ${issue.fix}`),
	);
	if (typeof context.addExecutionHints !== 'function') return;
	for (const lines of [aboutCredential, aboutItems.slice(0, MOST_LINES)]) {
		if (lines.length > 0) context.addExecutionHints({ message: withoutTags(lines.join('\n')), location: 'outputPane', type: 'warning' });
	}
}

/** Shows what was asked for as a hint beside the output, where this n8n can. */
export function showTold(context: IExecuteFunctions, told: string[]): void {
	if (told.length === 0 || typeof context.addExecutionHints !== 'function') return;
	context.addExecutionHints({ message: withoutTags(told.slice(0, MOST_LINES).join('\n')), location: 'outputPane', type: 'info' });
}
