import type { FieldRule, Format } from '../../../d24/countries/types';
import { asWritten, speaking } from '../../../d24/language/say';
import { firstBroken, formatIssue, issueOf, nameOf, valueIssue, withoutWhatD24DoesNotWant } from '../../../d24/rules/value';

const DOUBT = { doubt: 'the pages differ' };
const THREE: Format = { pattern: /^.{3}$/, words: '3 characters', certainty: 'certain' };
const DIGITS: Format = { pattern: /^\d+$/, words: 'digits only', certainty: DOUBT };
const SMALL: Format = { pattern: /^[^A-Z]+$/, words: 'small letters', certainty: DOUBT };
const EMPTY: Format = { pattern: /^$/, words: 'empty', certainty: DOUBT };

it('a field goes by the name that its country has for it, and by the general one elsewhere', () => {
	expect(nameOf('bank_account', { label: 'CLABE', required: 'yes' })).toBe('CLABE (bank_account)');
	expect(nameOf('bank_account', undefined)).toBe('Account Number (bank_account)');
});

it('an issue in doubt says why it only warns', () => {
	const issue = (certainty: FieldRule['required'] | typeof DOUBT) => issueOf('phone', 'form', asWritten('phone is odd'), asWritten('Correct it'), certainty === 'yes' ? 'certain' : DOUBT);
	expect(issue('yes')).toEqual({ field: 'phone', rule: 'form', message: 'phone is odd', fix: 'Correct it', blocking: true });
	expect(issue(DOUBT)).toEqual({ field: 'phone', rule: 'form', message: 'phone is odd (the pages differ)', fix: 'Correct it', blocking: false });
});

it.each([
	['123', undefined],
	['12', THREE],
	['ab', THREE],
	['abc', DIGITS],
	['ABC', DIGITS],
	['', THREE],
])('of %j the format that blocks is told before those in doubt', (value, broken) => {
	expect(firstBroken([DIGITS, SMALL, THREE], value)).toBe(broken);
	expect(firstBroken([THREE, DIGITS, SMALL], value)).toBe(broken);
});

it.each([
	[THREE, '123', 'Name must be 3 characters', 'Enter it as 3 characters, e.g. 123', true],
	[THREE, undefined, 'Name must be 3 characters', 'Enter it as 3 characters', true],
	[DIGITS, '123', 'Name must be digits only (the pages differ)', 'Enter it as digits only, e.g. 123', false],
	[EMPTY, '123', 'Name must be empty (the pages differ)', 'Leave it empty', false],
	[EMPTY, undefined, 'Name must be empty (the pages differ)', 'Leave it empty', false],
])('%j with the example %j: %s, %s', (format, example, message, fix, blocking) => {
	expect(formatIssue('phone', asWritten('Name'), format, example)).toEqual({ field: 'phone', rule: 'format', message, fix, blocking });
});

it('that a field must be empty is a sentence of its own, which other languages say with another verb', () => {
	const spanish = { language: 'es', textOf: (key: string) => (key === '{0} must be empty' ? '{0} debe estar en blanco' : undefined) } as const;
	speaking(spanish, () => expect(formatIssue('phone', asWritten('Teléfono'), EMPTY).message).toBe('Teléfono debe estar en blanco (the pages differ)'));
});

describe('separators', () => {
	const digits: Format = { pattern: /^\d{5}$/, words: '5 digits', certainty: 'certain' };
	it.each<[Parameters<typeof withoutWhatD24DoesNotWant>[0], Pick<FieldRule, 'formats' | 'dropPrefix'>, string, string]>([
		['phone', { formats: [digits] }, '1.2-3/4 5', '12345'],
		['phone', { formats: [digits] }, '+12345', '12345'],
		['phone', { formats: [digits] }, '+1234', '+1234'],
		['phone', { formats: [{ ...digits, pattern: /^\+?\d{5}$/ }] }, '+12 345', '+12345'],
		['phone', {}, '+12 345', '+12345'],
		['document_id', { formats: [digits] }, '+12345', '+12345'],
		['bank_account', { formats: [digits], dropPrefix: /^\+?57(?=\d{5}$)/ }, '+57 123-45', '12345'],
	])('%s with %j: %j is sent as %j', (field, rule, value, sent) => {
		expect(withoutWhatD24DoesNotWant(field, { label: 'Any', required: 'yes', ...rule }, value)).toBe(sent);
	});
});

describe('check digits and form', () => {
	const of = (value: string, rule: Parameters<typeof valueIssue>[3]) => valueIssue('bank_account', () => asWritten('Name'), value, rule).map(({ rule: kind, message, blocking }) => `${kind}${blocking ? '' : ' (warning)'}: ${message}`);
	const number = (kind: 'clabe' | 'phone' | 'email' | 'nit', certainty: 'certain' | typeof DOUBT = 'certain') => ({ number: { kind, certainty } });

	it.each<[string, Parameters<typeof valueIssue>[3], string[]]>([
		['021790064060296642', number('clabe'), []],
		['0217 9006 4060 2966 42', number('clabe'), []],
		['021790064060296643', number('clabe'), ['check_digit: Name cannot be right, its last digit does not match: 2 expected']],
		['021790064060296643', number('clabe', DOUBT), ['check_digit (warning): Name cannot be right, its last digit does not match: 2 expected (the pages differ)']],
		['0217900640602966', number('clabe'), ['other_number: Name has as many digits as a card, but begins like none, and a CLABE has 18 digits']],
		['02179', number('clabe', DOUBT), ['length (warning): Name has 5 digits instead of 18 (the pages differ)']],
		['02179', { formats: [THREE], ...number('clabe', DOUBT) }, ['length: Name has 5 digits instead of 18']],
		['02179', { formats: [DIGITS], ...number('clabe') }, []],
		['0217x', { formats: [DIGITS], ...number('clabe', DOUBT) }, ['characters (warning): Name contains the letter x where a digit belongs: position 5 (the pages differ)']],
		['+55 11', number('phone'), ['characters: Name contains a space: position 4']],
		['+5511666666666', number('phone'), []],
		['ana @example.com', number('email'), ['characters: Name contains a space: position 4']],
		['ana-maria@example.com', number('email'), []],
		['0217', { formats: [THREE] }, ['format: Name must be 3 characters']],
		['021', { formats: [THREE] }, []],
		['anything', {}, []],
	])('%j with %j: %j', (value, rule, issues) => {
		expect(of(value, rule)).toEqual(issues);
	});
});
