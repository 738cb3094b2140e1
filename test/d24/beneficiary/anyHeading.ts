import fc from 'fast-check';

import { decisionOf } from '../../../d24/beneficiary/decisionWords';
import { ACCOUNTS, DOCUMENTS, SPELLINGS, type Target } from '../../../d24/beneficiary/targets';
import { concepts, type Concept } from '../../../d24/beneficiary/vocabulary';

/** The words for a concept that say nothing else; where there are none, those that say it as well. */
function wordsOf(concept: string): string[] {
	const words = [...concepts()].filter(([, said]) => said.includes(concept as Concept));
	const alone = words.filter(([, said]) => new Set(said).size === 1);
	return (alone.length > 0 ? alone : words).map(([word]) => word);
}

const conceptsFor = (name: string): readonly string[] => (name === 'DOCNAME' ? DOCUMENTS : name === 'ACCNAME' ? ACCOUNTS : [name]);

const wordFor = (name: string) => fc.constantFrom(...conceptsFor(name).flatMap(wordsOf));

/** Between words, and around them. */
const JOINS = [' ', '_', '-', ' de ', ' / ', '  '];
const STYLES: ReadonlyArray<(text: string) => string> = [(text) => text, (text) => text.toUpperCase(), (text) => text.charAt(0).toUpperCase() + text.slice(1), (text) => ` ${text}: `];

/** Any heading in English, Spanish and Portuguese that is spelled as one of a target: each of its words in any of the three. */
export function headingFor(spelling: string): fc.Arbitrary<string> {
	const parts = spelling.split(' ');
	const needed = parts.filter((part) => !part.endsWith('?'));
	const allowed = [...new Set(parts.filter((part) => part.endsWith('?')).map((part) => part.slice(0, -1)))];
	return fc
		.tuple(fc.tuple(...needed.map(wordFor)), fc.subarray(allowed, { maxLength: Math.min(2, allowed.length) }).chain((names) => fc.tuple(...names.map(wordFor))), fc.constantFrom(...JOINS), fc.constantFrom(...STYLES))
		.chain(([must, may, join, style]) => inAnyOrder([...must, ...may]).map((words) => style(words.join(join))))
		// `no pagar`, from the words for a number and a payment.
		.filter((heading) => decisionOf(heading) !== 'dont');
}

/** What is with its digit is written so, and not the other way round. */
function inAnyOrder(words: string[]): fc.Arbitrary<string[]> {
	const isDigit = (word: string) => concepts().get(word)?.includes('DIGIT') ?? false;
	const isWith = (word: string) => concepts().get(word)?.includes('WITH') ?? false;
	const last = words.some(isWith) ? [...words.filter(isWith), ...words.filter(isDigit)] : [];
	const free = words.filter((word) => !last.includes(word));
	return fc.shuffledSubarray(free, { minLength: free.length }).map((first) => [...first, ...last]);
}

/** The spellings of a target. */
export const spellingsOf = (target: Target): string[] => SPELLINGS.filter(([of]) => of === target).map(([, spelling]) => spelling);
