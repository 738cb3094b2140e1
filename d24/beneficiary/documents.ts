import type { Country, DocumentType } from '../countries/types';
import { numberIssue, withoutSeparators, type NumberKind } from '../numbers';
import { validateNit } from '../vendor/stdnum';
import { placeOfIssue } from '../rules/document';
import { documentTypesNamed } from '../rules/words';
import { bare } from './candidates';
import { readWords } from './headingWords';
import type { Column, Meaning } from './headings';
import type { Cell } from './row';
import type { Concept } from './vocabulary';

/** Documents whose number has check digits, so that a right one is hardly another number. */
const CHECKED = new Set<NumberKind>(['cpf', 'cnpj', 'cuit', 'curp', 'rfc', 'rut', 'nit', 'ecuadorCedula', 'ecuadorRuc', 'paraguayRuc', 'peruRuc']);

/** True for a number with the right check digits; a NIT is taken to have one. */
export function isRight(kind: NumberKind, value: string): boolean {
	if (value.length > 30) return false;
	const number = withoutSeparators(value);
	return numberIssue(kind, number) === undefined && (kind !== 'nit' || validateNit(number).isValid);
}

/** The documents of a country that have check digits; where the type is told, of that type alone. */
export function checkedKinds(country: Country | undefined, type: DocumentType | undefined): NumberKind[] {
	const types = type ? [type] : (country?.documentTypes ?? []);
	return [...new Set(types.flatMap(({ number }) => (number && CHECKED.has(number.kind) ? [number.kind] : [])))];
}

/** The codes that the names of documents in headings stand for; the first that a country has. */
const CODES: Partial<Record<Concept, readonly string[]>> = {
	CEDULA: ['CC', 'CIC', 'CI'],
	CI: ['CI', 'CIC'],
	PASSPORT: ['PASS'],
};

/** The type of document that a text of the column for it, or else the heading of the number, tells. */
export function documentTypeOf(country: Country | undefined, typeText: string, meaning: Meaning | undefined): DocumentType | undefined {
	if (!country) return undefined;
	const wanted = bare(typeText);
	if (wanted !== '') return country.documentTypes.find(({ code }) => bare(code) === wanted);
	return meaning && typeNamed(country, meaning);
}

function typeNamed(country: Country, meaning: Meaning): DocumentType | undefined {
	const types = typesNamed(country, meaning);
	return types.length === 1 ? types[0] : undefined;
}

function typesNamed({ documentTypes }: Country, { names, isForeign, documentType }: Meaning): DocumentType[] {
	if (documentType !== undefined) return documentTypes.filter(({ code }) => code === documentType);
	if (isForeign) return documentTypes.filter(({ code }) => code === 'CE' || code === 'CIE');
	return names.flatMap((name) => {
		const codes = CODES[name] ?? [name];
		return codes.map((code) => documentTypes.find((type) => type.code === code)).find((type) => type !== undefined) ?? [];
	});
}

/** The type that a heading names, where the number has the form of it, and of no other one that is named, and the country wants the type told. */
export function impliedType(country: Country | undefined, meaning: Meaning, value: string): string | undefined {
	if (country?.fields.document_type?.required !== 'yes' || value.length > 40) return undefined;
	const place = placeOfIssue(country, value);
	const number = place === undefined ? value : value.slice(0, -place.length);
	const fitting = typesNamed(country, meaning).filter((type) => fits(type, number) || (place !== undefined && type.code === 'CI'));
	return fitting.length === 1 ? fitting[0]?.code : undefined;
}

/** True for a number with every form that is known of a type. */
export function fits({ formats = [], number, dropSeparators }: DocumentType, value: string): boolean {
	const text = dropSeparators ? withoutSeparators(value) : value;
	return formats.every(({ pattern }) => pattern.test(text)) && (!number || numberIssue(number.kind, withoutSeparators(value)) === undefined);
}

/** Words for one kind of document in countries of which Directa24 names no types. */
const KINDS: ReadonlyArray<readonly Concept[]> = [['CEDULA', 'CI', 'CIC', 'CC', 'CE', 'DNI'], ['RUT', 'RUN', 'RUC', 'NIT', 'CUIT', 'CUIL', 'RFC', 'CNPJ', 'CPF'], ['PASSPORT']];

/** What people call a cédula when they do not tell its kinds apart. */
const CEDULAS = ['CC', 'CE', 'CI', 'CIC', 'CIE', 'CRC', 'CRP', 'DNI'];

/** The numbers of these are one number. */
const ALIKE = ['CUIT', 'CUIL'];

