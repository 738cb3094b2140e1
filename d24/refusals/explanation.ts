import { word, type Later } from '../language/say';

/** Who can do something about it. */
export type FixedBy = 'you' | 'beneficiary' | 'directa24' | 'time';

/**
 * `credential`: every further call with this credential would be refused too, so a batch stops.
 * `item`: it concerns one cashout.
 */
export type Scope = 'credential' | 'item';

export interface Explanation {
	/** What happened, one sentence without final period. */
	message: string;
	cause: string;
	fixedBy: FixedBy;
	nextStep: string;
	/**
	 * True when it is certain that this call created no cashout, so that a create with the same external ID cannot pay
	 * twice. It does not promise that the same input will be accepted: `nextStep` says what to change.
	 */
	safeToRetry: boolean;
	scope: Scope;
}

/** An explanation for somebody who is told: its texts are in the language that is spoken then. */
export type Explained = Omit<Explanation, 'message' | 'cause' | 'nextStep'> & Record<'message' | 'cause' | 'nextStep', Later>;

export function explained({ message, cause, nextStep, ...facts }: Explanation): Explained {
	return { ...facts, message: () => word(message), cause: () => word(cause), nextStep: () => word(nextStep) };
}

/** A refusal as D24 sends it. */
export interface Refusal {
	code: string;
	/** D24's own words; '' where it sent none. */
	text: string;
	reason?: string;
	reasonCode?: string;
}
