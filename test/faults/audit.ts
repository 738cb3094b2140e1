import type { Cashout } from '../simulator';
import { EARLIER_DAY, type Call } from './directa24';
import type { Claim, Report } from './report';
import type { Run } from './scenario';
import type { SheetRow } from './sheet';
import { TOLERABLE_MS } from './stalls';

/** What must never happen, in the order of the printed table. */
export const RULES = {
	paidTwice: 'paid twice',
	createdButAbsent: 'reported as created but absent',
	notCreatedButPresent: 'reported as not created but present',
	unknownThoughAnswering: 'unknown although Directa24 was answering',
	unaccounted: 'rows not accounted for',
	ownAsDuplicate: 'own payout reported as a duplicate',
	sentAfterCancel: 'sent after the execution was cancelled',
	sentUnsettled: 'sent again before a look-up had answered',
} as const;

export type Rule = keyof typeof RULES;

export interface Offence {
	rule: Rule;
	text: string;
}

/** One execution over the sheet, and what is known about it from both sides. */
export interface Played {
	/** The comment that its cashouts carry in the ledger. */
	name: string;
	run: Run;
	/** n8n's status of the execution. */
	status: string;
	report: Report;
	/** Everything that arrived while it ran, or carries its name. */
	calls: Call[];
	concurrency: number;
	giveUpAfterMs: number;
	cancelledAt: number | undefined;
	/** The credential led nowhere. */
	unreachable: boolean;
	/** The machine stood still for so long that in-time answers may have come too late. */
	stalled: boolean;
}

/** Compares the ledger with what the executions told. */
export function audit(sheet: SheetRow[], ledger: Cashout[], executions: Played[]): Offence[] {
	return [...paidTwice(sheet, ledger), ...executions.flatMap((execution) => auditExecution(sheet, ledger, execution))];
}

const documentOf = ({ request }: Cashout) => String(request.document_id);

function paidTwice(sheet: SheetRow[], ledger: Cashout[]): Offence[] {
	return sheet.flatMap(({ payee }) => {
		const paid = ledger.filter((cashout) => documentOf(cashout) === payee);
		return paid.length > 1 ? [{ rule: 'paidTwice' as const, text: `${payee} under ${paid.map((each) => JSON.stringify(each.external_id)).join(', ')}` }] : [];
	});
}

function auditExecution(sheet: SheetRow[], ledger: Cashout[], execution: Played): Offence[] {
	const { report, name } = execution;
	const offences: Offence[] = [];
	let createdUnnamed = 0;
	sheet.forEach((row, index) => {
		const claim = report.claims[index] ?? { kind: 'unnamed' };
		const cashout = ledger.find(({ external_id }) => external_id === row.externalId);
		const own = cashout !== undefined && documentOf(cashout) === row.payee && cashout.request.comments === name ? cashout : undefined;
		if (claim.kind === 'unnamed' && own) createdUnnamed += 1;
		const rule = ruleBroken(row, claim, cashout, own, execution);
		if (rule) offences.push({ rule, text: `${name}, item ${index + 1} ${JSON.stringify(row.externalId)}: ${describe(claim)}` });
	});
	if (createdUnnamed > report.unnamed.created) {
		offences.push({ rule: 'unaccounted', text: `${name}: ${createdUnnamed} created that are not in the report, which counts ${report.unnamed.created}` });
	}
	const unnamed = report.claims.filter(({ kind }) => kind === 'unnamed').length;
	const counted = report.unnamed.created + report.unnamed.notCreated;
	if (unnamed !== counted || report.surplus > 0) {
		offences.push({ rule: 'unaccounted', text: `${name}: ${unnamed} rows are not named and ${counted} are counted; ${report.surplus} items too many` });
	}
	return [...offences, ...sentAfterCancel(execution), ...sentUnsettled(sheet, execution)];
}

