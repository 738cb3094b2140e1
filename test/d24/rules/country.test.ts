import type { CashoutInput } from '../../../d24/cashout/cashout';
import { changed, told } from './told';

const PERU = "the table of documents on Directa24's own page is cut off";
const CUT_OFF = "Directa24's page on the country is cut off there";
const TYPES_OF_COLOMBIA = 'CC = Cédula de Ciudadanía, NIT = Company, CE = Cédula de Extranjería, PASS = Passport';

describe('a field that is empty', () => {
	const EMPTY = ['document_type', 'bank_code', 'bank_account', 'account_type', 'address', 'beneficiary_lastname', 'phone', 'email', 'bank_branch'];

	it.each<[string, Partial<CashoutInput>, ...string[]]>([
		['CO', { address: 'Calle 10', email: 'ana@example.com' },
			`document_type required: Document Type (document_type) is empty; Colombia needs it → Enter one of: ${TYPES_OF_COLOMBIA}`,
			'beneficiary_lastname required: Last Name (beneficiary_lastname) is empty; Colombia needs it → Enter it, e.g. Rodríguez',
			'bank_code required: Bank (bank_code) is empty; Colombia needs it → Choose the bank, or enter its code',
			'bank_account required: Account Number (bank_account) is empty; Colombia needs it → Enter it, e.g. 1234567890123',
			'account_type required: Account Type (account_type) is empty; Colombia needs it → Enter one of: C = Cuenta Corriente, S = Cuenta de Ahorros',
		],
		['PE', { beneficiary_lastname: 'Quispe', bank_code: '901' },
			'document_type required: Document Type (document_type) is empty; Yape in Peru needs it → Enter one of: DNI = Person, RUC = Tax Number, CE = Carné de Extranjería, PASS = Passport',
			'phone required: Mobile Phone of the Wallet (phone) is empty; Yape in Peru needs it → Enter it, e.g. 51987654321',
			'account_type required: Account Type (account_type) is empty; Yape in Peru needs it → Enter one of: C = Cuenta Corriente, S = Cuenta de Ahorros, M = Cuenta Maestra',
		],
		['PA', { beneficiary_lastname: 'Silva' },
			"document_type required (warning): Document Type (document_type) is empty; Panama may need it (only a mirror of Directa24's pages states it) → Enter it",
			`bank_code required (warning): Bank (bank_code) is empty; Panama may need it (${CUT_OFF}) → Choose the bank, or enter its code`,
			`bank_account required (warning): Account Number (bank_account) is empty; Panama may need it (${CUT_OFF}) → Enter it`,
			`account_type required (warning): Account Type (account_type) is empty; Panama may need it (${CUT_OFF}) → Enter it`,
		],
	])('in %s with %j', (country, given, ...issues) => {
		expect(told(country, given, EMPTY)).toEqual(issues);
	});

	it('and is the last name of a company may be taken', () => {
		expect(told('EC', { document_id: '1790012345001' }, ['beneficiary_lastname', 'bank_code'])).toEqual([
			'beneficiary_lastname required (warning): Last Name (beneficiary_lastname) is empty, which Directa24 may not take (its page asks for a last name and does not say what a company enters, whose document this is) → Nothing to do where Directa24 takes it; otherwise ask Directa24 what it wants for companies',
			'bank_code required: Bank (bank_code) is empty; Ecuador needs it → Choose the bank, or enter its code',
		]);
		expect(told('EC', { document_id: '1710034065' }, ['beneficiary_lastname'])).toEqual(['beneficiary_lastname required: Last Name (beneficiary_lastname) is empty; Ecuador needs it → Enter it, e.g. Zambrano']);
	});
});

