/**
 * A world as data: what breaks when, who does what when. Everything that happens in it follows from this, so it can be
 * written down, made smaller and played again. Times are milliseconds, from the beginning where nothing else is said.
 */
export interface World {
	/** For what is not worth writing down: how long each call takes, and the jitter of pauses. */
	seed: number;
	operation: 'create' | 'link';
	/** How many credentials the sheet names; with more than one the credential is an expression of the item. */
	merchants: number;
	concurrency: number;
	timeoutMs: number;
	deadlineMs: number;
	settleMs: number;
	directa24: Directa24Plan;
	rows: Row[];
	executions: Execution[];
	/** Somebody in Directa24's panel. */
	operator: OperatorAct[];
}

export interface Directa24Plan {
	/** Some look-ups are answered by a replica that is so far behind. */
	replicaLagMs: number;
	/** The check whether an external ID is used sees only what is older than this. */
	uniqueLagMs: number;
	/** What a status answer tells of the payout besides its status. */
	tells: 'nothing' | 'account' | 'all';
	outages: Outage[];
}

/** Directa24 answers nothing else in this time: maintenance, or a disturbance. */
export interface Outage {
	from: number;
	to: number;
	call: CallName | 'any';
	effect: Effect;
}

export interface Row {
	/** Its number in the drawn sheet; it stays when other rows are taken away. */
	key: number;
	/** The external ID. */
	name: string;
	merchant: number;
	/** Whether Directa24 has a cashout under this external ID from an earlier day, and to whom. */
	before: 'nothing' | 'samePayee' | 'otherPayee';
	/** `twin`: the row before once more, with its external ID typed in another Unicode form. */
	defect: 'none' | 'amount' | 'twin';
	/** From the second try, or the second round of a loop on, the same external ID comes with another payout. */
	change: { from: 'try' | 'round'; what: 'amount' | 'payee' | 'account' } | null;
	faults: Fault[];
}

export type CallName = 'create' | 'status' | 'change';

/** What happens to the nth call of one row. */
export interface Fault {
	call: CallName;
	nth: number;
	effect: Effect;
}

export type Effect =
	/** The answer is lost or spoilt. What was asked for is carried out so long after the call arrived, or never. */
	| { kind: 'lost'; how: Spoilt; commitMs: number | null }
	/** It takes so much longer on the way there or back. */
	| { kind: 'slow'; ms: number; when: 'before' | 'after' }
	| { kind: 'throttled'; retryAfter: number | 'date' | null }
	| { kind: 'refused'; code: number; http: number }
	| { kind: 'unreachable'; code: string };

export const SPOILT = ['cut', 'silence', 'http500', 'http500code', 'http502html', 'http503', 'html', 'truncated', 'empty', 'noContent', 'unlisted', 'redirect'] as const;
export type Spoilt = (typeof SPOILT)[number];

/** One execution of the workflow over the whole sheet. */
export interface Execution {
	startAt: number;
	does: 'pay' | 'hold' | 'release' | 'cancel';
	returnExisting: boolean;
	goOn: boolean;
	/** Tries with Retry On Fail; 1 = it is off. */
	tries: number;
	/** How often a loop brings the sheet. */
	rounds: number;
	/** After its start; null = never. */
	cancelAt: number | null;
	/** n8n ends the calls that are under way when it is cancelled. */
	cancelCuts: boolean;
	/** The process is gone, after its start; null = never. */
	dieAt: number | null;
	/** Somebody sets the date of the machine, after its start. */
	clock: { at: number; ms: number } | null;
}

export interface OperatorAct {
	at: number;
	key: number;
	status: StatusWord;
}

/** In the order of the numbers that Directa24 has for them. */
export const STATUS_WORDS = ['PENDING', 'COMPLETED', 'CANCELLED', 'REJECTED', 'DELIVERED', 'ON_HOLD'] as const;
export type StatusWord = (typeof STATUS_WORDS)[number];
