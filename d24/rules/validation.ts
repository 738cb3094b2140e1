import { amountIssue } from '../amounts';
import { FIELDS, type CashoutInput, type Holds, type TextField } from '../cashout/cashout';
import type { Issue } from '../issue';
import { LABEL } from '../labels';
import { BR } from '../countries/br';
import { ISPB } from './asWritten';
import { checkForCountry } from './country';
import { externalIdForm } from './externalId';
import { say, word, type Said } from '../language/say';
import { webAddress } from '../webAddress';

const REQUIRED = FIELDS.flatMap(({ name, required }) => (required === undefined ? [] : [{ name: name as TextField, required }]));

/** Everything that is wrong with one cashout. It can be sent when none of the issues blocks. */
export function validateCashout(input: CashoutInput): Issue[] {
	return prepareCashout(input).issues;
}

/** Everything that is wrong with a payout link. The customer enters the account, so the rules of the country do not apply. */
export function validateLink(input: CashoutInput): Issue[] {
	return [...missingFields(input, REQUIRED.filter(({ name }) => name === 'external_id')), ...codes(input), ...amount(input), ...lengths(input), ...notificationUrl(input)];
}

/** The cashout as it is to be sent, in the form that Directa24 wants for its country, with everything that is wrong with it. */
export function prepareCashout(input: CashoutInput): { cashout: CashoutInput; issues: Issue[] } {
	const { cashout, issues } = checkForCountry(input);
	const ofCountry = new Set(issues.filter(({ blocking }) => blocking).map(({ field }) => field));
	const tooLong = lengths(cashout).filter(({ field }) => !ofCountry.has(field));
	return { cashout, issues: [...missingFields(cashout), ...codes(cashout), ...amount(cashout), ...tooLong, ...notificationUrl(cashout), ...issues] };
}

function missingFields(input: CashoutInput, required = REQUIRED): Issue[] {
	return required.filter(({ name }) => !input[name]?.trim()).map(({ name, required: what }) => ({
		field: name,
		rule: 'required',
		message: say`${name} is empty`,
		fix: say`Enter ${word(what)}`,
		blocking: true,
	}));
}

function codes(input: CashoutInput): Issue[] {
	const issues: Issue[] = [];
	if (!/^[A-Z]{2}$/.test(input.country)) {
		issues.push({
			field: 'country',
			rule: 'format',
			message: input.country === '' ? say`country is empty` : say`"${input.country}" is not a country code`,
			fix: say`Use the two capital letters of the country, e.g. BR, MX or AR`,
			blocking: true,
		});
	}
	if (input.currency && !/^[A-Z]{3}$/.test(input.currency)) {
		issues.push({
			field: 'currency',
			rule: 'format',
			message: say`"${input.currency}" is not a currency code`,
			fix: say`Use the three capital letters of the currency, e.g. BRL, MXN or USD`,
			blocking: true,
		});
	}
	return issues;
}

function amount(input: CashoutInput): Issue[] {
	const issue = amountIssue(input.amount, input.currency);
	return issue ? [{ field: 'amount', ...issue }] : [];
}

/** What to do about a field that is too long. */
const LENGTH_ADVICE: Partial<Record<TextField, () => Said>> = {
	external_id: () => say`Use an ID of at most 100 characters; do not cut it off, since two payouts could get the same one`,
	account_type: () => say`Enter the letter of the account type, e.g. C for checking or S for savings`,
	bank_code: () => say`Enter the code of the bank; ${LABEL.getMany} of the resource Bank lists them`,
	notification_url: () => say`Use a shorter address`,
};

/** What is left of these still says whom or what is meant. A number that is shortened is another one. */
const MAY_BE_SHORTER: readonly Holds[] = ['name', 'address', 'free'];
const shorten = () => say`Shorten it`;
const compare = () => say`Compare it with the original: a part of another field may stand in it`;

const LIMITED = FIELDS.flatMap(({ name, most, mostIsUncertain, holds }) => (most === undefined ? [] : [{ field: name as TextField, most, blocking: !mostIsUncertain, advice: LENGTH_ADVICE[name as TextField] ?? (MAY_BE_SHORTER.includes(holds) ? shorten : compare) }]));

/** @param ispb eight digits, the number that the Brazilian central bank has for a bank */
function ispbAdvice(ispb: string): Said {
	const code = ISPB[ispb];
	const bank = BR.banks.list.find((each) => each.code === code);
	const advice = bank ? say`It is the ISPB of ${bank.name}: use its code ${bank.code}` : say`It looks like the ISPB of a bank: use the code of the bank list`;
	return say`${advice}, unless your host takes an ISPB`;
}

function lengths(input: CashoutInput): Issue[] {
	const issues: Issue[] = [];
	for (const { field, most, blocking, advice } of LIMITED) {
		const value = input[field] ?? '';
		// Some characters count as two here, none as less than one.
		if (value.length <= most) continue;
		const length = Array.from(value).length;
		if (length <= most) continue;
		const isIspb = isIspbAsCode(input.country, field, value);
		issues.push({
			field,
			rule: 'length',
			message: isIspb
				? say`${field} has ${length} characters, Directa24 takes at most ${most} (a host of the same API under another name takes the eight digits of an ISPB)`
				: say`${field} has ${length} characters, Directa24 takes at most ${most}`,
			fix: isIspb ? ispbAdvice(value) : advice(),
			blocking: blocking && !isIspb,
		});
	}
	return issues;
}

/** The number of a bank in Brazil's payment system: a mirror of D24's pages, which runs the same API, takes it as bank code. */
function isIspbAsCode(country: string, field: TextField, value: string): boolean {
	return field === 'bank_code' && country === 'BR' && /^\d{8}$/.test(value);
}

function notificationUrl(input: CashoutInput): Issue[] {
	if (!input.notification_url) return [];
	const issue = (message: Said, fix: Said, blocking: boolean): Issue[] => [
		{ field: 'notification_url', rule: 'url', message, fix, blocking },
	];
	const url = webAddress(input.notification_url);
	if (!url || !['http:', 'https:'].includes(url.protocol)) {
		return issue(
			say`notification_url "${input.notification_url}" is not a web address`,
			say`Copy the Production URL of the Directa24 Cashout Trigger, with https:// in front`,
			true,
		);
	}
	if (url.pathname.includes('/webhook-test/')) {
		return issue(
			say`notification_url is the test URL of a trigger, which answers only while the editor listens`,
			say`Use the Production URL of the Directa24 Cashout Trigger`,
			false,
		);
	}
	if (!['', '80', '443'].includes(url.port)) {
		return issue(
			say`notification_url uses port ${url.port}, but Directa24 notifies only on ports 80 and 443`,
			say`Make n8n reachable under a URL without a port number`,
			false,
		);
	}
	return [];
}

/** The indexes of external IDs that occur more than once in a batch, first to last occurrence, one entry an ID. */
export function repeatedExternalIds(externalIds: readonly string[]): Map<string, number[]> {
	const first = new Map<string, number>();
	const repeated = new Map<string, number[]>();
	externalIds.forEach((given, index) => {
		if (given === '') return;
		const externalId = externalIdForm(given);
		const earlier = first.get(externalId);
		const known = repeated.get(externalId);
		if (earlier === undefined) first.set(externalId, index);
		else if (known) known.push(index);
		else repeated.set(externalId, [earlier, index]);
	});
	return repeated;
}
