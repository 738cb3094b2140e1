import { characters, digits, firstName, lastName } from './common';
import type { Bank, Country } from './types';

const OF_CLABE = 'it is taken from the beginning of a CLABE, and from a public client';

/** Banks that issue debit cards, by the first three digits of a CLABE. */
const BANKS: readonly Bank[] = (
	[
		['002', 'Banamex'],
		['006', 'Bancomext'],
		['009', 'Banobras'],
		['012', 'BBVA (Bancomer)'],
		['014', 'Santander'],
		['019', 'Banjercito'],
		['021', 'HSBC'],
		['030', 'BanBajio (Banco del Bajio)'],
		['036', 'Inbursa'],
		['042', 'Mifel'],
		['044', 'Scotiabank'],
		['058', 'Banregio'],
		['059', 'Invex'],
		['060', 'Bansi'],
		['062', 'Afirme'],
		['072', 'Banorte'],
		['106', 'Bank of America'],
		['112', 'Monex'],
		['113', 'Ve por Mas'],
		['127', 'Azteca'],
		['128', 'Autofin'],
		['130', 'Compartamos'],
		['132', 'Multiva'],
		['133', 'Actinver'],
		['136', 'Intercam'],
		['137', 'BanCoppel'],
		['138', 'ABC Capital'],
		['140', 'Consubanco'],
		['141', 'Volkswagen'],
		['143', 'CIBanco'],
		['145', 'Banco Base'],
		['166', 'Banco del Bienestar (Bansefi)'],
		['638', 'Nu'],
		['646', 'STP'],
		['722', 'Mercado Pago'],
	] as const
).map(([code, name]) => ({ code, name, doubt: OF_CLABE }));

/** Debit cards go to a host of their own, with the same body (D24: "Cashout Creation Endpoint"). */
export const MX: Country = {
	code: 'MX',
	name: 'Mexico',
	currencies: ['MXN', 'USD'],
	known: 'documented',
	fields: {
		beneficiary_name: firstName('María'),
		beneficiary_lastname: lastName('yes', 'García López'),
		document_id: {
			label: 'CURP, RFC or Passport Number',
			required: 'yes',
			example: 'GALM850101MDFRPR04',
			formats: [characters(7, 18)],
			dropSeparators: true,
		},
		bank_account: {
			label: 'CLABE',
			required: 'yes',
			hint: '18 digits, without spaces or dashes',
			example: '021790064060296642',
			formats: [digits(18)],
			number: { kind: 'clabe', certainty: 'certain' },
			dropSeparators: true,
		},
	},
	methods: [
		{ value: 'bank', name: 'Bank Account (CLABE)', fields: {} },
		{
			value: 'debitCard',
			name: 'Debit Card',
			fields: {
				bank_account: {
					label: 'Debit Card Number',
					required: 'yes',
					hint: '15 or 16 digits',
					example: '4111111111111111',
					formats: [digits(15, 16, { doubt: 'the text says 15 or 16 digits, the pattern on the same page also takes 13 and 14' })],
					number: { kind: 'card', certainty: 'certain' },
					dropSeparators: true,
				},
				bank_code: { label: 'Bank', required: 'yes', hint: 'The bank that issued the card' },
			},
		},
	],
	documentTypes: [
		{ code: 'CURP', label: 'CURP', number: { kind: 'curp', certainty: { doubt: 'Directa24 states one common length for all documents' } } },
		{ code: 'RFC', label: 'RFC', number: { kind: 'rfc', certainty: { doubt: 'Directa24 states one common length for all documents' } } },
		{ code: 'IFE', label: 'IFE / INE' },
		{ code: 'PASS', label: 'Passport' },
	],
	documentTypesComplete: { doubt: 'document_type is not among the fields of the country' },
	accountTypes: [],
	accountTypesComplete: 'certain',
	banks: { list: BANKS, complete: false },
	notes: [
		'The bank table of the page is not known; the bank list of the API has it. A code is needed for debit cards only: for a CLABE Directa24 takes the bank from its first three digits.',
		'The codes are therefore those that begin a CLABE, as a public client of Directa24 and the docs of a sibling API list them.',
	],
	sources: [
		'https://docs.d24.com/cashouts/countries-validations/american-countries/mexico',
		'https://docs.d24.com/api-documentation/cashouts-api/countries-validations/american-countries/mexico',
		'https://docs.directa24.com/api-documentation/cashouts-api/countries-validations/american-countries/mexico',
		'https://docs.pandablue.com/guides/cashouts/countries-validations/american-countries/mexico',
		'https://apidocs.onekeypayments.com/api-documentation/cashouts-api/countries-validations/american-countries/mexico',
		'https://docs.d24.com/api-documentation/cashouts-api/endpoints/cashout-creation-endpoint',
		'https://docs.d24.com/cashouts/create-cashouts/api-integration',
	],
};
