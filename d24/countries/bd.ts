import { digits, DOCUMENT_NUMBER, email, firstName, lastName, NO_DOCUMENT_TYPES } from './common';
import type { Country, FieldRule, PayoutMethod } from './types';

const ACCOUNT: FieldRule = { label: 'Account or Wallet Number', required: 'yes', example: '01712345678', formats: [digits(3, 20)], dropSeparators: true };

const wallet = (value: string, name: string, bankCode: string): PayoutMethod => ({
	value,
	name,
	bankCode,
	fields: { bank_account: { ...ACCOUNT, label: 'Wallet Number' } },
});

export const BD: Country = {
	code: 'BD',
	name: 'Bangladesh',
	currencies: ['BDT', 'USD'],
	known: 'documented',
	fields: {
		beneficiary_name: firstName('Rahim'),
		beneficiary_lastname: lastName('yes', 'Hossain'),
		document_id: DOCUMENT_NUMBER,
		email: email('yes'),
		bank_code: {
			label: 'Wallet or Bank',
			required: 'unsure',
			requiredDoubt: "it is not among the required fields as far as Directa24's page is known, but the page has a table of codes",
		},
		bank_account: ACCOUNT,
		account_type: { label: 'Account Type', required: 'unsure', requiredDoubt: "the letters are lost in the stored copies of Directa24's page" },
	},
	methods: [
		{ value: 'bank', name: 'Wallet or Bank', fields: {} },
		wallet('bkash', 'bKash', '001'),
		wallet('nagad', 'Nagad', '002'),
		wallet('upay', 'Upay', '003'),
		wallet('rocket', 'Rocket', '004'),
	],
	...NO_DOCUMENT_TYPES,
	accountTypes: [],
	accountTypesComplete: { doubt: "Directa24's page names current and savings; their letters are lost in the stored copies" },
	banks: {
		list: [
			{ code: '001', name: 'BKash' },
			{ code: '002', name: 'Nagad' },
			{ code: '003', name: 'Upay' },
			{ code: '004', name: 'Rocket' },
		],
		complete: true,
	},
	notes: [
		'account_type is one character for current or savings; the letters are lost in every stored copy of the page.',
		'Whether ordinary banks can be paid is not known: the table of banks holds four wallets.',
	],
	sources: [
		'https://docs.d24.com/api-documentation/cashouts-api/countries-validations/asian-countries/bangladesh',
		'https://docs.lime-pay.com/knowledge-base/countries-specifications',
	],
};
