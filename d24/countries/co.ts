import { ACCOUNT_TYPE, BANK, characters, CORRIENTE_AND_AHORROS, digits, email, empty, firstName, lastName } from './common';
import type { Bank, Country, FieldRule, FieldRules, PayoutMethod } from './types';

const OLDER_PAGE = "only Directa24's older page has it";

const NO_ACCOUNT: FieldRule = { label: 'Account Number', required: 'no', formats: [empty(OLDER_PAGE)] };

const ADDRESS: FieldRule = {
	label: 'Address',
	required: 'unsure',
	requiredDoubt: "the country's page of Directa24 lists it with the needed fields, the page of Bre-B calls it optional, and a public client pays without it",
	example: 'Calle 10 # 5-51',
};

const DOCUMENT: FieldRule = { label: 'Document Number', required: 'yes', example: '1012345678' };

const phone = (label: string, required: FieldRule['required']): FieldRule => ({
	label,
	required,
	hint: '+57 and 10 digits',
	example: '+573001234567',
	formats: [{ pattern: /^\+57 ?\d{3} ?\d{7}$/, words: '+57 and 10 digits', certainty: 'certain' }],
	dropSeparators: true,
});

const WALLET: FieldRules = {
	bank_account: {
		label: 'Mobile Phone of the Wallet',
		required: 'yes',
		hint: '10 digits, without 57 in front',
		example: '3001234567',
		formats: [{ pattern: /^[^@\p{L}]{1,20}$/u, words: 'the number of a mobile phone, up to 20 characters', certainty: 'certain' }, { pattern: /^\d{10}$/, words: '10 digits', certainty: { doubt: "Directa24's pages take any 20 characters, their example and a public client have 10 digits" } }],
		dropSeparators: true,
		// A mobile number begins with 3: D24's own example of 10 digits begins with 57.
		dropPrefix: /^\+?57(?=3\d{9}$)/,
	},
};

const ONLY_A_CLIENT = 'only a public client of Directa24 names it';

/** Wallets of which no page of D24 tells what their account is. */
const clientWallet = (value: string, name: string, bankCode: string): PayoutMethod => ({
	value,
	name,
	bankCode,
	fields: { bank_account: { label: 'Mobile Phone or Account of the Wallet', required: 'yes', dropSeparators: true } },
	doubt: ONLY_A_CLIENT,
});

const fromClient = (banks: ReadonlyArray<readonly [code: string, name: string]>): Bank[] => banks.map(([code, name]) => ({ code, name, doubt: ONLY_A_CLIENT }));

/** Directa24's own pages want the account of a key empty that has a field of its own. */
const KEY_ELSEWHERE = { fields: ['bank_account'], certainty: { doubt: "a newer mirror of Directa24's pages wants the key in it" } } as const;

const breb = (value: string, name: string, bankCode: string, fields: FieldRules): PayoutMethod => ({
	value,
	name,
	bankCode,
	fields: {
		account_type: { ...ACCOUNT_TYPE, hint: 'Directa24 takes any letter for a Bre-B key' },
		...fields,
	},
	empty: [{ fields: ['bank_branch'], certainty: 'certain' }, ...(fields.bank_account ? [] : [KEY_ELSEWHERE])],
	anyAccountType: true,
});

