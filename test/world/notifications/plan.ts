import type { Spoilt, StatusWord } from '../plan';

/**
 * A world of notifications as data: what changes when at Directa24, how its calls travel, and what becomes of n8n. As with
 * the payouts, everything that happens follows from this. Times are milliseconds.
 */
export interface NotifiedWorld {
	kind: 'notified';
	/** For what is not worth writing down: how long each step takes. */
	seed: number;
	/** The processes of n8n that take calls, and when each is down. What they remember is gone then. */
	processes: Array<Array<{ from: number; to: number }>>;
	/** Directa24 still signs with the API Signature that the credential has as its previous one. */
	signsWithPrevious: boolean;
	/** How long Directa24 waits for an answer. */
	senderTimeoutMs: number;
	trigger: TriggerPlan;
	/** What becomes of the executions that the trigger starts, in turns. */
	runs: RunPlan[];
	cashouts: CashoutPlan[];
	waits: WaitPlan[];
	forgeries: Forgery[];
}

export interface TriggerPlan {
	respond: 'immediately' | 'whenFinished';
	statuses: StatusWord[];
	lookUpStatus: boolean;
	whenLookUpFails: 'start' | 'retry';
	askOnUnsigned: boolean;
}

/** `refused`: n8n cannot take the execution and answers 5xx. */
export interface RunPlan {
	ms: number;
	ends: 'succeeded' | 'failed' | 'refused';
}

export interface CashoutPlan {
	/** Its number in the drawn world; it stays when others are taken away. */
	key: number;
	/** When it is created; one that somebody waits for is created when its round begins. */
	at: number;
	/** Each so long after the one before. */
	changes: Array<{ after: number; status: StatusWord }>;
	/** How its notifications prove where they come from. Those that somebody waits for always have a control. */
	proof: 'control' | 'signed' | 'unsigned';
	lookUps: Array<{ nth: number; effect: LookUpEffect }>;
	/** By change and attempt, both from 0. */
	deliveries: Array<{ change: number; attempt: number; effect: DeliveryEffect }>;
}

export type LookUpEffect =
	| { kind: 'spoilt'; how: Spoilt }
	| { kind: 'slow'; ms: number }
	| { kind: 'throttled' }
	| { kind: 'refused'; code: number }
	| { kind: 'unreachable'; code: string };

export type DeliveryEffect =
	| { kind: 'late'; ms: number }
	| { kind: 'copies'; more: number; apartMs: number }
	/** n8n answers, and Directa24 never sees it. */
	| { kind: 'answerLost' }
	| { kind: 'dropped' };

/** An execution that pays these cashouts one after the other, and waits for each. */
export interface WaitPlan {
	startAt: number;
	/** Keys of cashouts. */
	rounds: number[];
	/** Empty: until the status is final. */
	waitFor: StatusWord[];
	/** At most; 0 = without end. */
	hours: number;
	/** Between the creation and the wait, and from the end of a wait to the next creation. */
	createMs: number;
	stepMs: number;
}

export const TRICKS = [
	'noControl',
	'wrongControl',
	'controlOfAnother',
	'otherSecret',
	'unsignedLink',
	'unsignedStranger',
	'twoIds',
	'plainText',
	'ownRequest',
	'controlAsSignature',
	'nothing',
	'jsonNull',
	'huge',
	// These carry a proof that somebody has seen: of the cashout itself, or of another one.
	'replay',
	'replayWithoutNonce',
	'replayWrongNonce',
	'replayOfAnother',
] as const;
export type Trick = (typeof TRICKS)[number];

/** A call that does not come from Directa24, about a cashout, to the trigger or to the address of an execution that waits. */
export interface Forgery {
	at: number;
	key: number;
	trick: Trick;
	/** Number of the wait; null: the trigger. */
	wait: number | null;
}

export const FINAL: readonly StatusWord[] = ['COMPLETED', 'CANCELLED', 'REJECTED'];

export function externalIdOf(key: number): string {
	return `pagó ${key}`;
}
