import { BANK, DOCUMENT_NUMBER, firstName, lastName, NO_ACCOUNT_TYPES, NO_DOCUMENT_TYPES, NUMERIC_ACCOUNT } from './common';
import type { Country } from './types';

export const TH: Country = {
	code: 'TH',
	name: 'Thailand',
	currencies: ['THB', 'USD'],
	known: 'documented',
	fields: {
		beneficiary_name: firstName('Somchai'),
		beneficiary_lastname: lastName('yes', 'Saetang'),
		document_id: DOCUMENT_NUMBER,
		bank_code: BANK,
		bank_account: { ...NUMERIC_ACCOUNT, example: '1234567890' },
	},
	methods: [{ value: 'bank', name: 'Bank Account', fields: {} }],
	...NO_DOCUMENT_TYPES,
	...NO_ACCOUNT_TYPES,
	banks: {
		list: [
			{ code: '021', name: 'Bank of Ayudhya' },
			{ code: '093', name: 'CIMB Thai' },
			{ code: '168', name: 'Kiatnakin Bank' },
			{ code: '215', name: 'KTB Net Bank' },
			{ code: '278', name: 'KasiKorn Bank' },
			{ code: '427', name: 'Bangkok Bank' },
			{ code: '485', name: 'Government Savings Bank' },
			{ code: '734', name: 'Siam Commercial Bank' },
			{ code: '823', name: 'TMB Bank' },
			{ code: '824', name: 'Krung Thai Bank (mirror only)' },
		],
		complete: true,
	},
	notes: ['A mirror writes the bank codes without zeros in front (21, 93). Krung Thai Bank is in the list of the mirror only.'],
	sources: [
		'https://docs.d24.com/api-documentation/cashouts-api/countries-validations/asian-countries/thailand',
		'https://docs.lime-pay.com/api-documentation/cashouts-api/countries-validations/asian-countries/thailand',
	],
};
