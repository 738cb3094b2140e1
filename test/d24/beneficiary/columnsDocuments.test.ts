import { RENAME, type RowCase, stops, take, wholly } from './taken';

const ROWS: readonly RowCase[] = [
	['BR', { CPF: '01716001340', Documento: 'NF-4532' }, { fields: { document_id: '01716001340' }, mapping: { document_id: 'CPF' }, others: { of_no_concern: ['Documento'] } }],
	[
		'BR',
		{ CPF: '01716001340', CNPJ: '112223330001' },
		{ fields: { document_id: '112223330001' }, mapping: { document_id: 'CNPJ' }, others: { not_used: ['CPF'] }, issues: [stops('document_id', 'CNPJ + CPF', 'conflict', 'The columns "CNPJ" and "CPF" both stand for document_id, and they differ', RENAME)] },
	],
	[
		'BR',
		{ CPF: '01716001340', document_id: 'NF-4532' },
		{ fields: { document_id: 'NF-4532' }, mapping: { document_id: 'document_id' }, others: { not_used: ['CPF'] }, issues: [stops('document_id', 'document_id + CPF', 'conflict', 'The columns "CPF" and "document_id" both stand for document_id, and they differ', RENAME)] },
	],
	[
		'BR',
		{ CPF: '01716001340', 'Documento 2': 'NF-4532' },
		{ fields: { document_id: '01716001340' }, mapping: { document_id: 'CPF' }, others: { not_used: ['Documento 2'] }, issues: [stops('document_id', 'CPF + Documento 2', 'conflict', 'The columns "CPF" and "Documento 2" both stand for document_id, and they differ', RENAME)] },
	],
	[
		'BR',
		{ CPF: '01716001340', CNPJ: '11222333000181', Documento: 'NF-4532' },
		{ fields: { document_id: '11222333000181' }, mapping: { document_id: 'CNPJ' }, isCompany: true, others: { not_used: ['CPF', 'Documento'] }, issues: [stops('document_id', 'CNPJ + CPF + Documento', 'conflict', 'The columns "CNPJ", "CPF" and "Documento" all stand for document_id, and they differ', RENAME)] },
	],
	[
		'BR',
		{ Documento: '01716001340', 'Identificação': 'NF-4532' },
		{ fields: { document_id: '01716001340' }, mapping: { document_id: 'Documento' }, others: { not_used: ['Identificação'] }, issues: [stops('document_id', 'Documento + Identificação', 'conflict', 'The columns "Documento" and "Identificação" both stand for document_id, and they differ', RENAME)] },
	],
	['MX', { CURP: 'GALM850101MDFRPR04', RFC: 'GALM850101AB4' }, { fields: { document_id: 'GALM850101MDFRPR04' }, mapping: { document_id: 'CURP' }, others: { same: ['RFC'] } }],
	['AR', { DNI: '12345678', CUIT: '20-12345678-6' }, { fields: { document_id: '12345678' }, mapping: { document_id: 'DNI' }, others: { same: ['CUIT'] } }],
	['AR', { DNI: '12345678', CUIT: '20-12345678-6', 'Tipo de documento': 'CUIT' }, { fields: { document_type: 'CUIT', document_id: '20-12345678-6' }, mapping: { document_type: 'Tipo de documento', document_id: 'CUIT' }, others: { same: ['DNI'] } }],
	[
		'AR',
		{ DNI: '12345678', CUIT: '20-12345678-6', 'Tipo de documento': 'Carnet' },
		{ fields: { document_type: 'Carnet', document_id: '20-12345678-6' }, mapping: { document_type: 'Tipo de documento', document_id: 'CUIT' }, others: { not_used: ['DNI'] }, issues: [stops('document_id', 'CUIT + DNI', 'conflict', 'The columns "CUIT" and "DNI" both stand for document_id, and they differ', RENAME)] },
	],
	[
		'AR',
		{ DNI: '12345678', NIT: '20-12345678-6', 'Tipo de documento': 'Carnet' },
		{ fields: { document_type: 'Carnet', document_id: '20-12345678-6' }, mapping: { document_type: 'Tipo de documento', document_id: 'NIT' }, others: { not_used: ['DNI'] }, issues: [stops('document_id', 'NIT + DNI', 'conflict', 'The columns "DNI" and "NIT" both stand for document_id, and they differ', RENAME)] },
	],
	[
		'AR',
		{ DNI: '12345678', CUIT: '20-12345678-6', Pasaporte: '87654321' },
		{ fields: { document_id: '20-12345678-6' }, mapping: { document_id: 'CUIT' }, others: { not_used: ['DNI', 'Pasaporte'] }, issues: [stops('document_id', 'CUIT + DNI + Pasaporte', 'conflict', 'The columns "CUIT", "DNI" and "Pasaporte" all stand for document_id, and they differ', RENAME)] },
	],
	['AR', { CUIT: '20-12345678-6', Pasaporte: '12345678' }, { fields: { document_id: '20-12345678-6' }, mapping: { document_id: 'CUIT' }, others: { same: ['Pasaporte'] } }],
	[
		'AR',
		{ NIT: '20-12345678-6', Pasaporte: '12345678' },
		{ fields: { document_id: '20-12345678-6' }, mapping: { document_id: 'NIT' }, others: { not_used: ['Pasaporte'] }, issues: [stops('document_id', 'NIT + Pasaporte', 'conflict', 'The columns "NIT" and "Pasaporte" both stand for document_id, and they differ', RENAME)] },
	],
	['EC', { RUC: '1710034065001', 'Cédula': '1710034065' }, { fields: { document_id: '1710034065' }, mapping: { document_id: 'Cédula' }, others: { same: ['RUC'] } }],
	[
		'ZZ',
		{ DNI: '12345678', CUIT: '20-12345678-6' },
		{ fields: { document_id: '20-12345678-6' }, mapping: { document_id: 'CUIT' }, others: { not_used: ['DNI'] }, issues: [stops('document_id', 'CUIT + DNI', 'conflict', 'The columns "CUIT" and "DNI" both stand for document_id, and they differ', RENAME)] },
	],
	['CO', { 'Cédula': '1012345678', NIT: '1012345678-1' }, { fields: { document_id: '1012345678', document_type: 'CC' }, mapping: { document_id: 'Cédula', document_type: 'Cédula' }, others: { same: ['NIT'] } }],
	['CO', { 'Cédula': '1012345678' }, { fields: { document_id: '1012345678', document_type: 'CC' }, mapping: { document_id: 'Cédula', document_type: 'Cédula' } }],
	['CO', { 'Tipo de documento': 'CE', 'Cédula': '1012345678' }, { fields: { document_type: 'CE', document_id: '1012345678' }, mapping: { document_type: 'Tipo de documento', document_id: 'Cédula' } }],
	['CO', { NIT: '900373913', DV: '4', 'Razón social': 'ACME SAS' }, { fields: { document_id: '900373913-4', document_type: 'NIT', beneficiary_name: 'ACME SAS' }, mapping: { document_id: 'NIT + DV', document_type: 'NIT', beneficiary_name: 'Razón social' }, wholeName: 'Razón social', isCompany: true }],
	['CO', { 'Cédula o NIT': '900.373.913-40' }, { fields: { document_id: '900.373.913-40', document_type: 'NIT' }, mapping: { document_id: 'Cédula o NIT', document_type: 'Cédula o NIT' } }],
	['PE', { 'DNI / RUC': '20100070970' }, { fields: { document_id: '20100070970', document_type: 'RUC' }, mapping: { document_id: 'DNI / RUC', document_type: 'DNI / RUC' }, isCompany: true }],
	['BR', { CNPJ: '11.222.333/0001-81', 'Razão social': 'ACME Ltda' }, { fields: { document_id: '11.222.333/0001-81', beneficiary_name: 'ACME Ltda' }, mapping: { document_id: 'CNPJ', beneficiary_name: 'Razão social' }, wholeName: 'Razão social', isCompany: true }],
	['BR', { CPF: '017.160.013-40', Nome: 'Ana' }, { fields: { document_id: '017.160.013-40', beneficiary_name: 'Ana' }, mapping: { document_id: 'CPF', beneficiary_name: 'Nome' } }],
	['PY', { RUC: '80028061-0', 'Razón social': 'ACME SA' }, { fields: { document_id: '80028061-0', document_type: 'RUC', beneficiary_name: 'ACME SA' }, mapping: { document_id: 'RUC', document_type: 'RUC', beneficiary_name: 'Razón social' }, wholeName: 'Razón social', isCompany: true }],
	['PY', { 'Tipo de documento': 'RUC', Documento: '80028061-0', 'Razón social': 'ACME SA' }, { fields: { document_type: 'RUC', document_id: '80028061-0', beneficiary_name: 'ACME SA' }, mapping: { document_type: 'Tipo de documento', document_id: 'Documento', beneficiary_name: 'Razón social' }, wholeName: 'Razón social', isCompany: true }],
	['CL', { RUT: '76.086.428-5', Empresa: 'ACME SpA' }, { fields: { document_id: '76.086.428-5', beneficiary_name: 'ACME SpA' }, mapping: { document_id: 'RUT', beneficiary_name: 'Empresa' }, wholeName: 'Empresa', isCompany: true }],
	[
		'BO',
		{ CI: '1234567', Complemento: '1A' },
		{ fields: { document_id: '1234567', document_type: 'CI' }, mapping: { document_id: 'CI', document_type: 'CI' }, others: { not_used: ['Complemento'] }, issues: [stops('document_id', 'Complemento', 'parts', 'The column "Complemento" has a complement of the document, which tells two people with the same number apart, and Directa24 names no place for it', 'Ask Directa24 how it wants such a number; to pay without the complement, name the column in the option Columns to Leave Out')] },
	],
	[
		'BO',
		{ CI: '1234567', Complemento: '1A', 'Complemento del CI': '1B' },
		{ fields: { document_id: '1234567', document_type: 'CI' }, mapping: { document_id: 'CI', document_type: 'CI' }, others: { not_used: ['Complemento', 'Complemento del CI'] }, issues: [
			stops('document_id', 'Complemento + Complemento del CI', 'conflict', 'The columns "Complemento" and "Complemento del CI" both stand for document_id, and they differ', RENAME),
			stops('document_id', 'Complemento', 'parts', 'The column "Complemento" has a complement of the document, which tells two people with the same number apart, and Directa24 names no place for it', 'Ask Directa24 how it wants such a number; to pay without the complement, name the column in the option Columns to Leave Out'),
		] },
	],
	['BO', { CI: '1234567 LP' }, { fields: { document_id: '1234567 LP', document_type: 'CI' }, mapping: { document_id: 'CI', document_type: 'CI' } }],
	['BO', { CI: '123456-CBBA' }, { fields: { document_id: '123456-CBBA', document_type: 'CI' }, mapping: { document_id: 'CI', document_type: 'CI' } }],
	['BO', { NIT: '1234567 LP' }, { fields: { document_id: '1234567 LP' }, mapping: { document_id: 'NIT' } }],
	['BO', { CI: '1234567', Complemento: '' }, { fields: { document_id: '1234567', document_type: 'CI' }, mapping: { document_id: 'CI', document_type: 'CI' }, others: { empty: ['Complemento'] } }],
	[
		'AR',
		{ DNI: '12345678', CUIT: '20-12345678-6', Pasaporte: '20123456' },
		{ fields: { document_id: '20-12345678-6' }, mapping: { document_id: 'CUIT' }, others: { not_used: ['DNI', 'Pasaporte'] }, issues: [stops('document_id', 'CUIT + DNI + Pasaporte', 'conflict', 'The columns "CUIT", "DNI" and "Pasaporte" all stand for document_id, and they differ', RENAME)] },
	],
];

describe('the document of a row', () => {
	it.each(ROWS)('%s %j', (country, item, outcome) => expect(take(country, item)).toStrictEqual(wholly(outcome)));
});
