import { shown, type Cell, type Row } from './row';
import { bare } from './candidates';
import { checkedKinds, documentTypeOf, isRight } from './documents';
import type { BeneficiaryField } from '../cashout/cashout';
import type { DocumentType } from '../countries/types';

/** True where the digit of an account, which no rule can check, is apart in the rows of this sheet; see columns.ts. */
export type IsApart = (number: string, digit: string) => boolean;

/** Countries whose documents end in a digit that people call the DV, and whose accounts do not. */
const OF_DOCUMENT = ['CL', 'CO', 'PY'];

const DIGIT = /^[-–—.\s]?([0-9a-z]{1,2})$/i;
const WRITTEN_WITH = /[0-9a-z][\s.]?[-–—‐]\s?([0-9a-z]{1,2})$/i;

/** How many characters a number has at most to be looked at. */
const LONGEST = 40;

/** A number with the check digit that stands in a column of its own. */
export function withDigit(row: Row, field: BeneficiaryField, number: Cell, digit: Cell, isRightNumber: ((text: string) => boolean) | undefined, isApart: IsApart): void {
	const columns = `the columns ${shown(number.heading)} and ${shown(digit.heading)}`;
	const stop = (what: string) => row.stop(field, 'check_digit', what, 'Compare both columns with the original, or write the number with its digit in one column and empty the other', number, digit);
	const [, wanted = ''] = DIGIT.exec(digit.text.slice(0, LONGEST)) ?? [];
	if (wanted === '') return stop(`The column ${shown(digit.heading)} has no check digit for the column ${shown(number.heading)}: one digit or letter is expected`);
	if (number.text.length > LONGEST) return row.set(field, number.text, number, digit);
	const [, written] = WRITTEN_WITH.exec(number.text) ?? [];
	const asItIs = () => {
		row.set(field, number.text, number);
		row.use('same', digit.heading);
	};
	const joined = `${number.text}-${wanted}`;
	const endsWithIt = bare(number.text).endsWith(wanted.toLowerCase());
	if (written !== undefined) {
		if (written.toLowerCase() !== wanted.toLowerCase()) return stop(`Of ${columns}, the first ends in another check digit than the second one has`);
		if (isRightNumber && !isRightNumber(number.text)) return stop(`Of ${columns}, the digit does not belong to the number`);
		return asItIs();
	}
	if (isRightNumber) {
		const [whole, apart] = [endsWithIt && isRightNumber(number.text), isRightNumber(joined)];
		if (whole !== apart) return whole ? asItIs() : row.set(field, joined, number, digit);
		return stop(whole ? `Of ${columns}, the first may have the digit of the second one already: the number is right with it and without it` : `Of ${columns}, the digit does not belong to the number: together they cannot be right`);
	}
	if (!endsWithIt || isApart(number.heading, digit.heading)) return row.set(field, joined, number, digit);
	stop(`Of ${columns}, the first ends with the digit of the second one, so that it is not certain whether it is there already`);
}

/** The column with a digit for a document or an account; one that does not say whose it is belongs where it fits. */
export function digitFor(row: Row, field: 'document_id' | 'bank_account', number: Cell, type: DocumentType | undefined): Cell | undefined {
	const [own, ...others] = row.cells(field === 'document_id' ? 'document_digit' : 'account_digit', field);
	if (own) {
		for (const other of others) if (bare(other.text) !== bare(own.text)) tooMany(row, field, own, other);
		row.use('same', ...others.map(({ heading }) => heading));
		return own;
	}
	const [free, ...more] = row.cells('digit', field);
	if (!free || row.useOf(free.heading) === 'taken' || row.useOf(free.heading) === 'same') return undefined;
	if (more.length > 0 && field === 'document_id') for (const other of more) tooMany(row, 'check_digit', free, other);
	const isDocuments = OF_DOCUMENT.includes(row.country?.code ?? '') || checkedKinds(row.country, type).some((kind) => isRight(kind, number.text + free.text) && !isRight(kind, number.text));
	return (field === 'document_id') === isDocuments ? free : undefined;
}

function tooMany(row: Row, field: string, one: Cell, other: Cell): void {
	row.stop(field, 'conflict', `The columns ${shown(one.heading)} and ${shown(other.heading)} both have a check digit`, 'Say in the headings which number each belongs to, e.g. "Account Digit"', one, other);
}

/** The document with its digit, where that stands apart. A document that has no digit of its own may stand beside that of the tax number: then it has to be the right one. */
export function takeDocument(row: Row, cell: Cell, typeText: string, isApart: IsApart): void {
	const type = documentTypeOf(row.country, typeText, cell.meaning);
	const digit = digitFor(row, 'document_id', cell, type);
	if (!digit) return row.set('document_id', cell.text, cell);
	const kinds = checkedKinds(row.country, type);
	if (kinds.length > 0) return withDigit(row, 'document_id', cell, digit, (text) => kinds.some((kind) => isRight(kind, text)), isApart);
	const ofTaxNumber = checkedKinds(row.country, undefined).some((kind) => isRight(kind, cell.text + digit.text));
	if (ofTaxNumber) {
		row.set('document_id', cell.text, cell);
		row.use('same', digit.heading);
		return;
	}
	row.set('document_id', cell.text, cell);
	row.stop('document_id', 'check_digit', `The column ${shown(digit.heading)} has a digit that does not belong to the number in the column ${shown(cell.heading)}`, 'Compare both columns with the original; empty the digit if the document has none', cell, digit);
}
