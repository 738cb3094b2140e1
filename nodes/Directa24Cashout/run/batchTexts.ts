import type { IExecuteFunctions } from 'n8n-workflow';

import type { Environment } from '../../../d24/credential/credentials';
import { isTidying, lineOf, type Issue } from '../../../d24/issue';
import { isUnpaid } from '../../../d24/cashout/status';
import { say, type Said } from '../../../d24/language/say';
import { LABEL } from '../../../d24/labels';
import { DUPLICATE } from '../../../d24/refusals/apiCodes';
import { tidiedLine } from '../../../d24/totals/tidied';
import type { FailureOutcome } from '../../../protocol/failure';
import { rowsOf, type Outcome } from '../../../protocol/outcome';
import { logLine } from '../../shared/logLine';
import type { Hint, PreparedBatch } from '../operations/operation';
import { asHtml, StoppedRun } from './told';

/** More lines than this help nobody in an error panel. */
const MOST_LINES = 20;

/** No more rows are named in front of what they have in common. */
const MOST_ROWS = 10;

/** What names an item to the user: its own ID first, then its number, which n8n counts from 0 and people from 1. */
export function nameOfItem(label: string, index: number, count: number): string {
	if (label === '') return say`Item ${index + 1}`;
	return count > 1 ? say`${label} (item ${index + 1})` : label;
}

/**
 * Where money was moved, for a headline: production always, and a host of one's own, which may be either; staging where
 * something was paid there, since that could be mistaken for real money.
 */
export function whereOf(environment: Environment, hasPaid: boolean): string {
	return environment === 'staging' && !hasPaid ? '' : ` [${environment}]`;
}

/** The error of a batch that was not sent because of what stands in its items: one line for each issue, row, field, fix. */
export function batchIssues(blocking: Issue[][], batch: PreparedBatch): StoppedRun {
	const lines = linesOf(blocking, batch);
	const rows = blocking.filter((issues) => issues.length > 0).length;
	const where = whereOf(batch.environment(0), false);
	return lines.length === 1
		? new StoppedRun(say`Nothing was sent: ${`${lines[0]}${where}`}`, [say`All items were checked before the first payout`])
		: new StoppedRun(say`Nothing was sent: ${rows} of ${blocking.length} items need a correction${where}`, atMost(lines));
}

/** The error of a run that as a whole may not be sent; see Overall. */
export function wholeRunStopped(stops: Issue[], blocking: Issue[][], batch: PreparedBatch): StoppedRun {
	const [first] = stops;
	const headline = stops.length === 1 && first ? lineOf(first) : say`the sheet is not what was expected of it`;
	const invalid = linesOf(blocking, batch);
	const lines = [...(stops.length === 1 ? [say`All items were looked at before the first payout`] : stops.map(lineOf)), ...atMost(invalid)];
	return new StoppedRun(say`Nothing was sent: ${`${headline}${whereOf(batch.environment(0), false)}`}`, lines);
}

function linesOf(blocking: Issue[][], batch: PreparedBatch): string[] {
	return told(blocking, batch, () => true);
}

/** A line for each text, with the rows that it is about: what a whole sheet lacks is said once. */
function told(issues: Issue[][], batch: PreparedBatch, isTold: (issue: Issue) => boolean): string[] {
	const rows = new Map<string, string[]>();
	issues.forEach((each, index) => {
		const name = nameOfItem(batch.label(index), index, issues.length);
		for (const text of new Set(each.filter(isTold).map(lineOf))) {
			const names = rows.get(text);
			if (names) names.push(name);
			else rows.set(text, [name]);
		}
	});
	return [...rows].map(([text, names]) => `${names.slice(0, MOST_ROWS).join(', ')}${names.length > MOST_ROWS ? say` and ${names.length - MOST_ROWS} more` : ''}: ${text}`);
}

function atMost(lines: readonly string[]): string[] {
	return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), say`… and ${lines.length - MOST_LINES} more`] : [...lines];
}

/** How many items of a run that stopped are done: `2 of 11 paid, 1 existed before`. */
export function tally(all: readonly Outcome[], creates: PreparedBatch['creates']): { text: string; hasPaid: boolean } {
	// A row with nothing in it has no record.
	const outcomes = all.filter((outcome) => !outcome.ok || rowsOf(outcome).length > 0);
	const records = outcomes.flatMap((outcome) => (outcome.ok ? [rowsOf(outcome)[0]?.json ?? {}] : []));
	const isCreating = creates !== undefined && (records.some((record) => 'created' in record) || outcomes.some((outcome) => !outcome.ok && outcome.failure.code === DUPLICATE));
	const created = records.filter((record) => record.created === true);
	const made = isCreating ? created.filter(({ status }) => !isUnpaid(status)) : records;
	const ended = isCreating ? created.length - made.length : 0;
	const isHeld = made.length > 0 && made.every(({ status }) => status === 'ON_HOLD');
	const existed = outcomes.filter(existedBefore).length;
	const found = outcomes.filter(foundAfterLoss).length;
	const unknown = outcomes.filter((outcome) => !outcome.ok && outcome.failure.outcome === 'unknown').length;
	const parts = [
		doneOf(made.length, outcomes.length, !isCreating ? 'done' : creates === 'link' ? 'link' : isHeld ? 'held' : 'paid'),
		...(ended > 0 ? [say`${ended} created, but ended unpaid`] : []),
		...(existed > 0 ? [say`${existed} existed before`] : []),
		...(found > 0 ? [say`${found} found after a lost answer`] : []),
		...(unknown > 0 ? [say`${unknown} not known`] : []),
	];
	return { text: parts.join(', '), hasPaid: isCreating && created.length + found > 0 };
}

