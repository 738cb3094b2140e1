import type { BeneficiaryField } from '../../../../d24/cashout/cashout';

interface Generic {
	/** The label where no country gives another one. */
	label: string;
	description?: string;
}

/** What a field is called when no country is meant, in the order of the form. */
export const GENERIC: Readonly<Record<BeneficiaryField, Generic>> = {
	beneficiary_name: { label: 'First Name or Company', description: 'First name of the beneficiary, or the name of the company' },
	beneficiary_lastname: { label: 'Last Name', description: 'Last name of the beneficiary' },
	document_type: { label: 'Document Type', description: 'Kind of identity document' },
	document_id: { label: 'Document Number', description: 'Number of the identity document of the beneficiary' },
	bank_code: { label: 'Bank', description: "Directa24's code of the bank, or the name of the bank" },
	bank_branch: { label: 'Branch', description: 'Branch of the bank' },
	bank_account: { label: 'Account Number', description: 'Account, wallet or key that the money goes to' },
	account_type: { label: 'Account Type', description: 'One letter for the kind of account' },
	phone: { label: 'Phone', description: 'Phone of the beneficiary, with country code' },
	email: { label: 'Email', description: 'Email of the beneficiary' },
	address: { label: 'Address', description: 'Street and number of the beneficiary' },
	city: { label: 'City', description: 'City of the beneficiary' },
	postal_code: { label: 'Postal Code', description: 'Postal code of the beneficiary' },
	beneficiary_birthdate: { label: 'Birth Date', description: 'Birth date of the beneficiary, in the form that Directa24 told you for the country' },
	beneficiary_id: { label: 'Beneficiary ID', description: 'Only if Directa24 agreed with you on IDs for beneficiaries' },
};

/** The fields in the order of the form. */
export const FORM_ORDER = Object.keys(GENERIC) as BeneficiaryField[];
