import { amountReadings } from '../amounts';
import { say, type Said } from '../language/say';
import { isDecimal } from './sum';

/** What a person says a sheet has to come to. */
export interface Expected {
	count?: number;
	/** Decimal text by currency. */
	totals?: ReadonlyMap<string, string>;
}

/** Why a text cannot be taken for totals, and what to do about it. */
export interface Unclear {
	message: Said;
	fix: Said;
}

/** How totals are written. */
export const howToWriteTotals = () => say`Write a currency and an amount for each total, e.g. MXN 145300.00, BRL 9800`;

/** No total has more. */
const LONGEST = 60;
const LONGEST_TEXT = 5000;

/** Between two totals: a semicolon, a line break, or a comma with a currency on one of its sides. */
const BETWEEN = /[;\n\r]+|,(?=\s*[A-Za-z]{3}\b)|(?<=[A-Za-z]{3}\s{0,3}),/;

const IN_FRONT = /^(?<currency>[A-Za-z]{3})\s*[:=]?\s*(?=[^A-Za-z])(?<number>.*)$/s;
const BEHIND = /^(?<number>.*[^A-Za-z])(?<currency>[A-Za-z]{3})$/s;

/** Totals as people write them, `MXN 145300.00, BRL 9,800`; a number that can be read in two ways is refused with both. */
export function readExpectedTotals(text: string): ReadonlyMap<string, string> | Unclear {
	if (text.length > LONGEST_TEXT) return { message: say`is too long to be a list of totals`, fix: howToWriteTotals() };
	const totals = new Map<string, string>();
	const entries = text.split(BETWEEN).map((entry) => entry.trim()).filter((entry) => entry !== '');
	if (entries.length === 0) return { message: say`is empty`, fix: say`${howToWriteTotals()}, or remove the option` };
	for (const entry of entries) {
		const shown = `"${entry.slice(0, LONGEST)}"`;
		const parts = partsOf(entry);
		if (!parts) return { message: say`has ${shown}, which is no currency with an amount`, fix: howToWriteTotals() };
		const { currency, number } = parts;
		if (totals.has(currency)) return { message: say`names ${currency} twice`, fix: say`Write one total for each currency` };
		const [amount = '', other] = amountReadings(number);
		if (other !== undefined) return { message: say`has ${shown}, which can be read as ${amount} and as ${other}`, fix: say`Write ${`${currency} ${amount}`} or ${`${currency} ${withDecimals(other)}`}, whichever is meant` };
		if (!isDecimal(amount)) return { message: say`has ${shown}, whose amount is no number`, fix: howToWriteTotals() };
		totals.set(currency, amount);
	}
	return totals;
}

function partsOf(entry: string): { currency: string; number: string } | undefined {
	const parts = (IN_FRONT.exec(entry) ?? BEHIND.exec(entry))?.groups as { currency: string; number: string } | undefined;
	return parts && { currency: parts.currency.toUpperCase(), number: parts.number.trim() };
}

/** With two decimals, so that it cannot be read in two ways again. */
function withDecimals(amount: string): string {
	const [whole, decimals = ''] = amount.split('.') as [string, string?];
	return `${whole}.${decimals.padEnd(decimals.length === 3 ? 4 : 2, '0')}`;
}
