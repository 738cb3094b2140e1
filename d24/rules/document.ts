import type { CashoutInput } from '../cashout/cashout';
import { countryOf } from '../countries';
import { countryName } from '../countries/names';
import { numberIssue, withoutSeparators } from '../numbers';
import type { Issue } from '../issue';
import { asWritten, say, word, type Said } from '../language/say';
import type { Certainty, Country, DocumentType } from '../countries/types';
import { firstBroken, issueOf, nameOf, numberProblem, valueIssue } from './value';
import { plainWords } from './words';

/** The document number without separators, where its type is given or told by its form and D24 does not want them. */
export function documentWithoutSeparators({ documentTypes }: Country, { document_id: value, document_type: code }: CashoutInput): string | undefined {
	if (!value?.trim()) return undefined;
	const types = code ? documentTypes.filter((type) => type.code === code) : documentTypes.filter((type) => hasFormOf(type, value));
	return types.length > 0 && types.every((type) => type.dropSeparators) ? withoutSeparators(value) : undefined;
}

/** What is wrong with a document number; without a document type, which of the country's types it is follows from its form. */
export function documentIssues(country: Country, value: string, typeCode: string | undefined): Issue[] {
	const place = placeIssue(country, value, typeCode);
	const issues = place.length > 0 ? place : ownIssues(country, value, typeCode);
	return issues.length > 0 ? issues : documentOfAnother(country, value);
}

function ownIssues(country: Country, value: string, typeCode: string | undefined): Issue[] {
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

/** Bolivia's departments as people write them behind the number of a card that was issued there. */
const PLACES = new Set('lp lpz lapaz cb cbb cba cbba cochabamba sc scz santacruz or oru oruro pt pts po pot potosi tj tja ta tarija ch chq chuquisaca bn bni be ben beni pn pnd pd pdo pando'.split(' '));

/** What stands behind the number of a document for the place where it was issued, with what parts them: `1234567-LP`. */
export function placeOfIssue({ code }: Pick<Country, 'code'>, value: string): string | undefined {
	const place = code === 'BO' && value.length <= 30 ? /^\s*\d{4,9}(?<place>[\s.,/-]*\p{L}[\p{L}\s.]*)$/u.exec(value)?.groups?.place : undefined;
	return place !== undefined && PLACES.has(plainWords(place).replace(/[^a-z]/g, '')) ? place : undefined;
}

function placeIssue(country: Country, value: string, typeCode: string | undefined): Issue[] {
	const card = country.documentTypes.find(({ code }) => code === 'CI');
	const place = placeOfIssue(country, value)?.replace(/^[\s.,/-]+|\s+$/g, '');
	if (!card || place === undefined || (typeCode?.trim() && typeCode !== card.code)) return [];
	const words = (card.formats ?? []).map((format) => word(format.words)).join(', ');
	return [{ field: 'document_id', rule: 'place', message: say`${shortLabel(card)} (document_id) has the place of issue behind the number, "${place}"`, fix: say`Write the number alone, without "${place}": Directa24 wants ${words}`, blocking: true }];
}

/** Documents that are told by their check digits alone, and whose they are. */
const ELSEWHERE = [
	{ kind: 'cpf', name: 'CPF', of: 'BR' },
	{ kind: 'cnpj', name: 'CNPJ', of: 'BR' },
	{ kind: 'curp', name: 'CURP', of: 'MX' },
] as const;

/** A number that is right as a document of another country, and as none of this one: it was left over, or slipped in from another row. */
function documentOfAnother({ fields, documentTypes }: Country, value: string): Issue[] {
	if (value.length > 30 || documentTypes.length === 0) return [];
	const number = withoutSeparators(value);
	const isOwn = documentTypes.some((type) => type.number && hasFormOf(type, value) && numberIssue(type.number.kind, number) === undefined);
	const other = isOwn ? undefined : ELSEWHERE.find(({ kind }) => numberIssue(kind, number) === undefined);
	const home = other && countryOf(other.of);
	if (!home) return [];
	return [{ field: 'document_id', rule: 'elsewhere', message: say`${nameOf('document_id', fields.document_id)} is a ${other.name} of ${countryName(home)}`, fix: say`Check that it is the document of this beneficiary, and not left over from another country`, blocking: false }];
}

function hasFormOf({ formats = [], dropSeparators }: DocumentType, value: string): boolean {
	return !firstBroken(formats, dropSeparators ? withoutSeparators(value) : value);
}

function shortLabel({ label }: DocumentType): string {
	return word(label).replace(/ \(.*\)$/, '');
}

function typeIssue(type: DocumentType, value: string): Issue[] {
	return valueIssue('document_id', () => asWritten(`${shortLabel(type)} (document_id)`), value, type);
}

/** For a number that can be of several types: a check digit counts only when no type takes the number as it stands. */
function ambiguousIssue(fitting: readonly DocumentType[], value: string): Issue[] {
	const [first] = fitting;
	if (first && fitting.every(({ number }) => number?.kind === first.number?.kind)) return typeIssue(first, value);
	const numbers = fitting.flatMap((type) => (type.number ? [{ type, kind: type.number.kind, problem: numberProblem(value, type.number)?.rule }] : []));
	const [wrong, ...others] = numbers.filter(({ problem }) => problem === 'check_digit');
	const isOneKind = others.every(({ kind }) => kind === wrong?.kind);
	return wrong && isOneKind && numbers.every(({ problem }) => problem !== undefined) ? typeIssue(wrong.type, value) : [];
}

/** For a number that has the form of none of the types: what would be right, or that it only lacks zeros in front. */
function noType(country: Country, name: Said, value: string, general: Issue[]): Issue[] {
	const { documentTypes, documentTypesComplete } = country;
	const blocks = general.some(({ blocking }) => blocking);
	const shortened = documentTypes.find(({ number }) => numberProblem(value, number)?.rule === 'leading_zero');
	const [lacksZeros] = shortened ? typeIssue(shortened, value) : [];
	if (lacksZeros && (lacksZeros.blocking || !blocks)) return [lacksZeros];
	if (blocks) return general;
	const forms = documentTypes.map((type) => `${shortLabel(type)}: ${(type.formats ?? []).map(({ words }) => word(words)).join(', ')}`);
	const uncertain = [documentTypesComplete, ...documentTypes.flatMap(({ formats = [] }) => formats.map((format) => format.certainty))];
	const certainty: Certainty = uncertain.find((each) => each !== 'certain') ?? 'certain';
	const message = say`${name} has the form of none of the documents of ${countryName(country)}`;
	return [issueOf('document_id', 'format', message, say`Enter one of them (${forms.join('; ')})`, certainty)];
}
