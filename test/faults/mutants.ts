import type { Rule } from './audit';

/** The protocol broken on purpose: a text of dist/directa24.js that is replaced, and the rule that this must break. */
export interface Mutant {
	name: string;
	replace: string;
	by: string;
	breaks: Rule;
}

export const MUTANTS: Mutant[] = [
	{
		name: 'a repeated create gets a fresh external_id',
		replace: 'const answer = await send(directa24, { endpoint, body, read: cashoutIdIn });',
		by: 'const answer = await send(directa24, { endpoint, body: openBecause !== void 0 ? { ...body, external_id: body.external_id + \'~\' } : body, read: cashoutIdIn });',
		breaks: 'paidTwice',
	},
	{
		name: 'a lost answer counts as not sent, without a look-up',
		replace: 'if (answer.kind === "unknown") {\n      const goOn',
		by: 'if (answer.kind === "unknown") {\n      return { kind: \'failed\', failure: local(\'not_sent\', \'notReached\', () => \'\') };\n      const goOn',
		breaks: 'notCreatedButPresent',
	},
	{
		name: 'an unknown outcome is reported as not sent',
		replace: 'failure: local("unknown", "unknownCreate"',
		by: 'failure: local("not_sent", "notReached"',
		breaks: 'notCreatedButPresent',
	},
	{
		name: '511 counts as created, without a look-up',
		replace: 'if (answer.kind === "refused" && openBecause !== void 0) return',
		by: 'if (answer.kind === "refused" && answer.refusal.code === "511") return { kind: "created", cashoutId: "0" };\n    if (answer.kind === "refused" && openBecause !== void 0) return',
		breaks: 'createdButAbsent',
	},
	{
		name: 'a look-up that finds nothing counts as found',
		replace: 'return { kind: "absent", failure:',
		by: 'return { kind: \'found\', body: {}, facts: { status: \'PENDING\', final: false }, failure:',
		breaks: 'createdButAbsent',
	},
	{
		name: 'the node gives up after one look-up',
		replace: 'if (directa24.elapsed() + pause >= until)',
		by: 'if (true)',
		breaks: 'unknownThoughAnswering',
	},
	{
		name: 'a lost answer is followed by the same create, without a look-up',
		replace: 'const settled = await settle();',
		by: 'const settled = (await wait()) ? "absent" : "open";',
		breaks: 'sentUnsettled',
	},
	{
		name: 'a look-up that fails counts as "not found"',
		replace: 'if (found.kind === "absent") {\n        absentSince ??= askedAt;',
		by: 'if (found.kind === "failed") return "absent";\n      if (found.kind === "absent") {\n        absentSince ??= askedAt;',
		breaks: 'sentUnsettled',
	},
	{
		name: 'a code in an answer of HTTP 500 counts as a refusal',
		replace: 'if (raw.httpStatus < 500 && refusal && provesNothingDone(refusal.code, family))',
		by: 'if (refusal)',
		breaks: 'notCreatedButPresent',
	},
	{
		name: 'a connection that was cut counts as never made',
		replace: 'new Set(["ENOTFOUND", "EAI_AGAIN",',
		by: 'new Set(["ECONNRESET", "ECONNABORTED", "ENOTFOUND", "EAI_AGAIN",',
		breaks: 'ownAsDuplicate',
	},
	{
		name: 'the next try of Retry On Fail knows nothing of the one before',
		replace: 'var executions = /* @__PURE__ */ new WeakMap();',
		by: 'var executions = { get() {}, set() {} };',
		breaks: 'ownAsDuplicate',
	},
	{
		name: 'items are paired with the first row',
		replace: 'from = operation.once ? void 0 : index',
		by: 'from = 0',
		breaks: 'unaccounted',
	},
	{
		name: 'a cancelled execution goes on',
		replace: 'next < outcomes.length && !stoppedBy && !settings.cancelled()',
		by: 'next < outcomes.length && !stoppedBy',
		breaks: 'sentAfterCancel',
	},
];
