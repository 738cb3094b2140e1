import { bankWords, findBank, searchBanks } from '../../../d24/beneficiary/banks';

/** Banks with codes from 1 on. */
const banksCalled = (...names: string[]) => names.map((name, index) => ({ code: `00${index + 1}`, name }));

/** The codes of the banks that a text may mean, and how sure that is. */
function found(names: string[], text: string, isComplete = false, country?: string): string {
	const outcome = findBank(banksCalled(...names), text, isComplete, country);
	if (outcome.kind === 'none') return 'none';
	return outcome.kind === 'one' ? `one ${outcome.bank.code}` : `candidates ${outcome.banks.map(({ code }) => code).join(' ')}`;
}

describe('a bank by its whole name', () => {
	it.each([
		[['Beta (older: Gama)', 'Beta'], 'Beta', 'one 002'],
		[['Beta (older: Gama)', 'Beta'], 'Banco Beta', 'one 002'],
		[['BancoBeta (Gama)', 'BancoBeta'], 'Banco Beta', 'one 002'],
		[['Banco', 'The Bank'], 'Banco', 'one 001'],
		[['Banco Alfa S.A.'], 'alfa', 'one 001'],
		[['Banco Alfa'], 'BANCO ALFA, S.A.', 'one 001'],
		[['Banco Alfa'], 'bancoalfa', 'one 001'],
		[['Bánco  Álfa'], 'banco-alfa', 'one 001'],
		[['Alfa', 'ALFA'], 'alfa', 'candidates 001 002'],
	])('of %j, "%s": %s', (names, text, outcome) => {
		expect(found(names, text)).toBe(outcome);
		expect(found(names, text, true)).toBe(outcome);
	});
});

describe('a bank by a part of its name', () => {
	it.each([
		['without parentheses', ['Ueno Bank (older: Financiera Ueno)', 'Otro'], 'Ueno Bank', 'one 001'],
		['without parentheses, without spaces', ['Banco Alfa (Sur)'], 'BancoAlfa', 'one 001'],
		['without parentheses, and what is common', ['Banco Alfa Beta (Sur)'], 'alfa beta', 'one 001'],
		['without two pairs of parentheses', ['Alfa (Sur) Beta (Norte)'], 'Alfa Beta', 'one 001'],
		['without parentheses, in two words', ['BancoBeta (Gama)'], 'Banco Beta', 'one 001'],
		['without parentheses, with what is common', ['Beta (Gama)'], 'Banco Beta', 'one 001'],
		['that another one has as well', ['Beta (Gama)', 'Beta (Delta)'], 'Beta', 'candidates 001 002'],
		['by initials', ['Otro', 'Banco Credito e Inversiones'], 'BCI', 'candidates 002'],
		['by initials with points', ['Otro', 'Banco Credito e Inversiones'], 'B.C.I.', 'candidates 002'],
		['by initials that another one is called by', ['BCI (Chile)', 'Banco Credito e Inversiones'], 'BCI', 'candidates 001 002'],
		['by initials of four words', ['Alfa Beta Gama Delta'], 'abgd', 'candidates 001'],
		['by initials of two words', ['Alfa Beta'], 'ab', 'none'],
		['by words within it, without an end', ['Caixa Econômica Federal'], 'eco', 'candidates 001'],
		['by letters over two words', ['Caixa Econômica Federal'], 'xaecon', 'candidates 001'],
		['by two letters', ['Caixa Econômica Federal'], 'ec', 'none'],
		['with a word more', ['Itaú'], 'Itaú Unibanco', 'candidates 001'],
		['with words more, of several', ['Itaú', 'Unibanco', 'Otro'], 'Itaú Unibanco', 'candidates 001 002'],
		['where one has no name', ['', '-', 'Otro'], 'Itaú', 'none'],
	])('%s: of %j, "%s" is %s', (_, names, text, outcome) => {
		expect(found(names, text)).toBe(outcome);
		if (!outcome.startsWith('none')) expect(found(names, text, true)).toBe(outcome);
	});

	it.each(['de', 'del', 'do', 'da', 'la', 'el', 'y', 'e'])('by initials, of which "%s" is none', (small) => {
		expect(found([`Alfa ${small} Beta Gama`], 'abg')).toBe('candidates 001');
		expect(found([`Alfil ${small} Beta`], `a${small.charAt(0)}b`)).toBe('none');
	});

	it('by a word of it is sure in the list of all banks alone', () => {
		expect(found(['Alfa Sur', 'Alfa Norte'], 'sur', true)).toBe('one 001');
		expect(found(['Alfa Sur', 'Alfa Norte'], 'sur', false)).toBe('candidates 001');
		expect(found(['Alfa Sur', 'Alfa Norte'], 'alfa', true)).toBe('candidates 001 002');
	});
});

