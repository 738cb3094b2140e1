import { blockersFirst, isTidying, lineOf, toFix, type Issue } from '../../d24/issue';

const issue = (change: Partial<Record<keyof Issue, unknown>> = {}) => ({ field: 'amount', rule: 'format', message: 'The amount is missing', fix: 'Enter it', blocking: true, ...change }) as Issue;

it('what stops a row comes first, otherwise everything stays in its order', () => {
	const issues = [issue({ field: 'a', blocking: false }), issue({ field: 'b' }), issue({ field: 'c', blocking: false }), issue({ field: 'd' })];
	expect(blockersFirst(issues).map(({ field }) => field)).toEqual(['b', 'd', 'a', 'c']);
	expect(issues.map(({ field }) => field)).toEqual(['a', 'b', 'c', 'd']);
});

it.each<[string, Partial<Record<keyof Issue, unknown>>, string]>([
	['the column of the sheet', { column: 'Valor' }, 'Valor: The amount is missing. Enter it'],
	['no column where it came from none', {}, 'The amount is missing. Enter it'],
	['no column twice, where the message begins with it', { column: 'Valor', message: 'Valor is missing' }, 'Valor is missing. Enter it'],
	['no column twice, where the message quotes it', { column: 'Valor', message: 'The column "Valor" is empty' }, 'The column "Valor" is empty. Enter it'],
	['the column where the message only has its letters', { column: 'Val', message: 'Valor is missing' }, 'Val: Valor is missing. Enter it'],
	['the column where the message ends with it', { column: 'Valor', message: 'Look at Valor ' }, 'Valor: Look at Valor . Enter it'],
])('a line has %s', (_name, change, line) => expect(lineOf(issue(change))).toBe(line));

it('a note that a value was only written in another way asks for nothing', () => {
	const note = issue({ rule: 'changed', blocking: false });
	expect([isTidying(note), isTidying(issue({ rule: 'changed' })), isTidying(issue({ blocking: false })), isTidying(issue())]).toEqual([true, false, false, false]);
	expect(toFix([note])).toBe('');
	expect(toFix([note, issue({ message: 'The e-mail is odd', fix: 'Look at it', blocking: false }), issue()])).toBe('The amount is missing. Enter it\nThe e-mail is odd. Look at it');
});
