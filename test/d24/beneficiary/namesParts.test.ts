import { stops, take, wholeOf, type Case } from './taken';

const ONE_OF_THEM = 'Empty or rename one of them, make them equal, or name the one that is none of ours in the option Columns to Leave Out';
const ADD_A_NAME = 'Add a column with the name of the beneficiary, or call this one Beneficiary if it is the one who is paid';

const PARTS: readonly Case[] = [
	['a name alone may be a whole one', 'MX', { Nombre: 'Ana María' }, { beneficiary_name: ['Nombre', 'Ana María'] }, { wholeName: 'Nombre' }],
	['a name of one word is none', 'MX', { Nombre: 'Ana' }, { beneficiary_name: ['Nombre', 'Ana'] }, {}],
	['a second name', 'MX', { Nombre: 'Ana', 'Segundo nombre': 'María' }, { beneficiary_name: ['Nombre + Segundo nombre', 'Ana María'] }, {}],
	['a second name that is in the first column already', 'MX', { Nombre: 'Ana María', 'Segundo nombre': 'María' }, { beneficiary_name: ['Nombre', 'Ana María'] }, { wholeName: 'Nombre', others: { same: ['Segundo nombre'] } }],
	['two second names that are there already', 'MX', { Nombre: 'Ana María José', 'Segundo nombre': 'María José' }, { beneficiary_name: ['Nombre', 'Ana María José'] }, { wholeName: 'Nombre', others: { same: ['Segundo nombre'] } }],
	['a second name beside another one', 'MX', { Nombre: 'Ana María', 'Segundo nombre': 'José' }, { beneficiary_name: ['Nombre + Segundo nombre', 'Ana María José'] }, { wholeName: 'Nombre' }],
	['a second name that is the first one again', 'MX', { Nombre: 'Ana', 'Segundo nombre': 'Ana' }, { beneficiary_name: ['Nombre + Segundo nombre', 'Ana Ana'] }, {}],
	['numbered surnames in the wrong order', 'MX', { Nombre: 'Ana', 'Apellido 2': 'López', 'Apellido 1': 'Pérez' }, { beneficiary_name: ['Nombre', 'Ana'], beneficiary_lastname: ['Apellido 1 + Apellido 2', 'Pérez López'] }, {}],
	['three numbered names', 'MX', { 'Nombre 3': 'Inés', 'Nombre 1': 'Ana', 'Nombre 2': 'María', Apellido: 'Pérez' }, { beneficiary_name: ['Nombre 1 + Nombre 2 + Nombre 3', 'Ana María Inés'], beneficiary_lastname: ['Apellido', 'Pérez'] }, {}],
	['numbered surnames, one of them empty', 'MX', { Nombre: 'Ana', 'Apellido 1': 'Pérez', 'Apellido 2': '' }, { beneficiary_name: ['Nombre', 'Ana'], beneficiary_lastname: ['Apellido 1', 'Pérez'] }, { others: { empty: ['Apellido 2'] } }],
	['numbered surnames, both empty', 'MX', { Nombre: 'Ana', 'Apellido 1': '', 'Apellido 2': '' }, { beneficiary_name: ['Nombre', 'Ana'] }, { others: { empty: ['Apellido 1', 'Apellido 2'] } }],
	['one number twice', 'MX', { Nombre: 'Ana', 'Apellido 1': 'Pérez', apellido_1: 'López' }, { beneficiary_name: ['Nombre', 'Ana'], beneficiary_lastname: ['apellido_1', 'López'] }, { others: { not_used: ['Apellido 1'] }, issues: [stops('beneficiary_lastname', 'apellido_1 + Apellido 1', 'conflict', 'The columns "Apellido 1" and "apellido_1" both stand for beneficiary_lastname, and they differ', ONE_OF_THEM)] }],
	['a number beside none', 'MX', { Nombre: 'Ana', Apellido: 'Pérez', 'Apellido 2': 'López' }, { beneficiary_name: ['Nombre', 'Ana'], beneficiary_lastname: ['Apellido', 'Pérez'] }, { others: { not_used: ['Apellido 2'] }, issues: [stops('beneficiary_lastname', 'Apellido + Apellido 2', 'conflict', 'The columns "Apellido" and "Apellido 2" both stand for beneficiary_lastname, and they differ', ONE_OF_THEM)] }],
	['only the second surname', 'MX', { Nombre: 'Ana', 'Apellido Paterno': '', 'Apellido Materno': 'López' }, { beneficiary_name: ['Nombre', 'Ana'], beneficiary_lastname: ['Apellido Materno', 'López'] }, { others: { empty: ['Apellido Paterno'] } }],
	['different first names', 'MX', { Nombre: 'Ana', name: 'Eva', Apellido: 'Pérez' }, { beneficiary_name: ['Nombre', 'Ana'], beneficiary_lastname: ['Apellido', 'Pérez'] }, { others: { not_used: ['name'] }, issues: [stops('beneficiary_name', 'Nombre + name', 'conflict', 'The columns "Nombre" and "name" both stand for beneficiary_name, and they differ', ONE_OF_THEM)] }],
];

