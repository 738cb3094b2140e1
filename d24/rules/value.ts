import { PAYOUT_FIELDS, type BeneficiaryField } from '../cashout/cashout';
import { numberIssue, withoutSeparators, type NumberIssue, type NumberKind } from '../numbers';
import { hasZerosAfterDigitsKept } from '../numbers/spreadsheet';
import type { Issue } from '../issue';
import type { Certainty, FieldRule, Format } from '../countries/types';
import { asWritten, say, word, type Said } from '../language/say';

/** The name of a field in messages: `CLABE (bank_account)`. */
export function nameOf(field: BeneficiaryField, rule: FieldRule | undefined): Said {
	return asWritten(`${word(rule?.label ?? PAYOUT_FIELDS[field].label)} (${field})`);
}

/** An issue that blocks when its rule is certain, and otherwise says why it only warns. */
export function issueOf(field: string, rule: string, message: Said, fix: Said, certainty: Certainty): Issue {
	const blocking = certainty === 'certain';
	return { field, rule, message: blocking ? message : asWritten(`${message} (${word(certainty.doubt)})`), fix, blocking };
}

/** The value without separators, and without a plus sign that keeps it from having the form that D24 wants. */
export function withoutWhatD24DoesNotWant(field: BeneficiaryField, { formats = [], dropPrefix }: FieldRule, value: string): string {
	const bare = dropPrefix ? withoutSeparators(value).replace(dropPrefix, '') : withoutSeparators(value);
	const digits = bare.slice(1);
	const plusIsTooMuch = bare.startsWith('+') && field !== 'document_id' && firstBroken(formats, bare) && !firstBroken(formats, digits);
	return plusIsTooMuch ? digits : bare;
}

/** The format that a value does not have; a certain one before those in doubt. */
export function firstBroken(formats: readonly Format[], value: string): Format | undefined {
	let broken: Format | undefined;
	for (const format of formats) {
		if (format.pattern.test(value)) continue;
		if (format.certainty === 'certain') return format;
		broken ??= format;
	}
	return broken;
}

export function formatIssue(field: BeneficiaryField, name: Said, { words, certainty }: Format, example?: string): Issue {
	const fix = words === 'empty' ? say`Leave it empty` : example === undefined ? say`Enter it as ${word(words)}` : say`Enter it as ${word(words)}, e.g. ${example}`;
	const message = words === 'empty' ? say`${name} must be empty` : say`${name} must be ${word(words)}`;
	return issueOf(field, 'format', message, fix, certainty);
}

type ValueRule = Pick<FieldRule, 'formats' | 'number' | 'example'>;

/** What is wrong with the form or the check digits of a value; one issue at most. A name is made for an issue alone, since most values have none. */
export function valueIssue(field: BeneficiaryField, name: () => Said, value: string, { formats = [], number, example }: ValueRule): Issue[] {
	const broken = firstBroken(formats, value);
	const issue = numberProblem(value, number);
	// A length that D24 states outranks the usual one of such numbers.
	const isOutranked = issue?.rule === 'length' && formats.length > 0 && !broken;
	if (issue && number && !isOutranked) {
		const certainty = broken?.certainty === 'certain' ? 'certain' : number.certainty;
		return [issueOf(field, issue.rule, asWritten(`${name()} ${issue.message}`), issue.fix, certainty)];
	}
	return broken ? [formatIssue(field, name(), broken, example)] : [];
}

/** Accounts of more digits than a spreadsheet keeps. */
const LONG_ACCOUNTS: readonly NumberKind[] = ['clabe', 'cbu', 'cci'];

/** One rounded number in ten has the right check digit all the same, and is the account of somebody else. */
export function mayBeRounded(name: () => Said, value: string, { number }: ValueRule): Issue[] {
	if (!number || !LONG_ACCOUNTS.includes(number.kind) || !hasZerosAfterDigitsKept(withoutSeparators(value))) return [];
	return [{ field: 'bank_account', rule: 'rounded', message: say`${name()} has only zeros after 15 digits (a spreadsheet may have rounded it; its check digit is right all the same)`, fix: say`Compare it with the original: a rounded number is the account of somebody else`, blocking: false }];
}

/** What numberIssue says of a number without separators; in an address and in a phone they are wrong. */
export function numberProblem(value: string, number: FieldRule['number']): NumberIssue | undefined {
	if (!number) return undefined;
	const asIs = number.kind === 'email' || number.kind === 'phone';
	return numberIssue(number.kind, asIs ? value : withoutSeparators(value));
}
