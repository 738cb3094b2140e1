import { decomposed } from '../plainText';
import type { AccountType, Country, DocumentType, PayoutMethod } from '../countries/types';

/** What people write for document types in English, Spanish and Portuguese, by the code of D24; without the words of `FILLERS`. */
const DOCUMENT_WORDS: Readonly<Record<string, readonly string[]>> = {
	CC: ['cedula', 'cedula ciudadania', 'cedula colombiana', 'cedula identidad', 'citizenship card'],
	CE: ['cedula extranjeria', 'carne extranjeria', 'carnet extranjeria', 'extranjeria', 'cedula extranjero', 'foreigner card'],
	CI: ['cedula', 'cedula identidad', 'carnet identidad', 'carne identidad', 'carnet', 'identity card'],
	CIC: ['cedula', 'cedula identidad', 'cedula identidad civil', 'cedula paraguaya'],
	CIE: ['cedula identidad extranjero', 'carnet extranjero', 'carnet extranjeria', 'cedula extranjeria'],
	NIT: ['identificacion tributaria'],
	PASS: ['passport', 'pasaporte', 'passaporte', 'pasaporte extranjero'],
	DNI: ['documento nacional identidad', 'documento nacional identificacion'],
	RUC: ['registro unico contribuyentes', 'registro unico contribuyente'],
	RUT: ['rol unico tributario'],
	RUN: ['rol unico nacional'],
	CPF: ['cadastro pessoa fisica', 'cadastro pessoas fisicas', 'pessoa fisica'],
	CNPJ: ['cadastro nacional pessoa juridica', 'pessoa juridica'],
	CUIT: ['clave identificacion tributaria'],
	CUIL: ['clave identificacion laboral'],
	CURP: ['clave registro poblacion'],
	RFC: ['registro federal contribuyentes'],
	IFE: ['ine', 'ife ine', 'ine ife', 'credencial elector', 'credencial votar'],
	DL: ['driving licence', 'driving license', 'drivers license', 'licencia conducir', 'licencia'],
};

/** What people write for account types in English, Spanish, Portuguese and Japanese, by the letter of D24. */
const ACCOUNT_WORDS: Readonly<Record<string, readonly string[]>> = {
	C: ['checking', 'current', 'cheque', 'chequera', 'corriente', 'corrente', 'toza', 'cte', 'cc'],
	S: ['savings', 'saving', 'ahorro', 'ahorros', 'poupanca', 'chochiku', 'aho', 'ca'],
	V: ['vista', 'salary', 'sueldo', 'rut', 'vista rut'],
	M: ['master', 'maestra'],
	O: ['ordinary', 'futsu'],
};

/** Of a country whose letters are not known: D24's general table names these two. */
const COMMON_LETTERS = ['C', 'S'];

const METHOD_WORDS = {
	bank: ['bank', 'bank account', 'bank transfer', 'wire', 'wire transfer', 'transfer', 'ach', 'transferencia', 'transferencia bancaria', 'transferencia electronica', 'deposito', 'deposito bancario', 'cuenta', 'cuenta bancaria', 'banco', 'conta', 'conta bancaria', 'ted', 'doc', 'spei', 'clabe', 'cbu', 'cvu', 'cci'],
	card: ['card', 'debit card', 'tarjeta', 'tarjeta debito', 'cartao', 'cartao debito'],
} as const;

/** The words of methods' names for those that people write instead. */
const SAME_WORDS: Readonly<Record<string, string>> = {
	chave: 'key', llave: 'key', clave: 'key', celular: 'phone', telefone: 'phone', telefono: 'phone', movil: 'phone', mobile: 'phone', correo: 'email', mail: 'email', documento: 'document', aleatoria: 'random', efectivo: 'cash', dinheiro: 'cash', breb: 'bre',
};

const FILLERS = new Set(['de', 'del', 'do', 'da', 'dos', 'das', 'la', 'el', 'em', 'en', 'para', 'con', 'numero', 'nro', 'no', 'n', 'num', 'tipo', 'unica']);
const ACCOUNT_FILLERS = new Set([...FILLERS, 'cuenta', 'conta', 'cta', 'caja', 'account', 'bank', 'bancaria']);

