import { amountIssue } from '../../../../d24/amounts';
import { ENDPOINTS } from '../../../../d24/endpoints';
import { textOf, type JsonObject } from '../../../../d24/json';
import { LABEL } from '../../../../d24/labels';
import { ask } from '../../../../protocol/ask';
import { countryField } from '../../form/country';
import { defineOperation } from '../operation';
import { askOptions } from '../../form/options';

interface RateInput {
	country: string;
	amount: string;
}

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get an exchange rate',
		description: `Get Directa24's rate from USD to the currency of a country; needs the ${LABEL.readOnlyApiKey} in the credential`,
	},
	properties: [
		countryField,
		{
			displayName: 'Amount in USD',
			name: 'amount',
			type: 'string',
			default: '1',
			description: 'Amount in US dollars that is converted',
		},
		askOptions,
	],

	read: (parameters): RateInput => ({ country: parameters.text('country').toUpperCase(), amount: parameters.text('amount') }),

	check: (inputs, parameters) =>
		inputs.map(({ amount }, index) => {
			const unreadable = parameters[index]?.issues ?? [];
			const issue = unreadable.length === 0 ? amountIssue(amount, 'USD') : undefined;
			return issue ? [{ field: 'amount', ...issue }] : unreadable;
		}),

	async execute({ directa24 }, { country, amount }) {
		const asked = await ask(directa24, { endpoint: ENDPOINTS.exchangeRate, query: { country, amount }, read: readRate });
		if (!asked.ok) return { ok: false, failure: asked.failure };
		const { currency, rate, converted } = asked.value;
		const json = { country, currency, fx_rate: rate, amount_usd: amount, converted_amount: converted, environment: directa24.environment };
		return { ok: true, items: [{ json }] };
	},

	label: ({ country }) => country,
	externalId: () => undefined,
});

/** The rate in an answer, digit for digit; undefined when it holds none. */
function readRate(body: JsonObject): { rate: string; currency: string | null; converted: string | null } | undefined {
	const rate = textOf(body.fx_rate);
	return rate === undefined ? undefined : { rate, currency: textOf(body.currency) ?? null, converted: textOf(body.converted_amount) ?? null };
}
