import { checkedKinds, documentTypeOf, impliedType, isOnePerson, isRight } from '../../../d24/beneficiary/documents';
import { readHeading } from '../../../d24/beneficiary/headings';
import { countryOf } from '../../../d24/countries';

describe('a right number', () => {
	it.each([
		['cpf', '017.160.013-40', true],
		['cpf', '017.160.013-41', false],
		['rut', '13656649-0', true],
		['nit', '900.373.913-4', true],
		['nit', '900.373.913', false],
		['nit', '900.373.913-5', false],
	] as const)('%s %s: %s', (kind, value, is) => expect(isRight(kind, value)).toBe(is));

	it('has at most 30 characters', () => {
		expect(isRight('cpf', '017.160.013-40'.padEnd(30))).toBe(true);
		expect(isRight('cpf', '017.160.013-40'.padEnd(31))).toBe(false);
	});
});

describe('the documents with check digits', () => {
	it.each([
		['BR', undefined, ['cpf', 'cnpj']],
		['BR', 'CNPJ', ['cnpj']],
		['AR', undefined, ['cuit']],
		['CL', undefined, ['rut']],
		['MX', undefined, ['curp', 'rfc']],
		['MX', 'PASS', []],
		['PE', undefined, ['peruRuc']],
		['PE', 'DNI', []],
		['EC', undefined, ['ecuadorCedula', 'ecuadorRuc']],
		['PY', undefined, ['paraguayRuc']],
		['PY', 'CIC', []],
		['CO', undefined, ['nit']],
		['BO', undefined, []],
		['ZZ', undefined, []],
	] as const)('%s %s: %j', (country, code, kinds) => {
		const known = countryOf(country);
		expect(checkedKinds(known, known?.documentTypes.find((type) => type.code === code))).toStrictEqual(kinds);
	});
});

describe('the type of a document', () => {
	const typeOf = (country: string, heading: string, text = '') => documentTypeOf(countryOf(country), text, readHeading(heading, countryOf(country)))?.code;

	it.each([
		['CO', 'Cédula', 'CC'],
		['CO', 'CC', 'CC'],
		['CO', 'Cédula de extranjería', 'CE'],
		['CO', 'CE (Cédula de Extranjería)', 'CE'],
		['CO', 'Pasaporte', 'PASS'],
		['CO', 'NIT', 'NIT'],
		['CO', 'Cédula o NIT', undefined],
		['CO', 'Documento', undefined],
		['CO', 'CPF', undefined],
		['CO', 'CPF / NIT', 'NIT'],
		['PE', 'Carné de extranjería', 'CE'],
		['PE', 'DNI / RUC', undefined],
		['BO', 'Cédula', 'CI'],
		['BO', 'Carnet de extranjero', 'CIE'],
		['BO', 'CIE (Foreigner)', 'CIE'],
		['EC', 'Cédula', 'CC'],
		['EC', 'DL (Driving Licence)', 'DL'],
		['PY', 'Cédula', 'CIC'],
		['AR', 'Documento de extranjero', undefined],
		['ZZ', 'CPF', undefined],
	])('%s, the heading %j: %s', (country, heading, code) => expect(typeOf(country, heading)).toBe(code));

	it.each([
		['CO', 'NIT', 'c.c.', 'CC'],
		['CO', 'NIT', 'Ce', 'CE'],
		['CO', 'NIT', 'cédula', undefined],
		['CO', 'NIT', '-', 'NIT'],
	])('%s, the heading %j beside %j: %s', (country, heading, text, code) => expect(typeOf(country, heading, text)).toBe(code));

	it('is not known without a country or a heading', () => {
		expect(documentTypeOf(undefined, 'CC', readHeading('CC', undefined))).toBeUndefined();
		expect(documentTypeOf(countryOf('CO'), '', undefined)).toBeUndefined();
	});
});

