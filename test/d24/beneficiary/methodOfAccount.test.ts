import { takeFromColumns } from '../../../d24/beneficiary/columns';
import { countryOf } from '../../../d24/countries';

const issuesOf = (country: string, item: Record<string, string>) => takeFromColumns(Object.keys(item), (heading) => item[heading] ?? '', countryOf(country)).issues;

const refused = (column: string, owners: string, named: string) => [
	{
		field: 'bank_account',
		column,
		rule: 'method',
		message: `The column "${column}" is the account of ${owners}, and the row names "${named}"`,
		fix: 'Name the payout method or bank that the column belongs to, or give the account in a column of its own',
		blocking: true,
	},
];

const WALLET = 'Celular de la billetera';

describe('an account in a column that only some payout methods call so', () => {
	it.each([
		['of another bank, by name', 'CO', { [WALLET]: '3001234567', Banco: 'Bancolombia' }, WALLET, 'Nequi or Daviplata', 'Bancolombia'],
		['of another bank, by code', 'CO', { [WALLET]: '3001234567', bank_code: '1' }, WALLET, 'Nequi or Daviplata', '1'],
		['of another wallet', 'CO', { [WALLET]: '3001234567', 'Método de pago': 'Movii' }, WALLET, 'Nequi or Daviplata', 'Movii'],
		['of a bank, by the method', 'CO', { [WALLET]: '3001234567', 'Método de pago': 'Transferencia' }, WALLET, 'Nequi or Daviplata', 'Transferencia'],
		['of a bank, by the method, whatever the bank is', 'CO', { [WALLET]: '3001234567', 'Método de pago': 'bank', Banco: 'Nequi' }, WALLET, 'Nequi or Daviplata', 'bank'],
		['of a method that nobody knows', 'CO', { [WALLET]: '3001234567', 'Método de pago': '3001234567' }, WALLET, 'Nequi or Daviplata', '••••4567'],
		['of a bank, where three wallets have the column', 'CO', { 'Celular o cuenta de la billetera': '3001234567', Banco: 'Bancolombia' }, 'Celular o cuenta de la billetera', 'Movii or RappiPay or Tpaga', 'Bancolombia'],
		['of a bank, where the column has a key', 'CO', { 'Bre-B Key (Random)': 'abc-3001234567', Banco: 'Davivienda' }, 'Bre-B Key (Random)', 'Bre-B Key: Random', 'Davivienda'],
		['of another method of one wallet', 'TR', { 'Papara Account': '1234567', 'Payment Method': 'Papara: Phone' }, 'Papara Account', 'Papara: Account', 'Papara: Phone'],
	])('stops a row %s', (_, country, item, column, owners, named) => {
		expect(issuesOf(country, item)).toStrictEqual(refused(column, owners, named));
	});

	it.each([
		['that names the wallet as bank', 'CO', { [WALLET]: '3001234567', Banco: 'Nequi' }],
		['that names the wallet with more words', 'CO', { [WALLET]: '3001234567', Banco: 'NEQUI S.A.' }],
		['that names the wallet by its code', 'CO', { [WALLET]: '3001234567', bank_code: '1551' }],
		['that names the wallet by its code with zeros', 'CO', { [WALLET]: '3001234567', bank_code: '01551' }],
		['that names the wallet as method', 'CO', { [WALLET]: '3001234567', 'Método de pago': 'DaviPlata' }],
		['that names the wallet as method, whatever the bank is', 'CO', { [WALLET]: '3001234567', 'Método de pago': 'Nequi', Banco: 'Bancolombia' }],
		['that names the wallet in whichever way', 'TR', { 'Papara Account': '1234567', 'Payment Method': 'Papara' }],
		['that names nothing', 'CO', { [WALLET]: '3001234567' }],
		['that has nothing in it', 'CO', { [WALLET]: '', Cuenta: '12345678901', Banco: 'Bancolombia' }],
		['that has the account elsewhere too', 'CO', { [WALLET]: '3001234567', 'Account Number': '3001234567', Banco: 'Bancolombia' }],
		['without an account', 'CO', { [WALLET]: '', Banco: 'Bancolombia' }],
		['without any column for it', 'CO', { Banco: 'Bancolombia' }],
	])('leaves a row %s', (_, country, item) => {
		expect(issuesOf(country, item)).toStrictEqual([]);
	});
});
