import { ANY_FIELDS, CUT_OFF_FIELDS, NO_RULES } from './common';
import type { Country } from './types';

export const PA: Country = {
	code: 'PA',
	name: 'Panama',
	currencies: ['USD'],
	known: 'partly',
	fields: {
		...CUT_OFF_FIELDS,
		beneficiary_lastname: { ...ANY_FIELDS.beneficiary_lastname, label: 'Last Name', required: 'unsure' },
		document_type: { label: 'Document Type', required: 'unsure', requiredDoubt: "only a mirror of Directa24's pages states it" },
		account_type: { label: 'Account Type', required: 'unsure' },
	},
	...NO_RULES,
	notes: ['The page of the country is in a mirror only, and cut off after document_type and country.'],
	sources: [
		'https://docs.pandablue.com/api-documentation/cashouts-api/countries-validations/american-countries/panama',
		'https://docs.d24.com/knowledge-base/countries-specifications',
	],
};
