import type { Rule } from './rules';

/** The product broken on purpose: texts of its bundle that are replaced, and the rule that this must break. */
export interface Mutant {
	name: string;
	edits: ReadonlyArray<readonly [replace: string, by: string]>;
	breaks: Rule;
	/** In which worlds it is looked for; payouts unless it says so. */
	of?: 'notifications';
	/** Noticed only where Directa24's check of used external IDs lags behind. */
	lag?: true;
}

const NO_CONTRADICTION = ['  if (!sent) return void 0;\n  const { differing }', '  return void 0;\n  const { differing }'] as const;

export const MUTANTS: Mutant[] = [
	{
		name: 'a repeated create gets a fresh external_id',
		edits: [['const answer = await send(directa24, { endpoint, body, read: cashoutIdIn });', 'const answer = await send(directa24, { endpoint, body: openBecause !== void 0 ? { ...body, external_id: body.external_id + \'~\' } : body, read: cashoutIdIn });']],
		breaks: 'paidTwice',
	},
	{
		name: 'a lost answer counts as not sent, without a look-up',
		edits: [['if (answer.kind === "unknown") {\n      const goOn', 'if (answer.kind === "unknown") {\n      return { kind: \'failed\', failure: local(\'not_sent\', \'notReached\', () => \'\') };\n      const goOn']],
		breaks: 'safeButPresent',
	},
	{ name: 'an unknown outcome is reported as not sent', edits: [['failure: local("unknown", "unknownCreate"', 'failure: local("not_sent", "notReached"']], breaks: 'notCreatedButPresent' },
	{
		name: '511 counts as created, without a look-up',
		edits: [['if (answer.kind === "refused" && openBecause !== void 0) return', 'if (answer.kind === "refused" && answer.refusal.code === "511") return { kind: "created", cashoutId: "0" };\n    if (answer.kind === "refused" && openBecause !== void 0) return']],
		breaks: 'createdButAbsent',
	},
	{ name: 'a look-up that finds nothing counts as found', edits: [['return { kind: "absent", failure:', 'return { kind: \'found\', body: {}, facts: { status: \'PENDING\', final: false }, failure:']], breaks: 'createdButAbsent' },
	{ name: 'the node gives up after one look-up', edits: [['if (directa24.elapsed() + pause >= until)', 'if (true)']], breaks: 'unknownThoughAnswering' },
	{ name: 'a lost answer is followed by the same create, without a look-up', edits: [['const settled = await settle();', 'const settled = "absent";']], breaks: 'sentUnsettled' },
	{ name: 'a look-up that fails counts as "not found"', edits: [['if (found.kind === "absent") {\n        absentSince ??= askedAt;', 'if (found.kind === "failed") return "absent";\n      if (found.kind === "absent") {\n        absentSince ??= askedAt;']], breaks: 'sentUnsettled' },
	{ name: 'a code in an answer of HTTP 500 counts as a refusal', edits: [['if (raw.httpStatus < 500 && refusal && provesNothingDone(refusal.code, family))', 'if (refusal)']], breaks: 'safeButPresent' },
	{ name: 'a connection that was cut counts as never made', edits: [['new Set(["ENOTFOUND", "EAI_AGAIN",', 'new Set(["ECONNRESET", "ECONNABORTED", "ENOTFOUND", "EAI_AGAIN",'], ], breaks: 'ownAsDuplicate' },
	{ name: 'the next try of Retry On Fail knows nothing of the one before', edits: [['var executions = /* @__PURE__ */ new WeakMap();', 'var executions = { get() {}, set() {} };']], breaks: 'ownAsDuplicate' },
	{ name: 'items are paired with the first row', edits: [['from = operation.once ? void 0 : index', 'from = 0']], breaks: 'unaccounted' },
	{ name: 'a cancelled execution goes on', edits: [['next < outcomes.length && !stoppedBy && !settings.cancelled()', 'next < outcomes.length && !stoppedBy']], breaks: 'sentAfterCancel' },
	// Further ones.
	{ name: 'one "not found" is enough to send again', edits: [['if (askedAt - absentSince >= directa24.settleMs)', 'if (true)']], breaks: 'sentUnsettled' },
	{ name: "another payee is given the earlier try's outcome", edits: [NO_CONTRADICTION, ['known && isSame(known, cashout) && known.contact === contactOf(cashout) ?', 'known ?']], breaks: 'createdButAbsent' },
	{ name: 'NFC is ignored: a row that is there twice in two Unicode forms is paid twice', edits: [['function externalIdForm(text) {\n  return text.length > LONGEST_IN_ANY_FORM ? text : text.normalize("NFC");', 'function externalIdForm(text) {\n  return text;']], breaks: 'paidTwice' },
	{ name: 'the credential of the first item is used for all', edits: [['of: (index) => connected.get(stored[index])', 'of: (index) => connected.get(stored[0])']], breaks: 'createdButAbsent' },
	{ name: 'a refusal counts although an attempt is open', edits: [['if (answer.kind === "refused" && openBecause !== void 0) return', 'if (false) return']], breaks: 'notCreatedButPresent' },
	{ name: 'an open attempt of an earlier try is forgotten', edits: [['cashout, endpoint, sent?.open)', 'cashout, endpoint, void 0)']], breaks: 'sentUnsettled' },
	{ name: 'a payout that is known to differ is told as this one', edits: [['if (differing.length > 0) return { ok: false, failure: anotherPayout(() => say`Directa24 has', 'if (false) return { ok: false, failure: anotherPayout(() => say`Directa24 has']], breaks: 'anotherAsOwn' },
	{ name: 'the concurrency is not kept', edits: [['Math.min(Math.floor(settings.concurrency) || 1, 50, outcomes.length)', 'Math.min(50, outcomes.length)']], breaks: 'tooManyCalls' },
	{ name: 'the deadline does not count', edits: [['if (directa24.elapsed() + pause >= until)', 'if (false)']], breaks: 'deadlineOverrun' },
	{ name: 'deadlines follow the date of the machine', edits: [['const until = directa24.elapsed() + directa24.deadlineMs;', 'const until = directa24.now() + directa24.deadlineMs;'], ['if (directa24.elapsed() + pause >= until)', 'if (directa24.now() + pause >= until)']], breaks: 'unknownThoughAnswering' },
	{ name: 'a link is requested again after a lost answer', edits: [['if (answer.kind === "unknown") return { ok: false, failure: await openLink(directa24, cashout, answer.why) };', 'if (answer.kind === "unknown" && await wait()) continue;']], breaks: 'paidTwice' },
	{ name: 'a refused change counts although an attempt is open', edits: [['const isProof = open === void 0 ||', 'const isProof = true ||']], breaks: 'changeUntrue' },
	{ name: 'what this execution has created is sent again in the next round', edits: [['sent && sent.open === void 0 ? knownHere(sent) :', 'false ? knownHere(sent) :']], breaks: 'paidTwice', lag: true },
	// Notifications.
	{ name: 'a wrong control is not noticed', edits: [['if (control !== void 0 && !secrets.some(', 'if (control !== void 0 && false && !secrets.some(']], breaks: 'forgedStarts', of: 'notifications' },
	{ name: 'a form without a control is believed', edits: [['if (isForm && read.external_id && read.control === void 0)', 'if (false)'], ['if (control === void 0 && seal === void 0)', 'if (false)']], breaks: 'forgedStarts', of: 'notifications' },
	{ name: 'a request of our own is taken for a notification', edits: [['if (read.login !== void 0 || read.pass !== void 0)', 'if (false)']], breaks: 'forgedStarts', of: 'notifications' },
	{ name: 'an unsigned notification of a link is asked about by default', edits: [['looksUp(context) && context.getNodeParameter("options.askOnUnsigned", false) === true', 'looksUp(context)']], breaks: 'forgedAsks', of: 'notifications' },
	{ name: 'an unsigned one starts a workflow when the look-up fails', edits: [['if (isUnknown && (!isSigned || context', 'if (isUnknown && (context']], breaks: 'forgedStarts', of: 'notifications' },
	{ name: 'an unsigned one about a payout that does not exist starts a workflow', edits: [['found?.kind === "absent" || namesAnother', 'namesAnother'], ['if (isUnknown && (!isSigned || context', 'if (isUnknown && (context']], breaks: 'forgedStarts', of: 'notifications' },
	{ name: 'a repeat joins the look-up that is under way', edits: [['entry.next ??= this.startAfter(key, entry, lookUp2);\n    return await entry.next;', 'return await entry.running;']], breaks: 'startUntrue', of: 'notifications' },
	{ name: 'look-ups follow each other without a pause', edits: [['if (rest2 > 0) await this.time.sleep(rest2);', '']], breaks: 'askedTooOften', of: 'notifications' },
	{ name: 'whatever was accepted before is a repeat, though it has changed in between', edits: [['this.accepted.delete(subject);\n    this.accepted.set(subject,', 'this.accepted.set(subject + change, { change, startedAt, at: this.now() });\n    this.accepted.set(subject,'], ['const last = this.accepted.get(subject);\n    return last?.change === change && (whenever', 'const last = this.accepted.get(subject + change);\n    return last?.change === change && (whenever']], breaks: 'changeSwallowed', of: 'notifications' },
	{ name: 'a change counts as told before the workflow has succeeded', edits: [['const startedAt = accepted.now();', 'const startedAt = accepted.now();\n  accepted.remember(subject, change, startedAt);']], breaks: 'finalMissed', of: 'notifications' },
	{ name: 'a 5xx of n8n counts as accepted', edits: [['if (status !== void 0 && status >= 200 && status < 300) accepted.remember', 'accepted.remember']], breaks: 'changeSwallowed', of: 'notifications' },
	{ name: 'a repeat does not wait for its turn', edits: [['this.turns.set(subject, own);\n    await before;', 'this.turns.set(subject, own);']], breaks: 'startedAgain', of: 'notifications' },
	{ name: 'a turn is not ended', edits: [['accepted.remember(subject, change, startedAt);\n    endTurn();', 'accepted.remember(subject, change, startedAt);']], breaks: 'neverAnswered', of: 'notifications' },
	{ name: 'nothing is a repeat', edits: [['if (found?.kind === "found" ? accepted.isRepeat', 'if (false ? accepted.isRepeat']], breaks: 'startedAgain', of: 'notifications' },
	{ name: 'without a status, the same date is a repeat for two minutes', edits: [['accepted.hasStartedSince(subject, change, arrivedAt)', 'accepted.isRepeat(subject, change)']], breaks: 'finalMissed', of: 'notifications' },
	{ name: 'a look-up that fails is told as no change', edits: [['if (isUnknown && (!isSigned || context.getNodeParameter("options.whenLookUpFails", "start") === "retry"))', 'if (isUnknown) return answer(200, "OK");\n  if (false)']], breaks: 'finalMissed', of: 'notifications' },
	{ name: 'an execution is resumed by whatever status there is', edits: [['if (!endsWait(statusesOf(context, awaited), found.facts.status)) return answer(200, "OK");', '']], breaks: 'wokenByOther', of: 'notifications' },
	{ name: 'an execution is resumed by the notification of another payout', edits: [['notification.external_id !== awaited.externalId || ', '']], breaks: 'wokenByOther', of: 'notifications' },
	{ name: 'an execution is resumed at an address without its nonce', edits: [['|| !sameText(nonce[NONCE_PARAMETER], awaited.nonce)', '']], breaks: 'wokenByOther', of: 'notifications' },
	{ name: 'a wait may be used twice', edits: [['if (this.taken.has(wait)) return void 0;', '']], breaks: 'wokenTwice', of: 'notifications' },
	{ name: 'a wait that n8n did not resume is used up', edits: [['if (resumed === false) this.taken.delete(wait);', ''], ['if (await this.waits.wasResumed(wait))', 'if (true)']], breaks: 'waitMissed', of: 'notifications' },
	{ name: 'a failed look-up ends a notification of a wait', edits: [['if (found.kind !== "found") return refuse2(503, "the status could not be looked up, please send the notification again");\n    if (!endsWait', 'if (found.kind !== "found") return answer(200, "OK");\n    if (!endsWait']], breaks: 'waitMissed', of: 'notifications' },
];
