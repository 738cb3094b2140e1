import { ACCOUNT_TYPE, BANK, CORRIENTE_AND_AHORROS, digits, firstName, lastName } from './common';
import type { Country } from './types';

const NO_CHECK_DIGIT = { doubt: 'Directa24 does not say that it checks the digits' };

export const EC: Country = {
	code: 'EC',
	name: 'Ecuador',
	currencies: ['USD'],
	known: 'documented',
	fields: {
		beneficiary_name: firstName('Gabriela'),
		beneficiary_lastname: lastName('yes', 'Zambrano'),
		document_type: { label: 'Document Type', required: 'no' },
		document_id: { label: 'Cédula, RUC or Passport', required: 'yes', example: '1710034065' },
		bank_code: BANK,
		bank_account: { label: 'Account Number', required: 'yes', example: '2203128341', formats: [digits(5, 20)], dropSeparators: true },
		account_type: ACCOUNT_TYPE,
	},
	methods: [
		{ value: 'bank', name: 'Bank Account', fields: {} },
		{
			value: 'payphone',
			name: 'PayPhone',
			bankCode: '10007',
			fields: {
				bank_account: {
					label: 'Mobile Phone of the PayPhone Account',
					required: 'yes',
					hint: '593 and 9 digits',
					example: '593985512345',
					formats: [
						digits(5, 12),
						{ pattern: /^593\d{9}$/, words: '593 and 9 digits', certainty: { doubt: 'the text of the page says so, its pattern takes 5 to 12 digits' } },
					],
					dropSeparators: true,
				},
			},
		},
	],
	documentTypes: [
		{ code: 'CC', label: 'CC (Cédula)', formats: [digits(9, 10)], number: { kind: 'ecuadorCedula', certainty: NO_CHECK_DIGIT }, dropSeparators: true },
		{ code: 'DL', label: 'DL (Driving Licence)', formats: [digits(10)], dropSeparators: true },
		{
			code: 'RUC',
			label: 'RUC (Tax Number)',
			formats: [{ pattern: /^\d{9,10}001$/, words: '12 or 13 digits that end with 001', certainty: 'certain' }],
			number: { kind: 'ecuadorRuc', certainty: NO_CHECK_DIGIT },
			dropSeparators: true,
		},
		{
			code: 'PASS',
			label: 'Passport',
			formats: [
				{
					pattern: /^[A-Za-z0-9]{8,13}$/,
					words: '8 to 13 letters and digits',
					certainty: { doubt: 'the page also says that a passport ends with 001, which looks copied from the RUC' },
				},
			],
		},
	],
	documentTypesComplete: 'certain',
	accountTypes: CORRIENTE_AND_AHORROS,
	accountTypesComplete: 'certain',
	banks: {
		list: [
			{ code: '001', name: 'Banco Central del Ecuador' },
			{ code: '010', name: 'Banco Pichincha' },
			{ code: '017', name: 'Banco de Guayaquil' },
			{ code: '024', name: 'Banco City Bank' },
			{ code: '025', name: 'Banco Machala' },
			{ code: '029', name: 'Banco de Loja' },
			{ code: '030', name: 'Banco del Pacifico' },
			{ code: '032', name: 'Banco Internacional' },
			{ code: '034', name: 'Banco Amazonas' },
			{ code: '035', name: 'Banco del Austro' },
			{ code: '036', name: 'Produbanco / Promerica' },
			{ code: '037', name: 'Banco Bolivariano' },
			{ code: '039', name: 'Comercial de Manabi' },
			{ code: '042', name: 'Banco General Ruminahui' },
			{ code: '043', name: 'Banco del Litoral' },
			{ code: '059', name: 'Banco Solidario' },
			{ code: '060', name: 'Banco Procredit' },
			{ code: '061', name: 'Banco Capital' },
			{ code: '065', name: 'Banco Desarrollo de Los Pueblos' },
			{ code: '066', name: 'Banecuador B.P.' },
			{ code: '201', name: 'Banco Delbank' },
			{ code: '10007', name: 'PayPhone' },
		],
		complete: true,
	},
	notes: [
		'document_type is not among the required fields, although the forms of documents are told by type.',
		'The page says of a passport, too, that it ends with 001.',
		'PayPhone: the text says 593 and 9 digits, the pattern takes 5 to 12 digits.',
	],
	sources: [
		'https://docs.d24.com/cashouts/countries-validations/american-countries/ecuador',
		'https://docs.d24.com/api-documentation/cashouts-api/countries-validations/american-countries/ecuador?fallback=true',
		'https://apidocs.onekeypayments.com/api-documentation/cashouts-api/countries-validations/american-countries/ecuador',
		'https://docs.pandablue.com/guides/cashouts/countries-validations/american-countries/ecuador',
	],
};
