import fc from 'fast-check';

import { SHORT_NAMES } from '../../../d24/beneficiary/bankShortNames';
import { banksIn, findBank, looksLikeBankName, searchBanks } from '../../../d24/beneficiary/banks';
import { COUNTRIES, plainCode } from '../../../d24/countries';

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

it('takes the rows of Directa24 and those of hosts under other names', () => {
	expect(banksIn({ list: [{ code: '001', name: 'A' }, { bank_code: '237', ispb_code: '60746948', bank_name: 'B', bank_licensed: true }, { bank_name: 'no code' }, 'x', null] })).toEqual([
		{ code: '001', name: 'A' },
		{ code: '237', name: 'B' },
	]);
});

describe('findBank', () => {
	it.each([
		['Banco do Brasil', '001'],
		['BANCO-DO-BRASIL', '001'],
		['bancodobrasil', '001'],
		['itau', '341'],
		['inter', '077'],
		['Brasil', '001'],
	])('%s is %s, whether there are other banks or not', (text, code) => {
		for (const isComplete of [true, false]) expect(findBank(BANKS, text, isComplete)).toMatchObject({ kind: 'one', bank: { code } });
	});

	it.each([
		['nordeste', '004'],
		['caixa economica', '104'],
	])('%s is %s in a list of all banks, and only may be it in another one', (text, code) => {
		expect(findBank(BANKS, text, true)).toMatchObject({ kind: 'one', bank: { code } });
		expect(findBank(BANKS, text, false)).toMatchObject({ kind: 'candidates', banks: [{ code }] });
	});

	it.each([
		['Itaú Unibanco', '341'],
		['Banco Santander (Brasil) S.A.', '001'],
		['Banco da Amazônia do Brasil', '001'],
		['econom', '104'],
	])('%s is left to the user', (text, code) => {
		for (const isComplete of [true, false]) {
			const found = findBank(BANKS.filter((bank) => bank.code !== '004'), text, isComplete);
			expect(found.kind === 'candidates' && found.banks.map((bank) => bank.code)).toContainEqual(code);
		}
	});

	it('of the whole list, two that have the word are candidates', () => {
		const found = findBank([...BANKS, { code: '105', name: 'Caixa Geral' }], 'caixa', true);
		expect(found.kind === 'candidates' && found.banks.map(({ code }) => code)).toEqual(['104', '105']);
	});

	it.each(['Nubank', '', ' - ', 'br'])('finds none for "%s"', (text) => {
		expect(findBank(BANKS, text, true)).toEqual({ kind: 'none' });
	});

	it('of one name with two codes leaves the choice to the user', () => {
		expect(findBank([{ code: '011', name: 'First Bank' }, { code: '016', name: 'First Bank' }], 'first bank', true).kind).toBe('candidates');
	});

	it('ignores banks without a name', () => {
		expect(findBank([{ code: '1', name: '' }], 'itau', true)).toEqual({ kind: 'none' });
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

const LISTS = COUNTRIES.flatMap(({ code, banks: { list = [] } }) => (list.length > 1 ? [[code, list] as const] : []));

const COMMON = ['banco', 'bank', 'banque', 'bco', 'de', 'del', 'do', 'da', 'of', 'the', 'la', 'el', 's', 'a', 'sa', 'inc', 'ltd', 'limited', 'plc', 'company'];
const wordsIn = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const without = (text: string) => wordsIn(text).filter((word) => !COMMON.includes(word)).join('') || wordsIn(text).join('');

it.each(LISTS)('a bank of %s that is not in the list is never taken for another one by its name', (country, list) => {
	const wrong = list.flatMap((bank) => {
		const others = list.filter(({ code }) => code !== bank.code);
		const found = findBank(others, bank.name, false, country);
		const isSameName = others.some(({ name }) => without(name) === without(bank.name));
		return found.kind === 'one' && !isSameName ? [`${bank.code} ${bank.name} → ${found.bank.code} ${found.bank.name}`] : [];
	});
	expect(wrong).toEqual([]);
});

it.each(LISTS)('words of the name of a bank of %s are that bank only where they are its whole name, or what everybody calls it', (country, list) => {
	const part = fc.constantFrom(...list).chain(({ name }) => {
		const all = name.split(/\s+/);
		return fc.tuple(fc.nat(all.length - 1), fc.integer({ min: 1, max: all.length })).map(([from, length]) => all.slice(from, from + length).join(' '));
	});
	const spelled = fc.tuple(part, fc.constantFrom((text: string) => text, (text: string) => text.toUpperCase(), (text: string) => text.toLowerCase(), (text: string) => text.normalize('NFD')));
	fc.assert(
		fc.property(spelled, ([text, spell]) => {
			const found = findBank(list, spell(text), false, country);
			const everybodys = found.kind === 'one' && Object.entries(SHORT_NAMES[country] ?? {}).some(([code, names]) => plainCode(code) === plainCode(found.bank.code) && names.some((name) => without(name) === without(text)));
			if (found.kind !== 'one' || everybodys) return;
			const whole = (name: string) => [name, name.replace(/\([^()]*\)/g, '')].map(without).includes(without(text));
			const initials = (name: string) => wordsIn(name).filter((word) => word.length > 1 && !['de', 'del', 'do', 'da', 'la', 'el', 'y'].includes(word)).map((word) => word.charAt(0)).join('');
			const claims = ({ name }: { name: string }) => whole(name) || initials(name) === wordsIn(text).join('');
			expect({ text, claimants: list.filter(claims).filter(({ code }) => code !== found.bank.code) }).toEqual({ text, claimants: [] });
			expect({ text, bank: found.bank, claims: claims(found.bank) }).toEqual({ text, bank: found.bank, claims: true });
		}),
		{ numRuns: 300 },
	);
});
