import { clear, NotPossible } from '../account';
import type { Experiment } from '../experiment';
import { isPlainObject } from '../../../d24/json';
import { isLosslessNumber, parse } from '../../../d24/vendor/lossless-json';

/** The shape of the bank list, of which Directa24 prints the members of one bank only. */
export const banks: Experiment = {
	questions: {
		bankList: {
			question: 'Is the bank list a bare list, or an object with the list in it?',
			assumed: ['list', 'object'],
			answers: { list: ['a bare list', 'Nothing to change: both are read.'], object: ['an object with the list in it', 'Nothing to change: both are read.'] },
		},
		bankCodes: {
			question: 'Are the bank codes in it text or numbers?',
			assumed: ['text', 'number'],
			answers: { text: ['text', 'Nothing to change.'], number: ['numbers', 'Nothing to change: they have no zeros in front then, and the bank is searched without them.'] },
		},
		bankMembers: {
			question: 'Under which names does a bank have its code and name?',
			assumed: ['codeAndName', 'bankCodeAndName'],
			answers: {
				codeAndName: ['code and name', 'Nothing to change.'],
				bankCodeAndName: ['bank_code and bank_name', 'Nothing to change.'],
				other: ['others', 'banksIn in d24/beneficiary/banks.ts has to read these names.'],
			},
		},
	},
	async run({ account, tell, options }) {
		if (options.keys.readOnlyApiKey === '') throw new NotPossible('DIRECTA24_READ_ONLY_API_KEY is not set');
		const { answer, text } = await account.banks();
		if (!answer.worked) clear(answer);
		const value = parse(text);
		const around = isPlainObject(value) ? Object.entries(value).find(([, inner]) => Array.isArray(inner)) : undefined;
		const list: unknown = Array.isArray(value) ? value : around?.[1];
		const [bank] = Array.isArray(list) ? list.filter(isPlainObject) : [];
		if (!bank) throw new NotPossible('the answer has no banks in it');
		tell('bankList', Array.isArray(value) ? 'list' : 'object', [answer], around ? `under ${around[0]}` : '');
		const code = bank.code ?? bank.bank_code;
		const names = bank.code !== undefined && bank.name !== undefined ? 'codeAndName' : bank.bank_code !== undefined && bank.bank_name !== undefined ? 'bankCodeAndName' : 'other';
		tell('bankMembers', names, [answer], Object.keys(bank).join(', '));
		if (code !== undefined) tell('bankCodes', isLosslessNumber(code) ? 'number' : 'text', [answer]);
	},
};
