import { BANK, DOCUMENT_NUMBER, firstName, lastName, NO_ACCOUNT_TYPES, NO_DOCUMENT_TYPES, NUMERIC_ACCOUNT } from './common';
import type { Country } from './types';

export const VN: Country = {
	code: 'VN',
	name: 'Vietnam',
	currencies: ['VND', 'USD'],
	known: 'documented',
	fields: {
		beneficiary_name: firstName('Lan'),
		beneficiary_lastname: lastName('yes', 'Nguyễn'),
		document_id: DOCUMENT_NUMBER,
		bank_code: BANK,
		bank_account: { ...NUMERIC_ACCOUNT, example: '1234567890' },
	},
	methods: [{ value: 'bank', name: 'Bank Account', fields: {} }],
	...NO_DOCUMENT_TYPES,
	...NO_ACCOUNT_TYPES,
	banks: {
		list: [
			{ code: '400', name: 'SAIGON Bank' },
			{ code: '401', name: 'BIDV' },
			{ code: '403', name: 'Sacombank' },
			{ code: '405', name: 'Agribank' },
			{ code: '406', name: 'DongA' },
			{ code: '407', name: 'Techcombank' },
			{ code: '415', name: 'VietinBank' },
			{ code: '416', name: 'Asia Commercial Bank' },
			{ code: '431', name: 'Eximbank' },
			{ code: '436', name: 'Vietcombank' },
			{ code: '441', name: 'Vietnam International Bank' },
		],
		complete: true,
	},
	notes: ['The table allows two decimals, although VND has none.'],
	sources: [
		'https://docs.d24.com/api-documentation/cashouts-api/countries-validations/asian-countries/vietnam',
		'https://docs.lime-pay.com/api-documentation/cashouts-api/countries-validations/asian-countries/vietnam',
	],
};
