import { amountReadings } from '../amounts';
import type { Country } from '../countries/types';
import { currencySaid, isDollars } from './moneySigns';

/** The currency that is written in the cell of an amount; `code` is undefined where it does not tell one. */
export interface CurrencyBeside {
	sign: string;
	code: string | undefined;
}

const LONGEST = 60;

/** The sign, code or word for a currency that stands beside the number of an amount: `US$ 100`, `100 MXN`, `100 dólares`. */
export function currencyBeside(amount: string, country: Country | undefined): CurrencyBeside | undefined {
	if (amount.length > LONGEST || !/[\p{L}\p{Sc}]/u.test(amount)) return undefined;
	const text = amount.trim();
	const digits = /\d(?:[\d.,'’\s]*\d)?/.exec(text)?.[0];
	if (digits === undefined || amountReadings(digits).length === 0) return undefined;
	const start = text.indexOf(digits);
	const signs = [text.slice(0, start), text.slice(start + digits.length)].map((part) => part.trim().replace(/^[.,]-?(?=\s|$)\s*/, '')).filter((part) => /[\p{L}\p{Sc}]/u.test(part));
	const said = signs.map((sign) => ({ sign, code: currencySaid(sign, country) }));
	// A plain `$` says less than the code beside it.
	const telling = said.length > 1 ? said.filter(({ sign }) => sign !== '$') : said;
	if (telling.length === 0 || (telling.some(({ code }) => code === undefined) && amountReadings(text).length === 0)) return undefined;
	const codes = new Set(telling.map(({ code }) => code));
	const [code] = codes;
	return { sign: telling.map(({ sign }) => sign).join(' '), code: codes.size === 1 ? code : undefined };
}

/** True where it is the currency that is sent: the same code, or the dollar sign of one that is written so. */
export function isCurrencyOf({ sign, code }: CurrencyBeside, currency: string): boolean {
	return currency !== '' && (code === currency || (sign === '$' && isDollars(currency)));
}
