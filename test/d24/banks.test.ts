import { banksIn, findBank, looksLikeBankName, searchBanks } from '../../d24/banks';

const BANKS = [
	{ code: '001', name: 'Banco do Brasil' },
	{ code: '004', name: 'Banco do Nordeste do Brasil' },
	{ code: '033', name: 'Santander' },
	{ code: '104', name: 'Caixa Econômica Federal' },
	{ code: '237', name: 'Bradesco' },
	{ code: '341', name: 'Itaú' },
	{ code: '341', name: 'ITAU' },
	{ code: '077', name: 'Banco Inter S.A.' },
];

describe('findBank', () => {
	it.each([
		['Banco do Brasil', '001'],
		['BANCO-DO-BRASIL', '001'],
		['bancodobrasil', '001'],
		['itau', '341'],
		['Itaú Unibanco', '341'],
		['Banco Santander (Brasil) S.A.', '033'],
		['nordeste', '004'],
		['caixa economica', '104'],
		['inter', '077'],
		['econom', '104'],
	])('%s is %s', (text, code) => {
		expect(findBank(BANKS, text)).toMatchObject({ kind: 'one', bank: { code } });
	});

	it('names all that could be meant', () => {
		const found = findBank(BANKS, 'Brasil');
		expect(found.kind === 'several' && found.banks.map(({ code }) => code)).toEqual(['001', '004']);
	});

	it.each(['Nubank', '', ' - ', 'br'])('finds none for "%s"', (text) => {
		expect(findBank(BANKS, text)).toEqual({ kind: 'none' });
	});

	it('of one name with two codes leaves the choice to the user', () => {
		expect(findBank([{ code: '011', name: 'First Bank' }, { code: '016', name: 'First Bank' }], 'first bank').kind).toBe('several');
	});

	it('ignores banks without a name', () => {
		expect(findBank([{ code: '1', name: '' }], 'itau')).toEqual({ kind: 'none' });
	});
});

describe('searchBanks', () => {
	const codes = (text: string) => searchBanks(BANKS, text).map(({ code }) => code);
	it('takes any part of name or code, in any order, without accents', () => {
		expect(codes('itaú')).toEqual(['341', '341']);
		expect(codes('brasil ban')).toEqual(['001', '004']);
		expect(codes('23')).toEqual(['237']);
		expect(codes('')).toHaveLength(BANKS.length);
		expect(codes('nubank')).toEqual([]);
	});
});

it('codes are not taken for names', () => {
	expect(['001', '10000', '', '0-1'].map(looksLikeBankName)).toEqual([false, false, false, false]);
	expect(['Itaú', '3 de Febrero', '招商银行'].map(looksLikeBankName)).toEqual([true, true, true]);
});

it('the list of an answer may stand alone or in an object', () => {
	expect(banksIn({ list: [{ code: 1, name: 'One' }, { code: '02' }, 'x', { name: 'no code' }] })).toEqual([{ code: '1', name: 'One' }, { code: '02', name: '' }]);
	expect(banksIn({ error: 'x' })).toBeUndefined();
});
