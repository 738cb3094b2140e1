import type { CashoutInput } from '../cashout/cashout';
import { withoutSeparators } from '../numbers';
import { countryName } from '../countries/names';
import type { Issue } from '../issue';
import { asWritten, say, word, type Said } from '../language/say';
import type { Certainty, Country, DocumentType } from '../countries/types';
import { firstBroken, issueOf, nameOf, numberProblem, valueIssue } from './value';

/** The document number without separators, where its type is given or told by its form and D24 does not want them. */
export function documentWithoutSeparators({ documentTypes }: Country, { document_id: value, document_type: code }: CashoutInput): string | undefined {
	if (!value?.trim() || documentTypes.length === 0) return undefined;
	const types = code ? documentTypes.filter((type) => type.code === code) : documentTypes.filter((type) => hasFormOf(type, value));
	return types.length > 0 && types.every((type) => type.dropSeparators) ? withoutSeparators(value) : undefined;
}

/** What is wrong with a document number; without a document type, which of the country's types it is follows from its form. */
export function documentIssues(country: Country, value: string, typeCode: string | undefined): Issue[] {
	const { documentTypes, fields } = country;
	const name = () => nameOf('document_id', fields.document_id);
	const general = valueIssue('document_id', name, value, fields.document_id ?? {});
	if (documentTypes.length === 0) return general;
	if (typeCode?.trim()) {
		const type = documentTypes.find(({ code }) => code === typeCode);
		const all = [...(type ? typeIssue(type, value) : []), ...general];
		return [all.find(({ blocking }) => blocking) ?? all[0] ?? []].flat();
	}
	const fitting = documentTypes.filter((type) => hasFormOf(type, value));
	if (fitting.length === 0) return noType(country, name(), value, general);
	if (general.length > 0) return general;
	return ambiguousIssue(fitting, value);
}

function hasFormOf({ formats = [], dropSeparators }: DocumentType, value: string): boolean {
	return !firstBroken(formats, dropSeparators ? withoutSeparators(value) : value);
}

function shortName({ label }: DocumentType): Said {
	return asWritten(`${word(label).replace(/ \(.*\)$/, '')} (document_id)`);
}

function typeIssue(type: DocumentType, value: string): Issue[] {
	return valueIssue('document_id', () => shortName(type), value, type);
}

/** For a number that can be of several types: a check digit counts only when no type takes the number as it stands. */
function ambiguousIssue(fitting: readonly DocumentType[], value: string): Issue[] {
	const [first] = fitting;
	if (first && fitting.every(({ number }) => number?.kind === first.number?.kind)) return typeIssue(first, value);
	const rules = fitting.map((type) => ({ type, problem: type.number && numberProblem(value, type.number, false)?.rule })).filter(({ type }) => type.number);
	const wrong = rules.filter(({ problem }) => problem === 'check_digit');
	const [only] = wrong;
	const isOneKind = wrong.every(({ type }) => type.number?.kind === only?.type.number?.kind);
	return only && isOneKind && rules.every(({ problem }) => problem !== undefined) ? typeIssue(only.type, value) : [];
}

/** For a number that has the form of none of the types: what would be right, or that it only lacks zeros in front. */
function noType(country: Country, name: Said, value: string, general: Issue[]): Issue[] {
	const { documentTypes, documentTypesComplete } = country;
	const blocks = general.some(({ blocking }) => blocking);
	const shortened = documentTypes.find(({ number }) => numberProblem(value, number, false)?.rule === 'leading_zero');
	const [lacksZeros] = shortened ? typeIssue(shortened, value) : [];
	if (lacksZeros && (lacksZeros.blocking || !blocks)) return [lacksZeros];
	if (blocks) return general;
	const forms = documentTypes.map((type) => `${shortName(type)}: ${(type.formats ?? []).map(({ words }) => word(words)).join(', ')}`.replace(' (document_id)', ''));
	const uncertain = [documentTypesComplete, ...documentTypes.flatMap(({ formats = [] }) => formats.map((format) => format.certainty))];
	const certainty: Certainty = uncertain.find((each) => each !== 'certain') ?? 'certain';
	const message = say`${name} has the form of none of the documents of ${countryName(country)}`;
	return [issueOf('document_id', 'format', message, say`Enter one of them (${forms.join('; ')})`, certainty)];
}