describe('a bank by the name that everybody uses', () => {
	it.each([
		['BR', ['Banco do Brasil S.A.'], 'BB', 'one 001'],
		['BR', ['Banco do Brasil S.A.'], 'Banco BB', 'one 001'],
		['AR', ['Banco do Brasil S.A.'], 'BB', 'none'],
		['BR', ['Otro', 'BB'], 'Itaú Unibanco', 'none'],
		['PE', ['Banco de la Nación', 'Banco de Crédito del Perú'], 'BCP', 'one 002'],
		['PE', ['Banco de la Nación', 'Banco de Crédito del Perú'], 'banco bcp', 'one 002'],
		['BO', ['Nacional'], 'bnb', 'one 001'],
	])('in %s, of %j, "%s": %s', (country, names, text, outcome) => {
		expect(found(names, text, false, country)).toBe(outcome);
	});

	it.each([
		['CL', '012', 'Banco Estado'],
		['CL', '12', 'BancoEstado'],
		['BR', '237', 'Banco Bradesco'],
		['BR', '237', 'banco  BRADESCO'],
		['CO', '052', 'Banco AV Villas'],
		['CO', '019', 'Scotiabank Colpatria S.A.'],
		['PE', '011', 'Banco BBVA Perú'],
	])('in %s bank %s is called %s', (country, code, text) => {
		const bank = { code, name: 'Nombre registrado' };
		expect(findBank([{ code: '999', name: 'Otro' }, bank], text, false, country)).toStrictEqual({ kind: 'one', bank });
		expect(findBank([{ code: '999', name: 'Otro' }, bank], text, false)).toStrictEqual({ kind: 'none' });
	});
});

describe('a bank by code and name', () => {
	const BANKS = ['Banco do Brasil', 'Santander', 'Caixa Econômica Federal', 'Caixa Geral', '3 de Febrero', ''];

	it.each([
		['001 - Banco do Brasil', 'one 001'],
		['1 Banco do Brasil', 'one 001'],
		['(001) Brasil', 'one 001'],
		['001: brasil', 'one 001'],
		['Banco do Brasil (001)', 'one 001'],
		['Brasil – 001', 'one 001'],
		['Santander-2', 'one 002'],
		['003 - Caixa', 'one 003'],
		['Caixa (4)', 'one 004'],
		['002 - Banco do Brasil', 'candidates 002 001'],
		['002 - Caixa', 'candidates 002 003 004'],
		['002 - Nubank', 'candidates 002'],
		['999 - Santander', 'candidates 002'],
		['999 - Caixa', 'candidates 003 004'],
		['999 - Nubank', 'none'],
		['999 - ?', 'none'],
		['001 - ?', 'candidates 001'],
		['3 de Febrero', 'one 005'],
		['0000001 Banco do Brasil', 'candidates 001'],
		['1Banco do Brasil', 'candidates 001'],
		['001', 'none'],
		['001 - 002', 'candidates 001'],
		['x 001 Santander', 'candidates 002'],
		['Nubank', 'none'],
	])('"%s": %s', (text, outcome) => {
		expect(found(BANKS, text)).toBe(outcome);
	});

	it('is the one with the name, of several with the code', () => {
		const banks = [{ code: '10', name: 'Alfa' }, { code: '010', name: 'Beta' }];
		expect(findBank(banks, '10 - Beta', false)).toStrictEqual({ kind: 'one', bank: banks[1] });
		expect(findBank(banks, '10 - Gama', false)).toStrictEqual({ kind: 'candidates', banks });
	});
});

it('a name of more than 200 letters is none', () => {
	expect(found(['x'.repeat(200)], 'x'.repeat(200))).toBe('one 001');
	expect(found(['x'.repeat(201)], 'x'.repeat(201))).toBe('none');
	expect(findBank([], 'x'.repeat(201), true)).toStrictEqual({ kind: 'none' });
});

it.each([
	['abc', ['ABC1']],
	['ABC alfa', ['ABC1']],
	['alfa', ['ABC1', '20']],
	['20 sur', ['20']],
	['', ['ABC1', '20']],
	['sur norte', []],
])('who searches for "%s" finds %j', (text, codes) => {
	expect(searchBanks([{ code: 'ABC1', name: 'Banco Alfa' }, { code: '20', name: 'Alfa del Sur' }], text).map(({ code }) => code)).toStrictEqual(codes);
});

it('is written with name and code', () => {
	expect(bankWords({ code: '001', name: 'Banco do Brasil' })).toBe('Banco do Brasil (001)');
});
