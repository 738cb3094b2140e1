import type { Texts } from './text';

/** What the form of a country says about a field, which the guide of a template says too. */
export const HINTS: Texts = {
	'22 digits; its first digits tell the bank, so no bank is asked for': { es: '22 dígitos; los primeros indican el banco, así que no se pide ninguno', pt: '22 dígitos; os primeiros indicam o banco, por isso nenhum é pedido' },
	'At most 10 characters': { es: '10 caracteres como máximo', pt: 'No máximo 10 caracteres' },
	'With its check digit, e.g. 3423422-7': { es: 'Con su dígito verificador, p. ej. 3423422-7', pt: 'Com o dígito verificador, por ex. 3423422-7' },
	'Leave it empty: a Pix key has no type of account': { es: 'Déjelo vacío: una clave Pix no tiene tipo de cuenta', pt: 'Deixe vazio: uma chave Pix não tem tipo de conta' },
	'With + and country code': { es: 'Con + y código de país', pt: 'Com + e código do país' },
	"Directa24's page does not say which fields mobile money needs": { es: 'La página de Directa24 no dice qué datos necesita el dinero móvil', pt: 'A página da Directa24 não diz de quais dados o dinheiro móvel precisa' },
	'With its last character (0 to 9 or K)': { es: 'Con su último carácter (0 a 9 o K)', pt: 'Com o último caractere (0 a 9 ou K)' },
	'10 digits, without 57 in front': { es: '10 dígitos, sin 57 delante', pt: '10 dígitos, sem 57 na frente' },
	'Directa24 takes any letter for a Bre-B key': { es: 'Directa24 acepta cualquier letra para una llave Bre-B', pt: 'A Directa24 aceita qualquer letra para uma chave Bre-B' },
	'Four letters, a zero, six letters or digits. Accounts at UCO Bank and Paytm Payments Bank are not paid.': { es: 'Cuatro letras, un cero, seis letras o dígitos. No se paga a cuentas de UCO Bank ni de Paytm Payments Bank.', pt: 'Quatro letras, um zero, seis letras ou dígitos. Contas do UCO Bank e do Paytm Payments Bank não são pagas.' },
	'Full-width Katakana, large letters only': { es: 'Katakana de ancho completo, solo letras grandes', pt: 'Katakana de largura inteira, só letras grandes' },
	'At most 3 digits': { es: '3 dígitos como máximo', pt: 'No máximo 3 dígitos' },
	'With country code': { es: 'Con código de país', pt: 'Com código do país' },
	'18 digits, without spaces or dashes': { es: '18 dígitos, sin espacios ni guiones', pt: '18 dígitos, sem espaços nem traços' },
	'15 or 16 digits': { es: '15 o 16 dígitos', pt: '15 ou 16 dígitos' },
	'The bank that issued the card': { es: 'El banco que emitió la tarjeta', pt: 'O banco que emitiu o cartão' },
	'20 digits; its first three tell the bank, so no bank is asked for': { es: '20 dígitos; los tres primeros indican el banco, así que no se pide ninguno', pt: '20 dígitos; os três primeiros indicam o banco, por isso nenhum é pedido' },
	'10 or 11 digits, with country code': { es: '10 u 11 dígitos, con código de país', pt: '10 ou 11 dígitos, com código do país' },
	'The number of digits depends on the bank; usually 12': { es: 'La cantidad de dígitos depende del banco; normalmente 12', pt: 'A quantidade de dígitos depende do banco; normalmente 12' },
	'TR and 24 digits': { es: 'TR y 24 dígitos', pt: 'TR e 24 dígitos' },
};
