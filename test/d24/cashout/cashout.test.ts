import { BENEFICIARY_FIELDS, DIGIT_FIELDS, FIELDS, PERSONAL_FIELDS } from '../../../d24/cashout/cashout';

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
