import { PAYOUT_FIELDS, type BeneficiaryField } from '../../../../d24/cashout/cashout';

/** What a field is when no country is meant, in the order of the form. */
const DESCRIPTIONS: Readonly<Record<BeneficiaryField, string>> = {
	beneficiary_name: 'First name of the beneficiary, or the name of the company',
	beneficiary_lastname: 'Last name of the beneficiary',
	document_type: 'Kind of identity document',
	document_id: 'Number of the identity document of the beneficiary',
	bank_code: "Directa24's code of the bank, or the name of the bank",
	bank_branch: 'Branch of the bank',
	bank_account: 'Account, wallet or key that the money goes to',
	account_type: 'One letter for the kind of account',
	phone: 'Phone of the beneficiary, with country code',
	email: 'Email of the beneficiary',
	address: 'Street and number of the beneficiary',
	city: 'City of the beneficiary',
	postal_code: 'Postal code of the beneficiary',
	beneficiary_birthdate: 'Birth date of the beneficiary, in the form that Directa24 told you for the country',
	beneficiary_id: 'Only if Directa24 agreed with you on IDs for beneficiaries',
};

/** The fields in the order of the form. */
export const FORM_ORDER = Object.keys(DESCRIPTIONS) as BeneficiaryField[];

/** The label and the description of a field where no country gives others. */
export function generic(field: BeneficiaryField): { label: string; description: string } {
	return { label: PAYOUT_FIELDS[field].label, description: DESCRIPTIONS[field] };
}
