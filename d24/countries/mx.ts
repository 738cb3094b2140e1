import { characters, digits, firstName, lastName } from './common';
import type { Country } from './types';

/** Debit cards go to a host of their own, with the same body (D24: "Cashout Creation Endpoint"). */
export const MX: Country = {
	code: 'MX',
	name: 'Mexico',
	currencies: ['MXN', 'USD'],
	known: 'documented',
	fields: {
		beneficiary_name: firstName('María'),
		beneficiary_lastname: lastName('yes', 'García López'),
		document_id: {
			label: 'CURP, RFC or Passport Number',
			required: 'yes',
			example: 'GALM850101MDFRPR04',
			formats: [characters(7, 18)],
			dropSeparators: true,
		},
		bank_account: {
			label: 'CLABE',
			required: 'yes',
			hint: '18 digits, without spaces or dashes',
			example: '021790064060296642',
			formats: [digits(18)],
			number: { kind: 'clabe', certainty: 'certain' },
			dropSeparators: true,
		},
	},
	methods: [
		{ value: 'bank', name: 'Bank Account (CLABE)', fields: {} },
		{
			value: 'debitCard',
			name: 'Debit Card',
			fields: {
				bank_account: {
					label: 'Debit Card Number',
					required: 'yes',
					hint: '15 or 16 digits',
					example: '4111111111111111',
					formats: [digits(15, 16, { doubt: 'the text says 15 or 16 digits, the pattern on the same page also takes 13 and 14' })],
					number: { kind: 'card', certainty: 'certain' },
					dropSeparators: true,
				},
				bank_code: { label: 'Bank', required: 'yes', hint: 'The bank that issued the card' },
			},
		},
	],
	documentTypes: [
		{ code: 'CURP', label: 'CURP', number: { kind: 'curp', certainty: { doubt: 'Directa24 states one common length for all documents' } } },
		{ code: 'RFC', label: 'RFC', number: { kind: 'rfc', certainty: { doubt: 'Directa24 states one common length for all documents' } } },
		{ code: 'IFE', label: 'IFE / INE' },
		{ code: 'PASS', label: 'Passport' },
	],
	documentTypesComplete: { doubt: 'document_type is not among the fields of the country' },
	accountTypes: [],
	accountTypesComplete: 'certain',
	banks: { list: [], complete: false },
	notes: ['The bank table of the page is not known; the bank list of the API has it.'],
	sources: [
		'https://docs.d24.com/cashouts/countries-validations/american-countries/mexico',
		'https://docs.d24.com/api-documentation/cashouts-api/countries-validations/american-countries/mexico',
		'https://docs.directa24.com/api-documentation/cashouts-api/countries-validations/american-countries/mexico',
		'https://docs.pandablue.com/guides/cashouts/countries-validations/american-countries/mexico',
		'https://apidocs.onekeypayments.com/api-documentation/cashouts-api/countries-validations/american-countries/mexico',
		'https://docs.d24.com/api-documentation/cashouts-api/endpoints/cashout-creation-endpoint',
		'https://docs.d24.com/cashouts/create-cashouts/api-integration',
	],
};
