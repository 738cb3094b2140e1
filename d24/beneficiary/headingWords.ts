import { isMoneySign, withMoneyWords } from './moneySigns';
import { concepts, FILLERS, type Concept } from './vocabulary';

/** `copy` and the like: what people and programs write behind the heading of a column that they repeat. */
const COPIES = new Set(['copia', 'copy', 'bis', 'duplicado', 'duplicate', 'dup']);

/** Of `1er apellido`, `2do nombre`. */
const ENDINGS = new Set(['er', 'ro', 'do', 'nd', 'st', 'a', 'o']);

/** What the words of a heading say. */
export interface Reading {
	concepts: ReadonlySet<Concept>;
	/** Words that are not known. */
	unknown: readonly string[];
	/** It says that the number is without its check digit. */
	isWithoutDigit: boolean;
	/** The number behind the heading, as n8n and Excel write it when a heading occurs twice; 0 without one. */
	copy: number;
	/** The words and signs for a currency: `Monto USD`, `Monto €`. */
	money: readonly string[];
}

/** Headings of sheets are shorter; a longer one is a text that has slipped into the first row. */
const LONGEST = 120;

/** Small letters and digits without accents, in words; also where case alone parts them, as in `bankAccount`. */
export function wordsOf(heading: string): string[] {
	return withSigns(heading)
		.map((word) => (word === 'u$' ? 'usd' : word.replace(/[^\p{L}\p{N}]/gu, '')))
		.filter((word) => word !== '');
}

