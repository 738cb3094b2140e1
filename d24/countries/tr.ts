import { BANK, DOCUMENT_NUMBER, firstName, lastName, NO_ACCOUNT_TYPES, NO_DOCUMENT_TYPES } from './common';
import type { Country, FieldRule, PayoutMethod } from './types';

const account = (label: string): FieldRule => ({
	label,
	required: 'yes',
	formats: [
		{
			pattern: /^\d+$/,
			words: 'digits only',
			certainty: { doubt: "Directa24's page says so of every code, even of those that are an IBAN or an email" },
		},
	],
	dropSeparators: true,
});

const IBAN: FieldRule = {
	label: 'IBAN',
	required: 'yes',
	hint: 'TR and 24 digits',
	example: 'TR330006100519786457841326',
	number: { kind: 'turkeyIban', certainty: { doubt: 'Directa24 states no form for the IBAN' } },
	dropSeparators: true,
};

const other = (value: string, name: string, bankCode: string, field: FieldRule): PayoutMethod => ({ value, name, bankCode, fields: { bank_account: field } });

export const TR: Country = {
	code: 'TR',
	name: 'Turkey',
	currencies: ['TRY', 'USD'],
	known: 'documented',
	fields: {
		beneficiary_name: firstName('Ayşe'),
		beneficiary_lastname: lastName('yes', 'Yılmaz'),
		document_id: DOCUMENT_NUMBER,
		bank_code: BANK,
		bank_account: { ...account('Account Number'), example: '1234567890' },
	},
	methods: [
		{ value: 'bank', name: 'Bank Account', fields: {} },
		other('iban', 'IBAN', '6027', IBAN),
		other('paparaAccount', 'Papara: Account', '6001', account('Papara Account')),
		other('paparaEmail', 'Papara: Email', '6002', {
			label: 'Papara Email',
			required: 'yes',
			example: 'ayse@example.com',
			number: { kind: 'email', certainty: { doubt: 'the page calls bank_account numeric for every code' } },
		}),
		other('paparaPhone', 'Papara: Phone', '6003', account('Papara Phone')),
		other('paparaTckn', 'Papara: TCKN', '6004', account('TCKN of the Papara Account')),
		other('paparaIban', 'Papara: IBAN', '6005', IBAN),
		other('paparaWallet', 'Papara: Wallet', '6025', account('Papara Wallet')),
		other('paparaQr', 'Papara: QR', '6028', { label: 'Papara QR', required: 'yes' }),
		other('bkmExpress', 'BKM Express', '6026', account('BKM Express Account')),
	],
	...NO_DOCUMENT_TYPES,
	...NO_ACCOUNT_TYPES,
	banks: {
		list: [
			{ code: '6001', name: 'Papara Account' },
			{ code: '6002', name: 'Papara Email' },
			{ code: '6003', name: 'Papara Phone' },
			{ code: '6004', name: 'Papara TCKN' },
			{ code: '6005', name: 'Papara IBAN' },
			{ code: '6007', name: 'Akbank' },
			{ code: '6008', name: 'Burgan Bank' },
			{ code: '6009', name: 'CitiBank' },
			{ code: '6010', name: 'Deniz Bank' },
			{ code: '6011', name: 'FibaBank' },
			{ code: '6012', name: 'Finans Katilim' },
			{ code: '6013', name: 'QNB Finansbank' },
			{ code: '6014', name: 'HSBC' },
			{ code: '6015', name: 'ING Bank' },
			{ code: '6016', name: 'Kuveyt Turk' },
			{ code: '6017', name: 'Odea Bank' },
			{ code: '6018', name: 'Seker Bank' },
			{ code: '6019', name: 'TEB' },
			{ code: '6020', name: 'Yapi Kredi' },
			{ code: '6021', name: 'Ziraat' },
			{ code: '6022', name: 'Vakifbank' },
			{ code: '6023', name: 'Is Bankasi' },
			{ code: '6024', name: 'Garanti' },
			{ code: '6025', name: 'PAPARAWALLET' },
			{ code: '6026', name: 'BKMExpress' },
			{ code: '6027', name: 'IBAN' },
			{ code: '6028', name: 'Papara QR' },
		],
		complete: true,
	},
	notes: ['The page calls bank_account numeric for every code, although 6005 and 6027 are an IBAN and 6002 is an email. What the codes of Papara want is not stated.'],
	sources: [
		'https://docs.d24.com/api-documentation/cashouts-api/countries-validations/asian-countries/turkey',
	],
};
