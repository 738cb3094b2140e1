import type { Rule } from './audit';

/** The protocol broken on purpose: a text of a compiled file that is replaced, and the rule that this must break. */
export interface Mutant {
	name: string;
	file: string;
	replace: string;
	by: string;
	breaks: Rule;
}

const NODE = 'nodes/Directa24Cashout';

export const MUTANTS: Mutant[] = [
	{
		name: 'a repeated create gets a fresh external_id',
		file: `${NODE}/settle.js`,
		replace: 'await (0, send_1.send)(directa24, endpoint, body, (received)',
		by: "await (0, send_1.send)(directa24, endpoint, mayExist ? { ...body, external_id: body.external_id + '~' } : body, (received)",
		breaks: 'paidTwice',
	},
	{
		name: 'a lost answer counts as not sent, without a look-up',
		file: `${NODE}/settle.js`,
		replace: "if (answer.kind === 'unknown') {",
		by: "if (answer.kind === 'unknown') {\nreturn { kind: 'failed', failure: (0, failure_1.local)('not_sent', 'notReached', '') };",
		breaks: 'notCreatedButPresent',
	},
	{
		name: 'an unknown outcome is reported as not sent',
		file: `${NODE}/settle.js`,
		replace: "(0, failure_1.local)('unknown', 'unknownCreate'",
		by: "(0, failure_1.local)('not_sent', 'notReached'",
		breaks: 'notCreatedButPresent',
	},
	{
		name: '511 counts as created, without a look-up',
		file: `${NODE}/settle.js`,
		replace: "if (answer.kind === 'refused') {",
		by: "if (answer.kind === 'refused') {\nif (answer.refusal.code === exports.DUPLICATE) return { kind: 'created', cashoutId: '0' };",
		breaks: 'createdButAbsent',
	},
	{
		name: 'a look-up that finds nothing counts as found',
		file: `${NODE}/settle.js`,
		replace: "return { kind: 'absent', failure:",
		by: "return { kind: 'found', body: {}, facts: { status: 'PENDING', final: false }, failure:",
		breaks: 'createdButAbsent',
	},
	{
		name: 'the node gives up after one look-up',
		file: `${NODE}/patience.js`,
		replace: 'if (Date.now() + pause >= until)',
		by: 'if (true)',
		breaks: 'unknownThoughAnswering',
	},
	{
		name: 'a code in an answer of HTTP 500 counts as a refusal',
		file: 'd24/answer.js',
		replace: 'if (raw.httpStatus < 500 && refusal && isRefusal)',
		by: 'if (refusal)',
		breaks: 'notCreatedButPresent',
	},
	{
		name: 'a connection that was cut counts as never made',
		file: `${NODE}/send.js`,
		replace: "const NOT_CONNECTED = new Set([",
		by: "const NOT_CONNECTED = new Set(['ECONNRESET', 'ECONNABORTED', ",
		breaks: 'ownAsDuplicate',
	},
	{
		name: 'the next try of Retry On Fail knows nothing of the one before',
		file: `${NODE}/sentBefore.js`,
		replace: 'const runs = new Map();',
		by: 'const runs = { get() {}, set() {}, delete() {}, *[Symbol.iterator]() {} };',
		breaks: 'ownAsDuplicate',
	},
	{
		name: 'items are paired with the first row',
		file: `${NODE}/run.js`,
		replace: 'pairedItem: { item: index }',
		by: 'pairedItem: { item: 0 }',
		breaks: 'unaccounted',
	},
	{
		name: 'a cancelled execution goes on',
		file: `${NODE}/executeAll.js`,
		replace: '&& !directa24.cancelled()',
		by: '',
		breaks: 'sentAfterCancel',
	},
];
