import type { Country } from '../countries/types';
import { plainWords } from './words';

/** What people write for currencies in English, Spanish and Portuguese, without accents. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
	ARS: ['peso argentino', 'pesos argentinos'],
	BOB: ['boliviano', 'bolivianos'],
	BRL: ['real', 'reais', 'reales', 'r$'],
	CLP: ['peso chileno', 'pesos chilenos'],
	COP: ['peso colombiano', 'pesos colombianos'],
	DOP: ['peso dominicano', 'pesos dominicanos'],
	EUR: ['euro', 'euros'],
	GTQ: ['quetzal', 'quetzales'],
	MXN: ['peso mexicano', 'pesos mexicanos'],
	PEN: ['sol', 'soles', 'nuevo sol', 'nuevos soles'],
	PYG: ['guarani', 'guaranies'],
	USD: ['dolar', 'dolares', 'dollar', 'dollars', 'us dollar', 'us dollars', 'dolar americano', 'dolares americanos', 'dolar estadounidense', 'dolares estadounidenses', 'us$', 'u$s', 'u$d', 'dls', 'dlls', 'dlrs', 'dlls.', 'dls.'],
	UYU: ['peso uruguayo', 'pesos uruguayos'],
};

/** Signs that stand for the currency of one country, in rows of that country. */
const SIGNS: Readonly<Record<string, string>> = { s: 'PEN', 's/': 'PEN', 's/.': 'PEN', 'gs': 'PYG', 'gs.': 'PYG', '₲': 'PYG', 'bs': 'BOB', 'bs.': 'BOB', q: 'GTQ', l: 'HNL' };

/** What says of a currency that it is the country's own one. */
const LOCAL: ReadonlySet<string> = new Set(['mn', 'm.n.', 'm.n', 'm n', 'nacional', 'moneda nacional', 'moeda nacional', 'nac', 'nac.', 'local', 'moneda local', 'moeda local', 'local currency', 'ml', 'm.l.']);

/** Where a peso without a country is the own one. */
const PESOS: ReadonlySet<string | undefined> = new Set(['ARS', 'CLP', 'COP', 'CUP', 'DOP', 'MXN', 'PHP', 'UYU']);

const LONGEST = 40;

/** The currency that Directa24 names first for a country, its own one; undefined where it names none. */
export function ownCurrency(country: Country | undefined): string | undefined {
	return country?.currencies[0];
}

/**
 * The code of the currency that a text names: by its code, in words, or both (`MXN - Peso mexicano`). `pesos` are those of the
 * country. Undefined where it names none, or several.
 */
export function currencyNamed(text: string, country: Country | undefined): string | undefined {
	if (text.length > LONGEST) return undefined;
	const bySign = SIGNS[text.trim().toLowerCase()];
	if (bySign !== undefined) return bySign === ownCurrency(country) ? bySign : undefined;
	const found = new Set(
		plainWords(text)
			.split(/[()[\]:/|–-]/)
			.map((part) => part.replace(/\s+/g, ' ').trim())
			.filter((part) => part !== '')
			.map((part) => named(part, country)),
	);
	const [code] = found;
	return found.size === 1 ? code : undefined;
}

function named(part: string, country: Country | undefined): string | undefined {
	const own = ownCurrency(country);
	if (part === 'peso' || part === 'pesos') return PESOS.has(own) ? own : undefined;
	if (LOCAL.has(part)) return own;
	if (part === 'ext') return undefined;
	const byName = Object.entries(NAMES).find(([, names]) => names.includes(part))?.[0];
	return byName ?? (/^[a-z]{3}$/.test(part) ? part.toUpperCase() : undefined);
}
