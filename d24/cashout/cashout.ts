import type { JsonObject } from '../json';

/**
 * What a field holds, as far as it tells which texts can be data in it. `name`: of a person, company or place. `free`: a
 * text for people, of which D24 reads nothing. `date`: a date of birth. `value`: everything else, which no longer is what it
 * was when a part of it is left off.
 */
export type Holds = 'name' | 'address' | 'free' | 'date' | 'value';

/** What D24 and this package know about one field of a payout. */
type PayoutField = FieldOfPayout | FieldOfBeneficiary;

interface FieldOfPayout extends AnyField {
	readonly of: 'payout';
}

/** It is found in the form of a country, or in the columns of a row. */
interface FieldOfBeneficiary extends AnyField {
	readonly of: 'beneficiary';
	readonly label: string;
	/** How it is found in the columns of a row: the one column with such a heading, or by rules of its own. */
	readonly column: 'only' | 'ruled';
	/** It may change without the payout becoming one to somebody else. */
	readonly mayChange: boolean;
}

interface AnyField {
	/** What the form calls it where no country has another name for it. */
	readonly label?: string;
	/** How it is sent: text as it is, an amount as a JSON number with all its digits, a flag only where it is true. */
	readonly as: 'text' | 'amount' | 'flag';
	readonly holds: Holds;
	/** Its name in the body of a payout link; absent where a link does not have it. In the body of a create it has its own. */
	readonly link?: string;
	/** The greatest length in characters; absent where D24 states none, or where a check of its own is stricter. */
	readonly most?: number;
	/** Only one mirror of D24's docs states the length, so exceeding it is a warning. */
	readonly mostIsUncertain?: true;
	/** What to enter, where D24 refuses every payout without it. */
	readonly required?: string;
	/** It tells who somebody is, so it is masked in texts. */
	readonly personal?: true;
	/** Its digits are no quantity, but a spreadsheet may have made one of them. */
	readonly digits?: true;
}

/**
 * The one table of payout fields, under D24's names and in the order of its table (D24: "Cashout Creation Endpoint", and
 * "Easy Cashout API" for links; `address` has 255 characters in one column of it and 200 in the other). The type of a
 * payout, the bodies, the lengths, and the names that further fields may not have follow from it.
 */
export const PAYOUT_FIELDS = {
	external_id: { of: 'payout', as: 'text', holds: 'value', link: 'external_id', most: 100, required: 'your own unique ID of the payout, e.g. the number of the invoice' },
	country: { of: 'payout', as: 'text', holds: 'value', link: 'country' },
	currency: { of: 'payout', as: 'text', holds: 'value', link: 'currency' },
	amount: { of: 'payout', as: 'amount', holds: 'value', link: 'amount' },
	document_id: { of: 'beneficiary', label: 'Document Number', as: 'text', holds: 'value', column: 'ruled', mayChange: false, link: 'document_id', most: 40, required: "the number of the beneficiary's identity document", personal: true, digits: true },
	document_type: { of: 'beneficiary', label: 'Document Type', as: 'text', holds: 'value', column: 'only', mayChange: false, most: 15 },
	beneficiary_id: { of: 'beneficiary', label: 'Beneficiary ID', as: 'text', holds: 'value', column: 'only', mayChange: false },
	beneficiary_name: { of: 'beneficiary', label: 'First Name or Company', as: 'text', holds: 'name', column: 'ruled', mayChange: false, link: 'first_name', most: 100, required: 'the first name of the beneficiary, or the name of the company' },
	beneficiary_lastname: { of: 'beneficiary', label: 'Last Name', as: 'text', holds: 'name', column: 'ruled', mayChange: false, link: 'last_name', most: 100 },
	beneficiary_birthdate: { of: 'beneficiary', label: 'Birth Date', as: 'text', holds: 'date', column: 'only', mayChange: true },
	email: { of: 'beneficiary', label: 'Email', as: 'text', holds: 'value', column: 'only', mayChange: true, most: 100, personal: true },
	phone: { of: 'beneficiary', label: 'Phone', as: 'text', holds: 'value', column: 'ruled', mayChange: true, most: 20, personal: true, digits: true },
	bank_code: { of: 'beneficiary', label: 'Bank', as: 'text', holds: 'value', column: 'ruled', mayChange: false, most: 6, digits: true },
	bank_account: { of: 'beneficiary', label: 'Account Number', as: 'text', holds: 'value', column: 'ruled', mayChange: false, most: 30, personal: true, digits: true },
	bank_branch: { of: 'beneficiary', label: 'Branch', as: 'text', holds: 'value', column: 'ruled', mayChange: false, most: 15, digits: true },
	account_type: { of: 'beneficiary', label: 'Account Type', as: 'text', holds: 'value', column: 'only', mayChange: false, most: 1 },
	address: { of: 'beneficiary', label: 'Address', as: 'text', holds: 'address', column: 'ruled', mayChange: true, most: 255 },
	city: { of: 'beneficiary', label: 'City', as: 'text', holds: 'name', column: 'only', mayChange: true, most: 100 },
	postal_code: { of: 'beneficiary', label: 'Postal Code', as: 'text', holds: 'value', column: 'only', mayChange: true, most: 20, digits: true },
	notification_url: { of: 'payout', as: 'text', holds: 'value', link: 'notification_url', most: 300, mostIsUncertain: true },
	comments: { of: 'payout', as: 'text', holds: 'free', most: 200, mostIsUncertain: true },
	on_hold: { of: 'payout', as: 'flag', holds: 'value', link: 'on_hold' },
} as const satisfies Record<string, PayoutField>;