/** The same with `%` and the signs of currencies, which change what a number is. One or two letters before a sign belong to it: `A$`. */
function withSigns(heading: string): string[] {
	if (heading.length > LONGEST) return [];
	const plain = withMoneyWords(
		heading
			.replace(/\p{Cf}/gu, '')
			.normalize('NFKD')
			.replace(/\p{M}/gu, '')
			.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '),
	)
		.replace(/__c(?=[^\p{L}\p{N}]*$)/iu, '')
		.replaceAll('_', ' ')
		.toLowerCase()
		.replace(/\b(?:\p{L}\.){1,5}\p{L}\b/gu, (dotted) => dotted.replaceAll('.', ''))
		.replace(/#/g, ' n ')
		.replace(/(\p{L})(?=\p{N})|(\p{N})(?=\p{L})/gu, '$1$2 ');
	return plain.match(/(?<!\p{L})\p{L}{1,2}\p{Sc}|[\p{L}\p{N}]+|[\p{Sc}%]/gu) ?? [];
}

/** The words of a heading one by one, also where they are written in one, with its signs. */
export function allWordsOf(heading: string): string[] {
	return withoutShorthand(withSigns(heading)).flatMap((word) => (isKnown(word) ? [word] : (segments(word) ?? [word])));
}

/** Reads a heading word by word. */
export function readWords(heading: string): Reading {
	const found = new Set<Concept>();
	const unknown: string[] = [];
	let words = allWordsOf(heading);
	let copy = 0;
	while (words.length > 1) {
		const last = words.at(-1) ?? '';
		if (/^\d{1,2}$/.test(last)) copy = Number(last);
		else if (COPIES.has(last)) copy ||= 1;
		else break;
		words = words.slice(0, -1);
	}
	const [start, ...others] = words;
	if ((start === '1' || start === '2') && others.length > 0) words = [start === '1' ? 'first' : 'second', ...others.filter((word) => !ENDINGS.has(word))];
	// With or without what a number is written says something of a check digit only; in which money, nothing.
	let how: 'WITH' | 'WITHOUT' | undefined;
	let isWithoutDigit = false;
	const money = moneyIn(words);
	for (const word of words.filter((each) => !isMoneySign(each))) {
		const known = concepts().get(word);
		const isHow = known?.find((concept) => concept === 'WITH' || concept === 'WITHOUT') as typeof how;
		if (isHow) how = isHow;
		else if (known?.includes('DIGIT') && how === 'WITHOUT') isWithoutDigit = true;
		else if (known) {
			if (known.includes('DIGIT') && how) found.add(how);
			for (const concept of known) found.add(concept);
		} else if (!FILLERS.has(word)) unknown.push(word);
	}
	// `sin dígito verificador`
	if (isWithoutDigit && !found.has('DIGIT')) found.delete('CHECK');
	if (found.has('WAGE') && ON_ACCOUNT.test(` ${words.join(' ')} `)) found.delete('ACCOUNT');
	if (found.size > 1) found.delete('MONEY');
	// The letters that are allowed, as in `Tipo de conta (C/P)`.
	const strange = found.has('TYPE') ? unknown.filter((word) => word.length > 1) : unknown;
	return { concepts: found, unknown: strange, isWithoutDigit, copy, money };
}

/** `Sueldo a cuenta` is a part of the wage that is paid before its day. */
const ON_ACCOUNT = / a c(?:uen|on)ta /;

/** What says in which currency an amount is. A plain `$` says less than the code or the word beside it; `sus` behind an amount is the dollar of Bolivia. */
function moneyIn(words: readonly string[]): string[] {
	const isAmount = words.some((word) => concepts().get(word)?.includes('AMOUNT'));
	const said = words.filter((word, index) => isMoneySign(word) || concepts().get(word)?.includes('MONEY') || (isAmount && word === 'sus' && index === words.length - 1));
	return said.some((word) => word !== '$') ? said.filter((word) => word !== '$') : said.slice(0, 1);
}

/** What is said of the form: `18 dígitos`. */
const FORM = new Set(['digitos', 'digits', 'caracteres', 'characters', 'posiciones']);

/** `c/c` is a current account, `c/ dígito` is with digit, and how many digits a number has says nothing. */
function withoutShorthand(words: readonly string[]): string[] {
	return words.flatMap((word, index) => {
		const [before = '', next = ''] = [words[index - 1], words[index + 1]];
		if (word === 's' && concepts().get(next)?.includes('DIGIT')) return ['sin'];
		if ((word === 'p' || word === 'm') && concepts().get(before)?.includes('LAST')) return [word === 'p' ? 'paterno' : 'materno'];
		if ((word === 'p' || word === 's') && concepts().get(next)?.some((concept) => concept === 'NAME' || concept === 'LAST')) return [word === 'p' ? 'primer' : 'segundo'];
		if (word === 'f' && concepts().get(next)?.includes('BIRTH')) return ['fecha'];
		if (word === 'c') return next === 'c' ? ['cuenta'] : before === 'c' ? ['corriente'] : concepts().get(next)?.includes('DIGIT') ? ['com'] : [word];
		const isForm = /^\d{1,3}$/.test(word) ? FORM.has(next) : FORM.has(word) && /^\d{1,3}$/.test(before);
		return isForm ? [] : [word];
	});
}

/** The words that a word may be with one letter wrong, missing, too many, or exchanged with its neighbour. */
export function nearWords(word: string): string[] {
	return word.length < 4 ? [] : [...concepts().keys()].filter((known) => known.length >= 4 && isNear(word, known));
}

function isNear(one: string, other: string): boolean {
	let start = 0;
	while (start < one.length && one[start] === other[start]) start++;
	const [a, b] = [one.slice(start), other.slice(start)];
	return a.slice(1) === b || b.slice(1) === a || a.slice(1) === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
}

function isKnown(word: string): boolean {
	return concepts().has(word) || FILLERS.has(word) || COPIES.has(word);
}

/** Short words that may be a part of a long one; others would be found everywhere. */
const SHORT = new Set(['de', 'do', 'da', 'la', 'el', 'of', 'no', 'n', 'y', 'e', 'o', 'dv', 'ou', 'id']);

/** Known words that are written in one: `numerodecuenta`. Undefined where a rest stays. */
function segments(word: string): string[] | undefined {
	if (word.length > 40) return undefined;
	const best: Array<string[] | undefined> = [[]];
	for (let end = 1; end <= word.length; end++) {
		for (let start = 0; start < end; start++) {
			const before = best[start];
			const part = word.slice(start, end);
			if (!before || !(part.length >= 3 ? isKnown(part) : SHORT.has(part))) continue;
			if (before.length + 1 < (best[end]?.length ?? Infinity)) best[end] = [...before, part];
		}
	}
	const found = best[word.length];
	return found?.some((part) => concepts().has(part)) ? found : undefined;
}
