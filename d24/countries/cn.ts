import { ANY_FIELDS, NO_RULES } from './common';
import type { Country } from './types';

export const CN: Country = {
	code: 'CN',
	name: 'China',
	currencies: ['CNY', 'USD'],
	known: 'partly',
	fields: ANY_FIELDS,
	...NO_RULES,
	notes: ["The page of the country is in mirrors only, and cut off after the currency."],
	sources: [
		'https://docs.pandablue.com/api-documentation/cashouts-api/countries-validations/asian-countries/china',
		'https://docs.lime-pay.com/api-documentation/cashouts-api/countries-validations/asian-countries/china',
		'https://docs.d24.com/knowledge-base/countries-specifications',
	],
};