describe('the type that is sent because the heading and the number agree on it', () => {
	const implied = (country: string | undefined, heading: string, value: string) => impliedType(country === undefined ? undefined : countryOf(country), readHeading(heading, undefined), value);

	it.each([
		['CO', 'Cédula', '1.012.345.678', 'CC'],
		['CO', 'Cédula', '12345', undefined],
		['CO', 'Cédula', '0000000000', undefined],
		['CO', 'Cédula o NIT', '1012345678', undefined],
		['CO', 'Cédula o NIT', '900.373.913-40', 'NIT'],
		['CO', 'NIT', '900373913-5', undefined],
		['CO', 'Cédula o pasaporte', 'AB12345', undefined],
		['CO', 'Pasaporte', '12345678', 'PASS'],
		['CO', 'Pasaporte', 'AB123456', undefined],
		['CO', 'Pasaporte', '12 345 678', undefined],
		['PE', 'DNI / RUC', '45678912', 'DNI'],
		['PE', 'DNI / RUC', '20100070970', 'RUC'],
		['PE', 'DNI / RUC', '123456789', undefined],
		['PE', 'RUC', '20100070971', undefined],
		['BO', 'CI', '1234567', 'CI'],
		['BO', 'CI', '123456', undefined],
		['PY', 'RUC', '80028061-0', 'RUC'],
		['PY', 'RUC', '800280610', 'RUC'],
		['BR', 'CPF', '01716001340', undefined],
		['MX', 'CURP', 'GALM850101MDFRPR04', undefined],
		['ZZ', 'CPF', '01716001340', undefined],
		[undefined, 'Cédula', '1012345678', undefined],
	])('%s, %j %s: %s', (country, heading, value, code) => expect(implied(country, heading, value)).toBe(code));

	it('is not looked for in more than 40 characters', () => {
		expect(implied('CO', 'Cédula', '1012345678'.padEnd(40))).toBe('CC');
		expect(implied('CO', 'Cédula', '1012345678'.padEnd(41))).toBeUndefined();
	});
});

describe('two documents of one person', () => {
	const cell = (heading: string, text: string) => ({ heading, text, meaning: readHeading(heading, undefined) });

	it.each<[string, string, string, string, boolean]>([
		['DNI', '12345678', 'CUIT', '20-12345678-6', true],
		['DNI', '123456', 'CUIT', '2-123456-7', true],
		['DNI', '12345', 'CUIT', '2123456', false],
		['DNI', '7345678', 'CUIT', '20-07345678-6', false],
		['DNI', '87654321', 'CUIT', '20-12345678-6', false],
		['Documento', '12345678', 'CUIT', '20-12345678-6', false],
		['Documento', '12345678', 'Identificación', '20-12345678-6', false],
		['CUIT', '12345678', 'CUIT 2', '20-12345678-6', false],
		['CI', '123456', 'RUC', '123456', true],
		['DNI', '12345678', 'RUC', '10123456789', true],
		['DNI', '12345678', 'RUC', '20123456789', false],
		['DNI', '12345678', 'CUIL', '27-12345678-0', true],
		['DNI', '12345678', 'CUIT', '30-12345678-1', false],
		['Cédula', '1710034065', 'RUC', '1710034065001', true],
		['CURP', 'GALM850101MDFRPR04', 'RFC', 'GALM850101AB4', true],
		['CURP', 'GALM850101MDFRPR04', 'RFC', 'galm-850101-ab4', true],
		['CURP', 'ÑUÑM850101MDFRPR04', 'RFC', 'ÑUÑM850101AB4', true],
		['CURP', 'GALM850101MDFRPR04', 'RFC', 'PEPA800101AB8', false],
		['CURP', 'GALM850101MDFRPR04', 'RFC', 'GALM850102AB4', false],
		['CURP', 'GALM850101MDFRPR04', 'RFC', 'GALM850101', false],
		['RFC', 'GALM850101', 'CURP', 'GALM850101MDFRPR04', false],
		['RFC', 'GALM850101', 'RFC o CURP', 'GALM850101AB4', true],
		['RFC o CURP', 'GALM850101AB4', 'RFC', 'GALM850101', true],
		['Pasaporte', 'G1234567890123', 'RUC', 'G123456789099', false],
		['Pasaporte', '1234567890123', 'RUC', '1234567890999', false],
		['Pasaporte', 'PASS1X23456789', 'RFC', 'PASS1X23456780', false],
		['Pasaporte', 'AGALM850101AB4', 'RFC', 'AGALM850101XYZ', false],
	])('%s %s, %s %s: %s', (heading, text, otherHeading, otherText, is) => {
		expect(isOnePerson(cell(heading, text), cell(otherHeading, otherText))).toBe(is);
		expect(isOnePerson(cell(otherHeading, otherText), cell(heading, text))).toBe(is);
	});
});
