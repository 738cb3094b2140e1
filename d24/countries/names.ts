import { COUNTRIES, type Country } from './index';
import { asWritten, language, type Language, type Said } from '../language/say';
import { decomposed } from '../plainText';

/** What a country is called beside its code and its usual names: codes of three letters, short forms. */
const MORE: Readonly<Record<string, readonly string[]>> = {
	AR: ['arg', 'argentina', 'republica argentina'],
	BO: ['bol', 'bolivia'],
	BR: ['bra', 'brasil', 'brazil'],
	CL: ['chl', 'chile'],
	CO: ['col', 'colombia'],
	CR: ['cri', 'costa rica'],
	DO: ['dom', 'republica dominicana'],
	EC: ['ecu', 'ecuador', 'equador'],
	GT: ['gtm', 'guatemala'],
	MX: ['mex', 'mexico', 'mejico'],
	PA: ['pan', 'panama'],
	PE: ['per', 'peru'],
	PY: ['pry', 'paraguay', 'paraguai'],
	SV: ['slv', 'el salvador'],
	UY: ['ury', 'uruguay', 'uruguai'],
};

const LONGEST = 60;

/** Made when the first name comes: n8n loads this file when it starts. */
let codeByName: ReadonlyMap<string, string> | undefined;

function indexOfNames(): Map<string, string> {
	const index = new Map<string, string>();
	for (const language of ['en', 'es', 'pt']) {
		const names = new Intl.DisplayNames([language], { type: 'region' });
		for (const { code, name } of COUNTRIES) for (const each of [name, names.of(code) ?? name]) index.set(plain(each), code);
	}
	for (const [code, names] of Object.entries(MORE)) for (const name of names) index.set(name, code);
	return index;
}

/** The code of a country that is given as code or by its name in English, Spanish or Portuguese; other texts in capitals. */
export function countryCodeOf(text: string): string {
	const capitals = text.toUpperCase();
	if (text.length <= 2 || text.length > LONGEST) return capitals;
	codeByName ??= indexOfNames();
	return codeByName.get(plain(text)) ?? capitals;
}

function plain(text: string): string {
	return decomposed(text).replace(/\p{M}/gu, '').replace(/[^\p{L}]+/gu, ' ').trim().toLowerCase();
}

const namesByLanguage = new Map<Language, Intl.DisplayNames>();

/** The name of a country in the language that is spoken. */
export function countryName({ code, name }: Country): Said {
	const spoken = language();
	if (spoken === 'en') return asWritten(name);
	const names = namesByLanguage.get(spoken) ?? new Intl.DisplayNames([spoken], { type: 'region' });
	namesByLanguage.set(spoken, names);
	return asWritten(names.of(code) ?? name);
}
