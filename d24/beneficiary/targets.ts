import type { BeneficiaryField } from '../cashout/cashout';
import type { Concept } from './vocabulary';

/** What is written apart from the field that it belongs to. */
export type Part =
	| 'second_name'
	| 'second_lastname'
	| 'digit'
	| 'document_digit'
	| 'account_digit'
	| 'branch_digit'
	| 'document_complement'
	| 'account_operation'
	| 'account_block'
	| 'phone_country'
	| 'phone_area'
	| 'address_number'
	| 'address_more'
	| 'neighbourhood';

/**
 * What a row says of the payout besides its beneficiary. `weak_…`: a column that may be it and often is something else: an
 * `ID` of the person, an `Orden` that counts the rows, a gross salary.
 */
export type PaymentTarget = 'external_id' | 'weak_external_id' | 'amount' | 'weak_amount' | 'currency' | 'country' | 'comments' | 'notification_url';

/**
 * What a column can stand for: a field of D24 or a part of one; a whole name, whose parts D24 wants apart; a company, which
 * may be the payer as well; a bank by its name; a Pix key, whose field follows from its shape; the payout method by its name.
 */
export type BeneficiaryTarget = BeneficiaryField | Part | 'full_name' | 'company' | 'bank_name' | 'pix_key' | 'pix_key_type' | 'payout_method' | 'account_alias';

/** `other`: of no concern to a payout. */
export type Target = BeneficiaryTarget | PaymentTarget | 'other';

const OF_PAYMENT: Readonly<Record<PaymentTarget | 'other', true>> = { external_id: true, weak_external_id: true, amount: true, weak_amount: true, currency: true, country: true, comments: true, notification_url: true, other: true };

/** What tells nothing of the beneficiary. */
export function isOfPayment(target: Target): target is PaymentTarget | 'other' {
	return Object.hasOwn(OF_PAYMENT, target);
}

export const DOCUMENTS: readonly Concept[] = ['CPF', 'CNPJ', 'CUIT', 'CUIL', 'DNI', 'RUT', 'RUN', 'CURP', 'RFC', 'NIT', 'RUC', 'CI', 'CIC', 'CEDULA', 'PASSPORT', 'CC', 'CE'];
export const ACCOUNTS: readonly Concept[] = ['CLABE', 'CBU', 'CVU', 'CCI', 'IBAN', 'CARD', 'WALLET'];

