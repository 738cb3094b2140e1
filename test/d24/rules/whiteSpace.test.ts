import type { CashoutInput } from '../../../d24/cashout/cashout';
import { COUNTRIES } from '../../../d24/countries';
import { checkForCountry } from '../../../d24/rules/country';

const FIELDS = ['document_id', 'document_type', 'bank_account', 'bank_branch', 'account_type', 'address', 'beneficiary_lastname', 'phone', 'email'] as const satisfies ReadonlyArray<keyof CashoutInput>;

it.each(COUNTRIES)('$name: a field with nothing but white space in it is empty', ({ code, methods }) => {
	for (const { bankCode = '' } of methods) {
		const messages = (value: string) => checkForCountry({ external_id: 'p-1', country: code, amount: '1', bank_code: bankCode, ...Object.fromEntries(FIELDS.map((field) => [field, value])) }).issues.map(({ message }) => message);
		expect(messages(' \t')).toEqual(messages(''));
	}
});
