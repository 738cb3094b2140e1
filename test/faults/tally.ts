import { RULES, type Rule } from './audit';
import type { Outcome } from './play';

/** Sums up what was played, for the table at the end of a run. */
export class Tally {
	scenarios = 0;
	executions = 0;
	/** Rows of which at least one create arrived. */
	sent = 0;
	created = 0;
	stalled = 0;
	private calls = 0;
	private readonly faults = new Map<string, number>();
	private readonly claims = new Map<string, number>();
	readonly offences: Record<Rule, number> = { paidTwice: 0, createdButAbsent: 0, notCreatedButPresent: 0, unknownThoughAnswering: 0, unaccounted: 0, ownAsDuplicate: 0, sentAfterCancel: 0, sentUnsettled: 0 };

	add({ sheet, ledger, calls, executions, offences }: Outcome): void {
		const creates = new Set(calls.filter(({ request }) => request.endpoint === 'create').map(({ request }) => request.externalId));
		this.scenarios += 1;
		this.executions += executions.length;
		this.sent += sheet.filter(({ externalId }) => creates.has(externalId)).length;
		this.created += ledger.length;
		this.calls += calls.length;
		if (executions.some(({ stalled }) => stalled)) this.stalled += 1;
		for (const { request } of calls) if (request.fault) count(this.faults, request.fault);
		for (const { kind } of executions.flatMap(({ report }) => report.claims)) count(this.claims, kind);
		for (const { rule } of offences) this.offences[rule] += 1;
	}

	toString(): string {
		const line = (name: string, value: number | string) => `  ${name.padEnd(46)} ${String(value).padStart(7)}`;
		const listed = (counts: Map<string, number>) => [...counts].sort(([, a], [, b]) => b - a).map(([name, value]) => `${name} ${value}`).join(', ');
		return [
			line('scenarios', this.scenarios),
			line('executions', this.executions),
			line('payouts sent', this.sent),
			line('payouts created', this.created),
			line('calls', this.calls),
			line('scenarios in which the machine stood still', this.stalled),
			'',
			...Object.entries(RULES).map(([rule, words]) => line(words, this.offences[rule as Rule])),
			'',
			`  faults: ${listed(this.faults)}`,
			`  rows reported as: ${listed(this.claims)}`,
		].join('\n');
	}
}

function count(counts: Map<string, number>, name: string): void {
	counts.set(name, (counts.get(name) ?? 0) + 1);
}