/** What each target is called: what its headings must say, and (with ?) may say. DOCNAME and ACCNAME are any number's own name. */
export const SPELLINGS: ReadonlyArray<readonly [Target, string]> = [
	['document_type', 'TYPE DOC NATIONAL? TAX?'],
	['document_type', 'TYPE ID TAX? NATIONAL?'],
	['document_digit', 'DIGIT DOC CHECK? NUMBER? DOCNAME?'],
	['document_digit', 'DIGIT DOCNAME CHECK? NUMBER?'],
	['document_digit', 'CHECK DOCNAME'],
	['bank_account', 'ACCOUNT DIGIT WITH CHECK? NUMBER? BANKING? BANK? CHECKING?'],
	['document_id', 'DOCNAME DIGIT WITH CHECK? NUMBER?'],
	['account_digit', 'DIGIT ACCOUNT CHECK? NUMBER? BANK? BANKING? CHECKING? SAVINGS?'],
	['account_digit', 'DIGIT ACCNAME CHECK? NUMBER?'],
	['account_digit', 'CHECK ACCOUNT'],
	['branch_digit', 'DIGIT BRANCH CHECK? NUMBER?'],
	['digit', 'DIGIT CHECK? NUMBER?'],
	['document_complement', 'COMPLEMENT DOC NUMBER?'],
	['document_complement', 'COMPLEMENT DOCNAME NUMBER?'],
	['document_id', 'DOCNAME DOCNAME? DOC? NUMBER? ID? CITIZEN? FOREIGN? CARNET? TAX? NATIONAL? CODE?'],
	['document_id', 'CARNET FOREIGN NUMBER?'],
	['document_id', 'CARNET DOC NUMBER?'],
	['document_id', 'DOC NUMBER? ID? NATIONAL? TAX? CODE? CITIZEN?'],
	['document_id', 'ID NUMBER TAX? NATIONAL?'],
	['document_id', 'ID TAX NUMBER?'],
	['document_id', 'ID NATIONAL NUMBER?'],
	['document_id', 'TAX NUMBER'],
	['account_type', 'TYPE ACCOUNT BANK? BANKING? CHECKING? SAVINGS?'],
	['account_type', 'TYPE PRODUCT BANKING?'],
	['bank_account', 'NUMBER PRODUCT BANKING?'],
	['account_alias', 'ALIAS ACCOUNT? ACCNAME? BANKING? PIX?'],
	['account_block', 'BLOCK ACCNAME? ACCOUNT?'],
	['account_operation', 'OPERATION CODE? NUMBER? TYPE?'],
	['account_operation', 'OP ACCOUNT?'],
	['full_name', 'ACCOUNT NAME BANK? BANKING?'],
	['bank_account', 'ACCNAME ACCNAME? ACCOUNT? NUMBER? INTERBANK? BANKING? DEBIT? CODE? ID?'],
	['bank_account', 'ACCOUNT NUMBER? BANK? BANKING? CODE? CHECKING? SAVINGS? INTERBANK? ID? DEBIT? CREDIT? KEY?'],
	['bank_account', 'ACCOUNT WAGE NUMBER? BANK? BANKING? CHECKING? SAVINGS? PAYROLL?'],
	['bank_account', 'ACCOUNT PAYROLL NUMBER? BANK? BANKING? CHECKING? SAVINGS?'],
	['bank_account', 'ACCNAME WAGE ACCOUNT? NUMBER? INTERBANK? BANKING?'],
	['bank_account', 'ACCNAME PAYROLL ACCOUNT? NUMBER? INTERBANK? BANKING?'],
	['bank_account', 'CAJA SAVINGS NUMBER? WAGE?'],
	['bank_account', 'INTERBANK CODE? NUMBER? KEY? BANK?'],
	['bank_code', 'BANK CODE NUMBER? ID? BANKING?'],
	['bank_code', 'BANK NUMBER BANKING?'],
	['bank_code', 'BANK ID BANKING?'],
	['bank_code', 'BANK KEY'],
	['bank_code', 'COMPE BANK? CODE? NUMBER?'],
	['bank_name', 'BANK NAME? BANKING?'],
	['bank_name', 'BANK NAME CODE'],
	['bank_branch', 'BRANCH NUMBER? CODE? BANK? BANKING? ID?'],
	['bank_branch', 'ROUTING NUMBER? CODE?'],
	['bank_branch', 'SORT CODE NUMBER?'],
	['pix_key_type', 'TYPE KEY PIX?'],
	['pix_key_type', 'TYPE PIX'],
	['pix_key', 'PIX KEY? NUMBER? DOCNAME? EMAIL? PHONE?'],
	['payout_method', 'METHOD PAYMENT'],
	['payout_method', 'METHOD TRANSFER'],
	['payout_method', 'TYPE PAYMENT'],
	['beneficiary_name', 'NAME FIRST?'],
	['beneficiary_name', 'NAME FIRST SECOND'],
	['beneficiary_name', 'NAME FIRST COMPANY'],
	['second_name', 'NAME SECOND'],
	['second_name', 'NAME MIDDLE METHOD?'],
	['full_name', 'NAME FULL LAST?'],
	['full_name', 'NAME LEGAL FULL? LAST?'],
	['beneficiary_name', 'NAME FIRST LEGAL'],
	['beneficiary_lastname', 'ADJ_LAST NAME LEGAL'],
	['beneficiary_lastname', 'LAST LEGAL'],
	['full_name', 'NAME LAST'],
	['full_name', 'RAZON SOCIAL NAME? LAST?'],
	['company', 'COMPANY NAME? RAZON? SOCIAL?'],
	['beneficiary_lastname', 'LAST BOTH'],
	['beneficiary_lastname', 'LAST FIRST?'],
	['beneficiary_lastname', 'LAST FIRST SECOND'],
	['beneficiary_lastname', 'LAST PATERNAL MATERNAL'],
	['beneficiary_lastname', 'LAST FULL'],
	['beneficiary_lastname', 'ADJ_LAST NAME'],
	['beneficiary_lastname', 'ADJ_LAST NAME LAST'],
	['full_name', 'ADJ_LAST NAME FIRST'],
	['beneficiary_lastname', 'PATERNAL LAST?'],
	['second_lastname', 'SECOND LAST'],
	['second_lastname', 'SECOND ADJ_LAST NAME'],
	['second_lastname', 'MATERNAL LAST?'],
	['second_lastname', 'LAST MARRIED'],
	['second_lastname', 'ADJ_LAST LAST'],
	['email', 'EMAIL ADDRESS? ELECTRONIC?'],
	['email', 'CORREIO ELECTRONIC'],
	['email', 'ADDRESS ELECTRONIC'],
	['phone_country', 'PHONE CODE COUNTRY'],
	['phone_country', 'PHONE COUNTRY'],
	['phone_country', 'PHONE CODE'],
	['phone_country', 'DIAL CODE? COUNTRY? PHONE?'],
	['phone_area', 'DDD CODE? PHONE? AREA?'],
	['phone_area', 'AREA CODE PHONE?'],
	['phone_area', 'AREA PHONE'],
	['phone', 'PHONE NUMBER? HOME?'],
	['address', 'ADDRESS HOME? LINE? NUMBER? FULL? TAX? LEGAL?'],
	['address_number', 'EXTERIOR NUMBER'],
	['address_more', 'INTERIOR NUMBER?'],
	['address_more', 'COMPLEMENT ADDRESS?'],
	['neighbourhood', 'NEIGHBOUR'],
	['city', 'CITY ADDRESS? HOME?'],
	['postal_code', 'ZIP CODE?'],
	['postal_code', 'POST CODE'],
	['postal_code', 'CP'],
	['beneficiary_birthdate', 'BIRTH DATE?'],
	['other', 'NICK'],
	['weak_external_id', 'ID'],
	['external_id', 'REFERENCE NUMBER? ID? PAYMENT? TRANSFER? CODE?'],
	['external_id', 'PAYMENT ID NUMBER?'],
	['external_id', 'PAYMENT NUMBER'],
	['external_id', 'TRANSFER ID NUMBER?'],
	['external_id', 'NOTA TAX NUMBER?'],
	['external_id', 'NOTA NUMBER'],
	['external_id', 'SEQUENCE PAYMENT NUMBER?'],
	['weak_external_id', 'SEQUENCE NUMBER? ID? CODE?'],
	['weak_external_id', 'ACCOUNT COLLECTION NUMBER?'],
	['comments', 'NOTA'],
	['amount', 'AMOUNT PAYMENT? TRANSFER?'],
	['amount', 'AMOUNT DUE PAYMENT? TRANSFER?'],
	['weak_amount', 'AMOUNT_PART AMOUNT? DUE? PAYMENT? TRANSFER?'],
	['weak_amount', 'AMOUNT REFERENCE'],
	['currency', 'CURRENCY PAYMENT? TRANSFER? CODE? AMOUNT?'],
	['country', 'COUNTRY CODE? BANK?'],
	['comments', 'COMMENT PAYMENT? TRANSFER?'],
];

