import { FIELDS, type Holds } from '../cashout/cashout';
import type { Issue } from '../issue';
import { withoutNumbers } from '../masking';
import { dateProblem } from './dates';
import { isWronglyDecoded, repaired } from './mojibake';
import { say, word, type Said } from '../language/say';

export type TextIssue = Pick<Issue, 'rule' | 'message' | 'fix'>;

const HELD: ReadonlyMap<string, Holds> = new Map(FIELDS.map(({ name, holds }) => [name, holds]));

/** Texts of these characters have none of the signs below but words. */
const ORDINARY = /^[0-9A-Za-z .,'@_+():\u00c0\u00c1\u00c6-\u00d6\u00d8-\u00f6\u00f8-\u00ff-]*$/;

/** What a text is searched for, wherever it stands in it. */
interface Sign {
	readonly rule: string;
	readonly pattern: RegExp;
	/** The end of a sentence that begins with the name of the field; `found` is what was found. */
	readonly message: (found: string) => Said;
	readonly fix: () => Said;
	/** Where it can be meant. */
	readonly except?: readonly Holds[];
}

const CORRECT_EXPRESSION = () => say`Correct the expression, or the column that it reads`;

const SHEET_ERROR = (found: string) => say`contains "${found}", the error of a formula in a spreadsheet`;
const CORRECT_FORMULA = () => say`Correct the formula in the sheet, or empty the cell`;

const WORDS: readonly Sign[] = [
	{ rule: 'sheetError', pattern: /\bErr:\d{3}\b/, message: SHEET_ERROR, fix: CORRECT_FORMULA },
	{
		rule: 'expression',
		// As text of its own, or put together with another, such as `inv-undefined`.
		pattern: /undefined|(?<![\p{L}\p{N}])(?:null|NULL|NaN)(?![\p{L}\p{N}]|\.\p{L})|^(?:-?Infinity|None|nil|NIL)$|Invalid Date(?:Time)?/u,
		message: (found) => say`contains "${found}", which an expression gives when it finds nothing`,
		fix: CORRECT_EXPRESSION,
		except: ['free'],
	},
	{
		rule: 'expression',
		pattern: /(?<![\p{L}\p{N}])undefined(?![\p{L}\p{N}])|Invalid Date(?:Time)?/u,
		message: (found) => say`contains "${found}", which an expression gives when it finds nothing`,
		fix: CORRECT_EXPRESSION,
	},
];

const SIGNS: readonly Sign[] = [
	{
		rule: 'sheetError',
		pattern: /#N\/[ADE](?![\p{L}\d])|^#NV$|#[¡¿]?(?:REF|VALUE|VALOR|VALEUR|WERT|BEZUG|NAME|NOMBRE|NOME|NOM|NUM|NÚM|NULL|NULO|DIV\/0|SPILL|DESBORDAMIENTO|DESPEJAR|CALC|CÁLC|ERROR|ERRO|FIELD|CAMPO|BLOCKED|BLOQUEADO|CONNECT|BUSY|UNKNOWN|ADDR|MACRO)[!?]|#GETTING_DATA|#{3,}/iu,
		message: SHEET_ERROR,
		fix: CORRECT_FORMULA,
	},
	{
		rule: 'expression',
		pattern: /\[(?:object|Object|Array|Function|Circular|undefined|null|empty)\b[^\]]{0,40}\]|\bfunction\b[^(]{0,40}\(|=>\s*[{(]|\[native code\]|Symbol\(/,
		message: (found) => say`contains "${found}", which an expression gives for something that is no text`,
		fix: () => say`Let the expression give a text or a number`,
	},
	{
		rule: 'expression',
		pattern: /\{\{[^}]{0,60}\}?\}?|\$\{[^}]{0,60}\}?|\$json\b|\$node\b|\$input\b|\$\('|<%=?|%>/,
		message: (found) => say`contains "${found}", an expression that was not evaluated`,
		fix: () => say`Switch the field to Expression, or correct the text in the node or sheet that it comes from`,
	},
	{
		rule: 'encoding',
		pattern: /\ufffd/,
		message: () => say`contains the sign \ufffd, which stands for a letter that was lost when the file was read`,
		fix: () => say`Read the file with its own encoding (Windows-1252 or UTF-8), or write the letter again`,
	},
];

/** Line breaks belong in an address or a comment, tabs are as good as spaces there. */
const LINES_AND_TABS = /[\t\n\r]/g;

/** What parts words, so that a space belongs in its place. */
const PARTING = /[\t\n\r\u0085\u2028\u2029]+/g;

/** Control, format and private characters, half characters, and all that have no shape of their own. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2028\u2029]/u;
const ALL_INVISIBLE = new RegExp(INVISIBLE.source, 'gu');

/** Where such characters have a meaning: in the scripts of India and of Arabic, after Chinese characters, in emoji. */
const MEANT = /(?<=[\p{Script=Arabic}\p{Script=Bengali}\p{Script=Devanagari}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}])[\u200c\u200d]|(?<=\p{Script=Han})[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]|(?<=\p{Extended_Pictographic}\ufe0f?)\u200d|(?<=\p{Extended_Pictographic})\ufe0f/gu;

const INVISIBLE_NAMES = [
	[/\0/, 'a NUL character'],
	[/[\n\r\u0085\u2028\u2029]/, 'a line break'],
	[/\t/, 'a tab'],
	[/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/, 'an invisible character that changes the direction of writing'],
	[/[\ufeff\u200b-\u200d\u2060]/, 'an invisible space of no width'],
	[/\p{Cc}/u, 'a control character'],
	[/\p{Cs}/u, 'half a character'],
] as const satisfies ReadonlyArray<readonly [RegExp, string]>;

/** What people write in a cell that has no value, in small letters without accents. */
const PLACEHOLDER =
	/^(?:#?n[./ ]?[ad][.]?|s[./][nd][.]?|n[./]t|[-–—_.*?/\\]+|x{2,}|no aplica|no tiene|no disponible|no informado|no posee|nao (?:tem|possui|informad[oa]|se aplica)|sin (?:dato|datos|e-?mail|correo|mail|telefono|celular|numero|informacion|nombre|apellido)|sem (?:e-?mail|telefone|celular|numero|informacao|nome|sobrenome)|no (?:e-?mail|mail|phone|number|data)|not (?:available|applicable|known|provided)|unknown|desconocido|desconhecido|tbd|por definir|a definir|por confirmar|pendiente|pendente|ningun[oa]|nenhuma?|idem|ditto|lo mismo|o mesmo|mism[oa]|same as above|igual(?: que (?:el )?(?:anterior|arriba)| ao (?:anterior|de cima))?|["'`´\u2018\u2019\u201c\u201d\u2033\u3003]{1,4}|vacio|vazio|em branco|en blanco|empty|blank|\((?:blank|empty|vacio|vazio|en blanco|em branco|null|none)\))$/;
const PLACEHOLDER_BEGINS = /^[nsxudtpebviílmo(#–—_.*?/\\"'`´\u2018\u2019\u201c\u201d\u2033\u3003-]/i;
/** Some of these are names of people as well. */
const NAME_AFTER_ALL = /^n[ad]$/;
/** What people call somebody whom they make up, and no value of another kind. */
const NO_NAME = /^(?:de )?(?:prueba|teste)s?$/;
const LONGEST_PLACEHOLDER = 20;

/** Longer texts are none that Directa24 takes. */
const MOST_SHOWN = 40;

/**
 * What keeps a text from being data, whatever the rules of its field: an error of a spreadsheet or of an expression, broken
 * decoding, characters that nobody sees, a placeholder. The message is the end of a sentence that begins with the name of
 * the field.
 * @param field D24's name of it; what it holds decides on line breaks, placeholders and letters
 */
export function textIssue(field: string, text: string): TextIssue | undefined {
	if (text === '') return undefined;
	const kind = HELD.get(field) ?? 'value';
	return signIn(WORDS, text, kind) ?? (ORDINARY.test(text) ? undefined : unusual(text, kind)) ?? placeholder(text, kind) ?? ofKind(text, kind);
}

function signIn(signs: readonly Sign[], text: string, kind: Holds): TextIssue | undefined {
	for (const { rule, pattern, message, fix, except } of signs) {
		if (except?.includes(kind)) continue;
		const [found] = pattern.exec(text) ?? [];
		if (found !== undefined) return { rule, message: message(shortened(found)), fix: fix() };
	}
	return undefined;
}

function unusual(text: string, kind: Holds): TextIssue | undefined {
	return signIn(SIGNS, text, kind) ?? wrongEncoding(text, kind) ?? invisible(text, kind);
}

function wrongEncoding(text: string, kind: Holds): TextIssue | undefined {
	const meant = repaired(text);
	if (meant !== undefined) {
		return { rule: 'encoding', message: say`was read with the wrong encoding: "${shortened(text)}" seems to be "${shortened(meant)}"`, fix: say`Read the file as UTF-8, or write "${shortened(meant)}"` };
	}
	if (kind === 'value' || kind === 'date') return undefined;
	const isLost = isWronglyDecoded(text) || (kind === 'name' && /\p{L}\?|\?\p{L}/u.test(text));
	return isLost ? { rule: 'encoding', message: say`was read with the wrong encoding or not decoded: "${shortened(text)}"`, fix: say`Read the file with its own encoding, or write the text again` } : undefined;
}

function invisible(text: string, kind: Holds): TextIssue | undefined {
	const hasLines = kind === 'free' || kind === 'address';
	const rest = (hasLines ? text.replace(LINES_AND_TABS, '') : text).replace(MEANT, '');
	const [found] = INVISIBLE.exec(rest) ?? [];
	if (found === undefined) return undefined;
	const name = word(INVISIBLE_NAMES.find(([pattern]) => pattern.test(found))?.[1] ?? 'an invisible character');
	const code = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
	const clean = text.replace(PARTING, ' ').replace(ALL_INVISIBLE, '');
	return { rule: 'invisible', message: say`contains ${name} (${code})`, fix: kind === 'value' ? say`Type it again without that character` : say`Type it again without that character: "${shortened(clean)}"` };
}

function placeholder(text: string, kind: Holds): TextIssue | undefined {
	if (kind === 'free' || text.length > LONGEST_PLACEHOLDER || !PLACEHOLDER_BEGINS.test(text)) return undefined;
	const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	const isPlaceholder = kind === 'name' ? (PLACEHOLDER.test(plain) && !NAME_AFTER_ALL.test(plain)) || NO_NAME.test(plain) : PLACEHOLDER.test(plain);
	if (!isPlaceholder) return undefined;
	return { rule: 'placeholder', message: say`is "${text}", which stands for nothing`, fix: say`Enter the real value, or leave it empty where there is none` };
}

function ofKind(text: string, kind: Holds): TextIssue | undefined {
	if (kind === 'date') {
		const problem = dateProblem(text);
		return problem && { rule: 'date', ...problem };
	}
	if (kind === 'name' && !/\p{L}/u.test(text)) return { rule: 'name', message: say`has no letter, so it is no name`, fix: say`Enter the name; another column may have slipped in` };
	return undefined;
}

/** A text with a sign in the place of every character that nobody sees. */
export function visible(text: string): string {
	return text.replace(ALL_INVISIBLE, '·');
}

/** Without what may be the number of somebody. */
function shortened(text: string): string {
	return withoutNumbers(text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text);
}
