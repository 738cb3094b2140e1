import { conflict, pick, isSame } from './candidates';
import type { Column, Columns } from './headings';
import { readWords } from './headingWords';
import { say } from '../language/say';
import { namesPayee } from './payeeHeadings';
import { shown, type Cell, type Row } from './row';
import type { Target } from './targets';
import type { Concept } from './vocabulary';

/** What reading the names tells besides the fields. */
export interface Names {
	/** The column whose text became the first name although it may hold the whole one. */
	wholeName?: string;
}

type NameTarget = 'beneficiary_name' | 'beneficiary_lastname';

interface Name {
	text: string;
	cells: Cell[];
}

/**
 * The names of the beneficiary: first and second ones, the father's and the mother's, or a whole one. A company's name is
 * the beneficiary's only where the document is a company's, since sheets of wages have the payer in such a column.
 */
export function takeNames(row: Row, owner: 'company' | 'person' | undefined): Names {
	const first = nameOf(row, 'beneficiary_name', 'second_name');
	const last = nameOf(row, 'beneficiary_lastname', 'second_lastname');
	const full = pick(row, 'full_name', 'beneficiary_name', (cells) => sameTokens(cells));
	const company = pick(row, 'company', 'beneficiary_name');
	if (first) row.set('beneficiary_name', first.text, ...first.cells);
	if (last) row.set('beneficiary_lastname', last.text, ...last.cells);
	if (full) takeWhole(row, full, first, last);
	const wholeOf = (cell: Cell | undefined): Names => (cell && row.fields.beneficiary_lastname === undefined ? { wholeName: cell.heading } : {});
	if (company) takeCompany(row, company, owner, first, last, full);
	if (full && !first && !last) return wholeOf(full);
	const isTaken = (cell: Cell) => (row.sources.get('beneficiary_name') ?? []).includes(cell.heading);
	return wholeOf(first?.cells.find(({ text }) => /\s/.test(text)) ?? (row.fields.beneficiary_name === undefined ? undefined : company && isTaken(company) ? company : full));
}

const NAMES: readonly Target[] = ['beneficiary_name', 'beneficiary_lastname', 'full_name', 'company'];
const ROLES: readonly Concept[] = ['PAYEE', 'TO', 'HOLDER', 'PERSON', 'CLIENT', 'COMPANY'];

/** Columns such as `Empleado`, `Proveedor` and `Creator` that have a code in this row, `00123`, `P-100` or `@ana`, while other columns have the name. */
export function codesForNames({ byTarget }: Columns, peek: (heading: string) => string): string[] {
	const isOfRole = ({ heading, meaning }: Column) => meaning.role !== '' && meaning.role !== 'payer' && !namesPayee(heading);
	const columns = [...(byTarget.get('full_name') ?? []), ...(byTarget.get('company') ?? [])].filter(isOfRole);
	const codes = columns.map(({ heading }) => heading).filter((heading) => isCode(peek(heading)) && isOfRoleAlone(heading));
	const isName = ({ heading }: Column) => !codes.includes(heading) && /\p{L}/u.test(peek(heading)) && !isCode(peek(heading));
	return codes.length > 0 && NAMES.some((target) => byTarget.get(target)?.some(isName)) ? codes : [];
}

/** Headings that say who it is, and not that it is the name. */
const isOfRoleAlone = (heading: string): boolean => [...readWords(heading).concepts].every((concept) => ROLES.includes(concept));

/** `Creator`, `Proveedor`: under which name somebody works. */
const isOfPeople = (heading: string): boolean => isOfRoleAlone(heading) && ['PERSON', 'CLIENT'].some((concept) => readWords(heading).concepts.has(concept as Concept));

/** A name that is an address or a handle of somebody: `@ana`, `ana@example.com`, `www.example.com`. */
export function isHandle(text: string): boolean {
	return /^@|^[^\s@]{1,64}@[^\s@]{1,254}$|^(?:https?:\/\/|www\.)/i.test(text);
}

