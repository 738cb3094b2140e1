import type { NotifiedOutcome } from './notifications/play';
import type { Outcome } from './play';
import { RULES, type Rule } from './rules';

/** What was played, summed up; it travels between threads as it is. */
export interface Tally {
	worlds: number;
	executions: number;
	/** Rows of which at least one create was sent. */
	payouts: number;
	created: number;
	calls: number;
	virtualMs: number;
	claims: Record<string, number>;
	offences: Partial<Record<Rule, number>>;
	/** Payees that were paid twice and nobody could have helped it: by two executions, and by one. */
	excused: { twoExecutions: number; oneExecution: number };
	/** How many payouts the worlds had in which Directa24's check of used external IDs lags. */
	lagging: number;
	notified: NotifiedTally;
}

/** Of the worlds of notifications. */
interface NotifiedTally {
	worlds: number;
	/** Calls of n8n's webhooks, forged ones included. */
	calls: number;
	forged: number;
	started: number;
	waits: number;
	woken: number;
	/** Where several processes of n8n take calls: changes taken for repeats, and waits ended twice. */
	excused: number;
}

export function emptyTally(): Tally {
	return { worlds: 0, executions: 0, payouts: 0, created: 0, calls: 0, virtualMs: 0, claims: {}, offences: {}, excused: { twoExecutions: 0, oneExecution: 0 }, lagging: 0, notified: { worlds: 0, calls: 0, forged: 0, started: 0, waits: 0, woken: 0, excused: 0 } };
}

export function tallyOf({ world, ledger, calls, reports, offences, doubles }: Outcome): Tally {
	const sent = new Set<string>();
	let virtualMs = 0;
	for (const { name, merchant, externalId, endedAt } of calls) {
		if (name === 'create') sent.add(`${merchant} ${externalId}`);
		if (endedAt < Infinity) virtualMs = Math.max(virtualMs, endedAt);
	}
	const tally = { ...emptyTally(), worlds: 1, executions: reports.length, payouts: sent.size, created: ledger.entries.length, calls: calls.length, virtualMs };
	for (const { kind } of reports.flatMap(({ rounds }) => rounds.flatMap(({ claims }) => claims))) tally.claims[kind] = (tally.claims[kind] ?? 0) + 1;
	for (const { rule } of offences) tally.offences[rule] = (tally.offences[rule] ?? 0) + 1;
	if (world.directa24.uniqueLagMs > 0) tally.lagging = sent.size;
	for (const { first, second } of doubles) if (!second.isLink && !offences.some(({ rule }) => rule === 'paidTwice')) tally.excused[first.by.execution === second.by.execution ? 'oneExecution' : 'twoExecutions'] += 1;
	return tally;
}

export function tallyOfNotified({ n8n, offences, excused }: NotifiedOutcome): Tally {
	const { waits } = n8n.executions;
	const woken = waits.filter(({ ends }) => ends.some(({ by }) => by !== 'deadline')).length;
	const forged = n8n.calls.filter(({ trick }) => trick !== undefined).length;
	const tally = { ...emptyTally(), notified: { worlds: 1, calls: n8n.calls.length, forged, started: n8n.starts.length, waits: waits.length, woken, excused: excused.changeSwallowed + excused.wokenTwice } };
	for (const { rule } of offences) tally.offences[rule] = (tally.offences[rule] ?? 0) + 1;
	return tally;
}

/** Adds the second to the first. */
export function addTally(sum: Tally, more: Tally): void {
	for (const name of ['worlds', 'executions', 'payouts', 'created', 'calls', 'virtualMs', 'lagging'] as const) sum[name] += more[name];
	for (const [kind, count] of Object.entries(more.claims)) sum.claims[kind] = (sum.claims[kind] ?? 0) + count;
	for (const [rule, count] of Object.entries(more.offences)) sum.offences[rule as Rule] = (sum.offences[rule as Rule] ?? 0) + count;
	for (const name of ['worlds', 'calls', 'forged', 'started', 'waits', 'woken', 'excused'] as const) sum.notified[name] += more.notified[name];
	sum.excused.twoExecutions += more.excused.twoExecutions;
	sum.excused.oneExecution += more.excused.oneExecution;
}

export function printed(tally: Tally, seconds: number): string {
	const line = (name: string, value: number | string) => `  ${name.padEnd(58)} ${String(value).padStart(9)}`;
	const claims = Object.entries(tally.claims).sort(([, a], [, b]) => b - a).map(([kind, count]) => `${kind} ${count}`);
	return [
		line('worlds', tally.worlds),
		line('executions', tally.executions),
		line('payouts', tally.payouts),
		line('created at Directa24', tally.created),
		line('calls', tally.calls),
		line('days that passed in them', Math.round(tally.virtualMs / 86_400_000)),
		line('worlds of notifications', tally.notified.worlds),
		line('calls of webhooks, forged ones included', tally.notified.calls),
		line('  forged ones', tally.notified.forged),
		line('workflows started', tally.notified.started),
		line('executions that waited, and woke', `${tally.notified.waits}, ${tally.notified.woken}`),
		line('told amiss where two processes know nothing of each other', tally.notified.excused),
		line('seconds that it took', seconds.toFixed(1)),
		line('payouts a second', Math.round(tally.payouts / seconds)),
		'',
		...Object.entries(RULES).map(([rule, words]) => line(words, tally.offences[rule as Rule] ?? 0)),
		...(tally.lagging > 0 ? ['', ...lagging(tally, line)] : []),
		'',
		`  rows told as: ${claims.join(', ')}`,
	].join('\n');
}

function lagging({ lagging: payouts, excused }: Tally, line: (name: string, value: number) => string): string[] {
	return [
		line('payouts where the check of used IDs lags', payouts),
		line('  of them paid twice by two executions', excused.twoExecutions),
		line('  of them paid twice by one execution', excused.oneExecution),
		'  Where the check lags, two executions over the same rows at the same time can pay twice. One execution pays twice only',
		'  where Directa24 carries a request out, or shows it in look-ups, later than Settle For. All other counts hold.',
	];
}
