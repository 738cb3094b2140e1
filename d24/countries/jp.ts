import { ACCOUNT_TYPE, BANK, digits, DOCUMENT_NUMBER, email, firstName, lastName, NO_BANKS, NO_DOCUMENT_TYPES } from './common';
import type { Country, Format } from './types';

/** Full-width Katakana without the small letters, with the long-vowel mark, the middle dot and spaces. */
const KATAKANA: Format = {
	pattern: /^[アイウエオカ-ヂツ-モヤユヨラ-ロワ-ヴヷ-ヺー・ \u3000]+$/,
	words: 'full-width Katakana in large letters',
	certainty: { doubt: "Directa24's page says so, but the example of the same page has Kanji" },
};

const KATAKANA_HINT = 'Full-width Katakana, large letters only';

export const JP: Country = {
	code: 'JP',
	name: 'Japan',
	currencies: ['JPY', 'USD'],
	known: 'documented',
	fields: {
		beneficiary_name: { ...firstName('ハナコ'), hint: KATAKANA_HINT, formats: [KATAKANA] },
		beneficiary_lastname: { ...lastName('yes', 'ヤマダ'), hint: KATAKANA_HINT, formats: [KATAKANA] },
		document_id: DOCUMENT_NUMBER,
		email: email('yes'),
		bank_code: { ...BANK, example: '149' },
		bank_branch: { label: 'Branch Number', required: 'yes', hint: 'At most 3 digits', example: '001', formats: [digits(1, 3)], dropSeparators: true },
		bank_account: { label: 'Account Number', required: 'yes', example: '3374856', formats: [digits(6, 8)], dropSeparators: true },
		account_type: ACCOUNT_TYPE,
	},
	methods: [
		{ value: 'bank', name: 'Bank Account', fields: {} },
		{
			value: 'tigerPay',
			name: 'TigerPay',
			bankCode: '10001',
			fields: { bank_account: { label: 'TigerPay Number', required: 'yes', example: '123456', formats: [digits(6)], dropSeparators: true } },
			empty: [{ fields: ['bank_branch'], certainty: 'certain' }],
		},
	],
	...NO_DOCUMENT_TYPES,
	accountTypes: [
		{ code: 'C', label: 'Tōza (Current)' },
		{ code: 'S', label: 'Chochiku (Savings)' },
		{ code: 'O', label: 'Futsū (Ordinary)' },
	],
	accountTypesComplete: 'certain',
	banks: NO_BANKS,
	notes: [
		'Names must be in full-width Katakana, but the example of the page has Kanji. Directa24 rejects payouts for it (822).',
		"The list of banks on Directa24's page is not known.",
		'The table allows two decimals, although JPY has none.',
	],
	sources: [
		'https://docs.d24.com/~/changes/y4ilqbTS6KJ21W9sRifj/api-documentation/cashouts-api/countries-validations/asian-countries/japan',
		'https://docs.directa24.com/api-documentation/cashouts-api/countries-validations/asian-countries/japan',
		'https://docs.pandablue.com/api-documentation/cashouts-api/countries-validations/asian-countries/japan',
		'https://docs.lime-pay.com/api-documentation/cashouts-api/countries-validations/asian-countries/japan',
	],
};
