import { externalIdForm, externalIdIssue } from '../../../d24/rules/externalId';

const NOT_MADE_OF_NOTHING = 'Take it from something that every payout has and no other shares, such as the number of the invoice, and correct the expression or column that gives nothing';
const EDGE = 'begins or ends with a separator, as if a part of it were missing';
const WORD = 'is a word for yes, no or nothing, and no ID of a payout';
const FIXED = 'is the fixed part of its expression alone: what the expression reads gave nothing';

describe('what is told of an ID made of nothing', () => {
	it.each([
		['INV\u00a042', 'INV\u00a042', 'contains white space that is no plain space', 'Type it again with plain spaces, or without any'],
		['()', '()', 'has no letter and no digit', NOT_MADE_OF_NOTHING],
		['inv-2.4952E+19', 'inv-2.4952E+19', 'contains a number with an exponent (E+), of which a spreadsheet has dropped digits, so that several payouts may share it', 'Format the column as text and paste the numbers again from their source'],
		['External ID', 'External ID', WORD, NOT_MADE_OF_NOTHING],
		['verdadeiro', 'verdadeiro', WORD, NOT_MADE_OF_NOTHING],
		['inv-', 'inv-', EDGE, NOT_MADE_OF_NOTHING],
		['|7', '|7', EDGE, NOT_MADE_OF_NOTHING],
		['7~', '7~', EDGE, NOT_MADE_OF_NOTHING],
		[`-${'7'.repeat(100)}`, `-${'7'.repeat(99)}`, EDGE, NOT_MADE_OF_NOTHING],
	])('%j', (text, shown, message, fix) => {
		expect(externalIdIssue(text)).toEqual({ rule: 'externalId', message: `"${shown}" ${message}`, fix });
	});

	it('is what is told of any other text, with the ID in front and a dot for each character that nobody sees', () => {
		expect(externalIdIssue('inv-\u200b42')).toEqual({ rule: 'invisible', message: '"inv-·42" contains an invisible space of no width (U+200B)', fix: 'Type it again without that character' });
		expect(externalIdIssue('N/A')).toMatchObject({ rule: 'placeholder', message: '"N/A" is "N/A", which stands for nothing' });
	});

	it.each([
		['=inv{{ $json.nr }}', 'inv'],
		['= inv {{ $json.nr }} ', 'inv'],
		['=inv {{ $json["nr"] }}', 'inv'],
		['= inv-{{ $json.a }}-{{ $json.b }}', 'inv-7'],
		['=inv{{ $json.a }}{{ $json.b }}', 'inv'],
		['=inv-{{ $json.year }}-{{ $json.nr }}', 'inv-2024'],
		['=inv{{ $json.a }}x{{ $json.b }}', 'inv7x'],
		['=inv{{ $json.a }}x{{ $json.b }}', 'invx7'],
		['={{ $json.a }}x{{ $json.b }}', 'x'],
		['={{ $json.a }}x{{ $json.b }}', '7x'],
		['={{ "inv" + $json.nr }}', 'inv'],
		["={{ 'inv ' + $json.nr }}", 'inv'],
		['={{ `inv` + $json.nr }}', 'inv'],
		["={{ 'a' + $json.x + 'b' + $json.y }}", 'ab'],
		["={{ 'a' + $json.x + 'b' + $json.y }}", 'a'],
		["={{ 'a' + $json.x + '' }}", 'a'],
		["=p{{ $json.x || 'b' }}", 'pb'],
		[`=${'p'.repeat(100)}{{ $json.x }}`, 'p'.repeat(100)],
	])('%s giving %j', (expression, text) => {
		expect(externalIdIssue(text, expression)).toEqual({ rule: 'externalId', message: `"${text}" ${FIXED}`, fix: NOT_MADE_OF_NOTHING });
	});
});

describe('an ID that is one', () => {
	it.each([
		['', ''],
		['', '={{ $json.a }}'],
		['x', '={{ $json.a }}'],
		['inv', 'inv{{ $json.nr }}'],
		['nv', 'inv{{ $json.nr }}'],
		['inv', '=inv'],
		['inv', '={{ "inv" }}'],
		['inv-7', '=inv-{{ $json.nr }}'],
		['other', '=inv{{ $json.nr }}'],
		['other', '=inv{{ $json.a }}x{{ $json.b }}'],
		['other-7-8', '=inv-{{ $json.a }}-{{ $json.b }}'],
		['inv-7-8', '=inv-{{ $json.a }}-{{ $json.b }}'],
		['inv7x8', '=inv{{ $json.a }}x{{ $json.b }}'],
		['7x8', '={{ $json.a }}x{{ $json.b }}'],
		['7x8y9', '={{ $json.a }}x{{ $json.b }}y{{ $json.c }}'],
		['7x8y', '={{ $json.a }}x{{ $json.b }}y{{ $json.c }}z'],
		['b', "={{ $json.a + '' }}"],
		['x', '={{ $json.a }}{{ $json.b }}'],
		['ab7', "={{ 'a' + $json.x + 'b' + $json.y }}"],
		['p'.repeat(101), `=${'p'.repeat(101)}{{ $json.x }}`],
	])('%j of %j', (text, expression) => {
		expect(externalIdIssue(text, expression)).toBeUndefined();
	});

	it('has one form, up to a length that no ID has', () => {
		const typed = (length: number) => `e\u0301${'x'.repeat(length - 2)}`;
		expect(externalIdForm(typed(1000))).toBe(`é${'x'.repeat(998)}`);
		expect(externalIdForm(typed(1001))).toBe(typed(1001));
	});
});
