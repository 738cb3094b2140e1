/** What must never happen, in the order of the printed table. */
export const RULES = {
	paidTwice: 'paid twice',
	createdButAbsent: 'told as paid, and absent',
	notCreatedButPresent: 'told as not paid, and present',
	safeButPresent: 'told "safe to run again", and present',
	anotherAsOwn: "another payout told as this row's",
	statusUntrue: 'told in a status that it never had',
	ownAsDuplicate: 'own payout told as a duplicate',
	unknownThoughAnswering: 'unknown although Directa24 answered in time',
	unaccounted: 'rows not accounted for',
	sentUnsettled: 'sent again before look-ups had settled it',
	sentAfterCancel: 'sent after the execution was cancelled',
	tooManyCalls: 'calls beyond the concurrency',
	deadlineOverrun: 'deadline overrun',
	neverEnds: 'executions that never end',
	changeUntrue: 'hold, release or cancel told wrong',
	notLive: 'calm again, and the ledger is not the sheet',
	forgedStarts: 'workflows started by forged notifications',
	forgedAsks: 'Directa24 asked because of a forged one',
	startUntrue: 'started with what is not so',
	finalMissed: 'final statuses missed',
	changeSwallowed: 'changes taken for repeats',
	startedAgain: 'repeats that started a workflow',
	turnedAway: 'notifications turned away without need',
	askedTooOften: 'look-ups too close to each other',
	neverAnswered: 'notifications that got no answer',
	webhookThrew: 'webhooks that threw',
	wokenByOther: 'waits ended by something else',
	wokenTwice: 'waits ended twice',
	waitMissed: 'notifications that should have ended a wait',
} as const;

export type Rule = keyof typeof RULES;

export interface Offence {
	rule: Rule;
	text: string;
}