/** True where the heading of a number names another document than the text of the column for the type, and the number does not show which of the two is wrong. */
export function contradictsType(country: Country | undefined, typeText: string, { heading, meaning }: Column, value: string): boolean {
	if (country?.fields.document_type === undefined || value.length > 40) return false;
	if (country.documentTypes.length === 0) {
		const kinds = (names: Iterable<Concept>) => KINDS.filter((kind) => [...names].some((name) => kind.includes(name)));
		const [named, told] = [kinds(meaning.names), kinds(readWords(typeText).concepts)];
		return named.length > 0 && told.length > 0 && !named.some((kind) => told.includes(kind));
	}
	const told = documentTypesNamed(country.documentTypes, typeText);
	const isLoose = meaning.names.includes('CEDULA') && (!meaning.isForeign || readWords(heading).concepts.has('CITIZEN'));
	const named = [...typesNamed(country, meaning), ...(isLoose ? country.documentTypes.filter(({ code }) => CEDULAS.includes(code)) : [])];
	if (told.length === 0 || named.length === 0 || told.some((type) => named.some(({ code }) => code === type.code || (ALIKE.includes(code) && ALIKE.includes(type.code))))) return false;
	return named.some((type) => fits(type, value)) || !told.some((type) => fits(type, value));
}

/**
 * True for a text that can be the number of a document: of the type that the row tells, or one with the form of any document
 * of the country; where no forms are known, any longer number. `NF-4532` is none.
 */
export function canBeDocument(country: Country | undefined, text: string, typeText: string): boolean {
	if (text.length > 40 || !/\d/.test(text)) return false;
	if (ownerOf(country, text, undefined) !== undefined) return true;
	const types = country?.documentTypes ?? [];
	const formed = types.filter(({ formats, number }) => formats ?? number);
	const isLike = (type: DocumentType) => {
		const certain = (type.formats ?? []).filter(({ certainty }) => certainty === 'certain');
		return fits(certain.length > 0 ? { ...type, formats: certain } : type, text);
	};
	if (documentTypesNamed(formed, typeText).some(isLike)) return true;
	const isPassport = /^[a-z]{1,2}\d{6,}$/i.test(text);
	if (!isPassport && !/^\d{5,}[a-z]?$/i.test(withoutSeparators(text))) return false;
	return formed.length === 0 || (isPassport && formed.length < types.length) || formed.some(isLike);
}

/** Two documents of one person: a tax number that has the number of the identity card in it, a CURP and an RFC. A company's has nobody's card in it. */
export function isOnePerson(one: Cell, other: Cell): boolean {
	const [a, b] = [bare(one.text), bare(other.text)];
	const [name, otherName] = [one.meaning.names, other.meaning.names];
	if (name.length === 0 || otherName.length === 0 || name.join() === otherName.join()) return false;
	if (/^[a-zñ]{4}\d{6}/.test(a) && a.length >= 13 && b.length >= 13) return a.slice(0, 10) === b.slice(0, 10);
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	const names = [...name, ...otherName];
	if ((names.includes('RUC') && /^20\d{9}$/.test(long)) || (names.includes('CUIT') && /^3[034]\d{9}$/.test(long))) return false;
	return short.length >= 6 && long.length - short.length <= 3 && long.includes(short);
}

/** The first RUTs of companies; those of people are lower. */
const CHILE_COMPANIES = 50_000_000;

/** Whether a document is a company's or a person's; undefined where it does not tell. For the question whose name a column has, not for what is sent. */
export function ownerOf(country: Country | undefined, value: string, type: DocumentType | undefined): 'company' | 'person' | undefined {
	if (value.length > 40) return undefined;
	const number = withoutSeparators(value).toUpperCase();
	if (number === '') return undefined;
	const is = (kind: NumberKind) => numberIssue(kind, number) === undefined;
	switch (country?.code) {
		case 'BR':
			return number.length === 14 ? 'company' : /^\d{11}$/.test(number) ? 'person' : undefined;
		case 'MX':
			return /^[A-ZÑ&]{3}\d{6}[A-Z0-9]{3}$/.test(number) ? 'company' : /^[A-ZÑ&]{4}\d{6}[A-Z0-9]{3,8}$/.test(number) ? 'person' : undefined;
		case 'AR':
			return is('cuit') ? (/^3[034]/.test(number) ? 'company' : 'person') : is('argentinaDni') ? 'person' : undefined;
		case 'CL':
			return is('rut') ? (Number(number.slice(0, -1)) >= CHILE_COMPANIES ? 'company' : 'person') : undefined;
		case 'PE':
			return is('peruRuc') ? (number.startsWith('20') ? 'company' : 'person') : is('peruDni') ? 'person' : undefined;
		case 'EC':
			return is('ecuadorCedula') ? 'person' : is('ecuadorRuc') ? (/^..[69]/.test(number) ? 'company' : 'person') : undefined;
		case 'PY':
			return type?.code === 'RUC' ? (number.startsWith('80') && number.length === 9 ? 'company' : 'person') : type?.code === 'CIC' ? 'person' : undefined;
		case 'CO':
			return type?.code === 'CC' || type?.code === 'CE' ? 'person' : type?.code === 'NIT' ? (/^[89]\d{8,9}$/.test(number) ? 'company' : 'person') : undefined;
		default:
			return type?.code === 'CI' || type?.code === 'PASS' ? 'person' : undefined;
	}
}
