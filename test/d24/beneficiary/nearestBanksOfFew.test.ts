import { nearestBanks } from '../../../d24/beneficiary/nearestBanks';

const near = (text: string, ...names: string[]) => nearestBanks(names.map((name, index) => ({ code: String(index), name })), text).map(({ name }) => name);

describe('a name is near', () => {
	it.each([
		['the same but for accents and case', 'ITAU', 'Itaú'],
		['in two words', 'Ban Colombia', 'Bancolombia'],
		['in one word', 'Bancolombia', 'Banco Lombia'],
		['where a part looks like a common word', 'Banco lombia', 'Bancolombia'],
		['with common words more, in two', 'Banco del Cre dito', 'Credito'],
		['with common words less, in one', 'Credito', 'Banco del Cre Dito'],
		['of common words alone', 'Bnaco', 'Banco'],
		['of other common words alone', 'Banco', 'Bank'],
		['with its words in another order', 'Agrícola Crédito', 'Crédito Agrícola'],
		['with its words in another order, each with a slip', 'Agrcol Credt', 'Credito Agricola'],
		['with one word of two', 'Agrícola', 'Crédito Agrícola'],
		['with two letters of five wrong', 'Nexuy', 'Nequi'],
		['with a letter too many and one missing', 'Nnequ', 'Nequi'],
		['with two pairs of letters exchanged', 'enuqi', 'Nequi'],
		['with the first letters exchanged', 'tIaux', 'Itau'],
		['with the last letters exchanged', 'xItua', 'Itau'],
		['with points and dashes', 'B.B.V.A. - Bancomer', 'BBVA Bancomer'],
	])('%s: "%s" and "%s"', (_, text, name) => {
		expect(near(text, name)).toStrictEqual([name]);
	});
});

describe('a name is not near', () => {
	it.each([
		['with three letters of five wrong', 'Nexoy', 'Nequi'],
		['with half of its letters more', 'neqxyz', 'Nequi'],
		['with letters that are further apart', 'uqenx', 'Nequi'],
		['where half of what was typed is strange', 'Bancolombia xxxxxx', 'Bancolombia y otros bancos del sur'],
		['with letters alone that all have', 'Banco', 'Banco Davivienda'],
		['where nothing was typed', ' - ', 'Banco'],
		['of a bank without a name', 'Banco', ''],
		['where nothing was typed, of a bank without a name', ' ', ''],
	])('%s: "%s" and "%s"', (_, text, name) => {
		expect(near(text, name)).toStrictEqual([]);
	});
});

it('the nearest one comes first, wherever it stands in the list', () => {
	const sorted = ['Bancolombia', 'Bancolombias', 'Bancolombianas'];
	for (const names of [sorted, [...sorted].reverse(), [sorted[1], sorted[2], sorted[0]] as string[]]) expect(near('Bancolombia', ...names, 'Davivienda')).toStrictEqual(sorted);
});

it.each([
	[`Bancolombia${' '.repeat(49)}xxxxxxxx`, 'Bancolombia', true],
	[`Bancolombia${' '.repeat(40)}xxxxxxxx`, 'Bancolombia', false],
	['Bancolombia', `${'x'.repeat(108)} Bancolombia`, true],
	['Bancolombia', `${'x'.repeat(115)} Bancolombia`, false],
])('what comes after the 60th letter that was typed, or the 120th of a name, is left: "%s" and "%s"', (text, name, isNear) => {
	expect(near(text, name)).toStrictEqual(isNear ? [name] : []);
});
