import { columnsOf, type Column } from '../../../d24/beneficiary/headings';
import { currencyBeside, isCurrencyOf } from '../../../d24/beneficiary/currencyBeside';
import { readWords } from '../../../d24/beneficiary/headingWords';
import { currencySaid, isForeignCurrency } from '../../../d24/beneficiary/moneySigns';
import type { PayoutColumns } from '../../../d24/beneficiary/payoutColumns';
import type { Concept } from '../../../d24/beneficiary/vocabulary';
import { COUNTRIES, countryOf } from '../../../d24/countries';
import { ownCurrency } from '../../../d24/rules/currencies';
import { readYesNo } from '../../../d24/rules/switches';
import { LABEL } from '../../../d24/labels';
import { eitherOf, say, type Said } from '../../../d24/language/say';
import { countryName } from '../../../d24/countries/names';
import type { Country } from '../../../d24/countries/types';
import { CURRENCY } from '../../shared/currencyChoice';
import type { Parameters } from './parameters';

/** What tells the currency besides the parameter. */
interface Told {
	columns: PayoutColumns;
	/** Whether the columns of the item are those of the payout. */
	fromItem: boolean;
	amount: string;
}

/**
 * The currency of the amount. Directa24 does not document which one it takes where there is none, so it is there, or was left
 * out on purpose. What the parameter means:
 * - Automatic, what new nodes begin with: the currency that a column names, in words, by its sign or its code, or the heading
 *   of the amount (`Monto USD`), which has to be one of the country's; where no column of the sheet does, the country's own one.
 *   A row whose cell is empty beside others stops: nobody knows what was meant.
 * - From Each Item, what nodes of the type version 1 begin with, whose default was `{{ $json.currency }}`: the same without
 *   the last step, so that a workflow that never named a currency does not begin to send one.
 * - A code, chosen or from an expression: that one. With Map Automatically a column that says another one stops the item.
 * - None: no currency is sent, unless a column looks like one; and an expression that gives nothing stops the item.
 */
export function readCurrency(parameters: Parameters, countryCode: string, { columns, fromItem, amount }: Told): string {
	const chosen = parameters.text('currency');
	const refuse = (message: Said, fix: Said) => {
		parameters.issues.push({ field: 'currency', rule: 'currency', message, fix, blocking: true });
		return '';
	};
	if (parameters.issues.some(({ field, blocking }) => field === 'currency' && blocking)) return '';

	const country = countryOf(countryCode);
	const known = knownTo(country);
	if (chosen === CURRENCY.automatic || chosen === CURRENCY.item) {
		const said = columns.currency(amount);
		if (said) return codeSaid(said, country, columns, refuse);
		const empty = columns.emptyColumn('currency');
		if (empty !== undefined) return refuse(say`currency is empty: the column "${empty}" has nothing in it in this row`, say`Write ${known} in it, or choose the currency in the node`);
		const own = ownCurrency(country);
		const other = chosen === CURRENCY.automatic && own !== undefined && fromItem ? codeInRow(parameters, countryCode, columns.leaveOut, own) : undefined;
		if (other && other.code === undefined) return refuse(notOne(other), say`Call the column "currency" and write ${known} in it, choose the currency in the node, or put the column among the ${LABEL.ignoreColumns}`);
		if (other) return refuse(say`The column "${other.heading}", which was not taken, says ${other.code ?? ''}, and without it the currency is ${own ?? ''}`, say`Call the column "currency", choose the currency in the node, or put the column among the ${LABEL.ignoreColumns}`);
		if (chosen === CURRENCY.automatic && own !== undefined) return own;
		if (chosen === CURRENCY.automatic) return refuse(say`currency is empty: no column names one, and Directa24's pages name none for ${country ? countryName(country) : say`the country`}`, say`Choose the currency in the node, or enter its three letters as an expression`);
		return refuse(say`currency is empty: no column of the item names one, and Directa24 does not document which one it takes then`, say`Choose ${known} in Currency, or give the item a column currency`);
	}
	const currency = chosen.toUpperCase();
	if (currency === '' && parameters.isExpression('currency')) return refuse(say`currency is empty, because its expression gives nothing, and Directa24 does not document which currency it takes then`, say`Choose ${known} in Currency, or correct the column that it reads`);
	if (currency !== '' && !fromItem) return currency;
	const said = columns.currency(amount);
	if (currency === '') return said ? refuse(say`currency is empty, and the column ${said.code === undefined ? `"${said.heading}"` : `"${said.heading}" (${said.code})`} looks like the currency of the amount`, say`Choose ${known} or Automatic in Currency`) : '';
	const differs = said?.code !== undefined && said.code !== (currencySaid(chosen, country) ?? currency);
	return differs ? refuse(say`currency is ${currency}, and the column "${said.heading}" says ${said.code ?? ''}`, say`Correct one of the two, or put the column among the ${LABEL.ignoreColumns}`) : currency;
}

