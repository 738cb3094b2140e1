import { countryOf, type Country, type PayoutMethod } from '../../../d24/countries';
import { accountTypeLetter, accountTypesNamed, documentTypeCode, documentTypesNamed, methodsNamed } from '../../../d24/rules/words';

const typesOf = (...codes: string[]) => codes.map((code) => ({ code, label: code }));

describe('a document type', () => {
	const ALL = typesOf('CC', 'CE', 'CI', 'CIC', 'CIE', 'NIT', 'PASS', 'DNI', 'RUC', 'RUT', 'RUN', 'CPF', 'CNPJ', 'CUIT', 'CUIL', 'CURP', 'RFC', 'IFE', 'DL');

	it.each([
		['DNI', ['DNI']],
		[' dni ', ['DNI']],
		['D.N.I.', ['DNI']],
		['D N I', []],
		['R/F/C', ['RFC']],
		['c c', ['CC']],
		['n° de R.U.C.', ['RUC']],
		['Cédula', ['CC', 'CI', 'CIC']],
		['Cédula de Ciudadanía.', ['CC']],
		['¿Cédula de ciudadanía?', ['CC']],
		['CÉDULA  DE\tCIUDADANÍA', ['CC']],
		['cédula-de-ciudadanía', ['CC']],
		['CC - Cédula (nueva)', ['CC', 'CI', 'CIC']],
		['Cédula de ciudadanía / NIT', ['CC', 'NIT']],
		['Pasaporte, DNI', ['PASS', 'DNI']],
		['DNI; DNI', ['DNI']],
		['RUC: 20', ['RUC']],
		['RUT|RUN', ['RUT', 'RUN']],
		['[CPF] ou (CNPJ)', ['CPF', 'CNPJ']],
		['Tipo: CPF', ['CPF']],
		['DNI-NIE', []],
		['Credencial para votar', ['IFE']],
		['Clave Única de Identificación Tributaria', ['CUIT']],
		['clave única de identificación laboral', ['CUIL']],
		['Clave Única de Registro de Población', ['CURP']],
		['INE/IFE', ['IFE']],
		["Driver's License", []],
		['Driving licence', ['DL']],
		['carta', []],
		['de la', []],
		['---', []],
		['', []],
	])('%j names %j', (text, codes) => {
		expect(documentTypesNamed(ALL, text).map(({ code }) => code)).toEqual(codes);
	});

	it('is in a text of at most 80 characters', () => {
		expect(documentTypesNamed(ALL, 'DNI'.padEnd(80)).map(({ code }) => code)).toEqual(['DNI']);
		expect(documentTypesNamed(ALL, 'DNI'.padEnd(81))).toEqual([]);
	});

	it.each([
		['Cédula de ciudadanía', 'CC'],
		['dni', 'DNI'],
		['abc', 'ABC'],
		[' xyz ', 'XYZ'],
		['abcdefghijklmno', 'ABCDEFGHIJKLMNO'],
		['abcdefghijklmnop', 'abcdefghijklmnop'],
		['Cedula', 'Cedula'],
		['carta blanca', 'carta blanca'],
		['1ab', '1ab'],
		['ab1', 'ab1'],
		['---', '---'],
		['123', '123'],
		['', ''],
	])('%j is sent as %j', (text, code) => {
		expect(documentTypeCode(ALL, text)).toBe(code);
	});
});

describe('an account type', () => {
	const ALL = typesOf('C', 'S', 'V', 'M', 'O');

	it.each([
		['C', ['C']],
		[' s ', ['S']],
		['Cta. Cte.', ['C']],
		['C/C', ['C']],
		['C.A.', ['S']],
		['A H O', ['S']],
		['Conta Poupança', ['S']],
		['Caja de ahorros en pesos', []],
		['Cuenta Vista / RUT', ['V']],
		['Maestra', ['M']],
		['futsu', ['O']],
		['corriente, ahorros', ['C', 'S']],
		['cuenta', []],
		['X', []],
	])('%j names %j', (text, letters) => {
		expect(accountTypesNamed(ALL, text)).toEqual(letters);
	});

	it.each([
		['c', 'C'],
		[' v ', 'V'],
		['Ahorros', 'S'],
		['corriente / ahorros', 'corriente / ahorros'],
		[' x ', ' x '],
		['', ''],
	])('%j is sent as %j', (text, letter) => {
		expect(accountTypeLetter(ALL, text)).toBe(letter);
	});

	it('is checking or savings in a country whose types are not known', () => {
		expect(['corriente', 'c', 'Savings', 's', 'vista', 'V'].map((text) => accountTypeLetter([], text))).toEqual(['C', 'C', 'S', 'S', 'vista', 'V']);
	});
});

describe('a payout method', () => {
	const method = (value: string, name: string, more: Partial<PayoutMethod> = {}): PayoutMethod => ({ value, name, fields: {}, ...more });
	const CARD: PayoutMethod['fields'] = { bank_account: { label: 'Card', required: 'yes', number: { kind: 'card', certainty: 'certain' } } };
	const METHODS: Country['methods'] = [
		method('bank', 'Bank Account'),
		method('prepaid', 'Prepaid', { bankCode: '88', fields: CARD }),
		method('plastic', 'Plastic', { fields: CARD }),
		method('teller', 'Cash: Teller', { fields: { bank_account: { label: 'Account', required: 'yes' } } }),
		method('bigWallet', 'Wallet: Phone'),
		method('keyMail', 'Key: Email'),
	];
	const found = (text: string) => methodsNamed({ methods: METHODS }, text).map(({ value }) => value);

	it.each([
		['Tarjeta de débito', ['plastic']],
		['card', ['plastic']],
		['Transferencia bancaria.', ['bank']],
		['TED', ['bank']],
		[' bigWallet ', ['bigWallet']],
		['BIGWALLET', ['bigWallet']],
		[' wallet: phone ', ['bigWallet']],
		['Wallet', ['bigWallet']],
		['celular - wallet', ['bigWallet']],
		['Clave wallet', ['bigWallet']],
		['e-mail', ['keyMail']],
		['E mail', ['keyMail']],
		['llave correo', ['keyMail']],
		['efectivo', ['teller']],
		['efectivo wallet', []],
		['llave', []],
		['key', []],
		['de la', []],
		['---', []],
		['', []],
		['Wallet'.padEnd(80), ['bigWallet']],
		['Wallet phone'.padEnd(81, '.'), []],
	])('%j is %j', (text, values) => {
		expect(found(text)).toStrictEqual(values);
	});

	it('of a country is found with the word for a key in front', () => {
		expect(methodsNamed(countryOf('CO') as Country, 'Llave Nequi').map(({ value }) => value)).toEqual(['nequi']);
	});
});
