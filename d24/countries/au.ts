import { characters, digits, DOCUMENT_NUMBER, email, firstName, lastName, NO_BANKS, NO_DOCUMENT_TYPES } from './common';
import type { Country } from './types';

export const AU: Country = {
	code: 'AU',
	name: 'Australia',
	currencies: ['AUD', 'USD'],
	known: 'documented',
	fields: {
		beneficiary_name: firstName('Olivia'),
		beneficiary_lastname: lastName('yes', 'Smith'),
		document_type: { label: 'Document Type', required: 'no', example: 'ID' },
		document_id: DOCUMENT_NUMBER,
		email: email('yes'),
		phone: {
			label: 'Phone',
			required: 'yes',
			hint: 'At most 10 characters',
			example: '0412345678',
			formats: [characters(1, 10, { doubt: "the country's page says so, Directa24's general table takes 20" })],
			dropSeparators: true,
		},
		bank_branch: {
			label: 'BSB',
			required: 'yes',
			hint: '6 digits',
			example: '484799',
			formats: [digits(6, 6, { doubt: "Directa24 states no form; this is the one of the example on its page" })],
			dropSeparators: true,
		},
		bank_account: { label: 'Account Number', required: 'yes', example: '123456789' },
		bank_code: { label: 'Bank', required: 'no', example: '22' },
		account_type: { label: 'Account Type', required: 'no' },
	},
	methods: [{ value: 'bank', name: 'Bank Account', fields: {} }],
	...NO_DOCUMENT_TYPES,
	accountTypes: [{ code: 'S', label: 'Savings' }],
	accountTypesComplete: { doubt: "S is in the example on Directa24's page; no letters are listed" },
	banks: NO_BANKS,
	notes: [
		'The table of the page has AUS for country and currency, its example AU and AUD, which are used here.',
		'The table of the page misspells beneficiary_lastname.',
		'The form of the BSB comes from the example; no form of account, bank or document is stated.',
		'email: the page of the country takes 255 characters, the general table 100.',
	],
	sources: [
		'https://docs.d24.com/api-documentation/cashouts-api/countries-validations/oceania-countries/australia',
	],
};
