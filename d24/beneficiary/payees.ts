import type { Country } from '../countries/types';
import { readYesNo } from '../rules/switches';
import { findBank } from './banks';
import { isAffirmed, isKept, isNotYet, isSettledSince } from './decisionTexts';
import type { Columns } from './headings';
import { wordsOf } from './headingWords';
import { namesPayee } from './payeeHeadings';
import { saysNotToPay } from './remarksNotToPay';
import { concepts, FILLERS } from './vocabulary';

/** Longer texts are remarks. */
const LONGEST = 100;

/** The columns that ask whom, and have no name in this row but a bank, a way of payment, or an answer: `CBU`, `Banco Galicia`, `30 días`. */
export function withoutPayee({ byTarget }: Columns, peek: (heading: string) => string, country: Country | undefined): string[] {
	const asking = (byTarget.get('full_name') ?? []).filter(({ heading }) => namesPayee(heading));
	return asking.map(({ heading }) => heading).filter((heading) => peek(heading) !== '' && !isName(peek(heading), country));
}

function isName(text: string, country: Country | undefined): boolean {
	if (text.length > LONGEST || !/^[^\p{L}\p{N}]{0,3}\p{L}/u.test(text) || readYesNo(text) !== undefined) return false;
	if ([isAffirmed, isNotYet, isKept, isSettledSince, saysNotToPay].some((is) => is(text))) return false;
	const words = wordsOf(text);
	const isBank = concepts().get(words[0] ?? '')?.includes('BANK') === true || (country !== undefined && findBank(country.banks.list, text, false, country.code).kind === 'one');
	return !isBank && words.some((word) => !isOfPayments(word));
}

const WAYS: ReadonlySet<string> = new Set(['efectivo', 'dinheiro', 'cash', 'contado']);

/** A word of a sheet of payouts, one or several: `cuenta`, `proveedores`. */
function isOfPayments(word: string): boolean {
	return /^\d+$/.test(word) || WAYS.has(word) || [word, word.replace(/s$/, ''), word.replace(/es$/, '')].some((each) => concepts().has(each) || FILLERS.has(each));
}
