import type { CashoutInput } from '../cashout/cashout';
import type { Issue } from '../issue';
import { say } from '../language/say';
import { readYesNo } from '../rules/switches';
import { isKept, isSettledRemark } from './decisionTexts';
import { isPortuguese } from './decisionWords';
import { isHandle } from './names';
import { saysNotToPay } from './remarksNotToPay';
import { shown } from './row';

/** Longer texts are none that Directa24 takes. */
const LONGEST = 300;
/** Between a name or an ID and what somebody has written behind it. */
const BESIDE = /\s[-–—]|[-–—]\s|[()[\]{}*/|:;]/u;
/** Other dashes belong to names and IDs, unless capitals or a word that is nobody's follow. */
const CAPITALS_BEHIND = /[-–—_](?=[\p{Lu} ]{3,40}$)/u;
/** `Cancelado`, `bloqueada`, `suspended`; `Baja`, `Pago` and `Paid` are names as well. */
const DONE = /(?:ad|id)[oa]$|ed$/i;
/** What stands behind the number of an ID. */
const BEHIND_NUMBER = /^[^\s\d]{0,100}\d\S{0,100}\s+(?<behind>\S.*)$/u;

type Forbids = (text: string) => boolean;

/**
 * Names and an ID that say of their row that it is not to be paid, `Juan (NO PAGAR)` or `F-2 CANCELADO`, and handles in the
 * place of a name.
 * @param sheet gives all headings of the row, which tell its language
 */
export function markedFields(cashout: Pick<CashoutInput, 'external_id' | 'beneficiary_name' | 'beneficiary_lastname'>, sheet: () => readonly string[]): Issue[] {
	// `NO` in an ID is a number or a part of it: FAC/NO/12.
	const forbids: Forbids = (text) => readYesNo(text) === undefined && (saysNotToPay(text.trim()) || isKept(text.trim()) || isSettledRemark('obs', text.trim(), () => isPortuguese(sheet)));
	const { external_id: id = '', beneficiary_name: first = '', beneficiary_lastname: last = '' } = cashout;
	const inNames = ([['beneficiary_name', first], ['beneficiary_lastname', last]] as const).flatMap(([field, text]) => stop(field, text.length > LONGEST ? undefined : markIn(text, forbids) ?? sentenceIn(text)) ?? handle(field, text) ?? []);
	return [...(stop('external_id', id.length > LONGEST ? undefined : (markIn(id, forbids) ?? markBehind(id, forbids))) ?? []), ...inNames];
}

/** The part that forbids, where a separator parts it from the rest; or the whole text where it is nobody's name. */
function markIn(text: string, forbids: Forbids): string | undefined {
	const parts = text.split(BESIDE).flatMap((part) => (/\p{Ll}/u.test(text) ? part.split(CAPITALS_BEHIND) : [part]));
	const found = parts.length > 1 ? parts.find(forbids) : undefined;
	if (found !== undefined) return found.trim();
	const end = text.split(/[-–—_]/u).at(-1) ?? '';
	return DONE.test(end.trim()) && forbids(end) ? end.trim() : undefined;
}

/** `Juan NO PAGAR`: nobody is called so. */
function sentenceIn(text: string): string | undefined {
	const words = text.split(/\s+/);
	const start = words.findIndex((_, index) => saysNotToPay(words.slice(index).join(' ')));
	return start < 0 ? undefined : words.slice(start).join(' ');
}

/** Behind the number of an ID: a word in capitals, or one that is nothing else. */
function markBehind(id: string, forbids: Forbids): string | undefined {
	const behind = BEHIND_NUMBER.exec(id)?.groups?.behind ?? '';
	const isMeant = !/\p{Ll}/u.test(behind) || DONE.test(behind) || saysNotToPay(behind);
	return behind !== '' && isMeant && forbids(behind) ? behind : undefined;
}

function stop(field: string, mark: string | undefined): Issue[] | undefined {
	if (mark === undefined) return undefined;
	return [{ field, rule: 'notToBePaid', message: say`${field} says ${shown(mark)}, so that the row is not to be paid`, fix: say`Take the row out before this node; if it is to be paid, write there nothing but the value`, blocking: true }];
}

function handle(field: string, text: string): Issue[] | undefined {
	if (!isHandle(text)) return undefined;
	return [{ field, rule: 'handle', message: say`${field} is the name of an account on the internet or an address, and not that of a person or company`, fix: say`Give the legal name, e.g. in a column "Legal name"`, blocking: true }];
}
