import { ANY_FIELDS, characters, digits, NO_RULES } from './common';
import type { Country } from './types';

const named = (code: string, name: string, currencies: readonly string[], note: string, sources: readonly string[]): Country => ({
	code,
	name,
	currencies,
	known: 'named',
	fields: ANY_FIELDS,
	...NO_RULES,
	notes: [note],
	sources,
});

const GENERAL_TABLE = { doubt: "Directa24's general table of documents states it; a page of the country is not known" };

/** Canada's documents are in D24's general table, which is all that is known of it. */
const CA_DOCUMENTS: Pick<Country, 'documentTypes' | 'documentTypesComplete'> = {
	documentTypes: [
		{
			code: 'DL',
			label: 'DL (Driving Licence)',
			formats: [{ pattern: /^(\d{6,9}|.{10,15})$/u, words: '6 to 9 digits, or 10 to 15 characters', certainty: GENERAL_TABLE }],
		},
		{ code: 'HC', label: 'HC (Health Card)', formats: [digits(10, 10, GENERAL_TABLE)] },
		{ code: 'PASS', label: 'Passport', formats: [characters(8, 12, GENERAL_TABLE)] },
	],
	documentTypesComplete: GENERAL_TABLE,
};

/** Countries that D24 names for payouts or in its general tables, without a page of rules that is known. */
export const NAMED: readonly Country[] = [
	named('BJ', 'Benin', [], 'Only seen in the deposits navigation of Directa24 / Lime-Pay docs; cashout availability unconfirmed.', [
		'https://docs.lime-pay.com/api-documentation/cashouts-api/countries-validations/african-countries/south-africa (navigation)',
	]),
	named('BW', 'Botswana', [], 'First entry of the African cashout navigation in the Lime-Pay mirror; page text not in the store.', [
		'https://docs.lime-pay.com/api-documentation/cashouts-api/countries-validations/african-countries/nigeria (navigation)',
	]),
	{
		...named('CA', 'Canada', ['CAD', 'USD'], 'Document formats come from the general specification table; no cashout page found.', [
		'https://docs.d24.com/knowledge-base/countries-specifications',
		'https://docs.directa24.com/specifications/countries-specifications',
		'https://docs.krayondigital.com/docs/countries-specifications',
	]),
		...CA_DOCUMENTS,
	},
	named('CG', 'Congo (Brazzaville)', [], 'Only seen in the deposits navigation of Directa24 / Lime-Pay docs; cashout availability unconfirmed.', [
		'https://docs.d24.com:8443/api-documentation/cashouts-api (navigation)',
	]),
	named('CD', 'Congo (Kinshasa)', [], 'Only seen in the deposits navigation of Directa24 / Lime-Pay docs; cashout availability unconfirmed.', [
		'https://docs.d24.com:8443/api-documentation/cashouts-api (navigation)',
	]),
	named('CR', 'Costa Rica', ['CRC', 'USD'], "Named in Directa24's general country/currency table; no cashout page found, so cashout availability is unconfirmed.", [
		'https://docs.d24.com/knowledge-base/countries-specifications',
		'https://docs.krayondigital.com/docs/countries-specifications',
	]),
	named('DO', 'Dominican Republic', ['DOP', 'USD'], 'Listed in the cashout country navigation of the Pandablue mirror; page text not in the store.', [
		'https://docs.pandablue.com/api-documentation/cashouts-api/countries-validations/african-countries/nigeria (navigation)',
		'https://docs.d24.com/knowledge-base/countries-specifications',
	]),
	named('EG', 'Egypt', ['EGP', 'USD'], 'In the Lime-Pay country table and deposits navigation; no cashout page found.', [
		'https://docs.lime-pay.com/knowledge-base/countries-specifications',
	]),
	named('SV', 'El Salvador', ['SVC', 'USD'], "Named in Directa24's general country/currency table; no cashout page found, so cashout availability is unconfirmed.", [
		'https://docs.d24.com/knowledge-base/countries-specifications',
		'https://docs.krayondigital.com/docs/countries-specifications',
	]),
	named('GA', 'Gabon', [], 'A cashout country page URL exists in the Lime-Pay mirror; its text is not in the store (only the navigation).', [
		'https://docs.lime-pay.com/api-documentation/cashouts-api/countries-validations/african-countries/gabon',
	]),
	named('GT', 'Guatemala', ['GTQ', 'USD'], "Only a deposits page is known (navigation). Named in Directa24's general country/currency table; no cashout page found, so cashout availability is unconfirmed.", [
		'https://docs.d24.com/knowledge-base/countries-specifications',
		'https://docs.krayondigital.com/docs/countries-specifications',
	]),
	named('HK', 'Hong Kong', [], 'Deposits navigation only; no cashout page found.', [
		'https://docs.d24.com:8443/api-documentation/cashouts-api (navigation)',
	]),
	named('CI', 'Ivory Coast', ['XOF', 'USD'], 'In the general country table and the deposits navigation; no cashout page found.', [
		'https://docs.d24.com/knowledge-base/countries-specifications',
		'https://docs.lime-pay.com/knowledge-base/countries-specifications',
	]),
	named('MW', 'Malawi', [], 'Only seen in the deposits navigation of Directa24 / Lime-Pay docs; cashout availability unconfirmed.', [
		'https://docs.d24.com:8443/api-documentation/cashouts-api (navigation)',
	]),
	named('MY', 'Malaysia', ['MYR', 'USD'], 'General country table and deposits navigation only; no cashout page found.', [
		'https://docs.d24.com/knowledge-base/countries-specifications',
	]),
	named('ML', 'Mali', [], 'Only seen in the deposits navigation of Directa24 / Lime-Pay docs; cashout availability unconfirmed.', [
		'https://docs.lime-pay.com/api-documentation/cashouts-api/countries-validations/african-countries/south-africa (navigation)',
	]),
	named('NI', 'Nicaragua', ['NIO', 'USD'], "Named in Directa24's general country/currency table; no cashout page found, so cashout availability is unconfirmed.", [
		'https://docs.d24.com/knowledge-base/countries-specifications',
		'https://docs.krayondigital.com/docs/countries-specifications',
	]),
	named('PK', 'Pakistan', [], 'Deposits navigation only; no cashout page found.', [
		'https://docs.d24.com:8443/api-documentation/cashouts-api (navigation)',
	]),
	named('RW', 'Rwanda', [], 'Only seen in the deposits navigation of Directa24 / Lime-Pay docs; cashout availability unconfirmed.', [
		'https://docs.d24.com:8443/api-documentation/cashouts-api (navigation)',
	]),
	named('SG', 'Singapore', ['SGD', 'USD'], 'General country table only; no cashout page found.', [
		'https://docs.d24.com/knowledge-base/countries-specifications',
	]),
	named('KR', 'South Korea', ['KRW', 'USD'], 'Lime-Pay country table only; no cashout page found.', [
		'https://docs.lime-pay.com/knowledge-base/countries-specifications',
	]),
	named('TG', 'Togo', [], 'Only seen in the deposits navigation of Directa24 / Lime-Pay docs; cashout availability unconfirmed.', [
		'https://docs.lime-pay.com/api-documentation/cashouts-api/countries-validations/african-countries/south-africa (navigation)',
	]),
	named('UY', 'Uruguay', ['UYU', 'USD'], "Named in Directa24's general country/currency table; no cashout page found, so cashout availability is unconfirmed.", [
		'https://docs.d24.com/knowledge-base/countries-specifications',
		'https://docs.krayondigital.com/docs/countries-specifications',
	]),
	named('VE', 'Venezuela', ['VES', 'USD'], "Named in Directa24's general country/currency table; no cashout page found, so cashout availability is unconfirmed.", [
		'https://docs.d24.com/knowledge-base/countries-specifications',
		'https://docs.krayondigital.com/docs/countries-specifications',
	]),
	named('ZM', 'Zambia', [], 'Only seen in the deposits navigation of Directa24 / Lime-Pay docs; cashout availability unconfirmed.', [
		'https://docs.d24.com:8443/api-documentation/cashouts-api (navigation)',
	]),
];
