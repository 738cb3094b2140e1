import { countryOf } from '../../../d24/countries';
import { isCompany, typeOfLabel, unlabelled } from '../../../d24/rules/asWritten';

describe('a number as people write it', () => {
	const of = (value: string, country = 'CO', document_type?: string) => unlabelled(value, { country, ...(document_type === undefined ? {} : { document_type }) });

	it.each([
		['CPF 01716001340', 'CPF', '01716001340'],
		['cpf: 017.160.013-40', 'cpf', '017.160.013-40'],
		['CPF/CNPJ 01716001340', 'CPF/CNPJ', '01716001340'],
		['C.C. 1012345678', 'C.C.', '1012345678'],
		['CC Nº 1012345678', 'CC', '1012345678'],
		['CC nro. 1012345678', 'CC', '1012345678'],
		['Cédula # 1012345678', 'Cédula', '1012345678'],
		['N° 123', 'N°', '123'],
		['#: 123', '#', '123'],
		['Cuenta - 123-45', 'Cuenta', '123-45'],
		['IBAN TR33 0006', 'IBAN', 'TR33 0006'],
		['CUIT20-12345678-6', 'CUIT', '20-12345678-6'],
		['rut12.345.678-k', 'rut', '12.345.678-k'],
		['"CC 123"', 'CC', '123'],
		['Documento: CC 1012345678', 'CC', '1012345678'],
		['Doc. N° RUC 20100070970', 'RUC', '20100070970'],
		['Cuenta: N° 123', 'N°', '123'],
		['Documento: AB123', 'Documento', 'AB123'],
	])('%j has the label %j in front of %j', (value, label, number) => {
		expect(of(value)).toEqual({ number, label });
	});

	it.each([
		['="0171"', '0171'],
		['=  "0171"', '0171'],
		['" 0171 "', '0171'],
		['“0171”', '0171'],
		["'0171", '0171'],
		["'0171'", '0171'],
		['’0171', '0171'],
		['=""', ''],
	])('%j is %j in quotes', (value, number) => {
		expect(of(value)).toEqual({ number, label: '' });
	});

	it.each(['0171', '+57 300 1234567', 'AB123456', 'CC', 'CPF', 'Cuenta corriente', 'Tel', 'PE123456', '1 CC 23', 'x CC 123', 'CPF017x5', 'xCPF01716001340', '="01"71"', 'x"0171"', '"0171"x', "'01'71'"])('%j stands as it is', (value) => {
		expect(of(value)).toEqual({ number: value, label: '' });
	});

	it.each([
		['CC 123456', 'CC 123456', ''],
		['C.C. 123456', 'C.C. 123456', ''],
		['CI123456', 'CI123456', ''],
		['CUIT123456', 'CUIT123456', ''],
		['DNI 123456', '123456', 'DNI'],
		['Pasaporte N° AB123456', 'AB123456', 'Pasaporte'],
	])('of the passport %j, whose number may begin with letters, is taken %j', (value, number, label) => {
		for (const type of ['PASS', 'pass', ' Pasaporte', 'passport', 'Passaporte', 'Pasaporte extranjero']) expect(of(value, 'CO', type)).toEqual({ number, label });
	});

	it('in Mexico three letters and digits are an RFC', () => {
		expect(of('RUT850101AB1', 'MX')).toEqual({ number: 'RUT850101AB1', label: '' });
		expect(of('RUT850101', 'MX')).toEqual({ number: 'RUT850101', label: '' });
		expect(of('RUT850101', 'CL')).toEqual({ number: '850101', label: 'RUT' });
		expect(of('RUT 850101', 'MX')).toEqual({ number: '850101', label: 'RUT' });
	});

	it('a text of more than 80 characters is no number', () => {
		expect(of(`CC ${'1'.repeat(77)}`)).toEqual({ number: '1'.repeat(77), label: 'CC' });
		expect(of(`CC ${'1'.repeat(78)}`)).toEqual({ number: `CC ${'1'.repeat(78)}`, label: '' });
	});
});

it.each([
	['CO', 'CC', 'CC'],
	['CO', 'c.c.', 'CC'],
	['CO', 'Cédula', 'CC'],
	['CO', 'Pasaporte', 'PASS'],
	['BR', 'CPF', 'CPF'],
	['BR', 'CPF/CNPJ', undefined],
	['CO', 'Cuenta', undefined],
	['CO', '', undefined],
	['UG', 'Passport', undefined],
])('in %s the label %j names the type %j', (country, label, type) => {
	expect(typeOfLabel(countryOf(country)!, label)).toBe(type);
});

describe('whose document it is', () => {
	it.each([
		['AR', '30123456789', ''],
		['AR', '33123456789', ''],
		['AR', '34123456789', ''],
		['CO', '800197268', 'NIT'],
		['CO', '9001972684', 'NIT'],
		['EC', '1790012345001', ''],
		['EC', '1760012345001', ''],
		['MX', 'ABC850101AB1', ''],
		['MX', 'ñ&c850101ab1', ''],
		['PE', '20123456786', ''],
	])('in %s %s is that of a company', (country, document_id, document_type) => {
		expect(isCompany({ external_id: 'p', amount: '1', country, document_id, document_type })).toBe(true);
	});

	it.each([
		['AR', '20123456789', ''],
		['AR', '31123456789', ''],
		['AR', '301234567890', ''],
		['AR', '130123456789', ''],
		['AR', '3012345678', ''],
		['AR', '30', ''],
		['CO', '800197268', 'CC'],
		['CO', '800197268', ''],
		['CO', '700197268', 'NIT'],
		['CO', '80019726', 'NIT'],
		['CO', '80019726845', 'NIT'],
		['CO', '1800197268', 'NIT'],
		['EC', '1710034065001', ''],
		['EC', '17900123450012', ''],
		['EC', '11790012345001', ''],
		['EC', '179001234500', ''],
		['EC', '17x0012345001', ''],
		['MX', 'ABCD850101AB1', ''],
		['MX', 'ABC850101AB12', ''],
		['MX', 'GALM850101MDFRPR04', ''],
		['PE', '10123456786', ''],
		['PE', '201234567867', ''],
		['PE', '120123456786', ''],
		['PE', '2012345678', ''],
		['BR', '11222333000181', ''],
		['XX', '20123456786', ''],
	])('in %s %j is not known as that of a company', (country, document_id, document_type) => {
		expect(isCompany({ external_id: 'p', amount: '1', country, document_id, document_type })).toBe(false);
	});

	it('is not known without a number, and in Colombia not without its type', () => {
		expect(isCompany({ external_id: 'p', amount: '1', country: 'PE' })).toBe(false);
		expect(isCompany({ external_id: 'p', amount: '1', country: 'CO', document_id: '800197268' })).toBe(false);
	});
});
