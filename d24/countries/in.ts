import { DOCUMENT_NUMBER, firstName, lastName, NO_ACCOUNT_TYPES, NO_BANKS, NO_DOCUMENT_TYPES } from './common';
import type { Country } from './types';

export const IN: Country = {
	code: 'IN',
	name: 'India',
	currencies: ['INR', 'USD'],
	known: 'documented',
	fields: {
		beneficiary_name: firstName('Priya'),
		beneficiary_lastname: lastName('no', 'Sharma'),
		document_id: DOCUMENT_NUMBER,
		bank_branch: {
			label: 'IFSC',
			required: 'yes',
			hint: 'Four letters, a zero, six letters or digits. Accounts at UCO Bank and Paytm Payments Bank are not paid.',
			example: 'HDFC0000001',
			formats: [{ pattern: /^[A-Za-z]{4}0[A-Za-z0-9]{6}$/, words: '4 letters, a zero and 6 letters or digits', certainty: 'certain' }],
			number: { kind: 'ifsc', certainty: 'certain' },
			dropSeparators: true,
		},
		bank_account: {
			label: 'Account Number',
			required: 'yes',
			hint: '9 to 18 digits without spaces',
			example: '911010341747600',
			formats: [
				{ pattern: /^[A-Za-z0-9.-]{9,18}$/, words: '9 to 18 digits without spaces', certainty: 'certain' },
				{ pattern: /^[0-9.-]+$/, words: 'without letters', certainty: { doubt: "an older page of Directa24 takes letters as well" } },
			],
		},
	},
	methods: [{ value: 'bank', name: 'Bank Account', fields: {} }],
	...NO_DOCUMENT_TYPES,
	...NO_ACCOUNT_TYPES,
	banks: NO_BANKS,
	notes: [
		'No bank code is needed: the IFSC tells the bank.',
		'UCO Bank and Paytm Payments Bank are not processed.',
		"The pattern of the IFSC on Directa24's page has a stray | in its last part, which is left out here.",
		'The UTR comes back as bank_reference_id (a mirror, March 2025).',
	],
	sources: [
		'https://docs.d24.com/api-documentation/cashouts-api/countries-validations/asian-countries/india',
		'https://docs.directa24.com/api-documentation/cashouts-api/countries-validations/asian-countries/india',
		'https://docs.lime-pay.com/api-documentation/cashouts-api/countries-validations/asian-countries/india',
	],
};
