import type { PayoutMethod } from '../countries/types';

/** The languages of a template. */
export const SHEET_LANGUAGES = ['en', 'es', 'pt'] as const;
export type SheetLanguage = (typeof SHEET_LANGUAGES)[number];

/** The columns of a template, in their order; the headings are understood by Map Automatically. */
export const HEADINGS = {
	external_id: { en: 'Reference', es: 'Referencia', pt: 'Referência' },
	country: { en: 'Country', es: 'País', pt: 'País' },
	amount: { en: 'Amount', es: 'Importe', pt: 'Valor' },
	currency: { en: 'Currency', es: 'Moneda', pt: 'Moeda' },
	beneficiary_name: { en: 'First name', es: 'Nombre', pt: 'Nome' },
	beneficiary_lastname: { en: 'Last name', es: 'Apellidos', pt: 'Sobrenome' },
	document_type: { en: 'Document type', es: 'Tipo de documento', pt: 'Tipo de documento' },
	document_id: { en: 'Document number', es: 'Número de documento', pt: 'Número do documento' },
	payout_method: { en: 'Payment method', es: 'Forma de pago', pt: 'Forma de pagamento' },
	bank_code: { en: 'Bank', es: 'Banco', pt: 'Banco' },
	bank_branch: { en: 'Branch', es: 'Sucursal', pt: 'Agência' },
	bank_account: { en: 'Account number', es: 'Número de cuenta', pt: 'Número da conta' },
	account_type: { en: 'Account type', es: 'Tipo de cuenta', pt: 'Tipo de conta' },
	phone: { en: 'Phone', es: 'Teléfono', pt: 'Telefone' },
	email: { en: 'Email', es: 'Correo electrónico', pt: 'E-mail' },
	address: { en: 'Address', es: 'Dirección', pt: 'Endereço' },
} as const;

export type SheetField = keyof typeof HEADINGS;

/** Everything else that a template says. */
export const WORDS = {
	payouts: { en: 'Payouts', es: 'Pagos', pt: 'Pagamentos' },
	examples: { en: 'Examples', es: 'Ejemplos', pt: 'Exemplos' },
	guide: { en: 'What is allowed', es: 'Qué se admite', pt: 'O que é aceito' },
	lists: { en: 'Lists', es: 'Listas', pt: 'Listas' },
	column: { en: 'Column', es: 'Columna', pt: 'Coluna' },
	needed: { en: 'Needed', es: 'Obligatoria', pt: 'Obrigatória' },
	allowed: { en: 'What is allowed', es: 'Qué se admite', pt: 'O que é aceito' },
	example: { en: 'Example', es: 'Ejemplo', pt: 'Exemplo' },
	toFix: { en: 'What to fix', es: 'Qué corregir', pt: 'O que corrigir' },
	corrected: { en: 'Corrected', es: 'Corregido', pt: 'Corrigido' },
	yes: { en: 'yes', es: 'sí', pt: 'sim' },
	no: { en: 'no', es: 'no', pt: 'não' },
	unsure: { en: 'perhaps', es: 'quizá', pt: 'talvez' },
	all: { en: 'all', es: 'todos', pt: 'todos' },
	uniqueId: {
		en: 'Your own ID, another one for each payout. The same ID is never paid twice',
		es: 'Su propio identificador, distinto para cada pago. El mismo nunca se paga dos veces',
		pt: 'O seu próprio identificador, um para cada pagamento. O mesmo nunca é pago duas vezes',
	},
	countryCode: { en: 'The two letters of the country', es: 'Las dos letras del país', pt: 'As duas letras do país' },
	amountForm: {
		en: 'A number without separators for thousands and with a dot before decimals',
		es: 'Un número sin separador de miles y con punto decimal',
		pt: 'Um número sem separador de milhar e com ponto decimal',
	},
	oneOf: { en: 'One of', es: 'Uno de', pt: 'Um de' },
	bankForm: {
		en: "A bank of the list, or Directa24's code of another one",
		es: 'Un banco de la lista, o el código de Directa24 de otro',
		pt: 'Um banco da lista, ou o código da Directa24 de outro',
	},
	bankCodeForm: { en: "Directa24's code of the bank, or its name", es: 'El código de Directa24 del banco, o su nombre', pt: 'O código da Directa24 do banco, ou o nome dele' },
} as const satisfies Record<string, Record<SheetLanguage, string>>;

const BANK = { en: 'Bank transfer', es: 'Transferencia bancaria', pt: 'Transferência bancária' };

/** Words of the names of payout methods, the longer ones first. */
const METHOD_WORDS: ReadonlyArray<readonly [english: RegExp, es: string, pt: string]> = [
	[/\bDebit Card\b/, 'Tarjeta de débito', 'Cartão de débito'],
	[/\bPix Key\b/, 'Clave Pix', 'Chave Pix'],
	[/\bBre-B Key\b/, 'Llave Bre-B', 'Chave Bre-B'],
	[/\bCash\b/, 'Efectivo', 'Dinheiro'],
	[/\bPhone\b/, 'teléfono', 'telefone'],
	[/\bEmail\b/, 'correo', 'e-mail'],
	[/\bDocument\b/, 'documento', 'documento'],
	[/\bRandom\b/, 'aleatoria', 'aleatória'],
	[/ or /, ' / ', ' / '],
];

/** What a payout method is called in a sheet; whoever reads the sheet understands it again. */
export function methodWord({ value, name }: Pick<PayoutMethod, 'value' | 'name'>, language: SheetLanguage): string {
	if (value === 'bank') return BANK[language];
	if (language === 'en') return name;
	return METHOD_WORDS.reduce((text, [english, es, pt]) => text.replace(english, language === 'es' ? es : pt), name);
}

const ACCOUNT_WORDS: Readonly<Record<string, Readonly<Record<SheetLanguage, string>>>> = {
	C: { en: 'Checking', es: 'Corriente', pt: 'Corrente' },
	S: { en: 'Savings', es: 'Ahorros', pt: 'Poupança' },
	V: { en: 'Vista', es: 'Vista', pt: 'Vista' },
	M: { en: 'Master', es: 'Maestra', pt: 'Maestra' },
	O: { en: 'Ordinary', es: 'Ordinary', pt: 'Ordinary' },
};

/** What a letter of the account type is called in a sheet. */
export function accountTypeWord(code: string, language: SheetLanguage): string {
	return ACCOUNT_WORDS[code]?.[language] ?? code;
}
