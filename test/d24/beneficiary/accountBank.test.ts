import { COMPARE, RENAME, type RowCase, stops, take, wholly } from './taken';

const ROWS: readonly RowCase[] = [
	['BR', { 'Agência': '1234', 'Dígito da agência': '3' }, { fields: { bank_branch: '1234-3' }, mapping: { bank_branch: 'Agência + Dígito da agência' } }],
	['BR', { 'Agência': '1233', 'Dígito da agência': '3' }, { fields: { bank_branch: '1233-3' }, mapping: { bank_branch: 'Agência + Dígito da agência' } }],
	['BR', { 'Agência': '12343', 'Dígito da agência': '3' }, { fields: { bank_branch: '12343' }, mapping: { bank_branch: 'Agência' }, others: { same: ['Dígito da agência'] } }],
	['BR', { 'Agência': '1234-3', 'Dígito da agência': '3' }, { fields: { bank_branch: '1234-3' }, mapping: { bank_branch: 'Agência' }, others: { same: ['Dígito da agência'] } }],
	[
		'BR',
		{ 'Agência': '1234-4', 'Dígito da agência': '3' },
		{ fields: {}, mapping: {}, others: { not_used: ['Agência', 'Dígito da agência'] }, issues: [stops('bank_branch', 'Agência + Dígito da agência', 'check_digit', 'Of the columns "Agência" and "Dígito da agência", the first ends in another check digit than the second one has', COMPARE)] },
	],
	[
		'BR',
		{ 'Agência': '123433', 'Dígito da agência': '3' },
		{ fields: {}, mapping: {}, others: { not_used: ['Agência', 'Dígito da agência'] }, issues: [stops('bank_branch', 'Agência + Dígito da agência', 'check_digit', 'Of the columns "Agência" and "Dígito da agência", the digit does not belong to the number: together they cannot be right', COMPARE)] },
	],
	[
		'BR',
		{ 'Agência': 'Centro', 'Dígito da agência': '3' },
		{ fields: {}, mapping: {}, others: { not_used: ['Agência', 'Dígito da agência'] }, issues: [stops('bank_branch', 'Agência + Dígito da agência', 'check_digit', 'Of the columns "Agência" and "Dígito da agência", the digit does not belong to the number: together they cannot be right', COMPARE)] },
	],
	['BR', { 'Agência': '', 'Dígito da agência': '3' }, { fields: {}, mapping: {}, others: { empty: ['Agência'], of_no_concern: ['Dígito da agência'] } }],
	['BR', { 'Agência': '1234' }, { fields: { bank_branch: '1234' }, mapping: { bank_branch: 'Agência' } }],
	[
		'BR',
		{ 'Agência': '1234', 'Dígito da agência': '3', 'DV agência': '4' },
		{ fields: { bank_branch: '1234-4' }, mapping: { bank_branch: 'Agência + DV agência' }, others: { not_used: ['Dígito da agência'] }, issues: [stops('bank_branch', 'DV agência + Dígito da agência', 'conflict', 'The columns "DV agência" and "Dígito da agência" both stand for bank_branch, and they differ', RENAME)] },
	],
	['BR', { 'Agência': '3', 'Dígito da agência': '3' }, { fields: { bank_branch: '3-3' }, mapping: { bank_branch: 'Agência + Dígito da agência' } }],
	['BR', { Banco: '1', 'Código do banco': '001' }, { fields: { bank_code: '001' }, mapping: { bank_code: 'Código do banco' }, others: { same: ['Banco'] } }],
	['BR', { 'Código do banco': '1', 'Cod. banco': '001' }, { fields: { bank_code: '001' }, mapping: { bank_code: 'Cod. banco' }, others: { same: ['Código do banco'] } }],
	['BR', { 'Código do banco': '001', 'Cod. banco': '1' }, { fields: { bank_code: '001' }, mapping: { bank_code: 'Código do banco' }, others: { same: ['Cod. banco'] } }],
	['BR', { 'Código do banco': '001', 'Cod. banco': '1', 'Banco código': '001' }, { fields: { bank_code: '001' }, mapping: { bank_code: 'Banco código' }, others: { same: ['Código do banco', 'Cod. banco'] } }],
	['BR', { 'Código do banco': '001', 'Banco código 2': '001', 'Cod. banco': '1' }, { fields: { bank_code: '001' }, mapping: { bank_code: 'Banco código 2' }, others: { same: ['Código do banco', 'Cod. banco'] } }],
	[
		'BR',
		{ 'Código do banco': '001', 'Cod. banco': '237' },
		{ fields: { bank_code: '001' }, mapping: { bank_code: 'Código do banco' }, others: { not_used: ['Cod. banco'] }, issues: [stops('bank_code', 'Código do banco + Cod. banco', 'conflict', 'The columns "Cod. banco" and "Código do banco" both stand for bank_code, and they differ', RENAME)] },
	],
	['BR', { Banco: '1', 'Nome do banco': '001' }, { fields: { bank_code: '001' }, mapping: { bank_code: 'Nome do banco' }, others: { same: ['Banco'] } }],
	[
		'BR',
		{ Banco: 'Itaú', 'Nome do banco': 'Bradesco' },
		{ fields: { bank_code: 'Bradesco' }, mapping: { bank_code: 'Nome do banco' }, others: { not_used: ['Banco'] }, issues: [stops('bank_code', 'Nome do banco + Banco', 'conflict', 'The columns "Banco" and "Nome do banco" both stand for bank_code, and they differ', RENAME)] },
	],
	['BR', { Banco: 'Itaú', bank_code: '341' }, { fields: { bank_code: '341' }, mapping: { bank_code: 'bank_code', bank_name: 'Banco' }, bankName: { heading: 'Banco', text: 'Itaú' } }],
	['BR', { Banco: '0341', bank_code: '341' }, { fields: { bank_code: '341' }, mapping: { bank_code: 'bank_code' }, others: { same: ['Banco'] } }],
	[
		'BR',
		{ Banco: '237', bank_code: '341' },
		{ fields: { bank_code: '341' }, mapping: { bank_code: 'bank_code' }, others: { not_used: ['Banco'] }, issues: [stops('bank_code', 'bank_code + Banco', 'conflict', 'The columns "Banco" and "bank_code" both stand for bank_code, and they differ', RENAME)] },
	],
	[
		'BR',
		{ Banco: '                                                             Itaú', bank_code: '341' },
		{ fields: { bank_code: '341' }, mapping: { bank_code: 'bank_code' }, others: { not_used: ['Banco'] }, issues: [stops('bank_code', 'bank_code + Banco', 'conflict', 'The columns "Banco" and "bank_code" both stand for bank_code, and they differ', RENAME)] },
	],
	['BR', { Banco: '', bank_code: '' }, { fields: {}, mapping: {}, others: { empty: ['Banco', 'bank_code'] } }],
	['MX', { Banco: 'BBVA', CLABE: '032180000118359719' }, { fields: { bank_account: '032180000118359719' }, mapping: { bank_account: 'CLABE' }, others: { of_no_concern: ['Banco'] } }],
	['MX', { Banco: '012', CLABE: '032180000118359719' }, { fields: { bank_code: '012', bank_account: '032180000118359719' }, mapping: { bank_code: 'Banco', bank_account: 'CLABE' } }],
	['MX', { Banco: 'BBVA', CLABE: '032180000118359718' }, { fields: { bank_code: 'BBVA', bank_account: '032180000118359718' }, mapping: { bank_code: 'Banco', bank_account: 'CLABE' } }],
	['MX', { Banco: 'BBVA', bank_code: 'BANCOMER', CLABE: '032180000118359719' }, { fields: { bank_account: '032180000118359719' }, mapping: { bank_name: 'Banco', bank_account: 'CLABE' }, bankName: { heading: 'Banco', text: 'BBVA' }, others: { of_no_concern: ['bank_code'] } }],
	['MX', { Banco: '40012                                                        BBVA', CLABE: '032180000118359719' }, { fields: { bank_code: '40012                                                        BBVA', bank_account: '032180000118359719' }, mapping: { bank_code: 'Banco', bank_account: 'CLABE' } }],
	['BR', { Banco: 'BBVA', Conta: '12345-6' }, { fields: { bank_code: 'BBVA', bank_account: '12345-6' }, mapping: { bank_code: 'Banco', bank_account: 'Conta' } }],
	['MX', { CLABE: '032180000118359719' }, { fields: { bank_account: '032180000118359719' }, mapping: { bank_account: 'CLABE' } }],
	['ZZ', { Bank: 'BBVA', IBAN: '12345-6' }, { fields: { bank_code: 'BBVA', bank_account: '12345-6' }, mapping: { bank_code: 'Bank', bank_account: 'IBAN' } }],
	['BR', { 'Agência': '123', 'Dígito da agência': '3' }, { fields: { bank_branch: '123-3' }, mapping: { bank_branch: 'Agência + Dígito da agência' } }],
];

describe('the branch and the bank of an account', () => {
	it.each(ROWS)('%s %j', (country, item, outcome) => expect(take(country, item)).toStrictEqual(wholly(outcome)));
});
