import { BANKS, countryOf } from './countries';
import { exactNumber, exactText, isObject, type JsonObject } from './json';
import { multiply, toMinorUnits } from './money';
import { isAbsent, refuseEmpty, refuseOther } from './refusal';
import type { RuntimeSettings } from './types';

/** GET /v3/banks?country=XX: a list of `{code, name}`. */
export function listBanks(query: string, settings: RuntimeSettings): unknown {
	const code = countryOrRefusal(query).code;
	const banks = settings.banks[code] ?? BANKS[code] ?? [];
	const list = banks.map((bank) => {
		const bankCode = settings.bankCodesAs === 'text' ? bank.code : Number(bank.code);
		if (settings.bankRowsAs === 'code') return { code: bankCode, name: bank.name };
		return { bank_code: bankCode, ispb_code: `0000000${bank.code}`.slice(-8), bank_name: bank.name, bank_licensed: true };
	});
	return settings.bankListAs === 'list' ? list : { banks: list };
}

/** GET /v3/exchange_rates?country=XX&amount=N: USD to the local currency, amount 1 when absent. */
export function exchangeRate(query: string, settings: RuntimeSettings): unknown {
	const { code, country } = countryOrRefusal(query);
	if (settings.countriesWithoutRate.includes(code)) throw refuseEmpty(400);
	const { rate, currency } = country;
	const amount = new URLSearchParams(query).get('amount') ?? '1';
	if (!/^\d+(\.\d+)?$/.test(amount)) throw refuseOther(400, 300, 'Invalid amount');
	return {
		fx_rate: exactNumber(rate),
		currency,
		converted_amount: exactNumber(multiply(rate, amount)),
	};
}

/** Names of the codes of the account validation (D24: "KYC API, API Codes"). */
const ACCOUNT_CODES: Record<number, string> = {
	300: 'INVALID_DOCUMENT',
	301: 'INVALID_BANK_CODE',
	302: 'INVALID_BANK_ACCOUNT',
	303: 'INVALID_BANK_BRANCH',
	305: 'MISSING_REQUIRED_FIELDS',
	306: 'INVALID_PIX_KEY',
	307: 'COUNTRY_NOT_AVAILABLE',
	308: 'INVALID_AMOUNT',
	309: 'INVALID_CURRENCY',
	310: 'LIMIT_EXCEEDED',
	311: 'USER_LIMIT_EXCEEDED',
	400: 'BANK_ACCOUNT_BLOCKED',
	401: 'BANK_ACCOUNT_CLOSED',
	402: 'INVALID_BENEFICIARY_NAME',
	404: 'INVALID_ACCOUNT_TYPE',
	405: 'TRANSFER_TYPE_NOT_SUPPORTED',
};

/**
 * POST /v5/account/validate: refuses a malformed body (202), an amount or currency that is none (308, 309), an amount
 * above the limit (310), and accounts that are set as invalid (302, or the code that is set).
 */
export function validateAccount(fields: JsonObject, settings: RuntimeSettings): { description: string } | undefined {
	const account = fields.bank_account;
	const needed = settings.validationNeedsDocumentType ? ['country', 'document', 'document_type'] : ['country', 'document'];
	const complete = needed.every((name) => isText(fields, name)) && isObject(account) && isText(account, 'account');
	const country = countryOf(fields.country);
	if (!complete || !country) {
		throw refuseOther(400, 202, 'Invalid request body', 'INVALID_REQUEST_BODY');
	}
	const refuseAccount = (code: number) => refuseOther(code >= 500 ? 500 : 400, code, words(ACCOUNT_CODES[code]), ACCOUNT_CODES[code]);
	if (!isAbsent(fields, 'currency') && ![country.currency, 'USD'].includes(exactText(fields.currency) ?? '')) throw refuseAccount(309);
	if (!isAbsent(fields, 'amount')) {
		const minor = toMinorUnits(exactText(fields.amount) ?? '');
		if (minor === undefined || minor === 0n) throw refuseAccount(308);
		const { validationLimit } = settings;
		if (validationLimit !== null && minor > (toMinorUnits(validationLimit) ?? 0n)) throw refuseAccount(310);
	}
	const number = exactText((account as JsonObject).account) ?? '';
	const code = settings.accountCodes[number] ?? (settings.invalidAccounts.includes(number) ? 302 : undefined);
	if (code !== undefined) throw refuseAccount(code);
	return settings.validAccountAs === 'description' ? { description: 'Valid account' } : undefined;
}

function words(name = 'INTERNAL_ERROR'): string {
	const text = name.toLowerCase().replace(/_/g, ' ');
	return text.charAt(0).toUpperCase() + text.slice(1);
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
