import type { Bank } from '../countries/types';
import { wordsOf } from './banks';

/** Words that most names have, and that make none of them near. */
const COMMON = new Set(['banco', 'bank', 'banque', 'bco', 'de', 'del', 'do', 'da', 'of', 'the', 'la', 'el', 'sa', 'ltd', 'limited', 'plc']);

/** Names whose letters differ in more than this part are no slips of the pen. */
const MOST_DIFFERENT = 0.4;
const LONGEST = 60;

/** The banks whose names are nearly what somebody typed, the nearest first: `Bancolombai`, `santader`, `BBVA Bancomer S.A.` */
export function nearestBanks(banks: readonly Bank[], text: string): Bank[] {
	const wanted = wordsOf(text.slice(0, LONGEST));
	if (wanted.length === 0) return [];
	const difference = ({ name }: Bank) => {
		const words = wordsOf(name.slice(0, LONGEST * 2));
		return Math.min(differenceOfWords(wanted.join(''), words.join('')), differenceOf(telling(wanted), telling(words)));
	};
	return banks
		.map((bank) => ({ bank, difference: difference(bank) }))
		.filter(({ difference }) => difference <= MOST_DIFFERENT)
		.sort((a, b) => a.difference - b.difference)
		.map(({ bank }) => bank);
}

/** From 0, the same, to 1: the mean over the words that were typed of how far each is from the nearest one of the name. */
function differenceOf(wanted: readonly string[], words: readonly string[]): number {
	const whole = differenceOfWords(wanted.join(''), words.join(''));
	const each = wanted.map((word) => Math.min(...words.map((other) => differenceOfWords(word, other)), 1));
	return Math.min(whole, each.reduce((sum, next) => sum + next, 0) / each.length);
}

function differenceOfWords(a: string, b: string): number {
	return edits(a, b) / Math.max(a.length, b.length, 1);
}

/** How many letters have to be added, left out, changed or exchanged with their neighbour. */
function edits(a: string, b: string): number {
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const isSame = a[i - 1] === b[j - 1];
			const best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
			const isExchanged = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			row.push(isExchanged ? Math.min(best, (before[j - 2] ?? 0) + 1) : best);
		}
		before = last;
		last = row;
	}
	return last[b.length] ?? 0;
}

function telling(words: string[]): string[] {
	const rare = words.filter((word) => !COMMON.has(word));
	return rare.length > 0 ? rare : words;
}
