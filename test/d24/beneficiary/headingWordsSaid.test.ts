import { nearWords, readWords, wordsOf, type Reading } from '../../../d24/beneficiary/headingWords';

type Said = Omit<Reading, 'concepts'> & { concepts: string };

const says = (heading: string, said: Partial<Said>) => {
	const { concepts, ...more } = readWords(heading);
	expect({ ...more, concepts: [...concepts].join(' ') }).toStrictEqual({ concepts: '', unknown: [], isWithoutDigit: false, copy: 0, money: [], ...said });
};

describe('the words of a heading', () => {
	it.each<[string, string[]]>([
		['Monto US$', ['monto', 'usd']],
		['Monto U$S', ['monto', 'usd']],
		['Monto U$', ['monto', 'usd']],
		['MontoUS$neto', ['monto', 'usd', 'neto']],
		['MontoR$neto', ['monto', 'reais', 'neto']],
		['Nº#2', ['no', 'n', '2']],
		['#cuenta', ['n', 'cuenta']],
		['cuenta#banco', ['cuenta', 'n', 'banco']],
		['CPF__c', ['cpf']],
		['CPF__c): ', ['cpf']],
		['CPF__c 2', ['cpf', 'c', '2']],
		['Mi__cuenta', ['mi', 'cuenta']],
		['bankAccountNo', ['bank', 'account', 'no']],
		['C.U.I.T.', ['cuit']],
		['Año  de -- pago', ['ano', 'de', 'pago']],
		['Pago１２', ['pago', '12']],
		['C\u00adP\u200bF', ['cpf']],
		['---', []],
		['', []],
		[`CPF${' '.repeat(116)}2`, ['cpf', '2']],
		[`CPF${' '.repeat(117)}2`, []],
	])('%j', (heading, words) => expect(wordsOf(heading)).toStrictEqual(words));
});

describe('the number behind a heading', () => {
	it.each<[string, Partial<Said>]>([
		['1', { unknown: ['1'] }],
		['2', { unknown: ['2'] }],
		['copia', { unknown: ['copia'] }],
		['CLABE 12', { concepts: 'CLABE', copy: 12 }],
		['CLABE 123', { concepts: 'CLABE', unknown: ['123'] }],
		['CLABE 12 copia', { concepts: 'CLABE', copy: 12 }],
		['CLABE copia', { concepts: 'CLABE', copy: 1 }],
		['CLABE copia 3', { concepts: 'CLABE', copy: 3 }],
		['CLABE dup', { concepts: 'CLABE', copy: 1 }],
		['CLABE duplicado', { concepts: 'CLABE', copy: 1 }],
	])('%s', says);
});

describe('the number before a heading', () => {
	it.each<[string, Partial<Said>]>([
		['1 apellido', { concepts: 'FIRST LAST' }],
		['1er. apellido', { concepts: 'FIRST LAST' }],
		['2do apellido', { concepts: 'SECOND LAST' }],
		['2º nombre', { concepts: 'SECOND NAME' }],
		['3 apellido', { concepts: 'LAST', unknown: ['3'] }],
	])('%s', says);
});

describe('money', () => {
	it.each<[string, Partial<Said>]>([
		['USD', { concepts: 'MONEY', money: ['usd'] }],
		['Monto USD', { concepts: 'AMOUNT', money: ['usd'] }],
		['Monto en pesos', { concepts: 'AMOUNT', money: ['pesos'] }],
		['Monto MXN o USD', { concepts: 'AMOUNT', money: ['mxn', 'usd'] }],
		['Monto', { concepts: 'AMOUNT' }],
	])('%s', says);
});

