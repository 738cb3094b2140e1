/** Why a bank rejected a cashout (`rejection_code`), with what it means for the person who pays (D24: "API Codes"). */
export const REJECTIONS: Record<string, { name: string; meaning: string }> = {
	800: { name: 'ERROR_ACCOUNT_INCORRECT', meaning: 'The account number is wrong: ask the beneficiary for it again' },
	801: { name: 'ERROR_ACCOUNT_CLOSED', meaning: 'The account is closed: ask the beneficiary for another one' },
	802: { name: 'ERROR_AMOUNT_INCORRECT', meaning: 'The bank does not accept this amount' },
	803: { name: 'ERROR_BANK_INVALID', meaning: 'The bank code does not belong to the account: check the bank' },
	804: { name: 'ERROR_BANK_BRANCH_INCORRECT', meaning: 'The branch is wrong: ask the beneficiary for it again' },
	805: { name: 'ERROR_BENEFICIARY_DOCUMENT_ID_INVALID', meaning: 'The document number is wrong: ask the beneficiary for it again' },
	806: { name: 'ERROR_BENEFICIARY_NAME_INCORRECT', meaning: 'The name is not the one the bank has for the account' },
	807: { name: 'ERROR_REJECTED_BY_BANK', meaning: 'The bank refused it without saying why' },
	808: { name: 'ERROR_OTHER', meaning: 'The bank refused it for a reason that has no code of its own' },
	809: { name: 'WITHDRAWAL_EXPIRED', meaning: 'It was not collected or processed in time' },
	810: { name: 'LIMIT_EXCEEDED', meaning: 'The beneficiary has reached a limit of the account' },
	811: { name: 'RISK_POLICY', meaning: 'Stopped by a risk rule of the bank or of Directa24' },
	812: { name: 'BLOCKED_FROZEN_ACCOUNT', meaning: 'The account is blocked or frozen' },
	813: { name: 'DOCUMENT_ACCOUNT_MISMATCH', meaning: 'The account belongs to another document number' },
	814: { name: 'INVALID_PIX_KEY', meaning: 'The Pix key does not exist or is mistyped' },
	815: { name: 'INVALID_IFSC_CODE', meaning: 'The IFSC code is wrong' },
	816: { name: 'INVALID_ACCOUNT_OR_IFSC_CODE', meaning: 'The account number or the IFSC code is wrong' },
	817: { name: 'INVALID_NBIN', meaning: 'The NBIN is wrong' },
	818: { name: 'ACCOUNT_UNABLE', meaning: 'The account cannot receive transfers' },
	819: { name: 'INVALID_ACCOUNT_TYPE', meaning: 'The account type is wrong, e.g. savings given for a checking account' },
	820: { name: 'REJECTED_BY_MERCHANT_REQUEST', meaning: 'Rejected because you, the merchant, asked for it' },
	821: { name: 'MONTHLY_LIMIT_EXCEEDED_FOR_USER', meaning: 'The beneficiary has reached the limit of this month' },
	822: { name: 'ACCOUNT_NAME_REQUIRED_TO_BE_IN_KATAKANA', meaning: 'The account name must be written in Katakana' },
	// Only D24's oldest page has 823; its name repeats 820's and its text speaks of the e-mail field.
	823: { name: 'REJECTED_BY_MERCHANT_REQUEST', meaning: 'The e-mail of the beneficiary may be missing, or you asked for the rejection' },
	824: { name: 'REJECTED_BY_THIRD_PARTY_CONTROL', meaning: 'A check by a third party stopped it' },
	826: { name: 'WITHDRAWAL_REVERSED', meaning: 'The payment was reversed' },
};

/** The meaning of a `rejection_code` in plain words; undefined for codes that D24 does not list, such as 0 of a test. */
export function rejectionMeaning(code: string): string | undefined {
	return Object.entries(REJECTIONS).find(([each]) => each === code)?.[1].meaning;
}
