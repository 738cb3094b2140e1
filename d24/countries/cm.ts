import { BANK, DOCUMENT_NUMBER, digits, firstName, lastName, NO_ACCOUNT_TYPES, NUMERIC_ACCOUNT, phone } from './common';
import type { Country, FieldRules } from './types';

const GENERAL_TABLE = { doubt: "Directa24's general table of documents states it, the page of the country does not" };

const WALLET: FieldRules = {
	bank_account: { ...NUMERIC_ACCOUNT, label: 'Wallet Number' },
	phone: phone('no', '+237623456789', "Directa24's page does not say which fields mobile money needs"),
};

export const CM: Country = {
	code: 'CM',
	name: 'Cameroon',
	currencies: ['XAF', 'USD'],
	known: 'documented',
	fields: {
		beneficiary_name: firstName('Paul'),
		beneficiary_lastname: lastName('yes', 'Mbarga'),
		document_type: { label: 'Document Type', required: 'no' },
		document_id: DOCUMENT_NUMBER,
		bank_code: BANK,
		bank_account: { ...NUMERIC_ACCOUNT, example: '12345678901' },
		account_type: { label: 'Account Type', required: 'no' },
		phone: phone('no', '+237623456789'),
	},
	methods: [
		{ value: 'bank', name: 'Bank Account', fields: {} },
		{ value: 'mtn', name: 'MTN Mobile Money', bankCode: '10000', fields: WALLET },
		{ value: 'mobileMoney', name: 'Mobile Money', bankCode: '10001', fields: WALLET },
		{ value: 'orange', name: 'Orange Money', bankCode: '10004', fields: WALLET },
	],
	documentTypes: [
		{ code: 'CI', label: 'CI (Identity Card)', formats: [digits(8, 12, GENERAL_TABLE)] },
		{ code: 'DL', label: 'DL (Driving Licence)', formats: [digits(8, 10, GENERAL_TABLE)] },
		{ code: 'PASS', label: 'Passport', formats: [digits(9, 11, GENERAL_TABLE)] },
	],
	documentTypesComplete: GENERAL_TABLE,
	...NO_ACCOUNT_TYPES,
	banks: {
		list: [
			{ code: '10000', name: 'MTN Cameroon' },
			{ code: '10001', name: 'Mobile Money' },
			{ code: '10004', name: 'Orange Cameroon' },
			{ code: '1', name: 'Afriland First Bank' },
			{ code: '5', name: 'Banque Atlantique Cameroun' },
			{ code: '13', name: "Banque des Etats d'Afrique Centrale" },
			{ code: '17', name: 'BICEC' },
			{ code: '18', name: 'BC PME' },
			{ code: '19', name: 'BGFIBank Cameroun' },
			{ code: '20', name: 'Citibank' },
			{ code: '22', name: 'Commercial Bank of Cameroon' },
			{ code: '30', name: "Credit Communautaire d'Afrique" },
			{ code: '31', name: 'Ecobank Cameroun' },
			{ code: '31', name: 'National Financial Credit Bank (same code as Ecobank in the docs)' },
			{ code: '33', name: 'SCB Cameroun' },
			{ code: '34', name: 'Societe Generale Cameroun' },
			{ code: '35', name: 'Standard Chartered' },
			{ code: '37', name: 'Union Bank of Cameroon' },
			{ code: '38', name: 'United Bank for Africa' },
		],
		complete: true,
	},
	notes: [
		"Directa24's page does not say which fields mobile money needs; phone and account_type (S) occur in its example only.",
		"The example's bank code 250655 is one of South Africa.",
		'Two banks of the list share the code 31.',
	],
	sources: [
		'https://docs.d24.com/api-documentation/cashouts-api/countries-validations/african-countries/cameroon',
		'https://docs.d24.com/knowledge-base/countries-specifications',
		'https://docs.directa24.com/specifications/countries-specifications',
	],
};
