import type { Played } from './audit';
import type { Call } from './directa24';
import type { Report } from './n8n';
import type { Row } from './plan';
import type { Offence } from './rules';

/** What an execution asked about one row, in its order. */
export function callsOf({ calls }: Pick<Played, 'calls'>, execution: number, row: Row): Call[] {
	const externalId = row.name.normalize('NFC');
	return calls.filter((call) => call.by.execution === execution && call.merchant === row.merchant && call.externalId === externalId);
}

/** What an execution must not do, whatever it tells. */
export function auditCalls(played: Played, report: Report): Offence[] {
	const name = `execution ${report.execution + 1}`;
	const own = played.calls.filter(({ by }) => by.execution === report.execution);
	return [...sentUnsettled(played, own, name), ...sentAfterCancel(own, report, name), ...tooManyCalls(played, own, name), ...overruns(played, own, report, name)];
}

/** A create whose fate is open is followed by another one only when Directa24 has said for long enough that it has no such cashout. */
function sentUnsettled({ world }: Played, own: readonly Call[], name: string): Offence[] {
	const states = new Map<string, { open: boolean; absentFrom: number | undefined; absentTo: number }>();
	const offences: Offence[] = [];
	for (const call of own) {
		if (call.name === 'change') continue;
		const key = `${call.merchant} ${call.externalId}`;
		const state = states.get(key) ?? { open: false, absentFrom: undefined, absentTo: 0 };
		states.set(key, state);
		if (call.name === 'status') {
			if (call.told === 'found') state.open = false;
			if (!state.open || call.told !== 'absent') continue;
			state.absentFrom ??= call.at;
			state.absentTo = call.at;
			continue;
		}
		const isSettled = world.operation === 'create' && state.absentFrom !== undefined && state.absentTo - state.absentFrom >= world.settleMs;
		if (state.open && !isSettled) offences.push({ rule: 'sentUnsettled', text: `${name}: ${JSON.stringify(call.externalId)}` });
		if (call.told === 'open') Object.assign(state, { open: true, absentFrom: undefined });
	}
	return offences;
}

function sentAfterCancel(own: readonly Call[], { cancelledAt }: Report, name: string): Offence[] {
	if (cancelledAt === undefined) return [];
	const late = own.filter((call) => call.name === 'create' && call.at > cancelledAt);
	return late.length > 0 ? [{ rule: 'sentAfterCancel', text: `${name}: ${late.map(({ externalId }) => JSON.stringify(externalId)).join(', ')}` }] : [];
}

function tooManyCalls({ world }: Played, own: readonly Call[], name: string): Offence[] {
	const ends: number[] = [];
	let most = 0;
	for (const { at, endedAt } of own) {
		for (let index = ends.length - 1; index >= 0; index--) if ((ends[index] as number) <= at) ends.splice(index, 1);
		ends.push(endedAt);
		most = Math.max(most, ends.length);
	}
	return most > world.concurrency ? [{ rule: 'tooManyCalls', text: `${name}: ${most} at the same time` }] : [];
}

/**
 * An item gives up at its deadline; a call that was made before may take until its timeout, and so may the last look. What
 * is asked about a cashout that was there before, and before a link, has a deadline of its own.
 */
function overruns(played: Played, own: readonly Call[], { rounds, execution, plan }: Report, name: string): Offence[] {
	const { world } = played;
	const once = world.deadlineMs + 3 * world.timeoutMs;
	return rounds.flatMap(({ times }) =>
		times.flatMap((time, index) => {
			const row = world.rows[index];
			if (!time || !row || time.to - time.from <= once) return [];
			const isTwofold = plan.does === 'pay' && (world.operation === 'link' || callsOf({ calls: own }, execution, row).some(({ code, name: call }) => call === 'create' && code === 511));
			const most = isTwofold ? 2 * once : once;
			return time.to - time.from <= most ? [] : [{ rule: 'deadlineOverrun' as const, text: `${name}, row ${index + 1}: ${time.to - time.from} ms` }];
		}),
	);
}
