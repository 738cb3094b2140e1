import type { CashoutInput } from '../../d24/cashout/cashout';
import { auditCalls, callsOf } from './auditCalls';
import type { Claim } from './claims';
import type { Call } from './directa24';
import { isSame, type Asker, type Entry, type Ledger } from './ledger';
import type { Report, RoundReport } from './n8n';
import type { Row, World } from './plan';
import type { Offence, Rule } from './rules';
import { payeeKey, documentOf } from './sheet';

/** Everything that is known of a world after it has come to rest, from both sides. */
export interface Played {
	world: World;
	ledger: Ledger;
	calls: readonly Call[];
	reports: readonly Report[];
}

/** Compares the ledger with what the executions told. */
export function audit(played: Played): Offence[] {
	return [...paidTwice(played), ...played.reports.flatMap((report) => [...auditReport(played, report), ...auditCalls(played, report)])];
}

/** Payouts to one payee beyond the first. */
export interface Double {
	first: Entry;
	second: Entry;
}

export function doublesOf({ world, ledger }: Played): Double[] {
	const payees = new Set(world.rows.map((row) => documentOf(payeeKey(row, world.rows))));
	return [...payees].flatMap((document) => {
		const [first, ...more] = ledger.entries.filter((entry) => entry.document === document);
		return first ? more.map((second) => ({ first, second })) : [];
	});
}

function paidTwice(played: Played): Offence[] {
	return doublesOf(played)
		.filter((double) => !isExcused(played, double))
		.map(({ first, second }) => ({ rule: 'paidTwice', text: `${second.document}: ${first.id} ${JSON.stringify(first.externalId)} and ${second.id} ${JSON.stringify(second.externalId)}` }));
}

/**
 * What nobody can promise. A second link: Directa24 does not say that it takes each ID once, and two executions know
 * nothing of each other. Where its check of used external IDs lags behind: two executions at the same time; and one
 * execution, where Directa24 carries a request out only when it has denied it for as long as *Settle For*.
 */
function isExcused({ world }: Played, { first, second }: Double): boolean {
	const isOneExecution = first.by.execution === second.by.execution;
	if (second.isLink) return !isOneExecution || first.by.round !== second.by.round;
	const { uniqueLagMs, replicaLagMs } = world.directa24;
	if (uniqueLagMs === 0 || first.externalId !== second.externalId || first.merchant !== second.merchant) return false;
	const isLate = Math.max(...[first, second].map(({ at, sentAt }) => at - sentAt)) + replicaLagMs > world.settleMs;
	return second.at - first.at <= uniqueLagMs && (!isOneExecution || isLate);
}

function auditReport(played: Played, report: Report): Offence[] {
	const { world } = played;
	const { execution, plan, rounds } = report;
	const name = `execution ${execution + 1}`;
	if (rounds.length === 0) return plan.dieAt === null ? [{ rule: 'neverEnds', text: name }] : [];
	return rounds.flatMap((round) => {
		const offences = world.rows.flatMap((row, index) => {
			const claim = round.claims[index] ?? { kind: 'unnamed' };
			const text = `${name}, round ${round.round + 1}, row ${index + 1} ${JSON.stringify(row.name)}: ${JSON.stringify(claim)}`;
			return rulesBroken({ ...played, report, round, row, index, claim }).map((rule): Offence => ({ rule, text }));
		});
		const surplus = round.claims.length - world.rows.length;
		return surplus > 0 ? [...offences, { rule: 'unaccounted', text: `${name}: ${surplus} items too many` } satisfies Offence] : offences;
	});
}

interface Told extends Played {
	report: Report;
	round: RoundReport;
	row: Row;
	index: number;
	claim: Claim;
}

function rulesBroken(told: Told): Rule[] {
	const { claim, round, row, index, ledger, report } = told;
	const cashout = round.cashouts[index];
	if (!cashout) return ['unaccounted'];
	const there = ledger.of(row.merchant, row.name.normalize('NFC'));
	const cashouts = there.filter(({ isLink }) => !isLink);
	const own = there.filter((entry) => isSame(entry.by, { execution: report.execution, round: round.round }) && isPayout(entry, cashout));
	const rules: Rule[] = [];
	if (report.plan.does !== 'pay') return changeRules(told, cashouts);
	switch (claim.kind) {
		case 'created':
			if (!own.some(({ id }) => id === claim.cashoutId)) rules.push('createdButAbsent');
			// A look-up by external ID may tell of another one, where there are two.
			else if (own.every(({ isLink }) => !isLink) && cashouts.every((entry) => !hadStatus(entry, claim.status))) rules.push('statusUntrue');
			break;
		case 'found':
			if (cashouts.length === 0) rules.push('createdButAbsent');
			else if (!cashouts.some((entry) => mayBe(entry, cashout, claim.notCompared, report.execution))) rules.push('anotherAsOwn');
			else if (cashouts.every((entry) => !hadStatus(entry, claim.status))) rules.push('statusUntrue');
			break;
		case 'duplicate':
			if (cashouts.length === 0) rules.push('createdButAbsent');
			else if (own.length > 0) rules.push('ownAsDuplicate');
			break;
		case 'notCreated':
			if (own.length > 0) rules.push('notCreatedButPresent');
			if (own.length > 0 && claim.safe) rules.push('safeButPresent');
			break;
		case 'unknown':
			if (own.length > 0 && claim.safe) rules.push('safeButPresent');
			if (!isUncertain(told, cashouts)) rules.push('unknownThoughAnswering');
			break;
		case 'changed':
			rules.push('unaccounted');
			break;
		case 'unnamed':
			if (round.ended !== 'cancelled') rules.push('unaccounted');
	}
	return rules;
}

