import { characterIssue } from './characters';
import { formIssue, lengthIssue, type NumberRule } from './rule';
import { say } from '../language/say';

const PHONE = /^\+[1-9]\d{7,14}$/;

/** D24's own pattern ("Cashout Creation Endpoint"), here for the whole value. */
const EMAIL =
	/^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])$/i;

/** No address is longer (RFC 5321); D24 stores 100 characters. */
const LONGEST_EMAIL = 254;

/** Phone: + and 8 to 15 digits, which begin with the country code (ITU-T E.164). Whether the number exists is not checked. */
export const phone: NumberRule = {
	name: () => say`a phone number`,
	issue(value) {
		if (PHONE.test(value)) return undefined;
		if (value === '') return lengthIssue(value, 'digit', 8, 15);
		const digits = value.startsWith('+') ? value.slice(1) : value;
		const position = digits.search(/[^0-9]/);
		if (position !== -1) return characterIssue(String.fromCodePoint(digits.codePointAt(position)!), position + 1 + value.length - digits.length, 'a digit');
		if (value.startsWith('00')) return formIssue(say`begins with 00 instead of +`, say`Write + and the country code in front, e.g. +55`);
		if (digits === value) return formIssue(say`lacks + and the country code in front`, say`Write + and the country code in front, e.g. +55`);
		return lengthIssue(digits, 'digit', 8, 15) ?? formIssue(say`has a 0 after the +, where the country code belongs`, say`Write + and the country code in front, e.g. +55`);
	},
};

/** E-mail address, by D24's pattern: no accents, no quotes, a domain with a dot. */
export const email: NumberRule = {
	name: () => say`an e-mail address`,
	issue(value) {
		if (value.length === 0 || value.length > LONGEST_EMAIL) return lengthIssue(value, 'character', 1, LONGEST_EMAIL);
		if (EMAIL.test(value)) return undefined;
		const position = value.search(/[^\x21-\x7e]/);
		if (position !== -1) return characterIssue(String.fromCodePoint(value.codePointAt(position)!), position + 1, 'another character');
		const signs = value.split('@').length - 1;
		if (signs !== 1) return formIssue(signs === 0 ? say`has no @` : say`has ${signs} @ signs`, say`Enter one e-mail address, e.g. maria@example.com`);
		const [name = '', domain = ''] = value.split('@');
		if (!EMAIL.test(`name@${domain}`)) return formIssue(say`has no domain such as example.com after the @`, say`Correct the part after the @`);
		return formIssue(name === '' ? say`has nothing before the @` : say`has dots or characters before the @ that no address has`, say`Correct the part before the @`);
	},
};
