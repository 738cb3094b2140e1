import { compareAmounts } from '../amounts';
import { CredentialSettingIssue, type Directa24Credentials } from './credentials';
import { callOf, ENDPOINTS, type CallName } from '../endpoints';
import { FATE, type FatefulError } from '../fate';
import { textOf, type JsonObject } from '../json';
import { foreignField } from '../signing/bodyRules';
import { LABEL } from '../labels';
import { say, word, type Later } from '../language/say';
import { ToldError } from '../language/toldError';

/** What may be asked of D24 with a credential. */
export type AllowedCalls = 'all' | 'createOnHold' | 'createOnHoldNoRelease' | 'statusOnly';

/** What the owner of a credential allows; a member that is undefined does not limit anything. */
export interface Limits {
	calls: AllowedCalls;
	/** Decimal text by currency (ISO 4217). A currency that is not in it is not allowed. */
	highestAmounts?: ReadonlyMap<string, string>;
	countries?: ReadonlySet<string>;
	currencies?: ReadonlySet<string>;
}

/** A call that a limit of the credential forbids. It was not signed, so nothing was sent. */
export class LimitBroken extends ToldError implements FatefulError {
	override name = 'LimitBroken';

	get [FATE]() {
		return { kind: 'notSent', why: this.message, told: this.told, by: 'limit' } as const;
	}
}

/** A call as it would be sent. */
export interface LimitedCall {
	method: string;
	path: string;
	hasQuery: boolean;
	/** The names in the query. */
	query?: readonly string[];
	headers: Record<string, unknown>;
	body: JsonObject;
}

const STATUS_ONLY = () => say`The Directa24 credential allows only looking up statuses and lists (${LABEL.allowedCalls}), so this was not sent`;

const CALLS: readonly string[] = ['all', 'createOnHold', 'createOnHoldNoRelease', 'statusOnly'] satisfies AllowedCalls[];

/**
 * The limits that are set on a credential; undefined when there are none.
 * @throws CredentialSettingIssue when one cannot be read: then nothing is signed
 */
export function limitsOf(credentials: Directa24Credentials): Limits | undefined {
	const calls = credentials.allowedCalls || 'all';
	if (!CALLS.includes(calls)) throw new CredentialSettingIssue(() => say`Choose ${LABEL.allowedCalls} in the Directa24 credential`);
	const countries = listOf(credentials.allowedCountries, LABEL.allowedCountries, /^[A-Z]{2}$/, () => say`country codes of two letters, e.g. BR, MX`);
	const currencies = listOf(credentials.allowedCurrencies, LABEL.allowedCurrencies, /^[A-Z]{3}$/, () => say`currency codes of three letters, e.g. BRL, USD`);
	const highestAmounts = amountsOf(credentials.highestAmounts);
	if (calls === 'all' && !countries && !currencies && !highestAmounts) return undefined;
	return {
		calls: calls as AllowedCalls,
		...(countries ? { countries } : {}),
		...(currencies ? { currencies } : {}),
		...(highestAmounts ? { highestAmounts } : {}),
	};
}

/**
 * Why the limits forbid a call; undefined when they allow it. With limits, only the calls that this package knows are
 * allowed, and only in the form in which it knows them: what cannot be judged is refused.
 */
export function brokenLimit(call: LimitedCall, limits: Limits): Later | undefined {
	const name = callOf(call.method, call.path);
	const header = Object.keys(call.headers).find((each) => !HEADERS.has(each.toLowerCase()));
	if (header !== undefined) return unjudged(() => say`its header ${JSON.stringify(header.slice(0, 60))} is none that a call to Directa24 needs`);
	if (name === undefined) return limits.calls === 'statusOnly' ? STATUS_ONLY : unjudged(() => say`it is none of the calls that this package knows`);
	if (call.method.toUpperCase() === 'GET') {
		const asked = call.query?.find((each) => !QUERIES.has(each));
		return asked === undefined ? undefined : unjudged(() => say`its query has ${JSON.stringify(asked.slice(0, 40))}`);
	}
	if (call.hasQuery) return unjudged(() => say`it has a query`);
	if (name === 'createCashout' || name === 'createLink') return limitOfCreate(call.body, limits, name);

	const changes = name === 'updateCashout' || name === 'cancelCashout';
	if (changes && limits.calls === 'statusOnly') return STATUS_ONLY;
	const foreign = foreignField(name, call.body);
	if (foreign !== undefined) return unjudged(foreign);
	return name === 'updateCashout' ? brokenByUpdate(call.body, limits) : undefined;
}

/** Headers that say nothing about which call it is. */
const HEADERS = new Set(['accept', 'accept-encoding', 'accept-language', 'authorization', 'cache-control', 'content-length', 'content-type', 'payload-signature', 'user-agent', 'x-date', 'x-login']);

/** What may be asked for in the lists of D24. */
const QUERIES: ReadonlySet<string> = new Set(Object.values(ENDPOINTS).flatMap((endpoint) => ('query' in endpoint ? endpoint.query : [])));

