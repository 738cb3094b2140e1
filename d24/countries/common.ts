import type { Certainty, Country, FieldRule, FieldRules, Format } from './types';

type Required = FieldRule['required'];

/** The first field of every beneficiary; D24 wants it everywhere. */
export function firstName(example: string): FieldRule {
	return { label: 'First Name or Company', required: 'yes', example };
}

export function lastName(required: Required, example: string): FieldRule {
	return { label: 'Last Name', required, example };
}

/** The number of a document for which D24 states no form; it wants one everywhere. */
export const DOCUMENT_NUMBER: FieldRule = { label: 'Document Number', required: 'yes' };

export const BANK: FieldRule = { label: 'Bank', required: 'yes' };

export const ACCOUNT_TYPE: FieldRule = { label: 'Account Type', required: 'yes' };

/** A number of digits, from `least` to `most`. */
export function digits(least: number, most = least, certainty: Certainty = 'certain'): Format {
	const words = least === most ? `${least} digits` : `${least} to ${most} digits`;
	return { pattern: new RegExp(`^\\d{${least},${most}}$`), words, certainty };
}

/** A number of characters of any kind, from `least` to `most`. */
export function characters(least: number, most: number, certainty: Certainty = 'certain'): Format {
	return { pattern: new RegExp(`^.{${least},${most}}$`, 'u'), words: `${least} to ${most} characters`, certainty };
}

/** A field that may have to be empty; where that is beyond doubt, it is among the `empty` fields of the method instead. */
export function empty(doubt: string): Format {
	return { pattern: /^$/, words: 'empty', certainty: { doubt } };
}

/** What D24's tables call numeric. */
export const NUMERIC: Format = { pattern: /^\d+$/, words: 'digits only', certainty: 'certain' };

/** An account number of which D24 says no more than that it is numeric. */
export const NUMERIC_ACCOUNT: FieldRule = { label: 'Account Number', required: 'yes', formats: [NUMERIC], dropSeparators: true };

/** An email. Its form is the regular expression that D24 prints for all countries. */
export function email(required: Required): FieldRule {
	return { label: 'Email', required, example: 'maria@example.com', number: { kind: 'email', certainty: 'certain' } };
}

/** D24 names libphonenumber for phones in general; not every country's page says the same. */
export const PHONE_DOUBT = { doubt: 'Directa24 checks phones with a library, but does not say for which countries and payout methods' } as const;

export function phone(required: Required, example: string, hint = 'With + and country code'): FieldRule {
	return { label: 'Phone', required, hint, example, number: { kind: 'phone', certainty: PHONE_DOUBT }, dropSeparators: true };
}

/** Everything a payout may need, all of it optional, for countries whose rules are not known. */
export const ANY_FIELDS: FieldRules = {
	beneficiary_name: firstName('Maria'),
	beneficiary_lastname: lastName('no', 'Silva'),
	document_type: { label: 'Document Type', required: 'no' },
	document_id: DOCUMENT_NUMBER,
	bank_code: { label: 'Bank', required: 'no' },
	bank_account: { label: 'Account Number', required: 'no' },
	bank_branch: { label: 'Branch', required: 'no' },
	account_type: { label: 'Account Type', required: 'no' },
	email: email('no'),
	phone: { label: 'Phone', required: 'no' },
	address: { label: 'Address', required: 'no' },
};

/** For countries whose page is cut off before it tells whether bank and account are required. */
export const CUT_OFF_FIELDS: FieldRules = {
	...ANY_FIELDS,
	bank_code: { label: 'Bank', required: 'unsure' },
	bank_account: { label: 'Account Number', required: 'unsure' },
};

/** For countries whose page has no types of documents. */
export const NO_DOCUMENT_TYPES = {
	documentTypes: [],
	documentTypesComplete: { doubt: 'Directa24 names no types of documents for the country' },
} as const;

/** For countries whose page has no types of accounts. */
export const NO_ACCOUNT_TYPES = {
	accountTypes: [],
	accountTypesComplete: { doubt: 'Directa24 names no types of accounts for the country' },
} as const;

export const NO_BANKS = { list: [], complete: false } as const;

/** For countries of which no more than a few fields is known. */
export const NO_RULES = {
	methods: [{ value: 'bank', name: 'Bank Account', fields: {} }],
	...NO_DOCUMENT_TYPES,
	...NO_ACCOUNT_TYPES,
	banks: NO_BANKS,
} as const satisfies Partial<Country>;

/** The two usual types of accounts, as banks in Spanish-speaking countries call them. */
export const CORRIENTE_AND_AHORROS = [
	{ code: 'C', label: 'Cuenta Corriente (Checking)' },
	{ code: 'S', label: 'Cuenta de Ahorros (Savings)' },
] as const;
