import { COUNTRIES } from '../../../d24/countries';
import { told } from './told';

const OLDER = 'that list may be older than the one of the API';

describe('a bank code', () => {
	it.each<[string, string, ...string[]]>([
		['PY', '4'],
		['PY', '004'],
		['PY', '1'],
		['PY', '987', `bank_code bank (warning): Bank (bank_code) is not in the list of banks on Directa24's page on Paraguay (${OLDER}) → Compare the code with the bank list`],
		['PY', '14', `bank_code bank (warning): Bank (bank_code) is not in the list of banks on Directa24's page on Paraguay (${OLDER}) → Compare the code with the bank list; near it are 4 = Banco GNB Paraguay, 17 = Banco Itau Paraguay, 41 = Banco Familiar, 44 = Interfisa Banco`],
		['SL', '987', `bank_code bank (warning): Wallet or Bank (bank_code) is not in the list of banks on Directa24's page on Sierra Leone (${OLDER}) → Compare the code with the bank list`],
		['SL', '10004'],
		['EC', '10007'],
		['EC', ''],
		['KE', '987'],
		['JP', '987'],
		['CO', '801', 'bank_code method (warning): Movii may not be possible (only a public client of Directa24 names it) → Ask Directa24 before you rely on it'],
	])('in %s %j', (country, bank_code, ...issues) => {
		expect(told(country, { bank_code }).filter((issue) => !issue.includes(' required: '))).toEqual(issues);
	});

	it('is compared with lists that name at least one bank', () => {
		expect(COUNTRIES.filter(({ banks }) => banks.complete && banks.list.length === 0)).toEqual([]);
	});
});

it('an account has the form that its bank wants, and at a bank without one that of all others', () => {
	const account = (bank_code: string) => told('PH', { bank_account: '1', bank_code }, ['bank_account']);
	expect(account('9')).toEqual(['bank_account format: Account Number (bank_account) must be 12 digits → Enter it as 12 digits']);
	for (const code of ['8', '008']) expect(account(code)).toEqual(['bank_account format: Account Number (bank_account) of Security Bank must be 13 digits → Enter it as 13 digits']);
});

describe('a currency', () => {
	it.each<[string, string, ...string[]]>([
		['BO', 'BOB'],
		['BO', 'USD'],
		['BO', 'EUR', 'currency currency (warning): EUR is none of the currencies that Directa24 names for Bolivia (its pages do not say that others are refused) → Use BOB or USD'],
		['PA', 'EUR', 'currency currency (warning): EUR is none of the currencies that Directa24 names for Panama (its pages do not say that others are refused) → Use USD'],
		['BJ', 'EUR'],
		['BO', ''],
		['BO', 'eur'],
		['BO', 'EURO'],
		['BO', 'xEUR'],
	])('in %s %j', (country, currency, ...issues) => {
		expect(told(country, { currency })).toEqual(issues);
	});
});
