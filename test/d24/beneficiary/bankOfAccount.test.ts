import { type Cells, take } from './taken';

const HSBC = { CLABE: '021790064060296642' };
const CBU = { CBU: '0170099220000067797370' };
const BCP = { CCI: '00219300153895206813' };

const warning = (heading: string, text: string, account: string, bank: string) => ({
	field: 'bank_code',
	column: heading,
	rule: 'bank',
	message: `The column "${heading}" says "${text}", but the account (column "${account}") begins with the number of another bank, ${bank}`,
	fix: 'Compare both with the original: the money goes where the account is',
	blocking: false,
});

describe('the bank of an account that has it in its digits', () => {
	it.each<[string, Cells, string, string, string]>([
		['MX', HSBC, 'Banco', 'BBVA', 'HSBC (021)'],
		['MX', HSBC, 'Banco', 'BBVA México', 'HSBC (021)'],
		['MX', HSBC, 'Banco', 'Santander México S.A.', 'HSBC (021)'],
		['MX', HSBC, 'Banco', '012 - BBVA', 'HSBC (021)'],
		['MX', HSBC, 'Banco', '012', 'HSBC (021)'],
		['MX', HSBC, 'Banco', '12', 'HSBC (021)'],
		['MX', HSBC, 'Código de banco', '40012', 'HSBC (021)'],
		['AR', CBU, 'Código banco', '007', '017'],
		['AR', CBU, 'Código banco', '7', '017'],
		['PE', BCP, 'Banco', 'Interbank', 'Banco de Credito del Peru (002)'],
		['PE', BCP, 'Banco', 'BBVA Perú', 'Banco de Credito del Peru (002)'],
		['PE', BCP, 'Código de banco', '003', 'Banco de Credito del Peru (002)'],
		['PE', { CCI: '00219300123456789012' }, 'Banco', 'Interbank', 'Banco de Credito del Peru (002)'],
	])('%s %j, %s %s: warns of %s', (country, account, heading, text, bank) => {
		expect(take(country, { ...account, [heading]: text }).issues).toEqual([warning(heading, text, Object.keys(account).join(''), bank)]);
	});

	it('warns of the name too, where the code agrees', () => {
		expect(take('MX', { ...HSBC, 'Código de banco': '021', Banco: 'BBVA' }).issues).toEqual([warning('Banco', 'BBVA', 'CLABE', 'HSBC (021)')]);
	});

	it.each<[string, string, Cells]>([
		['the same bank', 'MX', { ...HSBC, Banco: 'HSBC' }],
		['with more words', 'MX', { ...HSBC, Banco: 'HSBC México, S.A., Institución de Banca Múltiple' }],
		['as a code', 'MX', { ...HSBC, 'Código de banco': '021' }],
		['as a code that lost its zero', 'MX', { ...HSBC, 'Código de banco': '21' }],
		['as its code in the payment system', 'MX', { ...HSBC, 'Código de banco': '40021' }],
		['a bank that is not in the list', 'MX', { ...HSBC, Banco: 'Klar' }],
		['a code that is not in the list', 'MX', { ...HSBC, Banco: '999' }],
		['a name that may be several banks', 'MX', { ...HSBC, Banco: 'Banco' }],
		['an account at a bank that is not in the list', 'MX', { CLABE: '032180000118359719', Banco: 'BBVA' }],
		['a wallet with its accounts at another bank', 'MX', { CLABE: '646180110400000007', Banco: 'Nu' }],
		['the bank of wallets', 'MX', { ...HSBC, Banco: 'STP' }],
		['a CVU, whose digits tell no bank', 'AR', { CVU: '0000003100010000000001', 'Código banco': '017' }],
		['the same code in five digits', 'AR', { ...CBU, 'Código banco': '00017' }],
		['a longer code', 'AR', { ...CBU, 'Código banco': '44017' }],
		['a code of zeros', 'AR', { ...CBU, 'Código banco': '000' }],
		['the code of a method', 'AR', { ...CBU, 'Código banco': '998' }],
		['a name, where no bank is known by name', 'AR', { ...CBU, Banco: 'Galicia' }],
		['a short name', 'PE', { ...BCP, Banco: 'BCP' }],
		['a part of the name', 'PE', { ...BCP, Banco: 'Banco de Crédito' }],
		['a wallet', 'PE', { ...BCP, Banco: 'Yape' }],
		['a bank of the same house', 'PE', { CCI: '04319300153895206813', Banco: 'Scotiabank' }],
		['an account that is too short', 'MX', { CLABE: '02179006406029664', Banco: 'BBVA' }],
		['an account that is too long to be one', 'MX', { CLABE: '021790064060296642'.padEnd(60), Banco: 'BBVA' }],
		['accounts that do not tell the bank', 'CO', { Cuenta: '021790064060296642', Banco: 'BBVA' }],
		['no country', 'ZZ', { Cuenta: '021790064060296642', Banco: 'BBVA' }],
	])('does not warn of %s', (_, country, item) => expect(take(country, item).issues).toEqual([]));

	it('is not sent by the number of the payment system, which Directa24 does not know', () => {
		expect(take('MX', { ...HSBC, 'Código de banco': '40021' })).toMatchObject({ fields: { bank_account: HSBC.CLABE }, others: { of_no_concern: ['Código de banco'] } });
		expect(take('MX', { ...HSBC, 'Código de banco': '40021' }).fields).not.toHaveProperty('bank_code');
		expect(take('MX', { ...HSBC, 'Código de banco': '021' }).fields.bank_code).toBe('021');
	});
});
