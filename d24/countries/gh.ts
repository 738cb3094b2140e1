import { CUT_OFF_FIELDS, NO_RULES } from './common';
import type { Country } from './types';

export const GH: Country = {
	code: 'GH',
	name: 'Ghana',
	currencies: ['GHS', 'USD'],
	known: 'partly',
	fields: CUT_OFF_FIELDS,
	...NO_RULES,
	notes: ["The page of the country is in a mirror only, and cut off after the currency."],
	sources: [
		'https://docs.lime-pay.com/api-documentation/cashouts-api/countries-validations/african-countries/ghana',
		'https://docs.d24.com/knowledge-base/countries-specifications',
	],
};
