import { inLanguage, languageNamed } from '../../../d24/language/inLanguage';
import { allOf, eitherOf, inEnglish, language, say, sentence, word } from '../../../d24/language/say';
import { ToldError } from '../../../d24/language/toldError';

it.each(['en', 'es', 'pt'])('%s is a language', (value) => expect(languageNamed(value)).toBe(value));

it.each([['fr'], ['EN'], [''], [undefined], [7], ['toString'], [['es']]])('%j is no language that is spoken', (value) => expect(languageNamed(value)).toBeUndefined());

const told = () => ({
	rows: say`${3} rows need a correction`,
	either: eitherOf(['CPF', 'CNPJ', 'RG']),
	all: [allOf([]), allOf(['Ana']), allOf(['Ana', 'Eva']), allOf(['Ana', 'Eva', 'Leo'])],
	label: word('Bank'),
	unknown: [say`${'nobody'} translated this`, word('Nor this')],
	english: inEnglish(() => say`${3} rows need a correction`),
	language: language(),
});
const unknown = ['nobody translated this', 'Nor this'];
const english = '3 rows need a correction';

it.each([
	['en', { rows: english, either: 'CPF or CNPJ or RG', all: ['', 'Ana', 'Ana and Eva', 'Ana, Eva and Leo'], label: 'Bank', unknown, english, language: 'en' }],
	['es', { rows: 'Hay que corregir 3 filas', either: 'CPF o CNPJ o RG', all: ['', 'Ana', 'Ana y Eva', 'Ana, Eva y Leo'], label: 'Banco', unknown, english, language: 'es' }],
	['pt', { rows: '3 linhas precisam de correção', either: 'CPF ou CNPJ ou RG', all: ['', 'Ana', 'Ana e Eva', 'Ana, Eva e Leo'], label: 'Banco', unknown, english, language: 'pt' }],
] as const)('texts are said in %s', (spoken, expected) => {
	expect(inLanguage(spoken, told)).toEqual(expected);
	expect(language()).toBe('en');
});

it.each([['élan', 'Élan'], ['a b', 'A b'], ['', '']])('%j begins a sentence as %j', (text, expected) => expect(sentence(word(text))).toBe(expected));

describe('an error for a person', () => {
	const failed = () => new ToldError(() => say`${3} rows need a correction`);

	it('is English, and is told in the language that is spoken', () => {
		const error = inLanguage('es', failed);
		expect(error.message).toBe(english);
		expect(inLanguage('es', error.told)).toBe('Hay que corregir 3 filas');
		expect(error.told()).toBe(english);
	});

	it('has no function that is stored with it', () => expect({ ...failed() }).toEqual({}));

	it('is the text as it stands where it has one', () => {
		const asItStands = new ToldError('Bank');
		expect([asItStands.message, inLanguage('es', asItStands.told)]).toEqual(['Bank', 'Bank']);
	});
});