/** What makes a heading one of no concern, whatever else it says. */
const OF_NO_CONCERN: readonly Concept[] = ['AMOUNT', 'AMOUNT_PART', 'PERCENT', 'DEDUCTION', 'CURRENCY', 'REFERENCE', 'SEQUENCE', 'NOTA', 'COMMENT', 'OTHER', 'ACCOUNTING', 'MANAGER', 'NSS', 'DATE', 'PAYMENT', 'TRANSFER', 'AREA'];

/** What is a part of the beneficiary's data, whatever else a heading says. */
const NEVER_LEFT: readonly Concept[] = ['DIGIT', 'LAST', 'PATERNAL', 'MATERNAL'];

function isPartOfData(said: ReadonlySet<string>): boolean {
	return NEVER_LEFT.some((concept) => said.has(concept)) || (said.has('NAME') && (said.has('ADJ_LAST') || said.has('SECOND')));
}

type Spelling = readonly [target: Target, needs: readonly string[], allows: ReadonlySet<string>];

let spellings: readonly Spelling[] | undefined;

function allSpellings(): readonly Spelling[] {
	return (spellings ??= SPELLINGS.map(([target, text]) => {
		const words = text.split(' ');
		const needs = words.filter((word) => !word.endsWith('?'));
		return [target, needs, new Set(words.map((word) => word.replace('?', '')))] as const;
	}));
}

/** The target whose spelling a set of concepts is. */
export function targetOfConcepts(concepts: ReadonlySet<Concept>): Target | undefined {
	const said = new Set<string>();
	for (const concept of concepts) said.add(DOCUMENTS.includes(concept) ? 'DOCNAME' : ACCOUNTS.includes(concept) ? 'ACCNAME' : concept);
	// What is in the middle is a name; otherwise the same words say how something is done.
	if (!said.has('NAME')) said.delete('MIDDLE');
	// A wage tells which account it is; otherwise it is an amount.
	if (said.has('WAGE')) said.delete(['ACCOUNT', 'ACCNAME', 'CAJA'].some((account) => said.has(account)) ? 'AMOUNT_PART' : 'WAGE');
	const found = allSpellings().find(([, needs, allows]) => needs.every((need) => said.has(need)) && [...said].every((word) => allows.has(word)));
	if (found) return found[0];
	return OF_NO_CONCERN.some((concept) => said.has(concept)) && !isPartOfData(said) ? 'other' : undefined;
}

/** What a heading that is not understood may have to do with, by single words of it. */
const HINTS: ReadonlyArray<readonly [Target, ...Concept[]]> = [
	['digit', 'DIGIT', 'CHECK'],
	['document_complement', 'COMPLEMENT'],
	['document_id', ...DOCUMENTS, 'DOC'],
	['bank_account', ...ACCOUNTS, 'ACCOUNT', 'INTERBANK', 'BLOCK'],
	['pix_key', 'PIX'],
	['beneficiary_lastname', 'LAST', 'ADJ_LAST', 'PATERNAL', 'MATERNAL', 'MARRIED', 'MAIDEN', 'SUFFIX', 'NICK'],
	['bank_branch', 'BRANCH', 'ROUTING'],
	['bank_name', 'BANK'],
];

/** The targets that a heading may have to do with. */
export function hintsOf(concepts: ReadonlySet<Concept>): Target[] {
	return HINTS.flatMap(([target, ...words]) => (words.some((word) => concepts.has(word as Concept)) ? [target] : []));
}

/** The names of numbers that a heading gives: `CPF/CNPJ` gives two, `documento` none. */
export function numberNames(concepts: ReadonlySet<Concept>): Concept[] {
	return [...concepts].filter((concept) => DOCUMENTS.includes(concept) || ACCOUNTS.includes(concept));
}
