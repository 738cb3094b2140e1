import { NodeApiError, type IDataObject, type INode, type INodeExecutionData } from 'n8n-workflow';

import { recordInWords } from '../../../d24/cashout/record';
import type { Environment } from '../../../d24/credential/credentials';
import { say } from '../../../d24/language/say';
import { withoutTags } from '../../../d24/plainText';
import { detailLines, details, type Failure } from '../../../protocol/failure';
import type { Outcome } from '../../../protocol/outcome';
import { nameOfItem, tally, whereOf } from './batchTexts';
import { asHtml } from './told';

export interface Place {
	node: INode;
	itemIndex: number;
	/** How many items the run has. */
	count: number;
	/** Names the item, e.g. by its external ID. */
	label: string;
	environment: Environment;
	/** What the run makes; see Operation. */
	creates?: 'cashout' | 'link' | undefined;
}

/** The sentence that stands in red: which row, what happened, where. */
export function headline(failure: Failure, place: Place): string {
	return `${nameOfItem(place.label, place.itemIndex, place.count)}: ${failure.explanation.message()}${whereOf(place.environment, false)}`;
}

/** The same for a run that stopped: first what is done by then, since the list of executions shows no more than this. */
function stopHeadline(failure: Failure, place: Place, outcomes: readonly Outcome[]): string {
	if (outcomes.length === 1) return headline(failure, place);
	const { text, hasPaid } = tally(outcomes, place.creates);
	const name = nameOfItem(place.label, place.itemIndex, place.count);
	const what = `${withinSentence(failure.explanation.message())}${whereOf(place.environment, hasPaid)}`;
	return hasPaid ? say`${text}, then stopped at ${name}: ${what}` : say`${text}, stopped at ${name}: ${what}`;
}

/** A sentence without its capital, unless that belongs to a name or an abbreviation. */
function withinSentence(sentence: string): string {
	return /^\p{Lu}(?:\p{Ll}| )/u.test(sentence) && !sentence.startsWith('Directa24') ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}

/**
 * The error that ends a run, built from our own words only: nothing of the request, and none of n8n's default texts,
 * which advise to repeat a request that timed out. It has no itemIndex: n8n's editor would append `[item 1]` to what
 * we call item 2, since it counts from zero.
 */
export function toNodeError(failure: Failure, place: Place, outcomes: readonly Outcome[], fate: readonly string[]): NodeApiError {
	return buildError(failure, place, stopHeadline(failure, place, outcomes), asHtml([...fate, ...detailLines(failure)]));
}

/** The row of a failed item, as it is passed on; undefined where the operation has no rows. */
export type FailedRow = IDataObject | undefined;

/**
 * An item that leaves through the error output or, with Continue, among the others: the columns of its row, the whole text
 * in `error`, and the single facts in `details`.
 *
 * n8n sends an item to the error output when it has an `error` beside its json, and adds the columns of the row that it is
 * paired with. Up to some version before 2.41.1 that is the only sign for a json with more than two members; from there on
 * a json of `error` and `details` alone is one, too. An `error` that is still there afterwards replaces the whole json by
 * its message. So it is given as a property that n8n reads and does not copy (measured in 1.123.81, 2.8.4 and 2.41.1).
 * @param masked the row where it may not be passed on as it is
 */
export function toErrorItem(failure: Failure, place: Place, externalId: string | undefined, row: FailedRow, masked = false): INodeExecutionData {
	const message = withoutTags(`${headline(failure, place)}. ${details(failure)}`);
	const told = { error: message, details: factsOf(failure, place, externalId) };
	const pairedItem = row === undefined ? {} : { pairedItem: { item: place.itemIndex } };
	if (place.node.onError !== 'continueErrorOutput') return { json: { ...row, ...told }, ...pairedItem };
	const item: INodeExecutionData = { json: masked ? { ...row, ...told } : told, ...pairedItem };
	return row === undefined ? item : Object.defineProperty(item, 'error', { value: buildError(failure, place, message, undefined), enumerable: false });
}

function buildError(failure: Failure, place: Place, message: string, description: string | undefined): NodeApiError {
	const shown = withoutTags(message);
	return new NodeApiError(place.node, { message: shown }, {
		message: shown,
		description,
		...(failure.httpStatus === undefined ? {} : { httpCode: String(failure.httpStatus) }),
	});
}

function factsOf(failure: Failure, place: Place, externalId: string | undefined): IDataObject {
	return {
		outcome: failure.outcome,
		...(externalId === undefined ? {} : { external_id: externalId }),
		...(failure.externalId === undefined ? {} : { sent_as: failure.externalId }),
		...(failure.code === undefined ? {} : { code: failure.code }),
		detail: failure.detail(),
		cause: failure.explanation.cause(),
		next_step: failure.explanation.nextStep(),
		fixed_by: failure.explanation.fixedBy,
		safe_to_retry: failure.explanation.safeToRetry,
		environment: place.environment,
		...(failure.existing === undefined ? {} : { existing: recordInWords(failure.existing) as IDataObject }),
	};
}
