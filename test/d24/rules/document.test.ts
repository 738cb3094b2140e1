import { changed, told } from './told';

const of = (country: string, document_id: string, document_type?: string) => told(country, { document_id, ...(document_type === undefined ? {} : { document_type }) }, ['document_id']).filter((issue) => !issue.startsWith('document_id changed'));

const COMPARE = 'Compare every character with the original; any of them can be mistyped, not just the one that is named';
const LENGTH_OF_BRAZIL = 'document_id format: CPF or CNPJ (document_id) must be 11 to 14 characters → Enter it as 11 to 14 characters, e.g. 01716001340';
const OLDER_TABLE = "only Directa24's older table names the CNPJ, with 12 to 14 digits";
const PAGE_OF_ECUADOR = 'Directa24 does not say that it checks the digits';
const ZEROS = 'Compare it with the original and put the zeros back in front; a spreadsheet keeps them when the column is formatted as text';

describe('a document whose type is given', () => {
	it.each<[string, string, string, ...string[]]>([
		['CO', '1012345678', 'CC'],
		['CO', 'x', 'CC', 'document_id characters: CC (document_id) contains the letter x where a digit belongs: position 1 → Compare this character with the original and correct it'],
		['CO', 'AB123', 'PASS', 'document_id format: Passport (document_id) must be 6 to 10 characters → Enter it as 6 to 10 characters'],
		['CO', '12.345.678', 'PASS', "document_id format (warning): Passport (document_id) must be digits only (Directa24's newer page says so, its older table does not) → Enter it as digits only"],
		['BR', 'ABC', 'CNPJ', LENGTH_OF_BRAZIL],
		['BR', '1122233300018', 'CNPJ', `document_id length (warning): CNPJ (document_id) has 13 characters instead of 14 (${OLDER_TABLE}) → Add what is missing; compare it with the original`],
		['BR', '11222333000182', 'CNPJ', `document_id check_digit (warning): CNPJ (document_id) cannot be right, its last two digits do not match: 81 expected (${OLDER_TABLE}) → ${COMPARE}`],
		['BR', 'x', 'XX', LENGTH_OF_BRAZIL],
		['AR', '+20123456786', 'CUIT', 'document_id format: DNI, CUIT or CUIL (document_id) must be 7 to 11 digits → Enter it as 7 to 11 digits, e.g. 20123456786'],
		['PE', '1234567', 'DNI', `document_id leading_zero (warning): DNI (document_id) seems to lack a zero in front: it has 7 digits instead of 8 (only a mirror of Directa24's pages states it) → ${ZEROS}`],
	])('in %s %j as %s', (country, value, type, ...issues) => {
		expect(of(country, value, type)).toEqual(issues);
	});
});

const PLACE = (place: string) => `document_id place: CI (document_id) has the place of issue behind the number, "${place}" → Write the number alone, without "${place}": Directa24 wants 7 digits`;

