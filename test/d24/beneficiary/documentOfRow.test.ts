import { canBeDocument } from '../../../d24/beneficiary/documents';
import { countryOf } from '../../../d24/countries';
import { type Cells, RENAME, stops, take } from './taken';

const T = 'Tipo de documento';

describe('a document that does not say whose it is, beside a named one', () => {
	it.each<[string, Cells]>([
		['CO', { [T]: 'CC', Documento: '1020304050', 'Cédula titular': '79888777' }],
		['CO', { [T]: 'CC', Documento: '1020304050', 'CC titular': '79888777' }],
		['CO', { [T]: 'CC', Documento: '1020304050', 'Cédula empleado': '79888777' }],
		['CO', { [T]: 'CC', Documento: '1020304050', 'Cédula conductor': '79888777' }],
		['CO', { [T]: 'CC', Documento: '1020304050', 'Documento cliente': '79888777' }],
		['CO', { Documento: '1020304050', 'Cédula titular': '79888777' }],
		['CO', { [T]: 'CC', Documento: '1020304050', NIT: '900123456-1' }],
		['CO', { [T]: 'CC', Documento: '1020304050', CE: '345678' }],
		['CO', { [T]: 'CC', Documento: '1020304050', Pasaporte: 'AB123456' }],
		['CO', { [T]: 'CC', Documento: 'AB123456', 'Cédula titular': '79888777' }],
		['CO', { [T]: 'Pasaporte', Documento: 'X-98765', 'Cédula titular': '79888777' }],
		['CO', { [T]: 'CE', Documento: '1020304050', NIT: '900123456-1' }],
		['BO', { [T]: 'CI', Documento: '1234567', 'CI titular': '7654321' }],
		['PY', { [T]: 'CIC', Documento: '1234567', 'Cédula titular': '3456789' }],
		['UY', { [T]: 'CI', Documento: '12345672', 'CI titular': '23456786' }],
		['UY', { [T]: 'CI', Documento: '1.234.567-2', RUT: '210001234567' }],
		['MX', { Documento: 'G12345678', CURP: 'GALM850101MDFRPR04' }],
		['CO', { [T]: 'CC', Documento: '900373913', NIT: '900373914-4' }],
	])('stops where it may be the document: %s %j', (country, item) => {
		const issues = take(country, item).issues.filter(({ rule }) => rule !== 'unused');
		expect(issues).toMatchObject([{ field: 'document_id', rule: 'conflict', blocking: true }]);
	});

	it('is named with the other one, and neither is passed over', () => {
		const { issues, others } = take('CO', { [T]: 'CC', Documento: '1020304050', 'Cédula titular': '79888777' });
		expect(issues).toEqual([stops('document_id', 'Documento + Cédula titular', 'conflict', 'The columns "Cédula titular" and "Documento" both stand for document_id, and they differ', RENAME)]);
		expect(others).toEqual({ not_used: ['Cédula titular'] });
	});

	it.each<[string, Cells, string]>([
		['CO', { [T]: 'CC', Documento: 'NF-4532', 'Cédula titular': '79888777' }, '79888777'],
		['CO', { [T]: 'CC', Documento: 'NF-4532', 'Cédula empleado': '79888777' }, '79888777'],
		['CO', { [T]: 'CC', Documento: '4532', 'Cédula titular': '79888777' }, '79888777'],
		['UY', { [T]: 'CI', Documento: 'A-4532', 'CI titular': '23456786' }, '23456786'],
		['MX', { Documento: '100234', RFC: 'GALM850101AB4' }, 'GALM850101AB4'],
		['BR', { Documento: '100234', CPF: '01716001340' }, '01716001340'],
		['CO', { [T]: 'CC', Documento: '900123456', 'Cédula beneficiario': '79888777' }, '79888777'],
	])('is of no concern where it is none, or the other one is said to be the beneficiary\'s: %s %j', (country, item, document) => {
		expect(take(country, item)).toMatchObject({ fields: { document_id: document }, others: { of_no_concern: ['Documento'] }, issues: [] });
	});

	it.each<[string, Cells, string]>([
		['CO', { [T]: 'CC', Documento: '1020304050', NIT: '1020304050-1' }, '1020304050'],
		['CO', { [T]: 'NIT', Documento: '900373913', NIT: '900373913-4' }, '900373913-4'],
		['CO', { Documento: '900373913', NIT: '900373913-4' }, '900373913-4'],
		['CL', { Documento: '12345678', RUT: '12345678-5' }, '12345678-5'],
	])('is the same where only the check digit is missing: %s %j', (country, item, document) => {
		const { fields, others, issues } = take(country, item);
		expect({ document: fields.document_id, same: others.same, issues }).toEqual({ document, same: [document.includes('-') ? 'Documento' : 'NIT'], issues: [] });
	});
});

