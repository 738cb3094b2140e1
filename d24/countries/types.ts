import type { BeneficiaryField } from '../cashout/cashout';
import type { NumberKind } from '../numbers/types';

/**
 * How sure we are of a rule. `certain`: D24 states it and no page of D24 or of a mirror contradicts it, so a breach blocks.
 * Otherwise the reason for the doubt; a breach then only warns, because D24 might accept the payout all the same.
 */
export type Certainty = 'certain' | { doubt: string };

/** What a text must look like. */
export interface Format {
	readonly pattern: RegExp;
	/** The same in words, as the end of "must be …": `18 digits`. */
	readonly words: string;
	readonly certainty: Certainty;
}

/** What D24 wants in one field, in one country and for one payout method. */
export interface FieldRule {
	/** What people there call it, in title case, e.g. CLABE. */
	readonly label: string;
	/** `unsure`: D24's pages disagree or are cut off, so its absence only warns. */
	readonly required: 'yes' | 'no' | 'unsure';
	/** Why it is unsure whether it is required, where there is more to say than that D24's page is cut off. */
	readonly requiredDoubt?: string;
	/** A sentence for the person who fills the form in. */
	readonly hint?: string;
	/** An example, without "e.g.". */
	readonly example?: string;
	/** Which form it must have; each of them. */
	readonly formats?: readonly Format[];
	/** What kind of number it is, for check digits and known slips; with how sure we are that D24 checks them. */
	readonly number?: { readonly kind: NumberKind; readonly certainty: Certainty };
	/** True where people write spaces, dots or dashes that D24 does not want: they are removed before it is sent. */
	readonly dropSeparators?: boolean;
	/** What people write before the number that D24 wants without it; it is removed together with the separators. */
	readonly dropPrefix?: RegExp;
}

export type FieldRules = Partial<Record<BeneficiaryField, FieldRule>>;

/** One of the values of `document_type`. */
export interface DocumentType {
	/** As D24 wants it. */
	readonly code: string;
	/** For people, e.g. `CPF (Person)`. */
	readonly label: string;
	readonly formats?: readonly Format[];
	readonly number?: FieldRule['number'];
	readonly dropSeparators?: boolean;
}

/** One of the letters of `account_type`. */
export interface AccountType {
	readonly code: string;
	readonly label: string;
	/** Why it may not be taken; using it warns. */
	readonly doubt?: string;
}

/** A way to be paid. D24 has no field for it: it follows from the bank code or from the account. */
export interface PayoutMethod {
	/** Stored in users' workflows and never changes; the first method of every country is `bank`. */
	readonly value: string;
	/** For people, in title case, e.g. `Pix Key: Phone`. */
	readonly name: string;
	/** The code that stands for it; it is sent as bank_code. */
	readonly bankCode?: string;
	/** What differs from the fields of the country. */
	readonly fields: FieldRules;
	/** Fields that D24 wants empty. */
	readonly empty?: ReadonlyArray<{ readonly fields: readonly BeneficiaryField[]; readonly certainty: Certainty }>;
	/** What is sent in a field that is empty: the value of D24's samples, where they have one in a field that says nothing. */
	readonly samples?: Readonly<Partial<Record<BeneficiaryField, string>>>;
	/** True where D24 takes any account type. */
	readonly anyAccountType?: boolean;
	/** Why it may not exist any more; using it warns. */
	readonly doubt?: string;
}

/**
 * What an account number must look like at some banks, by bank code. Without codes: at all banks that no other entry
 * names. Only for the first method of a country; the others state it in their fields.
 */
export interface AccountRule {
	readonly bankCodes: readonly string[];
	readonly bank: string;
	readonly format: Format;
}

export interface Bank {
	readonly code: string;
	readonly name: string;
	/** Why the code may be another one, where no page of D24 has it. */
	readonly doubt?: string;
}

/** Everything that is known about payouts to one country. */
export interface Country {
	/** ISO 3166-1 alpha-2, as D24 wants it. */
	readonly code: string;
	readonly name: string;
	/** Currencies (ISO 4217) that D24 names for the country; empty where it names none. */
	readonly currencies: readonly string[];
	/** `documented`: its page is known at least in its fields. `partly`: parts of it. `named`: D24 names the country and no more. */
	readonly known: 'documented' | 'partly' | 'named';
	/** The fields whatever the method; a field that is not here is not asked for in the form. */
	readonly fields: FieldRules;
	/** At least one; the first is the usual one. */
	readonly methods: readonly [PayoutMethod, ...PayoutMethod[]];
	/** Empty where D24 names no types. `documentTypes` of a country whose `document_type` is not a field tell documents apart by their form. */
	readonly documentTypes: readonly DocumentType[];
	/** How sure we are that there are no other types of document. */
	readonly documentTypesComplete: Certainty;
	readonly accountTypes: readonly AccountType[];
	readonly accountTypesComplete: Certainty;
	readonly accountRules?: readonly AccountRule[];
	/** The banks that are known without asking D24; `complete` when D24's page had no more. */
	readonly banks: { readonly list: readonly Bank[]; readonly complete: boolean };
	/** What D24's pages leave open or contradict, a sentence each, for docs/countries.md. */
	readonly notes?: readonly string[];
	/** The pages it comes from. */
	readonly sources: readonly string[];
}
