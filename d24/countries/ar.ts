import { digits, email, firstName, lastName, NO_ACCOUNT_TYPES } from './common';
import type { Country, DocumentType } from './types';

const EXAMPLE_DIFFERS = { doubt: "the example on Directa24's page has 10 digits, against its own rule" };

const taxNumber = (code: string, label: string): DocumentType => ({
	code,
	label,
	formats: [{ pattern: /^(\d{7,9}|\d{11})$/, words: '7 to 9 or 11 digits', certainty: EXAMPLE_DIFFERS }],
	number: { kind: 'cuit', certainty: { doubt: 'Directa24 states no check digit for it' } },
	dropSeparators: true,
});

export const AR: Country = {
	code: 'AR',
	name: 'Argentina',
	currencies: ['ARS', 'USD'],
	known: 'documented',
	fields: {
		beneficiary_name: firstName('Martín'),
		beneficiary_lastname: lastName('yes', 'Gómez'),
		document_type: { label: 'Document Type', required: 'no' },
		document_id: { label: 'DNI, CUIT or CUIL', required: 'yes', example: '20123456786', formats: [digits(7, 11)], dropSeparators: true },
		bank_account: {
			label: 'CBU / CVU',
			required: 'yes',
			hint: '22 digits; its first digits tell the bank, so no bank is asked for',
			example: '2850590940090418135201',
			formats: [digits(22)],
			number: { kind: 'cbu', certainty: 'certain' },
			dropSeparators: true,
		},
	},
	methods: [
		{ value: 'bank', name: 'Bank Account (CBU / CVU)', fields: {} },
		{
			value: 'icash',
			name: 'iCash',
			bankCode: '998',
			fields: {
				email: { ...email('unsure'), requiredDoubt: "only Directa24's older page wants it" },
				bank_account: {
					label: 'CBU / CVU',
					required: 'unsure',
					requiredDoubt: "the table of Directa24's older page wants it, the example of the same page leaves it empty",
				},
			},
			doubt: "only Directa24's older page names it",
		},
	],
	documentTypes: [
		{ code: 'DNI', label: 'DNI (Person)', formats: [digits(7, 9, EXAMPLE_DIFFERS)], number: { kind: 'argentinaDni', certainty: EXAMPLE_DIFFERS }, dropSeparators: true },
		taxNumber('CUIT', 'CUIT (Tax Number)'),
		taxNumber('CUIL', 'CUIL (Worker)'),
	],
	documentTypesComplete: { doubt: "the list of documents on Directa24's newer page is not known" },
	...NO_ACCOUNT_TYPES,
	banks: {
		list: [
			{ code: '998', name: 'iCash (older page)' },
		],
		complete: false,
	},
	notes: [
		'CVUs are taken since May 2025. They do not begin with the code of a bank.',
		"iCash: the table of Directa24's older page has the code 998, its example has 10000 and an empty account.",
		'An older page asks for the number of the institute in bank_branch; the newer one does not.',
		"The example on Directa24's page has a document of 10 digits, against its own rule of 7 to 9 or 11.",
	],
	sources: [
		'https://docs.pandablue.com/guides/cashouts/countries-validations/american-countries/argentina',
		'https://docs.d24.com/api-documentation/cashouts-api/countries-validations/american-countries/argentina?fallback=true',
		'https://docs.d24.com/knowledge-base/countries-specifications',
		'https://docs.directa24.com/specifications/countries-specifications',
		'https://docs.krayondigital.com/docs/countries-specifications',
	],
};
