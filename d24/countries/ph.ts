import { BANK, digits, DOCUMENT_NUMBER, firstName, lastName, NO_ACCOUNT_TYPES, NO_DOCUMENT_TYPES } from './common';
import type { AccountRule, Country, FieldRules, Format } from './types';

const eitherOf = (one: number, other: number): Format => ({
	pattern: new RegExp(`^(\\d{${one}}|\\d{${other}})$`),
	words: `${one} or ${other} digits`,
	certainty: 'certain',
});

const account = (bankCode: string, bank: string, format: Format): AccountRule => ({ bankCodes: [bankCode], bank, format });

const mobile = (format: Format): FieldRules => ({
	bank_account: { label: 'Mobile Phone', required: 'yes', hint: format.words, example: '09171234567', formats: [format], dropSeparators: true },
});

export const PH: Country = {
	code: 'PH',
	name: 'Philippines',
	currencies: ['PHP', 'USD'],
	known: 'documented',
	fields: {
		beneficiary_name: firstName('Maria'),
		beneficiary_lastname: lastName('yes', 'Reyes'),
		document_id: DOCUMENT_NUMBER,
		bank_code: BANK,
		bank_account: {
			label: 'Account Number',
			required: 'yes',
			hint: 'The number of digits depends on the bank; usually 12',
			example: '123456789012',
			dropSeparators: true,
		},
	},
	methods: [
		{ value: 'bank', name: 'Bank Account', fields: {} },
		{ value: 'gcash', name: 'GCash', bankCode: '003', fields: mobile(digits(11)) },
		{ value: 'maya', name: 'Maya', bankCode: '216', fields: mobile(eitherOf(11, 12)) },
		{ value: 'cebuana', name: 'Cash Pick-Up: Cebuana Lhuillier', bankCode: '002', fields: mobile(digits(11)) },
		{ value: 'lbc', name: 'Cash Pick-Up: LBC', bankCode: '004', fields: mobile(digits(11)) },
	],
	...NO_DOCUMENT_TYPES,
	...NO_ACCOUNT_TYPES,
	accountRules: [
		account('001', 'BPI Family Bank', digits(10)),
		account('008', 'Security Bank', digits(13)),
		account('010', 'PNB', eitherOf(12, 16)),
		account('013', 'Chinabank', eitherOf(10, 12)),
		account('014', 'RCBC', eitherOf(10, 16)),
		account('015', 'Robinsons Bank', eitherOf(12, 15)),
		account('018', 'BPI', digits(10)),
		account('025', 'Landbank', digits(10)),
		account('667', 'Banco de Oro', eitherOf(10, 12)),
		account('996', 'Metrobank', digits(13)),
		{ bankCodes: [], bank: 'All Others', format: digits(12) },
	],
	banks: {
		list: [
			{ code: '001', name: 'BPI Family Bank' },
			{ code: '002', name: 'Cebuana Lhuillier cash pick-up' },
			{ code: '003', name: 'Gcash' },
			{ code: '004', name: 'LBC cash pick-up' },
			{ code: '008', name: 'Security Bank' },
			{ code: '009', name: 'UCPB' },
			{ code: '010', name: 'PNB individual' },
			{ code: '011', name: 'Asia United Bank' },
			{ code: '012', name: 'Chinabank Savings' },
			{ code: '013', name: 'Chinabank' },
			{ code: '014', name: 'RCBC' },
			{ code: '015', name: 'Robinsons Bank' },
			{ code: '018', name: 'BPI' },
			{ code: '025', name: 'Landbank' },
			{ code: '216', name: 'Maya' },
			{ code: '667', name: 'Banco de Oro' },
			{ code: '996', name: 'Metrobank' },
		],
		complete: false,
	},
	notes: ["Directa24's page prints bank codes with and without zeros in front (3 and 003).", 'The list of banks is cut off.'],
	sources: [
		'https://docs.d24.com/api-documentation/cashouts-api/countries-validations/asian-countries/philippines',
		'https://docs.pandablue.com/api-documentation/cashouts-api/countries-validations/asian-countries/philippines',
		'https://docs.lime-pay.com/api-documentation/cashouts-api/countries-validations/asian-countries/philippines',
	],
};