describe('what is changed', () => {
	it.each<[string, Partial<CashoutInput>, Partial<CashoutInput>, ...string[]]>([
		['CO', { document_id: 'CC 1012345678' }, { document_id: '1012345678', document_type: 'CC' }, 'document_id: "CC" in front of it removed', 'document_type: the number is written with "CC" in front'],
		['CO', { document_id: ' NIT 800197268', document_type: ' ' }, { document_id: '800197268', document_type: 'NIT' }, 'document_id: "NIT" in front of it removed', 'document_type: the number is written with "NIT" in front'],
		['CO', { document_id: 'CC 1012345678', document_type: 'Cédula de ciudadanía' }, { document_id: '1012345678', document_type: 'CC' }, 'document_id: "CC" in front of it removed', 'document_type: Directa24 writes it CC'],
		['CO', { document_id: 'Documento 1012345678' }, { document_id: '1012345678' }, 'document_id: "Documento" in front of it removed'],
		['CO', { bank_account: 'CC 1234567890123' }, { bank_account: '1234567890123' }, 'bank_account: "CC" in front of it removed'],
		['CO', { bank_account: 'Cuenta 1234567890123', document_type: '' }, { bank_account: '1234567890123' }, 'bank_account: "Cuenta" in front of it removed'],
		['BR', { document_id: 'CPF 01716001340' }, { document_id: '01716001340' }, 'document_id: "CPF" in front of it removed'],
		['BR', { document_id: '="01716001340"' }, { document_id: '01716001340' }, 'document_id: the quotes around it removed'],
		['BR', { bank_branch: "'0123" }, { bank_branch: '0123' }, 'bank_branch: the quotes around it removed'],
		['CO', { bank_code: ' 007 ' }, {}],
		['CO', { account_type: 'ahorros' }, { account_type: 'S' }, 'account_type: the letter for it is S'],
		['CO', { account_type: 's' }, { account_type: 'S' }, 'account_type: the letter for it is S'],
		['CO', { account_type: ' s ', bank_code: '20000' }, {}],
		['CO', { account_type: 'ahorros', bank_code: '20000' }, { account_type: 'S' }, 'account_type: the letter for it is S'],
		['CO', { document_type: 'dni' }, { document_type: 'DNI' }, 'document_type: Directa24 writes types in capital letters'],
		['BO', { document_type: 'cedula' }, { document_type: 'CI' }, 'document_type: Directa24 writes it CI'],
		['UG', { document_type: 'passport' }, {}],
		['UG', { account_type: 'savings' }, { account_type: 'S' }, 'account_type: the letter for it is S'],
		['PE', { bank_code: '901', phone: '+51 987-654-321' }, { phone: '51987654321' }, 'phone: separators and the plus sign removed'],
		['BR', { bank_code: '10001', phone: '+55 11 66666-6666', account_type: 'S' }, {}],
		['BR', { bank_code: '10000', phone: '+55 11 66666-6666', account_type: 'C' }, { phone: '+5511666666666' }, 'phone: spaces, dots, dashes or slashes removed'],
		['BR', { bank_code: '10000', phone: '11 66666-6666', account_type: 'C' }, { phone: '11666666666' }, 'phone: spaces, dots, dashes or slashes removed'],
		['BR', { bank_code: '10000', account_type: ' ' }, { account_type: 'C' }, "account_type: it is empty, so C is sent as in Directa24's samples for Pix Key: Phone"],
		['BR', { bank_code: '10000', account_type: 'S' }, {}],
	])('in %s %j by %j', (country, given, sent, ...why) => {
		expect(changed(country, given)).toEqual({ sent, why });
	});

	it('is told with what to do about it', () => {
		expect(told('BR', { bank_branch: "'0123" })).toEqual(['bank_branch changed (warning): Branch (Agência) (bank_branch) was changed: the quotes around it removed → Correct it in your data to be rid of this note']);
	});
});

