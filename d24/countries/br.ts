import type { AccountRule, Country, Format } from './types';

const CUT_OFF = { doubt: "D24's table of accounts by bank is known only in part, and its renderings differ in the number of digits" };

const account = (bankCode: string, bank: string, pattern: RegExp, words: string): AccountRule => ({
	bankCodes: [bankCode],
	bank,
	format: { pattern, words, certainty: CUT_OFF },
});

const PIX_EMPTY = ['bank_account', 'bank_branch'] as const;

const DIGITS_OF_CPF: Format = { pattern: /^\d{11}$/, words: '11 digits', certainty: 'certain' };

export const BR: Country = {
	code: 'BR',
	name: 'Brazil',
	currencies: ['BRL', 'USD'],
	known: 'documented',
	fields: {
		beneficiary_name: { label: 'First Name or Company', required: 'yes', example: 'João' },
		beneficiary_lastname: { label: 'Last Name', required: 'no', example: 'da Silva' },
		document_id: { label: 'CPF or CNPJ', required: 'yes', example: '01716001340', dropSeparators: true },
		bank_code: { label: 'Bank', required: 'yes' },
		bank_branch: { label: 'Branch (Agência)', required: 'unsure', example: '1234' },
		bank_account: { label: 'Account Number with Check Digit', required: 'yes', hint: 'With its check digit, e.g. 3423422-7', example: '3423422-7' },
		account_type: { label: 'Account Type', required: 'yes' },
	},
	methods: [
		{ value: 'bank', name: 'Bank Account', fields: {} },
		{
			value: 'pixPhone',
			name: 'Pix Key: Phone',
			bankCode: '10000',
			fields: { phone: { label: 'Pix Key (Phone)', required: 'yes', hint: 'With country code', example: '+5511666666666', number: { kind: 'phone', certainty: { doubt: 'D24 names the library that checks phones but not for which keys' } }, dropSeparators: true } },
			empty: { fields: PIX_EMPTY, certainty: 'certain' },
		},
		{
			value: 'pixEmail',
			name: 'Pix Key: Email',
			bankCode: '10001',
			fields: { email: { label: 'Pix Key (Email)', required: 'yes', example: 'maria@example.com', number: { kind: 'email', certainty: 'certain' } } },
			empty: { fields: PIX_EMPTY, certainty: 'certain' },
		},
		{ value: 'pixDocument', name: 'Pix Key: CPF or CNPJ', bankCode: '10002', fields: {}, empty: { fields: PIX_EMPTY, certainty: 'certain' } },
	],
	documentTypes: [
		{ code: 'CPF', label: 'CPF (Person)', formats: [DIGITS_OF_CPF], number: { kind: 'cpf', certainty: 'certain' }, dropSeparators: true },
		{
			code: 'CNPJ',
			label: 'CNPJ (Company)',
			number: { kind: 'cnpj', certainty: { doubt: "only D24's older table names the CNPJ, with 12 to 14 digits" } },
			dropSeparators: true,
		},
	],
	documentTypesComplete: { doubt: 'document_type is not among the fields of the country' },
	accountTypes: [
		{ code: 'C', label: 'Checking' },
		{ code: 'S', label: 'Savings' },
	],
	accountTypesComplete: { doubt: "D24's table is cut off after C" },
	accountRules: [
		account('001', 'Banco do Brasil', /^\d{1,9}-?[\dxX]$/, 'up to 10 characters, the last of which may be X'),
		account('033', 'Santander', /^\d{7,9}-?\d$/, '8 to 10 digits'),
		account('041', 'Banrisul', /^\d{9}-?\d$/, '10 digits'),
		account('104', 'Caixa', /^\d{1,14}-?\d$/, 'up to 15 digits'),
		account('237', 'Bradesco', /^\d{1,7}-?\d$/, 'up to 8 digits'),
		account('323', 'Mercado Pago', /^\d{1,10}-?\d$/, 'up to 11 digits'),
		account('341', 'Itaú', /^\d{1,6}-?\d$/, 'up to 7 digits'),
	],
	banks: {
		list: [
			{ code: '001', name: 'Banco do Brasil' },
			{ code: '033', name: 'Santander' },
			{ code: '041', name: 'Banrisul' },
			{ code: '104', name: 'Caixa' },
			{ code: '237', name: 'Bradesco' },
			{ code: '323', name: 'Mercado Pago' },
			{ code: '341', name: 'Itaú' },
		],
		complete: false,
	},
	notes: [
		'A code for random Pix keys is not known, so they cannot be chosen.',
		'The tables of branches and account types, and the accounts of further banks, are cut off in every stored copy of the page.',
	],
	sources: [
		'https://docs.d24.com/api-documentation/cashouts-api/countries-validations/american-countries/brazil?fallback=true',
		'https://docs.directa24.com/api-documentation/cashouts-api/countries-validations/american-countries/brazil',
	],
};
