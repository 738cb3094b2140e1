import { decomposed } from '../plainText';
import { allOf, say } from '../language/say';
import { leaveOut, shown, type Cell, type Row } from './row';
import type { Target } from './targets';

/** What several columns of one field come to where they differ; undefined where only a person can tell. */
export type Resolve = (cells: readonly Cell[]) => { cell: Cell; others: 'same' | 'of_no_concern' } | undefined;

/**
 * The one column that is taken for a target. Columns that say the same are one. Where they differ, one that is said to be
 * the beneficiary's comes before one that is not, and one of a company, which may be the payer, comes last. Otherwise the
 * item is stopped, with both named. The order of the columns makes no difference.
 * @param isKept a column without a word on whose it is that stays beside one of the beneficiary
 */
export function pick(row: Row, target: Target, field: string = target, resolve?: Resolve, isKept?: (cell: Cell) => boolean): Cell | undefined {
	const cells = row.cells(target, field);
	if (cells.length === 0) return undefined;

	const left = withoutWeaker(row, target, cells, isKept);
	const best = left.reduce((one, other) => (isBetter(other, one) ? other : one));
	const different = left.filter((cell) => !isSame(target, cell.text, best.text));
	if (different.length === 0) {
		row.use('same', ...left.filter((cell) => cell !== best).map(({ heading }) => heading));
		return best;
	}
	const resolved = resolve?.(left);
	if (resolved) {
		row.use(resolved.others, ...left.filter((cell) => cell !== resolved.cell).map(({ heading }) => heading));
		return resolved.cell;
	}
	conflict(row, field, [best, ...different]);
	return best;
}

export function conflict(row: Row, field: string, cells: readonly Cell[]): void {
	const headings = cells.map(({ heading }) => heading).sort().map(shown);
	const columns = allOf(headings);
	const message = headings.length > 2 ? say`The columns ${columns} all stand for ${field}, and they differ` : say`The columns ${columns} both stand for ${field}, and they differ`;
	row.stop(field, 'conflict', message, say`Empty or rename one of them, make them equal, or ${leaveOut()}`, ...cells);
}

/** Fields that the payer has as well, so that a column without a word on whose it is may be the payer's beside one that has it. */
const ALSO_OF_PAYERS = new Set<Target>(['bank_code', 'bank_name', 'bank_account', 'bank_branch', 'account_type', 'document_id', 'document_type', 'email', 'phone']);

function withoutWeaker(row: Row, target: Target, cells: readonly Cell[], isKept: (cell: Cell) => boolean = () => false): readonly Cell[] {
	const isPayees = ({ meaning }: Cell) => meaning.role === 'payee';
	const isPlain = ({ meaning }: Cell) => meaning.role === '' && meaning.copy === 0 && meaning.names.length === 0 && !meaning.isOwn;
	const drop = (weaker: Cell[]) => {
		row.use('of_no_concern', ...weaker.map(({ heading }) => heading));
		return cells.filter((cell) => !weaker.includes(cell));
	};
	if (cells.some(isPayees) && ALSO_OF_PAYERS.has(target)) return drop(cells.filter((cell) => (isPlain(cell) && !isKept(cell)) || cell.meaning.role === 'company'));
	if (cells.some(({ meaning }) => meaning.role !== 'company')) return drop(cells.filter(({ meaning }) => meaning.role === 'company'));
	return cells;
}

/** An order that does not depend on the order of the columns: the longer text has its separators and zeros. */
function isBetter(one: Cell, other: Cell): boolean {
	if (one.meaning.isOwn !== other.meaning.isOwn) return one.meaning.isOwn;
	if (one.meaning.copy !== other.meaning.copy) return one.meaning.copy < other.meaning.copy;
	if (one.text.length !== other.text.length) return one.text.length > other.text.length;
	return one.text === other.text ? one.heading < other.heading : one.text < other.text;
}

/** Where punctuation makes another value: 12.50 and 1250, A-1 and A1. */
const EXACT = new Set<Target>(['external_id', 'amount', 'currency', 'country']);

/** True for texts that mean the same, however they are punctuated. */
export function isSame(target: Target, one: string, other: string): boolean {
	if (one === other) return true;
	if (EXACT.has(target)) return false;
	const plain = target === 'email' ? (text: string) => text.toLowerCase() : bare;
	return plain(one) === plain(other) && plain(one) !== '';
}

const PLAIN = /^[A-Za-z0-9@]*$/;

/** Letters and digits alone, small and without accents. */
export function bare(text: string): string {
	if (PLAIN.test(text)) return text.toLowerCase();
	return decomposed(text).replace(/[^\p{L}\p{N}@]/gu, '').toLowerCase();
}