describe('a document type', () => {
	it.each<[string, Partial<CashoutInput>, ...string[]]>([
		['CO', { document_type: 'CC', document_id: 'NIT 800197268' }, 'document_type conflict: Document Type (document_type) is CC, but the number is written with "NIT" in front → Use NIT as document type, or correct the number'],
		['CO', { document_type: 'nit', document_id: 'NIT 800197268' }, 'document_type changed (warning): Document Type (document_type) was changed: Directa24 writes it NIT → Correct it in your data to be rid of this note'],
		['CO', { document_type: 'NIT', bank_account: 'CC 1234567890123' }],
		['CO', { document_type: 'NIT', bank_account: 'Cuenta 1234567890123' }],
		['BR', { document_type: 'CNPJ', document_id: 'CPF 01716001340' }, 'document_type conflict: Document Type (document_type) is CNPJ, but the number is written with "CPF" in front → Use CPF as document type, or correct the number'],
		['CO', { document_type: 'DNI' }, `document_type document_type: Document Type (document_type) is none that Directa24 names for Colombia → Enter one of: ${TYPES_OF_COLOMBIA}`],
		['CO', { document_type: 'CC / NIT' }, 'document_type document_type: Document Type (document_type) can mean CC or NIT → Enter one of: CC = Cédula de Ciudadanía, NIT = Company'],
		['PE', { document_type: 'XX' }, `document_type document_type (warning): Document Type (document_type) is none that Directa24 names for Peru (${PERU}) → Enter one of: DNI = Person, RUC = Tax Number, CE = Carné de Extranjería, PASS = Passport`],
		['PE', { document_type: 'DNI / RUC' }, 'document_type document_type: Document Type (document_type) can mean DNI or RUC → Enter one of: DNI = Person, RUC = Tax Number'],
		['PY', { document_type: 'XX' }, 'document_type document_type: Document Type (document_type) is none that Directa24 names for Paraguay → Enter one of: CIC = Cédula, CRC, CRP, DNI, PASS = Passport, RUC = Tax Number'],
		['UG', { document_type: 'XX' }],
	])('in %s %j', (country, given, ...issues) => {
		expect(told(country, given, ['document_type'])).toEqual(issues);
	});
});

describe('an account type', () => {
	it.each<[string, Partial<CashoutInput>, ...string[]]>([
		['CO', { account_type: 'X' }, 'account_type account_type: Account Type (account_type) is none that Directa24 names for Colombia → Enter one of: C = Cuenta Corriente, S = Cuenta de Ahorros'],
		['CO', { account_type: 'ahorros/corriente' }, 'account_type account_type: Account Type (account_type) can mean S or C → Enter one of: C = Cuenta Corriente, S = Cuenta de Ahorros'],
		['CO', { account_type: 'X', bank_code: '20000' }],
		['BR', { account_type: 'Z' }, "account_type account_type (warning): Account Type (account_type) is none that Directa24 names for Brazil (Directa24's table of account types is cut off after C) → Enter one of: C = Conta Corrente, S = Conta Poupança"],
		['BR', { account_type: 'S' }, "account_type account_type (warning): Account Type (account_type) S may not be taken (Directa24's table of account types is cut off after C) → Ask Directa24 before you rely on it"],
		['PE', { account_type: 'M' }, "account_type account_type (warning): Account Type (account_type) M may not be taken (only an older mirror of Directa24's pages names it) → Ask Directa24 before you rely on it"],
		['PE', { account_type: 'C' }],
		['UG', { account_type: 'X' }],
	])('in %s %j', (country, given, ...issues) => {
		expect(told(country, given, ['account_type'])).toEqual(issues);
	});
});

describe('an account', () => {
	it.each<[string, Partial<CashoutInput>, ...string[]]>([
		['PH', { bank_account: '1', bank_code: '003' }, 'bank_account format: Mobile Phone (bank_account) must be 11 digits → Enter it as 11 digits, e.g. 09171234567'],
		['PH', { bank_account: '1', bank_code: '' }],
		['PH', { bank_account: ' ', bank_code: '8' }, 'bank_account required: Account Number (bank_account) is empty; Philippines needs it → Enter it, e.g. 123456789012'],
		['PH', { bank_account: '1234567890123', bank_code: '8' }],
		['BR', { bank_account: 'x', bank_code: '260' }],
		['BR', { bank_account: 'x', bank_code: '237' }, "bank_account format (warning): Account Number with Check Digit (bank_account) of Bradesco must be up to 8 digits (Directa24's table of accounts by bank is known only in part, and its renderings differ in the number of digits) → Enter it as up to 8 digits"],
		['CO', { bank_account: '1', bank_code: '10002' }, "bank_account format (warning): Account Number (bank_account) must be empty (only Directa24's older page has it) → Leave it empty"],
		['BR', { bank_account: '1', bank_code: '10000' }, 'bank_account empty: Account Number with Check Digit (bank_account) must be empty for Pix Key: Phone → Leave it empty'],
		['CO', { bank_account: '1', bank_code: '20000' }, "bank_account empty (warning): Account Number (bank_account) must be empty for Bre-B Key: Phone (a newer mirror of Directa24's pages wants the key in it) → Leave it empty"],
	])('in %s %j', (country, given, ...issues) => {
		expect(told(country, given, ['bank_account'])).toEqual(issues);
	});
});
