import { ACCOUNT_TYPE, BANK, characters, digits, firstName, lastName } from './common';
import type { Country, DocumentType } from './types';

const NO_CHECK_DIGIT = { doubt: 'Directa24 does not say that it checks the last character' };

const documentType = (code: string, label: string): DocumentType => ({
	code,
	label,
	formats: [characters(8, 9)],
	number: { kind: 'rut', certainty: NO_CHECK_DIGIT },
	dropSeparators: true,
});

export const CL: Country = {
	code: 'CL',
	name: 'Chile',
	currencies: ['CLP', 'USD'],
	known: 'documented',
	fields: {
		beneficiary_name: firstName('Camila'),
		beneficiary_lastname: lastName('no', 'Rojas'),
		document_id: {
			label: 'RUT',
			required: 'yes',
			hint: 'With its last character (0 to 9 or K)',
			example: '123456785',
			formats: [characters(8, 9)],
			dropSeparators: true,
		},
		bank_code: BANK,
		bank_account: { label: 'Account Number', required: 'yes', example: '1234567890', formats: [digits(6, 16)], dropSeparators: true },
		account_type: ACCOUNT_TYPE,
	},
	methods: [
		{ value: 'bank', name: 'Bank Account', fields: {} },
		{ value: 'mach', name: 'Mach (BCI)', bankCode: '116', fields: {} },
	],
	documentTypes: [documentType('RUT', 'RUT'), documentType('RUN', 'RUN'), { code: 'ID', label: 'ID', formats: [characters(8, 9)], dropSeparators: true }],
	documentTypesComplete: { doubt: 'document_type is not among the fields of the country' },
	accountTypes: [
		{ code: 'C', label: 'Cuenta Corriente (Checking)' },
		{ code: 'S', label: 'Cuenta de Ahorro (Savings)' },
		{ code: 'V', label: 'Cuenta Vista (Salary)' },
	],
	accountTypesComplete: 'certain',
	banks: {
		list: [
			{ code: '001', name: 'Banco de Chile' },
			{ code: '001', name: 'Banco Edwards' },
			{ code: '001', name: 'Citi' },
			{ code: '009', name: 'Banco Internacional' },
			{ code: '012', name: 'Banco del Estado de Chile' },
			{ code: '014', name: 'Scotiabank Sud Americano' },
			{ code: '016', name: 'Banco Credito e Inversiones' },
			{ code: '027', name: 'Corpbanca' },
			{ code: '028', name: 'Banco Bice' },
			{ code: '031', name: 'HSBC' },
			{ code: '037', name: 'Banco Santander-Santiago' },
			{ code: '039', name: 'Banco Itau' },
			{ code: '046', name: 'ABN Amro Bank Chile' },
			{ code: '049', name: 'Banco Security' },
			{ code: '051', name: 'Banco Falabella' },
			{ code: '052', name: 'Deutsche Bank' },
			{ code: '053', name: 'Banco Ripley' },
			{ code: '054', name: 'Rabobank Chile' },
			{ code: '055', name: 'Consorcio' },
			{ code: '056', name: 'Banco Penta' },
			{ code: '057', name: 'Banco Paris' },
			{ code: '116', name: 'BCI (Mach)' },
			{ code: '504', name: 'BBVA Banco Bhif' },
			{ code: '507', name: 'Banco del Desarrollo' },
		],
		complete: true,
	},
	notes: ['Directa24 calls V a salary account; that this is the cuenta vista is our reading.', 'The table allows two decimals, although CLP has none.'],
	sources: [
		'https://docs.d24.com/cashouts/countries-validations/american-countries/chile',
		'https://docs.d24.com/api-documentation/cashouts-api/countries-validations/american-countries/chile',
		'https://apidocs.onekeypayments.com/api-documentation/cashouts-api/countries-validations/american-countries/chile',
		'https://apidocs.onekeypayments.com/guides/cashouts/countries-validations/american-countries/chile',
		'https://docs.d24.com/knowledge-base/countries-specifications',
	],
};
