import { countryField } from '../../form/country';
import { limitField, returnAllField } from '../../form/list';
import { readLimit } from '../../input/readLimit';
import { liveBanks } from '../../../../protocol/banks';
import { defineOperation } from '../operation';
import { askOptions } from '../../form/options';
import { LABEL } from '../../../../d24/labels';

interface BankInput {
	country: string;
	limit: number;
}

export const getMany = defineOperation({
	option: {
		name: LABEL.getMany,
		value: 'getMany',
		action: 'Get many banks',
		description: `Get the banks of a country with their codes, live from Directa24; needs the ${LABEL.readOnlyApiKey} in the credential`,
	},
	properties: [
		countryField,
		{ ...returnAllField, default: true },
		limitField,
		askOptions,
	],

	read: (parameters): BankInput => ({
		country: parameters.text('country').toUpperCase(),
		limit: readLimit(parameters),
	}),
	check: (inputs, parameters) => inputs.map((_, index) => parameters[index]?.issues ?? []),

	async execute({ directa24 }, { country, limit }) {
		const live = await liveBanks(directa24, country);
		if (!live.ok) return { ok: false, failure: live.failure };
		const banks = live.value.slice(0, limit).map((bank) => ({ ...bank, country, environment: directa24.environment }));
		const none = { country, code: null, name: null, environment: directa24.environment };
		return { ok: true, items: (banks.length > 0 ? banks : [none]).map((json) => ({ json })) };
	},

	label: ({ country }) => country,
	externalId: () => undefined,
});