function isPayout(entry: Entry, cashout: CashoutInput): boolean {
	return entry.document === cashout.document_id && Number(entry.amount) === Number(cashout.amount) && (entry.isLink || entry.account === cashout.bank_account);
}

/** Whether a record may show this cashout for that row: what differs is named as not compared, and is not known to this execution. */
function mayBe(entry: Entry, cashout: CashoutInput, notCompared: readonly string[], execution: number): boolean {
	if (isPayout(entry, cashout)) return true;
	if (entry.by.execution === execution) return false;
	const isOtherAmount = Number(entry.amount) !== Number(cashout.amount);
	const isOtherAccount = entry.account !== (cashout.bank_account ?? '');
	return (!isOtherAmount || notCompared.includes('amount')) && (!isOtherAccount || !cashout.bank_account || notCompared.includes('bank_account'));
}

function hadStatus({ statuses }: Entry, status: string | null): boolean {
	return statuses.some((each) => each.status === status);
}

const ENDED_UNPAID = ['REJECTED', 'CANCELLED'];

/**
 * Whether a row may be told as unknown: an answer to its create was lost, and Directa24 did not tell of it until the end
 * of its time, or the execution was cancelled.
 */
function isUncertain(told: Told, cashouts: readonly Entry[]): boolean {
	const { world, report, round, index, claim } = told;
	const calls = callsOf(told, report.execution, told.row);
	if (!calls.some(({ name, told: answer }) => name === 'create' && answer === 'open')) return false;
	if (report.cancelledAt !== undefined || world.operation === 'link') return true;
	const existing = claim.kind === 'unknown' ? claim.existing : null;
	if (existing !== null) return ENDED_UNPAID.includes(existing) && cashouts.some((entry) => hadStatus(entry, existing));
	const times = round.times[index];
	if (!times) return true;
	const last = calls.filter(({ at, by }) => by.round === round.round && at >= times.from && at <= times.to).slice(-2);
	if (last.at(-1)?.told === 'found') return false;
	// No pause is longer than this part of the patience, but those that Directa24 asks for.
	const pause = Math.max(world.deadlineMs / 8, ...last.map(({ pauseMs }) => pauseMs));
	return times.to - times.from + pause >= world.deadlineMs;
}

const DONE: Record<Report['plan']['does'], readonly string[]> = { hold: ['ON_HOLD'], release: ['PENDING', 'DELIVERED', 'COMPLETED', 'REJECTED'], cancel: ['CANCELLED'], pay: [] };

function changeRules(told: Told, cashouts: readonly Entry[]): Rule[] {
	const { claim, report, round } = told;
	const { does } = report.plan;
	const statuses = cashouts.flatMap((entry) => entry.statuses);
	// What somebody has done to it since is told, and rightly so.
	const isOwn = cashouts.some((entry) => isBy(entry, { execution: report.execution, round: round.round }));
	if (told.world.rows.some((other) => other !== told.row && sameId(other, told.row))) return [];
	if (claim.kind === 'changed') return statuses.some(({ status }) => DONE[does].includes(status)) ? [] : ['changeUntrue'];
	// What an earlier try has done is refused to the next one, with the status.
	if (claim.kind === 'notCreated') return isOwn && report.plan.tries === 1 ? ['changeUntrue'] : [];
	return claim.kind === 'unknown' || (claim.kind === 'unnamed' && round.ended === 'cancelled') ? [] : ['unaccounted'];
}

function sameId(one: Row, other: Row): boolean {
	return one.merchant === other.merchant && one.name.normalize('NFC') === other.name.normalize('NFC');
}

/** Whether a cashout is in the status that somebody has put it into. */
function isBy({ statuses }: Entry, asker: Asker): boolean {
	const by = statuses.at(-1)?.by;
	return typeof by === 'object' && isSame(by, asker);
}
