import { BENEFICIARY_FIELDS, CHANGEABLE_FIELDS, DIGIT_FIELDS, FIELDS, PERSONAL_FIELDS } from '../../../d24/cashout/cashout';
import { MAX_LENGTH, OTHER_FIELDS } from '../../simulator/fields';

it('the fields of the beneficiary are those of D24, in the order of its table', () => {
	expect(BENEFICIARY_FIELDS.join(' ')).toBe(
		'document_id document_type beneficiary_id beneficiary_name beneficiary_lastname beneficiary_birthdate email phone ' +
			'bank_code bank_account bank_branch account_type address city postal_code',
	);
});

it('the personal ones are those that find somebody, and the ones of digits are those that a spreadsheet spoils', () => {
	expect([...PERSONAL_FIELDS].sort()).toEqual(['bank_account', 'document_id', 'email', 'phone']);
	expect([...DIGIT_FIELDS].sort()).toEqual(['bank_account', 'bank_branch', 'bank_code', 'document_id', 'phone', 'postal_code']);
});

it('what D24 refuses every payout without says what to enter', () => {
	expect(FIELDS.flatMap(({ name, required }) => (required ? [name] : []))).toEqual(['external_id', 'document_id', 'beneficiary_name']);
});

it('the simulator knows the same fields, and those of which it has a length have the same one', () => {
	const names = FIELDS.map(({ name }) => name as string);
	expect(names.filter((name) => !(name in MAX_LENGTH) && !OTHER_FIELDS.includes(name))).toEqual([]);
	expect(Object.keys(MAX_LENGTH).filter((name) => !names.includes(name))).toEqual([]);
	expect(FIELDS.filter(({ name, most }) => name in MAX_LENGTH && most !== undefined && MAX_LENGTH[name] !== most)).toEqual([]);
});

it('how somebody is reached may change without another payee', () => {
	expect(CHANGEABLE_FIELDS).toEqual(['beneficiary_birthdate', 'email', 'phone', 'address', 'city', 'postal_code']);
});