const NONE: ReadonlySet<string> = new Set();

/** Longer texts are no word for anything. */
const LONGEST = 80;

/** Small letters without accents. */
export function plainWords(text: string): string {
	return decomposed(text).replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a plain text without the fillers: `c.c. - cedula de ciudadania` → `cc`, `cedula`, `ciudadania`. */
function tellingWords(plain: string, fillers: ReadonlySet<string>): string[] {
	const words = plain.replace(/(?<=\b[a-z])\.(?=[a-z]\b)/g, '').matchAll(/[\p{L}\p{N}]+/gu);
	return Array.from(words, ([word]) => word).filter((word) => !fillers.has(word));
}

/** The types that a text names, as a whole or in its parts: none, one, or several where it can mean each of them. */
function named<Type extends { readonly code: string }>(types: readonly Type[], given: string, wordsOf: Readonly<Record<string, readonly string[]>>, fillers: ReadonlySet<string>): Type[] {
	if (given.length > LONGEST) return [];
	const meant = (part: string) => {
		const words = tellingWords(part, fillers);
		const together = words.join('');
		return types.filter(({ code }) => code.toLowerCase() === together || wordsOf[code]?.includes(words.join(' ')) || wordsOf[code]?.includes(together));
	};
	const plain = plainWords(given);
	const found = meant(plain);
	return found.length > 0 ? found : [...new Set(plain.split(/[()[\],;:/|]|\s-\s/).flatMap(meant))];
}

/** The document types of a country that a text names. */
export function documentTypesNamed(documentTypes: readonly DocumentType[], given: string): DocumentType[] {
	return named(documentTypes, given, DOCUMENT_WORDS, FILLERS);
}

/** The account types of a country that a text names, by their letters. */
export function accountTypesNamed(accountTypes: readonly Pick<AccountType, 'code'>[], given: string): string[] {
	const types = accountTypes.length > 0 ? accountTypes : COMMON_LETTERS.map((code) => ({ code }));
	return named(types, given, ACCOUNT_WORDS, ACCOUNT_FILLERS).map(({ code }) => code);
}

/** The letter for an account type given as letter or word; where it names none, or several, the text as it was. */
export function accountTypeLetter(accountTypes: readonly Pick<AccountType, 'code'>[], given: string): string {
	const capital = given.trim().toUpperCase();
	if (accountTypes.some(({ code }) => code === capital)) return capital;
	const [letter, other] = accountTypesNamed(accountTypes, given);
	return letter === undefined || other !== undefined ? given : letter;
}

/** The code of a document type given as code or word. Other codes stay as they are, in capitals; words that name none, or several, as they were. */
export function documentTypeCode(documentTypes: readonly DocumentType[], given: string): string {
	const [type, other] = documentTypesNamed(documentTypes, given);
	if (type && !other) return type.code;
	return /^[a-z]{1,15}$/i.test(given.trim()) && !type ? given.trim().toUpperCase() : given;
}

/** The payout methods of a country that a text names: by stored value, by name or by a word for it. */
export function methodsNamed({ methods }: Pick<Country, 'methods'>, given: string): PayoutMethod[] {
	const exact = methods.find(({ value, name }) => [value, name].some((text) => text.toLowerCase() === given.trim().toLowerCase()));
	if (exact) return [exact];
	if (given.length > LONGEST) return [];
	const told = tellingWords(plainWords(given), FILLERS).join(' ');
	const isWord = (words: readonly string[]) => words.includes(told);
	if (isWord(METHOD_WORDS.bank)) return [methods[0]];
	if (isWord(METHOD_WORDS.card)) return methods.filter(({ bankCode, fields }) => bankCode === undefined && fields.bank_account?.number?.kind === 'card');
	const words = told.replace(/\be mail\b/, 'email').split(' ').map((word) => SAME_WORDS[word] ?? word).filter((word) => word !== 'key');
	if (words.length === 0) return [];
	return methods.filter(({ name }) => {
		const own = tellingWords(plainWords(name), NONE);
		return words.every((word) => own.includes(word));
	});
}
