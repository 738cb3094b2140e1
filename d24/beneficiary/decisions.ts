import type { Issue } from '../issue';
import { LABEL } from '../labels';
import { say, type Said } from '../language/say';
import { STATUS_NAMES, statusNamed } from '../cashout/status';
import { readYesNo } from '../rules/switches';
import { answerOf, goesOn, isAffirmed, isDash, isKept, isNotYet, isSettled, isSettledRemark, isSettledSince, saysItWasPaid, saysNothing } from './decisionTexts';
import { asksForSomebody, asksWhetherPaid, decisionOf, isApproval, isKeptBack, isPortuguese, isSurelyStatus, type Decision } from './decisionWords';
import { isAfter, isDay, isDayAndMonth, isSerialDay } from './days';
import { saysNotToPay } from './remarksNotToPay';
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

/** What a text under a heading may say. */
export type Says = (heading: string, text: string) => boolean;

/** The sheet that a row is in, and the day that it is read. */
export interface Sheet {
	/** Whether some row of it says so in this column. */
	some(heading: string, says: Says): boolean;
	/** All headings of the row, which tell its language. */
	headings(): readonly string[];
	/** The day as 2026-12-31. */
	today(): string;
}

/**
 * What the columns beside the payout decide about it: a row that says of itself that it is not to be paid, or was paid, is
 * not paid, whatever else is in it.
 */
export function readDecisions(remarks: readonly Remark[], sheet: Sheet): Decisions {
	const decisions: Decisions = { issues: [] };
	for (const { heading, text } of remarks) {
		const decision = decisionOf(heading);
		if (decision === 'hold') readHold(decisions, heading, text);
		else decisions.issues.push(...issueOf(heading, text, decision, sheet));
	}
	return decisions;
}

function issueOf(heading: string, text: string, decision: Exclude<Decision, 'hold'> | undefined, sheet: Sheet): Issue[] {
	const asks = decision === 'paid' && asksWhetherPaid(heading, sheet.headings);
	const mayApprove = decision === 'pay' || decision === 'ask';
	const says = say`The column ${shown(heading)} says ${shown(text)}, so that the row is not to be paid`;
	if (mayApprove && (isDash(text) || (decision === 'pay' && saysNothing(text)))) {
		if (sheet.some(heading, saysYes)) return [stop(heading, say`The column ${shown(heading)} is empty here and says yes in other rows, so that this row is not to be paid`)];
		if (decision === 'pay' || text === '') return [];
	}
	if (decision && FORBIDS[decision](text, asks, sheet)) return [stop(heading, says)];
	if (saysNotToPay(text) || isSettledRemark(heading, text, () => isPortuguese(sheet.headings))) return [stop(heading, says)];
	if (decision && isUnclear(decision, heading, text, sheet)) return [unclear('row', heading, text)];
	if (asks && isPaidSomehow(text)) return [{ ...unclear('row', heading, text), blocking: isSomeNumber(text) }];
	if (decision === 'day' && isAfter(text, sheet.today())) return [note(heading, text)];
	return decision === 'status' && isUnknownStatus(heading, text, sheet) ? [unknown(heading, text)] : [];
}

const FORBIDS: Record<Exclude<Decision, 'hold'>, (text: string, asksWhetherPaid: boolean, sheet: Sheet) => boolean> = {
	ask: (text) => answerOf(text) === false,
	pay: (text) => answerOf(text) === false,
	// A cross may be a mark as well as a no.
	dont: (text) => (readYesNo(text) !== false || isSign(text)) && (isDay(text) || !isAmount(text)) && (/[\p{L}\p{N}]/u.test(text) || readYesNo(text) !== undefined),
	notBefore: (text, _, sheet) => isAfter(text, sheet.today()),
	// In Spanish `Pago` is the payment, which has a number, and may be 1/3.
	paid: (text, asks) => (readYesNo(text) === true && (asks || !/\d/.test(text))) || isSettled(text) || (asks && (isSettledSince(text) || saysItWasPaid(text))) || isDay(text.replace(YES_AND, '')) || (asks && isDayAndMonth(text.replace(YES_AND, ''))),
	status: (text) => !STATUS_NAMES.some((name) => name === text) && (isSettled(text) || isSettledSince(text) || isKept(text)),
	day: () => false,
};

function isUnclear(decision: Decision, heading: string, text: string, sheet: Sheet): boolean {
	switch (decision) {
		case 'ask':
			return isNoAnswer(text);
		case 'pay':
			return isUnclearSign(text) || (isApproval(heading) && !asksForSomebody(heading) && isUnsure(text) && sheet.some(heading, saysPlainYes));
		case 'dont':
			return isUnclearSign(text) || (isSerialDay(text) && !isKeptBack(heading));
		case 'paid':
			return isUnclearSign(text);
		default:
			return false;
	}
}

/** `Viernes`, `tal vez`, `-`: no answer to the question whether to pay. An amount or a day under the heading is none of ours. */
const isNoAnswer = (text: string): boolean => (/\p{L}/u.test(text) || isSign(text)) && readYesNo(text) === undefined && !isAffirmed(text);

/** `??`, `🟡`: it may mean anything. A dash means that there is nothing. */
const isUnclearSign = (text: string): boolean => isSign(text) && readYesNo(text) === undefined && !isDash(text);

/** `Parcial`, `50%`: of an approval, where other rows have a plain yes. */
const isUnsure = (text: string): boolean => /[\p{L}%]/u.test(text) && answerOf(text) === undefined && !isDay(text);

const saysPlainYes: Says = (_, text) => answerOf(text) === true;

/** True where the text is one that a row is marked with which is to be paid: `x`, `OK`, `Aprobado`, the day or the name under an approval. */
export const saysYes: Says = (heading, text) => {
	const answer = answerOf(text);
	return answer ?? (!saysNothing(text) && (isDay(text) || (isApproval(heading) && /[\p{L}\p{N}]/u.test(text))));
};

/** A word that may mean that nothing is to be paid. Of `Estado`, which is also where somebody lives, other rows tell whether it is a status. */
function isUnknownStatus(heading: string, text: string, sheet: Sheet): boolean {
	return /\p{L}/u.test(text) && statusNamed(text) === undefined && !goesOn(text) && (isSurelyStatus(heading) || sheet.some(heading, saysStatus));
}

const saysStatus: Says = (_, text) => /\p{L}{3}/u.test(text) && (statusNamed(text) !== undefined || goesOn(text) || isSettled(text) || isKept(text));

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

function unknown(column: string, text: string): Issue {
	return { field: 'row', column, rule: 'status', message: say`The column ${shown(column)} says ${shown(text)}, a word that this package does not know, and the payout is sent all the same`, fix: say`Take the row out before this node where it is not to be paid; where the column says nothing about this payout, name it in the option ${LABEL.ignoreColumns}`, blocking: false };
}

function note(column: string, text: string): Issue {
	return { field: 'row', column, rule: 'day', message: say`The column ${shown(column)} says ${shown(text)}, which is still to come, and the payout is sent as soon as this node runs`, fix: say`Run the workflow on that day, or take the row out until then`, blocking: false };
}
