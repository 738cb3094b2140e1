import { lettersAndDigitsIssue, placesIssue } from './characters';
import { formIssue, lengthIssue, type NumberRule } from './rule';
import { say } from '../language/say';

/** IFSC, an Indian branch: 4 letters of the bank, a zero, 6 letters or digits (Reserve Bank of India). No check digit. */
export const ifsc: NumberRule = {
	name: () => say`an IFSC (Indian branch)`,
	length: 11,
	issue(value) {
		const text = value.toUpperCase();
		const issue = lettersAndDigitsIssue(text) ?? lengthIssue(text, 'character', 11) ?? placesIssue(text, 'AAAA0XXXXXX');
		if (issue) return issue;
		return text[4] === '0' ? undefined : formIssue(say`has another digit than 0 as its fifth character`);
	},
};
