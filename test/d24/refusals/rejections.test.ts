import { rejectionMeaning, REJECTIONS } from '../../../d24/refusals/rejections';

/** Code and name of D24's page "API Codes"; 825 is not on it. */
const LISTED = {
	800: 'ERROR_ACCOUNT_INCORRECT',
	801: 'ERROR_ACCOUNT_CLOSED',
	802: 'ERROR_AMOUNT_INCORRECT',
	803: 'ERROR_BANK_INVALID',
	804: 'ERROR_BANK_BRANCH_INCORRECT',
	805: 'ERROR_BENEFICIARY_DOCUMENT_ID_INVALID',
	806: 'ERROR_BENEFICIARY_NAME_INCORRECT',
	807: 'ERROR_REJECTED_BY_BANK',
	808: 'ERROR_OTHER',
	809: 'WITHDRAWAL_EXPIRED',
	810: 'LIMIT_EXCEEDED',
	811: 'RISK_POLICY',
	812: 'BLOCKED_FROZEN_ACCOUNT',
	813: 'DOCUMENT_ACCOUNT_MISMATCH',
	814: 'INVALID_PIX_KEY',
	815: 'INVALID_IFSC_CODE',
	816: 'INVALID_ACCOUNT_OR_IFSC_CODE',
	817: 'INVALID_NBIN',
	818: 'ACCOUNT_UNABLE',
	819: 'INVALID_ACCOUNT_TYPE',
	820: 'REJECTED_BY_MERCHANT_REQUEST',
	821: 'MONTHLY_LIMIT_EXCEEDED_FOR_USER',
	822: 'ACCOUNT_NAME_REQUIRED_TO_BE_IN_KATAKANA',
	823: 'REJECTED_BY_MERCHANT_REQUEST',
	824: 'REJECTED_BY_THIRD_PARTY_CONTROL',
	826: 'WITHDRAWAL_REVERSED',
};

it('every rejection that D24 lists is there under its name, and no other', () => {
	expect(Object.fromEntries(Object.entries(REJECTIONS).map(([code, { name }]) => [code, name]))).toEqual(LISTED);
});

it.each(Object.keys(LISTED))('%s has a meaning that starts with a capital and ends without a period', (code) => {
	expect(rejectionMeaning(code)).toMatch(/^[A-Z].*[^.!\s]$/);
});

it.each(['0', '825', '827', '', '0800', 'constructor', '__proto__', 'toString'])('%j has no meaning', (code) => {
	expect(rejectionMeaning(code)).toBeUndefined();
});
