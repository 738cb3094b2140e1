import { ACCOUNT_TYPE, BANK, CORRIENTE_AND_AHORROS, digits, firstName, lastName } from './common';
import type { Country, Format } from './types';

const NIT_OR_PASSPORT: Format = {
	pattern: /^(\d{12}|[A-Za-z]\d{6})$/,
	words: '12 digits, or one letter and 6 digits',
	certainty: { doubt: "Directa24's pages contradict each other on which of the two forms is the NIT and which the passport" },
};

export const BO: Country = {
	code: 'BO',
	name: 'Bolivia',
	currencies: ['BOB', 'USD'],
	known: 'documented',
	fields: {
		beneficiary_name: firstName('Lucía'),
		beneficiary_lastname: lastName('no', 'Mamani'),
		document_type: { label: 'Document Type', required: 'yes' },
		document_id: { label: 'Document Number', required: 'yes', example: '1234567' },
		bank_code: BANK,
		bank_account: { label: 'Account Number', required: 'yes', example: '1234567890', formats: [digits(4, 30)], dropSeparators: true },
		account_type: ACCOUNT_TYPE,
	},
	methods: [{ value: 'bank', name: 'Bank Account', fields: {} }],
	documentTypes: [
		{ code: 'CI', label: 'CI (Identity Card)', formats: [digits(7)], dropSeparators: true },
		{ code: 'CIE', label: 'CIE (Foreigner)', formats: [{ pattern: /^[A-Za-z]\d{8}$/, words: 'one letter and 8 digits', certainty: 'certain' }], dropSeparators: true },
		{ code: 'NIT', label: 'NIT (Company)', formats: [NIT_OR_PASSPORT], dropSeparators: true },
		{ code: 'PASS', label: 'Passport', formats: [NIT_OR_PASSPORT] },
	],
	documentTypesComplete: 'certain',
	accountTypes: CORRIENTE_AND_AHORROS,
	accountTypesComplete: 'certain',
	banks: {
		list: [
			{ code: '001', name: 'Banco Nacional de Bolivia' },
			{ code: '002', name: 'Banco PYME Ecofuturo' },
			{ code: '003', name: 'Banco Mercantil Santa Cruz' },
			{ code: '004', name: 'Almacenes Internacionales' },
			{ code: '005', name: 'Banco de Credito de Bolivia' },
			{ code: '006', name: 'Warrant Mercantil Santa Cruz' },
			{ code: '007', name: 'Banco de la Nacion Argentina' },
			{ code: '008', name: 'Banco do Brasil - Sucursal Bolivia' },
			{ code: '009', name: 'Banco BISA' },
			{ code: '010', name: 'E-fectivo ESPM' },
			{ code: '014', name: 'Banco Union' },
			{ code: '016', name: 'Banco Economico' },
			{ code: '017', name: 'Banco Solidario' },
			{ code: '018', name: 'Banco Ganadero' },
			{ code: '032', name: 'Banco PYME de la Comunidad' },
			{ code: '033', name: 'Banco para el Fomento a Iniciativas Economicas' },
			{ code: '034', name: 'Banco Fortaleza' },
			{ code: '035', name: 'Banco Fassil' },
			{ code: '036', name: 'Banco Prodem' },
		],
		complete: true,
	},
	notes: ["NIT and passport: Directa24's general table says 12 digits for the NIT, and one letter and 6 digits for the passport; the newer page of the country has them the other way round."],
	sources: [
		'https://docs.d24.com/cashouts/countries-validations/american-countries/bolivia',
		'https://apidocs.onekeypayments.com/api-documentation/cashouts-api/countries-validations/american-countries/bolivia',
		'https://docs.pandablue.com/guides/cashouts/countries-validations/american-countries/bolivia',
		'https://docs.d24.com/knowledge-base/countries-specifications',
		'https://docs.directa24.com/specifications/countries-specifications',
	],
};
