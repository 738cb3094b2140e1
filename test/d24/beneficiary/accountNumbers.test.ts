import { RENAME, type RowCase, stops, take, wholly } from './taken';

const WHOLE = 'Write the whole number in one column';

const ROWS: readonly RowCase[] = [
	[
		'BR',
		{ Conta: '', 'Dígito da conta': '7' },
		{ fields: {}, mapping: {}, others: { empty: ['Conta'], not_used: ['Dígito da conta'] }, issues: [stops('bank_account', 'Dígito da conta', 'check_digit', 'The column "Dígito da conta" has the digit of an account, and no column has the account', 'Fill in the account, or empty the digit')] },
	],
	[
		'BR',
		{ Conta: '', Alias: 'ana.pix', 'Dígito da conta': '7' },
		{ fields: { bank_account: 'ana.pix' }, mapping: { bank_account: 'Alias' }, others: { empty: ['Conta'], not_used: ['Dígito da conta'] }, issues: [stops('bank_account', 'Dígito da conta', 'check_digit', 'The column "Dígito da conta" has the digit of an account, and no column has the account', 'Fill in the account, or empty the digit')] },
	],
	['AR', { CBU: '', Alias: 'banco.casa.moneda' }, { fields: { bank_account: 'banco.casa.moneda' }, mapping: { bank_account: 'Alias' }, others: { empty: ['CBU'] } }],
	['AR', { Alias: 'banco.casa.moneda', CBU: '2850590940090418135201' }, { fields: { bank_account: '2850590940090418135201' }, mapping: { bank_account: 'CBU' }, others: { of_no_concern: ['Alias'] } }],
	[
		'AR',
		{ 'Bloque 1': '28505909', 'Bloque 2': '40090418135201', 'Bloque 3': '1' },
		{ fields: {}, mapping: {}, others: { not_used: ['Bloque 1', 'Bloque 2', 'Bloque 3'] }, issues: [stops('bank_account', 'Bloque 1 + Bloque 2 + Bloque 3', 'parts', 'The columns "Bloque 1", "Bloque 2" and "Bloque 3" do not make an account', WHOLE)] },
	],
	['AR', { 'CBU bloque 1': '2850590-9' }, { fields: {}, mapping: {}, others: { not_used: ['CBU bloque 1'] }, issues: [stops('bank_account', 'CBU bloque 1', 'parts', 'The column "CBU bloque 1" has a part of an account, and no column has the rest', 'Write the whole number in one column')] }],
	['AR', { 'CBU bloque 1': '2850590-9', 'CBU bloque 2': '4009041813520-1' }, { fields: { bank_account: '2850590940090418135201' }, mapping: { bank_account: 'CBU bloque 1 + CBU bloque 2' } }],
	[
		'AR',
		{ 'CBU bloque': '28505909', 'Bloque CBU': '40090418135201' },
		{ fields: {}, mapping: {}, others: { not_used: ['CBU bloque', 'Bloque CBU'] }, issues: [stops('bank_account', 'Bloque CBU + CBU bloque', 'parts', 'The columns "Bloque CBU" and "CBU bloque" do not make an account', WHOLE)] },
	],
	[
		'BR',
		{ 'Bloco 1': '28505909', 'Bloco 2': '40090418135201' },
		{ fields: {}, mapping: {}, others: { not_used: ['Bloco 1', 'Bloco 2'] }, issues: [stops('bank_account', 'Bloco 1 + Bloco 2', 'parts', 'The columns "Bloco 1" and "Bloco 2" do not make an account', WHOLE)] },
	],
	['MX', { Cuenta: '00011835971', CLABE: '032180000118359719' }, { fields: { bank_account: '032180000118359719' }, mapping: { bank_account: 'CLABE' }, others: { of_no_concern: ['Cuenta'] } }],
	['MX', { Cuenta: '011835971', CLABE: '032180000118359719' }, { fields: { bank_account: '032180000118359719' }, mapping: { bank_account: 'CLABE' }, others: { of_no_concern: ['Cuenta'] } }],
	[
		'MX',
		{ Cuenta: '12345678901', CLABE: '032180000118359719' },
		{ fields: { bank_account: '032180000118359719' }, mapping: { bank_account: 'CLABE' }, others: { not_used: ['Cuenta'] }, issues: [stops('bank_account', 'CLABE + Cuenta', 'conflict', 'The columns "CLABE" and "Cuenta" both stand for bank_account, and they differ', RENAME)] },
	],
	[
		'MX',
		{ Cuenta: '0321', CLABE: '032180000118359719' },
		{ fields: { bank_account: '032180000118359719' }, mapping: { bank_account: 'CLABE' }, others: { not_used: ['Cuenta'] }, issues: [stops('bank_account', 'CLABE + Cuenta', 'conflict', 'The columns "CLABE" and "Cuenta" both stand for bank_account, and they differ', RENAME)] },
	],
	['MX', { Cuenta: '3597', CLABE: '032180000118359719' }, { fields: { bank_account: '032180000118359719' }, mapping: { bank_account: 'CLABE' }, others: { of_no_concern: ['Cuenta'] } }],
	[
		'MX',
		{ Cuenta: '597', CLABE: '032180000118359719' },
		{ fields: { bank_account: '032180000118359719' }, mapping: { bank_account: 'CLABE' }, others: { not_used: ['Cuenta'] }, issues: [stops('bank_account', 'CLABE + Cuenta', 'conflict', 'The columns "CLABE" and "Cuenta" both stand for bank_account, and they differ', RENAME)] },
	],
	[
		'MX',
		{ Cuenta: '59719', CLABE: '032180000118359719' },
		{ fields: { bank_account: '032180000118359719' }, mapping: { bank_account: 'CLABE' }, others: { not_used: ['Cuenta'] }, issues: [stops('bank_account', 'CLABE + Cuenta', 'conflict', 'The columns "CLABE" and "Cuenta" both stand for bank_account, and they differ', RENAME)] },
	],
	[
		'MX',
		{ 'Cuenta 2': '00011835971', CLABE: '032180000118359719' },
		{ fields: { bank_account: '032180000118359719' }, mapping: { bank_account: 'CLABE' }, others: { not_used: ['Cuenta 2'] }, issues: [stops('bank_account', 'CLABE + Cuenta 2', 'conflict', 'The columns "CLABE" and "Cuenta 2" both stand for bank_account, and they differ', RENAME)] },
	],
	[
		'MX',
		{ bank_account: '00011835971', CLABE: '032180000118359719' },
		{ fields: { bank_account: '00011835971' }, mapping: { bank_account: 'bank_account' }, others: { not_used: ['CLABE'] }, issues: [stops('bank_account', 'bank_account + CLABE', 'conflict', 'The columns "CLABE" and "bank_account" both stand for bank_account, and they differ', RENAME)] },
	],
	[
		'MX',
		{ Tarjeta: '4111111111111111', CLABE: '032180000118359719' },
		{ fields: { bank_account: '032180000118359719' }, mapping: { bank_account: 'CLABE' }, others: { not_used: ['Tarjeta'] }, issues: [stops('bank_account', 'CLABE + Tarjeta', 'conflict', 'The columns "CLABE" and "Tarjeta" both stand for bank_account, and they differ', RENAME)] },
	],
	['PE', { 'N° de cuenta': '193-12345678-0-12', CCI: '00219300153895206813' }, { fields: { bank_account: '00219300153895206813' }, mapping: { bank_account: 'CCI' }, others: { of_no_concern: ['N° de cuenta'] } }],
	[
		'PE',
		{ 'N° de cuenta': '1931234567801299999', CCI: '00219300153895206813' },
		{ fields: { bank_account: '00219300153895206813' }, mapping: { bank_account: 'CCI' }, others: { not_used: ['N° de cuenta'] }, issues: [stops('bank_account', 'CCI + N° de cuenta', 'conflict', 'The columns "CCI" and "N° de cuenta" both stand for bank_account, and they differ', RENAME)] },
	],
	[
		'PE',
		{ 'N° de cuenta': 'A19312345678', CCI: '00219300153895206813' },
		{ fields: { bank_account: '00219300153895206813' }, mapping: { bank_account: 'CCI' }, others: { not_used: ['N° de cuenta'] }, issues: [stops('bank_account', 'CCI + N° de cuenta', 'conflict', 'The columns "CCI" and "N° de cuenta" both stand for bank_account, and they differ', RENAME)] },
	],
	[
		'PE',
		{ 'N° de cuenta': '19312345678A', CCI: '00219300153895206813' },
		{ fields: { bank_account: '00219300153895206813' }, mapping: { bank_account: 'CCI' }, others: { not_used: ['N° de cuenta'] }, issues: [stops('bank_account', 'CCI + N° de cuenta', 'conflict', 'The columns "CCI" and "N° de cuenta" both stand for bank_account, and they differ', RENAME)] },
	],
	['PE', { 'N° de cuenta': '19312345678012', 'Cuenta de ahorros': '1930000000', CCI: '00219300153895206813' }, { fields: { bank_account: '00219300153895206813' }, mapping: { bank_account: 'CCI' }, others: { of_no_concern: ['N° de cuenta', 'Cuenta de ahorros'] } }],
	[
		'PE',
		{ 'N° de cuenta': '19312345678012', 'Cuenta de ahorros': 'ninguna', CCI: '00219300153895206813' },
		{ fields: { bank_account: '00219300153895206813' }, mapping: { bank_account: 'CCI' }, others: { not_used: ['N° de cuenta', 'Cuenta de ahorros'] }, issues: [stops('bank_account', 'CCI + Cuenta de ahorros + N° de cuenta', 'conflict', 'The columns "CCI", "Cuenta de ahorros" and "N° de cuenta" all stand for bank_account, and they differ', RENAME)] },
	],
	['PE', { Cuenta: '002-193-00153895206813', CCI: '00219300153895206813', 'Cuenta de ahorros': '19312345678012' }, { fields: { bank_account: '00219300153895206813' }, mapping: { bank_account: 'CCI' }, others: { of_no_concern: ['Cuenta', 'Cuenta de ahorros'] } }],
	['AR', { 'CBU bloque 1': '28505909', 'CBU bloque 2': '40090418135201' }, { fields: { bank_account: '2850590940090418135201' }, mapping: { bank_account: 'CBU bloque 1 + CBU bloque 2' } }],
	[
		'AR',
		{ 'Bloque CBU': '28505909', 'CBU bloque': '40090418135201' },
		{ fields: {}, mapping: {}, others: { not_used: ['Bloque CBU', 'CBU bloque'] }, issues: [stops('bank_account', 'Bloque CBU + CBU bloque', 'parts', 'The columns "Bloque CBU" and "CBU bloque" do not make an account', WHOLE)] },
	],
	['MX', { Cuenta: '6406029664', CLABE: '021790064060296642' }, { fields: { bank_account: '021790064060296642' }, mapping: { bank_account: 'CLABE' }, others: { of_no_concern: ['Cuenta'] } }],
	['MX', { Cuenta: '0000011835971', CLABE: '032180000118359719' }, { fields: { bank_account: '032180000118359719' }, mapping: { bank_account: 'CLABE' }, others: { of_no_concern: ['Cuenta'] } }],
	[
		'PE',
		{ Tarjeta: '4111111111111111', CCI: '00219300153895206813' },
		{ fields: { bank_account: '00219300153895206813' }, mapping: { bank_account: 'CCI' }, others: { not_used: ['Tarjeta'] }, issues: [stops('bank_account', 'CCI + Tarjeta', 'conflict', 'The columns "CCI" and "Tarjeta" both stand for bank_account, and they differ', RENAME)] },
	],
	[
		'PE',
		{ bank_account: '19312345678012', CCI: '00219300153895206813' },
		{ fields: { bank_account: '19312345678012' }, mapping: { bank_account: 'bank_account' }, others: { not_used: ['CCI'] }, issues: [stops('bank_account', 'bank_account + CCI', 'conflict', 'The columns "CCI" and "bank_account" both stand for bank_account, and they differ', RENAME)] },
	],
	[
		'PE',
		{ 'Cuenta 2': '19312345678012', CCI: '00219300153895206813' },
		{ fields: { bank_account: '00219300153895206813' }, mapping: { bank_account: 'CCI' }, others: { not_used: ['Cuenta 2'] }, issues: [stops('bank_account', 'CCI + Cuenta 2', 'conflict', 'The columns "CCI" and "Cuenta 2" both stand for bank_account, and they differ', RENAME)] },
	],
	['MX', { Cuenta: '00011835971', CLABE: '0321-8000-0118-3597-19                  ' }, { fields: { bank_account: '0321-8000-0118-3597-19                  ' }, mapping: { bank_account: 'CLABE' }, others: { of_no_concern: ['Cuenta'] } }],
	[
		'MX',
		{ Cuenta: '00011835971', CLABE: '0321-8000-0118-3597-19                   ' },
		{ fields: { bank_account: '0321-8000-0118-3597-19                   ' }, mapping: { bank_account: 'CLABE' }, others: { not_used: ['Cuenta'] }, issues: [stops('bank_account', 'CLABE + Cuenta', 'conflict', 'The columns "CLABE" and "Cuenta" both stand for bank_account, and they differ', RENAME)] },
	],
	[
		'MX',
		{ CLABE: '032180000118359719', 'CLABE nueva': '021790064060296642' },
		{ fields: { bank_account: '032180000118359719' }, mapping: { bank_account: 'CLABE' }, others: { not_used: ['CLABE nueva'] }, issues: [stops('bank_account', 'CLABE nueva', 'unused', 'The column "CLABE nueva" was not used beside the column "CLABE", but it looks like another account', 'Write everything in one column, or name the one that is none of ours in the option Columns to Leave Out')] },
	],
	[
		'ZZ',
		{ Account: '12345-6', IBAN: '00219300153895206813' },
		{ fields: { bank_account: '00219300153895206813' }, mapping: { bank_account: 'IBAN' }, others: { not_used: ['Account'] }, issues: [stops('bank_account', 'IBAN + Account', 'conflict', 'The columns "Account" and "IBAN" both stand for bank_account, and they differ', RENAME)] },
	],
	['AR', { CBU: '285059094009041813520', 'Dígito del CBU': '1' }, { fields: { bank_account: '285059094009041813520-1' }, mapping: { bank_account: 'CBU + Dígito del CBU' } }],
	['AR', { CBU: '2850590940090418135201', 'Dígito del CBU': '1' }, { fields: { bank_account: '2850590940090418135201' }, mapping: { bank_account: 'CBU' }, others: { same: ['Dígito del CBU'] } }],
	[
		'AR',
		{ 'CBU bloque 1': '28505909', 'CBU bloque 2': '400904', 'CBU bloque 3': '18135201' },
		{ fields: {}, mapping: {}, others: { not_used: ['CBU bloque 1', 'CBU bloque 2', 'CBU bloque 3'] }, issues: [stops('bank_account', 'CBU bloque 1 + CBU bloque 2 + CBU bloque 3', 'parts', 'The columns "CBU bloque 1", "CBU bloque 2" and "CBU bloque 3" do not make an account', WHOLE)] },
	],
	[
		'AR',
		{ Alias: 'casa.moneda', 'Alias 2': 'banco.rio' },
		{ fields: { bank_account: 'casa.moneda' }, mapping: { bank_account: 'Alias' }, others: { not_used: ['Alias 2'] }, issues: [stops('bank_account', 'Alias + Alias 2', 'conflict', 'The columns "Alias" and "Alias 2" both stand for bank_account, and they differ', RENAME)] },
	],
	['CO', { 'Cuenta de ahorros': '1234567890' }, { fields: { bank_account: '1234567890', account_type: 'S' }, mapping: { bank_account: 'Cuenta de ahorros', account_type: 'Cuenta de ahorros' } }],
	[
		'CO',
		{ 'Cuenta corriente': '1234567890', 'Tipo de cuenta': 'S' },
		{ fields: { account_type: 'S', bank_account: '1234567890' }, mapping: { account_type: 'Tipo de cuenta', bank_account: 'Cuenta corriente' }, issues: [stops('account_type', 'Cuenta corriente + Tipo de cuenta', 'conflict', 'The heading of the column "Cuenta corriente" and the column "Tipo de cuenta", which says "S", name different types of account', 'Correct the type, or the account if it is another one; if only the heading is wrong, call the column "Account Number"')] },
	],
	['CO', { 'Cuenta corriente': '1234567890', 'Tipo de cuenta': 'Cte.' }, { fields: { account_type: 'Cte.', bank_account: '1234567890' }, mapping: { account_type: 'Tipo de cuenta', bank_account: 'Cuenta corriente' } }],
	['CO', { 'Cuenta corriente': '1234567890', 'Tipo de cuenta': 'Nómina' }, { fields: { account_type: 'Nómina', bank_account: '1234567890' }, mapping: { account_type: 'Tipo de cuenta', bank_account: 'Cuenta corriente' } }],
	['MX', { 'Cuenta de ahorros': '032180000118359719', 'Tipo de cuenta': 'Corriente' }, { fields: { account_type: 'Corriente', bank_account: '032180000118359719' }, mapping: { account_type: 'Tipo de cuenta', bank_account: 'Cuenta de ahorros' } }],
	['CO', { 'Cuenta corriente': '1234567890', 'Tipo de cuenta': '' }, { fields: { bank_account: '1234567890', account_type: 'C' }, mapping: { bank_account: 'Cuenta corriente', account_type: 'Cuenta corriente' }, others: { empty: ['Tipo de cuenta'] } }],
	['MX', { 'Cuenta de ahorros': '032180000118359719' }, { fields: { bank_account: '032180000118359719' }, mapping: { bank_account: 'Cuenta de ahorros' } }],
	['PY', { 'Cuenta de ahorros': '123456' }, { fields: { bank_account: '123456' }, mapping: { bank_account: 'Cuenta de ahorros' } }],
	['CL', { 'Cuenta Vista': '1234567' }, { fields: { bank_account: '1234567', account_type: 'V' }, mapping: { bank_account: 'Cuenta Vista', account_type: 'Cuenta Vista' } }],
	['ZZ', { 'Savings account': '1234567' }, { fields: { bank_account: '1234567' }, mapping: { bank_account: 'Savings account' } }],
	['MX', { Cuenta: '0006406029664', CLABE: '021790064060296642' }, { fields: { bank_account: '021790064060296642' }, mapping: { bank_account: 'CLABE' }, others: { of_no_concern: ['Cuenta'] } }],
];

