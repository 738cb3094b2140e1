import { ownerOf } from '../../../d24/beneficiary/documents';
import { countryOf } from '../../../d24/countries';

const owner = (country: string, value: string, code?: string) => {
	const known = countryOf(country);
	return ownerOf(known, value, known?.documentTypes.find((type) => type.code === code));
};

describe('whose a document is, from its number alone', () => {
	it.each([
		['BR', '01716001340', 'person'],
		['BR', '017.160.013-40', 'person'],
		['BR', '11222333000181', 'company'],
		['BR', '11.222.333/0001-81', 'company'],
		['BR', '12ABC34501DE35', 'company'],
		['BR', '1716001340', undefined],
		['BR', '112223330001', undefined],
		['BR', 'A1716001340', undefined],
		['BR', '01716001340A', undefined],

		['MX', 'GALM850101AB4', 'person'],
		['MX', 'GALM850101MDFRPR04', 'person'],
		['MX', 'galm850101mdfrpr04', 'person'],
		['MX', 'ÑU&M850101AB4', 'person'],
		['MX', 'ABC850101AB7', 'company'],
		['MX', 'abc-850101-ab7', 'company'],
		['MX', 'Ñ&A850101AB5', 'company'],
		['MX', 'XGALM850101AB4', undefined],
		['MX', 'GALM850101AB', undefined],
		['MX', 'ABC850101AB7X', undefined],
		['MX', 'GALM850101MDFRPR04X', undefined],
		['MX', 'G12345678', undefined],
		['MX', 'GALM8501AB1', undefined],

		['AR', '20123456786', 'person'],
		['AR', '27-30345678-9', 'person'],
		['AR', '23123456785', 'person'],
		['AR', '30-71234567-1', 'company'],
		['AR', '33123456780', 'company'],
		['AR', '34-12345678-7', 'company'],
		['AR', '12.345.678', 'person'],
		['AR', '30712345672', undefined],
		['AR', 'AAB123456', undefined],

		['CL', '13.656.649-0', 'person'],
		['CL', '49999999-2', 'person'],
		['CL', '50000000-7', 'company'],
		['CL', '76.086.428-5', 'company'],
		['CL', '7608642-7', 'person'],
		['CL', '76086428-4', undefined],

		['PE', '20100070970', 'company'],
		['PE', '10203040500', 'person'],
		['PE', '10456789124', 'person'],
		['PE', '17123456203', 'person'],
		['PE', '45678912', 'person'],
		['PE', '20100070971', undefined],
		['PE', '123456789', undefined],

		['EC', '1710034065', 'person'],
		['EC', '0661234567', 'person'],
		['EC', '1710034065001', 'person'],
		['EC', '1706666664001', 'person'],
		['EC', '1790016430001', 'company'],
		['EC', '1760001550001', 'company'],
		['EC', '1710034066', undefined],
		['EC', '17900164300', undefined],

		['BO', '1234567', undefined],
		['TR', '10000000146', undefined],
		['ZZ', '01716001340', undefined],
	])('%s %s: %s', (country, value, whose) => expect(owner(country, value)).toBe(whose));
});

describe('whose a document is, from its type', () => {
	it.each([
		['PY', 'RUC', '80028061-0', 'company'],
		['PY', 'RUC', '80123457', 'person'],
		['PY', 'RUC', '123456780', 'person'],
		['PY', 'RUC', '1234567-9', 'person'],
		['PY', 'CIC', '1234567', 'person'],
		['PY', 'CIC', '800280610', 'person'],
		['PY', 'PASS', '800280610', undefined],
		['PY', undefined, '800280610', undefined],

		['CO', 'CC', '1012345678', 'person'],
		['CO', 'CC', '900373913', 'person'],
		['CO', 'CE', '900373', 'person'],
		['CO', 'NIT', '900.373.913-4', 'company'],
		['CO', 'NIT', '860002964', 'company'],
		['CO', 'NIT', '1012345678', 'person'],
		['CO', 'NIT', '1900373913', 'person'],
		['CO', 'NIT', '90037391', 'person'],
		['CO', 'NIT', '90037391345', 'person'],
		['CO', 'PASS', '900373913', undefined],
		['CO', undefined, '900373913', undefined],

		['BO', 'CI', '1234567', 'person'],
		['BO', 'PASS', 'A123456', 'person'],
		['BO', 'NIT', '123456789012', undefined],
		['BO', 'CIE', 'E12345678', undefined],
		['CM', 'CI', '123456789', 'person'],
		['ZZ', undefined, '1234567', undefined],
	] as const)('%s %s %s: %s', (country, code, value, whose) => expect(owner(country, value, code)).toBe(whose));
});

describe('a cell that is no document', () => {
	it.each([
		['BO', 'CI', ''],
		['BO', 'CI', ' - '],
		['CO', 'CC', '.'],
	])('%s %s %j says nothing', (country, code, value) => expect(owner(country, value, code)).toBeUndefined());

	it('is one that has more than 40 characters', () => {
		expect(owner('BR', '017.160.013-40'.padEnd(40))).toBe('person');
		expect(owner('BR', '017.160.013-40'.padEnd(41))).toBeUndefined();
	});
});
