import { BANK, characters, digits, firstName, lastName, NO_ACCOUNT_TYPES } from './common';
import type { Country, DocumentType } from './types';

const LENGTH_ONLY = { doubt: 'Directa24 states the length only' };

const documentType = (code: string, label: string): DocumentType => ({ code, label, formats: [characters(3, 15)] });

export const PY: Country = {
	code: 'PY',
	name: 'Paraguay',
	currencies: ['PYG', 'USD'],
	known: 'documented',
	fields: {
		beneficiary_name: firstName('Liz'),
		beneficiary_lastname: lastName('no', 'Benítez'),
		document_type: { label: 'Document Type', required: 'yes' },
		document_id: { label: 'Document Number', required: 'yes', example: '1234567' },
		bank_code: BANK,
		bank_account: { label: 'Account Number', required: 'yes', example: '1234567890', formats: [digits(3, 20)], dropSeparators: true },
		account_type: { label: 'Account Type', required: 'no' },
	},
	methods: [{ value: 'bank', name: 'Bank Account', fields: {} }],
	documentTypes: [
		{ code: 'CIC', label: 'CIC (Cédula)', formats: [characters(6, 8)], number: { kind: 'paraguayCedula', certainty: LENGTH_ONLY }, dropSeparators: true },
		documentType('CRC', 'CRC'),
		documentType('CRP', 'CRP'),
		documentType('DNI', 'DNI'),
		documentType('PASS', 'Passport'),
		{ ...documentType('RUC', 'RUC (Tax Number)'), number: { kind: 'paraguayRuc', certainty: LENGTH_ONLY } },
	],
	documentTypesComplete: 'certain',
	...NO_ACCOUNT_TYPES,
	banks: {
		list: [
			{ code: '001', name: 'Banco Central del Paraguay' },
			{ code: '002', name: 'Banco Nacional de Fomento' },
			{ code: '003', name: 'Banco de la Nacion Argentina' },
			{ code: '4', name: 'Banco GNB Paraguay' },
			{ code: '6', name: 'Banco do Brasil' },
			{ code: '8', name: 'Sudameris Bank' },
			{ code: '17', name: 'Banco Itau Paraguay' },
			{ code: '20', name: 'Banco Continental' },
			{ code: '30', name: 'Banco Basa (ex Amambay)' },
			{ code: '39', name: 'Vision Banco' },
			{ code: '40', name: 'Banco Rio (ex Itapua)' },
			{ code: '41', name: 'Banco Familiar' },
			{ code: '42', name: 'Banco Atlas' },
			{ code: '43', name: 'Bancop' },
			{ code: '44', name: 'Interfisa Banco' },
			{ code: '6557', name: 'Ueno Bank (older: Financiera Ueno)' },
			{ code: '6558', name: 'Crisol y Encarnacion Financiera' },
			{ code: '6559', name: 'Finlatina' },
			{ code: '6560', name: 'Financiera Paraguayo-Japonesa' },
			{ code: '6561', name: 'Financiera Exportadora Paraguaya' },
			{ code: '6565', name: 'Tu Financiera' },
			{ code: '7079', name: 'FIC S.A. de Finanzas' },
		],
		complete: true,
	},
	notes: ["account_type is on Directa24's older page, without its letters, and not on the newer one."],
	sources: [
		'https://docs.d24.com/cashouts/countries-validations/american-countries/paraguay',
		'https://docs.d24.com/api-documentation/cashouts-api/countries-validations/american-countries/paraguay',
		'https://docs.pandablue.com/guides/cashouts/countries-validations/american-countries/paraguay',
	],
};
