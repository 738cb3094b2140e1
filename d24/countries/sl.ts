import { DOCUMENT_NUMBER, firstName, NO_ACCOUNT_TYPES, NO_DOCUMENT_TYPES, phone } from './common';
import type { Country, FieldRule } from './types';

const COPY = "only a mirror of Directa24's pages states it, in what looks like a copy of Cameroon's page";

const ACCOUNT: FieldRule = {
	label: 'Wallet or Account Number',
	required: 'unsure',
	requiredDoubt: COPY,
	example: '23276123456',
	formats: [{ pattern: /^\d+$/, words: 'digits only', certainty: { doubt: COPY } }],
	dropSeparators: true,
};

export const SL: Country = {
	code: 'SL',
	name: 'Sierra Leone',
	currencies: ['USD'],
	known: 'partly',
	fields: {
		beneficiary_name: firstName('Mariama'),
		beneficiary_lastname: { label: 'Last Name', required: 'unsure', requiredDoubt: COPY, example: 'Kamara' },
		document_id: DOCUMENT_NUMBER,
		bank_code: { label: 'Wallet or Bank', required: 'unsure', requiredDoubt: COPY },
		bank_account: ACCOUNT,
		account_type: { label: 'Account Type', required: 'no' },
		phone: phone('no', '+23276123456'),
	},
	methods: [
		{ value: 'bank', name: 'Wallet or Bank', fields: {} },
		{ value: 'orange', name: 'Orange Money', bankCode: '10004', fields: { bank_account: { ...ACCOUNT, label: 'Wallet Number' } } },
	],
	...NO_DOCUMENT_TYPES,
	...NO_ACCOUNT_TYPES,
	banks: {
		list: [
			{ code: '10004', name: 'Orange Sierra Leone' },
		],
		complete: true,
	},
	notes: [
		"The page is in a mirror only and is a copy of Cameroon's: its table still says CM and XAF, its example SL and USD.",
		'phone and account_type (S) occur in the example only.',
	],
	sources: [
		'https://docs.lime-pay.com/api-documentation/cashouts-api/countries-validations/african-countries/sierra-leone',
	],
};
