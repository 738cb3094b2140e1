import type { CodeFamily } from '../d24/endpoints';
import type { Issue } from '../d24/issue';
import type { JsonObject } from '../d24/json';
import { withoutNumbers } from '../d24/masking';
import { explainRefusal } from '../d24/refusals/explain';
import { asWritten, say, sentence, type Later, type Said } from '../d24/language/say';
import type { StatusFacts } from '../d24/cashout/record';
import { explained, type Explained, type Refusal } from '../d24/refusals/explanation';
import { LOCAL_CASES, type LocalCase } from '../d24/refusals/localCases';
import type { Unanswered } from './sent';

/**
 * Why an item has no record. `refused`: D24 said no, nothing was created. `not_sent`: it never reached D24.
 * `unknown`: it may or may not have been created. `invalid_input`: stopped here before anything was sent.
 * `not_started`: the batch stopped before its turn.
 */
export type FailureOutcome = 'refused' | 'not_sent' | 'unknown' | 'invalid_input' | 'not_started';

export interface Failure {
	outcome: FailureOutcome;
	explanation: Explained;
	/** What D24, the network or the check said in detail. */
	detail: Later;
	/** D24's code, as text. */
	code?: string;
	httpStatus?: number;
	/** The external ID that it was sent under, where that is not the one of the row. */
	externalId?: string;
	/** The cashout that stands in the way, as far as D24 told, for code 511. */
	existing?: JsonObject;
}

export function refused(refusal: Refusal, httpStatus?: number, family?: CodeFamily): Failure {
	const words = withoutNumbers([refusal.text, refusal.reason].filter(Boolean).join(' – '));
	return {
		outcome: 'refused',
		explanation: explainRefusal(refusal, family),
		detail: () => (words ? say`Directa24 answered with code ${refusal.code}: ${words}` : say`Directa24 answered with code ${refusal.code}`),
		code: refusal.code,
		...(httpStatus === undefined ? {} : { httpStatus }),
	};
}

/** A failure that D24 has no code for; `detail` says what happened in this case. */
export function local(outcome: FailureOutcome, which: LocalCase, detail: Later): Failure {
	return { outcome, explanation: explained(LOCAL_CASES[which]), detail };
}

/** The detail of a failure that is about where a cashout stands. */
export function statusIs({ status }: StatusFacts): Later {
	return () => say`Its status is ${String(status)}`;
}

/** The detail of what an execution that was cancelled has left undone. */
export const executionCancelled: Later = () => say`The execution was cancelled`;

const NOT_SENT_CASES = { network: 'notReached', setup: 'notLetOut', credential: 'unsigned', limit: 'limit', login: 'loginRefused', session: 'sessionRefused' } as const;

/** The failure of a call that asked for something and changed nothing by itself. */
export function failureOf(answer: Unanswered, family?: CodeFamily): Failure {
	switch (answer.kind) {
		case 'refused':
			return refused(answer.refusal, answer.httpStatus, family);
		case 'throttled':
			return local('not_sent', 'throttled', () => say`Directa24 answered with HTTP status 429`);
		case 'notSent':
			return local('not_sent', NOT_SENT_CASES[answer.by], () => sentence(answer.why()));
		case 'unknown':
			return local('unknown', 'unreadable', () => sentence(answer.why()));
	}
}

/** What happened, why, who can do what about it, and whether running it again can pay twice. */
export function details(failure: Failure): Said {
	return asWritten(detailLines(failure).join('. '));
}

/** The same, a sentence without final period each. */
export function detailLines(failure: Failure): string[] {
	const { cause, nextStep, safeToRetry } = failure.explanation;
	const safety = safeToRetry
		? say`Safe to run again with the same external ID: nothing was created by this call`
		: say`Not safe to pay again before it is looked up`;
	const detail = failure.outcome === 'invalid_input' ? '' : failure.detail();
	const sentences = [detail, say`Cause: ${cause()}`, say`Next step: ${nextStep()}`, safety].filter(Boolean);
	return sentences.map((each) => each.replace(/\.$/, ''));
}

/** An item that was stopped by its own check. */
export function invalidInput(issues: Issue[]): Failure {
	const failure = local('invalid_input', 'invalidInput', () => asWritten(issues.map((issue) => `${issue.field}: ${issue.message}`).join('; ')));
	return {
		...failure,
		explanation: {
			...failure.explanation,
			message: () => asWritten(issues.map((issue) => issue.message).join('; ')),
			nextStep: () => asWritten([...new Set(issues.map((issue) => `${issue.field}: ${issue.fix}`))].join('; ')),
		},
	};
}

/** An item whose turn did not come: because of the failure of another one, or of a cancelled execution. */
export function notStarted(stoppedBy: Failure | undefined): Failure {
	if (!stoppedBy) return local('not_started', 'cancelled', executionCancelled);
	const failure = local('not_started', 'notStarted', () => say`The batch was stopped: ${stoppedBy.explanation.message()}`);
	return { ...failure, explanation: { ...failure.explanation, cause: stoppedBy.explanation.message, nextStep: stoppedBy.explanation.nextStep } };
}
