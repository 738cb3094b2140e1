import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

import type { Environment } from '../../../d24/credential/credentials';
import type { Issue } from '../../../d24/issue';
import type { CodeFamily } from '../../../d24/endpoints';
import { explainRefusal } from '../../../d24/refusals/explain';
import type { Explanation, Refusal } from '../../../d24/refusals/explanation';
import { LOCAL_CASES, type LocalCase } from '../../../d24/refusals/localCases';
import { withoutNumbers } from '../../../d24/masking';
import { withoutTags } from './plainText';

/**
 * Why an item has no record. `refused`: D24 said no, nothing was created. `not_sent`: it never reached D24.
 * `unknown`: it may or may not have been created. `invalid_input`: stopped here before anything was sent.
 * `not_started`: the batch stopped before its turn.
 */
export type FailureOutcome = 'refused' | 'not_sent' | 'unknown' | 'invalid_input' | 'not_started';

export interface Failure {
	outcome: FailureOutcome;
	explanation: Explanation;
	/** What D24, the network or the check said in detail. */
	detail: string;
	/** D24's code, as text. */
	code?: string;
	httpStatus?: number;
	/** The cashout that stands in the way, as far as D24 told, for code 511. */
	existing?: IDataObject;
}

export function refused(refusal: Refusal, httpStatus?: number, family?: CodeFamily): Failure {
	const words = withoutNumbers([refusal.text, refusal.reason].filter(Boolean).join(' – '));
	return {
		outcome: 'refused',
		explanation: explainRefusal(refusal, family),
		detail: `Directa24 answered with code ${refusal.code}${words ? `: ${words}` : ''}`,
		code: refusal.code,
		...(httpStatus === undefined ? {} : { httpStatus }),
	};
}

/** A failure that D24 has no code for; `detail` says what happened in this case. */
export function local(outcome: FailureOutcome, which: LocalCase, detail: string): Failure {
	return { outcome, explanation: LOCAL_CASES[which], detail };
}

export interface Place {
	node: INode;
	itemIndex: number;
	/** Names the item, e.g. `external ID "pay-7"`. */
	label: string;
	environment: Environment;
}

/** The sentence that stands in red: which row, what happened, where. */
export function headline(failure: Failure, place: Place): string {
	return `Item ${place.itemIndex + 1}${place.label ? `, ${place.label}` : ''}: ${failure.explanation.message} [${place.environment}]`;
}

/** What happened, why, who can do what about it, and whether running it again can pay twice. */
export function details(failure: Failure): string {
	const { cause, nextStep, safeToRetry } = failure.explanation;
	const safety = safeToRetry
		? 'Safe to run again with the same external ID: nothing was created by this call'
		: 'Not safe to pay again before it is looked up';
	const detail = failure.outcome === 'invalid_input' ? '' : failure.detail;
	const sentences = [detail, `Cause: ${cause}`, `Next step: ${nextStep}`, safety].filter(Boolean);
	return sentences.map((sentence) => sentence.replace(/\.$/, '')).join('. ');
}

/**
 * The error that ends a run, built from our own words only: nothing of the request, and none of n8n's default texts,
 * which advise to repeat a request that timed out. It has no itemIndex: n8n's editor would append `[item 1]` to what
 * we call item 2, since it counts from zero.
 */
export function toNodeError(failure: Failure, place: Place, alreadyDone: string): NodeApiError {
	const description = [details(failure), alreadyDone].filter(Boolean).join('. ');
	return buildError(failure, place, headline(failure, place), description);
}

/**
 * An item that leaves through the error output or, with Continue, among the others. n8n sends it to the error output
 * only when `error` is set, and then replaces its json by that error's message: hence the whole text in the message,
 * and the single facts in the error's `context`, where an expression can read them (`$input.item.error.context`).
 */
export function toErrorItem(failure: Failure, place: Place, externalId: string | undefined): INodeExecutionData {
	const message = withoutTags(`${headline(failure, place)}. ${details(failure)}`);
	const error = buildError(failure, place, message, undefined);
	const facts = factsOf(failure, place, externalId);
	Object.assign(error.context, facts, { itemIndex: place.itemIndex });
	return { json: { error: message, ...facts }, error, pairedItem: { item: place.itemIndex } };
}

function buildError(failure: Failure, place: Place, message: string, description: string | undefined): NodeApiError {
	const shown = withoutTags(message);
	return new NodeApiError(place.node, { message: shown }, {
		message: shown,
		description: description === undefined ? undefined : withoutTags(description),
		...(failure.httpStatus === undefined ? {} : { httpCode: String(failure.httpStatus) }),
	});
}

function factsOf(failure: Failure, place: Place, externalId: string | undefined): IDataObject {
	return {
		outcome: failure.outcome,
		...(externalId === undefined ? {} : { external_id: externalId }),
		...(failure.code === undefined ? {} : { code: failure.code }),
		detail: failure.detail,
		cause: failure.explanation.cause,
		next_step: failure.explanation.nextStep,
		fixed_by: failure.explanation.fixedBy,
		safe_to_retry: failure.explanation.safeToRetry,
		environment: place.environment,
		...(failure.existing === undefined ? {} : { existing: failure.existing }),
	};
}

/** An item that was stopped by its own check. */
export function invalidInput(issues: Issue[]): Failure {
	const failure = local('invalid_input', 'invalidInput', issues.map((issue) => `${issue.field}: ${issue.message}`).join('; '));
	return {
		...failure,
		explanation: {
			...failure.explanation,
			message: issues.map((issue) => issue.message).join('; '),
			nextStep: [...new Set(issues.map((issue) => `${issue.field}: ${issue.fix}`))].join('; '),
		},
	};
}

/** An item whose turn did not come: because of the failure of another one, or of a cancelled execution. */
export function notStarted(stoppedBy: Failure | undefined): Failure {
	if (!stoppedBy) return local('not_started', 'cancelled', 'The execution was cancelled');
	const failure = local('not_started', 'notStarted', `The batch was stopped: ${stoppedBy.explanation.message}`);
	return { ...failure, explanation: { ...failure.explanation, cause: stoppedBy.explanation.message, nextStep: stoppedBy.explanation.nextStep } };
}