function ruleBroken(row: SheetRow, claim: Claim, cashout: Cashout | undefined, own: Cashout | undefined, execution: Played): Rule | undefined {
	switch (claim.kind) {
		case 'created': {
			const isTheirs = cashout !== undefined && documentOf(cashout) === row.payee && (claim.cashoutId === null || claim.cashoutId === cashout.cashout_id);
			// Found after its answer was lost: Directa24 tells neither which execution made it nor whom it pays. No fault strikes
			// rows that were paid on an earlier day, but a machine that stands still loses answers too.
			const isOfEarlierDay = cashout?.request.comments === EARLIER_DAY && execution.stalled;
			return claim.recovered && (isTheirs || isOfEarlierDay) ? undefined : isTheirs && own ? undefined : 'createdButAbsent';
		}
		case 'listed':
			return cashout ? undefined : 'createdButAbsent';
		case 'existed':
			if (!cashout) return 'createdButAbsent';
			return own && claim.as === 'refusal' ? 'ownAsDuplicate' : undefined;
		case 'notCreated':
			return own ? 'notCreatedButPresent' : undefined;
		case 'unknown':
			return isUncertain(row, execution) ? undefined : 'unknownThoughAnswering';
		case 'unnamed':
			return undefined;
	}
}

const CREDENTIAL_REFUSED = new Set([401, 402, 302, 519, 524]);
/** The last pause before the deadline is at most this part of the patience. */
const LONGEST_PAUSE = 1 / 8;

/**
 * Whether a row may be reported as unknown. The answer to a create was lost, and the row was looked up until the end of
 * its time, or until Directa24 turned every call away. That last look-up got no answer either, or it said "not found",
 * which is no proof: the create may still be under way inside Directa24.
 */
function isUncertain({ externalId }: SheetRow, { calls, cancelledAt, unreachable, stalled, giveUpAfterMs }: Played): boolean {
	if (cancelledAt !== undefined || unreachable || stalled) return true;
	const own = calls.filter(({ request }) => request.externalId === externalId);
	const [first] = own;
	const lookUp = own.filter(({ request }) => request.endpoint === 'status').at(-1);
	const lost = own.some(({ request }) => request.endpoint === 'create' && request.fault !== null);
	if (!first || !lookUp || !lost || isFound(lookUp)) return false;
	const last = own.slice(-2).map(({ request }) => request);
	const toldToGoAway = last.some(({ code, httpStatus }) => httpStatus === 429 || (code !== null && CREDENTIAL_REFUSED.has(code)));
	// The deadline counts from before the first call arrived, on a machine that is shared.
	const endedAt = lookUp.request.endedAt ?? Infinity;
	return toldToGoAway || endedAt - first.at >= giveUpAfterMs * (1 - LONGEST_PAUSE) - TOLERABLE_MS;
}

/** Whether a look-up was answered at once with the cashout. */
function isFound({ request: { httpStatus, code, fault } }: Call): boolean {
	return httpStatus === 200 && code === null && fault === null;
}

/** Each of the other workers may have handed one create to the network by then. */
function sentAfterCancel({ calls, cancelledAt, concurrency, name }: Played): Offence[] {
	if (cancelledAt === undefined) return [];
	const later = calls.filter(({ request, at }) => request.endpoint === 'create' && at > cancelledAt);
	return later.length < concurrency ? [] : [{ rule: 'sentAfterCancel', text: `${name}: ${later.length} creates with concurrency ${concurrency}` }];
}

/** A create whose answer was lost is followed by another one only after Directa24 has said that it has no such cashout. */
function sentUnsettled(sheet: SheetRow[], { calls, name, stalled }: Played): Offence[] {
	if (stalled) return [];
	return sheet.flatMap(({ externalId }) => {
		let open = false;
		for (const { request } of calls.filter((call) => call.request.externalId === externalId)) {
			if (request.endpoint === 'create' && open) return [{ rule: 'sentUnsettled' as const, text: `${name}: ${JSON.stringify(externalId)}` }];
			if (request.endpoint === 'create') open = request.httpStatus === null || request.httpStatus >= 500;
			if (request.endpoint === 'status' && request.code === 509) open = false;
		}
		return [];
	});
}

function describe(claim: Claim): string {
	const { kind, ...more } = claim;
	return `${kind} ${JSON.stringify(more)}`;
}