describe('shorthand', () => {
	it.each<[string, Partial<Said>]>([
		['Conta s/ dígito', { concepts: 'ACCOUNT', isWithoutDigit: true }],
		['Conta s/ DV', { concepts: 'ACCOUNT', isWithoutDigit: true }],
		['Conta c/ dígito', { concepts: 'ACCOUNT WITH DIGIT' }],
		['Conta sem DV', { concepts: 'ACCOUNT', isWithoutDigit: true }],
		['Conta com banco', { concepts: 'ACCOUNT BANK' }],
		['Dígito', { concepts: 'DIGIT' }],
		['c/c', { concepts: 'ACCOUNT CHECKING' }],
		['Nº C/C banco', { concepts: 'NUMBER ACCOUNT CHECKING BANK' }],
		['Conta c', { concepts: 'ACCOUNT', unknown: ['c'] }],
		['Conta c/ banco', { concepts: 'ACCOUNT BANK', unknown: ['c'] }],
		['Tipo de conta (C/P)', { concepts: 'TYPE ACCOUNT' }],
		['Conta (C/P)', { concepts: 'ACCOUNT', unknown: ['c', 'p'] }],
		['Tipo xy', { concepts: 'TYPE', unknown: ['xy'] }],
		['Ap. P.', { concepts: 'LAST PATERNAL' }],
		['Apellido M', { concepts: 'LAST MATERNAL' }],
		['Banco P', { concepts: 'BANK', unknown: ['p'] }],
		['Banco M', { concepts: 'BANK', unknown: ['m'] }],
		['P. Nombre', { concepts: 'FIRST NAME' }],
		['S. Nombre', { concepts: 'SECOND NAME' }],
		['P. Apellido', { concepts: 'FIRST LAST' }],
		['S. Apellido', { concepts: 'SECOND LAST' }],
		['P. Banco', { concepts: 'BANK', unknown: ['p'] }],
		['P. otros apellidos', { concepts: 'SECOND LAST', unknown: ['p'] }],
		['F. nac.', { concepts: 'DATE BIRTH' }],
		['F. de pago', { concepts: 'PAYMENT', unknown: ['f'] }],
		['Lugar nacimiento', { concepts: 'BIRTH', unknown: ['lugar'] }],
		['Nacimiento', { concepts: 'BIRTH' }],
	])('%s', says);
});

describe('how many digits a number has says nothing', () => {
	it.each<[string, Partial<Said>]>([
		['CLABE (18 dígitos)', { concepts: 'CLABE' }],
		['DNI 8 dígitos', { concepts: 'DNI' }],
		['18 dígitos CLABE', { concepts: 'CLABE' }],
		['Concepto (140 caracteres)', { concepts: 'COMMENT' }],
		['Concepto (1400 posiciones)', { concepts: 'COMMENT', unknown: ['1400', 'posiciones'] }],
		['CLABE 1234 dígitos', { concepts: 'CLABE DIGIT', unknown: ['1234'] }],
		['CLABE 18 dígito', { concepts: 'CLABE DIGIT', unknown: ['18'] }],
		['Dígitos CLABE', { concepts: 'DIGIT CLABE' }],
	])('%s', says);
});

describe('words that are written in one', () => {
	it.each<[string, Partial<Said>]>([
		['numerodecuenta', { concepts: 'NUMBER ACCOUNT' }],
		['numeroidentidad', { concepts: 'NUMBER DOC' }],
		['cpfcnpj', { concepts: 'CPF CNPJ' }],
		['accountext', { concepts: 'ACCOUNT EXTERIOR' }],
		['acctext', { concepts: 'ACCOUNT' }],
		['identidadfirst', { concepts: 'DOC FIRST' }],
		['idbeneficiario', { concepts: 'ID PAYEE' }],
		// Forty letters are the longest.
		['numerodecuentadelbeneficiariodelbancodel', { concepts: 'NUMBER ACCOUNT PAYEE BANK' }],
		['numerodecuentadelbeneficiariodelbancodela', { unknown: ['numerodecuentadelbeneficiariodelbancodela'] }],
		['cuentacc', { unknown: ['cuentacc'] }],
		['cuentaxyz', { unknown: ['cuentaxyz'] }],
		['xcuenta', { unknown: ['xcuenta'] }],
		['dela', { unknown: ['dela'] }],
		['en', {}],
		['Nr', { concepts: 'NUMBER' }],
		['Cuenta en banco', { concepts: 'ACCOUNT BANK' }],
	])('%s', says);
});

describe('the words that a word may be', () => {
	it.each<[string, string[]]>([
		// One letter wrong.
		['cuanta', ['cuenta']],
		['xlabe', ['clabe']],
		['cuentx', ['cuenta']],
		// One missing.
		['cunta', ['cuenta', 'conta']],
		['uenta', ['cuenta']],
		['clab', ['clabe']],
		// One too many.
		['cueenta', ['cuenta']],
		['xclabe', ['clabe']],
		['bancoo', ['banco', 'bancos']],
		// Two exchanged.
		['cuneta', ['cuenta']],
		['lcabe', ['clabe']],
		['emial', ['email']],
		// More than one slip.
		['cuneat', []],
		['claxx', []],
		['cxexta', []],
		['lcxbe', []],
		['cxunta', []],
		['cexnta', []],
		// A word that is known is near to itself.
		['clabe', ['clase', 'clabe', 'clave']],
		['clabexy', []],
		// Short words are near to too many.
		['tpo', []],
		['tipx', ['tipo']],
		['dnix', []],
		['identificacionn', ['identificacion']],
		['identificacionesdelbeneficiarios', []],
	])('%s', (word, words) => expect(nearWords(word)).toStrictEqual(words));
});
