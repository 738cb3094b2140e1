import { lettersAndDigitsIssue, placesIssue } from './characters';
import { checkDigitIssue, formIssue, lengthIssue, type NumberRule } from './rule';
import { say } from '../language/say';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The two check digits (ISO 13616): country and 00 moved to the end, letters as 10 to 35, 98 less the rest modulo 97. */
function checkDigits(iban: string): string {
	let rest = 0;
	for (const character of `${iban.slice(4)}${iban.slice(0, 2)}00`) {
		const value = ALPHABET.indexOf(character);
		rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
	}
	return String(98 - rest).padStart(2, '0');
}

function checkDigitsIssue(iban: string) {
	const expected = checkDigits(iban);
	return iban.slice(2, 4) === expected ? undefined : checkDigitIssue('thirdAndFourth', expected);
}

/** IBAN of any country: two letters, two check digits, 11 to 30 characters. Lengths and forms by country are not checked. */
export const iban: NumberRule = {
	name: () => say`an IBAN of another country`,
	issue(value) {
		const text = value.toUpperCase();
		return lettersAndDigitsIssue(text) ?? lengthIssue(text, 'character', 15, 34) ?? placesIssue(text, `AA00${'X'.repeat(30)}`) ?? checkDigitsIssue(text);
	},
};

/** Turkish IBAN: TR, two check digits, 22 digits (Merkez Bankası; its rules also allow letters, but no bank uses any). */
export const turkeyIban: NumberRule = {
	name: () => say`a Turkish IBAN`,
	length: 26,
	issue(value) {
		const text = value.toUpperCase();
		if (/^\d{24}$/.test(text) && !checkDigitsIssue(`TR${text}`)) return formIssue(say`lacks the letters TR in front`, say`Put TR in front`);
		const issue = lettersAndDigitsIssue(text) ?? lengthIssue(text, 'character', 26) ?? placesIssue(text, 'AA');
		if (issue) return issue;
		return text.startsWith('TR') ? checkDigitsIssue(text) : formIssue(say`does not begin with TR`, say`Enter a Turkish IBAN`);
	},
};