describe('first and last names in several columns', () => {
	it.each(PARTS)('%s', (_, country, item, fields, more) => expect(take(country, item)).toEqual(wholeOf(fields, more)));
});

const COMPANY: readonly Case[] = [
	['a company with its own document', 'BR', { Empresa: 'ACME Ltda', CNPJ: '11222333000181' }, { document_id: ['CNPJ', '11222333000181'], beneficiary_name: ['Empresa', 'ACME Ltda'] }, { wholeName: 'Empresa', isCompany: true }],
	['a company and the document of a person', 'BR', { Empresa: 'ACME Pagadora', CPF: '01716001340' }, { document_id: ['CPF', '01716001340'] }, { others: { not_used: ['Empresa'] }, issues: [stops('beneficiary_name', 'Empresa', 'payer', `The only name is in the column "Empresa", which may be that of whoever pays, and the document is a person's`, ADD_A_NAME)] }],
	['a company and no document', 'BR', { Empresa: 'ACME Pagadora' }, {}, { others: { not_used: ['Empresa'] }, issues: [stops('beneficiary_name', 'Empresa', 'payer', 'The only name is in the column "Empresa", which may be that of whoever pays', ADD_A_NAME)] }],
	['two companies', 'BR', { Company: 'Beta SA', Empresa: 'ACME Ltda', CNPJ: '11222333000181' }, { document_id: ['CNPJ', '11222333000181'], beneficiary_name: ['Empresa', 'ACME Ltda'] }, { wholeName: 'Empresa', isCompany: true, others: { not_used: ['Company'] }, issues: [stops('beneficiary_name', 'Empresa + Company', 'conflict', 'The columns "Company" and "Empresa" both stand for beneficiary_name, and they differ', ONE_OF_THEM)] }],
	['a person in a company', 'BR', { Beneficiario: 'João da Silva', Empresa: 'ACME Pagadora', CPF: '01716001340' }, { document_id: ['CPF', '01716001340'], beneficiary_name: ['Beneficiario', 'João da Silva'] }, { wholeName: 'Beneficiario', others: { of_no_concern: ['Empresa'] } }],
	['a person in a company, in two columns', 'BR', { Nome: 'João', Sobrenome: 'da Silva', Empresa: 'ACME Pagadora', CPF: '01716001340' }, { document_id: ['CPF', '01716001340'], beneficiary_name: ['Nome', 'João'], beneficiary_lastname: ['Sobrenome', 'da Silva'] }, { others: { of_no_concern: ['Empresa'] } }],
	['a company under its name and under that of the payer', 'BR', { 'Razão Social': 'ACME Ltda', Empresa: 'Pagadora SA', CNPJ: '11222333000181' }, { document_id: ['CNPJ', '11222333000181'], beneficiary_name: ['Razão Social', 'ACME Ltda'] }, { wholeName: 'Razão Social', isCompany: true, others: { of_no_concern: ['Empresa'] } }],
	['a company twice', 'BR', { Nome: 'ACME Ltda.', Empresa: 'Acme Ltda', CNPJ: '11222333000181' }, { document_id: ['CNPJ', '11222333000181'], beneficiary_name: ['Nome', 'ACME Ltda.'] }, { wholeName: 'Nome', isCompany: true, others: { of_no_concern: ['Empresa'] } }],
	['a company and another name', 'BR', { Nome: 'Ana', 'Segundo nome': 'María', Sobrenome: 'Souza', Empresa: 'ACME Ltda', CNPJ: '11222333000181' }, { document_id: ['CNPJ', '11222333000181'], beneficiary_name: ['Nome + Segundo nome', 'Ana María'], beneficiary_lastname: ['Sobrenome', 'Souza'] }, { isCompany: true, others: { not_used: ['Empresa'] }, issues: [stops('beneficiary_name', 'Nome + Empresa', 'conflict', 'The columns "Empresa" and "Nome" both stand for beneficiary_name, and they differ', ONE_OF_THEM)] }],
	['a company and a last name', 'BR', { Sobrenome: 'Souza', Empresa: 'ACME Ltda', CNPJ: '11222333000181' }, { document_id: ['CNPJ', '11222333000181'], beneficiary_lastname: ['Sobrenome', 'Souza'] }, { isCompany: true, others: { of_no_concern: ['Empresa'] } }],
];

describe('names of companies', () => {
	it.each(COMPANY)('%s', (_, country, item, fields, more) => expect(take(country, item)).toEqual(wholeOf(fields, more)));
});
