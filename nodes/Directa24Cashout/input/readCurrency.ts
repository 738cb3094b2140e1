import { columnsOf } from '../../../d24/beneficiary/headings';
import { countryOf } from '../../../d24/countries';
import { LABEL } from '../../../d24/labels';
import { exactText, type Parameters } from './parameters';
import { eitherOf, say, type Said } from '../../../d24/language/say';

/** Whether the columns of the item are those of the payout, and which of them the user says are none. */
interface Columns {
	fromItem: boolean;
	leaveOut: readonly string[];
}

/**
 * The currency of the amount. Directa24 does not document which one it takes where there is none, so it is there, or was left
 * out on purpose: an expression that gives nothing is an issue, and so is a column that looks like the currency and is not
 * used, or says another one.
 */
export function readCurrency(parameters: Parameters, countryCode: string, { fromItem, leaveOut }: Columns): string {
	const currency = parameters.text('currency').toUpperCase();
	const refuse = (message: Said, fix: Said) => {
		parameters.issues.push({ field: 'currency', rule: 'currency', message, fix, blocking: true });
		return currency;
	};
	if (parameters.issues.some(({ field, blocking }) => field === 'currency' && blocking)) return currency;

	const country = countryOf(countryCode);
	const column = columnOf(parameters, countryCode, leaveOut);
	const isCode = column !== undefined && /^[A-Za-z]{3}$/.test(column.text);
	if (currency !== '') {
		const differs = column !== undefined && isCode && column.text.toUpperCase() !== currency && fromItem;
		return differs ? refuse(say`currency is ${currency}, and the column "${column.heading}" says ${column.text.toUpperCase()}`, say`Correct one of the two, or put the column among the ${LABEL.ignoreColumns}`) : currency;
	}
	const known = country && country.currencies.length > 0 ? eitherOf(country.currencies) : say`its three letters`;
	if (column) return refuse(say`currency is empty, and the column ${isCode ? `"${column.heading}" (${column.text.toUpperCase()})` : `"${column.heading}"`} looks like the currency of the amount`, say`Set Currency to {{ $json[${JSON.stringify(column.heading)}] }}, or enter ${known}`);
	if (parameters.isExpression('currency')) return refuse(say`currency is empty, because its expression gives nothing, and Directa24 does not document which currency it takes then`, say`Enter ${known} in Currency, or correct the column that it reads`);
	return currency;
}

/** A column that is not empty and looks like the currency; undefined where the user says that it is none of ours. */
function columnOf(parameters: Parameters, countryCode: string, leaveOut: readonly string[]): { heading: string; text: string } | undefined {
	const { byTarget } = columnsOf(Object.keys(parameters.item), countryOf(countryCode), leaveOut);
	for (const { heading } of byTarget.get('currency') ?? []) {
		const text = exactText(parameters.item[heading]);
		if (typeof text === 'string' && text !== '') return { heading, text };
	}
	return undefined;
}
