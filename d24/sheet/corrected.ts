import { plainNumberIn } from '../amounts';
import type { JsonObject } from '../json';
import { repaired } from '../rules/mojibake';
import { WORDS, type SheetLanguage } from './words';

/** What is wrong with a field, and the column that it came from; see Issue. */
interface Wrong {
	readonly field: string;
	readonly column?: string;
	readonly rule?: string;
	readonly blocking: boolean;
}

/** Characters that nobody sees and that come from copying: controls, zero-width and bidirectional ones. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * What a text was surely meant to be: what undoing a damage that is known gives, where that is right and nothing else is.
 * @param isRight whether the field could be sent with a text
 */
export function proposalFor(field: string, text: string, isRight: (text: string) => boolean): string | undefined {
	const seen = text.replace(UNSEEN, '').replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ').trim();
	const undone = [seen, repaired(text), repaired(seen), ...(field === 'amount' ? [plainNumberIn(seen)] : [])];
	const right = new Set(undone.filter((each): each is string => each !== undefined && each !== text && each !== '' && isRight(each)));
	const [only] = right;
	return right.size === 1 ? only : undefined;
}

/**
 * A row that cannot be paid as its sheet has it: its own columns as they came, what to correct, and for each column whose
 * right text is certain another one with it.
 * @param isRight whether a field could be sent with a text
 */
export function rowToCorrect(item: JsonObject, issues: readonly Wrong[], toFix: string, language: SheetLanguage, isRight: (field: string, text: string) => boolean): JsonObject {
	const proposals: JsonObject = {};
	for (const { field, column, rule, blocking } of issues) {
		const cell = column === undefined ? undefined : item[column];
		// The number without its currency would be another amount.
		if (!blocking || typeof cell !== 'string' || (field === 'amount' && rule === 'currency')) continue;
		const proposal = proposalFor(field, cell, (each) => isRight(field, each));
		if (proposal !== undefined) proposals[`${WORDS.corrected[language]}: ${column}`] = proposal;
	}
	return { ...item, [WORDS.toFix[language]]: toFix, ...proposals };
}
