import type { INodeProperties } from 'n8n-workflow';

import type { BeneficiaryField } from '../../../../d24/cashout/cashout';
import { COUNTRIES } from '../../../../d24/countries';
import { FORM_ORDER, generic } from './generic';
import { countriesWith, isNeverSent, shownFields } from './shown';

/** The collection of everything that a country's form does not show. */
export const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add field',
	default: {},
	description: 'Fields that Directa24 does not list for the country, to be sent all the same',
	options: FORM_ORDER.map(additional).sort((a, b) => a.displayName.localeCompare(b.displayName, 'en')),
};

function additional(field: BeneficiaryField): INodeProperties {
	const { label, description } = generic(field);
	const countries = COUNTRIES.filter((country) =>
		country.methods.some((method) => shownFields(country, method)[field] === undefined && !isNeverSent(field, method)),
	).map(({ code }) => code);
	const fromItem = countriesWith(field).length === 0 ? ['item'] : [];
	return {
		displayName: label,
		name: field,
		type: 'string',
		default: '',
		...(field === 'email' ? { placeholder: 'name@email.com' } : {}),
		description,
		displayOptions: { show: { '/country': [...countries, ...fromItem] } },
	};
}