describe('a document under the name of another type than the row tells', () => {
	it.each<[string, Cells]>([
		['CO', { [T]: 'CC', NIT: '800197268-4' }],
		['CO', { [T]: 'Cédula de ciudadanía', NIT: '800197268-4' }],
		['CO', { [T]: 'CC', CE: '345678' }],
		['CO', { [T]: 'CC', Pasaporte: '1234567' }],
		['CO', { [T]: 'CC', 'Cédula de extranjería': '345678' }],
		['CO', { [T]: 'NIT', 'Cédula': '1020304050' }],
		['PE', { [T]: 'RUC', DNI: '45678912' }],
		['AR', { [T]: 'DNI', CUIT: '20-12345678-6' }],
		['UY', { [T]: 'CI', RUT: '210001234567' }],
		['UY', { [T]: 'Pasaporte', 'Cédula': '23456786' }],
	])('stops: %s %j', (country, item) => {
		const [type, heading] = Object.keys(item);
		expect(take(country, item).issues).toMatchObject([{ field: 'document_type', column: `${heading} + ${type}`, rule: 'conflict', blocking: true }]);
	});

	it('says which columns, what the type says, and what to do', () => {
		expect(take('CO', { [T]: 'CC', NIT: '800197268-4' }).issues).toEqual([
			stops('document_type', 'NIT + Tipo de documento', 'conflict', 'The heading of the column "NIT" and the column "Tipo de documento", which says "CC", name different documents', 'Correct the type, or the number if it is that of another document; if only the heading is wrong, call the column "Document"'),
		]);
	});

	it.each<[string, Cells]>([
		['CO', { [T]: 'CC', 'Cédula': '1020304050' }],
		['CO', { [T]: 'CE', 'Cédula': '345678' }],
		['CO', { [T]: 'CC', 'CC / NIT': '1020304050' }],
		['CO', { [T]: 'CC', 'Cédula de ciudadanía o extranjería': '1020304050' }],
		['CO', { [T]: 'NIT', NIT: '800197268-4' }],
		['CO', { [T]: 'CC', Documento: '1020304050' }],
		['CO', { [T]: 'Otro', NIT: '800197268-4' }],
		['CO', { NIT: '800197268-4' }],
		['AR', { [T]: 'CUIL', CUIT: '20-12345678-6' }],
		['UY', { [T]: 'CI', 'Cédula': '23456786' }],
		['UY', { [T]: 'Otro', RUT: '210001234567' }],
		['MX', { [T]: 'INE', CURP: 'GALM850101MDFRPR04' }],
	])('does not where they agree, or one of them tells none: %s %j', (country, item) => expect(take(country, item).issues).toEqual([]));

	it('does not where the number can only be of the type: the heading is one for all documents', () => {
		expect(take('PE', { [T]: 'CE', DNI: '123456789' }).issues).toEqual([]);
		expect(take('EC', { [T]: 'RUC', 'Cédula': '1710034065001' }).issues).toEqual([]);
	});
});

describe('what can be the number of a document', () => {
	it.each<[string, string, string, boolean]>([
		['CO', '1020304050', '', true],
		['CO', '12345', '', false],
		['CO', 'NF-4532', '', false],
		['CO', 'NF-4532', 'Pasaporte', true],
		['CO', 'AB123456', '', true],
		['CO', 'Contrato', 'Pasaporte', false],
		['CO', '1'.repeat(41), '', false],
		['BR', '01716001340', '', true],
		['BR', '4532178', '', false],
		['UY', '1.234.567-2', '', true],
		['UY', '1234', '', false],
		['MX', 'G12345678', '', true],
		['MX', '12345678', '', false],
		['ZZ', '12345678', '', true],
	])('%s %s %s: %s', (country, text, type, can) => expect(canBeDocument(countryOf(country), text, type)).toBe(can));
});