export const CO: Country = {
	code: 'CO',
	name: 'Colombia',
	currencies: ['COP', 'USD'],
	known: 'documented',
	fields: {
		beneficiary_name: firstName('Valentina'),
		beneficiary_lastname: lastName('yes', 'Rodríguez'),
		document_type: { label: 'Document Type', required: 'yes' },
		document_id: DOCUMENT,
		bank_code: BANK,
		bank_account: { label: 'Account Number', required: 'yes', example: '1234567890123', formats: [digits(8, 19)], dropSeparators: true },
		account_type: ACCOUNT_TYPE,
		address: ADDRESS,
		phone: phone('Phone', 'no'),
		email: email('no'),
	},
	methods: [
		{ value: 'bank', name: 'Bank Account', fields: {} },
		{ value: 'nequi', name: 'Nequi', bankCode: '1507', fields: WALLET },
		{ value: 'daviplata', name: 'Daviplata', bankCode: '1551', fields: WALLET },
		clientWallet('movii', 'Movii', '801'),
		clientWallet('rappiPay', 'RappiPay', '811'),
		clientWallet('tpaga', 'Tpaga', '10005'),
		{
			value: 'efecty',
			name: 'Cash: Efecty',
			bankCode: '10003',
			fields: { phone: phone('Mobile Phone', 'yes') },
			empty: [{ fields: ['bank_account'], certainty: 'certain' }],
		},
		{
			value: 'puntoRed',
			name: 'Cash: Punto Red',
			bankCode: '10006',
			fields: {
				bank_account: { label: 'Mobile Phone as Account', required: 'yes', example: '5715551234', formats: [characters(1, 20)], dropSeparators: true },
				phone: phone('Mobile Phone', 'yes'),
				email: email('yes'),
			},
		},
		{ value: 'brebInstitution', name: 'Bre-B: Institution', bankCode: '1184', fields: {} },
		breb('brebPhone', 'Bre-B Key: Phone', '20000', { phone: phone('Bre-B Key (Phone)', 'yes') }),
		breb('brebEmail', 'Bre-B Key: Email', '20001', { email: { ...email('yes'), label: 'Bre-B Key (Email)' } }),
		breb('brebDocument', 'Bre-B Key: Document', '20002', { document_id: { ...DOCUMENT, label: 'Bre-B Key (Document)' } }),
		breb('brebRandom', 'Bre-B Key: Random', '20003', { bank_account: { label: 'Bre-B Key (Random)', required: 'yes' } }),
		{
			value: 'd24Card',
			name: 'D24 Card',
			bankCode: '10001',
			fields: { bank_account: NO_ACCOUNT },
			doubt: OLDER_PAGE,
		},
		{
			value: 'suRed',
			name: 'Cash: Su Red',
			bankCode: '10002',
			fields: {
				bank_account: NO_ACCOUNT,
				phone: { ...phone('Mobile Phone', 'unsure'), requiredDoubt: "only Directa24's older page wants it" },
			},
			doubt: OLDER_PAGE,
		},
	],
	documentTypes: [
		{ code: 'CC', label: 'CC (Cédula de Ciudadanía)', formats: [digits(6, 10)], number: { kind: 'colombiaCedula', certainty: 'certain' }, dropSeparators: true },
		{
			code: 'NIT',
			label: 'NIT (Company)',
			formats: [digits(8, 15)],
			number: { kind: 'nit', certainty: { doubt: 'Directa24 does not say that it checks the last digit' } },
			dropSeparators: true,
		},
		{
			code: 'CE',
			label: 'CE (Cédula de Extranjería)',
			formats: [
				{
					pattern: /^(\d{6,10}|\d{15})$/,
					words: '6 to 10 digits, or 15 for a PEP',
					certainty: { doubt: "Directa24's older table takes a PEP of 15 digits as well" },
				},
			],
			dropSeparators: true,
		},
		{
			code: 'PASS',
			label: 'Passport',
			formats: [
				characters(6, 10),
				{ pattern: /^\d+$/, words: 'digits only', certainty: { doubt: "Directa24's newer page says so, its older table does not" } },
			],
		},
	],
	documentTypesComplete: 'certain',
	accountTypes: CORRIENTE_AND_AHORROS,
	accountTypesComplete: 'certain',
	banks: {
		list: [
			{ code: '001', name: 'Banco de Bogota' },
			{ code: '002', name: 'Banco Popular' },
			{ code: '006', name: 'Itau (formerly Corpbanca)' },
			{ code: '007', name: 'Bancolombia' },
			{ code: '008', name: 'ABN Amro' },
			{ code: '009', name: 'Citibank' },
			{ code: '010', name: 'HSBC' },
			{ code: '012', name: 'Banco Sudameris' },
			{ code: '013', name: 'BBVA' },
			{ code: '014', name: 'Itau (Helm)' },
			{ code: '019', name: 'Banco Colpatria' },
			{ code: '023', name: 'Banco de Occidente' },
			{ code: '032', name: 'Banco Caja Social BCSC' },
			{ code: '040', name: 'Banco Agrario' },
			{ code: '051', name: 'Banco Davivienda' },
			{ code: '052', name: 'Banco AV Villas' },
			{ code: '058', name: 'Banco Procredit' },
			{ code: '060', name: 'Banco Pichincha' },
			{ code: '061', name: 'Bancoomeva' },
			{ code: '062', name: 'Banco Falabella' },
			...fromClient([
				['065', 'Banco Santander'],
				['070', 'Lulo Bank'],
				['071', 'JP Morgan'],
				['076', 'Banco Coopcentral'],
				['283', 'CFA Cooperativa Financiera'],
				['289', 'Cotrafa'],
				['291', 'Coofinep'],
				['292', 'Confiar'],
				['303', 'Banco Union'],
				['370', 'Coltefinanciera'],
				['558', 'Credifinanciera'],
				['637', 'Iris'],
				['801', 'Movii'],
				['811', 'RappiPay'],
				['10005', 'Tpaga'],
			]),
			{ code: '1184', name: 'BREB (institution)' },
			{ code: '1507', name: 'Nequi' },
			{ code: '1551', name: 'Daviplata' },
			{ code: '10001', name: 'D24 Card (older)' },
			{ code: '10002', name: 'Su Red (older)' },
			{ code: '10003', name: 'Efecty' },
			{ code: '10006', name: 'Punto Red' },
			{ code: '20000', name: 'Bre-B key phone' },
			{ code: '20001', name: 'Bre-B key email' },
			{ code: '20002', name: 'Bre-B key document' },
			{ code: '20003', name: 'Bre-B key random' },
		],
		complete: false,
	},
	notes: [
		"bank_account for the Bre-B keys 20000 to 20002: Directa24's own pages want it empty, a newer mirror wants the key in it.",
		"The country's page lists the address with the required fields; the page of Bre-B calls it optional depending on the method, and a public client pays without it, so that it only warns.",
		"Transfiya is on one rendering of Directa24's page, without a bank code: its account has 8 to 19 digits, and its phone is needed with +57. Where the bank list of the API has it, choose its code and fill in the phone.",
		'Cash pick-up (Efecty): the beneficiary needs a reference, which comes as `bank_reference_id` when the payout is DELIVERED, before a `#` where there is one.',
		"The newer page wants digits in a passport; the older table does not, and takes a CE of 15 digits for a PEP.",
		"D24 Card and Su Red are on Directa24's older page only.",
		'The list of banks on the pages is cut off after Falabella; the codes behind it are those of a public client.',
	],
	sources: [
		'https://docs.d24.com/cashouts/countries-validations/american-countries/colombia',
		'https://docs.d24.com/cashouts/countries-validations/american-countries/colombia/bre-b-colombias-instant-payment-system',
		'https://apidocs.onekeypayments.com/guides/cashouts/countries-validations/american-countries/colombia',
		'https://docs.pandablue.com/guides/cashouts/countries-validations/american-countries/colombia/bre-b-colombias-instant-payment-system',
		'https://docs.pandablue.com/api-documentation/cashouts-api/countries-validations/american-countries/colombia',
		'https://docs.directa24.com/specifications/countries-specifications',
	],
};