describe('a card of Bolivia with its place of issue', () => {
	it.each<[string, string]>([
		['1234567 LP', 'LP'],
		['1234567-LP', 'LP'],
		['1234567LP', 'LP'],
		['1234567 - lp ', 'lp'],
		['1234567 L.P.', 'L.P.'],
		['1234567 Santa Cruz', 'Santa Cruz'],
		['123456 CBBA', 'CBBA'],
		['1234567 Potosí', 'Potosí'],
	])('%s: says what to remove', (value, place) => {
		expect(of('BO', value)).toEqual([PLACE(place)]);
		expect(of('BO', value, 'CI').map((issue) => issue.replace(/"[^"]*"/g, ''))).toEqual([PLACE('').replaceAll('""', '')]);
	});

	it('is known for the card alone', () => {
		expect(of('BO', '1234567')).toEqual([]);
		expect(of('BO', '1234567-1A', 'CI')).toEqual(['document_id format: CI (document_id) must be 7 digits → Enter it as 7 digits']);
		expect(of('BO', '1234567XX', 'CI')).toEqual(['document_id format: CI (document_id) must be 7 digits → Enter it as 7 digits']);
		expect(of('BO', '1234567LP', 'CIE')).toEqual(['document_id format: CIE (document_id) must be one letter and 8 digits → Enter it as one letter and 8 digits']);
		expect(of('CO', '1234567LP', 'CC').join()).not.toContain('place of issue');
	});
});

describe('a document whose type is not given', () => {
	it.each<[string, string, ...string[]]>([
		['BR', '01716001340'],
		['BR', '11111111111', "document_id form: CPF (document_id) is one digit repeated, which is nobody's CPF → Enter the real number"],
		['BR', '1716001341', LENGTH_OF_BRAZIL],
		['BR', '1716001340', `document_id leading_zero: CPF (document_id) seems to lack a zero in front: it has 10 digits instead of 11 → ${ZEROS}`],
		['BR', '360305000104', `document_id leading_zero (warning): CNPJ (document_id) seems to lack 2 zeros in front: it has 12 digits instead of 14 (${OLDER_TABLE}) → ${ZEROS}`],
		['BR', '1000000106', LENGTH_OF_BRAZIL],
		['BR', '017160013401', 'document_id format (warning): CPF or CNPJ (document_id) has the form of none of the documents of Brazil (document_type is not among the fields of the country) → Enter one of them (CPF: 11 digits; CNPJ: 14 digits or letters)'],
		['CO', 'x', "document_id format (warning): Document Number (document_id) has the form of none of the documents of Colombia (Directa24's older table takes a PEP of 15 digits as well) → Enter one of them (CC: 6 to 10 digits; NIT: 8 to 15 digits; CE: 6 to 10 digits, or 15 for a PEP; Passport: 6 to 10 characters, digits only)"],
		['PY', 'x', 'document_id format: Document Number (document_id) has the form of none of the documents of Paraguay → Enter one of them (CIC: 6 to 8 characters; CRC: 3 to 15 characters; CRP: 3 to 15 characters; DNI: 3 to 15 characters; Passport: 3 to 15 characters; RUC: 3 to 15 characters)'],
		['PE', '0912345678', "document_id format (warning): Document Number (document_id) has the form of none of the documents of Peru (the table of documents on Directa24's own page is cut off) → Enter one of them (DNI: 8 digits; RUC: 11 digits; CE: 9 digits; Passport: 12 digits)"],
		['AR', '+20123456786', 'document_id format: DNI, CUIT or CUIL (document_id) must be 7 to 11 digits → Enter it as 7 to 11 digits, e.g. 20123456786'],
		['UG', 'x'],
	])('in %s %j', (country, value, ...issues) => {
		expect(of(country, value)).toEqual(issues);
		expect(of(country, value, ' ')).toEqual(issues);
	});

	it.each<[string, string, ...string[]]>([
		['EC', '1710034066', `document_id check_digit (warning): CC (document_id) cannot be right, its tenth digit does not match: 5 expected (${PAGE_OF_ECUADOR}) → ${COMPARE}`],
		['EC', '171003406'],
		['EC', '1710034066001', `document_id check_digit (warning): RUC (document_id) cannot be right, its tenth digit does not match: 5 expected (${PAGE_OF_ECUADOR}) → ${COMPARE}`],
		['AR', '20123456787', `document_id check_digit (warning): CUIT (document_id) cannot be right, its last digit does not match: 6 expected (Directa24 states no check digit for it) → ${COMPARE}`],
		['CL', '123456784', `document_id check_digit (warning): RUT (document_id) cannot be right, its last digit does not match: 5 expected (Directa24 does not say that it checks the last character) → ${COMPARE}`],
		['CO', '8001972680'],
		['MX', 'GALM850101MDFRPR05', `document_id check_digit (warning): CURP (document_id) cannot be right, its last digit does not match: 4 expected (Directa24 states one common length for all documents) → ${COMPARE}`],
		['MX', 'AB1234567'],
	])('in %s %j can be of several types', (country, value, ...issues) => {
		expect(of(country, value)).toEqual(issues);
	});
});

describe('a document of another country', () => {
	const elsewhere = (name: string, what: string) => [`document_id elsewhere (warning): ${name} (document_id) is a ${what} → Check that it is the document of this beneficiary, and not left over from another country`];

	it.each([
		['MX', 'CURP, RFC or Passport Number', '01716001340', 'CPF of Brazil', undefined],
		['MX', 'CURP, RFC or Passport Number', '11222333000181', 'CNPJ of Brazil', undefined],
		['CA', 'Document Number', '017.160.013-40', 'CPF of Brazil', undefined],
		['EC', 'Cédula, RUC or Passport', '01716001340', 'CPF of Brazil', 'PASS'],
		['CO', 'Document Number', 'GALM850101MDFRPR04', 'CURP of Mexico', 'XX'],
	])('in %s the %s %s is a %s', (country, name, value, what, type) => {
		expect(of(country, value, type)).toEqual(elsewhere(name, what));
	});

	it('is not told where it is one of the own country, or where no document of the country is known', () => {
		expect(of('MX', 'GALM850101MDFRPR04')).toEqual([]);
		expect(of('BR', '01716001340', 'XX')).toEqual([]);
		expect(of('AR', '20180000209')).toEqual([]);
		expect(of('AR', '20180000209', 'CUIT')).toEqual([]);
		expect(of('MX', '20180000209')).toEqual(elsewhere('CURP, RFC or Passport Number', 'CPF of Brazil'));
		expect(of('UG', '01716001340')).toEqual([]);
	});

	it('is not looked for in more than 30 characters', () => {
		expect(of('CO', `0171600134${' '.repeat(19)}0`, 'XX')).toEqual(elsewhere('Document Number', 'CPF of Brazil'));
		expect(of('CO', `0171600134${' '.repeat(20)}0`, 'XX')).toEqual([]);
	});
});

describe('the separators of a document', () => {
	const REMOVED = ['document_id: spaces, dots, dashes or slashes removed'];

	it.each([
		['CO', '1.012.345.678', 'CC', '1012345678'],
		['CO', '1.012.345.678', undefined, '1012345678'],
		['EC', '171003406-5', undefined, '1710034065'],
		['CL', '12.345.678-5', undefined, '123456785'],
	])('in %s those of %s as %s are removed', (country, document_id, document_type, sent) => {
		expect(changed(country, { document_id, ...(document_type === undefined ? {} : { document_type }) })).toEqual({ sent: { document_id: sent }, why: REMOVED });
	});

	it.each([
		['CO', '12.345.678', 'XX'],
		['CO', '12.345.678', 'PASS'],
		['CO', ' ', 'CC'],
		['CO', 'x-y', undefined],
		['PY', '12345-6', undefined],
		['UG', '12-34', undefined],
	])('in %s those of %s as %s stay', (country, document_id, document_type) => {
		expect(changed(country, { document_id, ...(document_type === undefined ? {} : { document_type }) })).toEqual({ sent: {}, why: [] });
	});
});