type Table = typeof PAYOUT_FIELDS;
/** The names of the fields with this property. */
type Having<Property> = { [Name in keyof Table]: Table[Name] extends Property ? Name : never }[keyof Table];

export type PayoutFieldName = keyof Table;
export type BeneficiaryField = Having<{ of: 'beneficiary' }>;
/** Fields that describe the payout itself. */
export type PayoutOnlyField = Having<{ of: 'payout' }>;
/** Fields that a payout link has as well. */
export type LinkField = Having<{ link: string }>;
export type FlagField = Having<{ as: 'flag' }>;
/** Amounts are text as well: decimal text. */
export type TextField = Exclude<PayoutFieldName, FlagField>;
export type PersonalField = Having<{ personal: true }>;

/** The fields of the table as a list, each with its name. */
export const FIELDS = Object.entries(PAYOUT_FIELDS).map(([name, field]) => ({ name, ...field })) as ReadonlyArray<PayoutField & { readonly name: PayoutFieldName }>;

function named<Name extends PayoutFieldName>(has: (field: PayoutField) => boolean): readonly Name[] {
	return FIELDS.filter(has).map(({ name }) => name as Name);
}

/** The beneficiary's fields of a create, in the order of D24's table. */
export const BENEFICIARY_FIELDS = named<BeneficiaryField>(({ of }) => of === 'beneficiary');
/** Found in the one column with such a heading. */
export const FIELDS_OF_ONE_COLUMN = named<BeneficiaryField>((field) => field.of === 'beneficiary' && field.column === 'only');
/** How the payee is reached, and the like. */
export const CHANGEABLE_FIELDS = named<BeneficiaryField>((field) => field.of === 'beneficiary' && field.mayChange);
export const PERSONAL_FIELDS = named<PersonalField>(({ personal }) => personal === true);
export const DIGIT_FIELDS = named<Having<{ digits: true }>>(({ digits }) => digits === true);

/** A create as the user means it: every value is text, an absent or empty one is not sent. `amount` is decimal text. */
export interface CashoutInput extends Partial<Record<TextField, string>>, Partial<Record<FlagField, boolean>> {
	external_id: string;
	country: string;
	amount: string;
	/** Fields of D24 that this package does not know, sent as they are. */
	further_fields?: JsonObject | undefined;
}

/** How one cashout is named to D24: by our ID, by its own, or by both. At least one is set. */
export interface CashoutReference {
	external_id?: string;
	cashout_id?: string;
}
