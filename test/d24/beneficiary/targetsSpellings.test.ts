import { hintsOf, numberNames, SPELLINGS, targetOfConcepts, type Target } from '../../../d24/beneficiary/targets';
import type { Concept } from '../../../d24/beneficiary/vocabulary';

const setOf = (concepts: string) => new Set(concepts.split(' ').filter((concept) => concept !== '') as Concept[]);

it.each<[string, Target | undefined]>([
	['', undefined],
	['NAME', 'beneficiary_name'],
	['ACCOUNT', 'bank_account'],
	['ACCOUNT NAME', 'full_name'],
	['CPF CNPJ NUMBER', 'document_id'],
	['CBU CVU', 'bank_account'],
	['CPF CBU', undefined],
	// Two words of which each is also another thing.
	['METHOD MIDDLE PAYMENT', 'payout_method'],
	['METHOD PAYMENT', 'payout_method'],
	['METHOD MIDDLE NAME', 'second_name'],
	['MIDDLE NAME', 'second_name'],
	['METHOD MIDDLE BANK', undefined],
	// Of no concern, unless it is a part of the beneficiary's data.
	['OTHER', 'other'],
	['OTHER ACCOUNT', 'other'],
	['DATE PAYMENT', 'other'],
	['REFERENCE NAME', 'other'],
	['REFERENCE SECOND', 'other'],
	['REFERENCE ADJ_LAST', 'other'],
	['REFERENCE NAME SECOND', undefined],
	['REFERENCE NAME ADJ_LAST', undefined],
	['REFERENCE LAST', undefined],
	['OTHER DIGIT', undefined],
	['OTHER PATERNAL', undefined],
	['OTHER MATERNAL', undefined],
	['BANK BRANCH LAST', undefined],
])('%s is %s', (concepts, target) => expect(targetOfConcepts(setOf(concepts))).toBe(target));

it('what a spelling needs is enough to be its target', () => {
	const needed = SPELLINGS.map(([target, text]) => [target, text.split(' ').filter((word) => !word.endsWith('?')).join(' ')] as const);
	const plain = needed.filter(([, concepts]) => !/DOCNAME|ACCNAME/.test(concepts));
	const wrong = plain.flatMap(([target, concepts]) => (targetOfConcepts(setOf(concepts)) === target ? [] : [[target, concepts, targetOfConcepts(setOf(concepts))]]));
	expect(wrong).toStrictEqual([]);
});

it.each<[string, Target[]]>([
	['', []],
	['NAME', []],
	['CHECK BANK', ['digit', 'bank_name']],
	['NIT ACCOUNT', ['document_id', 'bank_account']],
	['IBAN PIX', ['bank_account', 'pix_key']],
	['SUFFIX ROUTING COMPLEMENT', ['document_complement', 'beneficiary_lastname', 'bank_branch']],
])('%s may have to do with %j', (concepts, targets) => expect(hintsOf(setOf(concepts))).toStrictEqual(targets));

it('the names of numbers are those of documents and accounts', () => {
	expect(numberNames(setOf('NUMBER CPF ACCOUNT CLABE DOC WALLET'))).toStrictEqual(['CPF', 'CLABE', 'WALLET']);
});
