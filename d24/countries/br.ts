import { ACCOUNT_TYPE, BANK, characters, digits, email, firstName, lastName, phone } from './common';
import type { AccountRule, Country, FieldRule } from './types';

const CUT_OFF = { doubt: "Directa24's table of accounts by bank is known only in part, and its renderings differ in the number of digits" };

const CUT_OFF_AFTER_C = "Directa24's table of account types is cut off after C";

const account = (bankCode: string, bank: string, pattern: RegExp, words: string): AccountRule => ({
	bankCodes: [bankCode],
	bank,
	format: { pattern, words, certainty: CUT_OFF },
});

const PIX_EMPTY = ['bank_account', 'bank_branch'] as const;

/** A Pix key has no type of account. D24's OpenAPI does not want one, its samples for Pix always have C. */
const PIX_ACCOUNT_TYPE: FieldRule = { ...ACCOUNT_TYPE, required: 'no', hint: 'Leave it empty: a Pix key has no type of account' };

const PIX_SAMPLES = { account_type: 'C' } as const;

const OLDER_TABLE = { doubt: "only Directa24's older table names the CNPJ, with 12 to 14 digits" };

const DOCUMENT: FieldRule = { label: 'CPF or CNPJ', required: 'yes', example: '01716001340', formats: [characters(11, 14)], dropSeparators: true };

export const BR: Country = {
	code: 'BR',
	name: 'Brazil',
	currencies: ['BRL', 'USD'],
	known: 'documented',
	fields: {
		beneficiary_name: firstName('João'),
		beneficiary_lastname: lastName('no', 'da Silva'),
		document_id: DOCUMENT,
		bank_code: BANK,
		bank_branch: {
			label: 'Branch (Agência)',
			required: 'unsure',
			requiredDoubt: "the table of branches on Directa24's page is cut off",
			example: '1234',
		},
		bank_account: { label: 'Account Number with Check Digit', required: 'yes', hint: 'With its check digit, e.g. 3423422-7', example: '3423422-7' },
		account_type: ACCOUNT_TYPE,
	},
	methods: [
		{ value: 'bank', name: 'Bank Account', fields: {} },
		{
			value: 'pixPhone',
			name: 'Pix Key: Phone',
			bankCode: '10000',
			fields: { account_type: PIX_ACCOUNT_TYPE, phone: { ...phone('yes', '+5511666666666'), label: 'Pix Key (Phone)' } },
			samples: PIX_SAMPLES,
			empty: [{ fields: PIX_EMPTY, certainty: 'certain' }],
		},
		{
			value: 'pixEmail',
			name: 'Pix Key: Email',
			bankCode: '10001',
			fields: { account_type: PIX_ACCOUNT_TYPE, email: { ...email('yes'), label: 'Pix Key (Email)' } },
			samples: PIX_SAMPLES,
			empty: [{ fields: PIX_EMPTY, certainty: 'certain' }],
		},
		{
			value: 'pixDocument',
			name: 'Pix Key: CPF or CNPJ',
			bankCode: '10002',
			fields: { account_type: PIX_ACCOUNT_TYPE, document_id: { ...DOCUMENT, label: 'Pix Key (CPF or CNPJ)' } },
			samples: PIX_SAMPLES,
			empty: [{ fields: PIX_EMPTY, certainty: 'certain' }],
		},
	],
	documentTypes: [
		{ code: 'CPF', label: 'CPF (Person)', formats: [digits(11)], number: { kind: 'cpf', certainty: 'certain' }, dropSeparators: true },
		{
			code: 'CNPJ',
			label: 'CNPJ (Company)',
			formats: [{ pattern: /^[0-9A-Za-z]{14}$/, words: '14 digits or letters', certainty: OLDER_TABLE }],
			number: { kind: 'cnpj', certainty: OLDER_TABLE },
			dropSeparators: true,
		},
	],
	documentTypesComplete: { doubt: 'document_type is not among the fields of the country' },
	accountTypes: [
		{ code: 'C', label: 'Conta Corrente (Checking)' },
		{ code: 'S', label: 'Conta Poupança (Savings)', doubt: CUT_OFF_AFTER_C },
	],
	accountTypesComplete: { doubt: CUT_OFF_AFTER_C },
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
			{ code: '10000', name: 'PIX key phone' },
			{ code: '10001', name: 'PIX key email' },
			{ code: '10002', name: 'PIX key document' },
		],
		complete: false,
	},
	notes: [
		"Directa24's OpenAPI does not want an account type for Pix keys; its samples always have C, which is sent where the field is empty.",
		"Accounts: Santander has 8 or 9 digits on Directa24's older page and 9 or 10 on another rendering; Itaú up to 6 or up to 7; the text of Mercado Pago says up to 11 digits, its pattern takes 10.",
		"The CNPJ is in Directa24's older table of documents only.",
		'A code for random Pix keys is not known, so they cannot be chosen.',
		'The tables of branches and account types, and the accounts of further banks, are cut off in every stored copy of the page.',
	],
	sources: [
		'https://docs.d24.com/api-documentation/cashouts-api/countries-validations/american-countries/brazil?fallback=true',
		'https://docs.directa24.com/api-documentation/cashouts-api/countries-validations/american-countries/brazil',
		'https://apidocs.onekeypayments.com/api-documentation/cashouts-api/countries-validations/american-countries/brazil',
		'https://docs.pandablue.com/api-documentation/cashouts-api/countries-validations/american-countries/brazil',
		'https://docs.d24.com/knowledge-base/countries-specifications',
		'https://docs.directa24.com/specifications/countries-specifications',
		'https://apidocs.onekeypayments.com/api-documentation/cashouts-api/endpoints/cashout-creation-endpoint',
		'https://apidocs.onekeypayments.com/api-documentation/bank-account-validation/endpoints/bank-account-validation-endpoint/pix-key-validation-and-details-endpoint',
	],
};
