import type { INodeProperties } from 'n8n-workflow';

import { COUNTRIES } from '../../../../d24/countries';
import type { Look } from './blocks';

/** The parameter "Payout Method": a list in each country that has more than one, text where the country comes from the item. */
export function payoutMethodFields(): INodeProperties[] {
	const lists = new Map<string, { look: Look; countries: string[] }>();
	for (const country of COUNTRIES) {
		if (country.methods.length < 2) continue;
		const look: Look = {
			displayName: 'Payout Method',
			name: 'payoutMethod',
			type: 'options',
			noDataExpression: true,
			default: 'bank',
			options: country.methods.map(({ name, value }) => ({ name, value })),
			description: 'How the beneficiary is paid. The fields below follow it.',
		};
		const key = JSON.stringify(look);
		const list = lists.get(key) ?? { look, countries: [] };
		list.countries.push(country.code);
		lists.set(key, list);
	}
	return [
		...[...lists.values()].map(({ look, countries }) => ({ ...look, displayOptions: { show: { country: countries } } })),
		{
			displayName: 'Payout Method',
			name: 'payoutMethod',
			type: 'string',
			default: '',
			placeholder: 'e.g. Pix Key: Phone',
			description: 'Name of the payout method in the country of the item. When empty, it follows from the bank.',
			displayOptions: { show: { country: ['item'] } },
		},
	];
}