function doneOf(done: number, all: number, what: 'done' | 'held' | 'paid' | 'link'): Said {
	if (what === 'link') return say`${done} of ${all} links created`;
	if (what === 'held') return say`${done} of ${all} created on hold`;
	return what === 'paid' ? say`${done} of ${all} paid` : say`${done} of ${all} done`;
}

/** Whose it is, nobody can tell: the answer to what this run has sent was lost. */
function foundAfterLoss(outcome: Outcome): boolean {
	return rowsOf(outcome).some(({ json }) => json.created === null);
}

function existedBefore(outcome: Outcome): boolean {
	return outcome.ok ? rowsOf(outcome).some(({ json }) => json.created === false) : outcome.failure.code === DUPLICATE;
}

/**
 * The fate of all items of a batch that stopped, besides the one it stopped at, a line each: what was created, so that nobody
 * pays it again under other IDs; what existed; what is not known, all of it; what failed while it was under way; how many were
 * not started.
 */
export function fateOfOthers(outcomes: Outcome[], batch: PreparedBatch, stoppedAt = -1): string[] {
	const ids = (holds: (outcome: Outcome) => boolean) =>
		outcomes.flatMap((outcome, index) => (index !== stoppedAt && holds(outcome) ? [sentAs(outcome) ?? batch.externalId(index) ?? batch.label(index)] : []));
	const createdNow = (outcome: Outcome) => rowsOf(outcome).some(({ json }) => json.created === true);
	const failedAs = (...kinds: FailureOutcome[]) => ids((outcome) => !outcome.ok && !existedBefore(outcome) && kinds.includes(outcome.failure.outcome));
	const notStarted = failedAs('not_started').length;
	const lines = [
		part(say`Created now`, ids(createdNow), MOST_LINES),
		part(say`Existed before`, ids(existedBefore), MOST_LINES),
		part(say`Found after a lost answer`, ids(foundAfterLoss), MOST_LINES),
		part(say`Not known, look them up`, failedAs('unknown'), Infinity),
		part(batch.creates === undefined ? say`Failed too` : say`Failed too, not created`, failedAs('refused', 'not_sent', 'invalid_input'), MOST_LINES),
		...(notStarted > 0 ? [say`Not started: ${notStarted}`] : []),
	].filter(Boolean);
	if (lines.length === 0 || batch.creates === undefined) return lines;
	if (batch.creates === 'link') return ids(createdNow).length > 0 ? [...lines, say`Take the rows out that have their link by now: running them again makes a second one, and both can be paid`] : lines;
	// Of a payout that is paid again the row's own ID says no more than that it was rejected.
	const choice = outcomes.some((outcome) => sentAs(outcome) !== undefined) ? LABEL.payRejectedAgain : LABEL.returnExisting;
	return [...lines, say`Running again with the same external IDs and ${LABEL.onDuplicate} set to ${choice} pays nobody twice`];
}

/** The external ID that Directa24 knows the payout of an item by, where it is not the one of the row. */
function sentAs(outcome: Outcome): string | undefined {
	if (!outcome.ok) return outcome.failure.externalId;
	const { external_id: id, pays_again: own } = rowsOf(outcome)[0]?.json ?? {};
	return own !== undefined && typeof id === 'string' ? id : undefined;
}

function part(heading: Said, ids: string[], most: number): string {
	if (ids.length === 0) return '';
	const more = ids.length > most ? say` and ${ids.length - most} more` : '';
	return `${heading}: ${ids.length} (${ids.slice(0, most).join(', ')}${more})`;
}

/**
 * The error of a run whose execution was cancelled. n8n has stored the execution by then and does not show this error, so
 * what had been under way also goes to the log.
 */
export function cancelledBatch(context: IExecuteFunctions, outcomes: Outcome[], batch: PreparedBatch): StoppedRun {
	const { text, hasPaid } = tally(outcomes, batch.creates);
	const stopped = new StoppedRun(say`The execution was cancelled: ${`${text}${whereOf(batch.environment(0), hasPaid)}`}`, fateOfOthers(outcomes, batch), true);
	context.logger.warn(logLine([stopped.message, ...stopped.lines].join('. ')), { node: context.getNode().name });
	return stopped;
}

/** What is to be said beside the output about the items: real warnings one by one, what was only tidied in one line. */
export function hintsOf(issues: Issue[][], batch: PreparedBatch): Hint[] {
	const warnings = told(issues, batch, (issue) => !issue.blocking && !isTidying(issue));
	const tidied = tidiedLine(issues);
	return [
		{ type: 'warning', lines: batch.warnings },
		{ type: 'warning', lines: atMost(warnings) },
		{ type: 'info', lines: tidied === '' ? [] : [tidied] },
	];
}

/** Shows hints beside the output, where this n8n can. */
export function showHints(context: IExecuteFunctions, hints: readonly Hint[]): void {
	if (typeof context.addExecutionHints !== 'function') return;
	for (const { type, lines } of hints) {
		if (lines.length > 0) context.addExecutionHints({ message: asHtml(lines), location: 'outputPane', type });
	}
}
