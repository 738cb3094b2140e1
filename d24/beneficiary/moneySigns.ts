import type { Country } from '../countries/types';
import { currencyNamed, ownCurrency } from '../rules/currencies';
import { plainWords } from '../rules/words';

/** Dollar signs with letters, each as the word that stands for it. `U$` is left: the peso of Uruguay is written so as well. */
const WITH_LETTERS: ReadonlyArray<readonly [RegExp, string]> = [
	[/(?<!\p{L})(?:us|usd) ?\$(?:s(?!\p{L}))?|(?<!\p{L})u\$[sd](?!\p{L})|\$ ?us(?!\p{L})/giu, 'usd'],
	[/(?<!\p{L})r\$/giu, 'reais'],
	[/(?<!\p{L})(?:ar|ars) ?\$/giu, 'ars'],
	[/(?<!\p{L})(?:mx|mxn|mex) ?\$/giu, 'mxn'],
	[/(?<!\p{L})(?:cl|clp) ?\$/giu, 'clp'],
	[/(?<!\p{L})(?:col|cop) ?\$/giu, 'cop'],
	[/(?<!\p{L})(?:uy|uyu) ?\$|\$u(?!\p{L})/giu, 'uyu'],
	[/(?<!\p{L})s\/(?:\.|(?=\s*(?:[)\]]|$)))/giu, 'soles'],
];

/** A text in which the signs of currencies that have letters are words: `Monto US$` is `Monto usd`. */
export function withMoneyWords(text: string): string {
	if (!/[$/]/.test(text)) return text;
	return WITH_LETTERS.reduce((all, [sign, word]) => all.replace(sign, ` ${word} `), text);
}

/** A word that is the sign of a currency: `€`, and `u$`, which is one of two. Other letters before a sign make it none that is known. */
export const isMoneySign = (word: string): boolean => /^(?:\p{Sc}|u\$)$/u.test(word);

const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '₲': 'PYG', '₹': 'INR', '₱': 'PHP', '₦': 'NGN', '₫': 'VND', '₺': 'TRY', '₩': 'KRW', '৳': 'BDT', '฿': 'THB' };

const LONGEST = 40;

/** Currencies that are written with a plain dollar sign at home. */
const DOLLARS: ReadonlySet<string | undefined> = new Set(['ARS', 'AUD', 'CLP', 'COP', 'CUP', 'DOP', 'MXN', 'USD', 'UYU']);

/** True for the code of a currency that a plain `$` may stand for. */
export const isDollars = (code: string): boolean => DOLLARS.has(code);

const FOREIGN = /^(?:m ?e|(?:(?:moneda|moeda|divisas?) )?(?:extranjer[ao]s?|ext|estrangeir[ao]s?)|foreign(?: currency)?|divisas?)$/;

/** True for a text that says of a currency only that it is not the country's own: `Moneda extranjera`, `M.E.`. */
export function isForeignCurrency(text: string): boolean {
	return text.length <= LONGEST && FOREIGN.test(plainWords(text).replace(/[^a-z]+/g, ' ').trim());
}

/**
 * The code of the currency that a heading or a cell names, by its sign, its code or in words. A sign that several currencies
 * have is that of the country where it is written so; undefined where nothing tells one currency.
 */
export function currencySaid(text: string, country: Country | undefined): string | undefined {
	if (text.length > LONGEST) return undefined;
	const plain = text.normalize('NFKC').trim().toLowerCase().replace(/\.$/, '');
	const own = ownCurrency(country);
	if (plain === '$') return DOLLARS.has(own) ? own : undefined;
	if (plain === '¥') return own === 'JPY' || own === 'CNY' ? own : undefined;
	// The dollar of Bolivia, where the same letters are no currency elsewhere.
	if (plain === 'sus') return own === 'BOB' ? 'USD' : undefined;
	if (plain === 'u$') return own === 'UYU' ? undefined : 'USD';
	return SIGNS[plain] ?? currencyNamed(text, country) ?? currencyNamed(withMoneyWords(plain), country);
}
