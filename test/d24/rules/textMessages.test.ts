import { textIssue, visible } from '../../../d24/rules/text';

const SHEET = 'Correct the formula in the sheet, or empty the cell';
const EXPRESSION = 'Correct the expression, or the column that it reads';
const NO_TEXT = 'Let the expression give a text or a number';
const NOT_EVALUATED = 'Switch the field to Expression, or correct the text in the node or sheet that it comes from';
const LOST = 'Read the file with its own encoding (Windows-1252 or UTF-8), or write the letter again';
const OWN_ENCODING = 'Read the file with its own encoding, or write the text again';
const NOTHING = 'Enter the real value, or leave it empty where there is none';
const AGAIN = 'Type it again without that character';

const gives = (found: string) => `contains "${found}", which an expression gives when it finds nothing`;

describe('what is told of a text that is no data', () => {
	it.each([
		['phone', 'Err:502', 'sheetError', 'contains "Err:502", the error of a formula in a spreadsheet', SHEET],
		['beneficiary_name', 'Juan #N/A', 'sheetError', 'contains "#N/A", the error of a formula in a spreadsheet', SHEET],
		['comments', '#¡REF!', 'sheetError', 'contains "#¡REF!", the error of a formula in a spreadsheet', SHEET],
		['address', '#'.repeat(41), 'sheetError', `contains "${'#'.repeat(40)}…", the error of a formula in a spreadsheet`, SHEET],
		['address', '#'.repeat(40), 'sheetError', `contains "${'#'.repeat(40)}", the error of a formula in a spreadsheet`, SHEET],
		['bank_account', 'inv-undefined', 'expression', gives('undefined'), EXPRESSION],
		['document_id', 'NaN', 'expression', gives('NaN'), EXPRESSION],
		['comments', 'for undefined', 'expression', gives('undefined'), EXPRESSION],
		['comments', 'on Invalid DateTime', 'expression', gives('Invalid DateTime'), EXPRESSION],
		['comments', '[object Object]', 'expression', 'contains "[object Object]", which an expression gives for something that is no text', NO_TEXT],
		['email', '{{ $json.email }}', 'expression', 'contains "{{ $json.email }}", an expression that was not evaluated', NOT_EVALUATED],
		['email', '{{ 12345678 }}', 'expression', 'contains "{{ •••• }}", an expression that was not evaluated', NOT_EVALUATED],
		['city', 'S\ufffdo', 'encoding', 'contains the sign \ufffd, which stands for a letter that was lost when the file was read', LOST],
		['city', 'SÃ£o', 'encoding', 'was read with the wrong encoding: "SÃ£o" seems to be "São"', 'Read the file as UTF-8, or write "São"'],
		['document_type', 'CÃ©dula', 'encoding', 'was read with the wrong encoding: "CÃ©dula" seems to be "Cédula"', 'Read the file as UTF-8, or write "Cédula"'],
		['beneficiary_name', 'Jo?o', 'encoding', 'was read with the wrong encoding or not decoded: "Jo?o"', OWN_ENCODING],
		['beneficiary_name', 'Luz ?ngela', 'encoding', 'was read with the wrong encoding or not decoded: "Luz ?ngela"', OWN_ENCODING],
		['address', 'Calle Jos&eacute; 5', 'encoding', 'was read with the wrong encoding or not decoded: "Calle Jos&eacute; 5"', OWN_ENCODING],
		['comments', 'Jos%C3%A9', 'encoding', 'was read with the wrong encoding or not decoded: "Jos%C3%A9"', OWN_ENCODING],
		['beneficiary_name', 'n.d.', 'placeholder', 'is "n.d.", which stands for nothing', NOTHING],
		['document_id', 'ND', 'placeholder', 'is "ND", which stands for nothing', NOTHING],
		['bank_branch', 'na', 'placeholder', 'is "na", which stands for nothing', NOTHING],
		['phone', 'x'.repeat(20), 'placeholder', `is "${'x'.repeat(20)}", which stands for nothing`, NOTHING],
		['beneficiary_name', '12', 'name', 'has no letter, so it is no name', 'Enter the name; another column may have slipped in'],
		['beneficiary_birthdate', 'ayer', 'date', 'is not a date', 'Enter a date, e.g. 1990-12-31'],
		['beneficiary_birthdate', 'Jos&eacute;', 'date', 'is not a date', 'Enter a date, e.g. 1990-12-31'],
	])('%s %j', (field, text, rule, message, fix) => {
		expect(textIssue(field, text)).toEqual({ rule, message, fix });
	});

	it.each([
		['beneficiary_name', ''],
		['beneficiary_birthdate', ''],
		['document_id', ''],
		['document_id', 'Jos&eacute;'],
		['address', '¿Jo?o?'],
		['comments', 'Jo?o'],
		['beneficiary_name', 'Luz ? Sol'],
		['beneficiary_name', 'Na'],
		['beneficiary_name', 'ND'],
		['phone', 'x'.repeat(21)],
		['bank_account', '-'.repeat(21)],
		['comments', 'n/a'],
		['comments', '12'],
		['comments', 'null'],
		['address', '12'],
	])('%s %j is data', (field, text) => {
		expect(textIssue(field, text)).toBeUndefined();
	});
});

describe('a character that nobody sees', () => {
	it.each([
		['\0', 'a NUL character (U+0000)'],
		['\n', 'a line break (U+000A)', ' '],
		['\r', 'a line break (U+000D)', ' '],
		['\u0085', 'a line break (U+0085)', ' '],
		['\u2028', 'a line break (U+2028)', ' '],
		['\t', 'a tab (U+0009)', ' '],
		['\u202e', 'an invisible character that changes the direction of writing (U+202E)'],
		['\u2066', 'an invisible character that changes the direction of writing (U+2066)'],
		['\u200b', 'an invisible space of no width (U+200B)'],
		['\ufeff', 'an invisible space of no width (U+FEFF)'],
		['\u001b', 'a control character (U+001B)'],
		['\udc00', 'half a character (U+DC00)'],
		['\u00ad', 'an invisible character (U+00AD)'],
		['\u{e0041}', 'an invisible character (U+E0041)'],
	])('%j in a name: %s', (character, named, instead = '') => {
		expect(textIssue('beneficiary_name', `Ana${character}Luz`)).toEqual({ rule: 'invisible', message: `contains ${named}`, fix: `${AGAIN}: "Ana${instead}Luz"` });
		expect(textIssue('document_id', `AB${character}1`)).toEqual({ rule: 'invisible', message: `contains ${named}`, fix: AGAIN });
	});

	it('in a long address: without the part behind, and without numbers', () => {
		expect(textIssue('address', `Calle 12345678${'a'.repeat(40)}\u200b`)?.fix).toBe(`${AGAIN}: "Calle ••••${'a'.repeat(26)}…"`);
	});

	it('is shown as a dot', () => {
		expect(visible('a\u200bb\u202ec d\n')).toBe('a·b·c d·');
		expect(visible('João 5')).toBe('João 5');
	});

	it.each([
		['address', 'Calle 1\nPiso 2\tB\r\n'],
		['comments', 'one\ntwo\tthree'],
		['beneficiary_name', 'ক্\u200dষ'],
	])('has a meaning in %s %j', (field, text) => {
		expect(textIssue(field, text)).toBeUndefined();
	});
});
