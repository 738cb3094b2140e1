import { BANK, DOCUMENT_NUMBER, firstName, lastName, NO_ACCOUNT_TYPES, NO_DOCUMENT_TYPES, NUMERIC_ACCOUNT } from './common';
import type { Country } from './types';

export const ID: Country = {
	code: 'ID',
	name: 'Indonesia',
	currencies: ['IDR', 'USD'],
	known: 'documented',
	fields: {
		beneficiary_name: firstName('Budi'),
		beneficiary_lastname: lastName('yes', 'Santoso'),
		document_id: DOCUMENT_NUMBER,
		bank_code: BANK,
		bank_account: { ...NUMERIC_ACCOUNT, example: '1234567890' },
	},
	methods: [
		{ value: 'bank', name: 'Bank Account', fields: {} },
		{ value: 'dana', name: 'Dana', bankCode: '10000', fields: { bank_account: { ...NUMERIC_ACCOUNT, label: 'Wallet Number' } } },
	],
	...NO_DOCUMENT_TYPES,
	...NO_ACCOUNT_TYPES,
	banks: {
		list: [
			{ code: '057', name: 'Bank Mandiri' },
			{ code: '377', name: 'KlikBCA' },
			{ code: '659', name: 'CIMB Niaga' },
			{ code: '856', name: 'BRI Bank' },
			{ code: '857', name: 'BNI Bank' },
			{ code: '890', name: 'Bank Permata' },
			{ code: '10000', name: 'Dana Wallet (newer page)' },
		],
		complete: true,
	},
	notes: ["Directa24's example writes the bank code 057 as 57.", 'Dana is on the newer page only.'],
	sources: [
		'https://docs.d24.com/api-documentation/cashouts-api/countries-validations/asian-countries/indonesia',
		'https://docs.lime-pay.com/api-documentation/cashouts-api/countries-validations/asian-countries/indonesia',
	],
};
