import { isFinal, isStatus, statusWord } from '../cashout/status';
import { isPlainObject, textOf, type JsonObject } from '../json';
import { isLosslessNumber } from '../vendor/lossless-json';

/** Rows of a page, as D24 writes ("Reconciliation API"). Other hosts of the same API may have others. */
export const ROWS_A_PAGE = 50;

/** One page of a list. */
export interface Page<Row = JsonObject> {
	rows: Row[];
	/** `rows` and `maxRows` as told; D24 does not say which of them counts the whole list. */
	told: Array<number | undefined>;
}

/** A cashout as the list tells it; further members have D24's names in snake case. */
export interface ListedCashout {
	[member: string]: unknown;
	external_id: string | null;
	cashout_id: string;
	/** One of CashoutStatus, or D24's own word where it is none of them. */
	status: string | null;
	final: boolean;
	currency: string | null;
	/** Decimal text, digit for digit. */
	amount: string | null;
}

/** The page in an answer; undefined when it is none. `isRow` tells whether a row is one of the list asked for. */
export function readPage(body: JsonObject, isRow: (row: JsonObject) => boolean): Page | undefined {
	// The shape around the rows is documented for cashouts alone: a report may come as a bare list.
	const rows: unknown = body.data ?? body.list;
	if (!Array.isArray(rows) || !rows.every((row): row is JsonObject => isPlainObject(row) && isRow(row))) return undefined;
	return { rows, told: [body.rows, body.maxRows].map((value) => (textOf(value) === undefined ? undefined : Number(textOf(value)))) };
}

export function isCashoutRow(row: JsonObject): boolean {
	return textOf(row.idCashout) !== undefined;
}

export function isBalanceRow(row: JsonObject): boolean {
	return textOf(row.date) !== undefined;
}

/** What tells rows of a balance report apart. */
export function balanceKey(row: JsonObject): string {
	return JSON.stringify([row.idMerchant, row.date, row.currency].map((value) => textOf(value) ?? ''));
}

export function listedCashout(row: JsonObject): ListedCashout {
	const { idCashout, externalId, status, amount, currency, ...rest } = row;
	const told = textOf(status);
	const word = told === undefined ? undefined : statusWord(told);
	const ours = {
		external_id: textOf(externalId) ?? null,
		cashout_id: textOf(idCashout) ?? '',
		status: word ?? null,
		final: isStatus(word) && isFinal(word),
		currency: textOf(currency) ?? null,
		amount: withoutExponent(textOf(amount) ?? null),
	};
	return { ...ours, ...snakeCase(rest), ...ours };
}

/** The members of a row in snake case. Numbers become text, digit for digit: amounts may not pass through a float. */
export function snakeCase(row: JsonObject): JsonObject {
	return Object.fromEntries(Object.entries(row).map(([name, value]) => [names.get(name) ?? snake(name), exact(value)]));
}

/** Names in snake case by D24's; those that are not in it are added as they come, so that 50,000 rows take one look each. */
const names = new Map([
	['idMerchant', 'merchant_id'],
	['existVoucher', 'has_voucher'],
]);
const MOST_NAMES = 1000;

function snake(name: string): string {
	const words = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
	if (names.size < MOST_NAMES) names.set(name, words);
	return words;
}

function exact(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(exact);
	if (isPlainObject(value)) return snakeCase(value);
	if (isLosslessNumber(value)) return withoutExponent(value.toString());
	return value === '' ? '' : (textOf(value) ?? value ?? null);
}

const WITH_EXPONENT = /^(-?)(\d{1,20})(?:\.(\d{1,20}))?E([+-]?\d{1,2})$/i;

/** `1.0E7` is 10000000: some servers write numbers from ten millions on with an exponent. The point is moved, nothing is calculated. */
function withoutExponent<Text extends string | null>(text: Text): string | Text {
	const [, sign = '', whole, decimals = '', exponent] = WITH_EXPONENT.exec(text ?? '') ?? [];
	if (whole === undefined) return text;
	const point = whole.length + Number(exponent);
	const digits = `${'0'.repeat(Math.max(0, 1 - point))}${whole}${decimals}`;
	const at = Math.max(1, point);
	const padded = digits.padEnd(at, '0');
	const rest = padded.slice(at).replace(/0+$/, '');
	return `${sign}${padded.slice(0, at).replace(/^0+(?=\d)/, '')}${rest === '' ? '' : `.${rest}`}`;
}
