import { CUT_OFF_FIELDS, NO_RULES } from './common';
import type { Country } from './types';

export const UG: Country = {
	code: 'UG',
	name: 'Uganda',
	currencies: ['UGX', 'USD'],
	known: 'partly',
	fields: CUT_OFF_FIELDS,
	...NO_RULES,
	notes: ["The page of the country is in a mirror only, and cut off at the account."],
	sources: [
		'https://docs.lime-pay.com/api-documentation/cashouts-api/countries-validations/african-countries/uganda',
		'https://docs.d24.com/knowledge-base/countries-specifications',
	],
};
