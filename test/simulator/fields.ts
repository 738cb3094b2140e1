import { countryOf } from './countries';
import { exactText, type JsonObject } from './json';
import { toMinorUnits } from './money';
import { invalidField, isAbsent } from './refusal';
import type { RuntimeSettings } from './types';

/** Longest value of the text fields of a create (D24: "Cashout creation endpoint"). */
export const MAX_LENGTH: Record<string, number> = {
	external_id: 100,
	country: 2,
	currency: 3,
	document_id: 40,
	document_type: 15,
	beneficiary_name: 100,
	beneficiary_lastname: 100,
	email: 100,
	phone: 20,
	bank_account: 30,
	bank_branch: 15,
	account_type: 1,
	address: 255,
	city: 100,
	postal_code: 20,
	notification_url: 300,
	comments: 200,
};

export const REQUIRED = ['external_id', 'country', 'amount', 'document_id', 'beneficiary_name'];

/** Further fields of D24's table, and the keys. */
export const OTHER_FIELDS = ['login', 'pass', 'amount', 'bank_code', 'beneficiary_id', 'beneficiary_birthdate', 'on_hold', 'type'];

type Strictness = Pick<
	RuntimeSettings,
	'checkCountryFields' | 'colombiaNeedsAddress' | 'requireNotificationUrl' | 'requireCurrency' | 'amountAs' | 'emptyFields' | 'unknownFields' | 'longTexts'
>;

/** Messages for code 300, one per bad field; whether unknown and empty fields are ignored is a setting. */
export function createIssues(fields: JsonObject, settings: Strictness): string[] {
	const issues = new Map<string, string>();
	const complain = (name: string, detail?: string) => {
		if (!issues.has(name)) issues.set(name, invalidField(name, detail));
	};

	for (const name of requiredFields(fields, settings)) {
		if (isAbsent(fields, name)) complain(name);
	}
	for (const [name, max] of Object.entries(MAX_LENGTH)) {
		if (isAbsent(fields, name)) continue;
		const value = fields[name];
		if (typeof value !== 'string') complain(name, ' (must be a string)');
		else if (value.length > max && !(mayBeLonger(name) && settings.longTexts !== 'refused')) complain(name, ` (max ${max} characters)`);
	}
	if (!isAbsent(fields, 'country') && !/^[A-Z]{2}$/.test(exactText(fields.country) ?? '')) {
		complain('country');
	}
	if (!isAbsent(fields, 'amount') && toMinorUnits(exactText(fields.amount) ?? '') === undefined) {
		complain('amount');
	}
	if (settings.amountAs !== 'either' && (typeof fields.amount === 'string') !== (settings.amountAs === 'text')) complain('amount');
	for (const [name, value] of Object.entries(fields)) {
		if (settings.emptyFields === 'refused' && value === '') complain(name);
		if (settings.unknownFields === 'refused' && !(name in MAX_LENGTH) && !OTHER_FIELDS.includes(name)) complain(name);
	}
	if (!isAbsent(fields, 'on_hold') && typeof fields.on_hold !== 'boolean') complain('on_hold');
	if (!isAbsent(fields, 'notification_url') && !isHttpUrl(fields.notification_url)) {
		complain('notification_url');
	}
	return [...issues.values()];
}

/** The texts that `longTexts` is about. */
export function mayBeLonger(name: string): boolean {
	return name === 'external_id' || name === 'comments';
}

/** A text that is cut off where D24's table has its end. */
export function cutOff(name: string, text: string): string {
	return text.slice(0, MAX_LENGTH[name]);
}

function requiredFields(fields: JsonObject, settings: Strictness): string[] {
	const country = countryOf(fields.country);
	return [
		...REQUIRED,
		...(settings.requireNotificationUrl ? ['notification_url'] : []),
		...(settings.requireCurrency ? ['currency'] : []),
		...(settings.checkCountryFields && country ? country.required : []),
		...(settings.colombiaNeedsAddress && fields.country === 'CO' ? ['address'] : []),
	];
}

function isHttpUrl(value: unknown): boolean {
	return (
		typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
	);
}

/** Whether an account is a card number: 13 to 19 digits, not the 18 of a CLABE, passing Luhn. */
export function isCardNumber(account: string): boolean {
	if (!/^\d{13,19}$/.test(account) || account.length === 18) return false;
	let sum = 0;
	for (let i = 0; i < account.length; i++) {
		const digit = Number(account[account.length - 1 - i]);
		const doubled = digit * 2;
		sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
	}
	return sum % 10 === 0;
}
