import * as fc from 'fast-check';

import { nearestBanks } from '../../../d24/beneficiary/nearestBanks';
import { COUNTRIES, countryOf } from '../../../d24/countries';
import { cpuMsOf } from '../../fixtures/cpuTime';

const namesFor = (country: string, text: string) => nearestBanks(countryOf(country)?.banks.list ?? [], text).map(({ name }) => name);

it.each([
	['BR', 'Itua', 'Itaú'],
	['BR', 'bradseco', 'Bradesco'],
	['BR', 'Banco Santader S.A.', 'Santander'],
	['CO', 'bancolombai', 'Bancolombia'],
	['CO', 'Davivenda', 'Davivienda'],
])('in %s "%s" is near %s, which stands first', (country, text, name) => {
	expect(namesFor(country, text)[0]?.toLowerCase()).toContain(name.toLowerCase());
});

it.each(['', '   ', 'banco', 'no such thing', '999999', '🏦'])('nothing is near "%s"', (text) => expect(namesFor('BR', text)).toEqual([]));

it('a name with one slip of the pen finds its bank, in every country with a list', () => {
	const all = COUNTRIES.flatMap(({ banks }) => banks.list.filter(({ name }) => name.length >= 8).map((bank) => ({ bank, list: banks.list })));
	fc.assert(
		fc.property(fc.constantFrom(...all), fc.nat(), fc.constantFrom('drop', 'double', 'swap'), ({ bank, list }, at, slip) => {
			const letters = [...bank.name];
			const index = at % (letters.length - 1);
			if (slip === 'drop') letters.splice(index, 1);
			if (slip === 'double') letters.splice(index, 0, letters[index] ?? '');
			if (slip === 'swap') letters.splice(index, 2, letters[index + 1] ?? '', letters[index] ?? '');
			expect(nearestBanks(list, letters.join(''))).toContainEqual(bank);
		}),
		{ numRuns: 1000 },
	);
});

it('does not take long for a long text', () => {
	expect(cpuMsOf(() => namesFor('BR', 'banco '.repeat(100_000)))).toBeLessThan(1000);
});
