import { BANKS, countryOf } from './countries';
import { exactNumber, exactText, isObject, type JsonObject } from './json';
import { multiply } from './money';
import { isAbsent, refuseOther } from './refusal';
import type { RuntimeSettings } from './types';

/** GET /v3/banks?country=XX: a list of `{code, name}`. */
export function listBanks(query: string, settings: RuntimeSettings): unknown {
	const code = countryOrRefusal(query).code;
	const banks = settings.banks[code] ?? BANKS[code] ?? [];
	return banks.map((bank) => ({
		code: settings.bankCodesAs === 'text' ? bank.code : Number(bank.code),
		name: bank.name,
	}));
}

/** GET /v3/exchange_rates?country=XX&amount=N: USD to the local currency, amount 1 when absent. */
export function exchangeRate(query: string): unknown {
	const { rate, currency } = countryOrRefusal(query).country;
	const amount = new URLSearchParams(query).get('amount') ?? '1';
	if (!/^\d+(\.\d+)?$/.test(amount)) throw refuseOther(400, 300, 'Invalid amount');
	return {
		fx_rate: exactNumber(rate),
		currency,
		converted_amount: exactNumber(multiply(rate, amount)),
	};
}

/** POST /v5/account/validate: refuses a malformed body (202) and the accounts set as invalid (400). */
export function validateAccount(fields: JsonObject, settings: RuntimeSettings): void {
	const account = fields.bank_account;
	const complete =
		['country', 'document', 'document_type'].every((name) => isText(fields, name)) &&
		isObject(account) &&
		isText(account, 'account');
	if (!complete || !countryOf(fields.country)) {
		throw refuseOther(400, 202, 'Invalid request body', 'INVALID_REQUEST_BODY');
	}
	if (settings.invalidAccounts.includes(exactText((account as JsonObject).account) ?? '')) {
		throw refuseOther(400, 400, 'Invalid bank account', 'INVALID_BANK_ACCOUNT');
	}
}

function isText(fields: JsonObject, name: string): boolean {
	return !isAbsent(fields, name) && typeof fields[name] === 'string';
}

function countryOrRefusal(query: string) {
	const code = new URLSearchParams(query).get('country') ?? '';
	const country = countryOf(code);
	if (!country) throw refuseOther(400, 300, 'Invalid country');
	return { code, country };
}
