import type { BeneficiaryField } from '../cashout/cashout';
import { plainCode } from '../countries';
import { numberIssue, withoutSeparators, type NumberKind } from '../numbers';
import { bare } from './candidates';
import { checkedKinds, isRight } from './documents';
import type { Column } from './headings';
import { LABEL } from '../labels';
import { leaveOut, shown, type Row } from './row';
import { isOfPayment, type Target } from './targets';
import { asWritten, say, type Said } from '../language/say';

/** Longer texts are none of the things that are looked for. */
const LONGEST = 40;
/** An email can be a Pix key. */
const LONGEST_KEY = 100;

/** Parts that say nothing without what they are a part of, and change nothing beside it either. */
const HARMLESS = new Set<Target>(['phone_country', 'phone_area', 'address_number', 'address_more', 'neighbourhood', 'account_operation', 'pix_key_type', 'account_alias', 'company']);

/**
 * Accounts for every column that no field was taken from. One that looks like the rest of a field, or like another value for
 * it, stops the item: a person has to say what it is.
 */
export function accountForTheRest(row: Row): void {
	for (const column of row.columns.all) {
		const { heading, meaning } = column;
		if (row.useOf(heading) !== undefined) continue;
		const text = row.peek(heading);
		const isOurs = meaning.target !== undefined && !isOfPayment(meaning.target);
		if (text === '') row.use('empty', heading);
		else if (meaning.role === 'payer' || (isOurs && HARMLESS.has(meaning.target as Target))) row.use('of_no_concern', heading);
		else {
			const of = isOurs ? rest(meaning.target as Target) : lookalike(row, column, text);
			if (of !== undefined) stop(row, column, of);
			else row.use(meaning.target === undefined ? 'not_used' : 'of_no_concern', heading);
		}
	}
}

type Lookalike = { field: string; taken: string; what: Said };

function stop(row: Row, column: Column, { field, taken, what }: Lookalike): void {
	const message =
		taken === ''
			? say`The column ${shown(column.heading)} was not used, but it looks like ${what}`
			: say`The column ${shown(column.heading)} was not used beside the column ${shown(taken)}, but it looks like ${what}`;
	const fix =
		taken === ''
			? say`Say in the heading what it is, or name it there if it is none of ours in the option ${LABEL.ignoreColumns}`
			: say`Write everything in one column, or ${leaveOut()}`;
	row.stop(field, 'unused', message, fix, column);
}

/** The field that a part belongs to. */
const PART_OF: Partial<Record<Target, BeneficiaryField>> = { account_block: 'bank_account', document_complement: 'document_id', second_name: 'beneficiary_name', second_lastname: 'beneficiary_lastname' };

/** A part of a field that nothing was joined to. */
function rest(target: Target): Lookalike | undefined {
	if (target === 'digit' || target.endsWith('_digit')) return { field: 'check_digit', taken: '', what: say`the check digit of a number that is not there` };
	const field = PART_OF[target] ?? target;
	return { field, taken: '', what: say`a part of ${field}` };
}

function lookalike(row: Row, { meaning }: Column, given: string): Lookalike | undefined {
	if (given.length > (meaning.hints.includes('pix_key') ? LONGEST_KEY : LONGEST)) return undefined;
	if (meaning.target !== undefined && meaning.hints.every((hint) => hint !== 'bank_account' && hint !== 'document_id')) return undefined;
	const text = bare(given);
	if (text === '' || Object.values(row.fields).some((value) => bare(value) === text)) return undefined;
	// Under a heading that is understood and not ours, only a number that cannot be there by chance counts.
	if (meaning.target !== undefined) return byValue(row, given);
	for (const hint of meaning.hints) {
		const found = byHint(row, meaning, hint, given, text);
		if (found) return found;
	}
	return meaning.hints.length === 0 ? byValue(row, given) : undefined;
}

function byHint(row: Row, meaning: Column['meaning'], hint: Target, given: string, text: string): Lookalike | undefined {
	const hasDigits = /\d/.test(text);
	switch (hint) {
		case 'bank_account':
			return hasDigits && text.length >= 4 ? beside(row, 'bank_account', say`another account`) : undefined;
		case 'document_id':
			return hasDigits && text.length >= 4 && (meaning.names.length > 0 || isDocument(row, given)) ? beside(row, 'document_id', say`another document`) : undefined;
		case 'digit':
			return text.length <= 2 ? { field: 'check_digit', taken: '', what: say`a check digit` } : undefined;
		case 'document_complement':
			return row.country?.code === 'BO' ? beside(row, 'document_id', say`a part of the document`) : undefined;
		case 'bank_name':
		case 'bank_code':
			return isBank(row, given) ? beside(row, 'bank_code', say`another bank`) : undefined;
		case 'pix_key':
			return beside(row, 'bank_code', say`another Pix key`);
		case 'second_lastname':
		case 'beneficiary_lastname':
			return isInNames(row, given) ? undefined : (beside(row, 'beneficiary_lastname', say`a part of the last name, or another one`) ?? alone(row, 'beneficiary_lastname', say`the last name`));
		case 'second_name':
		case 'full_name':
			return isInNames(row, given) ? undefined : beside(row, 'beneficiary_name', say`a part of the name, or another one`);
		case 'bank_branch':
		case 'account_type':
		case 'document_type':
			return hint !== 'bank_branch' || hasDigits ? alone(row, hint, asWritten(hint)) : undefined;
		default:
			return undefined;
	}
}

function beside(row: Row, field: BeneficiaryField, what: Said): Lookalike | undefined {
	const [taken] = row.sources.get(field) ?? [];
	return taken === undefined ? undefined : { field, taken, what };
}

/** A field that the row does not have. Where it is required, the issue of its absence names the column. */
function alone(row: Row, field: BeneficiaryField, what: Said): Lookalike | undefined {
	const rule = row.country?.fields[field];
	return rule && rule.required !== 'yes' && row.fields[field] === undefined ? { field, taken: '', what } : undefined;
}

/** The number of an account or a document that cannot be there by chance, under a heading that says nothing. */
function byValue(row: Row, given: string): Lookalike | undefined {
	const number = withoutSeparators(given);
	const accounts = [row.country, ...(row.country?.methods ?? [])].flatMap((each) => each?.fields.bank_account?.number?.kind ?? []);
	if (accounts.some((kind) => LONG.includes(kind) && numberIssue(kind, number) === undefined)) return beside(row, 'bank_account', say`another account`);
	const documents = checkedKinds(row.country, undefined).filter((kind) => LONG.includes(kind));
	return documents.some((kind) => numberIssue(kind, number) === undefined) ? beside(row, 'document_id', say`another document`) : undefined;
}

const LONG: readonly NumberKind[] = ['clabe', 'cbu', 'cci', 'iban', 'turkeyIban', 'curp', 'cnpj'];

function isDocument(row: Row, given: string): boolean {
	return checkedKinds(row.country, undefined).some((kind) => isRight(kind, given));
}

function isBank(row: Row, given: string): boolean {
	const plain = (name: string) => bare(name).replace(/^banco/, '');
	return (row.country?.banks.list ?? []).some(({ code, name }) => plainCode(code) === plainCode(given) || plain(name) === plain(given));
}

function isInNames(row: Row, given: string): boolean {
	return bare(`${row.fields.beneficiary_name ?? ''}${row.fields.beneficiary_lastname ?? ''}`).includes(bare(given)) || !/\p{L}/u.test(given);
}
