import { countryOf, fieldsOf, methodByValue, methodOf, plainCode, type Country, type PayoutMethod } from '../../../d24/countries';

const BR = countryOf('BR')!;
const MX = countryOf('MX')!;

describe('countryOf, methodByValue, methodOf', () => {
	it.each(['br', 'XX', '', 'BRA', '__proto__', 'constructor'])('%j is no country', (code) => {
		expect(countryOf(code)).toBeUndefined();
	});

	it('finds a method by its stored value', () => {
		expect(methodByValue(BR, 'pixEmail')?.bankCode).toBe('10001');
		expect(methodByValue(BR, 'yape')).toBeUndefined();
	});

	it.each([
		['10000', 'pixPhone'],
		['010001', 'pixEmail'],
		[' 10002 ', 'pixDocument'],
		['001', 'bank'],
		['0', 'bank'],
		['', 'bank'],
		[undefined, 'bank'],
	])('in Brazil the bank code %j means %s', (bank_code, value) => {
		expect(methodOf(BR, { external_id: '', country: 'BR', amount: '', ...(bank_code === undefined ? {} : { bank_code }) }).value).toBe(value);
	});

	it.each([
		['4111 1111-1111 1111', 'debitCard'],
		['378282246310005', 'debitCard'],
		['4111111111111112', 'bank'],
		['021790064060296642', 'bank'],
		['', 'bank'],
	])('in Mexico the account %j is paid by %s', (bank_account, value) => {
		expect(methodOf(MX, { external_id: '', country: 'MX', amount: '', bank_account }).value).toBe(value);
		expect(methodOf(BR, { external_id: '', country: 'BR', amount: '', bank_account }).value).toBe('bank');
	});
});

it.each([
	['001', '1'],
	['1', '1'],
	[' 010 ', '10'],
	['000', '0'],
	['0', '0'],
	['', ''],
	['1001', '1001'],
])('the bank code %j is compared as %j', (code, plain) => {
	expect(plainCode(code)).toBe(plain);
});

describe('the methods of a country', () => {
	const method = (value: string, more: Partial<PayoutMethod> = {}): PayoutMethod => ({ value, name: value, fields: {}, ...more });
	const CARD: PayoutMethod['fields'] = { bank_account: { label: 'Card', required: 'yes', number: { kind: 'card', certainty: 'certain' } } };
	const ACCOUNT: PayoutMethod['fields'] = { bank_account: { label: 'Account', required: 'yes' } };
	const country = (...others: PayoutMethod[]): Country => ({ ...BR, methods: [method('bank'), ...others] });
	const paidBy = (of: Country, bank_account: string, bank_code = '') => methodOf(of, { external_id: 'p-1', country: 'BR', amount: '1', bank_account, bank_code }).value;

	const OTHERS = [method('wallet', { bankCode: '077' }), method('cash'), method('account', { fields: ACCOUNT }), method('prepaid', { bankCode: '88', fields: CARD }), method('debitCard', { fields: CARD })];

	it.each([
		['4111111111111111', '', 'debitCard'],
		['4111111111111111', '5', 'debitCard'],
		['4111111111111112', '', 'bank'],
		['123', '', 'bank'],
		['123', '77', 'wallet'],
		['123', '0077', 'wallet'],
		['4111111111111111', '77', 'wallet'],
		['4111111111111111', '88', 'prepaid'],
		['123', '88', 'prepaid'],
		['123', '78', 'bank'],
	])('an account %s with the bank code %j is paid by %s', (account, code, value) => {
		expect(paidBy(country(...OTHERS), account, code)).toBe(value);
	});

	it('a card number is an account like others where no card is paid', () => {
		expect(paidBy(country(method('cash'), method('prepaid', { bankCode: '88', fields: CARD })), '4111111111111111')).toBe('bank');
	});

	it('each has the fields of the country with what differs, without those that are to be empty, and they are put together once', () => {
		const pix = method('pix', { fields: { email: { label: 'Pix Key', required: 'yes' } }, empty: [{ fields: ['bank_branch', 'bank_account'], certainty: 'certain' }] });
		const of = country(pix);
		const [bank] = of.methods;
		expect(fieldsOf(of, bank)).toEqual(BR.fields);
		expect(Object.keys(fieldsOf(of, pix)).sort()).toEqual([...Object.keys(BR.fields).filter((field) => field !== 'bank_branch' && field !== 'bank_account'), 'email'].sort());
		expect(fieldsOf(of, pix).email).toEqual({ label: 'Pix Key', required: 'yes' });
		expect(fieldsOf(of, pix)).toBe(fieldsOf(of, pix));
		expect(fieldsOf(of, bank)).toBe(fieldsOf(of, bank));
	});
});
