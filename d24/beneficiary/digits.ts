import { shown, type Cell, type Row } from './row';
import { bare } from './candidates';
import { checkedKinds, documentTypeOf, isRight } from './documents';
import type { BeneficiaryField } from '../cashout/cashout';
import type { DocumentType } from '../countries/types';
import type { NumberKind } from '../numbers';
import { say, type Said } from '../language/say';

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
	const columns = say`the columns ${shown(number.heading)} and ${shown(digit.heading)}`;
	const stop = (what: Said) => row.stop(field, 'check_digit', what, say`Compare both columns with the original, or write the number with its digit in one column and empty the other`, number, digit);
	const wanted = DIGIT.exec(digit.text)?.[1];
	if (wanted === undefined) return stop(say`The column ${shown(digit.heading)} has no check digit for the column ${shown(number.heading)}: one digit or letter is expected`);
	if (number.text.length > LONGEST) return row.set(field, number.text, number, digit);
	const written = WRITTEN_WITH.exec(number.text)?.[1];
	const asItIs = () => {
		row.set(field, number.text, number);
		row.use('same', digit.heading);
	};
	const joined = `${number.text}-${wanted}`;
	const endsWithIt = bare(number.text).endsWith(wanted.toLowerCase());
	if (written !== undefined) {
		if (written.toLowerCase() !== wanted.toLowerCase()) return stop(say`Of ${columns}, the first ends in another check digit than the second one has`);
		if (isRightNumber && !isRightNumber(number.text)) return stop(say`Of ${columns}, the digit does not belong to the number`);
		return asItIs();
	}
	if (isRightNumber) {
		const [whole, apart] = [endsWithIt && isRightNumber(number.text), isRightNumber(joined)];
		if (whole !== apart) return whole ? asItIs() : row.set(field, joined, number, digit);
		return stop(whole ? say`Of ${columns}, the first may have the digit of the second one already: the number is right with it and without it` : say`Of ${columns}, the digit does not belong to the number: together they cannot be right`);
	}
	if (!endsWithIt || isApart(number.heading, digit.heading)) return row.set(field, joined, number, digit);
	stop(say`Of ${columns}, the first ends with the digit of the second one, so that it is not certain whether it is there already`);
}

/**
 * A number whose digit should stand in a column of its own, which is empty. Stops where the number may lack it: a RUT of 8
 * characters can be a whole one, that of somebody else, or one without its digit.
 */
function withoutDigit(row: Row, field: 'document_id' | 'bank_account', number: Cell, kinds: readonly NumberKind[]): void {
	const target = field === 'document_id' ? 'document_digit' : 'account_digit';
	const [column] = [...(row.columns.byTarget.get(target) ?? []), ...(row.columns.byTarget.get('digit') ?? [])];
	row.set(field, number.text, number);
	if ((!column && !number.meaning.isWithoutDigit) || number.text.length > LONGEST || WRITTEN_WITH.test(number.text)) return;
	const mayLackIt = field === 'bank_account' ? row.country?.code === 'BR' : kinds.includes('paraguayRuc') || (kinds.includes('rut') && bare(number.text).length < 9);
	if (!mayLackIt) return;
	const message = column
		? say`The number in the column ${shown(number.heading)} may lack its check digit, and the column ${shown(column.heading)} is empty`
		: say`The number in the column ${shown(number.heading)} may lack its check digit`;
	row.stop(field, 'check_digit', message, say`Fill in the digit, or write the number with a dash before its digit`, number);
}

/** `Conta/Dígito`, `RUT-DV`: a number with its digit, under a heading that could be that of the digit alone. */
export function numberWithDigit(row: Row, target: 'document_digit' | 'account_digit'): Cell | undefined {
	const long = row.cells(target).filter(({ text }) => bare(text.slice(0, LONGEST)).length >= 4);
	return long.length === 1 ? long[0] : undefined;
}

/** The column with a digit for a document or an account; one that does not say whose it is belongs where it fits. */
function digitFor(row: Row, field: 'document_id' | 'bank_account', number: Cell, type: DocumentType | undefined): Cell | undefined {
	const [own, ...others] = row.cells(field === 'document_id' ? 'document_digit' : 'account_digit', field).filter(({ heading }) => heading !== number.heading);
	if (own) {
		for (const other of others) if (bare(other.text) !== bare(own.text)) tooMany(row, field, own, other);
		row.use('same', ...others.map(({ heading }) => heading));
		return own;
	}
	const [free, ...more] = row.cells('digit', field);
	if (!free || row.useOf(free.heading) === 'taken') return undefined;
	if (field === 'document_id') for (const other of more) tooMany(row, 'check_digit', free, other);
	const isDocuments = OF_DOCUMENT.includes(row.country?.code ?? '') || checkedKinds(row.country, type).some((kind) => isRight(kind, number.text + free.text) && !isRight(kind, number.text));
	return (field === 'document_id') === isDocuments ? free : undefined;
}

function tooMany(row: Row, field: string, one: Cell, other: Cell): void {
	row.stop(field, 'conflict', say`The columns ${shown(one.heading)} and ${shown(other.heading)} both have a check digit`, say`Say in the headings which number each belongs to, e.g. "Account Digit"`, one, other);
}

/** The account with its digit, where that stands apart. @param isRightNumber where accounts have check digits that can be checked */
export function takeAccountWithDigit(row: Row, cell: Cell, isRightNumber: ((text: string) => boolean) | undefined, isApart: IsApart): void {
	const digit = digitFor(row, 'bank_account', cell, undefined);
	if (!digit) return isRightNumber ? row.set('bank_account', cell.text, cell) : withoutDigit(row, 'bank_account', cell, []);
	if (digit.meaning.target === 'digit' && !isRightNumber && row.country?.code !== 'BR') {
		row.set('bank_account', cell.text, cell);
		return row.stop('bank_account', 'check_digit', say`The column ${shown(digit.heading)} has a check digit, but not of which number`, say`Call it Account Digit or Document Digit, or empty it`, digit);
	}
	withDigit(row, 'bank_account', cell, digit, isRightNumber, isApart);
}

/** The document with its digit, where that stands apart. A document that has no digit of its own may stand beside that of the tax number: then it has to be the right one. */
export function takeDocument(row: Row, cell: Cell, typeText: string, isApart: IsApart): void {
	const type = documentTypeOf(row.country, typeText, cell.meaning);
	const digit = digitFor(row, 'document_id', cell, type);
	const kinds = checkedKinds(row.country, type);
	if (!digit) return withoutDigit(row, 'document_id', cell, kinds);
	if (kinds.length > 0) return withDigit(row, 'document_id', cell, digit, (text) => kinds.some((kind) => isRight(kind, text)), isApart);
	const ofTaxNumber = checkedKinds(row.country, undefined).some((kind) => isRight(kind, cell.text + digit.text));
	if (ofTaxNumber) {
		row.set('document_id', cell.text, cell);
		row.use('same', digit.heading);
		return;
	}
	row.set('document_id', cell.text, cell);
	row.stop('document_id', 'check_digit', say`The column ${shown(digit.heading)} has a digit that does not belong to the number in the column ${shown(cell.heading)}`, say`Compare both columns with the original; empty the digit if the document has none`, cell, digit);
}
