import { PayoutColumns } from '../../../d24/beneficiary/payoutColumns';
import { shown } from '../../../d24/beneficiary/row';
import { compareAmounts, plainNumberIn } from '../../../d24/amounts';
import type { CashoutInput } from '../../../d24/cashout/cashout';
import { countryOf } from '../../../d24/countries';
import { countryCodeOf } from '../../../d24/countries/names';
import { adviceOnDamaged } from '../../../d24/beneficiary/notUnderstood';
import { asWritten, say, type Said } from '../../../d24/language/say';
import { LABEL } from '../../../d24/labels';
import { shownText } from './exactText';
import type { Parameters } from './parameters';
import { namesIn } from './readBeneficiary';
import { checkCurrencyBeside, readCurrency } from './readCurrency';

type Payout = Required<Pick<CashoutInput, 'external_id' | 'country' | 'amount' | 'currency'>>;

/** What the payout of an item is, and which of its columns told it. */
export interface ReadPayout extends Payout {
	columns: ReadonlyArray<PayoutColumns>;
}

/**
 * External ID, country, amount and currency of one item. A parameter that is filled in wins. Left empty, it stands for the
 * column of the item: the country in every mode, with `Map Automatically` the external ID and the amount too. An expression
 * that gives nothing is not left empty: it stays empty, and the check of the item tells it.
 */
export function readPayout(parameters: Parameters): ReadPayout {
	const fromItem = parameters.text('beneficiarySource') === 'item';
	const how = howToRead(parameters);
	const ofCountry = columnsOfPayout(parameters, '', how);
	const country = readCountry(parameters, ofCountry, fromItem);
	const columns = columnsOfPayout(parameters, country, how);
	const external_id = fromItem ? filledOr(parameters, 'externalId', () => columns.externalId()) : parameters.text('externalId');
	const amount = fromItem ? readAmount(parameters, columns) : parameters.text('amount');
	const currency = readCurrency(parameters, country, { columns, fromItem, amount });
	parameters.issues.push(...ofCountry.issues, ...columns.issues);
	checkCurrencyBeside(parameters, amount, country, currency);
	return { external_id, country, amount, currency, columns: [ofCountry, columns] };
}

/** How the columns of the payout are read in this run. */
export function howToRead(parameters: Parameters): { fromItem: boolean; leaveOut: string[] } {
	return { fromItem: parameters.text('beneficiarySource') === 'item', leaveOut: namesIn(parameters.option('leaveOut')) };
}

/** The columns of an item that may tell of the payout. With the form, Directa24's own name of a field comes first. */
export function columnsOfPayout(parameters: Parameters, country: string, { fromItem, leaveOut }: { fromItem: boolean; leaveOut: readonly string[] }): PayoutColumns {
	return new PayoutColumns(parameters.headings(), countryOf(country), {
		textOf: (heading, field) => parameters.inputText(heading, field),
		peek: (heading) => shownText(parameters.item[heading]),
		leaveOut,
		ownFirst: !fromItem,
	});
}

/** A text parameter, or what stands for it where it was left empty. */
function filledOr(parameters: Parameters, name: string, column: () => string): string {
	const issues = parameters.issues.length;
	const text = parameters.text(name);
	return text !== '' || parameters.issues.length > issues || parameters.isExpression(name) ? text : column();
}

function readCountry(parameters: Parameters, columns: PayoutColumns, fromItem: boolean): string {
	const chosen = parameters.text('country');
	const stop = (rule: string, message: Said, ...fix: Said[]) => void parameters.issues.push({ field: 'country', rule, message, fix: asWritten(fix.filter(Boolean).join('. ')), blocking: true });
	if (chosen === 'item') {
		const code = countryCodeOf(filledOr(parameters, 'countryCode', () => columns.countryCode()));
		if (code !== '' || parameters.isExpression('countryCode') || parameters.issues.some(({ field }) => field === 'country')) return code;
		const empty = columns.emptyColumn('country');
		stop('required', empty === undefined ? say`country is empty: no column of the item tells it` : say`country is empty: the column "${empty}" has nothing in it`, say`Give each row a column country (País, Country) with the code or the name, or fill in ${LABEL.countryCode}`, adviceOnDamaged(Object.keys(parameters.item)));
		return '';
	}
	const code = countryCodeOf(chosen);
	if (!fromItem) return code;
	// Read without issues: a text that names no country is none of ours.
	const other = columns.named('country').map((column) => ({ ...column, code: countryCodeOf(column.text) })).find((column) => column.code !== code && countryOf(column.code) !== undefined);
	if (other && countryOf(code)) stop('conflict', say`The country is ${code}, and the column "${other.heading}" says ${other.code}`, say`Choose ${LABEL.eachItem} as Country, correct one of the two, or put the column among the ${LABEL.ignoreColumns}`);
	return code;
}

function readAmount(parameters: Parameters, columns: PayoutColumns): string {
	const amount = filledOr(parameters, 'amount', () => columns.amount());
	const given = plainNumberIn(amount);
	const said = columns.named('amount').map((column) => ({ ...column, number: plainNumberIn(column.text) }));
	const [first] = said;
	const isOther = given !== undefined && first?.number !== undefined && said.every(({ number }) => number === undefined || compareAmounts(number, given) !== 0);
	if (isOther) {
		parameters.issues.push({ field: 'amount', rule: 'conflict', message: say`The amount is ${amount}, and the column "${first.heading}" says ${first.text}`, fix: say`Check which of the two is meant: the parameter is paid`, blocking: false });
	}
	return amount;
}

/** Adds the columns that told the payout to those that told the beneficiary. */
export function tellColumns(parameters: Parameters, columns: ReadonlyArray<PayoutColumns>): void {
	const used = columns.map((each) => each.used).filter(({ taken, same }) => taken.size > 0 || same.length > 0);
	if (used.length === 0) return;
	const taken = (parameters.taken ??= { mapping: {}, others: {} });
	const move = (use: 'of_no_concern' | 'not_used', headings: readonly string[]) => {
		const left = taken.others[use]?.filter((heading) => !headings.includes(heading));
		if (left && left.length > 0) taken.others[use] = left;
		else delete taken.others[use];
	};
	for (const { taken: byField, same } of used) {
		for (const [field, headings] of byField) {
			taken.mapping[field as 'amount'] = headings.join(' + ');
			move('of_no_concern', headings);
			move('not_used', headings);
		}
		const elsewhere = same.filter((heading) => taken.others.of_no_concern?.includes(heading));
		move('of_no_concern', same);
		if (elsewhere.length > 0) taken.others.same = [...(taken.others.same ?? []), ...elsewhere];
	}
}

const PARAMETERS = { external_id: LABEL.externalId, amount: 'Amount' } as const;

/** Where external ID or amount are missing: the columns that may be it and were not taken, since they often are something else. '' where there are none. */
export function adviceOnWeak(field: string, parameters: Parameters, country: string): string {
	if ((field !== 'external_id' && field !== 'amount') || parameters.text('beneficiarySource') !== 'item') return '';
	const [heading] = columnsOfPayout(parameters, country, { fromItem: true, leaveOut: namesIn(parameters.option('leaveOut')) }).mayBe(field);
	return heading === undefined ? '' : say`The column ${shown(heading)} was not taken, since such a column often is something else: where it is meant, set ${PARAMETERS[field]} to {{ $json[${JSON.stringify(heading)}] }}`;
}
