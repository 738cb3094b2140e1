import { NodeApiError, type IDataObject, type INode, type INodeExecutionData } from 'n8n-workflow';

import type { Environment } from '../../../d24/credential/credentials';
import { details, type Failure } from '../../../protocol/failure';
import { withoutTags } from './plainText';

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
		...(failure.existing === undefined ? {} : { existing: failure.existing as IDataObject }),
	};
}
