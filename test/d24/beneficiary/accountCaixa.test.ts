import { COMPARE, notes, RENAME, type RowCase, stops, take, wholly } from './taken';

const ONE_COLUMN = 'Write operation, account and digit in one column, e.g. 013000123456';
const NOTHING = 'Nothing to do if it is the account';

const ROWS: readonly RowCase[] = [
	[
		'BR',
		{ Banco: '104', 'Operação': '013', Conta: '12345-6' },
		{ fields: { bank_code: '104', bank_account: '01300012345-6' }, mapping: { bank_code: 'Banco', bank_account: 'Operação + Conta' }, issues: [notes('bank_account', `The account is sent with Caixa's operation in front (columns "Operação", "Conta")`, NOTHING)] },
	],
	[
		'BR',
		{ 'Nome do banco': 'CAIXA Econômica Federal', Op: '13', Conta: '1.234 5', DV: 'x' },
		{ fields: { bank_code: 'CAIXA Econômica Federal', bank_account: '01300012345-x' }, mapping: { bank_code: 'Nome do banco', bank_account: 'Op + Conta + DV' }, issues: [notes('bank_account', `The account is sent with Caixa's operation in front (columns "Op", "Conta", "DV")`, NOTHING)] },
	],
	[
		'BR',
		{ Banco: '104', 'Operação': '1288', Conta: '572811234-5' },
		{ fields: { bank_code: '104', bank_account: '1288572811234-5' }, mapping: { bank_code: 'Banco', bank_account: 'Operação + Conta' }, issues: [notes('bank_account', `The account is sent with Caixa's operation in front (columns "Operação", "Conta")`, NOTHING)] },
	],
	[
		'BR',
		{ Banco: '0104', 'Operação': '1288', Conta: '57281123X' },
		{ fields: { bank_code: '0104', bank_account: '1288057281123-X' }, mapping: { bank_code: 'Banco', bank_account: 'Operação + Conta' }, issues: [notes('bank_account', `The account is sent with Caixa's operation in front (columns "Operação", "Conta")`, NOTHING)] },
	],
	['BR', { Banco: '104', 'Operação': '013', Conta: '01300012345-6' }, { fields: { bank_code: '104', bank_account: '01300012345-6' }, mapping: { bank_code: 'Banco', bank_account: 'Conta' }, others: { same: ['Operação'] } }],
	[
		'BR',
		{ Banco: '104', 'Operação': '1', Conta: '12345-6' },
		{ fields: { bank_code: '104', bank_account: '00100012345-6' }, mapping: { bank_code: 'Banco', bank_account: 'Operação + Conta' }, issues: [notes('bank_account', `The account is sent with Caixa's operation in front (columns "Operação", "Conta")`, NOTHING)] },
	],
	[
		'BR',
		{ Banco: '104', 'Operação': '013', Conta: '99900012345-6' },
		{ fields: { bank_code: '104', bank_account: '99900012345-6' }, mapping: { bank_code: 'Banco', bank_account: 'Conta' }, others: { not_used: ['Operação'] }, issues: [stops('bank_account', 'Operação + Conta', 'parts', 'The columns "Operação" and "Conta" do not make an account of Caixa: the account has more than 8 digits and does not begin with the operation', ONE_COLUMN)] },
	],
	[
		'BR',
		{ Banco: '104', 'Operação': '013', Conta: '0130012345-6' },
		{ fields: { bank_code: '104', bank_account: '0130012345-6' }, mapping: { bank_code: 'Banco', bank_account: 'Conta' }, others: { not_used: ['Operação'] }, issues: [stops('bank_account', 'Operação + Conta', 'parts', 'The columns "Operação" and "Conta" do not make an account of Caixa: the account has more than 8 digits and does not begin with the operation', ONE_COLUMN)] },
	],
	[
		'BR',
		{ Banco: '104', 'Operação': '013', Conta: '012345013-6' },
		{ fields: { bank_code: '104', bank_account: '012345013-6' }, mapping: { bank_code: 'Banco', bank_account: 'Conta' }, others: { not_used: ['Operação'] }, issues: [stops('bank_account', 'Operação + Conta', 'parts', 'The columns "Operação" and "Conta" do not make an account of Caixa: the account has more than 8 digits and does not begin with the operation', ONE_COLUMN)] },
	],
	[
		'BR',
		{ Banco: '104', 'Operação': '1288', Conta: '0572811234-5' },
		{ fields: { bank_code: '104', bank_account: '0572811234-5' }, mapping: { bank_code: 'Banco', bank_account: 'Conta' }, others: { not_used: ['Operação'] }, issues: [stops('bank_account', 'Operação + Conta', 'parts', 'The columns "Operação" and "Conta" do not make an account of Caixa: the account has more than 9 digits and does not begin with the operation', ONE_COLUMN)] },
	],
	[
		'BR',
		{ Banco: '104', 'Operação': '013', Conta: 'C/C 12345-6' },
		{ fields: { bank_code: '104', bank_account: 'C/C 12345-6' }, mapping: { bank_code: 'Banco', bank_account: 'Conta' }, others: { not_used: ['Operação'] }, issues: [stops('bank_account', 'Operação + Conta', 'parts', 'The columns "Operação" and "Conta" do not make an account of Caixa', ONE_COLUMN)] },
	],
	[
		'BR',
		{ Banco: '104', 'Operação': '013', Conta: '12345-6 (nova)' },
		{ fields: { bank_code: '104', bank_account: '12345-6 (nova)' }, mapping: { bank_code: 'Banco', bank_account: 'Conta' }, others: { not_used: ['Operação'] }, issues: [stops('bank_account', 'Operação + Conta', 'parts', 'The columns "Operação" and "Conta" do not make an account of Caixa', ONE_COLUMN)] },
	],
	['BR', { Banco: '104', 'Operação': '013 CC', Conta: '12345-6' }, { fields: { bank_code: '104', bank_account: '12345-6' }, mapping: { bank_code: 'Banco', bank_account: 'Conta' }, others: { of_no_concern: ['Operação'] } }],
	['BR', { Banco: '104', 'Operação': 'CC 013', Conta: '12345-6' }, { fields: { bank_code: '104', bank_account: '12345-6' }, mapping: { bank_code: 'Banco', bank_account: 'Conta' }, others: { of_no_concern: ['Operação'] } }],
	['BR', { Banco: '104', 'Operação': '01300', Conta: '12345-6' }, { fields: { bank_code: '104', bank_account: '12345-6' }, mapping: { bank_code: 'Banco', bank_account: 'Conta' }, others: { of_no_concern: ['Operação'] } }],
	['BR', { Banco: '001', 'Operação': '013', Conta: '12345-6' }, { fields: { bank_code: '001', bank_account: '12345-6' }, mapping: { bank_code: 'Banco', bank_account: 'Conta' }, others: { of_no_concern: ['Operação'] } }],
	['BR', { 'Operação': '013', Conta: '12345-6' }, { fields: { bank_account: '12345-6' }, mapping: { bank_account: 'Conta' }, others: { of_no_concern: ['Operação'] } }],
	['BR', { Banco: 'Banco do Brasil S.A., agência Centro, Rua Direita 250, antes na Caixa', 'Operação': '013', Conta: '12345-6' }, { fields: { bank_code: 'Banco do Brasil S.A., agência Centro, Rua Direita 250, antes na Caixa', bank_account: '12345-6' }, mapping: { bank_code: 'Banco', bank_account: 'Conta' }, others: { of_no_concern: ['Operação'] } }],
	[
		'BR',
		{ Banco: '104', 'Operação': '013', 'Op. conta': '001', Conta: '12345-6' },
		{ fields: { bank_code: '104', bank_account: '00100012345-6' }, mapping: { bank_code: 'Banco', bank_account: 'Op. conta + Conta' }, others: { not_used: ['Operação'] }, issues: [
			stops('bank_account', 'Op. conta + Operação', 'conflict', 'The columns "Op. conta" and "Operação" both stand for bank_account, and they differ', RENAME),
			notes('bank_account', `The account is sent with Caixa's operation in front (columns "Op. conta", "Conta")`, NOTHING),
		] },
	],
	[
		'BR',
		{ Banco: '104', 'Operação': '013', Conta: '123450', DV: '0' },
		{ fields: { bank_code: '104' }, mapping: { bank_code: 'Banco' }, others: { not_used: ['Operação', 'Conta', 'DV'] }, issues: [
			stops('bank_account', 'Conta + DV', 'check_digit', 'Of the columns "Conta" and "DV", the first ends with the digit of the second one, so that it is not certain whether it is there already', COMPARE),
			stops('bank_account', 'Operação + Conta', 'parts', 'The columns "Operação" and "Conta" do not make an account of Caixa', ONE_COLUMN),
		] },
	],
	['CO', { Banco: '104', 'Operação': '013', Cuenta: '1234567890' }, { fields: { bank_code: '104', bank_account: '1234567890' }, mapping: { bank_code: 'Banco', bank_account: 'Cuenta' }, others: { of_no_concern: ['Operação'] } }],
	['ZZ', { Banco: '104', 'Operação': '013', Account: '12345-6' }, { fields: { bank_code: '104', bank_account: '12345-6' }, mapping: { bank_code: 'Banco', bank_account: 'Account' }, others: { of_no_concern: ['Operação'] } }],
];

describe('the operation of an account at Caixa', () => {
	it.each(ROWS)('%s %j', (country, item, outcome) => expect(take(country, item)).toStrictEqual(wholly(outcome)));
});
