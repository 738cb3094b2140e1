import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { COUNTRIES } from '../../../d24/countries';
import { LABEL } from '../../../d24/labels';
import { CURRENCY } from '../../shared/currencyChoice';
import { COLUMNS_BY_DEFAULT } from '../../shared/versions';

/** Countries of which Directa24 names the currencies and more. The others share the list of all. */
const WITH_OWN_LIST = COUNTRIES.filter(({ known, currencies }) => known !== 'named' && currencies.length > 0);

const ALL = [...new Set(COUNTRIES.flatMap(({ currencies }) => currencies))].sort();

const before = { '@version': [{ _cnd: { lt: COLUMNS_BY_DEFAULT } }] };
const since = { '@version': [{ _cnd: { gte: COLUMNS_BY_DEFAULT } }] };

function list(codes: readonly string[], own: string, usual: string, show: IDisplayOptions['show'], more: IDisplayOptions = {}): INodeProperties {
	const options: INodePropertyOptions[] = [
		{ name: `Automatic (${own})`, value: CURRENCY.automatic },
		...codes.map((code) => ({ name: code, value: code })),
		{ name: LABEL.eachItem, value: CURRENCY.item },
		{ name: 'None', value: CURRENCY.none },
	];
	return {
		displayName: 'Currency',
		name: 'currency',
		// The linter looks for the default among options that it can read.
		type: 'options' as const,
		default: usual,
		options,
		description: "Automatic: what a column of the item names, or else the country's own. An expression may give any code.",
		displayOptions: { ...more, show },
	};
}

const ITEMS = "Country's Own";

/** Countries with the same currencies share a list. */
function byCountry(): INodeProperties[] {
	const groups = new Map<string, string[]>();
	for (const { code, currencies } of WITH_OWN_LIST) {
		const key = currencies.join(' ');
		groups.set(key, [...(groups.get(key) ?? []), code]);
	}
	return [...groups].map(([key, countries]) => {
		const codes = key.split(' ');
		return list(codes, codes[0] ?? '', CURRENCY.automatic, { ...since, country: countries });
	});
}

/** The parameter Currency of a payout: the country's currencies. What its choices mean is in input/readCurrency.ts. */
export const currencyFields: INodeProperties[] = [
	list(ALL, ITEMS, CURRENCY.item, before),
	...byCountry(),
	list(ALL, ITEMS, CURRENCY.automatic, since, { hide: { country: WITH_OWN_LIST.map(({ code }) => code) } }),
];

/** The same where the country may be an expression. */
export const currencyOfAnyCountry: INodeProperties[] = [list(ALL, ITEMS, CURRENCY.item, before), list(ALL, ITEMS, CURRENCY.automatic, since)];