/** A currency in the cell of the amount that is, or may be, another one than is sent: without it the number would be another amount. */
export function checkCurrencyBeside(parameters: Parameters, amount: string, countryCode: string, currency: string): void {
	const beside = currencyBeside(amount, countryOf(countryCode));
	if (!beside || isCurrencyOf(beside, currency) || parameters.issues.some(({ field, blocking }) => field === 'amount' && blocking)) return;
	const said = beside.code ?? beside.sign;
	const message = currency === '' ? say`The amount "${amount}" has a currency beside the number` : say`The amount "${amount}" says ${said}, and the currency that would be sent is ${currency}`;
	parameters.issues.push({ field: 'amount', rule: 'currency', message, fix: say`Write the number alone, and the currency that is meant in a column "currency" of its own, or choose it in the node`, blocking: true });
}

/** The code that a column or the heading of the amount says. A heading that says a currency of elsewhere is a slip more often than a wish. */
function codeSaid({ heading, text, code }: { heading: string; text: string; code: string | undefined }, country: Country | undefined, columns: PayoutColumns, refuse: (message: Said, fix: Said) => string): string {
	const known = knownTo(country);
	const isColumn = columns.used.taken.get('currency')?.includes(heading) ?? false;
	const fix = isColumn ? say`Write ${known} in it, or choose the currency in the node` : say`Write ${known} in the heading of the amount, or choose the currency in the node`;
	if (code === undefined) return refuse(notOne({ heading, text }), fix);
	if (isColumn || country === undefined || country.currencies.length === 0 || country.currencies.includes(code)) return code;
	return refuse(say`The heading of the column "${heading}" says ${code}, which is none of the currencies that Directa24 names for ${countryName(country)}`, fix);
}

const knownTo = (country: Country | undefined): string => (country && country.currencies.length > 0 ? eitherOf(country.currencies) : say`its three letters`);

/** The codes that Directa24 names for any country. */
const CODES: ReadonlySet<string> = new Set(COUNTRIES.flatMap(({ currencies }) => currencies));

/** A text that names no currency, or only says that it is not the own one. */
function notOne({ heading, text }: { heading: string; text: string }): Said {
	return isForeignCurrency(text)
		? say`The column "${heading}" says "${text}": another currency than the country's own, and not which one`
		: say`The column "${heading}" says "${text}", which does not tell one currency`;
}

/** A column that stands for no field, or for the payer's currency, and names another currency than this one, by its code or in words, or one that is not understood (`code` is undefined). */
function codeInRow({ item }: Parameters, countryCode: string, leaveOut: readonly string[], own: string): { heading: string; text: string; code: string | undefined } | undefined {
	const country = countryOf(countryCode);
	for (const column of columnsOf(Object.keys(item), country, leaveOut).all) {
		const { heading, meaning } = column;
		if (meaning.target !== undefined && meaning.target !== 'other' && meaning.target !== 'currency') continue;
		const given: unknown = item[heading];
		const text = typeof given === 'number' ? String(given) : given;
		if (typeof text !== 'string') continue;
		if (!isCurrencyAlone(text) && !isOfCurrency(column)) continue;
		const code = currencySaid(text, country);
		if (code === own) continue;
		if (code !== undefined && CODES.has(code)) return { heading, text, code };
		if (isUnknownCurrency(column, text)) return { heading, text, code: undefined };
	}
	return undefined;
}

/** A text that is a currency under any heading: its code in capitals, its sign, dollars and pesos. `Sol` or `Boliviano` may be something else. */
const isCurrencyAlone = (text: string): boolean => CODES.has(text) || /\p{Sc}|peso|d[oó]lar|dollar/iu.test(text);

/** A heading that has to do with currencies: `Tipo de moneda`, `Pesos/Dólares`. */
function isOfCurrency(column: Column): boolean {
	const known = ofCurrency.get(column);
	if (known !== undefined) return known;
	const { heading, meaning } = column;
	const found = meaning.target === 'currency' || meaning.money.length > 0 || readWords(heading).concepts.has('CURRENCY');
	ofCurrency.set(column, found);
	return found;
}

/** The rows of a sheet have the same columns. */
const ofCurrency = new WeakMap<Column, boolean>();

/** With these a heading of currencies asks for something else than which one it is. */
const NO_CURRENCY: readonly Concept[] = ['AMOUNT', 'AMOUNT_PART', 'PERCENT', 'COMMENT', 'DATE', 'PAYER', 'NAME'];

/** A text under a heading of the currency that may be any: `Extranjera`, `ME`, `D`, `2`. Rates and amounts are none, nor is a no where it asks whether it is a foreign one. */
function isUnknownCurrency({ heading, meaning }: Column, text: string): boolean {
	const plain = text.trim();
	const { concepts, unknown } = readWords(heading);
	if (meaning.role === 'payer' || !concepts.has('CURRENCY') || NO_CURRENCY.some((concept) => concepts.has(concept)) || /^(?:n\/?a)?$/i.test(plain)) return false;
	if (unknown.length === 0) return /[\p{L}\p{Sc}]|^\d{1,3}$/u.test(plain);
	const answer = readYesNo(plain);
	return answer === undefined ? /\p{L}|^\p{Sc}$/u.test(plain) : answer && unknown.some(isForeignCurrency);
}
