import { COUNTRIES, countryOf, type Country } from '../../../d24/countries';
import { countryCodeOf, countryName, nameInList } from '../../../d24/countries/names';
import { inLanguage } from '../../../d24/language/inLanguage';

/** What each is called in English, Spanish and Portuguese, and in other ways. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
	AR: ['Argentina', 'ARGENTINA', 'República Argentina', 'ARG'],
	BO: ['Bolivia', 'Bolívia', 'BOL'],
	BR: ['Brazil', 'Brasil', 'BRA', ' bra '],
	CD: ['Congo (Kinshasa)', 'congo  kinshasa', 'República Democrática del Congo'],
	CL: ['Chile', 'chl'],
	CM: ['Cameroon', 'Camerún', 'Camarões'],
	CI: ['Ivory Coast', "Côte d'Ivoire", 'Côte d’Ivoire', 'Costa do Marfim'],
	CO: ['Colombia', 'Colômbia', 'COL'],
	CR: ['Costa Rica', 'costa - rica', 'CRI'],
	DO: ['Dominican Republic', 'República Dominicana', 'DOM'],
	EC: ['Ecuador', 'Equador', 'ECU'],
	GT: ['Guatemala', 'GTM'],
	JP: ['Japan', 'Japón', 'Japão'],
	MX: ['Mexico', 'México', 'Méjico', 'MEX'],
	PA: ['Panama', 'Panamá', 'PAN'],
	PE: ['Peru', 'Perú', 'PER'],
	PY: ['Paraguay', 'Paraguai', 'PRY'],
	SV: ['El Salvador', 'SLV'],
	TR: ['Turkey', 'Turquía', 'Turquia'],
	UY: ['Uruguay', 'Uruguai', 'URY'],
	ZA: ['South Africa', 'Sudáfrica', 'África do Sul'],
};

describe('the code of a country', () => {
	it('of its name in three languages, of a short form, or of the code itself', () => {
		const told = Object.fromEntries(Object.entries(SPELLINGS).map(([code, names]) => [code, names.map((name) => countryCodeOf(name))]));
		expect(told).toEqual(Object.fromEntries(Object.entries(SPELLINGS).map(([code, names]) => [code, names.map(() => code)])));
		for (const { code, name } of COUNTRIES) expect([code, countryCodeOf(name), countryCodeOf(code), countryCodeOf(code.toLowerCase())]).toEqual([code, code, code, code]);
	});

	it.each([
		['Atlantis', 'ATLANTIS'],
		['xyz', 'XYZ'],
		['xx', 'XX'],
		['é', 'É'],
		['', ''],
		['---', '---'],
		['Brasil 2', 'BR'],
		['Brasil'.padEnd(60, '.'), 'BR'],
		['Brasil'.padEnd(61, '.'), 'BRASIL'.padEnd(61, '.')],
	])('%j is read as %j', (text, code) => {
		expect(countryCodeOf(text)).toBe(code);
	});
});

it('every name in a list is read as its country', () => {
	for (const country of COUNTRIES) {
		const names = nameInList(country).replace(`${country.name} (`, '').slice(0, -1).split(', ');
		expect([country.code, names.map((name) => countryCodeOf(name))]).toEqual([country.code, names.map(() => country.code)]);
	}
});

it.each([
	['BR', 'Brazil (Brasil, BR)'],
	['AR', 'Argentina (AR)'],
	['JP', 'Japan (Japón, Japão, JP)'],
	['ZA', 'South Africa (Sudáfrica, África do Sul, ZA)'],
])('a list shows %s as %s', (code, text) => {
	expect(nameInList(countryOf(code) as Country)).toBe(text);
});

it.each([
	['BR', 'Brazil', 'Brasil', 'Brasil'],
	['JP', 'Japan', 'Japón', 'Japão'],
	['MX', 'Mexico', 'México', 'México'],
	['ZA', 'South Africa', 'Sudáfrica', 'África do Sul'],
])('%s is called %s, in Spanish %s and in Portuguese %s', (code, english, spanish, portuguese) => {
	const country = countryOf(code) as Country;
	expect((['en', 'es', 'pt', 'es'] as const).map((language) => inLanguage(language, () => countryName(country)))).toEqual([english, spanish, portuguese, spanish]);
});

it('in English each is called as in the form, whatever Unicode has', () => {
	expect(COUNTRIES.map((country) => countryName(country))).toEqual(COUNTRIES.map(({ name }) => name));
	expect(countryName(countryOf('CI') as Country)).toBe('Ivory Coast');
});
