import type { INodeProperties } from 'n8n-workflow';

import { amountIssue } from '../../../../d24/amounts';
import { accountVerdict } from '../../../../d24/refusals/accountCodes';
import { PAYOUT_FIELDS } from '../../../../d24/cashout/cashout';
import { ENDPOINTS } from '../../../../d24/endpoints';
import type { JsonObject } from '../../../../d24/json';
import { masked, withoutNumbers, withoutPersonalData } from '../../../../d24/masking';
import type { Issue } from '../../../../d24/issue';
import { LosslessNumber } from '../../../../d24/vendor/lossless-json';
import { ask } from '../../../../protocol/ask';
import type { Outcome } from '../../../../protocol/outcome';
import { countryField } from '../../form/country';
import { defineOperation } from '../operation';
import { validateAccountOptions } from '../../form/options';
import { inLanguage } from '../../../../d24/language/inLanguage';
import { asWritten, say, word } from '../../../../d24/language/say';

const field = (displayName: string, name: string, description: string, required = false): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	description,
	...(required ? { required } : {}),
});

/** The names are those of Create, so that one sheet serves both. */
const FIELDS = ['document_id', 'document_type', 'beneficiary_name', 'beneficiary_lastname', 'bank_code', 'bank_account', 'bank_branch', 'account_type', 'amount', 'currency'] as const;

type AccountInput = { country: string; mask: boolean } & Record<(typeof FIELDS)[number], string>;

export const validate = defineOperation({
	option: {
		name: 'Validate',
		value: 'validate',
		action: 'Validate a bank account',
		description: 'Ask Directa24 whether an account exists and belongs to the beneficiary; a service that Directa24 activates for your account',
	},
	properties: [
		countryField,
		field(PAYOUT_FIELDS.beneficiary_name.label, 'beneficiary_name', 'First name of the beneficiary, or the name of the company'),
		field(PAYOUT_FIELDS.beneficiary_lastname.label, 'beneficiary_lastname', 'Last name of the beneficiary'),
		field(PAYOUT_FIELDS.document_type.label, 'document_type', 'Kind of identity document, e.g. CPF'),
		field(PAYOUT_FIELDS.document_id.label, 'document_id', 'Number of the identity document of the beneficiary', true),
		field('Bank Code', 'bank_code', "Directa24's code of the bank, with its zeros in front"),
		field(PAYOUT_FIELDS.bank_account.label, 'bank_account', 'Number of the account', true),
		field(PAYOUT_FIELDS.bank_branch.label, 'bank_branch', 'Branch of the bank, where the country needs it'),
		field(PAYOUT_FIELDS.account_type.label, 'account_type', 'One letter: C for checking, S for savings; some countries have further ones'),
		field('Amount', 'amount', 'Amount that is to be paid. Only with it Directa24 also checks the limits for payouts.'),
		field('Currency', 'currency', 'Currency of the amount, e.g. BRL'),
		validateAccountOptions,
	],

	read(parameters): AccountInput {
		const fields = Object.fromEntries(FIELDS.map((name) => [name, parameters.text(name)])) as Record<(typeof FIELDS)[number], string>;
		return { ...fields, currency: fields.currency.toUpperCase(), country: parameters.text('country').toUpperCase(), mask: parameters.switchOption('maskPersonalData') };
	},

	check: (inputs, parameters) =>
		inputs.map((input, index) => {
			const missing = (['document_id', 'bank_account'] as const).filter((name) => input[name] === '');
			const issues = missing.map((name): Issue => ({ field: name, rule: 'required', message: say`${name} is empty`, fix: say`Enter it`, blocking: true }));
			return [...(parameters[index]?.issues ?? []), ...issues, ...amountIssues(input)];
		}),

	async execute({ directa24 }, input, language) {
		// D24 answers 204 without content, or 200 with a description that it is valid: its pages disagree.
		const asked = await ask(directa24, { endpoint: ENDPOINTS.validateAccount, body: requestBody(input), read: (body) => body });
		const { country, bank_code, bank_account: account, mask } = input;
		const hide = (text: string) => withoutNumbers(withoutPersonalData(text, input));
		const record = { country, bank_code, bank_account: mask ? masked(account) : account, environment: directa24.environment };
		const forAgent = { country, environment: directa24.environment };
		const told = (facts: JsonObject, factsForAgent = facts): Outcome => ({ ok: true, items: [{ json: { ...record, ...facts } }], forAgent: { ...forAgent, ...factsForAgent } });
		if (asked.ok) return told({ valid: true });
		const { answer, failure } = asked;
		// Only a code that speaks of the account or its holder is an answer: any other one leaves open whether it is valid.
		const verdict = answer.kind === 'refused' ? accountVerdict(answer.refusal.code) : undefined;
		if (answer.kind !== 'refused' || !verdict) return { ok: false, failure: { ...failure, detail: () => asWritten(hide(failure.detail())) } };
		const { code, text } = answer.refusal;
		const invalid = { valid: false, code, meaning: inLanguage(language, () => word(verdict.message)) };
		return told({ ...invalid, reason: mask ? hide(text) : text }, { ...invalid, reason: hide(text) });
	},

	label: ({ bank_account: account }) => (account === '' ? '' : say`account ${masked(account)}`),
	externalId: () => undefined,
	masks: (input) => (input.mask ? input : undefined),
});

/** An amount is optional here; what there is must be one. */
function amountIssues({ amount, currency }: AccountInput): Issue[] {
	const issue = amount === '' ? undefined : amountIssue(amount, currency);
	const issues: Issue[] = issue ? [{ field: 'amount', ...issue }] : [];
	if (currency !== '' && !/^[A-Z]{3}$/.test(currency)) {
		issues.push({ field: 'currency', rule: 'format', message: say`"${currency}" is not a currency code`, fix: say`Use the three capital letters of the currency, e.g. BRL, MXN or USD`, blocking: true });
	}
	if (currency !== '' && amount === '') {
		issues.push({ field: 'amount', rule: 'required', message: say`There is a currency without an amount, so Directa24 checks no limits`, fix: say`Enter the amount, or leave the currency empty`, blocking: false });
	}
	return issues;
}

function requestBody(input: AccountInput): JsonObject {
	const filled = (fields: Record<string, string>) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
	return {
		...filled({
			country: input.country,
			document: input.document_id,
			document_type: input.document_type,
			first_name: input.beneficiary_name,
			last_name: input.beneficiary_lastname,
			currency: input.currency,
		}),
		...(input.amount === '' ? {} : { amount: new LosslessNumber(input.amount) }),
		bank_account: filled({ bank_code: input.bank_code, account: input.bank_account, branch: input.bank_branch, account_type: input.account_type }),
	};
}
