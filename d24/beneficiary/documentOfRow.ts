import { say } from '../language/say';
import { withoutNumbers } from '../masking';
import { bare, pick } from './candidates';
import { canBeDocument, contradictsType, documentTypeOf, fits, isOnePerson } from './documents';
import type { Column } from './headings';
import { readWords } from './headingWords';
import { shown, type Cell, type Row } from './row';

const TO_BENEFICIARY = ['PAYEE', 'TO'] as const;

/** The document. A column that does not say whose it is counts beside that of an employee or a client, since the names do not say it either. */
export function documentOf(row: Row): Cell | undefined {
	const isOfBeneficiary = ({ heading, meaning }: Column) => meaning.role === 'payee' && TO_BENEFICIARY.some((concept) => readWords(heading).concepts.has(concept));
	const isKept = ({ text }: Cell) => canBeDocument(row.country, text, row.fields.document_type ?? '') && !row.columns.byTarget.get('document_id')?.some(isOfBeneficiary);
	return pick(row, 'document_id', 'document_id', (cells) => oneDocument(row, cells), isKept);
}

/** Stops a row whose document stands under the name of another type than the row tells. */
export function checkTypeOfHeading(row: Row, cell: Cell): void {
	const { document_type: type = '' } = row.fields;
	const [heading] = row.sources.get('document_type') ?? [];
	if (heading === undefined || row.issues.some(({ field, rule }) => field === 'document_id' && rule === 'conflict')) return;
	if (!contradictsType(row.country, type, cell, cell.text)) return;
	row.stop('document_type', 'conflict', say`The heading of the column ${shown(cell.heading)} and the column ${shown(heading)}, which says "${withoutNumbers(type.slice(0, 40))}", name different documents`, say`Correct the type, or the number if it is that of another document; if only the heading is wrong, call the column "Document"`, cell, { heading });
}

/** Of several documents of one person the one of the type that the row tells, or else the usual one of the country. */
function oneDocument(row: Row, cells: readonly Cell[]): { cell: Cell; others: 'same' | 'of_no_concern' } | undefined {
	const wanted = row.fields.document_type ?? '';
	const general = cells.filter(({ meaning }) => meaning.names.length === 0 && !meaning.isOwn && meaning.copy === 0);
	const codes = general.filter(({ text }) => !canBeDocument(row.country, text, wanted));
	const left = cells.filter((cell) => !codes.includes(cell));
	const [only] = left;
	if (only && left.length === 1 && only.meaning.names.length > 0) return { cell: only, others: 'of_no_concern' };
	const one = cells.length === 2 ? withOrWithoutDigit(row, general, cells) : undefined;
	if (one) return { cell: one, others: 'same' };
	if (!cells.every((one) => cells.every((other) => one === other || isOnePerson(one, other)))) return undefined;
	const types = row.country?.documentTypes ?? [];
	const inOrder = wanted === '' ? types.map(({ code }) => code) : [documentTypeOf(row.country, wanted, undefined)?.code];
	for (const code of inOrder) {
		const cell = cells.find(({ meaning }) => code !== undefined && documentTypeOf(row.country, '', meaning)?.code === code);
		if (cell) return { cell, others: 'same' };
	}
	return undefined;
}

/** Of a number without its check digit and the same with it under the name of a document: the one of the type that the row tells. */
function withOrWithoutDigit(row: Row, general: readonly Cell[], cells: readonly Cell[]): Cell | undefined {
	const [plain] = general;
	const named = cells.find((cell) => cell !== plain);
	if (!plain || !named || named.meaning.names.length === 0 || bare(named.text).slice(0, -1) !== bare(plain.text)) return undefined;
	const wanted = row.fields.document_type ?? '';
	const type = documentTypeOf(row.country, wanted, undefined);
	if (wanted === '' || (type && documentTypeOf(row.country, '', named.meaning) === type)) return named;
	return type && fits(type, plain.text) ? plain : undefined;
}
