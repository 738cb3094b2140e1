import { FIELDS_OF_ONE_COLUMN, type BeneficiaryField } from '../cashout/cashout';
import type { Country } from '../countries/types';
import type { Issue } from '../issue';
import { answersForAccounts, leaveNamedBank, takeAccount, takeBank, takeBranch } from './account';
import { impliedType, documentTypeOf, ownerOf } from './documents';
import { checkTypeOfHeading, documentOf } from './documentOfRow';
import { pick } from './candidates';
import { numberWithDigit, takeDocument, type IsApart } from './digits';
import { columnsOf, type Columns } from './headings';
import { LABEL } from '../labels';
import { accountForTheRest } from './leftOver';
import { checkMethodOfAccount } from './methodOfAccount';
import { codesForNames, takeNames } from './names';
import { withoutPayee } from './payees';
import type { PayoutColumn } from './payoutColumns';
import { takePhone } from './phone';
import { Row, shown, type Cell, type Use } from './row';
import { takePix } from './takePix';
import { say } from '../language/say';

/** What an item tells about the beneficiary. */
export interface Taken {
	fields: Partial<Record<BeneficiaryField, string>>;
	/** The heading that each field was taken from, several with + between them where they were joined; also those of the bank's name, the payout method, the kind of Pix key, and of the payout itself. */
	mapping: Partial<Record<BeneficiaryField | PayoutColumn | 'on_hold' | 'bank_name' | 'payout_method' | 'pix_key_type', string>>;
	/** Value or name of the payout method; '' when the item does not tell. */
	method: string;
	/** The column whose text became the first name although it may hold the whole one. */
	wholeName?: string;
	/** The document is a company's, which has no last name. */
	isCompany?: boolean;
	/** The bank by name, where the item has its code too. */
	bankName?: { heading: string; text: string };
	/** What became of the columns that no field was taken from. */
	others: Partial<Record<Exclude<Use, 'taken'>, string[]>>;
	issues: Issue[];
}

/** What the columns were taken for, without what was in them. */
export type TakenColumns = Pick<Taken, 'mapping' | 'others'> & { [Name in 'wholeName' | 'isCompany' | 'bankName']?: Taken[Name] | undefined };

export interface Reading {
	/** The text of a column without any issue; by default the same as with. */
	peek?: (heading: string) => string;
	/** Columns that the user says are none of ours. */
	leaveOut?: readonly string[];
	/** Whether the digits of a sheet are apart from its numbers, where one row cannot tell. */
	isApart?: IsApart;
}

/**
 * Finds the fields of the beneficiary among the columns of an item. Every column is accounted for: taken, joined to another
 * one, of no concern, or told. Nothing is guessed: columns that disagree, and one that looks like the rest of another, are
 * an issue. The order of the columns makes no difference.
 * @param textOf the text of a column; the field is named for the issues that reading it may raise
 */
export function takeFromColumns(headings: readonly string[], textOf: (heading: string, field: string) => string, country: Country | undefined, reading: Reading = {}): Taken {
	const columns = columnsOf(headings, country, reading.leaveOut);
	const peek = reading.peek ?? ((heading) => textOf(heading, heading));
	const codes = codesForNames(columns, peek);
	const unread = [...withoutPayee(columns, peek, country), ...answersForAccounts(columns, peek)];
	const row = new Row(withoutColumns(columns, codes, unread), country, textOf, peek);
	const isApart = reading.isApart ?? (() => false);
	row.use('left_out', ...columns.leftOut);
	row.use('of_no_concern', ...codes);

	for (const field of FIELDS_OF_ONE_COLUMN) take(row, field);
	const document = documentOf(row) ?? numberWithDigit(row, 'document_digit');
	if (document) checkTypeOfHeading(row, document);
	if (document) takeDocument(row, document, row.fields.document_type ?? '', isApart);
	complement(row);
	const type = documentTypeOf(country, row.fields.document_type ?? '', document?.meaning);
	const owner = ownerOf(country, row.fields.document_id ?? '', type);
	if (document) implyType(row, document);
	const names = takeNames(row, owner);
	takePhone(row);
	const bank = takeBank(row);
	takeAccount(row, isApart);
	leaveNamedBank(row, bank.bankName);
	takeBranch(row, isApart);
	takeAddress(row);
	const method = takePix(row, takeMethod(row));
	checkMethodOfAccount(row, method, row.fields.bank_code ?? bank.bankName?.text ?? '');
	accountForTheRest(row);
	return {
		fields: row.fields,
		mapping: Object.fromEntries([...row.sources].map(([field, headings]) => [field, headings.join(' + ')])),
		method,
		...names,
		...(owner === 'company' ? { isCompany: true } : {}),
		...(method.startsWith('pix') ? {} : bank),
		others: othersOf(row, columns),
		issues: row.issues,
	};
}

function take(row: Row, field: BeneficiaryField): void {
	const cell = pick(row, field);
	if (cell) row.set(field, cell.text, cell);
}

/**
 * The columns without those that stand for nothing in this row.
 * @param unread those among them that are as if nobody understood their headings
 */
function withoutColumns(columns: Columns, headings: readonly string[], unread: readonly string[]): Columns {
	if (headings.length + unread.length === 0) return columns;
	const byTarget = new Map([...columns.byTarget].map(([target, those]) => [target, those.filter(({ heading }) => !headings.includes(heading) && !unread.includes(heading))]));
	const all = columns.all.map((column) => (unread.includes(column.heading) ? { ...column, meaning: { ...column.meaning, target: undefined } } : column));
	return { ...columns, all, byTarget };
}

/** The complement tells two people with one number apart (Bolivia); Directa24 names no place for it. */
function complement(row: Row): void {
	const cell = pick(row, 'document_complement', 'document_id');
	if (!cell) return;
	row.stop('document_id', 'parts', say`The column ${shown(cell.heading)} has a complement of the document, which tells two people with the same number apart, and Directa24 names no place for it`, say`Ask Directa24 how it wants such a number; to pay without the complement, name the column in the option ${LABEL.ignoreColumns}`, cell);
}

function implyType(row: Row, { meaning, heading }: Cell): void {
	if (row.fields.document_type !== undefined) return;
	const code = impliedType(row.country, meaning, row.fields.document_id ?? '');
	if (code === undefined) return;
	row.fields.document_type = code;
	row.sources.set('document_type', [heading]);
}

/** The address with its number and what else belongs to it, where they stand apart. */
function takeAddress(row: Row): void {
	const street = pick(row, 'address');
	if (!street) return;
	const parts = (['address_number', 'address_more', 'neighbourhood'] as const).map((target) => pick(row, target, 'address')).filter((cell): cell is Cell => cell !== undefined);
	const written = ` ${wordsOf(street.text)} `;
	const more = parts.filter(({ text }) => !written.includes(` ${wordsOf(text)} `));
	row.use('same', ...parts.map(({ heading }) => heading));
	row.set('address', [street, ...more].map(({ text }) => text).join(', '), street, ...more);
}

/** Whole words: the number 5 is not in `Carrera 15`. */
const wordsOf = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

function takeMethod(row: Row): string {
	const cell = pick(row, 'payout_method');
	if (!cell) return '';
	row.tell('payout_method', cell.heading);
	return cell.text;
}

function othersOf(row: Row, columns: Columns): Taken['others'] {
	const others: Taken['others'] = {};
	const add = (heading: string) => {
		const use = row.useOf(heading) ?? 'not_used';
		if (use !== 'taken') (others[use] ??= []).push(heading);
	};
	for (const { heading } of columns.all) add(heading);
	columns.leftOut.forEach(add);
	return others;
}
