import type { CodeFamily } from './endpoints';
import { provesNothingDone } from './refusals/explain';
import type { Refusal } from './refusals/explanation';
import { isPlainObject, parseJsonObject, textOf, type JsonObject } from './json';
import { withoutNumbers } from './masking';
import { say, type Later } from './language/say';
import { NOTHING } from './refusals/readingCodes';

/** What came back over HTTP, before anybody has looked at it. */
export interface RawAnswer {
	httpStatus: number;
	headers: Record<string, unknown>;
	text: string;
}

/**
 * What an answer says about the call:
 * `ok` it was carried out · `refused` D24 says why it was not · `throttled` it was not looked at ·
 * `unknown` it may or may not have been carried out; `refusal` is set where D24 gave a code all the same.
 */
export type Answer<T> =
	| { kind: 'ok'; value: T }
	| { kind: 'refused'; refusal: Refusal; httpStatus: number }
	| { kind: 'throttled'; retryAfterSeconds?: number }
	| { kind: 'unknown'; why: Later; refusal?: Refusal; retryAfterSeconds?: number };

/**
 * Classifies an answer by its body first, since D24 does not document which HTTP status goes with which code.
 * Not a refusal, although there may be a code: any 5xx, because D24 may have stored the cashout before it failed.
 * @param read what the body of a 2xx holds; undefined where it is not the one that this endpoint gives when it worked
 * @param family `cashout` and `link` change something, so only listed codes prove that they did not; the others only ask
 * @param now milliseconds since 1970, for a `Retry-After` that is a date, where the answer has none of its own
 */
export function readAnswer<T>(raw: RawAnswer, read: (body: JsonObject) => T | undefined, family: CodeFamily, now: number): Answer<T> {
	if (raw.httpStatus === 429) return { kind: 'throttled', ...retryAfter(raw.headers, now) };
	const body = bodyOf(raw);
	const refusal = body ? readRefusal(body, family) : undefined;
	const succeeded = raw.httpStatus >= 200 && raw.httpStatus < 300;

	const value = succeeded && body && !refusal ? read(body) : undefined;
	if (value !== undefined) return { kind: 'ok', value };
	if (family === 'reading' && raw.httpStatus === 400 && raw.text.trim() === '') return { kind: 'refused', refusal: { code: NOTHING, text: 'HTTP status 400 without any content' }, httpStatus: 400 };
	if (raw.httpStatus < 500 && refusal && provesNothingDone(refusal.code, family)) return { kind: 'refused', refusal, httpStatus: raw.httpStatus };
	return { kind: 'unknown', why: describe(raw, body, refusal), ...(refusal ? { refusal } : {}), ...retryAfter(raw.headers, now) };
}

/** No list of D24 comes near it. Reading one digit for digit takes some tenths of a second, in which n8n does nothing else. */
const LONGEST_JSON = 2_000_000;
/** Of a longer answer only members that are short say something, and texts up to so many characters. */
const KEPT_CHARACTERS = 1_000;
const MOST_PARTS = 20_000;

/** The JSON object of an answer; a list becomes `{ list }`, since bank lists come as one, and an answer without content `{}` where its status says so. */
function bodyOf(raw: RawAnswer): JsonObject | undefined {
	if (raw.httpStatus === 204) return {};
	if (raw.text.length > LONGEST_JSON) return shortMembers(raw.text);
	return parseJsonObject(raw.text) ?? parseJsonObject(`{"list":${raw.text}}`);
}

/** The texts and whole numbers of a very long JSON object, read the fast way; undefined where it has so many parts that this too takes long. */
function shortMembers(text: string): JsonObject | undefined {
	if (text.split(/[,[{]/, MOST_PARTS).length === MOST_PARTS) return undefined;
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return undefined;
	}
	if (!isPlainObject(value)) return undefined;
	return Object.fromEntries(
		Object.entries(value).flatMap(([name, member]) => {
			if (typeof member === 'string') return [[name, member.slice(0, KEPT_CHARACTERS)]];
			return Number.isSafeInteger(member) ? [[name, member]] : [];
		}),
	);
}

/**
 * The code and words of an error body; undefined when it has no numeric `code`. Easy Cashout has a word in its place,
 * `{error, message}` (D24: "Easy Cashout API").
 */
export function readRefusal(body: JsonObject, family: CodeFamily = 'cashout'): Refusal | undefined {
	// Other calls of D24 and hosts of the same API have it one level deeper: {error: {code, message, …}}.
	if (isPlainObject(body.error) && body.code === undefined) return readRefusal({ ...body.error, error: undefined }, family);
	const word = family === 'link' ? textOf(body.error) : undefined;
	const code = textOf(body.code) ?? (word !== undefined && /^[a-z_]{1,40}$/.test(word) ? word : undefined);
	if (code === undefined || (code !== word && !/^\d{1,6}$/.test(code))) return undefined;
	const reason = wordsOf(body.reason);
	const reasonCode = textOf(body.reason_code);
	return {
		code,
		// The exchange rate and deposit calls say `description` where the cashout calls say `message`.
		text: wordsOf(body.message) ?? wordsOf(body.description) ?? '',
		...(reason === undefined ? {} : { reason }),
		...(reasonCode === undefined ? {} : { reasonCode }),
	};
}

/** Longer texts are no explanation, and would fill every list of errors. */
const MOST_CHARACTERS = 500;

function wordsOf(value: unknown): string | undefined {
	const text = textOf(value);
	return text === undefined || text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS)} …`;
}

function retryAfter(headers: Record<string, unknown>, now: number): { retryAfterSeconds?: number } {
	const value = textOf(headers['retry-after']);
	if (value === undefined) return {};
	if (/^\d{1,5}$/.test(value)) return { retryAfterSeconds: Number(value) };
	// HTTP allows a date as well. The answer says what time it was there, so a clock that is wrong here does no harm.
	const from = dateOf(textOf(headers.date)) ?? now;
	const seconds = Math.ceil(((dateOf(value) ?? NaN) - from) / 1000);
	return seconds > 0 ? { retryAfterSeconds: seconds } : {};
}

/** A date of HTTP, which is always in GMT. */
function dateOf(text: string | undefined): number | undefined {
	const date = text?.endsWith(' GMT') ? Date.parse(text) : NaN;
	return Number.isNaN(date) ? undefined : date;
}

function describe(raw: RawAnswer, body: JsonObject | undefined, refusal: Refusal | undefined): Later {
	const status = raw.httpStatus;
	if (refusal) {
		const words = refusal.text ? ` (${withoutNumbers(refusal.text)})` : '';
		return () => say`HTTP status ${status} with code ${refusal.code}${words}`;
	}
	if (raw.httpStatus >= 300 && raw.httpStatus < 400) return () => say`HTTP status ${status}: the host redirects, which Directa24 does not do`;
	if (raw.text.trim() === '') return () => say`HTTP status ${status} without any content`;
	return body ? () => say`HTTP status ${status} with content that Directa24 does not document` : () => say`HTTP status ${status} with content that is not from the Directa24 API`;
}