describe('an account under its headings', () => {
	it.each(ROWS)('%s %j', (country, item, outcome) => expect(take(country, item)).toStrictEqual(wholly(outcome)));
});

it.each([
	[{ 'CBU bloque 1': '28505909' }],
	[{ 'CBU bloque 2': '40090418135201' }],
	[{ 'CBU bloque 1': '2850590940090418135201' }],
])('a block of a CBU alone stops: %j', (item) => expect(take('AR', item)).toMatchObject({ fields: {}, others: { not_used: Object.keys(item) }, issues: [{ field: 'bank_account', rule: 'parts', blocking: true }] }));

it.each([
	['CO', { 'Cuenta de ahorros': '12345678901', 'Tipo de cuenta': 'Corriente' }],
	['CL', { 'Cuenta Vista': '1234567', 'Tipo de cuenta': 'Corriente' }],
	['CL', { 'Cuenta corriente': '1234567', 'Tipo de cuenta': 'Cuenta Vista' }],
	['BR', { 'Conta corrente': '12345-6', 'Tipo de conta': 'Poupança' }],
	['UY', { 'Cuenta de ahorros': '12345678901', 'Tipo de cuenta': 'Corriente' }],
])('an account whose heading tells another type than the row stops: %s %j', (country, item) => {
	expect(take(country, item).issues).toMatchObject([{ field: 'account_type', rule: 'conflict', blocking: true, column: Object.keys(item).join(' + ') }]);
});

it.each([
	['CL', { 'Cuenta Vista': '1234567', 'Tipo de cuenta': 'Cuenta RUT' }],
	['BR', { 'Conta corrente': '12345-6', 'Tipo de conta': 'Corrente' }],
	['BR', { 'Conta poupança': '12345-6', 'Tipo de conta': 'Conta poupança' }],
	['CO', { Cuenta: '12345678901', 'Tipo de cuenta': 'Corriente' }],
	['CO', { 'Cuenta corriente/ahorros': '12345678901', 'Tipo de cuenta': 'Corriente' }],
])('one that agrees with the type, or names none, does not: %s %j', (country, item) => expect(take(country, item).issues).toEqual([]));

it('a block beside the whole CBU is no part of what is sent', () => {
	expect(take('AR', { CBU: '2850590940090418135201', 'CBU bloque 1': '28505909' })).toMatchObject({ fields: { bank_account: '2850590940090418135201' }, mapping: { bank_account: 'CBU' }, others: { not_used: ['CBU bloque 1'] } });
});
