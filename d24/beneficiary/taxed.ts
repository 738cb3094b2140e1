import { amountReadings, compareAmounts } from '../amounts';
import { Sum } from '../totals/sum';
import { allWordsOf } from './headingWords';
import { kept } from './kept';

const TAX = 'iva|vat|igv|itbis|itbms|gst|impuestos?|impostos?|tax|taxes';
/** Taxes on what is sold, which nobody keeps back from a wage. */
const SALES_TAX = / (?:iva|vat|igv|itbis|itbms|gst) /;
const ANY_TAX = new RegExp(` (?:${TAX}) `);
/** What is kept back is not added, and a tax on wages or of a percentage is no part of a bill. */
const NOT_ADDED = / (?:ret\p{L}*|withh\p{L}*|detrac\p{L}*|perc\p{L}*|renta|isr|sin|sem|without|s|con|com|with|c|incl?|incluid[oa]s?|incluso|base) /u;
const WITH_TAX = new RegExp(` (?:c|con|com|with|mas|mais|plus) (?:de |el |o )?(?:${TAX}) | (?:${TAX}) (?:incl?|incluid[oa]s?|inclus[oa]s?|included|including|incluyendo|incluindo) | (?:incl?|incluid[oa]|incluye|including|incluyendo|incluindo) (?:de |el |o )?(?:${TAX}) `);
const AMOUNT = / (?:monto|importe|imp|valor|vlr|vr|amount|total|totales|suma|bruto|gross|montante|value) /;

const textOf = (heading: string): string => ` ${allWordsOf(heading.replaceAll('+', ' plus ')).join(' ')} `;

/** True for a heading that says that a tax is counted in: `Total c/IVA`, `Total (IVA incl.)`, `Total + IVA`. */
export const isWithTax = kept((heading) => WITH_TAX.test(textOf(heading)));

/** What a column is in a bill: a tax that is added, or what may be the amount with it. */
const partOf = kept((heading): 'salesTax' | 'tax' | 'amount' | undefined => {
	const text = textOf(heading);
	if (ANY_TAX.test(text) && !WITH_TAX.test(text)) return NOT_ADDED.test(text) ? undefined : SALES_TAX.test(text) ? 'salesTax' : 'tax';
	return AMOUNT.test(text) ? 'amount' : undefined;
});

/**
 * Of the columns beside the amount those that are it with the tax that another one tells: 1000, IVA 160, Total factura 1160.
 * @param claims whether a heading claims to be what is to be paid, or a whole of it
 */
export function withTheTax(number: string, columns: ReadonlyArray<{ heading: string; text: string }>, claims: (heading: string) => boolean): string[] {
	const taxes = columns.flatMap(({ heading, text }) => {
		const part = partOf(heading);
		return part === 'salesTax' || part === 'tax' ? amountReadings(text).filter((reading) => /[1-9]/.test(reading)).map((tax) => ({ isOnSales: part === 'salesTax', sum: sumOf(number, tax) })) : [];
	});
	if (taxes.length === 0) return [];
	return columns.flatMap(({ heading, text }) => {
		if (partOf(heading) !== 'amount') return [];
		const readings = amountReadings(text);
		return taxes.some(({ isOnSales, sum }) => (isOnSales || claims(heading)) && readings.some((reading) => compareAmounts(reading, sum) === 0)) ? [heading] : [];
	});
}

function sumOf(one: string, other: string): string {
	const sum = new Sum();
	sum.add(one);
	sum.add(other);
	return sum.toString();
}
