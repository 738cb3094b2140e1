import { luhnChecksumDigit, validateEcuadorCedula } from '../vendor/stdnum';
import { digitsIssue } from './characters';
import { checkDigitIssue, formIssue, lengthIssue, type NumberRule } from './rule';
import type { NumberIssue } from './types';
import { say } from '../language/say';

/** Provinces 01 to 24; 30 and 50 for people registered abroad. */
const PROVINCE = /^(?:0[1-9]|1[0-9]|2[0-4]|30|50)/;

/** A company's RUC has a 9 (private) or a 6 (public) as its third digit; foreign people without a cédula also have a 9. */
const COMPANY = /^..[69]/;

function cedulaIssue(cedula: string): NumberIssue | undefined {
	if (!PROVINCE.test(cedula)) return formIssue(say`begins with two digits that are no province (01 to 24, or 30)`);
	if (validateEcuadorCedula(cedula).isValid) return undefined;
	if (cedula[2]! > '6') return formIssue(say`has a third digit above 6, which no cédula has`);
	return checkDigitIssue('tenth', luhnChecksumDigit(cedula.slice(0, 9)));
}

/** Cédula: province, 7 digits, check digit modulo 10 (Registro Civil). */
export const ecuadorCedula: NumberRule = {
	name: () => say`a cédula`,
	length: 10,
	leadingZeros: 1,
	issue: (value) => digitsIssue(value) ?? lengthIssue(value, 'digit', 10) ?? cedulaIssue(value),
};

/**
 * RUC: 13 digits, the last three of which number the office (001 …). A person's begins with the cédula, whose check digit
 * is checked. A company's has none that can be relied on: the SRI has declared that it assigns them without any algorithm,
 * and the old modulo 11 fails on companies that it lists as active, e.g. 1793213150001 (the library stdnum refuses them).
 */
export const ecuadorRuc: NumberRule = {
	name: () => say`a RUC`,
	length: 13,
	leadingZeros: 1,
	issue(value) {
		const issue = digitsIssue(value) ?? lengthIssue(value, 'digit', 13);
		if (issue) return issue;
		if (value.endsWith('000')) return formIssue(say`ends in 000, which is no office; it mostly ends in 001`);
		if (!COMPANY.test(value)) return cedulaIssue(value.slice(0, 10));
		return PROVINCE.test(value) ? undefined : formIssue(say`begins with two digits that are no province (01 to 24, or 30)`);
	},
};
