import { COMPARE, type RowCase, SAY_WHAT, stops, take, wholly } from './taken';

const FILL_IN = 'Fill in the digit, or write the number with a dash before its digit';
const SAY_WHOSE = 'Say in the headings which number each belongs to, e.g. "Account Digit"';

const ROWS: readonly RowCase[] = [
	['BR', { Conta: '25832', conta_dv: '0' }, { fields: { bank_account: '25832-0' }, mapping: { bank_account: 'Conta + conta_dv' } }],
	['BR', { Conta: '25832', 'Dígito da conta': '-7' }, { fields: { bank_account: '25832-7' }, mapping: { bank_account: 'Conta + Dígito da conta' } }],
	[
		'BR',
		{ Conta: '25832', 'Dígito da conta': 'não' },
		{ fields: {}, mapping: {}, others: { not_used: ['Conta', 'Dígito da conta'] }, issues: [stops('bank_account', 'Conta + Dígito da conta', 'check_digit', 'The column "Dígito da conta" has no check digit for the column "Conta": one digit or letter is expected', COMPARE)] },
	],
	[
		'BR',
		{ Conta: '258320', 'Dígito': '0' },
		{ fields: {}, mapping: {}, others: { not_used: ['Conta', 'Dígito'] }, issues: [stops('bank_account', 'Conta + Dígito', 'check_digit', 'Of the columns "Conta" and "Dígito", the first ends with the digit of the second one, so that it is not certain whether it is there already', COMPARE)] },
	],
	[
		'BR',
		{ Conta: '25832x', 'Dígito': 'X' },
		{ fields: {}, mapping: {}, others: { not_used: ['Conta', 'Dígito'] }, issues: [stops('bank_account', 'Conta + Dígito', 'check_digit', 'Of the columns "Conta" and "Dígito", the first ends with the digit of the second one, so that it is not certain whether it is there already', COMPARE)] },
	],
	['BR', { Conta: '25832-x', 'Dígito': 'X' }, { fields: { bank_account: '25832-x' }, mapping: { bank_account: 'Conta' }, others: { same: ['Dígito'] } }],
	['BR', { Conta: '25832-X', 'Dígito': 'x' }, { fields: { bank_account: '25832-X' }, mapping: { bank_account: 'Conta' }, others: { same: ['Dígito'] } }],
	[
		'BR',
		{ Conta: '25832-1', 'Dígito': '0' },
		{ fields: {}, mapping: {}, others: { not_used: ['Conta', 'Dígito'] }, issues: [stops('bank_account', 'Conta + Dígito', 'check_digit', 'Of the columns "Conta" and "Dígito", the first ends in another check digit than the second one has', COMPARE)] },
	],
	['BR', { Conta: '2222222222222222222222222222222222222222', 'Dígito': '7' }, { fields: { bank_account: '2222222222222222222222222222222222222222-7' }, mapping: { bank_account: 'Conta + Dígito' } }],
	['BR', { Conta: '22222222222222222222222222222222222222222', 'Dígito': '7' }, { fields: { bank_account: '22222222222222222222222222222222222222222' }, mapping: { bank_account: 'Conta + Dígito' } }],
	[
		'BR',
		{ Conta: '25832', 'Dígito da conta': '' },
		{ fields: { bank_account: '25832' }, mapping: { bank_account: 'Conta' }, others: { empty: ['Dígito da conta'] }, issues: [stops('bank_account', 'Conta', 'check_digit', 'The number in the column "Conta" may lack its check digit, and the column "Dígito da conta" is empty', FILL_IN)] },
	],
	[
		'BR',
		{ Conta: '25832', 'Dígito': '' },
		{ fields: { bank_account: '25832' }, mapping: { bank_account: 'Conta' }, others: { empty: ['Dígito'] }, issues: [stops('bank_account', 'Conta', 'check_digit', 'The number in the column "Conta" may lack its check digit, and the column "Dígito" is empty', FILL_IN)] },
	],
	['BR', { Conta: '25832-0', 'Dígito': '' }, { fields: { bank_account: '25832-0' }, mapping: { bank_account: 'Conta' }, others: { empty: ['Dígito'] } }],
	[
		'BR',
		{ 'Conta s/ dígito': '25832' },
		{ fields: { bank_account: '25832' }, mapping: { bank_account: 'Conta s/ dígito' }, issues: [stops('bank_account', 'Conta s/ dígito', 'check_digit', 'The number in the column "Conta s/ dígito" may lack its check digit', FILL_IN)] },
	],
	[
		'BR',
		{ 'Conta s/ dígito': '25832', 'Dígito da conta': '' },
		{ fields: { bank_account: '25832' }, mapping: { bank_account: 'Conta s/ dígito' }, others: { empty: ['Dígito da conta'] }, issues: [stops('bank_account', 'Conta s/ dígito', 'check_digit', 'The number in the column "Conta s/ dígito" may lack its check digit, and the column "Dígito da conta" is empty', FILL_IN)] },
	],
	[
		'BR',
		{ Conta: '2222222222222222222222222222222222222222', 'Dígito da conta': '' },
		{ fields: { bank_account: '2222222222222222222222222222222222222222' }, mapping: { bank_account: 'Conta' }, others: { empty: ['Dígito da conta'] }, issues: [stops('bank_account', 'Conta', 'check_digit', 'The number in the column "Conta" may lack its check digit, and the column "Dígito da conta" is empty', FILL_IN)] },
	],
	['BR', { Conta: '22222222222222222222222222222222222222222', 'Dígito da conta': '' }, { fields: { bank_account: '22222222222222222222222222222222222222222' }, mapping: { bank_account: 'Conta' }, others: { empty: ['Dígito da conta'] } }],
	['CO', { Cuenta: '1234567890', 'Dígito de la cuenta': '' }, { fields: { bank_account: '1234567890' }, mapping: { bank_account: 'Cuenta' }, others: { empty: ['Dígito de la cuenta'] } }],
	['ZZ', { Account: '1234567890', 'Account digit': '' }, { fields: { bank_account: '1234567890' }, mapping: { bank_account: 'Account' }, others: { empty: ['Account digit'] } }],
	['MX', { CLABE: '032180000118359719', 'Dígito de la cuenta': '' }, { fields: { bank_account: '032180000118359719' }, mapping: { bank_account: 'CLABE' }, others: { empty: ['Dígito de la cuenta'] } }],
	['BR', { CPF: '01716001340', 'Dígito do CPF': '' }, { fields: { document_id: '01716001340' }, mapping: { document_id: 'CPF' }, others: { empty: ['Dígito do CPF'] } }],
	[
		'CL',
		{ RUT: '13656649', 'DV RUT': '' },
		{ fields: { document_id: '13656649' }, mapping: { document_id: 'RUT' }, others: { empty: ['DV RUT'] }, issues: [stops('document_id', 'RUT', 'check_digit', 'The number in the column "RUT" may lack its check digit, and the column "DV RUT" is empty', FILL_IN)] },
	],
	[
		'CL',
		{ RUT: '13656649', DV: '' },
		{ fields: { document_id: '13656649' }, mapping: { document_id: 'RUT' }, others: { empty: ['DV'] }, issues: [stops('document_id', 'RUT', 'check_digit', 'The number in the column "RUT" may lack its check digit, and the column "DV" is empty', FILL_IN)] },
	],
	['CL', { RUT: '136566490', DV: '' }, { fields: { document_id: '136566490' }, mapping: { document_id: 'RUT' }, others: { empty: ['DV'] } }],
	['CL', { RUT: '13.656.649-0', DV: '' }, { fields: { document_id: '13.656.649-0' }, mapping: { document_id: 'RUT' }, others: { empty: ['DV'] } }],
	[
		'CL',
		{ 'RUT sin DV': '13656649' },
		{ fields: { document_id: '13656649' }, mapping: { document_id: 'RUT sin DV' }, issues: [stops('document_id', 'RUT sin DV', 'check_digit', 'The number in the column "RUT sin DV" may lack its check digit', FILL_IN)] },
	],
	['CL', { RUT: '13656649' }, { fields: { document_id: '13656649' }, mapping: { document_id: 'RUT' } }],
	[
		'PY',
		{ RUC: '80028061', DV: '' },
		{ fields: { document_id: '80028061' }, mapping: { document_id: 'RUC' }, others: { empty: ['DV'] }, issues: [stops('document_id', 'RUC', 'check_digit', 'The number in the column "RUC" may lack its check digit, and the column "DV" is empty', FILL_IN)] },
	],
	['PY', { 'Cédula': '1234567', DV: '' }, { fields: { document_id: '1234567', document_type: 'CIC' }, mapping: { document_id: 'Cédula', document_type: 'Cédula' }, others: { empty: ['DV'] } }],
	['CO', { NIT: '900373913', DV: '' }, { fields: { document_id: '900373913', document_type: 'NIT' }, mapping: { document_id: 'NIT', document_type: 'NIT' }, isCompany: true, others: { empty: ['DV'] } }],
	['CL', { RUT: '13656649-0', DV: '0' }, { fields: { document_id: '13656649-0' }, mapping: { document_id: 'RUT' }, others: { same: ['DV'] } }],
	[
		'CL',
		{ RUT: '13656649-1', DV: '1' },
		{ fields: {}, mapping: {}, others: { not_used: ['RUT', 'DV'] }, issues: [stops('document_id', 'RUT + DV', 'check_digit', 'Of the columns "RUT" and "DV", the digit does not belong to the number', COMPARE)] },
	],
	[
		'CL',
		{ RUT: '13656649-1', DV: '0' },
		{ fields: {}, mapping: {}, others: { not_used: ['RUT', 'DV'] }, issues: [stops('document_id', 'RUT + DV', 'check_digit', 'Of the columns "RUT" and "DV", the first ends in another check digit than the second one has', COMPARE)] },
	],
	[
		'CL',
		{ RUT: '10000726', DV: '6' },
		{ fields: {}, mapping: {}, others: { not_used: ['RUT', 'DV'] }, issues: [stops('document_id', 'RUT + DV', 'check_digit', 'Of the columns "RUT" and "DV", the first may have the digit of the second one already: the number is right with it and without it', COMPARE)] },
	],
	[
		'CL',
		{ RUT: '13656649', DV: '8' },
		{ fields: {}, mapping: {}, others: { not_used: ['RUT', 'DV'] }, issues: [stops('document_id', 'RUT + DV', 'check_digit', 'Of the columns "RUT" and "DV", the digit does not belong to the number: together they cannot be right', COMPARE)] },
	],
	['CL', { RUT: '10000013', DV: 'k' }, { fields: { document_id: '10000013-k' }, mapping: { document_id: 'RUT + DV' } }],
	['BR', { 'Dígito da conta': '258-3' }, { fields: { bank_account: '258-3' }, mapping: { bank_account: 'Dígito da conta' } }],
	[
		'BR',
		{ 'Dígito da conta': '25-8' },
		{ fields: {}, mapping: {}, others: { not_used: ['Dígito da conta'] }, issues: [stops('bank_account', 'Dígito da conta', 'check_digit', 'The column "Dígito da conta" has the digit of an account, and no column has the account', 'Fill in the account, or empty the digit')] },
	],
	[
		'BR',
		{ 'Dígito da conta': '25832-0', 'Dígito da conta 2': '33832-0' },
		{ fields: {}, mapping: {}, others: { not_used: ['Dígito da conta', 'Dígito da conta 2'] }, issues: [
			stops('bank_account', 'Dígito da conta', 'check_digit', 'The column "Dígito da conta" has the digit of an account, and no column has the account', 'Fill in the account, or empty the digit'),
			stops('check_digit', 'Dígito da conta 2', 'unused', 'The column "Dígito da conta 2" was not used, but it looks like the check digit of a number that is not there', SAY_WHAT),
		] },
	],
	['CL', { 'RUT-DV': '13656649-0' }, { fields: { document_id: '13656649-0' }, mapping: { document_id: 'RUT-DV' } }],
	['CL', { 'RUT-DV': '13656649-0', DV: '0' }, { fields: { document_id: '13656649-0' }, mapping: { document_id: 'RUT-DV' }, others: { same: ['DV'] } }],
	['BR', { Conta: '25832', 'Dígito da conta': '0', 'Conta DV': '-0' }, { fields: { bank_account: '25832-0' }, mapping: { bank_account: 'Conta + Conta DV' }, others: { same: ['Dígito da conta'] } }],
	[
		'BR',
		{ Conta: '25832', 'Dígito da conta': '0', 'Conta DV': '7' },
		{ fields: { bank_account: '25832-7' }, mapping: { bank_account: 'Conta + Conta DV' }, others: { same: ['Dígito da conta'] }, issues: [stops('bank_account', 'Conta DV + Dígito da conta', 'conflict', 'The columns "Conta DV" and "Dígito da conta" both have a check digit', SAY_WHOSE)] },
	],
	['BR', { CPF: '01716001340', Conta: '25832', DV: '0' }, { fields: { document_id: '01716001340', bank_account: '25832-0' }, mapping: { document_id: 'CPF', bank_account: 'Conta + DV' } }],
	['BR', { CPF: '017160013', DV: '40', Conta: '25832-0' }, { fields: { document_id: '017160013-40', bank_account: '25832-0' }, mapping: { document_id: 'CPF + DV', bank_account: 'Conta' } }],
	['BR', { Documento: '017160013', DV: '40', Conta: '25832-0' }, { fields: { document_id: '017160013-40', bank_account: '25832-0' }, mapping: { document_id: 'Documento + DV', bank_account: 'Conta' } }],
	[
		'BR',
		{ CPF: '01716001340', Conta: '25832', DV: '0', 'Dígito': '7' },
		{ fields: { document_id: '01716001340', bank_account: '25832-0' }, mapping: { document_id: 'CPF', bank_account: 'Conta + DV' }, others: { not_used: ['Dígito'] }, issues: [stops('check_digit', 'DV + Dígito', 'conflict', 'The columns "DV" and "Dígito" both have a check digit', SAY_WHOSE)] },
	],
	[
		'BR',
		{ Conta: '25832', DV: '0', 'Dígito': '7' },
		{ fields: { bank_account: '25832-0' }, mapping: { bank_account: 'Conta + DV' }, others: { not_used: ['Dígito'] }, issues: [stops('check_digit', 'Dígito', 'unused', 'The column "Dígito" was not used, but it looks like the check digit of a number that is not there', SAY_WHAT)] },
	],
	[
		'EC',
		{ 'Cédula': '1710034065', Cuenta: '2203128341', DV: '5' },
		{ fields: { document_id: '1710034065', bank_account: '2203128341' }, mapping: { document_id: 'Cédula', bank_account: 'Cuenta' }, others: { not_used: ['DV'] }, issues: [stops('bank_account', 'DV', 'check_digit', 'The column "DV" has a check digit, but not of which number', 'Call it Account Digit or Document Digit, or empty it')] },
	],
	['EC', { 'Cédula': '1710034065', Cuenta: '2203128341', 'Dígito de la cuenta': '5' }, { fields: { document_id: '1710034065', bank_account: '2203128341-5' }, mapping: { document_id: 'Cédula', bank_account: 'Cuenta + Dígito de la cuenta' } }],
	['EC', { 'Cédula': '171003406', DV: '5', Cuenta: '2203128341' }, { fields: { document_id: '171003406-5', bank_account: '2203128341' }, mapping: { document_id: 'Cédula + DV', bank_account: 'Cuenta' } }],
	['EC', { Pasaporte: '171003406', 'Dígito del documento': '5' }, { fields: { document_id: '171003406' }, mapping: { document_id: 'Pasaporte' }, others: { same: ['Dígito del documento'] } }],
	[
		'EC',
		{ Pasaporte: '171003406', 'Dígito del documento': '7' },
		{ fields: { document_id: '171003406' }, mapping: { document_id: 'Pasaporte' }, others: { not_used: ['Dígito del documento'] }, issues: [stops('document_id', 'Pasaporte + Dígito del documento', 'check_digit', 'The column "Dígito del documento" has a digit that does not belong to the number in the column "Pasaporte"', 'Compare both columns with the original; empty the digit if the document has none')] },
	],
	['EC', { 'Cédula o RUC': '171003406', 'Dígito del documento': '5' }, { fields: { document_id: '171003406-5' }, mapping: { document_id: 'Cédula o RUC + Dígito del documento' } }],
	['AR', { CBU: '285059094009041813520', DV: '1' }, { fields: { bank_account: '285059094009041813520-1' }, mapping: { bank_account: 'CBU + DV' } }],
	[
		'AR',
		{ CBU: '285059094009041813520', DV: '2' },
		{ fields: {}, mapping: {}, others: { not_used: ['CBU', 'DV'] }, issues: [stops('bank_account', 'CBU + DV', 'check_digit', 'Of the columns "CBU" and "DV", the digit does not belong to the number: together they cannot be right', COMPARE)] },
	],
	['AR', { CUIT: '2012345678', DV: '6', CBU: '2850590940090418135201' }, { fields: { document_id: '2012345678-6', bank_account: '2850590940090418135201' }, mapping: { document_id: 'CUIT + DV', bank_account: 'CBU' } }],
	['PY', { 'Cédula': '1234567', DV: '9' }, { fields: { document_id: '1234567', document_type: 'CIC' }, mapping: { document_id: 'Cédula', document_type: 'Cédula' }, others: { same: ['DV'] } }],
	[
		'PY',
		{ 'Cédula': '1234567', DV: '8' },
		{ fields: { document_id: '1234567', document_type: 'CIC' }, mapping: { document_id: 'Cédula', document_type: 'Cédula' }, others: { not_used: ['DV'] }, issues: [stops('document_id', 'Cédula + DV', 'check_digit', 'The column "DV" has a digit that does not belong to the number in the column "Cédula"', 'Compare both columns with the original; empty the digit if the document has none')] },
	],
	['PY', { 'Cédula': '1234567', DV: '9', Cuenta: '123456' }, { fields: { document_id: '1234567', document_type: 'CIC', bank_account: '123456' }, mapping: { document_id: 'Cédula', document_type: 'Cédula', bank_account: 'Cuenta' }, others: { same: ['DV'] } }],
	['PY', { RUC: '80028061', DV: '0', Cuenta: '1234560' }, { fields: { document_id: '80028061-0', document_type: 'RUC', bank_account: '1234560' }, mapping: { document_id: 'RUC + DV', document_type: 'RUC', bank_account: 'Cuenta' }, isCompany: true }],
	['CO', { NIT: '900373913', DV: '4', Cuenta: '1234567890' }, { fields: { document_id: '900373913-4', document_type: 'NIT', bank_account: '1234567890' }, mapping: { document_id: 'NIT + DV', document_type: 'NIT', bank_account: 'Cuenta' }, isCompany: true }],
	[
		'CO',
		{ NIT: '900373913', DV: '5' },
		{ fields: {}, mapping: {}, others: { not_used: ['NIT', 'DV'] }, issues: [stops('document_id', 'NIT + DV', 'check_digit', 'Of the columns "NIT" and "DV", the digit does not belong to the number: together they cannot be right', COMPARE)] },
	],
	['CO', { 'Cédula': '1012345678', DV: '9', Cuenta: '1234567890' }, { fields: { document_id: '1012345678', document_type: 'CC', bank_account: '1234567890' }, mapping: { document_id: 'Cédula', document_type: 'Cédula', bank_account: 'Cuenta' }, others: { same: ['DV'] } }],
	[
		'CL',
		{ Cuenta: '1234567', DV: '9' },
		{ fields: { bank_account: '1234567' }, mapping: { bank_account: 'Cuenta' }, others: { not_used: ['DV'] }, issues: [stops('check_digit', 'DV', 'unused', 'The column "DV" was not used, but it looks like the check digit of a number that is not there', SAY_WHAT)] },
	],
	[
		'CL',
		{ RUT: '13656649-0', Cuenta: '1234567', DV: '9' },
		{ fields: { bank_account: '1234567' }, mapping: { bank_account: 'Cuenta' }, others: { not_used: ['RUT', 'DV'] }, issues: [stops('document_id', 'RUT + DV', 'check_digit', 'Of the columns "RUT" and "DV", the first ends in another check digit than the second one has', COMPARE)] },
	],
	['MX', { CLABE: '032180000118359719' }, { fields: { bank_account: '032180000118359719' }, mapping: { bank_account: 'CLABE' } }],
	['MX', { CLABE: '03218000011835971', DV: '9' }, { fields: { bank_account: '03218000011835971-9' }, mapping: { bank_account: 'CLABE + DV' } }],
	['PE', { CCI: '0021930015389520681', DV: '3' }, { fields: { bank_account: '0021930015389520681-3' }, mapping: { bank_account: 'CCI + DV' } }],
	[
		'ZZ',
		{ Document: '123', Account: '12345', DV: '4' },
		{ fields: { document_id: '123', bank_account: '12345' }, mapping: { document_id: 'Document', bank_account: 'Account' }, others: { not_used: ['DV'] }, issues: [stops('bank_account', 'DV', 'check_digit', 'The column "DV" has a check digit, but not of which number', 'Call it Account Digit or Document Digit, or empty it')] },
	],
	['ZZ', { Account: '12345', 'Account digit': '4' }, { fields: { bank_account: '12345-4' }, mapping: { bank_account: 'Account + Account digit' } }],
	[
		'ZZ',
		{ Document: '12345', 'Document digit': '4' },
		{ fields: { document_id: '12345' }, mapping: { document_id: 'Document' }, others: { not_used: ['Document digit'] }, issues: [stops('document_id', 'Document + Document digit', 'check_digit', 'The column "Document digit" has a digit that does not belong to the number in the column "Document"', 'Compare both columns with the original; empty the digit if the document has none')] },
	],
];

describe('a check digit in a column of its own', () => {
	it.each(ROWS)('%s %j', (country, item, outcome) => expect(take(country, item)).toStrictEqual(wholly(outcome)));
});
