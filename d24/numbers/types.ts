import type { Said } from '../language/say';

/** The kinds of numbers and texts whose form and check digits are known, by the name that people use. */
export type NumberKind =
	| 'cpf' // Brazil, person
	| 'cnpj' // Brazil, company; digits, or the alphanumeric form of 2026
	| 'cbu' // Argentina, account (CBU and CVU)
	| 'cuit' // Argentina, tax number (CUIT and CUIL)
	| 'argentinaDni' // Argentina, person
	| 'clabe' // Mexico, account
	| 'curp' // Mexico, person
	| 'rfc' // Mexico, tax number
	| 'rut' // Chile (RUT and RUN)
	| 'nit' // Colombia, tax number
	| 'colombiaCedula' // Colombia, person (CC)
	| 'ecuadorCedula'
	| 'ecuadorRuc'
	| 'paraguayCedula'
	| 'paraguayRuc'
	| 'peruRuc'
	| 'peruDni'
	| 'peruCe' // Peru, foreign resident
	| 'cci' // Peru, account
	| 'turkeyIban'
	| 'iban' // of any country
	| 'ifsc' // India, branch
	| 'card' // debit card
	| 'email'
	| 'phone'; // international form, + and country code

/**
 * What is wrong with a number. Neither text repeats the number: it is somebody's personal data. They say which part is
 * wrong, e.g. "its last digit does not match: 7 expected".
 */
export interface NumberIssue {
	rule: 'characters' | 'length' | 'form' | 'check_digit' | 'other_number' | 'leading_zero';
	/** The end of a sentence that begins with the name of the field: `is too short: 17 digits instead of 18`. */
	message: Said;
	/** What to do, an imperative. */
	fix: Said;
}
