import type { Answer } from '../d24/answer';
import type { Fate } from '../d24/fate';
import type { Later } from '../d24/language/say';

/** There was no connection, the request could not leave this n8n, a setting or a limit of the credential forbids the call, or Directa24 does not let its user in. */
export interface NotSent {
	kind: 'notSent';
	why: Later;
	by: Extract<Fate, { kind: 'notSent' }>['by'] | 'network' | 'setup';
}

/** An answer, or certainty that the request was not carried out. */
export type Sent<T> = Answer<T> | NotSent;

/** What can come of a call besides what was asked for. */
export type Unanswered = Exclude<Sent<never>, { kind: 'ok' }>;

/** The seconds that D24 asked to wait (`Retry-After`) before the next call; undefined where it did not. */
export function pauseAskedFor(answer: Unanswered): number | undefined {
	return 'retryAfterSeconds' in answer ? answer.retryAfterSeconds : undefined;
}

/** True where asking again gives the same: D24 has said no, or the credential does not allow the call. */
export function isLasting(answer: Unanswered): answer is Extract<Unanswered, { kind: 'refused' | 'notSent' }> {
	return answer.kind === 'refused' || (answer.kind === 'notSent' && answer.by !== 'network');
}
