import { ACCOUNT_TYPE, characters, digits, firstName, lastName } from './common';
import type { Country, FieldRules } from './types';

const MIRROR = { doubt: "only a mirror of Directa24's pages states it" };

const WALLET_PHONE: FieldRules = {
	phone: {
		label: 'Mobile Phone of the Wallet',
		required: 'yes',
		hint: '10 or 11 digits, with country code',
		example: '51987654321',
		formats: [digits(10, 11)],
		dropSeparators: true,
	},
};

const WALLET_EMPTY = [{ fields: ['bank_account'], certainty: 'certain' }] as const;

export const PE: Country = {
	code: 'PE',
	name: 'Peru',
	currencies: ['PEN', 'USD'],
	known: 'documented',
	fields: {
		beneficiary_name: firstName('Rosa'),
		beneficiary_lastname: lastName('yes', 'Quispe'),
		document_type: { label: 'Document Type', required: 'yes' },
		document_id: {
			label: 'Document Number',
			required: 'yes',
			example: '45678912',
			formats: [characters(1, 12, MIRROR)],
		},
		bank_account: {
			label: 'CCI',
			required: 'yes',
			hint: '20 digits; its first three tell the bank, so no bank is asked for',
			example: '00219300153895206813',
			formats: [{ pattern: /^(\d{20}|\d{16}00)$/, words: '20 digits, or 18 that end with 00', certainty: 'certain' }],
			number: { kind: 'cci', certainty: { doubt: "the listing of the check on Directa24's page is cut off" } },
			dropSeparators: true,
		},
		account_type: ACCOUNT_TYPE,
	},
	methods: [
		{ value: 'bank', name: 'Bank Account (CCI)', fields: {} },
		{ value: 'yape', name: 'Yape', bankCode: '901', fields: WALLET_PHONE, empty: WALLET_EMPTY },
		{ value: 'plin', name: 'Plin', bankCode: '902', fields: WALLET_PHONE, empty: WALLET_EMPTY },
	],
	documentTypes: [
		{ code: 'DNI', label: 'DNI (Person)', formats: [digits(8, 8, MIRROR)], number: { kind: 'peruDni', certainty: MIRROR }, dropSeparators: true },
		{ code: 'RUC', label: 'RUC (Tax Number)', formats: [digits(11, 11, MIRROR)], number: { kind: 'peruRuc', certainty: MIRROR }, dropSeparators: true },
		{ code: 'CE', label: 'CE (Carné de Extranjería)', formats: [digits(9, 9, MIRROR)], number: { kind: 'peruCe', certainty: MIRROR }, dropSeparators: true },
		{ code: 'PASS', label: 'Passport', formats: [digits(12, 12, MIRROR)] },
	],
	documentTypesComplete: { doubt: "the table of documents on Directa24's own page is cut off" },
	accountTypes: [
		{ code: 'C', label: 'Cuenta Corriente (Checking)' },
		{ code: 'S', label: 'Cuenta de Ahorros (Savings)' },
		{ code: 'M', label: 'Cuenta Maestra (Master)', doubt: "only an older mirror of Directa24's pages names it" },
	],
	accountTypesComplete: 'certain',
	banks: {
		list: [
			{ code: '002', name: 'Banco de Credito del Peru' },
			{ code: '003', name: 'Interbank' },
			{ code: '007', name: 'Citibank' },
			{ code: '009', name: 'Scotiabank' },
			{ code: '011', name: 'BBVA Continental' },
			{ code: '018', name: 'Banco de la Nacion' },
			{ code: '023', name: 'Banco de Comercio' },
			{ code: '035', name: 'Banco Financiero' },
			{ code: '038', name: 'Banco Interamericano de Finanzas (BIF)' },
			{ code: '043', name: 'Crediscotia Financiera' },
			{ code: '049', name: 'Mi Banco' },
			{ code: '053', name: 'Banco GNB Peru' },
			{ code: '054', name: 'Banco Falabella' },
			{ code: '056', name: 'Santander' },
			{ code: '800', name: 'Caja Metropolitana de Lima' },
			{ code: '801', name: 'Caja Municipal Piura' },
			{ code: '802', name: 'Caja Municipal Trujillo' },
			{ code: '803', name: 'Caja Municipal Arequipa' },
			{ code: '805', name: 'Caja Municipal Sullana' },
			{ code: '806', name: 'Caja Municipal Cuzco' },
			{ code: '901', name: 'Yape' },
			{ code: '902', name: 'Plin' },
		],
		complete: false,
	},
	notes: [
		"The forms of documents come from a mirror (Tupay); the table on Directa24's own page is cut off.",
		"The check digits of the CCI: the listing on Directa24's page is cut off. The rule used here accepts both public examples.",
		'That bank_code is 901 or 902 for Yape and Plin follows from the table of accounts.',
		'The list of banks is cut off after Caja Cuzco.',
	],
	sources: [
		'https://docs.d24.com/cashouts/countries-validations/american-countries/peru',
		'https://docs.d24.com/api-documentation/cashouts-api/countries-validations/american-countries/peru',
		'https://docs.pandablue.com/api-documentation/cashouts-api/countries-validations/american-countries/peru',
		'https://docs.tupayonline.com/documentacion-de-la-api/retiros/endpoint-creacion-de-retiro',
		'https://docs.tupayonline.com/english/api-documentation/cashout/cashout-creation-endpoint',
	],
};