/** Why the limits forbid a create with this body; undefined when they allow it. */
export function limitOfCreate(body: JsonObject, limits: Limits, call: CallName = 'first_name' in body || 'last_name' in body ? 'createLink' : 'createCashout'): Later | undefined {
	if (limits.calls === 'statusOnly') return STATUS_ONLY;
	if (limits.calls !== 'all' && body.on_hold !== true) {
		return () => say`The Directa24 credential allows only payouts that are created on hold (${LABEL.allowedCalls}): switch ${LABEL.onHold} on`;
	}
	return (
		unlisted(body.country, limits.countries, LABEL.allowedCountries, 'country') ??
		unlisted(body.currency, limits.currencies, LABEL.allowedCurrencies, 'currency') ??
		tooMuch(body, limits.highestAmounts) ??
		oddField(body, call)
	);
}

function brokenByUpdate(body: JsonObject, limits: Limits): Later | undefined {
	if (body.status === 'ON_HOLD') return undefined;
	if (body.status !== 'PENDING') return unjudged(() => say`its status is neither ON_HOLD nor PENDING`);
	if (limits.calls !== 'createOnHoldNoRelease') return undefined;
	return () => say`The Directa24 credential does not allow releasing payouts (${LABEL.allowedCalls}): release it with another credential or in the Merchant Panel`;
}

function unlisted(value: unknown, allowed: ReadonlySet<string> | undefined, label: string, field: 'country' | 'currency'): Later | undefined {
	if (!allowed || allowed.has(value as string)) return undefined;
	const list = [...allowed].join(', ');
	if (value === undefined || value === '') return () => say`${label} in the Directa24 credential is ${list}, and this payout does not say its ${word(field)}: fill it in`;
	return () => say`${label} in the Directa24 credential is ${list}, so this payout with ${word(field)} ${textOf(value) ?? say`of another form`} was not sent`;
}

function tooMuch({ amount, currency }: JsonObject, highest: ReadonlyMap<string, string> | undefined): Later | undefined {
	if (!highest) return undefined;
	const most = highest.get(currency as string);
	if (most === undefined) {
		const list = [...highest].map(([each, limit]) => `${each} ${limit}`).join(', ');
		const named = textOf(currency);
		if (named === undefined) return () => say`${LABEL.highestAmounts} in the Directa24 credential is ${list} and has none for no currency, so this payout was not sent`;
		return () => say`${LABEL.highestAmounts} in the Directa24 credential is ${list} and has none for ${named}, so this payout was not sent`;
	}
	const text = String(textOf(amount));
	if (!/^\d{1,30}(\.\d{1,30})?$/.test(text)) return unjudged(() => say`its amount is not a plain decimal number`);
	if (compareAmounts(text, most) <= 0) return undefined;
	return () => say`${LABEL.highestAmounts} in the Directa24 credential allows ${most} ${currency as string} for one payout, so this one of ${text} ${currency as string} was not sent`;
}

const GUARDED = ['amount', 'currency', 'country', 'on_hold', 'status'];

/** A field that another reader may take for one of the guarded ones, or that nobody here knows, and that could get around the limits. */
function oddField(body: JsonObject, call: CallName): Later | undefined {
	const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
	const guarded = GUARDED.map(plain);
	const odd = Object.keys(body).find((name) => !GUARDED.includes(name) && guarded.includes(plain(name)));
	if (odd !== undefined) return unjudged(() => say`its field ${JSON.stringify(odd.slice(0, 40))} resembles a limited one`);
	const foreign = foreignField(call, body);
	return foreign === undefined ? undefined : unjudged(foreign);
}

function unjudged(why: Later): Later {
	return () => say`The Directa24 credential has limits, and this call cannot be judged by them: ${why()}. It was not sent`;
}

function listOf(setting: string, label: string, pattern: RegExp, words: Later): Set<string> | undefined {
	const entries = setting.toUpperCase().split(/[\s,;]/).filter(Boolean);
	if (setting.trim() === '') return undefined;
	if (entries.length === 0 || !entries.every((entry) => pattern.test(entry))) throw new CredentialSettingIssue(() => say`${label} in the Directa24 credential must be ${words()}`);
	return new Set(entries);
}

function amountsOf(setting: string): Map<string, string> | undefined {
	const entries = setting.toUpperCase().split(/[,;\n]/).map((entry) => entry.trim()).filter(Boolean);
	if (setting.trim() === '') return undefined;
	const highest = new Map<string, string>();
	for (const entry of entries) {
		const [, currency, amount] = /^([A-Z]{3})[\s:=]*(\d{1,30}(?:\.\d{1,30})?)$/.exec(entry) ?? [];
		if (currency === undefined || amount === undefined) throw new CredentialSettingIssue(AMOUNTS_FORM);
		if (highest.has(currency)) throw new CredentialSettingIssue(() => say`${LABEL.highestAmounts} in the Directa24 credential names ${currency} twice: leave one of the two`);
		highest.set(currency, amount);
	}
	if (highest.size === 0) throw new CredentialSettingIssue(AMOUNTS_FORM);
	return highest;
}

const AMOUNTS_FORM: Later = () => say`${LABEL.highestAmounts} in the Directa24 credential must be a currency and an amount each, without separators for thousands, e.g. BRL 5000, MXN 20000`;