/** A handle, a number, one with few letters to it, or a single letter. A name may have a digit in it: `Grupo 4 Hermanos`. */
function isCode(text: string): boolean {
	if (isHandle(text)) return true;
	if (text.length > 40 || !/^[\p{L}\p{N}][\p{L}\p{N} ./_#-]*$/u.test(text)) return false;
	const [letters, digits] = [text.match(/\p{L}/gu)?.length ?? 0, text.match(/\p{N}/gu)?.length ?? 0];
	if (digits === 0) return /^[a-z]$/i.test(text);
	return letters <= 2 || (letters <= 5 && digits >= 2) || (letters <= digits && !text.includes(' '));
}

/** A name with the second one behind it, unless that is in it already. */
function nameOf(row: Row, target: NameTarget, second: 'second_name' | 'second_lastname'): Name | undefined {
	const numbered = numberedOf(row, target);
	const one = numbered ?? single(pick(row, target));
	const two = numberedOf(row, second) ?? single(pick(row, second, target));
	if (!one || !two) return one ?? two;
	const [have, more] = [tokensOf(one.text), tokensOf(two.text)];
	if (have.length > more.length && have.slice(-more.length).join(' ') === more.join(' ')) {
		row.use('same', ...two.cells.map(({ heading }) => heading));
		return one;
	}
	return { text: `${one.text} ${two.text}`, cells: [...one.cells, ...two.cells] };
}

function single(cell: Cell | undefined): Name | undefined {
	return cell && { text: cell.text, cells: [cell] };
}

/** `Apellido 1` and `Apellido 2`, where there is no column without a number: they are not copies of one column, but parts. */
function numberedOf(row: Row, target: NameTarget | 'second_name' | 'second_lastname'): Name | undefined {
	const all = row.columns.byTarget.get(target) ?? [];
	const copies = new Set(all.map(({ meaning }) => meaning.copy));
	if (all.length < 2 || copies.size < all.length || copies.has(0)) return undefined;
	const cells = row.cells(target);
	return cells.length === 0 ? undefined : { text: cells.map(({ text }) => text).join(' '), cells };
}

/** Sets what the whole name adds to the first and the last one, or stops where they contradict it. */
function takeWhole(row: Row, full: Cell, first: Name | undefined, last: Name | undefined): void {
	const whole = tokensOf(full.text);
	const words = full.text.split(/\s+/);
	const known = tokensOf(`${first?.text ?? ''} ${last?.text ?? ''}`);
	const isPlain = words.length === whole.length;
	const compare = (name: Name) => {
		if (contains(whole, known) || contains(known, whole)) row.use('same', full.heading);
		else conflict(row, 'beneficiary_name', [...name.cells.slice(0, 1), full]);
	};
	if (first && last) compare(first);
	else if (first) {
		const length = tokensOf(first.text).length;
		if (isPlain && startsWith(whole, tokensOf(first.text)) && words.length > length) row.set('beneficiary_lastname', part(words.slice(length)), full);
		else if (isPlain && startsWith(whole.slice(-length), tokensOf(first.text)) && words.length > length) row.set('beneficiary_lastname', part(words.slice(0, -length)), full);
		else compare(first);
	} else if (last) {
		const length = known.length;
		if (isPlain && words.length > length && startsWith(whole.slice(-length), known)) row.set('beneficiary_name', part(words.slice(0, -length)), full);
		else if (isPlain && words.length > length && startsWith(whole, known)) row.set('beneficiary_name', part(words.slice(length)), full);
		else if (!whole.some((word) => known.includes(word))) row.set('beneficiary_name', full.text, full);
		else conflict(row, 'beneficiary_name', [...last.cells.slice(0, 1), full]);
	} else row.set('beneficiary_name', full.text, full);
}

function takeCompany(row: Row, company: Cell, owner: 'company' | 'person' | undefined, first: Name | undefined, last: Name | undefined, full: Cell | undefined): void {
	if (!first && !last && !full) {
		if (owner === 'company') return row.set('beneficiary_name', company.text, company);
		const message =
			owner === 'person'
				? say`The only name is in the column ${shown(company.heading)}, which may be that of whoever pays, and the document is a person's`
				: say`The only name is in the column ${shown(company.heading)}, which may be that of whoever pays`;
		return row.stop('beneficiary_name', 'payer', message, say`Add a column with the name of the beneficiary, or call this one Beneficiary if it is the one who is paid`, company);
	}
	if (owner !== 'company' || !first || full || isSame('company', first.text, company.text)) return row.use('of_no_concern', company.heading);
	conflict(row, 'beneficiary_name', [...first.cells.slice(0, 1), company]);
}

/** Several whole names that differ only in how much of the name they have. */
function sameTokens(cells: readonly Cell[]): { cell: Cell; others: 'same' | 'of_no_concern' } | undefined {
	const legal = cells.filter(({ heading }) => readWords(heading).concepts.has('LEGAL'));
	const [name] = legal;
	// Who is known under another name has a legal one.
	if (name && legal.every(({ text }) => isSame('full_name', text, name.text)) && cells.every(({ heading, text }) => isOfPeople(heading) || contains(tokensOf(text), tokensOf(name.text)))) return { cell: name, others: 'of_no_concern' };
	const longest = [...cells].sort((one, other) => tokensOf(other.text).length - tokensOf(one.text).length || (one.heading < other.heading ? -1 : 1))[0];
	return longest && cells.every(({ text }) => contains(tokensOf(longest.text), tokensOf(text))) ? { cell: longest, others: 'same' } : undefined;
}

/** Words of a name without the comma of `Pérez, Ana`. */
function part(words: readonly string[]): string {
	return words.join(' ').replace(/,$/, '');
}

/** No name is longer. */
const LONGEST = 300;

function tokensOf(text: string): string[] {
	return text.slice(0, LONGEST).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function startsWith(words: readonly string[], beginning: readonly string[]): boolean {
	return beginning.every((word, index) => words[index] === word);
}

/** True where all words of a name are in another one, as often. */
function contains(words: readonly string[], part: readonly string[]): boolean {
	const left = [...words];
	return part.length > 0 && part.every((word) => {
		const index = left.indexOf(word);
		if (index >= 0) left.splice(index, 1);
		return index >= 0;
	});
}
