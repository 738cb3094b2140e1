import type { Issue } from '../issue';
import { LABEL } from '../labels';
import { say, type Said } from '../language/say';
import { STATUS_NAMES, statusNamed } from '../cashout/status';
import { readYesNo } from '../rules/switches';
import { asksWhetherPaid, decisionOf, isAffirmed, isApproval, isKept, isKeptBack, isNotYet, isSettled, isSettledRemark, isSettledSince, saysNotToPay, type Decision } from './decisionWords';
import { isAfter, isDay, isDayAndMonth, isSerialDay } from './days';
import { shown } from './row';

/** A column that no field was taken from, with what the row has in it. */
export interface Remark {
	heading: string;
	text: string;
}

export interface Decisions {
	/** The column that says that the payout is to be created on hold. */
	hold?: { heading: string; holds: boolean };
	issues: Issue[];
}

/**
 * What the columns beside the payout decide about it: a row that says of itself that it is not to be paid, or was paid, is
 * not paid, whatever else is in it.
 * @param marks whether some row of the sheet says yes in this column, so that an empty cell says no
 * @param today gives the day as 2026-12-31
 * @param sheet gives all headings of the row, which tell its language
 */
export function readDecisions(remarks: readonly Remark[], marks: (heading: string) => boolean, today: () => string, sheet: () => readonly string[]): Decisions {
	const decisions: Decisions = { issues: [] };
	for (const { heading, text } of remarks) {
		const decision = decisionOf(heading);
		if (decision === 'hold') readHold(decisions, heading, text);
		else if (isNothing(text) && (decision === 'pay' || decision === 'ask') && marks(heading)) decisions.issues.push(stop(heading, say`The column ${shown(heading)} is empty here and says yes in other rows, so that this row is not to be paid`));
		else if ((decision && FORBIDS[decision](text, decision === 'paid' && asksWhetherPaid(heading, sheet))) || saysNotToPay(text) || isSettledRemark(heading, text, sheet)) decisions.issues.push(stop(heading, say`The column ${shown(heading)} says ${shown(text)}, so that the row is not to be paid`));
		else if ((decision === 'ask' && isUnclear(text)) || (isOneOf(decision, 'pay', 'dont', 'paid') && isUnclearSign(text)) || (decision === 'dont' && isSerialDay(text) && !isKeptBack(heading))) decisions.issues.push(unclear('row', heading, text));
		else if (decision === 'paid' && asksWhetherPaid(heading, sheet) && isPaidSomehow(text)) decisions.issues.push({ ...unclear('row', heading, text), blocking: isSomeNumber(text) });
		else if (decision === 'day' && isAfter(text, today())) decisions.issues.push(note(heading, text));
	}
	return decisions;
}

const FORBIDS: Record<Exclude<Decision, 'hold'>, (text: string, asksWhetherPaid: boolean) => boolean> = {
	ask: (text) => readYesNo(text) === false || isNotYet(text),
	pay: (text) => readYesNo(text) === false || isNotYet(text),
	// A cross may be a mark as well as a no.
	dont: (text) => (readYesNo(text) !== false || isSign(text)) && (isDay(text) || !isAmount(text)) && (/[\p{L}\p{N}]/u.test(text) || readYesNo(text) !== undefined),
	// In Spanish `Pago` is the payment, which has a number, and may be 1/3.
	paid: (text, asks) => (readYesNo(text) === true && (asks || !/\d/.test(text))) || isSettled(text) || isDay(text.replace(YES_AND, '')) || (asks && isDayAndMonth(text.replace(YES_AND, ''))),
	status: (text) => !STATUS_NAMES.some((name) => name === text) && (isSettled(text) || isSettledSince(text) || isKept(text)),
	day: () => false,
};

const isOneOf = (decision: Decision | undefined, ...some: Decision[]): boolean => decision !== undefined && some.includes(decision);

/** `Viernes`, `tal vez`, `-`: no answer to the question whether to pay. An amount or a day under the heading is none of ours. */
const isUnclear = (text: string): boolean => (/\p{L}/u.test(text) || isSign(text)) && readYesNo(text) === undefined && !isAffirmed(text);

/** `??`, `🟡`: it may mean anything. A dash means that there is nothing. */
const isUnclearSign = (text: string): boolean => isSign(text) && readYesNo(text) === undefined && !isNothing(text);

/** An empty cell, or one with a dash for nothing. */
const isNothing = (text: string): boolean => /^[-–—_.\s]*$/.test(text);

/** True where the text is one that a row is marked with which is to be paid: `x`, `OK`, `Aprobado`, the day or the name under an approval. */
export function saysYes(heading: string, text: string): boolean {
	if (isNothing(text) || readYesNo(text) === false || isNotYet(text)) return false;
	return readYesNo(text) === true || isAffirmed(text) || isDay(text) || (isApproval(heading) && /[\p{L}\p{N}]/u.test(text));
}

const isSign = (text: string): boolean => text !== '' && !/[\p{L}\p{N}]/u.test(text);

/** `transferencia`, `Ana`, `1,250.00`: how it was paid, by whom or what of it, or is to be. */
function isPaidSomehow(text: string): boolean {
	const [first = ''] = text.split(/[^\p{L}]/u);
	return isSomeNumber(text) || (/\p{L}/u.test(text) && readYesNo(first) !== false && !isNotYet(text) && statusNamed(text) === undefined);
}

/** An amount or another number besides zero: `$ 1,250.00`, `BRL 50`, `100 %`. */
const isSomeNumber = (text: string): boolean => /^-?(?:[a-z]{3} ?|[a-z]{0,2}\$ ?)?\d[\d.,]*(?: ?(?:[a-z]{3}|%))?$/i.test(text) && /[1-9]/.test(text);

/** Taxes that were kept back, and the like. */
const isAmount = (text: string): boolean => /^-?[\s$%.,\d]{2,}$/.test(text) || /^[2-9]$/.test(text);

/** `Sí, 20/11/2026` */
const YES_AND = /^(?:s[ií]|sim|yes|x|ok)[\s,;:-]{1,3}/i;

function readHold(decisions: Decisions, heading: string, text: string): void {
	if (text === '') return;
	const holds = readYesNo(text);
	if (holds === undefined) {
		decisions.issues.push(unclear('on_hold', heading, text));
		return;
	}
	decisions.hold = { heading, holds: holds || decisions.hold?.holds === true };
}

function unclear(field: string, column: string, text: string): Issue {
	return { field, column, rule: 'switch', message: say`The column ${shown(column)} says ${shown(text)}, which is neither yes nor no`, fix: say`Write yes or no in it; where it says nothing about this payout, name it in the option ${LABEL.ignoreColumns}`, blocking: true };
}

function stop(column: string, message: Said): Issue {
	return { field: 'row', column, rule: 'notToBePaid', message, fix: say`Take the row out before this node, or correct the column; where it says nothing about this payout, name it in the option ${LABEL.ignoreColumns}`, blocking: true };
}

function note(column: string, text: string): Issue {
	return { field: 'row', column, rule: 'day', message: say`The column ${shown(column)} says ${shown(text)}, which is still to come, and the payout is sent as soon as this node runs`, fix: say`Run the workflow on that day, or take the row out until then`, blocking: false };
}
